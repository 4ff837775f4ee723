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
