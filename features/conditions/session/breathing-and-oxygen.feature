Feature: Breathing and oxygen before dosing

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-PRE-007
  Rule: Oxygen saturation

    Scenario Outline: Where the limits lie
      Given her oxygen saturation is <saturation>
      Then the oxygen saturation is <result>

      Examples: in range
        | saturation | result     |
        | 96         | no concern |
        | 95         | no concern |

      Examples: slightly low
        | saturation | result       |
        | 94         | a precaution |

      Examples: low
        | saturation | result      |
        | 93         | a soft stop |
        | 92         | a soft stop |

      Examples: very low
        | saturation | result      |
        | 91         | a hard stop |

    @VIG-026
    Scenario: Below 92
      Given her oxygen saturation is 91
      Then the oxygen saturation is a hard stop
      And nobody may set it aside
      And the session must not start

    @VIG-025
    Scenario: A fraction in place of percent
      Given her oxygen saturation is 0.97 1
      Then the oxygen saturation is no concern

    Scenario: A low fraction
      Given her oxygen saturation is 0.93 1
      Then the oxygen saturation is a soft stop
      And the reason is "93 %"
      And the reason is "recorded as a fraction of one"

    Scenario: A repeat clears
      Given her oxygen saturation is 93, taken 25 minutes ago
      And her oxygen saturation is also 96, taken 10 minutes ago
      Then the oxygen saturation is no concern

    Scenario Outline: How fresh it must be
      Given her oxygen saturation is 98, taken <when>
      Then the oxygen saturation <result>

      Examples:
        | when           | result           |
        | 30 minutes ago | is no concern    |
        | 31 minutes ago | is a precaution  |
        | 60 minutes ago | is a precaution  |
        | 61 minutes ago | cannot be judged |

    Scenario Outline: What was measured while oxygen is given clears nothing
      Given her oxygen saturation is 98
      And her oxygen flow is <flow>
      Then the oxygen saturation <result>

      Examples:
        | flow | result           |
        | 0    | is no concern    |
        | 0.1  | cannot be judged |
        | 2    | cannot be judged |

    Scenario: Given oxygen, a low value stops all the same
      Given her oxygen saturation is 91
      And her oxygen flow is 2
      Then the oxygen saturation is a hard stop

    Scenario: While oxygen is given, the need is contradictory
      Given her oxygen flow is 2
      Then the oxygen saturation cannot be judged
      And an oxygen saturation is contradictory
      And the session waits

    Scenario: Not measured
      Given no "oxygen saturation" is on record
      Then the oxygen saturation cannot be judged
      And an oxygen saturation is missing
      And the session waits

  @SAF-PRE-008
  Rule: Oxygen saturation with lung disease

    Scenario Outline: Below what is usual
      Given moderate COPD is on her problem list
      And her usual oxygen saturation is <usual>, taken 100 days ago
      And her oxygen saturation is <saturation>
      Then the oxygen saturation with lung disease is <result>

      Examples: at most 2 below
        | usual | saturation | result     |
        | 92    | 92         | no concern |
        | 92    | 90         | no concern |
        | 98    | 96         | no concern |

      Examples: 3 below or more
        | usual | saturation | result      |
        | 98    | 95         | a soft stop |
        | 94    | 91         | a soft stop |
        | 94    | 90         | a soft stop |

      Examples: below 90
        | usual | saturation | result      |
        | 92    | 89         | a hard stop |
        | 90    | 89         | a hard stop |

    @VIG-027 @SAF-PRE-007
    Scenario: It takes the place of the limits of all
      Given moderate COPD is on her problem list
      And her usual oxygen saturation is 92, taken 100 days ago
      And her oxygen saturation is 91
      Then the oxygen saturation with lung disease is no concern
      And the oxygen saturation is no concern
      And the lung disease is no concern

    Scenario Outline: How old the usual value may be
      Given moderate COPD is on her problem list
      And her usual oxygen saturation is 98, taken <when>
      Then the oxygen saturation with lung disease <result>

      Examples:
        | when         | result           |
        | 365 days ago | is no concern    |
        | 366 days ago | cannot be judged |

    Scenario: Without a usual value the limits of all hold, and it is asked for
      Given moderate COPD is on her problem list
      And her oxygen saturation is 93
      Then the oxygen saturation is a soft stop
      And the oxygen saturation with lung disease cannot be judged
      And the usual oxygen saturation is missing

    Scenario: A lung disease that is only possible lifts no limit
      Given a provisional diagnosis of COPD is on record
      And her usual oxygen saturation is 92, taken 100 days ago
      And her oxygen saturation is 91
      Then the oxygen saturation is a hard stop
      And the oxygen saturation with lung disease is no concern

    Scenario: Without lung disease
      Then the oxygen saturation with lung disease is no concern

    Scenario: Not measured
      Given no "oxygen saturation" is on record
      Then the oxygen saturation with lung disease cannot be judged
      And an oxygen saturation is missing

  @SAF-PRE-009
  Rule: The breathing rate

    Scenario Outline: Where the limits lie
      Given her breathing rate is <rate>
      Then the breathing rate is <result>

      Examples: in range
        | rate | result     |
        | 10   | no concern |
        | 11   | no concern |
        | 20   | no concern |

      Examples: slightly fast, from 21 to 24
        | rate | result       |
        | 21   | a precaution |
        | 24   | a precaution |

      Examples: fast, from 25 to 29
        | rate | result      |
        | 25   | a soft stop |
        | 29   | a soft stop |

      Examples: very fast, from 30
        | rate | result      |
        | 30   | a hard stop |
        | 31   | a hard stop |

      Examples: slow, 8 and 9
        | rate | result      |
        | 9    | a soft stop |
        | 8    | a soft stop |

      Examples: very slow, below 8
        | rate | result      |
        | 7    | a hard stop |

    Scenario: A repeat clears
      Given her breathing rate is 26, taken 25 minutes ago
      And her breathing rate is also 18, taken 10 minutes ago
      Then the breathing rate is no concern

    Scenario Outline: How fresh it must be
      Given her breathing rate is 14, taken <when>
      Then the breathing rate <result>

      Examples:
        | when           | result           |
        | 30 minutes ago | is no concern    |
        | 31 minutes ago | is a precaution  |
        | 60 minutes ago | is a precaution  |
        | 61 minutes ago | cannot be judged |

    Scenario: A rate that cannot be true is not used
      Given her breathing rate is 3
      Then the breathing rate cannot be judged
      And a breathing rate is not usable
      And the session waits

    Scenario: Not counted
      Given no "breathing rate" is on record
      Then the breathing rate cannot be judged
      And a breathing rate is missing
      And the session waits
