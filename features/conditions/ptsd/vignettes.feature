Feature: Who may be considered for PTSD

  The patients are those of the clinical reference (conditions, section 8). Emil's story is told in the README of this
  folder; each scenario says what differs.

  Background:
    Given today is 2 March 2026
    And Emil is the patient

  @VIG-PTSD-01 @PTSD-GUIDELINE-AGAINST
  Scenario: PTSD after trauma-focused therapy and a medicine
    Then he is eligible with cautions
    And the guideline against it is a precaution

  @VIG-PTSD-02 @PTSD-SEVERITY
  Scenario: A PCL-5 at the limit itself, and a diagnosis by interview
    Given no "CAPS-5" is on record
    And his PTSD was diagnosed by a structured interview
    And he scored 33 on the PCL-5 6 days ago
    Then he is eligible with cautions

  @VIG-PTSD-03 @PTSD-SEVERITY
  Scenario: A PCL-5 just below
    Given no "CAPS-5" is on record
    And his PTSD was diagnosed by a structured interview
    And he scored 32 on the PCL-5 6 days ago
    Then he is not eligible, because it is not severe enough

  @VIG-PTSD-04 @PTSD-TRAUMA-THERAPY
  Scenario: No trauma-focused therapy, and none offered
    Given he had no cognitive processing therapy
    Then he is not eligible, because earlier treatment is not complete

  @VIG-PTSD-06 @PTSD-TRAUMA-THERAPY
  Scenario: Prolonged exposure was given up after seven sessions
    Given he had no cognitive processing therapy
    And he stopped prolonged exposure after 7 sessions
    Then he is not eligible, because earlier treatment is not complete

  @VIG-PTSD-07 @PTSD-DX
  Scenario: A PCL-5 only, no interview, and the diagnosis provisional
    Given no "CAPS-5" is on record
    And his PTSD is only provisional
    Then it cannot be said whether he is eligible

  @VIG-PTSD-08 @PTSD-DURATION
  Scenario: The trauma was two months ago
    Given his PTSD began 2 months ago
    Then he is not eligible, because the diagnosis is not covered

  @VIG-PTSD-10 @PTSD-VETERAN
  Scenario: A veteran whose depression is resistant as well
    Given it was confirmed 5 days ago that he is a veteran
    And he has recurrent depression on his problem list
    And he scored 19 on the PHQ-9 5 days ago
    And he took venlafaxine 150 mg a day for 70 days, without effect
    And he took sertraline 150 mg a day for 84 days, without effect
    Then he is eligible with cautions
    And the trial in veterans is a precaution
    And his depression leads
    When we look at his depression
    Then he is eligible
