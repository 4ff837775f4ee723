Feature: A course of treatment, from the first question to half a year after

  One story in the order in which it happens. At each moment the electronic record asks the service
  over the wire, and what is shown is what belongs to that moment.

  Scenario: Amina is treated with six sessions, one of which is stopped early
    Given today is 2 March 2026
    And Amina is the patient
    And no session is booked
    And no "preparation" is on record

    # Intake: what nobody asked about is asked for
    Given she was not asked about blood vessels
    When her chart is opened in the record
    Then a card says "Not on record: whether the patient has a bulging or malformed blood vessel"

    # Ketamine is chosen: what will be asked before it is ordered
    Given she answered no to the question about blood vessels
    When ketamine is chosen for her in the record
    Then a card says "a preparation session that was held"
    And a card says "a dose of ketamine"

    # Preparation, and the first session is booked: that integration is missing is told
    Given a preparation session is held
    When a dosing session in 7 days is booked in the record
    Then a card says "The plan around the drug is not on record as complete"
    When a dosing session in 7 days is booked in the record, with integration two days later
    Then no card is shown

    # The first session: what the day lacks holds it
    Given 7 days go by
    When she comes for her session
    Then a card says "a systolic blood pressure of the last 60 minutes before dosing"
    Given vital signs and checklist of the day are in order
    When she comes for her session
    Then nothing holds the session back

    # Leaving: not before what was agreed is charted and the time has passed
    Given the dose is given, and nothing happens
    When she wants to leave after her session
    Then a card says "Leaving: not ready"
    And a card says "stay until 120 have passed"
    Given the session was charted as agreed, and two and a half hours have passed
    When she wants to leave after her session
    Then no card is shown

    # A new problem while the course goes on: only what it changes
    When "knee pain" is added to her problem list
    Then no card is shown
    When "aortic aneurysm" is added to her problem list
    Then a critical card says "Aneurysmal vascular disease"

    # The next session: too soon is told, a week later is not
    When a dosing session in 20 hours is booked in the record
    Then a card says "minimum for this route is 24 h"
    When a dosing session in 7 days is booked in the record, with integration two days later
    Then no card says "minimum for this route"

    # Integration, and two more sessions; half way the score has fallen
    Given 2 days go by
    And an integration session is held
    And 5 days go by
    And she comes for session after session, and each goes well: 2 more, a week apart
    And she scores 9 on the PHQ-9
    When her chart is opened in the record
    Then no card says "little improvement"
    And no critical card is shown

    # The fourth session is stopped early
    Given 5 days go by
    And vital signs and checklist of the day are in order
    And the session is stopped early
    When she wants to leave after her session
    Then a card says "the prescriber sees the patient before leaving"

    # What was given up is reviewed before the next dose
    Given 7 days go by
    When her chart is opened in the record
    Then a card says "no review by a prescriber is on record since"
    Given a prescriber reviewed it today
    When her chart is opened in the record
    Then no card says "no review by a prescriber is on record since"

    # The last two; after six doses the series is judged
    Given she comes for session after session, and each goes well: 2 more, a week apart
    And she scores 6 on the PHQ-9
    When her chart is opened in the record
    Then no card says "has not helped"
    And no critical card is shown

    # Weeks 4, 12 and 24 after the last dose
    Given 26 days go by
    And she scores 7 on the PHQ-9
    When her chart is opened in the record
    Then no critical card is shown
    Given 56 days go by
    And she scores 8 on the PHQ-9
    When her chart is opened in the record
    Then no critical card is shown
    Given 84 days go by
    And she scores 15 on the PHQ-9
    When her chart is opened in the record
    Then a card says "things are not known"
