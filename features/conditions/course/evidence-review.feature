Feature: Evidence that nobody has looked at for long

  Background:
    Given today is 1 January 2027
    And Amina is the patient

  @MDD-EVIDENCE
  Rule: What the trials show

    Scenario: On the last day for it
      Then the evidence for depression is worth knowing
      And the reason does not read "was to be reviewed"

    Scenario: The day after
      Given today is 2 January 2027
      And Amina is the patient
      Then the evidence for depression is worth knowing
      And the reason is "The evidence ANAND-2023 was to be reviewed by 1 January 2027"

  @KAP-INTEGRATION
  Rule: An integration session after each dose

    Scenario: A trial that is running has a day of its own
      Given no "integration session" is on record
      Then an integration session is recommended
      And the reason is "The evidence NCT04560660 was to be reviewed by 31 December 2026"
