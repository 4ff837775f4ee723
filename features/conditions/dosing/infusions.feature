Feature: The time and the rate of an infusion

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-DOSE-001
  Rule: The speed of an infusion

    Scenario: The usual infusion
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the speed of the infusion is no concern

    Scenario Outline: How fast it may run
      When <dose> mg/kg of ketamine is ordered into the vein over <minutes> minutes
      Then the speed of the infusion is <result>
      And the reason is "<reason>"

      Examples: above the soft limit of 1.13 mg/kg/h and its tolerance
        | dose | minutes | result      | reason    |
        | 0.80 | 40.4    | a soft stop | Rate 1.19 |

      Examples: above the hard limit of 1.50 mg/kg/h
        | dose | minutes | result      | reason    |
        | 0.76 | 30.2    | a hard stop | Rate 1.51 |

    Scenario Outline: Just within the limits of the rate
      When <dose> mg/kg of ketamine is ordered into the vein over <minutes> minutes
      Then the speed of the infusion is <result>

      Examples: 1.18 mg/kg/h
        | dose | minutes | result     |
        | 0.80 | 40.7    | no concern |

      Examples: 1.50 mg/kg/h, and still fast
        | dose | minutes | result      |
        | 0.76 | 30.4    | a soft stop |

    Scenario Outline: The rate as it is ordered
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the order says <rate> too
      Then the speed of the infusion is <result>

      Examples: by weight
        | rate         | result      |
        | 1.18 mg/kg/h | no concern  |
        | 1.19 mg/kg/h | a soft stop |
        | 1.50 mg/kg/h | a soft stop |
        | 1.51 mg/kg/h | a hard stop |

      Examples: in all, for 70 kg
        | rate       | result      |
        | 82.9 mg/h  | no concern  |
        | 83 mg/h    | a soft stop |
        | 105.4 mg/h | a hard stop |

    Scenario: The rate of the pump
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the order names the product of 10 mg/mL
      And the pump is set to 10.6 mL an hour
      Then the speed of the infusion is a hard stop

    Scenario: Not into the vein
      When 35 mg of ketamine is ordered into the muscle
      Then the speed of the infusion is no concern

    Scenario: No dose
      When ketamine is ordered into the vein without a dose
      Then the speed of the infusion cannot be judged
      And a dose in mg or mg/kg is missing

    Scenario: No weight
      Given no "weight" is on record
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the speed of the infusion cannot be judged
      And a weight and a height is missing

    Scenario: No time
      When 35 mg of ketamine is ordered into the vein
      Then the speed of the infusion cannot be judged
      And the infusion time is missing
      And the dose is not checkable

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

    Scenario Outline: A bolus by weight for pain, without a weight
      Given no "weight" is on record
      And the site has a pump
      When <dose> mg/kg of ketamine is ordered into the vein over 4 minutes
      And the order is for regional pain
      Then the pain infusion is <result>

      Examples:
        | dose | result      |
        | 0.37 | a soft stop |
        | 0.51 | a hard stop |

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

    Scenario: By weight, without a weight
      Given no "weight" is on record
      When 0.50 mg/kg of ketamine is ordered into the vein over 4 minutes
      Then the push into the vein is a hard stop

    Scenario: No weight
      Given no "weight" is on record
      When 35 mg of ketamine is ordered into the vein over 4 minutes
      Then the push into the vein cannot be judged
      And a weight and a height is missing

    Scenario: No time
      When 35 mg of ketamine is ordered into the vein
      Then the push into the vein cannot be judged
      And the infusion time is missing
