Feature: The dose by weight

  Amina weighs 70 kg and is 170 cm tall; her actual weight counts. From a body mass index of 30 on
  the ideal weight counts.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-DOSE-011
  Rule: Above the limit by weight

    @VIG-110
    Scenario: The usual dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the dose is within the limits
      And the dose by weight is no concern

    @VIG-111
    Scenario: Above the soft limit, within its tolerance
      When 53 mg of ketamine is ordered into the vein over 60 minutes
      Then the dose is within the limits

    @VIG-112
    Scenario: Above the soft limit
      When 56 mg of ketamine is ordered into the vein over 60 minutes
      Then the dose is above the soft limit
      And the order waits for the dose by weight

    @VIG-114 @DQ-14
    Scenario: A weight in pounds
      Given she weighed 154 pounds 7 days ago
      When 0.5 mg/kg of ketamine is ordered into the vein over 40 minutes
      Then the dose is within the limits

    @VIG-118
    Scenario: A dose in micrograms
      When 500 ug/kg of ketamine is ordered into the vein over 40 minutes
      Then the dose is within the limits

    @VIG-132
    Scenario: The ideal weight counts in obesity
      Given she weighed 95 kg 7 days ago
      And she is 165 cm tall
      When 48 mg of ketamine is ordered into the vein over 60 minutes
      Then the dose is above the soft limit
      And the dose by weight is a soft stop
      And the reason is "0.84 mg/kg"

    Scenario Outline: The limits of each route
      Given she had one dosing session 30 days ago
      When <dose> mg/kg of ketamine is ordered <route> over 90 minutes
      Then the dose by weight is <result>

      Examples: into the vein
        | route         | dose | result      |
        | into the vein | 0.78 | no concern  |
        | into the vein | 0.79 | a soft stop |
        | into the vein | 1.00 | a soft stop |
        | into the vein | 1.01 | a hard stop |

      Examples: into the muscle
        | route           | dose | result      |
        | into the muscle | 1.05 | no concern  |
        | into the muscle | 1.06 | a soft stop |
        | into the muscle | 1.50 | a soft stop |
        | into the muscle | 1.51 | a hard stop |

      Examples: under the skin
        | route          | dose | result      |
        | under the skin | 0.94 | no concern  |
        | under the skin | 0.95 | a soft stop |
        | under the skin | 1.00 | a soft stop |
        | under the skin | 1.01 | a hard stop |

      Examples: by mouth
        | route    | dose | result      |
        | by mouth | 2.10 | no concern  |
        | by mouth | 2.11 | a soft stop |
        | by mouth | 2.50 | a soft stop |
        | by mouth | 2.51 | a hard stop |

      Examples: under the tongue
        | route            | dose | result      |
        | under the tongue | 2.10 | no concern  |
        | under the tongue | 2.11 | a soft stop |
        | under the tongue | 2.51 | a hard stop |

    Scenario Outline: What is ordered by weight is above a limit whatever the weight
      Given no "weight" is on record
      When <dose> mg/kg of ketamine is ordered into the vein over 90 minutes
      Then the dose by weight is <result>
      And the dose is <checked>

      Examples: above a limit
        | dose | result      | checked              |
        | 0.79 | a soft stop | not checkable        |
        | 1.00 | a soft stop | not checkable        |
        | 1.01 | a hard stop | above the hard limit |

    Scenario: Below the limits the weight is still needed
      Given no "weight" is on record
      When 0.78 mg/kg of ketamine is ordered into the vein over 90 minutes
      Then the dose by weight cannot be judged
      And the dose is not checkable

    Scenario: A rate by weight and a time are a dose by weight
      Given no "weight" is on record
      When 0.52 mg/kg/h of ketamine are ordered into the vein over 120 minutes
      Then the dose by weight is a hard stop
      And the reason is "1.04 mg/kg is above the hard limit of 1 mg/kg, whatever the weight"

    Scenario Outline: From which body mass index the ideal weight counts
      Given Tom is the patient
      And he weighed <weight> kg 7 days ago
      And he is 180 cm tall
      When 70 mg of ketamine is ordered into the vein over 60 minutes
      Then the dose by weight is <result>

      Examples: 29.9, the actual weight
        | weight | result     |
        | 97.0   | no concern |

      Examples: 30.0, the ideal weight
        | weight | result      |
        | 97.2   | a soft stop |

    Scenario Outline: The ideal weight of a man of 180 cm is 75 kg
      Given Tom is the patient
      And he weighed 110 kg 7 days ago
      And he is 180 cm tall
      When <dose> mg of ketamine is ordered into the vein over 90 minutes
      Then the dose by weight is <result>

      Examples:
        | dose | result      |
        | 75   | a soft stop |
        | 76   | a hard stop |

    Scenario Outline: The ideal weight of a woman of 165 cm is 56.9 kg
      Given she weighed 95 kg 7 days ago
      And she is 165 cm tall
      When <dose> mg of ketamine is ordered into the vein over 90 minutes
      Then the dose by weight is <result>

      Examples:
        | dose | result      |
        | 57.1 | a soft stop |
        | 57.2 | a hard stop |

    Scenario Outline: Without a recorded sex the lower ideal weight counts
      Given she weighed 95 kg 7 days ago
      And she is 165 cm tall
      And her sex is not on record
      When <dose> mg of ketamine is ordered into the vein over 90 minutes
      Then the dose by weight is <result>

      Examples:
        | dose | result      |
        | 57.1 | a soft stop |
        | 57.2 | a hard stop |

    Scenario: No dose
      When ketamine is ordered into the vein without a dose
      Then the dose by weight cannot be judged
      And a dose in mg or mg/kg is missing
      And the dose is not checkable

    Scenario: No height
      Given no "height" is on record
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the dose by weight cannot be judged
      And a weight and a height is missing

    Scenario: A route without limits
      When 35 mg of ketamine is ordered, in words by the route "IV"
      Then the dose by weight cannot be judged
      And limits for the route is missing

  @SAF-DOSE-024
  Rule: The weight behind the dose

    Scenario: Measured a week ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the weight is no concern

    @VIG-133
    Scenario Outline: How old a weight may be
      Given she weighed 70 kg <when>
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the dose is <result>

      Examples:
        | when        | result            |
        | 30 days ago | within the limits |
        | 31 days ago | not checkable     |

    Scenario: Too old
      Given she weighed 70 kg 31 days ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the weight is a soft stop

    Scenario: Never weighed
      Given no "weight" is on record
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the weight is a soft stop
      And the dose is not checkable

    Scenario: Told, not measured
      Given she only told us her weight, 70 kg, today
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the weight is a soft stop

    @DQ-13
    Scenario: Without a unit
      Given her weight was recorded without a unit
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the weight is a soft stop

    @VIG-115
    Scenario: A weight that looks like pounds
      Given she weighed 154 kg today
      And she had weighed 70 kg 7 days ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the weight is a soft stop
      And the dose is not checkable

    @DQ-15
    Scenario Outline: How much a weight may change within 30 days
      Given she weighed <now> kg today
      And she had weighed 70 kg <before>
      When 35 mg of ketamine is ordered into the vein over 60 minutes
      Then the weight is <result>

      Examples: by 15 %
        | now  | before      | result     |
        | 80.5 | 20 days ago | no concern |

      Examples: by more
        | now  | before      | result      |
        | 80.6 | 20 days ago | a soft stop |
        | 80.6 | 30 days ago | a soft stop |

      Examples: over a longer time
        | now  | before      | result     |
        | 80.6 | 31 days ago | no concern |

  @KAP-DOSE-SEX
  Rule: The lower ideal weight counts, as no sex is on record

    Scenario: An ideal weight, and no sex
      Given she weighed 95 kg 7 days ago
      And she is 165 cm tall
      And her sex is not on record
      When 28 mg of ketamine is ordered into the vein over 40 minutes
      Then the dose is within the limits
      And the missing sex is worth knowing

    Scenario: The actual weight counts, whatever the sex
      Given her sex is not on record
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the missing sex is no concern

    Scenario: The sex is on record
      Given she weighed 95 kg 7 days ago
      And she is 165 cm tall
      When 28 mg of ketamine is ordered into the vein over 40 minutes
      Then the missing sex is no concern
