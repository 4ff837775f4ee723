Feature: Adverse events, and the monitoring form

  Amina had sessions 12 and 5 days ago.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And she had dosing sessions 12 and 5 days ago

  @SAF-POST-021
  Rule: An adverse event is recorded in full

    Scenario: All that is asked for
      Given she had an adverse event 4 days ago, "mild, not serious, resolved"
      Then the record of the event is no concern

    Scenario: How severe it was is not told
      Given she had an adverse event 4 days ago, "not serious, resolved"
      Then the record of the event is a precaution
      And the reason is "no severity that can be read: fainted on 26 February 2026"

    Scenario: How it ended is not told
      Given she had an adverse event 4 days ago, "mild, not serious"
      Then the record of the event is a precaution
      And the reason is "How an adverse event ended"

    Scenario: When it began is not told
      Given she had an adverse event without a date, "mild, not serious, resolved"
      Then the record of the event is a precaution
      And the reason is "When an adverse event began"

    Scenario: The event cannot be read at all
      Given an adverse event on record cannot be read
      Then the record of the event is a precaution

    Scenario: What happened before the first session is no event of the treatment
      Given she had an adverse event 13 days ago, "not serious"
      Then the record of the event is no concern

  @SAF-POST-023
  Rule: A serious event

    Scenario Outline: Whatever made it serious
      Given she had an adverse event 4 days ago, "moderate, <seriousness>, resolved"
      Then the serious event is <result>

      Examples:
        | seriousness | result      |
        | serious     | a soft stop |
        | admission   | a soft stop |
        | not serious | no concern  |

    Scenario: It is not told whether it was serious
      Given she had an adverse event 4 days ago, "moderate, resolved"
      Then the serious event cannot be judged
      And whether the event was serious is contradictory

    Scenario: The event cannot be read at all
      Given an adverse event on record cannot be read
      Then the serious event cannot be judged
      And whether the event was serious is contradictory

    Scenario: A prescriber has reviewed it
      Given she had an adverse event 4 days ago, "moderate, serious, resolved"
      And the event was reviewed 3 days ago
      Then the serious event is no concern

    Scenario: The review is older than the event
      Given she had an adverse event 4 days ago, "moderate, serious, resolved"
      And the event was reviewed 5 days ago
      Then the serious event is a soft stop
      And she is eligible with cautions

    Scenario: A review of the month is not surely one since
      Given she had an adverse event 4 days ago, "moderate, serious, resolved"
      And the event was reviewed in February 2026
      Then the serious event is a soft stop

    Scenario: A review earlier on the day of the event
      Given she had an adverse event 30 hours ago, "moderate, serious, resolved"
      And the event was reviewed 32 hours ago
      Then the serious event is a soft stop

    Scenario: A review of no one event says nothing of an event without a day
      Given she had an adverse event without a date, "moderate, serious, resolved"
      And the event was reviewed 3 days ago
      Then the serious event is a soft stop

    Scenario: The review names this event
      Given she had an adverse event 4 days ago, "moderate, serious, resolved"
      And this event was reviewed by name 3 days ago
      Then the serious event is no concern

    Scenario: The review names another event
      Given she had an adverse event 4 days ago, "moderate, serious, resolved"
      And another event was reviewed by name 3 days ago
      Then the serious event is a soft stop

  @SAF-POST-024
  Rule: A severe event

    Scenario Outline: From the third grade on
      Given she had an adverse event 4 days ago, "<severity>, not serious, resolved"
      Then the severe event is <result>

      Examples: below
        | severity | result     |
        | mild     | no concern |
        | moderate | no concern |
        | grade 1  | no concern |
        | grade 2  | no concern |

      Examples: at and above
        | severity | result      |
        | severe   | a soft stop |
        | grade 3  | a soft stop |
        | grade 4  | a soft stop |
        | grade 5  | a soft stop |

    Scenario: How severe it was is not told
      Given she had an adverse event 4 days ago, "not serious, resolved"
      Then the severe event cannot be judged
      And how severe the event was is contradictory

    Scenario: The event cannot be read at all
      Given an adverse event on record cannot be read
      Then the severe event cannot be judged
      And how severe the event was is contradictory

    Scenario: It was reviewed
      Given she had an adverse event 4 days ago, "severe, not serious, resolved"
      And the event was reviewed 4 days ago
      Then the severe event is no concern

    Scenario: The only session was given up
      Given Tom is the patient
      And a dosing session was given up 4 days ago
      And he had an adverse event 4 days ago, "severe, not serious, resolved"
      Then the severe event is a soft stop

    Scenario: The only session was given up, and how severe the event was is not told
      Given Tom is the patient
      And a dosing session was given up 4 days ago
      And he had an adverse event 4 days ago, "not serious, resolved"
      Then the severe event cannot be judged

    Scenario: A session is needed for an event of the treatment
      Given Tom is the patient
      And he had an adverse event 4 days ago, "severe, not serious, resolved"
      Then the severe event is no concern

  @SAF-POST-022
  Rule: The monitoring form of esketamine

    @VIG-154
    Scenario: Eight days after a session the form is missing
      Given 56 mg of esketamine was given into the nose 8 days before the dose
      Then the form of esketamine is a precaution

    @VIG-154
    Scenario: A form that was sent on the eighth day was late
      Given 56 mg of esketamine was given into the nose 8 days before the dose
      And the form of esketamine was sent today
      Then the form of esketamine is worth knowing

    Scenario Outline: Seven days are allowed
      Given 56 mg of esketamine was given into the nose <days> days before the dose
      Then the form of esketamine is <result>

      Examples: within them
        | days | result     |
        | 7    | no concern |

      Examples: after them, for a year
        | days | result       |
        | 8    | a precaution |
        | 365  | a precaution |
        | 366  | no concern   |

    Scenario: A form that was sent in time
      Given 56 mg of esketamine was given into the nose 20 days before the dose
      And the form of esketamine was sent 13 days ago
      Then the form of esketamine is no concern

    Scenario: A form belongs to the session before it
      Given 56 mg of esketamine was given into the nose 12 days before the dose
      And 56 mg of esketamine was given into the nose 9 days before the dose
      And the form of esketamine was sent 8 days ago
      Then the form of esketamine is a precaution
      And the reason is "18 February 2026"

    Scenario: A form that names an earlier session is for that session
      Given 56 mg of esketamine was given into the nose 12 days before the dose
      And 56 mg of esketamine was given into the nose 9 days before the dose
      And the form of esketamine was sent 8 days ago
      And a form that names the first session was sent 8 days ago
      Then the form of esketamine is no concern

    Scenario: Ketamine has no such form
      Given 35 mg of ketamine was given into the vein 20 days before the dose
      Then the form of esketamine is no concern
