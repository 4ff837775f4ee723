Feature: A session that was given up

  The next dose waits until a prescriber has looked at what happened.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-MON-030
  Rule: A review before the next dose

    Scenario: No session was given up
      Then the session given up is no concern

    @VIG-155
    Scenario: No review is on record
      Given it is the day of dosing
      And a dosing session was given up 7 days ago
      Then the session given up is a soft stop
      And the session waits

    Scenario: When planning
      Given a dosing session was given up 7 days ago
      Then the session given up is a soft stop
      And she is eligible with cautions

    Scenario: A dose that was stopped
      Given a dose of ketamine was stopped before its end 7 days ago
      Then the session given up is a soft stop

    Scenario: A dose that is known by its name alone
      Given a dose of "ketamine 50 MG/ML Injectable Solution", by its name only, was stopped before its end 7 days ago
      Then the session given up is a soft stop

    Scenario: On which day is not on record
      Given a dosing session was given up without a date
      Then the session given up cannot be judged
      And the day of the session given up is contradictory

    Scenario: On which day a dose was stopped is not on record
      Given a dose of ketamine was stopped before its end without a date
      Then the session given up cannot be judged
      And the day of the session given up is contradictory

    Scenario Outline: The review must come after it
      Given a dosing session was given up 7 days ago
      And a prescriber reviewed it <when>
      And the checklist of the session says yes to the record of the abort, 60 minutes ago
      Then the session given up is <result>

      Examples:
        | when       | result      |
        | 6 days ago | no concern  |
        | 7 days ago | a soft stop |
        | 8 days ago | a soft stop |

    Scenario: Its record is not said to be complete
      Given a dosing session was given up 7 days ago
      And a prescriber reviewed it 6 days ago
      Then the session given up is a precaution
      And the reason is "not said to be complete"

    Scenario Outline: For a year
      Given a dosing session was given up <ago> days ago
      Then the session given up is <result>

      Examples:
        | ago | result      |
        | 365 | a soft stop |
        | 366 | no concern  |
