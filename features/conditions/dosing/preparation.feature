Feature: How a dose is measured out

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-DOSE-016
  Rule: The volume and the dose

    @VIG-120
    Scenario: Ten times the dose
      When 95 mg of ketamine is ordered into the vein over 90 minutes
      And the order says 9.5 mL too
      And the order names the product of 100 mg/mL
      Then the measured volume is a hard stop
      And the reason is "9.5 mL of 100 mg/mL is 950 mg, not the ordered 95 mg"
      And the dose is above the hard limit

    Scenario Outline: By how much they may differ
      When 40 mg of ketamine is ordered into the vein over 60 minutes
      And the order says <volume> mL too
      And the order names the product of 10 mg/mL
      Then the measured volume is <result>

      Examples: more
        | volume | result      |
        | 4.2    | no concern  |
        | 4.21   | a hard stop |

      Examples: less
        | volume | result      |
        | 3.8    | no concern  |
        | 3.79   | a soft stop |

    Scenario: A dose by weight
      When 0.5 mg/kg of ketamine is ordered into the vein over 40 minutes
      And the order says 35 mL too
      And the order names the product of 10 mg/mL
      Then the measured volume is a hard stop

    Scenario: A dose by weight, without a weight
      Given no "weight" is on record
      When 0.5 mg/kg of ketamine is ordered into the vein over 40 minutes
      And the order says 35 mL too
      And the order names the product of 10 mg/mL
      Then the measured volume cannot be judged
      And the weight for the volume is missing

    Scenario: A volume for a dose holds what it holds
      When 3.5 mL of ketamine are ordered into the vein over 40 minutes
      And the order names the product of 10 mg/mL
      Then the measured volume is no concern
      And the dose is within the limits

    Scenario: No strength
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the order says 3.5 mL too
      Then the measured volume cannot be judged
      And the strength of the product is missing

    Scenario: No dose
      When ketamine is ordered into the vein without a dose
      Then the measured volume cannot be judged
      And a dose in mg or mg/kg is missing

  @SAF-DOSE-017
  Rule: The strength of the vial

    @VIG-121
    Scenario: A volume without a strength
      When 3.5 mL of ketamine are ordered into the vein over 40 minutes
      Then the strength of the vial is a soft stop
      And the dose is not checkable

    Scenario Outline: Vials of ketamine
      When 35 mg of ketamine is ordered into the muscle
      And the order names a vial of <mg> mg in <volume> mL
      Then the strength of the vial is <result>

      Examples: strengths that there are
        | mg  | volume | result     |
        | 200 | 20     | no concern |
        | 500 | 10     | no concern |
        | 500 | 5      | no concern |

      Examples: strengths that there are not
        | mg   | volume | result      |
        | 9    | 1      | a soft stop |
        | 11   | 1      | a soft stop |
        | 49   | 1      | a soft stop |
        | 51   | 1      | a soft stop |
        | 99   | 1      | a soft stop |
        | 101  | 1      | a soft stop |

    Scenario: A bag has the strength that was made
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the order names a bag of 35 mg in 50 mL
      Then the strength of the vial is no concern
      And the dose is within the limits

  @SAF-DOSE-018
  Rule: The strong solution into the vein

    @VIG-122
    Scenario: Undiluted
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the order names the product of 100 mg/mL
      Then the undiluted solution is a hard stop
      And the dose is above the hard limit

    Scenario Outline: From which strength on
      When 35 mg of ketamine is ordered <route> over 40 minutes
      And the order names a vial of <mg> mg in 1 mL
      Then the undiluted solution is <result>

      Examples:
        | route           | mg  | result      |
        | into the vein   | 99  | no concern  |
        | into the vein   | 100 | a hard stop |
        | into the muscle | 100 | no concern  |

    Scenario: Diluted
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the order names a bag of 100 mg in 100 mL
      Then the undiluted solution is no concern

    Scenario: No strength
      When 3.5 mL of ketamine are ordered into the vein over 40 minutes
      Then the undiluted solution cannot be judged
      And the strength of the product is missing

  @SAF-DOSE-019
  Rule: The choice of the vial

    Scenario Outline: Into the vein
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the order names a vial of <mg> mg in 1 mL
      Then the choice of the vial is <result>

      Examples:
        | mg | result      |
        | 10 | no concern  |
        | 11 | a soft stop |
        | 50 | a soft stop |

    Scenario Outline: Into the muscle
      When <dose> mg of ketamine is ordered into the muscle
      And the order names a vial of <mg> mg in 1 mL
      Then the choice of the vial is <result>

      Examples: the weak vial
        | dose | mg | result      |
        | 30   | 10 | no concern  |
        | 30.5 | 10 | a soft stop |

      Examples: others
        | dose | mg | result     |
        | 34   | 11 | no concern |
        | 35   | 50 | no concern |

    Scenario: No strength
      When 3.5 mL of ketamine are ordered into the vein over 40 minutes
      Then the choice of the vial cannot be judged
      And the strength of the product is missing

  @SAF-DOSE-033
  Rule: The pump and the order

    Scenario Outline: A rate by weight, for 70 kg
      When 0.5 mg/kg of ketamine is ordered into the vein over 60 minutes
      And the order names a bag of 100 mg in 100 mL
      And the order says 0.5 mg/kg/h too
      And the pump is set to <pump> mL an hour
      Then the pump is <result>

      Examples: 0.52 and 0.53 mg/kg/h
        | pump | result      |
        | 36.7 | no concern  |
        | 36.8 | a soft stop |

      Examples: 0.48 and 0.47 mg/kg/h
        | pump | result      |
        | 33.3 | no concern  |
        | 33.2 | a soft stop |

    Scenario Outline: A rate in mg
      When 40 mg of ketamine is ordered into the vein over 60 minutes
      And the order names a bag of 100 mg in 100 mL
      And the order says 40 mg/h too
      And the pump is set to <pump> mL an hour
      Then the pump is <result>

      Examples:
        | pump | result      |
        | 42   | no concern  |
        | 42.1 | a soft stop |
        | 37.9 | a soft stop |

    Scenario Outline: A dose and a time
      When 40 mg of ketamine is ordered into the vein over 60 minutes
      And the order names a bag of 100 mg in 100 mL
      And the pump is set to <pump> mL an hour
      Then the pump is <result>

      Examples:
        | pump | result      |
        | 42   | no concern  |
        | 42.1 | a soft stop |
        | 420  | a soft stop |

    Scenario: No strength
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the pump is set to 50 mL an hour
      Then the pump cannot be judged
      And the strength of the product is missing

    Scenario: No weight
      Given no "weight" is on record
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the pump cannot be judged
      And a weight and a height is missing
