Feature: What every pain card says

  Background:
    Given today is 2 March 2026

  @PAIN-COCHRANE @PAIN-NOT-A-KAP-SESSION @PAIN-PLAN-BASE @PAIN-PLAN-RESPONSE @PAIN-ROUTE
  Rule: For every pain condition

    Scenario: Always
      Given Hanna is the patient
      Then the review of 2025 is a precaution
      And the difference from sessions is worth knowing
      And the base of pain treatment is recommended
      And judging by the response is recommended
      And the route in pain is no concern

    Scenario: Another route
      Given Hanna is the patient
      When intramuscular ketamine is considered
      Then the route in pain is a precaution

    Scenario: Not without such a pain
      Given Amina is the patient
      And she has had low back pain for 3 years
      Then the review of 2025 does not apply
      And the difference from sessions does not apply
      And the base of pain treatment is not recommended
      And judging by the response is not recommended

  @CRPS-CONFLICT @CRPS-EVIDENCE @CRPS-PLAN-REGIMEN @CRPS-PLAN-MEASURES @CRPS-PLAN-ADJUNCT
  Rule: Complex regional pain syndrome

    Scenario: What is said of it
      Given Hanna is the patient
      Then the conflict of guidelines is a precaution
      And the evidence in regional pain is worth knowing
      And an infusion by a pain service is recommended
      And a pain score each day is recommended
      And graded motor imagery is recommended

    Scenario: Esketamine was not studied
      Given Hanna is the patient
      When esketamine is considered
      Then she is not eligible, because it is investigational only

    Scenario: Not of another condition
      Given Ines is the patient
      Then the conflict of guidelines does not apply
      And the evidence in regional pain does not apply
      And an infusion by a pain service is not recommended
      And a pain score each day is not recommended
      And graded motor imagery is not recommended

  @NEU-EVIDENCE @NEU-PLAN-REGIMEN @NEU-PLAN-MEASURES
  Rule: Neuropathic pain

    Scenario: What is said of it
      Given Pavel is the patient
      Then the evidence in neuropathic pain is worth knowing
      And a protocol for neuropathic pain is recommended
      And a pain score around infusions is recommended

    Scenario: Not of another condition
      Given Ines is the patient
      Then the evidence in neuropathic pain does not apply
      And a protocol for neuropathic pain is not recommended
      And a pain score around infusions is not recommended

  @FM-GUIDELINE @FM-EVIDENCE @FM-PLAN-FIRST-LINE @FM-EXCEPTION-PATH
  Rule: Fibromyalgia

    Scenario: What is said of it
      Given Ines is the patient
      And she has fibromyalgia on her problem list
      Then the guideline on fibromyalgia is a precaution
      And the evidence in fibromyalgia is worth knowing
      And first-line treatment of fibromyalgia is recommended
      And the fibromyalgia exception criterion is not met

    Scenario: The exception path is off, whatever a specialist decided
      Given Ines is the patient
      And she has fibromyalgia on her problem list
      And a specialist decided for it 10 days ago
      Then the fibromyalgia exception criterion is not met
      And for "fm" she is not eligible, because it is investigational only

    Scenario: The exception path, opened and used
      Given Ines is the patient
      And she has fibromyalgia on her problem list
      And a pain physician was involved 10 days ago
      And her pain was 8 3 days ago
      And a specialist decided for it 10 days ago
      When treatment is considered under the profile "exception-path"
      Then the fibromyalgia exception criterion is met
      And for "fm" she is eligible with cautions

    Scenario: Not of another condition
      Given Pavel is the patient
      Then the guideline on fibromyalgia does not apply
      And the evidence in fibromyalgia does not apply
      And first-line treatment of fibromyalgia is not recommended

  @MIG-GUIDELINE @MIG-EVIDENCE @MIG-PLAN-FIRST-LINE @MIG-EXCEPTION-PATH
  Rule: Migraine

    Scenario: What is said of it
      Given Ines is the patient
      And she has migraine on her problem list
      Then the guideline on migraine is a precaution
      And the evidence in migraine is worth knowing
      And first-line treatment of migraine is recommended
      And the migraine exception criterion is not met

    Scenario: The exception path is off, whatever a specialist decided
      Given Ines is the patient
      And she has migraine on her problem list
      And a specialist decided for it 10 days ago
      Then the migraine exception criterion is not met
      And for "mig" she is not eligible, because it is investigational only

    Scenario: The exception path, opened and used
      Given Ines is the patient
      And she has migraine on her problem list
      And a pain physician was involved 10 days ago
      And she had headache on 18 days of the last month
      And a specialist decided for it 10 days ago
      When treatment is considered under the profile "exception-path"
      Then the migraine exception criterion is met
      And for "mig" she is eligible with cautions

    Scenario: Not of another condition
      Given Pavel is the patient
      Then the guideline on migraine does not apply
      And the evidence in migraine does not apply
      And first-line treatment of migraine is not recommended

  @PMD-PAIN @PMD-PAIN-SCORE @PMD-PLAN-MEASURES @PMD-PLAN-CARE
  Rule: Pain beside a depression

    Scenario Outline: From which score on it is named
      Given Amina is the patient
      And she has had low back pain for 3 years
      And her pain was <score> 3 days ago
      Then the pain beside the depression <result>
      And pain measures beside the depression is recommended
      And care of pain and mood is recommended
      And the missing pain score is no concern

      Examples:
        | score | result           |
        | 3.9   | is no concern    |
        | 4     | is worth knowing |
        | 4.1   | is worth knowing |

    Scenario Outline: From which length on it is chronic
      Given Amina is the patient
      And she has had low back pain for <length>
      Then care of pain and mood is <said>

      Examples:
        | length  | said            |
        | 90 days | not recommended |
        | 91 days | recommended     |
        | 92 days | recommended     |

    Scenario: Chronic by its code
      Given Amina is the patient
      And she has chronic low back pain on her problem list
      Then care of pain and mood is recommended
      And the missing pain score is worth knowing

    Scenario: Without pain there is nothing to say
      Given Amina is the patient
      Then the pain beside the depression is no concern
      And the missing pain score is no concern
      And pain measures beside the depression is not recommended
      And care of pain and mood is not recommended
