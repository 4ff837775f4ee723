Feature: Who may be considered for treatment of resistant depression

  The patients are those of the clinical reference (conditions, 6.1 e). Amina's story is told in the
  README of this folder; each scenario says what differs.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @VIG-MDD-01
  Scenario: Severe depression after two failed trials
    Given she scored 19 on the PHQ-9 5 days ago
    Then she is eligible
