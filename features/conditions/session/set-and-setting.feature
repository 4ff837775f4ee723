Feature: Set and setting

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-PRE-040
  Rule: An intention, and an agreement on touch and boundaries

    Scenario: Both
      Then set and setting is no concern

    Scenario: One is missing
      Given the checklist says no to the intention
      Then set and setting is a precaution
      And the session may start with cautions

    Scenario: It was not asked
      Given the intention was not asked today
      Then set and setting is a precaution

    Scenario: Without a preparation session the first dose waits by another rule
      Given no "preparation" is on record
      Then the first preparation session is a soft stop
      And set and setting is no concern
