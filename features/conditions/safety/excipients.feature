Feature: Allergies to what is in the product besides the drug

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-090
  Rule: An allergy to an excipient of the product

    Scenario Outline: By product
      Given she is on record as allergic to <substance>
      When <drug> is considered
      Then the allergy to an excipient is <result>

      Examples:
        | substance    | drug                 | result      |
        | benzethonium | intravenous ketamine | a soft stop |
        | benzethonium | esketamine           | no concern  |
        | citric acid  | esketamine           | a soft stop |
        | citric acid  | intravenous ketamine | no concern  |

    Scenario: A yes to allergies, which are known to be others
      Given she answered yes to the question about allergies
      And she is on record as allergic to ibuprofen
      Then the allergy to an excipient is no concern
      And she is eligible

    Scenario: An allergy in words that name an excipient
      Given she is on record as allergic to "preservative in vials"
      Then the allergy to an excipient cannot be judged
      And knowing about an excipient allergy is contradictory

    Scenario: Nobody asked
      Given she was not asked about allergies
      Then the allergy to an excipient cannot be judged
      And knowing about an excipient allergy is missing

    Scenario: Nobody asked, and it is stated that none is known
      Given she was not asked about allergies
      And it is on record that no allergy is known, 5 days ago
      Then the allergy to an excipient is no concern
