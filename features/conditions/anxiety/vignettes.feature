Feature: Who may be considered for an anxiety disorder

  The patients are those of the clinical reference (conditions, section 7). Their stories are told in the
  README of this folder; each scenario says what differs.

  Background:
    Given today is 2 March 2026

  @VIG-SAD-01 @SAD-SEVERITY
  Scenario: Social anxiety after two medicines and therapy
    Given Sofia is the patient
    Then she is eligible with cautions

  @VIG-SAD-02 @SAD-SEVERITY
  Scenario: An LSAS at the limit itself
    Given Sofia is the patient
    And she scored 60 on the LSAS 4 days ago
    Then she is eligible with cautions

  @VIG-SAD-03 @SAD-SEVERITY
  Scenario: An LSAS just below
    Given Sofia is the patient
    And she scored 59 on the LSAS 4 days ago
    Then she is not eligible, because it is not severe enough

  @VIG-SAD-04 @ANX-CBT
  Scenario: Never any cognitive behavioural therapy, and the records are complete
    Given Sofia is the patient
    And she had no cognitive behavioural therapy
    Then she is not eligible, because earlier treatment is not complete

  @VIG-SAD-06 @SAD-FAILED-DRUGS
  Scenario: The second medicine was taken one day too short
    Given Sofia is the patient
    And she took paroxetine 20 mg a day for 83 days, without effect
    Then she is not eligible, because earlier treatment is not complete

  @VIG-SAD-07 @MDD-SEVERITY
  Scenario: A resistant depression beside it leads
    Given Amina is the patient
    And she scored 21 on the PHQ-9 5 days ago
    And she has social anxiety disorder on her problem list
    And she scored 78 on the LSAS 4 days ago
    And she had 14 sessions of cognitive behavioural therapy
    And she took sertraline 100 mg a day for 90 days, without effect
    And she took paroxetine 20 mg a day for 90 days, without effect
    Then she is eligible
    And her depression leads
    When we look at social anxiety
    Then she is eligible with cautions

  @VIG-GAD-01 @GAD-SEVERITY
  Scenario: Generalised anxiety after two medicines and therapy
    Given Ruth is the patient
    Then she is eligible with cautions

  @VIG-GAD-02 @GAD-SEVERITY
  Scenario: A HAM-A at the limit itself
    Given Ruth is the patient
    And she scored 21 on the HAM-A 3 days ago
    Then she is eligible with cautions

  @VIG-GAD-03 @GAD-SEVERITY
  Scenario: Both scales just below
    Given Ruth is the patient
    And she scored 20 on the HAM-A 3 days ago
    And she scored 14 on the GAD-7 3 days ago
    Then she is not eligible, because it is not severe enough

  @VIG-GAD-05 @GAD-SEVERITY
  Scenario: A single score that is too old
    Given Ruth is the patient
    And no "HAM-A" is on record
    And she scored 16 on the GAD-7 30 days ago
    Then it cannot be said whether she is eligible

  @VIG-GAD-06 @SAF-DI-014
  Scenario: Alprazolam every day
    Given Ruth is the patient
    And she takes alprazolam 1.5 mg a day
    Then she is eligible with cautions
    And the benzodiazepine load is a precaution

  @VIG-PD-01 @PD-EXCEPTION-PATH
  Scenario: Panic disorder, and a specialist has decided
    Given Leon is the patient
    Then he is eligible with cautions

  @VIG-PD-02 @PD-EXCEPTION-PATH
  Scenario: Panic disorder without a specialist's decision
    Given Leon is the patient
    And no "decision of a specialist" is on record
    Then he is not eligible, because it is investigational only

  @VIG-PD-04 @PD-SEVERITY
  Scenario: A PDSS just below the limit
    Given Leon is the patient
    And he scored 10 on the PDSS 3 days ago
    Then he is not eligible, because it is not severe enough

  @VIG-PD-05 @PD-FAILED-DRUGS
  Scenario: One SSRI only
    Given Leon is the patient
    And he never took escitalopram
    Then he is not eligible, because earlier treatment is not complete

  @VIG-PD-06 @PD-SEVERITY
  Scenario: No PDSS, and a specialist has decided
    Given Leon is the patient
    And no "PDSS" is on record
    Then it cannot be said whether he is eligible
