Feature: Medicines that change the experience or the benefit

  Some lower the seizure threshold, some block the same receptor, and some may blunt what ketamine does.
  Most of them are never stopped for it.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-DI-001
  Rule: A xanthine

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the xanthine is <result>

      Examples: two days
        | medicine      | when         | result      |
        | theophylline  | 47 hours ago | a soft stop |
        | aminophylline | 47 hours ago | a soft stop |
        | dyphylline    | 47 hours ago | a soft stop |
        | theophylline  | 48 hours ago | no concern  |

    Scenario: When planning, what is on the list counts
      Given Grace is the patient
      And she takes theophylline, at a dose that is not on record
      Then the xanthine is a soft stop

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the xanthine cannot be judged
      And a list of medicines is missing

  @SAF-DI-030
  Rule: Lamotrigine

    Scenario Outline: In use
      Given she takes <medicine>, at a dose that is not on record
      Then the lamotrigine is <result>

      Examples:
        | medicine    | result        |
        | lamotrigine | worth knowing |
        | olanzapine  | no concern    |

    @VIG-096
    Scenario: It is never a stop
      Given she takes lamotrigine 200 mg a day
      Then the lamotrigine is worth knowing
      And the reason is "do not stop it"

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the lamotrigine cannot be judged
      And a list of medicines is missing

  @SAF-DI-031
  Rule: Another NMDA blocker

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the second NMDA blocker is <result>

      Examples: dextromethorphan, a day
        | medicine         | when         | result       |
        | dextromethorphan | 23 hours ago | a precaution |
        | dextromethorphan | 24 hours ago | no concern   |

    Scenario Outline: In use
      Given she takes <medicine>, at a dose that is not on record
      Then the second NMDA blocker is a precaution

      Examples:
        | medicine   |
        | memantine  |
        | amantadine |

    Scenario Outline: Nitrous oxide on the same day
      Given she had nitrous oxide by inhalation <when>
      Then the second NMDA blocker is <result>

      Examples:
        | when         | result      |
        | 23 hours ago | a soft stop |
        | 24 hours ago | no concern  |

    Scenario: Dextromethorphan with bupropion near dosing
      Given she last took dextromethorphan with bupropion 2 hours ago
      Then the second NMDA blocker is a precaution

    @VIG-097 @SAF-DI-034
    Scenario: When planning, dextromethorphan with bupropion is told once
      Given Grace is the patient
      And she takes dextromethorphan with bupropion, at a dose that is not on record
      Then the second NMDA blocker is a precaution
      And the noradrenergic medicine is told with the second NMDA blocker

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the second NMDA blocker cannot be judged
      And a list of medicines is missing

  @SAF-DI-032
  Rule: An antipsychotic that may blunt the effect

    Scenario Outline: In use
      Given she takes <medicine>, at a dose that is not on record
      Then the blunting antipsychotic is <result>

      Examples:
        | medicine     | result        |
        | clozapine    | worth knowing |
        | risperidone  | worth knowing |
        | paliperidone | worth knowing |
        | haloperidol  | worth knowing |
        | olanzapine   | no concern    |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the blunting antipsychotic cannot be judged
      And a list of medicines is missing

  @SAF-DI-033
  Rule: A medicine that lowers the seizure threshold

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the seizure-threshold medicine is <result>

      Examples: a day
        | medicine   | when         | result       |
        | clozapine  | 23 hours ago | a precaution |
        | tramadol   | 23 hours ago | a precaution |
        | meperidine | 23 hours ago | a precaution |
        | clozapine  | 24 hours ago | no concern   |

    Scenario Outline: The dose of bupropion
      Given she takes bupropion <dose> mg a day
      Then the seizure-threshold medicine is <result>

      Examples: the limit itself does not count
        | dose | result       |
        | 300  | no concern   |
        | 301  | a precaution |

    Scenario: Without its dose it cannot be judged
      Given she takes bupropion, at a dose that is not on record
      Then the seizure-threshold medicine cannot be judged
      And the dose of bupropion is contradictory

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the seizure-threshold medicine cannot be judged
      And a list of medicines is missing

  @SAF-DI-034
  Rule: A noradrenergic medicine

    Scenario Outline: In use
      Given she takes <medicine>, at a dose that is not on record
      Then the noradrenergic medicine is <result>

      Examples:
        | medicine      | result        |
        | venlafaxine   | worth knowing |
        | duloxetine    | worth knowing |
        | amitriptyline | worth knowing |
        | atomoxetine   | worth knowing |
        | viloxazine    | worth knowing |
        | reboxetine    | worth knowing |
        | bupropion     | worth knowing |
        | olanzapine    | no concern    |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the noradrenergic medicine cannot be judged
      And a list of medicines is missing

  @SAF-DI-042
  Rule: A medicine against HIV or hepatitis C

    Scenario Outline: In use
      Given she takes <medicine>, at a dose that is not on record
      Then the antiviral is <result>

      Examples:
        | medicine   | result       |
        | efavirenz  | a precaution |
        | nevirapine | a precaution |
        | etravirine | a precaution |
        | ritonavir  | a precaution |
        | cobicistat | a precaution |
        | darunavir  | a precaution |
        | atazanavir | a precaution |
        | olanzapine | no concern   |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the antiviral cannot be judged
      And a list of medicines is missing
