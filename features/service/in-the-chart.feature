Feature: What the clinician sees in the electronic record

  The record asks the service over the wire when a chart is opened and when an order is signed. The
  medicine is shown in the other folders; here only that the right answer arrives as a card.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  Scenario: The record finds out what is offered
    When the record asks what is offered
    Then it may ask when "patient-view" and "order-sign" happen

  Scenario: A chart with a covered condition is opened
    Given the plan holds no weekly psychotherapy
    When her chart is opened in the record
    Then a card says "plan around the drug"

  Scenario: A chart without a covered condition is opened
    Given Ines is the patient
    When her chart is opened in the record
    Then no card is shown

  Scenario: A dose that is too high is signed
    When an order of 101 mg of ketamine into the vein is signed
    Then a critical card says "above the hard limit"

  Scenario Outline: An order that names its patient in an odd way is hers
    When an order of 400 mg of ketamine into the vein is signed, with <whom> as its patient
    Then a critical card says "above the hard limit"

    Examples:
      | whom                      |
      | a name                    |
      | a number of another house |
      | an unknown address        |

  Scenario: An order that names another patient is held
    When an order of 400 mg of ketamine into the vein is signed, with another patient as its patient
    Then a card says "it cannot be checked"

  Scenario: An order in spite of an aneurysm is signed
    Given she has aortic aneurysm on her problem list
    When an order of 35 mg of ketamine into the vein is signed
    Then a critical card says "Aneurysmal vascular disease"

  Scenario: An order for another medicine is signed
    When an order of 35 mg of ibuprofen into the vein is signed
    Then no card is shown

  Scenario: An order that names ketamine in words only is signed
    When an order that says only "Ketamine 35 mg IV over 40 min" is signed
    Then a card says "not identified"

  Scenario: An order that names a brand of esketamine in words only is signed
    When an order that says only "Ketanest S, 400 mg" is signed
    Then a card says "not identified"

  Scenario: An order that names another medicine in words only is signed
    When an order that says only "Ibuprofen 400 mg" is signed
    Then no card is shown

  Scenario: Suicidal intent comes first
    Given she scored 5 on the C-SSRS today
    When her chart is opened in the record
    Then a critical card says "same-day assessment"

  Scenario: The same chart asked for a decision
    When the chart is sent for a decision
    Then the answer says "ELIGIBLE" and names the release
