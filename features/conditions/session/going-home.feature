Feature: Going home, and what is practical

  Somebody takes the patient home, and the patient knows what not to do until the next day. It is
  asked on the day; an empty field is no answer.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-PRE-027
  Rule: Somebody takes the patient home

    Scenario: Somebody does
      Then the way home is no concern

    @VIG-142
    Scenario: It was not asked
      Given the escort was not asked today
      Then the way home is a soft stop
      And the reason is "No adult escort recorded today"
      And the session waits

    Scenario: Nobody does
      Given the checklist says no to the escort
      Then the way home is a soft stop
      And the reason is "No adult takes the patient home"

    Scenario: Somebody did the last time
      Given the escort was in order 1 day ago, and not asked since
      Then the way home is a soft stop
      And the reason is "No adult escort recorded today"

    Scenario: An order for tomorrow asks for it too
      Given Amina is the patient
      And the dose is planned in 23 hours
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the way home is a soft stop

    Scenario: An order for next week does not
      Given Amina is the patient
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the way home does not apply

  @SAF-PRE-028
  Rule: What not to do until the next day

    Scenario: Told and understood
      Then what not to do is no concern

    Scenario: It was not asked
      Given the driving advice was not asked today
      Then what not to do is a soft stop
      And the session waits

    Scenario: Not told, or not understood
      Given the checklist says no to the driving advice
      Then what not to do is a soft stop
      And the reason is "not acknowledged"

  @SAF-PRE-042
  Rule: What is practical

    Scenario: All is done
      Then what is practical is no concern

    Scenario: Something is left to do
      Given the checklist says no to the practical things
      Then what is practical is worth knowing
      And the session may start

    Scenario: It was not asked
      Given the practical things was not asked today
      Then what is practical is worth knowing
      And the session may start
