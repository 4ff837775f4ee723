Feature: The pulse before dosing

  Counted in the half hour before the dose. A pulse above or below the limits is repeated after a
  rest, and the later repeat decides.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-PRE-005
  Rule: The pulse

    Scenario Outline: Where the limits lie
      Given her pulse is <pulse>
      Then the pulse is <result>

      Examples: in range
        | pulse | result     |
        | 50    | no concern |
        | 51    | no concern |
        | 99    | no concern |
        | 100   | no concern |

      Examples: slightly fast, from 101 to 110
        | pulse | result       |
        | 101   | a precaution |
        | 110   | a precaution |

      Examples: fast, from 111 to 129
        | pulse | result      |
        | 111   | a soft stop |
        | 129   | a soft stop |

      Examples: very fast, from 130
        | pulse | result      |
        | 130   | a hard stop |
        | 131   | a hard stop |

      Examples: slightly slow, from 45 to 49
        | pulse | result       |
        | 49    | a precaution |
        | 45    | a precaution |

      Examples: slow, from 40 to 44
        | pulse | result      |
        | 44    | a soft stop |
        | 40    | a soft stop |

      Examples: very slow, below 40
        | pulse | result      |
        | 39    | a hard stop |

    Scenario Outline: What it means for the session
      Given her pulse is <pulse>
      Then the session <gate>

      Examples:
        | pulse | gate                    |
        | 100   | may start               |
        | 101   | may start with cautions |
        | 111   | waits                   |
        | 130   | must not start          |

    Scenario: From 130 nobody may set it aside
      Given her pulse is 130
      Then the pulse is a hard stop
      And nobody may set it aside

    Scenario: A repeat clears
      Given her pulse is 115, taken 25 minutes ago
      And her pulse is also 96, taken 10 minutes ago
      Then the pulse is no concern
      And the session may start

    Scenario: The newest decides, not the best
      Given her pulse is 96, taken 25 minutes ago
      And her pulse is also 115, taken 10 minutes ago
      Then the pulse is a soft stop

    Scenario: Two values at one time: the worse stops
      Given her pulse is 96, taken 10 minutes ago
      And her pulse is also 115, taken 10 minutes ago
      Then the pulse is a soft stop

    Scenario: Two values at one time clear nothing
      Given her pulse is 96, taken 10 minutes ago
      And her pulse is also 80, taken 10 minutes ago
      Then the pulse cannot be judged
      And a pulse is contradictory
      And the session waits

    Scenario Outline: How fresh it must be
      Given her pulse is 72, taken <when>
      Then the pulse <result>

      Examples:
        | when           | result           |
        | 30 minutes ago | is no concern    |
        | 31 minutes ago | is a precaution  |
        | 60 minutes ago | is a precaution  |
        | 61 minutes ago | cannot be judged |

    Scenario: Too old
      Given her pulse is 72, taken 61 minutes ago
      Then the pulse cannot be judged
      And a pulse is too old
      And the session waits

    Scenario: After midnight a pulse of the evening before is 40 minutes old
      Given it is half past midnight
      And it is the day of dosing
      And her pulse is 72, taken 40 minutes ago
      Then the pulse is a precaution
      And the reason is "1 March 2026, 23:50"

    Scenario Outline: Other ways to write the unit
      Given her pulse is 115 <unit>
      Then the pulse <result>

      Examples:
        | unit        | result           |
        | {beats}/min | is a soft stop   |
        | bpm         | is a soft stop   |
        | Hz          | cannot be judged |

    Scenario: Without a unit it is not used
      Given her pulse of 72 is recorded without a unit
      Then the pulse cannot be judged
      And a pulse is not usable

    Scenario: A value that cannot be true is not used
      Given her pulse is 19
      Then the pulse cannot be judged
      And a pulse is not usable

    Scenario: A preliminary value may stop
      Given her pulse of 115 is only preliminary
      Then the pulse is a soft stop

    Scenario: A preliminary value clears nothing
      Given her pulse of 72 is only preliminary
      Then the pulse cannot be judged

    Scenario: Not counted
      Given no "heart rate" is on record
      Then the pulse cannot be judged
      And a pulse is missing
      And the session waits

  @SAF-PRE-006
  Rule: A rhythm that is newly irregular

    Scenario: Newly irregular
      Given on the checklist, rhythm is not in order
      Then the rhythm of the pulse is a soft stop
      And the session waits

    Scenario: Regular
      Then the rhythm of the pulse is no concern

    Scenario: Nobody looked
      Given on the checklist, rhythm was not asked about
      Then the rhythm of the pulse cannot be judged
      And an answer on the rhythm is missing
      And the session waits

    Scenario: Looked at yesterday
      Given the checklist was answered yesterday
      Then the rhythm of the pulse cannot be judged
      And an answer on the rhythm is too old

    Scenario: Not known
      Given on the checklist, nobody knows about rhythm
      Then the rhythm of the pulse cannot be judged
      And an answer on the rhythm is not known
