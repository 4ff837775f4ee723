Feature: A course that goes on, and where its sessions are found

  A session is told by a procedure, a dose that was given, a visit, an appointment or a plan. What
  several of them tell of one day is one session.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And no session is booked

  @KAP-COURSE
  Rule: A course is going on

    Scenario: Nothing is booked, and nothing was given
      Then a course that goes on is no concern

    Scenario: A session is booked for later
      Given another dosing session is booked in 7 days
      Then a course that goes on is worth knowing
      And the reason is "A dosing session is booked"

    Scenario: A session is booked for today
      Given another dosing session is booked in 0 days
      Then a course that goes on is worth knowing
      And the reason is "A dosing session is on record for today"

    Scenario: A visit for a session goes on
      Given a visit for a dosing session goes on
      Then a course that goes on is worth knowing
      And the reason is "A dosing session is on record for today"

    Scenario: A visit for a session is planned for today
      Given a visit for a dosing session is planned for today
      Then a course that goes on is worth knowing
      And the reason is "A dosing session is on record for today"

    Scenario: Ketamine was given today
      Given ketamine was given 2 hours before it
      Then a course that goes on is worth knowing
      And the reason is "A dosing session is on record for today"

    Scenario: A visit that was cancelled is none
      Given a visit for a dosing session was cancelled
      Then a course that goes on is no concern

    Scenario Outline: Where a session is found
      Given <what>
      Then a course that goes on is worth knowing
      And the reason is "A series is going on; days of dosing on record: 1."

      Examples:
        | what                                                    |
        | she had dosing sessions 3 days ago                      |
        | ketamine was given 72 hours before it                   |
        | a visit for a dosing session ended 3 days ago           |
        | an appointment for a dosing session 3 days ago was kept |
        | a dosing session of the plan was carried out 3 days ago |

    Scenario: An appointment that was missed is no session
      Given an appointment for a dosing session 3 days ago was missed
      Then a course that goes on is no concern

    Scenario: All of them tell of one session
      Given she had dosing sessions 3 days ago
      And ketamine was given 72 hours before it
      And a visit for a dosing session ended 3 days ago
      And an appointment for a dosing session 3 days ago was kept
      And a dosing session of the plan was carried out 3 days ago
      Then a course that goes on is worth knowing
      And the reason is "A series is going on; days of dosing on record: 1."

    Scenario Outline: How long a series is open
      Given a visit for a dosing session ended <ago>
      Then a course that goes on is <result>

      Examples:
        | ago         | result        |
        | 30 days ago | worth knowing |
        | 31 days ago | no concern    |

    Scenario: Visits for preparation and integration count as therapy
      Given she had dosing sessions 10 and 3 days ago
      And no "preparation" is on record
      And a visit for a preparation session ended 12 days ago
      And a visit for an integration session ended 8 days ago
      Then the therapy for each dose is no concern

    Scenario: A visit that a procedure tells too is counted once
      Given she had dosing sessions 17, 10 and 3 days ago
      And no "preparation" is on record
      And she had preparation sessions 20 days ago
      And a visit for a preparation session ended 20 days ago
      And a visit for an integration session ended 8 days ago
      Then the therapy for each dose is a precaution
