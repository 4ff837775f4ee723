Feature: The first doses

  Amina weighs 70 kg. First means that no earlier dose of the same drug is on record; into the muscle, none of a session
  that was given there.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-DOSE-003
  Rule: A dose into the muscle

    @VIG-124
    Scenario: Three quarters of a milligram for each kilogram, first session
      When 0.75 mg/kg of ketamine is ordered into the muscle
      Then the first intramuscular dose is a hard stop
      And the dose is above the hard limit

    Scenario Outline: Where the limit of a first dose lies
      When <dose> mg/kg of ketamine is ordered into the muscle
      Then the first intramuscular dose is <result>

      Examples:
        | dose | result      |
        | 0.50 | no concern  |
        | 0.51 | a hard stop |

    Scenario: Not the first dose
      Given 40 mg of ketamine was given into the muscle 30 days before the dose
      When 0.75 mg/kg of ketamine is ordered into the muscle
      Then the first intramuscular dose is no concern

    Scenario Outline: What was given before, and is no dose of a session into the muscle
      Given <dose> mg of <drug> was given <route> 30 days before the dose
      And she had one dosing session 30 days ago
      When 0.75 mg/kg of ketamine is ordered into the muscle
      Then the first intramuscular dose is a hard stop

      Examples: the other drug, another route
        | dose | drug       | route         |
        | 56   | esketamine | into the nose |
        | 35   | ketamine   | into the vein |

      Examples: more than a session gives
        | dose | drug     | route           |
        | 121  | ketamine | into the muscle |

    Scenario: An injection on the day of another anaesthetic
      Given 40 mg of ketamine was given into the muscle 30 days before the dose
      And propofol was given 30 days ago
      When 0.75 mg/kg of ketamine is ordered into the muscle
      Then the first intramuscular dose is a hard stop

    Scenario: The largest dose of a session
      Given 120 mg of ketamine was given into the muscle 30 days before the dose
      When 0.75 mg/kg of ketamine is ordered into the muscle
      Then the first intramuscular dose is no concern

    Scenario: A session of which nobody told what was given
      Given she had one dosing session 30 days ago
      When 0.75 mg/kg of ketamine is ordered into the muscle
      Then the first intramuscular dose cannot be judged
      And the doses of each session is contradictory
      And the dose is not checkable

    Scenario: A session of which nobody told what was given, after a dose into the muscle
      Given 40 mg of ketamine was given into the muscle 60 days before the dose
      And she had one dosing session 30 days ago
      When 0.75 mg/kg of ketamine is ordered into the muscle
      Then the first intramuscular dose is no concern

    Scenario: A dose into the muscle of which nobody told how much it was
      Given an unknown dose of ketamine was given into the muscle 30 days before the dose
      When 0.75 mg/kg of ketamine is ordered into the muscle
      Then the first intramuscular dose cannot be judged
      And the doses of each session is contradictory

    Scenario: A dose that would do as a first one asks nothing
      Given she had one dosing session 30 days ago
      When 0.50 mg/kg of ketamine is ordered into the muscle
      Then the first intramuscular dose is no concern

    Scenario: By weight, without a weight
      Given no "weight" is on record
      When 0.51 mg/kg of ketamine is ordered into the muscle
      Then the first intramuscular dose is a hard stop

    Scenario Outline: How far apart two injections of one dose must be
      When 34 mg of ketamine is ordered into the muscle
      And the dose is given in two parts, <minutes> minutes apart
      Then the injection is <result>

      Examples:
        | minutes | result      |
        | 9       | a soft stop |
        | 10      | no concern  |

    Scenario: Both injections are the dose
      When 36 mg of ketamine is ordered into the muscle
      And the dose is given in two parts, 30 minutes apart
      Then the first intramuscular dose is a hard stop

    Scenario Outline: How much one place of a muscle holds
      When <dose> mg of ketamine is ordered into the muscle
      And the order names the product of 10 mg/mL
      Then the injection is <result>

      Examples:
        | dose | result      |
        | 30   | no concern  |
        | 30.5 | a soft stop |

    Scenario: The volume as it is ordered
      When 3.1 mL of ketamine are ordered into the muscle
      And the order names the product of 10 mg/mL
      Then the injection is a soft stop

    Scenario: No dose
      When ketamine is ordered into the muscle without a dose
      Then the first intramuscular dose cannot be judged
      And a dose in mg or mg/kg is missing

    Scenario: No weight
      Given no "weight" is on record
      When 35 mg of ketamine is ordered into the muscle
      Then the first intramuscular dose cannot be judged
      And a weight and a height is missing

  @SAF-DOSE-004
  Rule: The doses of nasal esketamine

    @VIG-129
    Scenario Outline: Other doses than 56 and 84 mg
      When <dose> mg of esketamine is ordered into the nose
      Then the choice of the esketamine dose is a soft stop
      And the dose is above the soft limit

      Examples:
        | dose |
        | 28   |
        | 55   |
        | 57   |
        | 70   |
        | 83   |

    Scenario Outline: The two doses
      When <dose> mg of esketamine is ordered into the nose
      Then the choice of the esketamine dose is no concern
      And the dose is within the limits

      Examples:
        | dose |
        | 56   |
        | 84   |

    @VIG-129
    Scenario Outline: One device by the label of the European Union
      Given she is <age> years old today
      And treatment is considered under the profile "eu"
      When <dose> mg of esketamine is ordered into the nose
      Then the choice of the esketamine dose is <result>

      Examples:
        | age | dose | result      |
        | 42  | 28   | a soft stop |
        | 64  | 28   | a soft stop |
        | 65  | 28   | no concern  |
        | 70  | 28   | no concern  |
        | 70  | 29   | a soft stop |
        | 70  | 27   | a soft stop |

    @VIG-129
    Scenario: An older adult by the label of the European Union
      Given she is 70 years old today
      And treatment is considered under the profile "eu"
      When 28 mg of esketamine is ordered into the nose
      Then the dose is within the limits

    Scenario Outline: By the label of the United States older adults have no dose of their own
      Given she is 70 years old today
      When <dose> mg of esketamine is ordered into the nose
      Then the choice of the esketamine dose is <result>

      Examples:
        | dose | result      |
        | 28   | a soft stop |
        | 55   | a soft stop |
        | 56   | no concern  |
        | 57   | a soft stop |

    Scenario Outline: How far apart two devices must be
      When 56 mg of esketamine is ordered into the nose
      And the dose is given in two parts, <minutes> minutes apart
      Then the choice of the esketamine dose is <result>

      Examples:
        | minutes | result      |
        | 4       | a soft stop |
        | 5       | no concern  |

    Scenario: Devices without their times
      When 56 mg of esketamine is ordered into the nose
      And the dose is given in two parts, without their times
      Then the choice of the esketamine dose cannot be judged
      And the time of each part is missing
      And the dose is not checkable

    Scenario: No dose
      When esketamine is ordered into the nose without a dose
      Then the choice of the esketamine dose cannot be judged
      And a dose in mg or mg/kg is missing

  @SAF-DOSE-006
  Rule: The first nasal dose of an older adult

    Scenario Outline: By the label of the European Union
      Given she is <age> years old today
      And treatment is considered under the profile "eu"
      When <dose> mg of esketamine is ordered into the nose
      Then the first nasal dose is <result>

      Examples:
        | age | dose | result      |
        | 64  | 56   | no concern  |
        | 65  | 28   | no concern  |
        | 65  | 29   | a soft stop |
        | 65  | 56   | a soft stop |

    Scenario Outline: By the label of the United States there is no such step
      Given she is 70 years old today
      When <dose> mg of esketamine is ordered into the nose
      Then the first nasal dose is <result>

      Examples: up to the cap, and above it
        | dose | result      |
        | 84   | no concern  |
        | 84.5 | a soft stop |

    Scenario: Not the first dose
      Given she is 70 years old today
      And treatment is considered under the profile "eu"
      And 28 mg of esketamine was given into the nose 7 days before the dose
      When 56 mg of esketamine is ordered into the nose
      Then the first nasal dose is no concern

    Scenario: A session with the other drug is none of this one
      Given she is 70 years old today
      And treatment is considered under the profile "eu"
      And 35 mg of ketamine was given into the vein 30 days before the dose
      And she had one dosing session 30 days ago
      When 56 mg of esketamine is ordered into the nose
      Then the first nasal dose is a soft stop

    Scenario: A session of which nobody told which drug was given
      Given she is 70 years old today
      And treatment is considered under the profile "eu"
      And she had one dosing session 30 days ago
      When 56 mg of esketamine is ordered into the nose
      Then the first nasal dose cannot be judged
      And the drug of each session is contradictory

    Scenario: No dose
      When esketamine is ordered into the nose without a dose
      Then the first nasal dose cannot be judged
      And a dose in mg or mg/kg is missing

    Scenario: No birth date
      Given her birth date is not on record
      When 56 mg of esketamine is ordered into the nose
      Then the first nasal dose cannot be judged
      And the birth date is missing

  @SAF-DOSE-027
  Rule: The first dose of an older adult

    Scenario Outline: Where the limits lie
      Given she is <age> years old today
      When <dose> mg/kg of ketamine is ordered <route>
      Then the first dose of an older adult is <result>

      Examples: into the vein
        | age | route         | dose | result      |
        | 64  | into the vein | 0.50 | no concern  |
        | 65  | into the vein | 0.40 | no concern  |
        | 65  | into the vein | 0.41 | a soft stop |

      Examples: into the muscle
        | age | route           | dose | result      |
        | 65  | into the muscle | 0.25 | no concern  |
        | 65  | into the muscle | 0.26 | a soft stop |

    Scenario: Not the first dose
      Given she is 70 years old today
      And 25 mg of ketamine was given into the vein 30 days before the dose
      And she had one dosing session 30 days ago
      When 0.50 mg/kg of ketamine is ordered into the vein
      Then the first dose of an older adult is no concern

    Scenario Outline: What was given for anaesthesia is no first dose
      Given she is 70 years old today
      And <amount> mg of ketamine was given into the vein 30 days before the dose
      And <medicine> was given 30 days ago
      When 0.50 mg/kg of ketamine is ordered into the vein
      Then the first dose of an older adult is <result>

      Examples:
        | amount | medicine    | result      |
        | 101    | ondansetron | a soft stop |
        | 25     | propofol    | a soft stop |
        | 100    | ondansetron | no concern  |

    Scenario: A session with the other drug is none of this one
      Given she is 70 years old today
      And 56 mg of esketamine was given into the nose 30 days before the dose
      And she had one dosing session 30 days ago
      When 0.50 mg/kg of ketamine is ordered into the vein
      Then the first dose of an older adult is a soft stop

    Scenario: A session of which nobody told which drug was given
      Given she is 70 years old today
      And she had one dosing session 30 days ago
      When 0.50 mg/kg of ketamine is ordered into the vein
      Then the first dose of an older adult cannot be judged
      And the drug of each session is contradictory

    Scenario: By weight, without a weight
      Given she is 70 years old today
      And no "weight" is on record
      When 0.50 mg/kg of ketamine is ordered into the vein
      Then the first dose of an older adult is a soft stop

    Scenario: No dose
      When ketamine is ordered into the muscle without a dose
      Then the first dose of an older adult cannot be judged
      And a dose in mg or mg/kg is missing

    Scenario: No weight
      Given no "weight" is on record
      When 35 mg of ketamine is ordered into the muscle
      Then the first dose of an older adult cannot be judged
      And a weight and a height is missing

    Scenario: No birth date
      Given her birth date is not on record
      When 35 mg of ketamine is ordered into the muscle
      Then the first dose of an older adult cannot be judged
      And the birth date is missing
