Feature: Checks of a dose order

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-DOSE-010
  Rule: The anaesthetic range

    Scenario Outline: A bolus into the vein
      When <dose> mg/kg of ketamine is ordered into the vein over <minutes> minutes
      Then the anaesthetic range is <result>

      Examples: under 5 minutes
        | dose | minutes | result      |
        | 0.99 | 4       | no concern  |
        | 1.00 | 4       | a hard stop |
        | 1.01 | 4       | a hard stop |

      Examples: 5 minutes
        | dose | minutes | result     |
        | 1.00 | 5       | no concern |

    Scenario Outline: A rate into the vein
      When <dose> mg/kg of ketamine is ordered into the vein over 1 minutes
      Then the anaesthetic range is <result>

      Examples:
        | dose | result      |
        | 0.49 | no concern  |
        | 0.50 | a hard stop |
        | 0.51 | a hard stop |

    Scenario Outline: Into the muscle
      When <dose> mg/kg of ketamine is ordered into the muscle
      Then the anaesthetic range is <result>

      Examples:
        | dose | result      |
        | 3.99 | no concern  |
        | 4.00 | a hard stop |

    Scenario Outline: Ordered by weight it is an anaesthetic dose whatever the weight
      Given no "weight" is on record
      When <dose> mg/kg of ketamine is ordered <how>
      Then the anaesthetic range is a hard stop
      And the dose is above the hard limit

      Examples:
        | dose | how                          |
        | 1.00 | into the vein over 4 minutes |
        | 0.50 | into the vein over 1 minutes |
        | 4.00 | into the muscle              |

    Scenario: The usual infusion
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the anaesthetic range is no concern

    Scenario: No dose
      When ketamine is ordered into the vein without a dose
      Then the anaesthetic range cannot be judged
      And a dose in mg or mg/kg is missing

    Scenario: No weight
      Given no "weight" is on record
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the anaesthetic range cannot be judged
      And a weight and a height is missing

    Scenario: No time
      When 35 mg of ketamine is ordered into the vein
      Then the anaesthetic range cannot be judged
      And the infusion time is missing

  @SAF-DOSE-012
  Rule: Above the cap

    Scenario: By weight, without a weight
      Given no "weight" is on record
      When 0.5 mg/kg of ketamine is ordered into the vein over 40 minutes
      Then the session cap cannot be judged
      And the weight of the order is missing

    Scenario: In milligrams no weight is needed
      Given no "weight" is on record
      When 101 mg of ketamine is ordered into the vein over 40 minutes
      Then the session cap is a hard stop

    Scenario Outline: Where the cap lies
      Given she weighed 130 kg 7 days ago
      And she is 200 cm tall
      When <dose> mg of <drug> is ordered <route> over 90 minutes
      Then the session cap is <result>

      Examples: into the vein
        | dose | drug     | route         | result      |
        | 100  | ketamine | into the vein | no concern  |
        | 101  | ketamine | into the vein | a hard stop |

      Examples: into the muscle
        | dose | drug     | route           | result      |
        | 120  | ketamine | into the muscle | no concern  |
        | 121  | ketamine | into the muscle | a hard stop |

      Examples: esketamine into the nose
        | dose | drug       | route         | result      |
        | 84   | esketamine | into the nose | no concern  |
        | 85   | esketamine | into the nose | a hard stop |

    Scenario: Ordered by weight, the cap counts as well
      Given she weighed 115 kg 7 days ago
      And she is 200 cm tall
      When 0.90 mg/kg of ketamine is ordered into the vein over 90 minutes
      Then the session cap is a hard stop

    Scenario: No dose
      When ketamine is ordered into the vein without a dose
      Then the session cap cannot be judged
      And a dose in mg or mg/kg is missing

  @SAF-DOSE-014
  Rule: Milligrams or milligrams for each kilogram

    @VIG-116
    Scenario: A number of milligrams with the unit mg/kg
      When 35 mg/kg of ketamine is ordered into the vein over 40 minutes
      Then the unit of the dose is a soft stop
      And the dose is not checkable

    @VIG-117
    Scenario: A number for each kilogram with the unit mg
      When 0.5 mg of ketamine is ordered into the vein over 40 minutes
      Then the unit of the dose is a soft stop
      And the dose is not checkable

    Scenario Outline: Where the limits lie
      When <dose> of ketamine is ordered into the muscle
      Then the unit of the dose is <result>

      Examples: for each kilogram
        | dose      | result      |
        | 5 mg/kg   | no concern  |
        | 5.1 mg/kg | a soft stop |

      Examples: in all
        | dose   | result      |
        | 2 mg   | a soft stop |
        | 2.1 mg | no concern  |

    Scenario: The number of her weight, without a unit
      When 70 without a unit of ketamine are ordered into the vein over 40 minutes
      Then the unit of the dose is a soft stop

    Scenario: Another number without a unit
      When 35 without a unit of ketamine are ordered into the vein over 40 minutes
      Then the unit of the dose is no concern
      And the dose is not checkable

  @KAP-ORDER-UNIDENTIFIED
  Rule: An order that may be ketamine

    Scenario Outline: A text is never taken for a medicine, nor for none
      When an order that says only "<words>" is written
      Then the medicine of the order is a soft stop
      And the dose is not checkable
      And the order waits for the medicine of the order

      Examples:
        | words                             |
        | Ketamine 50 mg/mL vial, 35 mg IV  |
        | IV KETAMINE per clinic protocol   |
        | Spravato 84 mg                    |
        | Ketanest S 25 mg/ml, 25 mg i.v.   |
        | kétamine 35 mg en perfusion       |

    Scenario: A code that only this hospital knows
      When an order with nothing but a code of the hospital is written
      Then the medicine of the order is a soft stop
      And the dose is not checkable
      And the order waits for the medicine of the order

    Scenario: A medicine that was not sent along
      When an order is written whose medicine was not sent along
      Then the medicine of the order is a soft stop
      And the dose is not checkable
      And the order waits for the medicine of the order

    Scenario: Ketamine by its code
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the medicine of the order is no concern

    Scenario: Words that name something else
      When an order that says only "Ondansetron 4 mg" is written
      Then the medicine of the order does not apply
      And "looks like ondansetron" is listed as not read

  @SAF-DOSE-020
  Rule: Two orders

    Scenario: Half of it twice is all of it
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And 35 mg of ketamine is ordered too, 0 hours later
      Then the second order is a hard stop
      And the order waits for the second order

    Scenario: The same order twice
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the same order is written twice
      Then the second order is a hard stop

    Scenario Outline: How far apart they must be
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And 56 mg of esketamine are ordered too, <hours> hours later
      Then the second order is <result>

      Examples:
        | hours | result      |
        | 23    | a hard stop |
        | 24    | no concern  |

    Scenario: One of them names no time
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And 35 mg of ketamine is ordered too, without a time
      Then the second order is a soft stop
      And the order waits for the second order

    Scenario: One order
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the second order is no concern
