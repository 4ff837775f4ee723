Feature: Units, sizes, routes and times

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-DOSE-023
  Rule: The time of an infusion

    Scenario Outline: How long it runs
      When 17 mg of ketamine is ordered into the vein over <minutes> minutes
      Then the time of the infusion is <result>

      Examples: far too short
        | minutes | result      |
        | 29      | a hard stop |

      Examples: too short
        | minutes | result      |
        | 30      | a soft stop |
        | 39      | a soft stop |

      Examples: usual
        | minutes | result     |
        | 40      | no concern |
        | 120     | no concern |

      Examples: too long
        | minutes | result      |
        | 121     | a soft stop |

    Scenario Outline: The time that follows from a rate
      When <dose> of ketamine is ordered into the vein
      And the order says <rate> too
      Then the time of the infusion is <result>

      Examples: 40, 39 and 29 minutes
        | dose      | rate         | result      |
        | 20 mg     | 30 mg/h      | no concern  |
        | 20 mg     | 30.8 mg/h    | a soft stop |
        | 0.5 mg/kg | 0.75 mg/kg/h | no concern  |
        | 0.3 mg/kg | 0.62 mg/kg/h | a hard stop |

    Scenario: The time that follows from the pump
      When 3.5 mL of ketamine are ordered into the vein
      And the order names the product of 10 mg/mL
      And the pump is set to 10 mL an hour
      Then the time of the infusion is a hard stop

    Scenario: A pain infusion runs for hours
      When 24 mg of ketamine is ordered into the vein over 240 minutes
      And the order is for regional pain
      Then the time of the infusion is no concern

    Scenario: No time
      When 35 mg of ketamine is ordered into the vein
      Then the time of the infusion cannot be judged
      And the infusion time is missing

  @SAF-DOSE-002
  Rule: The rate in an alcohol programme

    Scenario: The dose that was studied
      When 0.80 mg/kg of ketamine is ordered into the vein over 40 minutes
      And the order is for alcohol dependence
      Then the rate in an alcohol programme is no concern
      And the dose is within the limits

    Scenario Outline: Where the limits lie
      When <dose> mg/kg of ketamine is ordered into the vein over <minutes> minutes
      And the order is for alcohol dependence
      Then the rate in an alcohol programme is <result>

      Examples: 1.26 mg/kg/h and more, with the tolerance
        | dose | minutes | result      |
        | 0.84 | 40      | no concern  |
        | 0.85 | 40      | a soft stop |

      Examples: 1.50 mg/kg/h and more
        | dose | minutes | result      |
        | 1.00 | 40      | a soft stop |
        | 1.00 | 39.7    | a hard stop |

    Scenario Outline: The dose by weight of an alcohol programme
      When <dose> mg/kg of ketamine is ordered into the vein over 60 minutes
      And the order is for alcohol dependence
      Then the dose is <result>

      Examples:
        | dose | result               |
        | 0.84 | within the limits    |
        | 0.85 | above the soft limit |
        | 1.00 | above the soft limit |
        | 1.01 | above the hard limit |

    Scenario: For depression the other limits count
      When 0.80 mg/kg of ketamine is ordered into the vein over 40 minutes
      And the order is for depression
      Then the rate in an alcohol programme is no concern
      And the dose is above the soft limit

    Scenario: What is for two things is held to the stricter limits
      When 0.80 mg/kg of ketamine is ordered into the vein over 40 minutes
      And the order is for alcohol dependence
      And the order is for depression
      Then the rate in an alcohol programme is no concern
      And the dose is above the soft limit

    Scenario: No dose
      When ketamine is ordered into the vein without a dose
      Then the rate in an alcohol programme cannot be judged
      And a dose in mg or mg/kg is missing

    Scenario: No weight
      Given no "weight" is on record
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the rate in an alcohol programme cannot be judged
      And a weight and a height is missing

    Scenario: No time
      When 35 mg of ketamine is ordered into the vein
      Then the rate in an alcohol programme cannot be judged
      And the infusion time is missing

  @SAF-DOSE-007
  Rule: An infusion for pain

    Scenario Outline: By weight and in all, for 70 kg
      Given the site has a pump
      When <dose> mg of ketamine is ordered into the vein over <minutes> minutes
      And the order is for regional pain
      Then the pain infusion is <result>

      Examples: 0.36 and 0.37 mg/kg/h
        | dose | minutes | result      |
        | 75   | 180     | no concern  |
        | 78   | 180     | a soft stop |

      Examples: 1.00 and 1.01 mg/kg/h
        | dose  | minutes | result      |
        | 70    | 60      | a soft stop |
        | 70.7  | 60      | a hard stop |

    Scenario Outline: Milligrams an hour, for 90 kg
      Given the site has a pump
      And she weighed 90 kg 7 days ago
      And she is 190 cm tall
      When <dose> mg of ketamine is ordered into the vein over 60 minutes
      And the order is for regional pain
      Then the pain infusion is <result>

      Examples:
        | dose | result      |
        | 26   | no concern  |
        | 27   | a soft stop |

    Scenario Outline: As a rate
      Given the site has a pump
      When <rate> mg/kg/h of ketamine are ordered into the vein over 240 minutes
      And the order is for regional pain
      Then the pain infusion is <result>

      Examples:
        | rate | result      |
        | 0.35 | no concern  |
        | 0.38 | a soft stop |
        | 1.01 | a hard stop |

    Scenario Outline: A bolus for pain
      Given the site has a pump
      When <dose> mg/kg of ketamine is ordered into the vein over <minutes> minutes
      And the order is for regional pain
      Then the pain infusion is <result>

      Examples: under 5 minutes
        | dose | minutes | result      |
        | 0.36 | 4       | no concern  |
        | 0.37 | 4       | a soft stop |
        | 0.50 | 4       | a soft stop |
        | 0.51 | 4       | a hard stop |
        | 0.36 | 4.9     | no concern  |

      Examples: from 5 minutes on it is an infusion
        | dose | minutes | result      |
        | 0.36 | 5       | a hard stop |

    Scenario Outline: No pump
      Given the site has <equipment>
      When 20 mg of ketamine is ordered into the vein over 60 minutes
      And the order is for regional pain
      Then the pain infusion is <result>

      Examples:
        | equipment               | result      |
        | a pump                  | no concern  |
        | an oximeter and no pump | a hard stop |

    Scenario: The equipment is not known
      When 20 mg of ketamine is ordered into the vein over 60 minutes
      And the order is for regional pain
      Then the pain infusion cannot be judged
      And the equipment of the site is missing

    Scenario: No dose
      When ketamine is ordered into the vein without a dose
      Then the pain infusion cannot be judged
      And a dose in mg or mg/kg is missing

    Scenario: No weight
      Given no "weight" is on record
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the pain infusion cannot be judged
      And a weight and a height is missing

    Scenario: No time
      When 35 mg of ketamine is ordered into the vein
      Then the pain infusion cannot be judged
      And the infusion time is missing

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

    Scenario: Esketamine is approved for the nose
      When 56 mg of esketamine is ordered into the nose
      Then ketamine into the nose is no concern

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

  @SAF-DOSE-032
  Rule: A dose for the muscle, pushed into the vein

    Scenario Outline: Where it lies
      When <dose> mg/kg of ketamine is ordered into the vein over <minutes> minutes
      Then the push into the vein is <result>

      Examples: doses
        | dose | minutes | result      |
        | 0.49 | 4       | no concern  |
        | 0.50 | 4       | a hard stop |
        | 1.50 | 4       | a hard stop |
        | 1.51 | 4       | no concern  |

      Examples: times
        | dose | minutes | result      |
        | 0.50 | 4.9     | a hard stop |
        | 0.50 | 5       | no concern  |

    Scenario: No dose
      When ketamine is ordered into the vein without a dose
      Then the push into the vein cannot be judged
      And a dose in mg or mg/kg is missing

    Scenario: No weight
      Given no "weight" is on record
      When 35 mg of ketamine is ordered into the vein over 4 minutes
      Then the push into the vein cannot be judged
      And a weight and a height is missing

    Scenario: No time
      When 35 mg of ketamine is ordered into the vein
      Then the push into the vein cannot be judged
      And the infusion time is missing

  @SAF-DOSE-020
  Rule: The other product, given before

    Scenario Outline: Esketamine before ketamine
      Given 84 mg of esketamine was given into the nose <hours> hours before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the second order is <result>

      Examples:
        | hours | result      |
        | 20    | a hard stop |
        | 23    | a hard stop |
        | 24    | no concern  |

    Scenario: Ketamine before esketamine
      Given 35 mg of ketamine was given into the vein 20 hours before the dose
      When 56 mg of esketamine is ordered into the nose
      Then the second order is a hard stop

    @VIG-107
    Scenario: Esketamine twenty hours ago
      Given 84 mg of esketamine was given into the nose 20 hours before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the dose is above the hard limit

  @SAF-DOSE-028
  Rule: A dose in moderate impairment of the liver

    Scenario Outline: The score of Child and Pugh
      Given she has cirrhosis on her problem list
      And her bilirubin was <bilirubin> mg/dL 5 days ago
      And her albumin was <albumin> g/dL 5 days ago
      And her INR was graded 1.0 5 days ago
      And her ascites was graded 2 5 days ago
      And her encephalopathy was graded 0 5 days ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the liver and the dose is <result>

      Examples: 7, 9 and 11 points
        | bilirubin | albumin | result      |
        | 1.0       | 4.0     | a soft stop |
        | 2.5       | 3.0     | a soft stop |
        | 3.5       | 2.5     | no concern  |

    Scenario: Six points
      Given she has cirrhosis on her problem list
      And her bilirubin was 1.0 mg/dL 5 days ago
      And her albumin was 4.0 g/dL 5 days ago
      And her INR was graded 1.0 5 days ago
      And her ascites was graded 1 5 days ago
      And her encephalopathy was graded 0 5 days ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the liver and the dose is no concern

    Scenario: Cirrhosis without a score
      Given she has cirrhosis on her problem list
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the liver and the dose cannot be judged
      And the Child-Pugh score is missing
      And the dose is not checkable

    Scenario: Nobody knows
      Given nobody asked about the liver or reviewed the problem list
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the liver and the dose cannot be judged
      And knowing about the liver is missing
