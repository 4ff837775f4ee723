Feature: A dosing session is being booked

  The question is about the start of the session: what was given or is booked before it counts to
  that moment, and a medicine that is stopped in time has stopped by then.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @KAP-BOOKING-INTERVAL
  Rule: Two sessions are too near to each other for the route

    Scenario Outline: Hours after a dose
      Given ketamine was given <hours> hours before it
      When a dosing session on this day is being booked
      Then the time between sessions is <result>

      Examples:
        | hours | result      |
        | 23    | a soft stop |
        | 24    | no concern  |

    Scenario Outline: Hours after another session that is booked
      Given another dosing session is booked <hours> hours before it
      When a dosing session on this day is being booked
      Then the time between sessions is <result>

      Examples:
        | hours | result      |
        | 23    | a soft stop |
        | 24    | no concern  |

    Scenario: It says how near they are
      Given another dosing session is booked 20 hours before it
      When a dosing session on this day is being booked
      Then the time between sessions is a soft stop
      And the reason is "20 h after it: minimum for this route is 24 h"

    Scenario Outline: Into the muscle
      Given ketamine was given <hours> hours before it
      And intramuscular ketamine is considered
      When a dosing session on this day is being booked
      Then the time between sessions is <result>

      Examples:
        | hours | result      |
        | 71    | a soft stop |
        | 72    | no concern  |

    Scenario Outline: Nasal esketamine
      Given esketamine was given <hours> hours before it
      And esketamine is considered
      When a dosing session on this day is being booked
      Then the time between sessions is <result>

      Examples:
        | hours | result      |
        | 23    | a soft stop |
        | 24    | no concern  |

    Scenario Outline: Of a day without a time the fewest hours count
      Given a dosing session was held <days> days before it, the time is not on record
      When a dosing session on this day is being booked
      Then the time between sessions is <result>

      Examples:
        | days | result      |
        | 1    | a soft stop |
        | 2    | no concern  |

    Scenario: Held some day of this month
      Given a dosing session was held in March 2026
      When a dosing session on this day is being booked
      Then the time between sessions is a soft stop

    Scenario: Nothing was given before
      When a dosing session on this day is being booked
      Then the time between sessions is no concern

    Scenario: When it begins is not said
      When a dosing session is being booked without a time
      Then the time between sessions cannot be judged
      And the start of the session is missing

    Scenario: A dose without a day
      Given a dosing session of the plan was carried out without a date
      When a dosing session on this day is being booked
      Then the time between sessions cannot be judged
      And the day of each earlier dose is contradictory

    Scenario: Only while a session is being booked
      Given another dosing session is booked 20 hours before it
      Then the time between sessions does not apply

  @KAP-BOOKING-WEEK
  Rule: Too many sessions in a week

    Scenario Outline: The fourth in seven days
      Given ketamine was given <first> hours before it
      And ketamine was given 96 hours before it
      And another dosing session is booked 48 hours before it
      When a dosing session on this day is being booked
      Then the week of the booked session is <result>

      Examples:
        | first | result      |
        | 167   | a soft stop |
        | 168   | no concern  |

    Scenario: Three in seven days
      Given ketamine was given 96 hours before it
      And another dosing session is booked 48 hours before it
      When a dosing session on this day is being booked
      Then the week of the booked session is no concern

    Scenario: What was given and what was booked on one day is one session
      Given ketamine was given 96 hours before it
      And another dosing session is booked 97 hours before it
      And another dosing session is booked 48 hours before it
      When a dosing session on this day is being booked
      Then the week of the booked session is no concern

    Scenario: The third of nasal esketamine
      Given esketamine was given 120 hours before it
      And esketamine was given 72 hours before it
      And esketamine is considered
      When a dosing session on this day is being booked
      Then the week of the booked session is a soft stop

    Scenario: When it begins is not said
      When a dosing session is being booked without a time
      Then the week of the booked session cannot be judged
      And the start of the session is missing

    Scenario: A dose without a day
      Given a dosing session of the plan was carried out without a date
      When a dosing session on this day is being booked
      Then the week of the booked session cannot be judged
      And the day of each earlier dose is contradictory
