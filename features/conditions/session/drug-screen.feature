Feature: Drug screen and breath alcohol

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-PRE-021
  Rule: A drug screen without surprise

    Scenario: Nothing unexpected, by the checklist
      Then the drug screen of the day is no concern

    @VIG-147
    Scenario: A stimulant that nobody prescribed
      Given her urine was positive for amphetamines 2 days ago
      Then the drug screen of the day is a soft stop
      And the reason is "amphetamines in urine"
      And the session waits

    @VIG-146
    Scenario: A stimulant that is prescribed
      Given she takes lisdexamfetamine, and says that she last took it 30 hours ago
      And her urine was positive for amphetamines 2 days ago
      Then the drug screen of the day is worth knowing
      And the reason is "lisdexamfetamine"

    Scenario Outline: What speaks against dosing
      Given her urine was positive for <drug> 2 days ago
      Then the drug screen of the day is a soft stop

      Examples:
        | drug            |
        | benzodiazepines |
        | opiates         |
        | phencyclidine   |
        | MDMA            |
        | cocaine         |

    Scenario: A negative one
      Given her urine was negative for opiates 2 days ago
      Then the drug screen of the day is no concern

    Scenario: A newer negative one
      Given her urine was positive for opiates 20 days ago
      And her urine was negative for opiates 2 days ago
      Then the drug screen of the day is no concern

    Scenario Outline: For how long a positive one counts
      Given her urine was positive for opiates <when>
      Then the drug screen of the day is <result>

      Examples: 30 days
        | when        | result      |
        | 29 days ago | a soft stop |
        | 30 days ago | a soft stop |

      Examples: longer ago
        | when        | result     |
        | 31 days ago | no concern |

    Scenario: Something unexpected, by the checklist
      Given the checklist says no to the drug screen
      Then the drug screen of the day is a soft stop

    Scenario: None before the first dose
      Given the drug screen was not asked today
      Then the drug screen of the day is a precaution
      And the reason is "first dose"

    Scenario Outline: How old one may be before the first dose
      Given the drug screen was not asked today
      And her urine was negative for opiates <when>
      Then the drug screen of the day is <result>

      Examples:
        | when        | result       |
        | 29 days ago | no concern   |
        | 30 days ago | no concern   |
        | 31 days ago | a precaution |

    Scenario: Before a later dose none is asked for
      Given she had one dosing session 14 days ago
      And the drug screen was not asked today
      Then the drug screen of the day is no concern

    Scenario Outline: In the treatment of a use disorder each session asks for one
      Given Rosa is the patient
      And it is the day of dosing
      And she had one dosing session 14 days ago
      And the drug screen was not asked today
      And her urine was negative for opiates <when>
      Then the drug screen of the day is <result>

      Examples:
        | when         | result       |
        | 1 hours ago  | no concern   |
        | 1 days ago   | a precaution |

  @SAF-PRE-022
  Rule: Alcohol in the breath, by the checklist

    Scenario: No smell of alcohol
      Then alcohol in the breath is no concern

    Scenario: Alcohol in the breath
      Given the checklist says no to the breath
      Then alcohol in the breath is a hard stop
      And the session must not start

    Scenario: A smell, and no breath test
      Given the checklist says no to the smell of alcohol
      Then alcohol in the breath cannot be judged
      And a breath test is missing
      And the session waits

    Scenario: A smell, and a breath test without alcohol
      Given the checklist says no to the smell of alcohol
      And her breath alcohol was 0 1 hours ago
      Then alcohol in the breath is no concern

    Scenario: A smell, and a breath test of yesterday
      Given the checklist says no to the smell of alcohol
      And her breath alcohol was 0 yesterday
      Then alcohol in the breath cannot be judged
