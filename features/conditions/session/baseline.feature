Feature: Tests before the first dose, and the register of prescriptions

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-PRE-033
  Rule: Liver tests before the first dose

    Scenario: All are on record
      Then the baseline of the liver is no concern

    Scenario Outline: One is missing
      Given no "<test>" is on record
      Then the baseline of the liver is a soft stop
      And the session waits

      Examples:
        | test                 |
        | ALT                  |
        | AST                  |
        | alkaline phosphatase |
        | GGT                  |
        | bilirubin            |

    Scenario Outline: How old they may be
      Given her GGT was 30 U/L <when>
      Then the baseline of the liver is <result>

      Examples:
        | when        | result      |
        | 89 days ago | no concern  |
        | 90 days ago | no concern  |
        | 91 days ago | a soft stop |

    Scenario: A clinician has seen them elsewhere
      Given no "GGT" is on record
      And the checklist says yes to the liver tests
      Then the baseline of the liver is no concern

    Scenario: Before a later dose they are not asked for
      Given she had one dosing session 14 days ago
      And no "GGT" is on record
      Then the baseline of the liver is no concern

  @SAF-PRE-037
  Rule: The register of prescriptions

    Scenario: Queried today
      Then the register of prescriptions is no concern

    Scenario: Nobody has queried it
      Given the register was not asked today
      Then the register of prescriptions is a precaution
      And the reason is "first dose"
      And the session may start with cautions

    Scenario: Said not to have been queried
      Given the checklist says no to the register
      Then the register of prescriptions is a precaution

    Scenario Outline: Before the first dose
      Given the register was in order <days> days ago, and not asked since
      Then the register of prescriptions is <result>

      Examples:
        | days | result       |
        | 6    | no concern   |
        | 7    | no concern   |
        | 8    | a precaution |

    Scenario Outline: Before a later dose
      Given she had one dosing session 14 days ago
      And the register was in order <days> days ago, and not asked since
      Then the register of prescriptions is <result>

      Examples:
        | days | result       |
        | 89   | no concern   |
        | 90   | no concern   |
        | 91   | a precaution |

  @SAF-PRE-034
  Rule: The ECG before a dose

    Scenario: Nothing on record asks for one
      Given the ECG was not asked today
      Then the ECG before a dose is no concern

    Scenario Outline: The age from which it is advised
      Given she is <age> years old today
      And the ECG was not asked today
      Then the ECG before a dose is <result>

      Examples:
        | age | result       |
        | 49  | no concern   |
        | 50  | a precaution |
        | 51  | a precaution |

    Scenario Outline: Heart disease asks for one
      Given she has <disease> on her problem list
      And the ECG was not asked today
      Then the ECG before a dose is a precaution
      And an ECG is missing

      Examples:
        | disease             |
        | atrial fibrillation |
        | coronary disease    |

    Scenario: A coronary artery that was opened long ago
      Given she had a coronary stent 900 days ago
      And the ECG was not asked today
      Then the ECG before a dose is a precaution

    Scenario: A device that was put in long ago
      Given she had a defibrillator put in 900 days ago
      And the ECG was not asked today
      Then the ECG before a dose is a precaution

    Scenario Outline: A medicine that lengthens QT
      Given she takes <medicine> a day
      And the ECG was not asked today
      Then the ECG before a dose is a precaution

      Examples:
        | medicine         |
        | methadone 40 mg  |
        | quetiapine 50 mg |
        | ondansetron 8 mg |

    Scenario Outline: One risk factor asks for none
      Given she has <factor> on her problem list
      And the ECG was not asked today
      Then the ECG before a dose is no concern

      Examples:
        | factor              |
        | high blood pressure |
        | tobacco use         |

    Scenario Outline: Two risk factors ask for one
      Given she has <one> on her problem list
      And she has <another> on her problem list
      And the ECG was not asked today
      Then the ECG before a dose is a precaution

      Examples:
        | one                 | another              |
        | high blood pressure | diabetes             |
        | diabetes            | obesity              |
        | diabetes            | obesity by body mass |
        | tobacco use         | high blood pressure  |

    Scenario: One risk factor under two codes
      Given she has tobacco use on her problem list
      And she has nicotine dependence on her problem list
      And the ECG was not asked today
      Then the ECG before a dose is no concern

    Scenario: Somebody saw an ECG
      Given she has coronary disease on her problem list
      Then the ECG before a dose is no concern

    Scenario: The checklist says that nobody saw one
      Given she is 50 years old today
      And the checklist says no to the ECG
      Then the ECG before a dose is a precaution
      And the session may start with cautions

    Scenario Outline: How old a QTc may be
      Given she has coronary disease on her problem list
      And the ECG was not asked today
      And her QTc was 410 ms <when>
      Then the ECG before a dose is <result>

      Examples:
        | when         | result       |
        | 364 days ago | no concern   |
        | 365 days ago | no concern   |
        | 366 days ago | a precaution |

    Scenario: How old she is nobody knows
      Given her birth date is not on record
      And the ECG was not asked today
      Then the ECG before a dose cannot be judged
      And the birth date is missing

    Scenario: What is on the heart nobody knows
      Given nobody asked about the heart or reviewed the problem list
      And the ECG was not asked today
      Then the ECG before a dose cannot be judged
      And what is on the heart is missing

    Scenario: High blood pressure that no code tells
      Given she has the problem "high blood pressure" without a code, active
      And the ECG was not asked today
      Then the ECG before a dose cannot be judged

    Scenario: Which medicines she takes nobody knows
      Given she was not asked about medicines
      And the ECG was not asked today
      Then the ECG before a dose cannot be judged
      And what lengthens QT is missing
