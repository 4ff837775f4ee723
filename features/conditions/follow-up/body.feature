Feature: Liver, bladder, pressure and weight over time

  In maintenance is who had more than six doses in a series that is open.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-LONG-001
  Rule: Liver tests

    Scenario Outline: Before the series, from 90 days before its first dose on
      Given she had dosing sessions 9 and 2 days ago
      And no "ALT" is on record
      And no "AST" is on record
      And a ALT of 25 was measured <days> days ago
      Then the watch on the liver is <result>

      Examples:
        | days | result       |
        | 100  | a precaution |
        | 99   | no concern   |
        | 1    | no concern   |

    Scenario: A patient without a session
      Then the watch on the liver is no concern

    Scenario Outline: In maintenance every 90 days
      Given she had 7 dosing sessions, one each 30 days, the last of them 2 days ago
      And all liver tests were normal <days> days ago
      Then the watch on the liver is <result>

      Examples:
        | days | result       |
        | 90   | no concern   |
        | 91   | a precaution |

    Scenario Outline: Six doses are not yet maintenance
      Given she had <number> dosing sessions, one each 20 days, the last of them 2 days ago
      And all liver tests were normal 103 days ago
      Then the watch on the liver is <result>

      Examples:
        | number | result       |
        | 6      | no concern   |
        | 7      | a precaution |

    Scenario Outline: Four of five tests are not enough
      Given she had 7 dosing sessions, one each 20 days, the last of them 2 days ago
      And all liver tests were normal 1 days ago
      And no "<test>" is on record
      Then the watch on the liver is a precaution

      Examples:
        | test                 |
        | ALT                  |
        | AST                  |
        | alkaline phosphatase |
        | GGT                  |
        | bilirubin            |

    Scenario Outline: In maintenance after six doses
      Given she had 10 dosing sessions, one each 7 days, the last of them 2 days ago
      And all liver tests were normal <days> days ago
      Then the watch on the liver is <result>

      Examples: five doses since, and six
        | days | result       |
        | 37   | no concern   |
        | 38   | a precaution |

  @SAF-LONG-002
  Rule: Urinary symptoms

    Scenario Outline: Asked at the last session or since
      Given she had dosing sessions 12 and 3 days ago
      And no "screening questions" is on record
      And it was noted <when> that "urinary symptoms were asked about"
      Then asking about urinary symptoms is <result>

      Examples:
        | when       | result       |
        | 4 days ago | a precaution |
        | 3 days ago | no concern   |
        | today      | no concern   |

    Scenario: The screening question is such an answer
      Given she had dosing sessions 12 and 6 days ago
      Then asking about urinary symptoms is no concern

    Scenario: It was asked before the last session only
      Given she had dosing sessions 12 and 3 days ago
      Then asking about urinary symptoms is a precaution

    Scenario: A patient without a session
      Then asking about urinary symptoms is no concern

  @SAF-LONG-003
  Rule: The score of the bladder

    Scenario Outline: Before the series
      Given she had dosing sessions 9 and 2 days ago
      And a BPIC-SS of 3 was measured <days> days ago
      Then the score of the bladder is <result>

      Examples:
        | days | result       |
        | 100  | a precaution |
        | 99   | no concern   |

    Scenario Outline: In maintenance every 90 days
      Given she had 7 dosing sessions, one each 20 days, the last of them 2 days ago
      And a BPIC-SS of 3 was measured <days> days ago
      Then the score of the bladder is <result>

      Examples:
        | days | result       |
        | 90   | no concern   |
        | 91   | a precaution |

    Scenario Outline: A score that has risen
      Given she had dosing sessions 9 and 2 days ago
      And a BPIC-SS of 5 was measured 20 days ago
      And a BPIC-SS of <now> was measured 1 days ago
      Then the score of the bladder is <result>

      Examples:
        | now | result       |
        | 5   | no concern   |
        | 6   | a precaution |

    Scenario: A patient without a session
      Then the score of the bladder is no concern

  @SAF-LONG-012
  Rule: The pressure before the doses

    Scenario Outline: The newer three of six sessions against the older three
      Given she had 6 dosing sessions, one each 4 days, the last of them 2 days ago
      And her systolic pressure before the last sessions was "<pressures>"
      Then the trend of the pressure is <result>

      Examples: medians 129 and 120
        | pressures                    | result     |
        | 129, 150, 118, 120, 120, 119 | no concern |

      Examples: medians 130 and 120
        | pressures                    | result       |
        | 130, 150, 118, 120, 120, 119 | a precaution |

    Scenario: Five sessions tell no trend
      Given she had 5 dosing sessions, one each 4 days, the last of them 2 days ago
      Then the trend of the pressure is no concern

    Scenario: Of one session no pressure is on record
      Given she had 6 dosing sessions, one each 4 days, the last of them 2 days ago
      And her systolic pressure before the last sessions was "150, 150, 150, 120, 120"
      Then the trend of the pressure cannot be judged
      And a pressure before each dose is missing

    Scenario: Of more sessions the newest six count
      Given she had 7 dosing sessions, one each 4 days, the last of them 2 days ago
      And her systolic pressure before the last sessions was "130, 130, 130, 120, 120, 120"
      Then the trend of the pressure is a precaution
      And the reason is "has risen by 10 mmHg"

  @SAF-LONG-017
  Rule: Weight

    Scenario Outline: Measured monthly
      Given she had dosing sessions 9 and 2 days ago
      And no "weight" is on record
      And a weight of 70 was measured <days> days ago
      Then the watch on weight is <result>

      Examples:
        | days | result       |
        | 30   | no concern   |
        | 31   | a precaution |

    Scenario Outline: Changed since the last session
      Given she had dosing sessions 9 days ago
      And no "weight" is on record
      And a weight of 80 was measured 10 days ago
      And a weight of <now> was measured today
      Then the watch on weight is <result>

      Examples: by 5 %
        | now | result     |
        | 84  | no concern |
        | 76  | no concern |

      Examples: by more
        | now  | result       |
        | 84.1 | a precaution |
        | 75.9 | a precaution |

    Scenario: A patient without a session
      Given no "weight" is on record
      Then the watch on weight is no concern
