Feature: Who may be considered for treatment of chronic pain

  The patients are those of the clinical reference (conditions, 10). The stories of Hanna and Pavel
  are told in the README of this folder; each scenario says what differs.

  Background:
    Given today is 2 March 2026

  @VIG-PAIN-01
  Scenario: A complex regional pain syndrome after all other treatment
    Given Hanna is the patient
    When 0.35 mg/kg/h of ketamine are ordered into the vein over 240 minutes
    Then she is eligible with cautions
    And "GUIDELINES_CONFLICT" is among the cautions
    And "COCHRANE_2025_NO_CLEAR_BENEFIT" is among the cautions

  @VIG-PAIN-02 @CRPS-BUDAPEST
  Scenario: Symptoms in two categories only
    Given Hanna is the patient
    And she has symptoms in 2 Budapest categories
    Then she is not eligible, because the diagnosis is not covered

  @VIG-PAIN-03 @PAIN-SEVERITY
  Scenario Outline: A pain score at the limit, and just below it
    Given Hanna is the patient
    And her pain was <score> 3 days ago
    Then she is <answer>

    Examples:
      | score | answer                                              |
      | 5     | eligible with cautions                              |
      | 4     | not eligible, because the pain is not severe enough |

  @VIG-PAIN-04 @CRPS-REHABILITATION
  Scenario: No rehabilitation was tried
    Given Hanna is the patient
    And no "rehabilitation" is on record
    Then she is not eligible, because earlier treatment is not complete

  @VIG-PAIN-06
  Scenario: Neuropathic pain of spinal cord injury after two first-line medicines
    Given Pavel is the patient
    Then he is eligible with cautions

  @VIG-PAIN-08
  Scenario: Fibromyalgia
    Given Ines is the patient
    And she has fibromyalgia on her problem list
    And a pain physician was involved 10 days ago
    And her pain was 8 3 days ago
    Then for "fm" she is not eligible, because it is investigational only

  @VIG-PAIN-09
  Scenario: Chronic migraine
    Given Ines is the patient
    And she has migraine on her problem list
    And a pain physician was involved 10 days ago
    And she had headache on 18 days of the last month
    Then for "mig" she is not eligible, because it is investigational only

  @VIG-PAIN-10 @CRPS-DX @NEU-DX
  Scenario: Chronic pain of no named kind
    Given Ines is the patient
    And she has chronic pain on her problem list
    And her medication history was confirmed as complete 5 days ago
    And her pain was 7 3 days ago
    Then for "crps" it cannot be said whether she is eligible, because the diagnosis is not specific
    And for "neu" it cannot be said whether she is eligible, because the diagnosis is not specific

  @VIG-PAIN-12 @CRPS-DURATION
  Scenario: Pain for five months
    Given Hanna is the patient
    And her pain condition began 5 months ago
    Then she is not eligible, because the diagnosis is not covered

  @VIG-PMD-01 @PMD-PAIN
  Scenario: Low back pain beside a resistant depression
    Given Amina is the patient
    And she has had low back pain for 3 years
    And her pain was 6 3 days ago
    Then she is eligible
    And the pain beside the depression is worth knowing

  @VIG-PMD-02
  Scenario: Low back pain, and a depression that is not severe enough
    Given Amina is the patient
    And she has had low back pain for 3 years
    And her pain was 6 3 days ago
    And she scored 14 on the PHQ-9 5 days ago
    Then she is not eligible, because the depression is not severe enough

  @VIG-PMD-04
  Scenario: A complex regional pain syndrome beside a resistant depression
    Given Hanna is the patient
    And she has recurrent depression on her problem list
    And she scored 19 on the PHQ-9 5 days ago
    And she took venlafaxine 150 mg a day for 70 days, without effect
    And she took sertraline 100 mg a day for 56 days, without effect
    Then for "mdd" she is eligible
    And for "crps" she is eligible with cautions
    And her depression leads

  @VIG-PMD-05 @PMD-PAIN-SCORE
  Scenario: No pain score
    Given Amina is the patient
    And she has had low back pain for 3 years
    Then she is eligible
    And the missing pain score is worth knowing
