Feature: How much the clinician is shown

  At most three cards: what must be answered at once, what can be answered, and what is not known or needs care.
  What is said in a card before its details is short.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CARD-001 @SAF-CARD-002
  Scenario Outline: Thirty medicines and twenty problems
    Given 20 problems of all kinds are on record
    And 30 medicines of all kinds are taken
    When <what> in the record
    Then at most 3 cards are shown
    And no card has more than 35 words before its details

    Examples:
      | what                |
      | her chart is opened |

  @SAF-CARD-001 @SAF-CARD-011
  Scenario: Thirty medicines, twenty problems and an order
    Given 20 problems of all kinds are on record
    And 30 medicines of all kinds are taken
    When an order of 101 mg of ketamine into the vein is signed
    Then at most 3 cards are shown
    And no card has more than 35 words before its details
    And a critical card says "above the hard limit"

  @SAF-CARD-007
  Scenario: Nothing wrong, everything known, nothing ordered
    When her chart is opened in the record
    Then no card is shown

  @SAF-CARD-008
  Scenario: What is not known is asked for, the question that settles most first
    Given she was not asked about blood vessels
    When her chart is opened in the record
    Then a card says "Not on record"
    And at most 1 cards are shown

  @SAF-CARD-009
  Scenario: A card says what, on which data, against what, what would change it, and on what evidence
    Given she has aortic aneurysm on her problem list
    When her chart is opened in the record
    Then a critical card says "Data: "
    And a critical card says "Evidence: "
    And a critical card says "Rule: SAF-CI-001"
    And a critical card says "Release 1.0.0"

  @SAF-CARD-012
  Scenario: A row that nobody may set aside offers no reason
    Given she has aortic aneurysm on her problem list
    When her chart is opened in the record
    Then a critical card says "SAF-CI-001"
    And no card may be set aside for a reason of ours

  @SAF-CARD-012
  Scenario: A row that a second clinician may set aside
    Given she has schizophrenia on her problem list
    When her chart is opened in the record
    Then a critical card says "SAF-CI-035"
    And the critical card may be set aside for "A second clinician is named and gives a written reason"

  @SAF-CARD-012
  Scenario: Beside a row that nobody may set aside there is no reason for the others
    Given she has schizophrenia on her problem list
    And she has aortic aneurysm on her problem list
    When her chart is opened in the record
    Then a critical card says "SAF-CI-035"
    And no card may be set aside for a reason of ours

  @SAF-CARD-003
  Scenario: One problem is one line
    Given she has schizophrenia on her problem list
    When her chart is opened in the record
    Then a critical card says "Psychosis on record"
    And at most 1 cards are shown
