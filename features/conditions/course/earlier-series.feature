Feature: One course at a time, and a series that did not help

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @KAP-SERIES-OVERLAP
  Rule: A series for another condition is open

    Scenario Outline: Until 30 days after its last dose
      Given she has PTSD on her problem list
      And she had dosing sessions for her PTSD <days> days ago
      Then the open series is <result>

      Examples: open
        | days | result       |
        | 3    | a precaution |
        | 30   | a precaution |

      Examples: over
        | days | result     |
        | 31   | no concern |

    Scenario: It is said of the other condition alone
      Given she has PTSD on her problem list
      And she had dosing sessions for her PTSD 3 days ago
      Then the cautions hold "SERIES_OVERLAP"
      When we look at PTSD
      Then the cautions do not hold "SERIES_OVERLAP"

    Scenario: A series for the same condition
      Given she had dosing sessions for her depression 3 days ago
      Then the open series is no concern

    Scenario: A series for both of two conditions is another one for neither
      Given she has PTSD on her problem list
      And she had dosing sessions for her depression and her PTSD 3 days ago
      Then the open series is no concern

    Scenario: Sessions for one condition, and others for both
      Given she has PTSD on her problem list
      And she had dosing sessions for her depression and her PTSD 9 days ago
      And she had dosing sessions for her PTSD 3 days ago
      Then the cautions hold "SERIES_OVERLAP"
      When we look at PTSD
      Then the cautions do not hold "SERIES_OVERLAP"

    Scenario: What the series is for is not on record
      Given she has PTSD on her problem list
      And she had dosing sessions 3 days ago
      Then the open series is no concern

  @KAP-PRIOR-NONRESPONSE
  Rule: An earlier series did not help

    Scenario Outline: How far the PHQ-9 had fallen by the end of it
      Given she had 6 dosing sessions, one each 4 days, the last of them 100 days ago
      And she scored 20 on another PHQ-9 125 days ago
      And she scored <score> on another PHQ-9 95 days ago
      Then the earlier series is <result>

      Examples: by less than a quarter
        | score | result       |
        | 16    | a precaution |

      Examples: by a quarter
        | score | result     |
        | 15    | no concern |

    Scenario Outline: How soon after the last dose the score counts
      Given she had 6 dosing sessions, one each 4 days, the last of them 100 days ago
      And she scored 20 on another PHQ-9 125 days ago
      And she scored 20 on another PHQ-9 <days> days ago
      Then the earlier series is <result>

      Examples:
        | days | result       |
        | 72   | a precaution |
        | 71   | no concern   |

    Scenario Outline: Six sessions of the last year
      Given she had <sessions> dosing sessions, one each 4 days, the last of them <last> days ago
      And ketamine was stopped without effect <last> days ago
      Then the earlier series is <result>

      Examples:
        | sessions | last | result       |
        | 6        | 345  | a precaution |
        | 6        | 346  | no concern   |
        | 5        | 100  | no concern   |

    Scenario: While the series goes on it is judged by itself
      Given she had 6 dosing sessions, one each 4 days, the last of them 2 days ago
      And ketamine was stopped without effect 2 days ago
      Then the earlier series is no concern
