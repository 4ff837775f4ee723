Feature: Cognition, perception and falls over time

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-LONG-004
  Rule: Cognition

    Scenario Outline: From 65 years on there is a test before the series
      Given her birth date is recorded as <birth>
      And she had dosing sessions 9 and 2 days ago
      Then the watch on cognition is <result>

      Examples: 64 years
        | birth      | result     |
        | 1961-03-03 | no concern |

      Examples: 65 years
        | birth      | result       |
        | 1961-03-02 | a precaution |

    Scenario Outline: The test before the series
      Given she has mild cognitive impairment on her problem list
      And she had dosing sessions 9 and 2 days ago
      And a MoCA of 27 was measured <days> days ago
      Then the watch on cognition is <result>

      Examples:
        | days | result       |
        | 100  | a precaution |
        | 99   | no concern   |

    Scenario Outline: After many sessions everybody is tested every 6 months
      Given she had <number> dosing sessions, one each 20 days, the last of them 2 days ago
      And a MoCA of 27 was measured <days> days ago
      Then the watch on cognition is <result>

      Examples: 12 sessions
        | number | days | result     |
        | 12     | 183  | no concern |

      Examples: more
        | number | days | result       |
        | 13     | 182  | no concern   |
        | 13     | 183  | a precaution |

    Scenario Outline: Points that were lost
      Given she had dosing sessions 9 and 2 days ago
      And a MoCA of 27 was measured 20 days ago
      And a MoCA of <now> was measured 1 days ago
      Then the watch on cognition is <result>

      Examples:
        | now | result      |
        | 25  | no concern  |
        | 24  | a soft stop |

    Scenario: A patient without a session
      Then the watch on cognition is no concern

  @SAF-LONG-013
  Rule: Perception that stays changed

    Scenario Outline: Asked since the last dose
      Given a dosing session took place 96 hours ago
      And it was noted 2 days ago that "<what>"
      Then the change of perception is <result>

      Examples:
        | what                       | result      |
        | perception was as before   | no concern  |
        | perception was still changed | a soft stop |

    Scenario: Nobody asked
      Given a dosing session took place 96 hours ago
      Then the change of perception cannot be judged
      And an answer about perception is missing

    Scenario: It was asked before the last dose
      Given a dosing session took place 96 hours ago
      And it was noted 4 days ago that "perception was as before"
      Then the change of perception cannot be judged

    Scenario: There is still time to ask
      Given a dosing session took place 95 hours ago
      Then the change of perception is no concern

  @SAF-LONG-015
  Rule: Falls and injuries

    Scenario Outline: Asked since the last dose
      Given a dosing session took place 96 hours ago
      And it was noted 2 days ago that "<what>"
      Then falls and injuries is <result>

      Examples:
        | what            | result       |
        | nobody fell     | no concern   |
        | a fall was told | a precaution |

    Scenario: Nobody asked
      Given a dosing session took place 96 hours ago
      Then falls and injuries cannot be judged
      And an answer about falls is missing
