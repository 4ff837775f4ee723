Feature: Who may be considered for treatment of a substance use disorder

  The patients are those of the clinical reference (conditions, 9). The stories of Viktor, Rosa and
  Omar are told in the README of this folder; each scenario says what differs.

  Background:
    Given today is 2 March 2026

  @VIG-AUD-01
  Scenario: A severe alcohol use disorder after medicine and therapy
    Given Viktor is the patient
    Then he is eligible with cautions
    And "ADDICTION_RISK_REVIEW" is among the cautions
    And the treated use disorder is a precaution

  @VIG-AUD-02 @AUD-SEVERITY
  Scenario: An AUDIT at the limit, below zone IV
    Given Viktor is the patient
    And he scored 16 on the AUDIT 10 days ago
    Then he is eligible with cautions
    And "AUD_MODERATE" is among the cautions

  @VIG-AUD-02 @AUD-SEVERITY
  Scenario: An AUDIT just below the limit
    Given Viktor is the patient
    And he scored 15 on the AUDIT 10 days ago
    Then he is not eligible, because the disorder is not severe enough

  @VIG-AUD-04 @AUD-GATE
  Scenario: On the day of dosing the last drink was 23 hours ago
    Given Viktor is the patient
    And it is the day of dosing
    And his breath alcohol was 0 today
    And he scored 3 on the CIWA-Ar today
    And he last drank 23 hours ago
    Then he is eligible with cautions
    And the order waits for the alcohol before dosing
    And the session must not start

  @VIG-AUD-05 @AUD-MEDICATION-TRIED
  Scenario: No medicine was ever tried, and none is ruled out
    Given Viktor is the patient
    And he never took naltrexone
    Then he is not eligible, because earlier treatment is not complete

  @VIG-AUD-07 @AUD-DX
  Scenario: Sober for 14 months
    Given Viktor is the patient
    And he last drank 14 months ago
    Then he is not eligible, because it is in remission

  @VIG-AUD-08
  Scenario: A dose above what was studied
    Given Viktor is the patient
    When 0.9 mg/kg of ketamine is ordered into the vein over 60 minutes
    Then he is eligible with cautions
    And the dose is above the soft limit

  @VIG-AUD-09 @SAF-CI-051
  Scenario: A ketamine use disorder five years ago
    Given Viktor is the patient
    And he had ketamine dependence that ended 1826 days ago
    Then the earlier ketamine misuse is a soft stop
    And he is eligible with cautions

  @VIG-CUD-01
  Scenario: A severe cocaine use disorder after contingency management
    Given Rosa is the patient
    Then she is eligible with cautions
    And "ADDICTION_RISK_REVIEW" is among the cautions
    And the treated use disorder is a precaution

  @VIG-CUD-02 @CUD-SEVERITY
  Scenario Outline: A DAST-10 at the limit, and just below it
    Given Rosa is the patient
    And she scored <score> on the DAST-10 20 days ago
    Then she is <answer>

    Examples:
      | score | answer                                              |
      | 6     | eligible with cautions                              |
      | 5     | not eligible, because the disorder is not severe enough |

  @VIG-CUD-04 @CUD-THERAPY-TRIED
  Scenario: No behavioural treatment was tried
    Given Rosa is the patient
    And no "contingency management" is on record
    Then she is not eligible, because earlier treatment is not complete

  @VIG-CUD-05 @CUD-DX @CUD-SEVERITY
  Scenario: Neither the grade nor a DAST-10 is on record
    Given Rosa is the patient
    And her use disorder is recorded as cocaine use, unspecified
    And no "DAST-10" is on record
    Then it cannot be said whether she is eligible

  @VIG-CUD-06 @KAP-ADJUNCT-PLAN
  Scenario: No plan for therapy
    Given Rosa is the patient
    And the plan holds no weekly psychotherapy
    Then she is eligible with cautions
    And "ADJUNCT_PLAN_INCOMPLETE" is among the cautions

  @VIG-OUD-01
  Scenario: A severe opioid use disorder, and use beside stable buprenorphine
    Given Omar is the patient
    Then he is eligible with cautions
    And "ADDICTION_RISK_REVIEW" is among the cautions
    And the treated use disorder is a precaution

  @VIG-OUD-02 @OUD-MEDICATION-STABLE
  Scenario: The medicine has been stable for a day too few
    Given Omar is the patient
    And he has taken buprenorphine 16 mg a day for 29 days
    Then he is not eligible, because a treatment that must accompany it is missing

  @VIG-OUD-03 @OUD-MEDICATION-STABLE
  Scenario: Ketamine wished for in place of the medicine
    Given Omar is the patient
    And he never took buprenorphine
    Then he is not eligible, because a treatment that must accompany it is missing

  @VIG-OUD-04 @OUD-DX
  Scenario: Neither use nor craving for 14 months
    Given Omar is the patient
    And he used opioids on 0 of the last 28 days
    And his craving was 0 yesterday
    And he last used opioids 14 months ago
    Then he is not eligible, because it is in remission

  @VIG-OUD-05
  Scenario: The dose of the heroin trials
    Given Omar is the patient
    When 2.0 mg/kg of ketamine is ordered into the muscle
    Then he is eligible with cautions
    And the dose is above the hard limit
    And the order waits for the dose by weight

  @VIG-OUD-07 @SUD-NO-WITHDRAWAL @SUD-URGENT-ACTION
  Scenario: Opioid withdrawal today
    Given Omar is the patient
    And he scored 14 on the COWS today
    Then he is not eligible, because another treatment comes first
    And an assessment of withdrawal today is needed

  @VIG-SUDX-01
  Scenario: A severe cannabis use disorder
    Given Ines is the patient
    And she has cannabis dependence on her problem list
    And an addiction specialist was involved 10 days ago
    And she scored 8 on the DAST-10 10 days ago
    Then for "can" she is not eligible, because it is investigational only

  @VIG-SUDX-02
  Scenario: A severe methamphetamine use disorder
    Given Ines is the patient
    And she has methamphetamine dependence on her problem list
    And an addiction specialist was involved 10 days ago
    Then for "meth" she is not eligible, because it is investigational only

  @VIG-SUDX-04
  Scenario: Ketamine wished for to stop smoking
    Given Ines is the patient
    And she has nicotine dependence on her problem list
    And an addiction specialist was involved 10 days ago
    Then for "nic" she is not eligible, because it is investigational only

  @VIG-SUDX-05 @SUD-ADDICTION-RISK
  Scenario: A smoker with a resistant depression
    Given Amina is the patient
    And she has nicotine dependence on her problem list
    Then she is eligible
    And the risk of addiction is no concern

  @VIG-SUDX-06 @SUD-ADDICTION-RISK
  Scenario: A severe cannabis use disorder beside a resistant depression
    Given Amina is the patient
    And she has cannabis dependence on her problem list
    Then she is eligible with cautions
    And the only caution is "ADDICTION_RISK_REVIEW"
