Feature: What is said of every bipolar depression

  Background:
    Given today is 2 March 2026
    And Mara is the patient

  @BPD-SWITCH-RISK
  Rule: The mood may switch

    Scenario: It is always said
      Then the risk of a switch is a precaution

    Scenario: Without a bipolar disorder
      Given Ines is the patient
      Then the risk of a switch does not apply

  @BPD-SHORT-EFFECT
  Rule: The effect is short

    Scenario: It is always said
      Then the short effect is a precaution

    Scenario: Without a bipolar disorder
      Given Ines is the patient
      Then the short effect does not apply

  @BPD-DIAGNOSIS-CONFLICT
  Rule: Both major depressive and bipolar disorder are confirmed

    Scenario: Both
      Given she has recurrent depression on her problem list
      Then the conflict of the diagnoses is a precaution

    Scenario: One of them is only possible
      Given a provisional diagnosis of recurrent depression is on record
      Then the conflict of the diagnoses is no concern

  @BPD-ROUTE
  Rule: A route that was not studied

    Scenario Outline: Other routes than the vein
      When <treatment> is considered
      Then the route in bipolar depression is a precaution

      Examples:
        | treatment              |
        | intramuscular ketamine |
        | subcutaneous ketamine  |
        | oral ketamine          |

    Scenario: Into the vein
      Then the route in bipolar depression is no concern

    Scenario: Nasal esketamine was not studied
      When esketamine is considered
      Then she is not eligible, because it is investigational only

  @BPD-EVIDENCE
  Rule: What the trials show

    Scenario: It is always said
      Then the evidence for bipolar depression is worth knowing

    Scenario: Without a bipolar disorder
      Given Ines is the patient
      Then the evidence for bipolar depression does not apply

  @BPD-REGIMEN
  Rule: Four infusions, then review

    Scenario: For a bipolar depression
      Then the regimen for bipolar depression is recommended

    Scenario: Without one
      Given Ines is the patient
      Then the regimen for bipolar depression is not recommended

  @BPD-PLAN-YMRS
  Rule: The YMRS before each dose

    Scenario: For a bipolar depression
      Then the YMRS before each dose is recommended

    Scenario: Without one
      Given Ines is the patient
      Then the YMRS before each dose is not recommended

  @BPD-PLAN-STABILISER
  Rule: The stabiliser goes on, and no new antidepressant

    Scenario: For a bipolar depression
      Then continuing the stabiliser is recommended

    Scenario: Without one
      Given Ines is the patient
      Then continuing the stabiliser is not recommended

  @BPD-PLAN-PSYCHOTHERAPY
  Rule: Psychoeducation, rhythm and family

    Scenario: For a bipolar depression
      Then therapy for bipolar depression is recommended

    Scenario: Without one
      Given Ines is the patient
      Then therapy for bipolar depression is not recommended
