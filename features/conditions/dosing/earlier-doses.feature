Feature: What was given before

  Amina weighs 70 kg. Hours count to the moment of the dose that is ordered.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-DOSE-021
  Rule: The time since the last dose

    @VIG-128
    Scenario Outline: Hours between two infusions
      Given 35 mg of ketamine was given into the vein <hours> hours before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the time since the last dose is <result>

      Examples:
        | hours | result      |
        | 20    | a hard stop |
        | 23    | a hard stop |
        | 24    | no concern  |

    @VIG-128
    Scenario: Twenty hours after an infusion
      Given 35 mg of ketamine was given into the vein 20 hours before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the dose is above the hard limit
      And the order waits for the time since the last dose

    Scenario Outline: The time for the route
      Given 35 mg of ketamine was given into the vein <hours> hours before the dose
      When 34 mg of ketamine is ordered <route>
      Then the time since the last dose is <result>

      Examples: into the muscle
        | route           | hours | result      |
        | into the muscle | 71    | a soft stop |
        | into the muscle | 72    | no concern  |

      Examples: under the skin
        | route          | hours | result      |
        | under the skin | 47    | a soft stop |
        | under the skin | 48    | no concern  |

      Examples: by mouth
        | route    | hours | result      |
        | by mouth | 23    | a hard stop |
        | by mouth | 24    | no concern  |

    Scenario Outline: An infusion of an alcohol programme
      Given 35 mg of ketamine was given into the vein <hours> hours before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the order is for alcohol dependence
      Then the time since the last dose is <result>

      Examples: seven days
        | hours | result      |
        | 167   | a soft stop |
        | 168   | no concern  |

    Scenario Outline: Any product and any record counts
      Given <earlier> 20 hours before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the time since the last dose is a hard stop

      Examples:
        | earlier                                       |
        | 56 mg of esketamine was given into the nose   |
        | 30 mg of ketamine was given into the muscle   |
        | a session was held                            |

    Scenario: A pain infusion is the business of a pain service
      Given 35 mg of ketamine was given into the vein 20 hours before the dose
      When 24 mg of ketamine is ordered into the vein over 60 minutes
      And the order is for regional pain
      Then the time since the last dose is no concern

    Scenario Outline: The repetitions of the order itself
      When 34 mg of ketamine is ordered <route>
      And the order repeats every <hours> hours
      Then the time since the last dose is <result>

      Examples:
        | route           | hours | result      |
        | into the vein   | 23    | a hard stop |
        | into the vein   | 24    | no concern  |
        | into the muscle | 71    | a soft stop |
        | into the muscle | 72    | no concern  |

    Scenario Outline: A dose without a day
      Given <dose> is charted without a day
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the time since the last dose cannot be judged
      And the day of each earlier dose is contradictory

      Examples:
        | dose               |
        | a dose of ketamine |
        | a session          |

    Scenario Outline: A session that was begun and is not closed
      Given a session was begun <hours> hours before the dose and is not closed
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the time since the last dose <result>

      Examples:
        | hours | result           |
        | 2     | is no concern    |
        | 25    | cannot be judged |
        | 167   | cannot be judged |
        | 168   | is no concern    |

    Scenario: What was given at it is told
      Given a session was begun 72 hours before the dose and is not closed
      And 35 mg of ketamine was given into the vein 72 hours before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the time since the last dose is no concern

  @SAF-DOSE-022
  Rule: The sessions of a week

    Scenario Outline: Infusions within seven days
      Given 35 mg of ketamine was given into the vein 30 hours before the dose
      And 35 mg of ketamine was given into the vein 60 hours before the dose
      And 35 mg of ketamine was given into the vein <third> hours before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the sessions of the week is <result>

      Examples: the fourth session
        | third | result      |
        | 167   | a soft stop |

      Examples: an earlier one that lies seven days back
        | third | result     |
        | 168   | no concern |

    Scenario: The fifth infusion within seven days
      Given 35 mg of ketamine was given into the vein 30 hours before the dose
      And 35 mg of ketamine was given into the vein 60 hours before the dose
      And 35 mg of ketamine was given into the vein 90 hours before the dose
      And 35 mg of ketamine was given into the vein 120 hours before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the sessions of the week is a hard stop
      And the reason is "session 5 in 7 days (cap 4)"

    Scenario Outline: Nasal esketamine is given twice a week
      Given 56 mg of esketamine was given into the nose 30 hours before the dose
      And 56 mg of esketamine was given into the nose <earlier> hours before the dose
      When 56 mg of esketamine is ordered into the nose
      Then the sessions of the week is <result>

      Examples:
        | earlier | result      |
        | 167     | a hard stop |
        | 168     | no concern  |

    Scenario: Two devices of one day are one session
      Given 28 mg of esketamine was given into the nose 73 hours before the dose
      And 28 mg of esketamine was given into the nose 72 hours before the dose
      When 56 mg of esketamine is ordered into the nose
      Then the sessions of the week is no concern

    Scenario Outline: The repetitions of the order itself
      When <dose> is ordered <route>
      And the order repeats every <hours> hours
      Then the sessions of the week is <result>

      Examples: twice and three times a week into the nose
        | dose                | route         | hours | result      |
        | 56 mg of esketamine | into the nose | 84    | no concern  |
        | 56 mg of esketamine | into the nose | 56    | a hard stop |

      Examples: into the vein
        | dose              | route         | hours | result      |
        | 35 mg of ketamine | into the vein | 56    | no concern  |
        | 35 mg of ketamine | into the vein | 42    | a soft stop |
        | 35 mg of ketamine | into the vein | 33    | a hard stop |

      Examples: into the muscle
        | dose              | route           | hours | result      |
        | 34 mg of ketamine | into the muscle | 84    | no concern  |
        | 34 mg of ketamine | into the muscle | 56    | a soft stop |

    Scenario: A dose without a day
      Given a dose of esketamine is charted without a day
      When 56 mg of esketamine is ordered into the nose
      Then the sessions of the week cannot be judged
      And the day of each earlier dose is contradictory

  @SAF-DOSE-026
  Rule: A large step up

    Scenario Outline: Into the vein by more than half
      Given 30 mg of ketamine was given into the vein 7 days before the dose
      When <dose> mg of ketamine is ordered into the vein over 60 minutes
      Then the step up is <result>

      Examples:
        | dose | result      |
        | 45   | no concern  |
        | 45.1 | a soft stop |

    Scenario Outline: Into the muscle by more than a quarter of a milligram for each kilogram
      Given 35 mg of ketamine was given into the muscle 7 days before the dose
      When <dose> mg/kg of ketamine is ordered into the muscle
      Then the step up is <result>

      Examples:
        | dose | result      |
        | 0.75 | no concern  |
        | 0.76 | a soft stop |

    Scenario: The last dose counts, not the largest
      Given 45 mg of ketamine was given into the vein 14 days before the dose
      And 20 mg of ketamine was given into the vein 7 days before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the step up is a soft stop

    Scenario: Both parts of the last dose are the last dose
      Given 15 mg of ketamine was given into the vein 168 hours before the dose
      And 15 mg of ketamine was given into the vein 167 hours before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the step up is no concern

    Scenario Outline: What was given for anaesthesia is not the last dose
      Given 20 mg of ketamine was given into the vein 14 days before the dose
      And <amount> mg of ketamine was given into the vein 7 days before the dose
      And <medicine> was given 7 days ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the step up is <result>

      Examples: another anaesthetic, or what it needs, on the same day
        | amount | medicine   | result      |
        | 30     | propofol   | a soft stop |
        | 30     | rocuronium | a soft stop |

      Examples: more than a session gives
        | amount | medicine    | result      |
        | 101    | ondansetron | a soft stop |

      Examples: a dose of a session
        | amount | medicine    | result     |
        | 100    | ondansetron | no concern |
        | 30     | ondansetron | no concern |

    Scenario: Parts of one day that come to more than a session gives
      Given 20 mg of ketamine was given into the vein 14 days before the dose
      And 60 mg of ketamine was given into the vein 168 hours before the dose
      And 60 mg of ketamine was given into the vein 167 hours before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the step up is a soft stop

    Scenario: After anaesthesia alone there is no step, and the time since counts
      Given 150 mg of ketamine was given into the vein 20 hours before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the step up is no concern
      And the time since the last dose is a hard stop

    Scenario: A session of which no dose is on record, and anaesthesia since
      Given 45 mg of ketamine was given into the vein 60 days before the dose
      And a session was held 336 hours before the dose
      And 150 mg of ketamine was given into the vein 7 days before the dose
      When 50 mg of ketamine is ordered into the vein over 60 minutes
      Then the step up cannot be judged

    Scenario: Another route is no step
      Given 10 mg of ketamine was given into the muscle 7 days before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the step up is no concern

    Scenario Outline: How much was given is not on record
      Given <earlier> 7 days before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the step up cannot be judged
      And the amount of the last dose is missing
      And the dose is not checkable

      Examples:
        | earlier                                             |
        | an unknown dose of ketamine was given into the vein |

    Scenario: A session of which no dose is on record
      Given a session was held 168 hours before the dose
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the step up cannot be judged
      And the amount of the last dose is missing

    Scenario: A later session of which no dose is on record
      Given 45 mg of ketamine was given into the vein 30 days before the dose
      And a session was held 168 hours before the dose
      When 50 mg of ketamine is ordered into the vein over 40 minutes
      Then the step up cannot be judged
      And the amount at the last session is contradictory

    Scenario: A session on the day of the last dose is the same
      Given 45 mg of ketamine was given into the vein 7 days before the dose
      And a session was held 168 hours before the dose
      When 50 mg of ketamine is ordered into the vein over 60 minutes
      Then the step up is no concern

    Scenario: No dose
      When ketamine is ordered into the vein without a dose
      Then the step up cannot be judged
      And a dose in mg or mg/kg is missing

    Scenario: No weight
      Given no "weight" is on record
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the step up cannot be judged
      And a weight and a height is missing

  @SAF-DOSE-005
  Rule: The length of a series of esketamine in acute suicidal ideation

    Scenario Outline: Beyond four weeks
      Given Nadia is the patient
      And 84 mg of esketamine was given into the nose <first> before the dose
      And 84 mg of esketamine was given into the nose 14 days before the dose
      When 84 mg of esketamine is ordered into the nose
      Then the length of the series is <result>

      Examples:
        | first   | result      |
        | 28 days | no concern  |
        | 29 days | a soft stop |

    Scenario Outline: Doses far apart are two series
      Given Nadia is the patient
      And 84 mg of esketamine was given into the nose <first> before the dose
      And 84 mg of esketamine was given into the nose 17 days before the dose
      When 84 mg of esketamine is ordered into the nose
      Then the length of the series is <result>

      Examples:
        | first   | result      |
        | 45 days | a soft stop |
        | 46 days | no concern  |

    Scenario Outline: The last dose long ago
      Given Nadia is the patient
      And 84 mg of esketamine was given into the nose 40 days before the dose
      And 84 mg of esketamine was given into the nose <last> before the dose
      When 84 mg of esketamine is ordered into the nose
      Then the length of the series is <result>

      Examples:
        | last    | result      |
        | 28 days | a soft stop |
        | 29 days | no concern  |

    Scenario: In resistant depression the series goes on
      Given 84 mg of esketamine was given into the nose 40 days before the dose
      And 84 mg of esketamine was given into the nose 14 days before the dose
      When 84 mg of esketamine is ordered into the nose
      Then the length of the series is no concern

    Scenario: A dose without a day
      Given Nadia is the patient
      And a dose of esketamine is charted without a day
      When 84 mg of esketamine is ordered into the nose
      Then the length of the series cannot be judged
      And the day of each earlier dose is contradictory

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
