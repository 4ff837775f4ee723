Feature: What else counts in PTSD

  Background:
    Given today is 2 March 2026
    And Emil is the patient

  @PTSD-CURRENT-THREAT
  Rule: In danger now, or without stable housing

    Scenario: In danger now
      Given it was confirmed 5 days ago that he is in danger now
      Then the safety criterion is not met
      And he is not eligible, because the setting does not fit

    Scenario: No stable housing
      Given it was denied 5 days ago that he has stable housing
      Then the safety criterion is not met

    Scenario Outline: How long an answer holds
      Given it was confirmed <when> that he is in danger now
      Then the safety criterion <result>

      Examples:
        | when        | result     |
        | 90 days ago | is not met |
        | 91 days ago | is met     |

    Scenario: Asked, and in safety
      Then the safety criterion is met

  @PTSD-SAFE-ASKED
  Rule: Asked, and in safety

    Scenario: Asked about both
      Then the asked-about-safety criterion is met

    Scenario: In danger now
      Given it was confirmed 5 days ago that he is in danger now
      Then the asked-about-safety criterion is not met

    Scenario: Not asked about danger: a gap that is shown and does not hold the answer
      Given no "he is in danger now" is on record
      Then the asked-about-safety criterion cannot be judged
      And knowing about danger is missing
      And he is eligible with cautions

    Scenario: Not asked about housing
      Given no "he has stable housing" is on record
      Then the asked-about-safety criterion cannot be judged
      And knowing about housing is missing

    Scenario Outline: How long answers hold
      Given it was denied <when> that he is in danger now
      Then the asked-about-safety criterion <result>

      Examples:
        | when        | result           |
        | 90 days ago | is met           |
        | 91 days ago | cannot be judged |

  @PTSD-DISSOCIATIVE
  Rule: Dissociative subtype or disorder

    Scenario: The subtype
      Given it was confirmed 5 days ago that his PTSD is dissociative
      Then dissociation in PTSD is a precaution

    Scenario: A dissociative disorder
      Given he has dissociative amnesia on his problem list
      Then dissociation in PTSD is a precaution

    Scenario: It concerns the patient, whatever is treated
      Given it was confirmed 5 days ago that his PTSD is dissociative
      And he has recurrent depression on his problem list
      When we look at his depression
      Then the cautions hold "DISSOCIATIVE_SYMPTOMS"

    Scenario: Asked, and there is none
      Then dissociation in PTSD is no concern

    Scenario: Nobody asked
      Given no "his PTSD is dissociative" is on record
      Then dissociation in PTSD cannot be judged
      And knowing about the dissociative subtype is missing

  @PTSD-VETERAN
  Rule: A veteran, or on active duty

    Scenario: A veteran
      Given it was confirmed 5 days ago that he is a veteran
      Then the trial in veterans is a precaution

    Scenario: No veteran
      Then the trial in veterans is no concern

    Scenario: Nobody asked
      Given no "he is a veteran" is on record
      Then the trial in veterans cannot be judged
      And knowing about military service is missing

  @PTSD-GUIDELINE-AGAINST
  Rule: A national guideline advises against it

    Scenario: It is always said
      Then the guideline against it is a precaution

    Scenario: Without PTSD
      Given Ines is the patient
      Then the guideline against it does not apply

  @PTSD-ROUTE
  Rule: A route that was not studied

    Scenario Outline: Other routes than the vein
      When <treatment> is considered
      Then the route in PTSD is a precaution

      Examples:
        | treatment              |
        | intramuscular ketamine |
        | subcutaneous ketamine  |
        | oral ketamine          |

    Scenario: The end of a caution is named where it would make the answer better
      When intramuscular ketamine is considered
      Then he is eligible with cautions
      And what would change it reads "Intravenous ketamine would end this caution."

    Scenario: It is not named while something else stands in the way
      Given his PTSD is only provisional
      When intramuscular ketamine is considered
      Then it cannot be said whether he is eligible
      And what would change it does not read "Intravenous ketamine would end this caution."

    Scenario: Into the vein
      Then the route in PTSD is no concern

    Scenario: Nasal esketamine was not studied
      When esketamine is considered
      Then he is not eligible, because it is investigational only

  @PTSD-EVIDENCE
  Rule: What the trials show

    Scenario: It is always said
      Then the evidence for PTSD is worth knowing

    Scenario: Without PTSD
      Given Ines is the patient
      Then the evidence for PTSD does not apply

  @PTSD-REGIMEN
  Rule: Infusions, and when to judge

    Scenario: For PTSD
      Then the regimen for PTSD is recommended

    Scenario: Without PTSD
      Given Ines is the patient
      Then the regimen for PTSD is not recommended

  @PTSD-PLAN-PSYCHOTHERAPY
  Rule: Trauma-focused therapy is the main treatment

    Scenario: For PTSD
      Then therapy for PTSD is recommended

    Scenario: Without PTSD
      Given Ines is the patient
      Then therapy for PTSD is not recommended

  @PTSD-PLAN-ACUTE-EFFECT
  Rule: No trauma work during the acute effect

    Scenario: For PTSD
      Then leaving the trauma alone under the drug is recommended

    Scenario: Without PTSD
      Given Ines is the patient
      Then leaving the trauma alone under the drug is not recommended

  @PTSD-PLAN-NIGHTMARES
  Rule: No benzodiazepine for nightmares

    Scenario: For PTSD
      Then no benzodiazepine for nightmares is recommended

    Scenario: Without PTSD
      Given Ines is the patient
      Then no benzodiazepine for nightmares is not recommended

  @PTSD-PLAN-MEDICINE
  Rule: Continue the SSRI or SNRI

    Scenario: He takes one
      Given he has taken sertraline 150 mg a day for 84 days
      Then continuing the SSRI or SNRI is recommended

    Scenario: He takes none
      Then continuing the SSRI or SNRI is not recommended
