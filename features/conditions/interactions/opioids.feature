Feature: Opioids, alone and together with sedatives

  They add to the effect of ketamine on breathing. A treatment of opioid use disorder is never held.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-DI-017
  Rule: A high dose of opioids, or an opioid with a sedative

    Scenario Outline: The daily dose in mg of morphine
      Given she takes <medicine> <dose> mg a day
      Then the high opioid load is <result>

      Examples: the limit counts
        | medicine      | dose | result      |
        | morphine      | 50   | a soft stop |
        | oxycodone     | 33.4 | a soft stop |
        | hydrocodone   | 50   | a soft stop |
        | hydromorphone | 10   | a soft stop |
        | oxymorphone   | 16.7 | a soft stop |
        | codeine       | 334  | a soft stop |
        | tramadol      | 250  | a soft stop |
        | tapentadol    | 125  | a soft stop |

      Examples: below
        | medicine      | dose  | result     |
        | morphine      | 49    | no concern |
        | oxycodone     | 33.3  | no concern |
        | hydrocodone   | 49    | no concern |
        | hydromorphone | 9.99  | no concern |
        | oxymorphone   | 16.6  | no concern |
        | codeine       | 333   | no concern |
        | tramadol      | 249.9 | no concern |
        | tapentadol    | 124.9 | no concern |

    Scenario: Two opioids add up
      Given she takes morphine 30 mg a day
      And she takes oxycodone 20 mg a day
      Then the high opioid load is a soft stop

    Scenario Outline: Methadone counts beside another opioid
      Given she takes morphine <dose> mg a day
      And she takes methadone 10 mg a day
      Then the high opioid load is <result>

      Examples:
        | dose | result      |
        | 2    | no concern  |
        | 3    | a soft stop |

    Scenario: Methadone alone has a rule of its own
      Given she takes methadone 40 mg a day
      Then the high opioid load is no concern

    Scenario Outline: A patch of fentanyl, changed every three days
      Given she wears a fentanyl patch of <rate> micrograms an hour
      Then the high opioid load is <result>

      Examples: 2.4 mg of morphine for each microgram an hour
        | rate | result      |
        | 12   | no concern  |
        | 25   | a soft stop |

    Scenario Outline: A patch beside another opioid
      Given she wears a fentanyl patch of 12 micrograms an hour
      And she takes morphine <dose> mg a day
      Then the high opioid load is <result>

      Examples: 28.8 mg of morphine, and the rest
        | dose | result      |
        | 21.1 | no concern  |
        | 21.2 | a soft stop |

    Scenario: Fentanyl otherwise than as a patch
      Given she takes fentanyl 0.2 mg a day
      Then the high opioid load cannot be judged

    Scenario: As needed, possibly a high dose
      Given she takes oxycodone as needed, up to 40 mg a day
      Then the high opioid load is a precaution

    Scenario: As needed, and low in any case
      Given she takes oxycodone as needed, up to 20 mg a day
      Then the high opioid load is no concern

    @VIG-092
    Scenario: Oxycodone with pregabalin
      Given she takes oxycodone 20 mg a day
      And she takes pregabalin 150 mg a day
      Then the high opioid load is a soft stop
      And the reason is "pregabalin"

    Scenario Outline: An opioid with a sedative
      Given it is the day of dosing
      And she last took morphine <opioid>
      And she last took <sedative> <when>
      Then the high opioid load is <result>

      Examples: both near dosing
        | opioid       | sedative   | when         | result      |
        | 23 hours ago | lorazepam  | 11 hours ago | a soft stop |
        | 23 hours ago | clonazepam | 23 hours ago | a soft stop |
        | 23 hours ago | gabapentin | 23 hours ago | a soft stop |

      Examples: one of them longer ago
        | opioid       | sedative   | when         | result     |
        | 24 hours ago | lorazepam  | 11 hours ago | no concern |
        | 23 hours ago | lorazepam  | 12 hours ago | no concern |
        | 23 hours ago | clonazepam | 24 hours ago | no concern |
        | 23 hours ago | gabapentin | 24 hours ago | no concern |

    Scenario: Without a dose it cannot be judged
      Given she takes morphine, at a dose that is not on record
      Then the high opioid load cannot be judged
      And the dose of the opioid is contradictory

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the high opioid load cannot be judged
      And a list of medicines is missing

  @SAF-DI-018
  Rule: Methadone

    Scenario: Nobody says that it is a stable treatment
      Given she takes methadone 80 mg a day
      Then the methadone is a soft stop
      And the reason is "keep giving it"

    Scenario Outline: A treatment of opioid use disorder, unchanged
      Given opioid dependence is on record, dated 3 years ago
      And she has taken methadone 80 mg a day for <days> days
      Then the methadone is <result>

      Examples: thirty days
        | days | result       |
        | 29   | a soft stop  |
        | 30   | a precaution |

    Scenario: Stopped, nobody recorded when: it is asked, and not to be taken again
      Given an order of methadone was stopped, nobody recorded when
      Then the methadone is a precaution
      And the reason is "has ended by the record"

    Scenario: An order that stands, beside one that was stopped
      Given she takes methadone 80 mg a day
      And another order of methadone was stopped, nobody recorded when
      Then the methadone is a soft stop
      And the reason is "keep giving it"

    Scenario Outline: How long it counts
      Given it is the day of dosing
      And she last took methadone <when>
      Then the methadone is <result>

      Examples:
        | when         | result      |
        | 23 hours ago | a soft stop |
        | 24 hours ago | no concern  |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the methadone cannot be judged
      And a list of medicines is missing
