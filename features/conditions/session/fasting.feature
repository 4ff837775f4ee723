Feature: Fasting before the dose

  An injection asks for the hours that anaesthetists ask for; a spray for fewer. What was eaten and
  drunk last is asked for: nobody is taken to have fasted because nothing is on record.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-PRE-023
  Rule: Fasting before an injection

    @VIG-140
    Scenario Outline: A light meal
      Given her last light meal was <hours> hours and <minutes> minutes ago
      Then fasting before an injection is <result>

      Examples: less than 6 hours
        | hours | minutes | result      |
        | 5     | 59      | a soft stop |

      Examples: 6 hours and more
        | hours | minutes | result     |
        | 6     | 0       | no concern |
        | 6     | 1       | no concern |

    Scenario Outline: A fatty or full meal
      Given her last fatty meal was <hours> hours and <minutes> minutes ago
      Then fasting before an injection is <result>

      Examples: less than 8 hours
        | hours | minutes | result      |
        | 7     | 59      | a soft stop |

      Examples: 8 hours and more
        | hours | minutes | result     |
        | 8     | 0       | no concern |
        | 8     | 1       | no concern |

    Scenario Outline: A clear drink
      Given her last clear drink was <hours> hours and <minutes> minutes ago
      Then fasting before an injection is <result>

      Examples: less than 2 hours
        | hours | minutes | result      |
        | 1     | 59      | a soft stop |

      Examples: 2 hours and more
        | hours | minutes | result     |
        | 2     | 0       | no concern |
        | 2     | 1       | no concern |

    Scenario: The reason, and the session waits
      Given her last light meal was 4 hours and 0 minutes ago
      Then fasting before an injection is a soft stop
      And the reason is "Food 4 h before the dose: 6 h are asked for"
      And the session waits

    Scenario: Before an injection into the muscle too
      Given she consented to intramuscular ketamine 5 days ago
      And her last light meal was 5 hours and 59 minutes ago
      When intramuscular ketamine is considered
      Then fasting before an injection is a soft stop

    Scenario: Not before a spray
      Given her last light meal was 5 hours and 59 minutes ago
      When esketamine is considered
      Then fasting before an injection does not apply

    Scenario: The last meal was not asked for
      Given the last fatty meal was not asked for
      And the last light meal was not asked for
      Then fasting before an injection cannot be judged
      And the time of the last meal is missing
      And the session waits

    Scenario: The last drink was not asked for
      Given the last clear drink was not asked for
      Then fasting before an injection cannot be judged
      And the time of the last drink is missing
      And the session waits

    Scenario: Somebody has checked that she fasted
      Given the last fatty meal was not asked for
      And the last light meal was not asked for
      And the last clear drink was not asked for
      And the checklist says yes to fasting
      Then fasting before an injection is no concern

    Scenario: A checklist dated by its month may be of any day of it
      Given the last fatty meal was not asked for
      And the last light meal was not asked for
      And the last clear drink was not asked for
      And the checklist says yes to fasting
      And of the checklist with fasting only the month is known
      Then fasting before an injection cannot be judged

    Scenario: Somebody has checked that she did not
      Given the checklist says no to fasting
      Then fasting before an injection is a soft stop

    Scenario: A meal told another day tells nothing of this one
      Given the last light meal was not asked for
      And of her last fatty meal only the day is known, 2 days ago
      Then fasting before an injection cannot be judged
      And the time of the last meal is too old

    Scenario Outline: A day without its time
      Given the last fatty meal was not asked for
      And of her last light meal only the day is known, <day>
      Then fasting before an injection <result>

      Examples:
        | day       | result           |
        | today     | is a soft stop   |
        | yesterday | cannot be judged |

    Scenario: The day of a drink without its time
      Given of her last clear drink only the day is known, yesterday
      Then fasting before an injection cannot be judged
      And the time of the last drink is contradictory

  @SAF-PRE-024
  Rule: Fasting before esketamine

    @VIG-141
    Scenario Outline: Food
      Given her last light meal was <hours> hours and <minutes> minutes ago
      When esketamine is considered
      Then fasting before esketamine is <result>

      Examples: less than 2 hours
        | hours | minutes | result      |
        | 1     | 59      | a soft stop |

      Examples: 2 hours and more
        | hours | minutes | result     |
        | 2     | 0       | no concern |
        | 2     | 1       | no concern |

    Scenario Outline: A drink
      Given her last clear drink was <hours> hours and <minutes> minutes ago
      When esketamine is considered
      Then fasting before esketamine is <result>

      Examples: less than 30 minutes
        | hours | minutes | result      |
        | 0     | 29      | a soft stop |

      Examples: 30 minutes and more
        | hours | minutes | result     |
        | 0     | 30      | no concern |
        | 0     | 31      | no concern |

    Scenario: Somebody has checked that she did not fast
      Given the checklist says no to fasting before a spray
      When esketamine is considered
      Then fasting before esketamine is a soft stop

    Scenario: Somebody has checked that she did
      Given the last fatty meal was not asked for
      And the last light meal was not asked for
      And the last clear drink was not asked for
      And the checklist says yes to fasting before a spray
      When esketamine is considered
      Then fasting before esketamine is no concern

    Scenario: Neither was asked for
      Given the last fatty meal was not asked for
      And the last light meal was not asked for
      And the last clear drink was not asked for
      When esketamine is considered
      Then fasting before esketamine cannot be judged
      And the time of the last meal is missing
      And the time of the last drink is missing
