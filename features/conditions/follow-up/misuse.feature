Feature: Misuse, tests for drugs, contraception

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-LONG-005
  Rule: The prescription monitoring programme

    Scenario Outline: Asked every 90 days
      Given she had dosing sessions 9 and 2 days ago
      And the prescription programme was asked <days> days ago
      Then the prescription programme is <result>

      Examples:
        | days | result       |
        | 90   | no concern   |
        | 91   | a precaution |

    Scenario Outline: What it showed
      Given she had dosing sessions 9 and 2 days ago
      And the prescription programme was asked 2 days ago
      And it was noted 2 days ago that "<what>"
      Then the prescription programme is <result>

      Examples:
        | what                       | result      |
        | the programme was in order | no concern  |
        | the programme showed others | a soft stop |

    Scenario: A patient without a session
      Then the prescription programme is no concern

  @SAF-LONG-006
  Rule: Signs of misuse

    Scenario Outline: Looked for at the last session or since
      Given she had dosing sessions 9 and 2 days ago
      And it was noted <when> that "<what>"
      Then the look for misuse is <result>

      Examples:
        | when       | what                        | result       |
        | 3 days ago | no sign of misuse was seen | a precaution |
        | 2 days ago | no sign of misuse was seen | no concern   |
        | 2 days ago | a sign of misuse was seen  | a soft stop  |

    Scenario: A patient without a session
      Then the look for misuse is no concern

  @SAF-LONG-007
  Rule: Tests for drugs

    Scenario Outline: In maintenance every 90 days
      Given she had 7 dosing sessions, one each 20 days, the last of them 2 days ago
      And it was noted <days> days ago that "urine was tested for drugs"
      Then the test for drugs is <result>

      Examples:
        | days | result       |
        | 90   | no concern   |
        | 91   | a precaution |

    Scenario: Six doses are not yet maintenance
      Given she had 6 dosing sessions, one each 20 days, the last of them 2 days ago
      Then the test for drugs is no concern

    Scenario Outline: In substance use at each session
      Given Rosa is the patient
      And she had dosing sessions 9 and 2 days ago
      And her urine was negative for cocaine <days> days ago
      Then the test for drugs is <result>

      Examples:
        | days | result       |
        | 3    | a precaution |
        | 2    | no concern   |

    Scenario: In substance use the checklist of the session tells it too
      Given Rosa is the patient
      And she had dosing sessions 9 and 2 days ago
      And it was noted 2 days ago that "urine was tested for drugs"
      Then the test for drugs is no concern

  @SAF-LONG-014
  Rule: Contraception

    Scenario Outline: Talked about every 90 days
      Given Grace is the patient
      And she had dosing sessions 9 and 2 days ago
      And it was noted <days> days ago that "contraception was talked about"
      Then contraception is <result>

      Examples:
        | days | result       |
        | 90   | no concern   |
        | 91   | a precaution |

    Scenario: Where pregnancy is excluded nobody asks
      Given she had dosing sessions 9 and 2 days ago
      Then contraception is no concern

    Scenario: Before the first session nobody asks
      Given Grace is the patient
      Then contraception is no concern
