Feature: Doses and benefit over time

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-LONG-008
  Rule: Tolerance

    @VIG-157
    Scenario: The dose went up by a quarter twice in 90 days
      Given 32 mg of ketamine was given 23 days ago
      And 40 mg of ketamine was given 16 days ago
      And 50 mg of ketamine was given 9 days ago
      Then tolerance is a precaution
      And the reason is "2 times within 90 days"

    Scenario Outline: By how much, and how often
      Given 40 mg of ketamine was given 23 days ago
      And <second> mg of ketamine was given 16 days ago
      And <third> mg of ketamine was given 9 days ago
      Then tolerance is <result>

      Examples: once
        | second | third | result     |
        | 50     | 50    | no concern |
        | 50     | 62.4  | no concern |
        | 49.9   | 62    | no concern |

      Examples: twice
        | second | third | result       |
        | 50     | 62.5  | a precaution |

    Scenario Outline: The interval went down
      Given 40 mg of ketamine was given 41 days ago
      And 40 mg of ketamine was given 21 days ago
      And 40 mg of ketamine was given <third> days ago
      And 40 mg of ketamine was given <fourth> days ago
      Then tolerance is <result>

      Examples: from 20 days to 15 and to 11
        | third | fourth | result       |
        | 6     | 0      | a precaution |

      Examples: to 16 only
        | third | fourth | result     |
        | 5     | 0      | no concern |

    Scenario: A week of two sessions is no shorter interval each time
      Given 40 mg of ketamine was given 21 days ago
      And 40 mg of ketamine was given 17 days ago
      And 40 mg of ketamine was given 14 days ago
      And 40 mg of ketamine was given 10 days ago
      And 40 mg of ketamine was given 7 days ago
      And 40 mg of ketamine was given 3 days ago
      Then tolerance is no concern

    Scenario Outline: Only the last 90 days count
      Given 32 mg of ketamine was given <first> days ago
      And 40 mg of ketamine was given 65 days ago
      And 40 mg of ketamine was given 38 days ago
      And 50 mg of ketamine was given 11 days ago
      Then tolerance is <result>

      Examples:
        | first | result       |
        | 90    | a precaution |
        | 91    | no concern   |

    Scenario: Of one session it is not told how much was given
      Given 40 mg of ketamine was given 16 days ago
      And she had dosing sessions 9 days ago
      Then tolerance cannot be judged
      And how much was given at each session is missing

    Scenario: A patient without a session
      Then tolerance is no concern

  @SAF-LONG-010
  Rule: The sum of ketamine

    Scenario Outline: More than 1000 mg in 90 days
      Given <mg> mg of ketamine was given at each of the last 10 sessions, one each 9 days
      Then the sum of ketamine is <result>

      Examples:
        | mg    | result       |
        | 100   | no concern   |
        | 100.1 | a precaution |

    Scenario Outline: Only the last 90 days count
      Given 500 mg of ketamine was given <first> days ago
      And 1 mg of ketamine was given 65 days ago
      And 1 mg of ketamine was given 38 days ago
      And 500 mg of ketamine was given 11 days ago
      Then the sum of ketamine is <result>

      Examples:
        | first | result       |
        | 90    | a precaution |
        | 91    | no concern   |

    Scenario: Of one session it is not told how much was given
      Given 40 mg of ketamine was given 16 days ago
      And she had dosing sessions 9 days ago
      Then the sum of ketamine cannot be judged
      And how much was given at each session is missing

  @SAF-LONG-011
  Rule: The benefit is reviewed in maintenance

    Scenario Outline: A score every three months
      Given she had 7 dosing sessions, one each 20 days, the last of them 2 days ago
      And no "PHQ-9" is on record
      And she scored 12 on the PHQ-9 <days> days ago
      Then the review of the benefit is <result>

      Examples:
        | days | result       |
        | 90   | no concern   |
        | 91   | a precaution |

    Scenario: Six doses are not yet maintenance
      Given she had 6 dosing sessions, one each 20 days, the last of them 2 days ago
      And no "PHQ-9" is on record
      Then the review of the benefit is no concern
