Feature: Several medicines together

  Two that sedate are decided as one set. One medicine that several rules name is told once.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-DI-049
  Rule: Several that sedate

    Scenario: One alone is no set
      Given she last took zolpidem 10 hours ago
      Then the set of sedating medicines is no concern

    @VIG-093
    Scenario: Three of the night before
      Given she last took gabapentin 10 hours ago
      And she last took hydroxyzine 10 hours ago
      And she last took zolpidem 10 hours ago
      Then the set of sedating medicines is a soft stop
      And the reason is "3 sedating medicines"

    Scenario: The set is one finding, and tells what each row says
      Given she last took gabapentin 10 hours ago
      And she last took hydroxyzine 10 hours ago
      And she last took zolpidem 10 hours ago
      Then the gabapentinoid is told with the set of sedating medicines
      And the sedating antihistamine is told with the set of sedating medicines
      And the sleep medicine is told with the set of sedating medicines

    Scenario: What only some of its medicines share stays a finding of its own
      Given she last took gabapentin 10 hours ago
      And she last took zolpidem 10 hours ago
      And she last took lisdexamfetamine 10 hours ago
      Then the stimulant is a precaution
      And the set of sedating medicines is a soft stop

    Scenario Outline: Each row counts
      Given she last took <medicine> 10 hours ago
      And she last took gabapentin 10 hours ago
      Then the set of sedating medicines is a soft stop

      Examples:
        | medicine        |
        | lorazepam       |
        | zolpidem        |
        | morphine        |
        | methadone       |
        | butorphanol     |
        | phenobarbital   |
        | sodium oxybate  |
        | diphenhydramine |
        | baclofen        |
        | mirtazapine     |
        | dronabinol      |

    Scenario Outline: Alcohol and cannabis count too
      Given she used <substance> 10 hours ago
      And she last took gabapentin 10 hours ago
      Then the set of sedating medicines is a soft stop

      Examples:
        | substance |
        | alcohol   |
        | cannabis  |

    Scenario Outline: How long each counts
      Given she last took gabapentin 10 hours ago
      And she last took hydroxyzine <when>
      Then the set of sedating medicines is <result>

      Examples:
        | when         | result      |
        | 23 hours ago | a soft stop |
        | 24 hours ago | no concern  |

    Scenario: Two records of one medicine are one
      Given she last took gabapentin 10 hours ago
      And gabapentin was given 11 hours ago
      Then the set of sedating medicines is no concern

    Scenario: One of two is only perhaps taken
      Given she last took gabapentin 10 hours ago
      And an order of hydroxyzine stands
      Then the set of sedating medicines is a precaution

    Scenario: When planning, what is on the list counts
      Given Grace is the patient
      And she takes gabapentin 900 mg a day
      And she takes trazodone 50 mg a day
      Then the set of sedating medicines is a soft stop

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the set of sedating medicines cannot be judged
      And a list of medicines is missing

  @SAF-DI-050
  Rule: Ketamine or esketamine that was given or taken lately

    @VIG-107
    Scenario: Esketamine was given 20 hours ago, and ketamine is ordered
      Given esketamine was given 20 hours ago
      When 35 mg of ketamine are ordered into the vein over 40 minutes
      Then the ketamine given twice is a hard stop
      And the session must not start

    Scenario Outline: How long it counts
      Given ketamine was given <when>
      Then the ketamine given twice is <result>

      Examples: a day
        | when         | result      |
        | 23 hours ago | a hard stop |
        | 24 hours ago | no concern  |

    Scenario Outline: A session or a visit counts
      Given a <what> took place 20 hours ago
      Then the ketamine given twice is a hard stop

      Examples:
        | what                            |
        | dosing session                  |
        | visit for supervised esketamine |

    Scenario: A session that did not take place
      Given a dosing session of 20 hours ago is recorded as not done
      Then the ketamine given twice is no concern

    Scenario: Another product at home, and the last intake is not known
      Given she takes ketamine, at a dose that is not on record
      Then the ketamine given twice is a soft stop

    Scenario: The order for today is not another product
      When 35 mg of ketamine are ordered into the vein over 40 minutes
      Then the ketamine given twice is no concern

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the ketamine given twice cannot be judged
      And a list of medicines is missing

  @SAF-DI-047
  Rule: A rescue medicine that prolongs QT

    Scenario Outline: With a long QTc
      Given an order of <medicine> stands
      And her QTc was <qtc> ms 10 days ago
      Then the rescue medicine is <result>

      Examples: the limit counts
        | medicine    | qtc | result       |
        | ondansetron | 500 | a precaution |
        | droperidol  | 500 | a precaution |
        | haloperidol | 500 | a precaution |
        | ondansetron | 499 | no concern   |

    Scenario: With methadone
      Given an order of ondansetron stands
      And an order of methadone stands
      Then the rescue medicine is a precaution

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the rescue medicine cannot be judged
      And a list of medicines is missing
