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
    And a BPIC-SS of 3 was measured today
    When a dosing session in 7 days is booked in the record
    Then a card says "The plan around the drug is not on record as complete"
    When a dosing session in 7 days is booked in the record, with integration two days later
    Then no card is shown

    # The first session: what the day lacks holds it
    Given 7 days go by
    When she comes for her session
    Then a critical card says "Capacity not documented today: do not dose."
    And a card says "Suicide screen not done today"
    And a card says "a systolic blood pressure of the last 60 minutes before dosing"
    Given vital signs and checklist of the day are in order
    When she comes for her session
    Then nothing holds the session back

    # Leaving: not before what was agreed is charted and the time has passed
    Given the dose is given, and nothing happens
    When she wants to leave after her session
    Then a card says "Leaving: not ready"
    And a card says "stay until 120 have passed"
    And a card says "ketamine on 9 March 2026, 10:00"
    And a card says "the checklist on the escort and the written advice"
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

    # Contact and integration: what nobody asked about is told until somebody has
    Given 2 days go by
    When her chart is opened in the record
    Then a card says "Nobody looked for signs of misuse at the last session or since."
    Given she is called, and all is well
    And an integration session is held
    When her chart is opened in the record
    Then no card is shown

    # The second session: a raised pressure holds it until it has been lower
    Given 5 days go by
    And vital signs and checklist of the day are in order
    And her blood pressure was 152/84 10 minutes ago
    When she comes for her session
    Then a card says "systolic blood pressure 152 mmHg"
    And a card says "Rest, repeat, then weigh benefit and risk."
    And a card says "Session: hold"
    Given her blood pressure was also 132/80 5 minutes ago
    When she comes for her session
    Then nothing holds the session back
    Given the dose is given, and nothing happens
    When she wants to leave after her session
    Then a card says "Leaving: not ready"
    Given the session was charted as agreed, and two and a half hours have passed
    When she wants to leave after her session
    Then no card is shown
    Given 2 days go by
    And she is called, and all is well
    And an integration session is held

    # The third: a limit that was crossed asks for a word of what was done
    Given 5 days go by
    And vital signs and checklist of the day are in order
    When she comes for her session
    Then nothing holds the session back
    Given the dose is given, and nothing happens
    And the session was charted as agreed, and two and a half hours have passed
    And in the session her SpO2 was 91, 100 minutes ago
    When she wants to leave after her session
    Then a card says "a stop limit was crossed, and no action is charted"
    And no card says "Leaving: not ready"
    Given the checklist of the session says yes to action on the oxygen, 95 minutes ago
    When she wants to leave after her session
    Then no card is shown
    Given 2 days go by
    And she is called, and all is well
    And an integration session is held

    # Half way the score has fallen
    And she scores 9 on the PHQ-9
    When her chart is opened in the record
    Then no card is shown

    # The fourth session is stopped early
    Given 5 days go by
    And vital signs and checklist of the day are in order
    When she comes for her session
    Then nothing holds the session back
    Given the session is stopped early
    When she wants to leave after her session
    Then a card says "Leaving: not ready"
    And a card says "the prescriber sees the patient before leaving"
    Given the session was charted as agreed, and two and a half hours have passed
    When she wants to leave after her session
    Then no card is shown

    # What was given up is reviewed before the next dose, and the contact that was forgotten is told
    Given 2 days go by
    And an integration session is held
    And 5 days go by
    And vital signs and checklist of the day are in order
    When she comes for her session
    Then a card says "no review by a prescriber is on record since"
    And a card says "Session: hold"
    And a card says "No contact is on record since 24 hours after the last dose"
    Given a prescriber reviewed it today
    And the checklist of the session says yes to the record of the abort, 1 minutes ago
    And she is called, and all is well
    When she comes for her session
    Then nothing holds the session back

    # The fifth: nobody is there to take her home
    Given the dose is given, and nothing happens
    And the session was charted as agreed, and two and a half hours have passed
    And the checklist for leaving says no to the escort
    When she wants to leave after her session
    Then a critical card says "No escort is there, or the written advice was not given"
    And a card says "Leaving: not ready"
    Given the checklist for leaving says yes to the escort
    When she wants to leave after her session
    Then no card is shown
    Given 2 days go by
    And she is called, and all is well
    And an integration session is held

    # The sixth
    Given 5 days go by
    And a weight of 70 was measured today
    And vital signs and checklist of the day are in order
    When she comes for her session
    Then nothing holds the session back
    Given the dose is given, and nothing happens
    When she wants to leave after her session
    Then a card says "Leaving: not ready"
    Given the session was charted as agreed, and two and a half hours have passed
    When she wants to leave after her session
    Then no card is shown
    Given 2 days go by
    And she is called, and all is well
    And an integration session is held

    # After six doses the series is judged, before another is thought of
    And she scores 6 on the PHQ-9
    When her chart is opened in the record
    Then no card is shown
    When ketamine is chosen for her in the record
    Then a card says "After six doses or more the series has helped: PHQ-9 19"
    And a card says "Taper to maintenance, or go on with therapy only."
    And no critical card is shown

    # Week 4 after the last dose: the check of the first week was not made
    Given 26 days go by
    And she scores 7 on the PHQ-9
    When her chart is opened in the record
    Then a card says "No check for relapse and craving is on record since it was due, 7 days after the last dose."
    And a card says "the series has helped: PHQ-9 19 on 25 February 2026, then PHQ-9 7 on 11 May 2026"
    Given she is called, and all is well
    When her chart is opened in the record
    Then no card says "No check for relapse and craving"

    # Week 12: the series is over, and the check of the first month is missing
    Given 56 days go by
    And she scores 8 on the PHQ-9
    When her chart is opened in the record
    Then a card says "No check for relapse and craving is on record since it was due, 30 days after the last dose."
    And no card says "A series is going on"
    And no card says "Nobody looked for signs of misuse"
    And a card says "Too old: a C-SSRS within 7 days"
    Given she is called, and all is well
    When her chart is opened in the record
    Then no card says "No check for relapse and craving"

    # Week 24: the check after three months is missing, the score is back, and all is asked anew
    Given 84 days go by
    And she scores 15 on the PHQ-9
    When her chart is opened in the record
    Then a card says "No check for relapse and craving is on record since it was due, 90 days after the last dose."
    And a card says "Have you ever heard voices or lost touch with reality"
    And a card says "Too old: an alanine aminotransferase within 90 days"
    Given she is called, and all is well
    When her chart is opened in the record
    Then no card says "No check for relapse and craving"
    And no critical card is shown
