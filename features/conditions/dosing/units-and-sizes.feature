Feature: Units, and sizes that look wrong

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-DOSE-013
  Rule: Smaller than any dose that was studied

    Scenario Outline: By weight, for 70 kg
      When <dose> mg of ketamine is ordered into the vein over 40 minutes
      Then the smallest dose is <result>
      And the dose is <judged>

      Examples: 0.10 and 0.09 mg/kg
        | dose | result       | judged                |
        | 7    | no concern   | within the limits     |
        | 6.6  | a precaution | below the usual range |

    Scenario Outline: In all, for 35 kg
      Given she weighed 35 kg 7 days ago
      And she is 150 cm tall
      When <dose> of ketamine is ordered into the vein over 40 minutes
      Then the smallest dose is <result>

      Examples:
        | dose       | result       |
        | 5 mg       | no concern   |
        | 4.9 mg     | a precaution |
        | 0.12 mg/kg | a precaution |

    @VIG-117
    Scenario: Half a milligram
      When 0.5 mg of ketamine is ordered into the vein over 40 minutes
      Then the smallest dose is a precaution
      And the dose is not checkable

    Scenario: No dose
      When ketamine is ordered into the vein without a dose
      Then the smallest dose cannot be judged
      And a dose in mg or mg/kg is missing

    Scenario: No weight
      Given no "weight" is on record
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the smallest dose cannot be judged
      And a weight and a height is missing

  @SAF-DOSE-015
  Rule: Micrograms

    @VIG-119
    Scenario: Thirty-five thousand micrograms
      When 35000 ug of ketamine is ordered into the vein over 40 minutes
      Then the number of micrograms is no concern
      And the dose is within the limits

    @VIG-119
    Scenario: Thirty-five micrograms
      When 35 ug of ketamine is ordered into the vein over 40 minutes
      Then the number of micrograms is a soft stop
      And the dose is not checkable

    Scenario Outline: Numbers that would fit as milligrams, for 70 kg
      When <dose> of ketamine is ordered into the vein over 40 minutes
      Then the number of micrograms is <result>

      Examples: in all
        | dose    | result      |
        | 6.6 ug  | no concern  |
        | 6.7 ug  | a soft stop |
        | 54 ug   | a soft stop |
        | 56 ug   | no concern  |

      Examples: for each kilogram
        | dose        | result      |
        | 0.09 ug/kg  | no concern  |
        | 0.1 ug/kg   | a soft stop |
        | 0.78 ug/kg  | a soft stop |
        | 0.79 ug/kg  | no concern  |
        | 500 ug/kg   | no concern  |

    Scenario Outline: The number of the smallest total, for 35 kg
      Given she weighed 35 kg 7 days ago
      And she is 150 cm tall
      When <dose> ug of ketamine is ordered into the vein over 40 minutes
      Then the number of micrograms is <result>

      Examples:
        | dose | result      |
        | 4.9  | no concern  |
        | 5    | a soft stop |

    Scenario Outline: Esketamine
      When <dose> ug of esketamine is ordered into the nose
      Then the number of micrograms is <result>

      Examples:
        | dose | result      |
        | 55   | no concern  |
        | 56   | a soft stop |
        | 84   | a soft stop |
        | 85   | no concern  |

    Scenario: No dose
      When ketamine is ordered into the vein without a dose
      Then the number of micrograms cannot be judged
      And a dose in mg or mg/kg is missing

    Scenario: No weight
      Given no "weight" is on record
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the number of micrograms cannot be judged
      And a weight and a height is missing

    Scenario: No route
      When 35 mg of ketamine is ordered, in words by the route ""
      Then the number of micrograms cannot be judged
      And limits for the route is missing

  @SAF-DOSE-025
  Rule: A weight that looks like pounds

    @VIG-115
    Scenario: More than twice the last weight
      Given she weighed 154 kg today
      And she had weighed 70 kg 7 days ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the pounds is a soft stop
      And the dose is not checkable

    Scenario Outline: How much more
      Given she weighed <now> kg today
      And she had weighed 70 kg 300 days ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the pounds is <result>

      Examples:
        | now   | result      |
        | 140   | no concern  |
        | 140.1 | a soft stop |

    Scenario Outline: Twice, to the tenth
      Given she weighed <now> kg today
      And she had weighed 70 kg 300 days ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the pounds is <result>

      Examples:
        | now | result      |
        | 133 | no concern  |
        | 147 | a soft stop |

    Scenario: No weight
      Given no "weight" is on record
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the pounds cannot be judged
      And a measured weight is missing

  @KAP-DOSE-SALT
  Rule: A dose of the salt

    @VIG-134
    Scenario Outline: The hydrochloride
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the medicine of the order is displayed as "<words>"
      Then the salt is a soft stop
      And the dose is not checkable

      Examples:
        | words                  |
        | ketamine hydrochloride |
        | Ketamine HCl           |

    Scenario: The base
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the salt is no concern

    Scenario: A product whose strength is told is counted as base
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the order names the product of 10 mg/mL
      And the medicine of the order is displayed as "ketamine hydrochloride 10 MG/ML injectable solution"
      Then the salt is no concern
      And the dose is within the limits

  @KAP-DOSE-UNREAD
  Rule: A dose that cannot be read

    Scenario: A volume of which nobody knows what it holds
      When 3.5 mL of ketamine are ordered into the vein over 40 minutes
      Then the unread dose is a soft stop
      And the dose is not checkable

    Scenario: No dose
      When ketamine is ordered into the vein without a dose
      Then the unread dose is a soft stop

    Scenario: A dose in mg
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the unread dose is no concern

    Scenario Outline: A pure number is no dose for each kilogram
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the dose is written as <what>
      Then the unread dose is a soft stop
      And the reason is "<unit>"
      And the unit of the dose is no concern
      And the dose by weight cannot be judged
      And a dose in mg or mg/kg is not usable

      Examples:
        | what               | unit     |
        | 1 vials            | {vial}   |
        | 2 sprays           | {spray}  |
        | 50 percent         | 50 %     |
        | 1 without any unit | 1 1      |

    Scenario: A rate and a time are a dose
      When 0.35 mg/kg/h of ketamine are ordered into the vein over 60 minutes
      Then the unread dose is no concern
