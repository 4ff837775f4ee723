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

  @VIG-MDD-02 @MDD-SEVERITY
  Scenario: A PHQ-9 at the limit itself
    Given she scored 15 on the PHQ-9 5 days ago
    Then she is eligible

  @VIG-MDD-03 @MDD-SEVERITY
  Scenario: A PHQ-9 just below the limit, and no other scale
    Given she scored 14 on the PHQ-9 5 days ago
    Then she is not eligible, because the depression is not severe enough

  @VIG-MDD-04 @MDD-FAILED-TRIALS
  Scenario: One failed trial only, and the history is complete
    Given she never took venlafaxine
    Then she is not eligible, because earlier treatment is not complete

  @VIG-MDD-05 @MDD-FAILED-TRIALS
  Scenario: One failed trial on record, and the history is not complete
    Given she never took venlafaxine
    And her medication history was stated to be incomplete 5 days ago
    Then it cannot be said whether she is eligible

  @VIG-MDD-06 @MDD-FAILED-TRIALS
  Scenario: The second trial was one day too short
    Given she took sertraline 100 mg a day for 41 days, without effect
    Then she is not eligible, because earlier treatment is not complete

  @VIG-MDD-07 @MDD-FAILED-TRIALS
  Scenario: The second trial was just long enough
    Given she took sertraline 100 mg a day for 42 days, without effect
    Then she is eligible

  @VIG-MDD-09 @MDD-FAILED-TRIALS
  Scenario Outline: A dose that is adequate by one table and not by the stricter one
    Given she took venlafaxine <dose> mg a day for 70 days, without effect
    When treatment is considered under the profile "strict"
    Then she is <answer>

    Examples: below the stricter minimum
      | dose | answer                                                    |
      | 75   | not eligible, because earlier treatment is not complete   |
      | 149  | not eligible, because earlier treatment is not complete   |

    Examples: at the stricter minimum
      | dose | answer   |
      | 150  | eligible |

  @VIG-MDD-09 @MDD-FAILED-TRIALS
  Scenario: The same lower dose is adequate by the usual table
    Given she took venlafaxine 75 mg a day for 70 days, without effect
    Then she is eligible

  @VIG-MDD-10 @MDD-FAILED-TRIALS
  Scenario: A sedating dose for sleep is no trial of an antidepressant
    Given she never took venlafaxine
    And she took trazodone 50 mg a day for 70 days, without effect
    Then she is not eligible, because earlier treatment is not complete

  @VIG-MDD-11 @MDD-AGE @SAF-CI-091
  Scenario: The day before her eighteenth birthday
    Given she will be 18 years old tomorrow
    Then she is not eligible, because she is under 18

  @VIG-MDD-13 @MDD-SEVERITY
  Scenario: A score on its last day of use
    Given she scored 19 on the PHQ-9 28 days ago
    Then she is eligible with cautions
    And the only caution is "MEASURE_AGEING"

  @VIG-MDD-14 @MDD-SEVERITY
  Scenario: A score that is too old, and nothing newer
    Given she scored 19 on the PHQ-9 29 days ago
    Then it cannot be said whether she is eligible

  @VIG-MDD-15 @MDD-SEVERITY
  Scenario: Patient and clinician disagree
    Given she scored 18 on the PHQ-9 3 days ago
    And she scored 12 on the MADRS 4 days ago
    Then it cannot be said whether she is eligible, because two ratings contradict each other

  @VIG-MDD-17 @MDD-DX @DQ-02
  Scenario: A depression recorded as over, and a high score now
    Given her depression is on record as resolved 2 years ago
    And she scored 20 on the PHQ-9 today
    Then it cannot be said whether she is eligible, because the record says both over and severe

  @VIG-MDD-18 @MDD-PSYCHOSIS
  Scenario: A depression with psychotic features
    Given her depression is on record as depression with psychotic features
    Then she is not eligible, because another treatment comes first

  @VIG-MDD-19 @SAF-CI-097
  Scenario: Esketamine in a clinic that is not certified
    Given the site is not certified for esketamine
    When 56 mg of esketamine is ordered into the nose
    Then she is not eligible, because the setting does not fit

  @VIG-MDD-20 @SAF-CI-096
  Scenario: Lozenges for use at home
    When lozenges of ketamine for use at home are ordered
    Then she is not eligible, because the setting does not fit

  @VIG-MDD-22 @KAP-ADJUNCT-PLAN
  Scenario: No integration session is booked
    Given no "integration session" is on record
    When 35 mg of ketamine is ordered into the vein over 40 minutes
    Then she is eligible with cautions
    And the only caution is "ADJUNCT_PLAN_INCOMPLETE"
    And the order waits for the plan around the drug

  @VIG-MDD-23 @MDD-ROUTE
  Scenario: Ketamine into the muscle
    When 0.5 mg/kg of ketamine is ordered into the muscle
    Then she is eligible with cautions
    And the only caution is "ROUTE_LOW_EVIDENCE"

  @VIG-MDD-24 @SAF-DOSE-011
  Scenario Outline: The dose concerns the order, not whether she is eligible
    When <dose> mg/kg of ketamine is ordered into the vein over 60 minutes
    Then she is eligible
    And the dose is <result>

    Examples:
      | dose | result               |
      | 0.75 | within the limits    |
      | 0.80 | above the soft limit |

  @VIG-MDD-24 @SAF-DOSE-011
  Scenario: A dose above the hard limit blocks the order, and leaves her eligible
    When 1.01 mg/kg of ketamine is ordered into the vein over 60 minutes
    Then she is eligible
    And the dose is above the hard limit
    And the order waits for the dose by weight
