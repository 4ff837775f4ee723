Feature: The route of a dose

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-DOSE-031
  Rule: The route

    Scenario Outline: Missing, or in words
      When 35 mg of ketamine is ordered, in words by the route "<words>"
      Then the route of the order is a soft stop
      And the dose is not checkable

      Examples:
        | words    |
        |          |
        | IV pump  |

    Scenario: None for this drug
      When 56 mg of esketamine is ordered into the vein over 40 minutes
      Then the route of the order is a soft stop
      And the dose is not checkable

    Scenario: One with limits
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the route of the order is no concern

  @SAF-DOSE-008
  Rule: Under the tongue

    Scenario Outline: Milligrams of a lozenge
      Given she weighed 150 kg 7 days ago
      And she is 220 cm tall
      When <dose> mg of ketamine is ordered under the tongue
      Then the lozenge is <result>

      Examples: with the tolerance
        | dose | result      |
        | 210  | no concern  |
        | 211  | a soft stop |

    Scenario: By mouth there is no such limit
      When 211 mg of ketamine is ordered by mouth
      Then the lozenge is no concern

    Scenario: No dose
      When ketamine is ordered into the vein without a dose
      Then the lozenge cannot be judged
      And a dose in mg or mg/kg is missing

    Scenario: No weight
      Given no "weight" is on record
      When 35 mg of ketamine is ordered under the tongue
      Then the lozenge cannot be judged
      And a weight and a height is missing

  @SAF-DOSE-009
  Rule: Ketamine into the nose

    Scenario: There is no approved product
      When 35 mg of ketamine is ordered into the nose
      Then ketamine into the nose is a hard stop
      And the dose is above the hard limit
      And the route of the order is no concern

    Scenario: Esketamine is approved for the nose
      When 56 mg of esketamine is ordered into the nose
      Then ketamine into the nose is no concern
