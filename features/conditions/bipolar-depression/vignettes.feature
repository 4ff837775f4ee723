Feature: Who may be considered for bipolar depression

  The patients are those of the clinical reference (conditions, 6.3). Mara's story is told in the README of this folder;
  each scenario says what differs.

  Background:
    Given today is 2 March 2026

  @VIG-BPD-01 @BPD-SWITCH-RISK
  Scenario: Bipolar II depression after two treatments
    Given Mara is the patient
    Then she is eligible with cautions
    And the risk of a switch is a precaution

  @VIG-BPD-02 @BPD-NO-MANIA
  Scenario: A YMRS just below manic symptoms
    Given Mara is the patient
    And she scored 11 on the YMRS 2 days ago
    Then she is eligible with cautions

  @VIG-BPD-03 @BPD-NO-MANIA @SAF-CI-038
  Scenario: A YMRS of manic symptoms
    Given Mara is the patient
    And she scored 12 on the YMRS 2 days ago
    Then she is not eligible, because a contraindication stands

  @VIG-BPD-05 @BPD-MOOD-STABILISER
  Scenario: The stabiliser was started one day too late
    Given Mara is the patient
    And she started lamotrigine 200 mg a day 27 days ago
    Then she is not eligible, because a treatment that must accompany it is missing

  @VIG-BPD-07 @BPD-NO-MANIA
  Scenario: No YMRS on record
    Given Mara is the patient
    And no "YMRS" is on record
    Then it cannot be said whether she is eligible

  @VIG-BPD-08 @BPD-DIAGNOSIS-CONFLICT @MDD-DX
  Scenario: Major depression and bipolar II, both confirmed
    Given Mara is the patient
    And she has recurrent depression on her problem list
    Then she is eligible with cautions
    And the conflict of the diagnoses is a precaution
    When we look at her depression
    Then she is not eligible, because the diagnosis is not covered

  @VIG-BPD-10 @BPD-DX @MDD-DX
  Scenario: Major depression confirmed, bipolar II only provisional
    Given Mara is the patient
    And her bipolar disorder is only provisional
    And she has recurrent depression on her problem list
    Then it cannot be said whether she is eligible
    When we look at her depression
    Then it cannot be said whether she is eligible

  @VIG-BPD-09 @MDD-DX
  Scenario: A bipolar disorder that was refuted
    Given Amina is the patient
    And a diagnosis of bipolar II disorder was refuted
    Then she is eligible
