Feature: Cocaine and opioid use disorder

  Background:
    Given today is 2 March 2026

  @CUD-SEVERITY
  Rule: The DAST-10 is high enough

    Scenario Outline: Around the limit
      Given Rosa is the patient
      And she scored <score> on the DAST-10 20 days ago
      Then the DAST-10 criterion <result>

      Examples:
        | score | result     |
        | 5     | is not met |
        | 6     | is met     |
        | 7     | is met     |

    Scenario Outline: How long a score counts
      Given Rosa is the patient
      And she scored 7 on the DAST-10 <when>
      Then the ageing of the DAST-10 is <level>

      Examples:
        | when         | level         |
        | 90 days ago  | worth knowing |
        | 91 days ago  | a precaution  |
        | 180 days ago | a precaution  |

    Scenario: Too old
      Given Rosa is the patient
      And she scored 7 on the DAST-10 181 days ago
      Then the DAST-10 criterion cannot be judged
      And a DAST-10 is too old

  @CUD-THERAPY-TRIED
  Rule: Contingency management or cognitive behavioural therapy was long enough

    Scenario Outline: How long
      Given Rosa is the patient
      And no "contingency management" is on record
      And she had a course of <therapy> for <days> days
      Then the cocaine therapy criterion <result>

      Examples:
        | therapy                       | days | result     |
        | contingency management        | 55   | is not met |
        | contingency management        | 56   | is met     |
        | cognitive behavioural therapy | 57   | is met     |
        | relapse prevention            | 84   | is not met |

    Scenario: None at all: what would have to be on record
      Given Rosa is the patient
      And no "contingency management" is on record
      Then the cocaine therapy criterion is not met
      And what would change it reads "A course of contingency management or cognitive behavioural therapy of enough weeks or sessions."

    Scenario Outline: A course under way, from its start to the day its sessions were counted
      Given Rosa is the patient
      And no "contingency management" is on record
      And she is in a course of contingency management, begun <start> days ago, with <number> sessions until 5 days ago
      Then the cocaine therapy criterion <result>

      Examples:
        | start | number | result     |
        | 59    | 7      | is not met |
        | 60    | 7      | is met     |
        | 40    | 8      | is not met |

    Scenario Outline: A course under way of which nobody counted the sessions
      Given Rosa is the patient
      And no "contingency management" is on record
      And she is in a course of contingency management, begun <start> days ago
      Then the cocaine therapy criterion <result>

      Examples: whether it was held at all is not told
        | start | result           |
        | 55    | cannot be judged |

      Examples: too short in any case
        | start | result     |
        | 54    | is not met |

    Scenario: A course that does not tell how long it was
      Given Rosa is the patient
      And no "contingency management" is on record
      And she had a course of contingency management of unknown length
      Then the cocaine therapy criterion cannot be judged
      And a judgement of the addiction therapy is contradictory

    Scenario: Nothing said on the history
      Given Rosa is the patient
      And no "contingency management" is on record
      And no "medication history" is on record
      Then the cocaine therapy criterion cannot be judged
      And a complete history of addiction treatment is missing

  @CUD-GATE
  Rule: Cocaine before dosing

    Scenario Outline: The last use
      Given Rosa is the patient
      And it is the day of dosing
      And she last used cocaine <when>
      Then the cocaine before dosing <result>

      Examples:
        | when         | result         |
        | 47 hours ago | is a hard stop |
        | 48 hours ago | is no concern  |
        | 49 hours ago | is no concern  |

    Scenario: Intoxicated
      Given Rosa is the patient
      And it is the day of dosing
      And she has cocaine intoxication on her problem list
      Then the cocaine before dosing is a hard stop

    Scenario: Not known
      Given Rosa is the patient
      And it is the day of dosing
      And no "last use" is on record
      Then the cocaine before dosing cannot be judged
      And the last use of cocaine is missing

  @CUD-ROUTE @CUD-EVIDENCE @CUD-PLAN-REGIMEN @CUD-PLAN-THERAPY @CUD-PLAN-MEASURES
  Rule: What was studied in cocaine use disorder

    Scenario: What is always said
      Given Rosa is the patient
      Then the evidence in cocaine is worth knowing
      And one dose of ketamine is recommended
      And daily relapse prevention is recommended
      And urine tests for cocaine is recommended
      And the route in cocaine is no concern

    Scenario: Another route
      Given Rosa is the patient
      When intramuscular ketamine is considered
      Then the route in cocaine is a precaution

    Scenario: Not of another condition
      Given Ines is the patient
      Then the evidence in cocaine does not apply
      And one dose of ketamine is not recommended
      And daily relapse prevention is not recommended
      And urine tests for cocaine is not recommended

  @OUD-MEDICATION-STABLE
  Rule: The medicine goes on at a stable dose

    Scenario Outline: How long
      Given Omar is the patient
      And he never took buprenorphine
      And he has taken <medicine> <dose> mg a day for <days> days
      Then the opioid medicine criterion <result>

      Examples:
        | medicine      | dose | days | result     |
        | buprenorphine | 16   | 29   | is not met |
        | buprenorphine | 16   | 30   | is met     |
        | methadone     | 80   | 31   | is met     |
        | naltrexone    | 50   | 90   | is not met |

    Scenario: A dose that was raised lately
      Given Omar is the patient
      And he took buprenorphine 8 mg a day for 100 days until 20 days ago, and has taken 16 mg a day since
      Then the opioid medicine criterion is not met

    Scenario: Depot naltrexone
      Given Omar is the patient
      And he never took buprenorphine
      And he has naltrexone 380 mg into the muscle every 28 days since 84 days ago
      Then the opioid medicine criterion is met

    Scenario: A medicine that has ended
      Given Omar is the patient
      And he took buprenorphine 16 mg a day for 120 days, without effect
      Then the opioid medicine criterion is not met

    Scenario: A dose that is not on record
      Given Omar is the patient
      And he takes buprenorphine, at a dose that is not on record
      Then the opioid medicine criterion cannot be judged
      And a judgement of the opioid medicine is contradictory

    Scenario: A list of medicines that nobody knows
      Given Omar is the patient
      And he never took buprenorphine
      And he was not asked about medicines
      Then the opioid medicine criterion cannot be judged
      And a list of medicines is missing

  @OUD-STILL-USING
  Rule: Use or craving goes on

    Scenario Outline: Use or craving after long enough treatment
      Given Omar is the patient
      And he used opioids on <use> of the last 28 days
      And his craving was <craving> yesterday
      Then the still-using criterion <result>

      Examples:
        | use | craving | result     |
        | 1   | 0       | is met     |
        | 0   | 1       | is met     |
        | 2   | 2       | is met     |
        | 0   | 0       | is not met |

    Scenario Outline: How long the treatment has lasted
      Given Omar is the patient
      And he has taken buprenorphine 16 mg a day for <days> days
      Then the still-using criterion <result>

      Examples:
        | days | result     |
        | 83   | is not met |
        | 84   | is met     |
        | 85   | is met     |

    Scenario: Treatment too short: treat first
      Given Omar is the patient
      And he has taken buprenorphine 16 mg a day for 60 days
      Then he is not eligible, because earlier treatment is not complete

    Scenario: A specialist states a high risk of relapse
      Given Omar is the patient
      And he used opioids on 0 of the last 28 days
      And his craving was 0 yesterday
      And a high risk of relapse was stated 10 days ago
      Then the still-using criterion is met

    Scenario: Not used, and not asked about craving
      Given Omar is the patient
      And he used opioids on 0 of the last 28 days
      Then the still-using criterion cannot be judged
      And the use of opioids is missing

    Scenario Outline: How old the days of use may be
      Given Omar is the patient
      And he used opioids on 6 of 28 days, counted <when>
      Then the still-using criterion <result>

      Examples:
        | when        | result           |
        | 28 days ago | is met           |
        | 29 days ago | cannot be judged |

  @OUD-ROUTE @OUD-EVIDENCE @OUD-PLAN-REGIMEN @OUD-PLAN-CARE @OUD-PLAN-MEDICATION
  Rule: What was studied in opioid use disorder

    Scenario: What is always said
      Given Omar is the patient
      Then the evidence in opioids is worth knowing
      And a dose from running trials is recommended
      And naloxone at home is recommended
      And continuing the opioid medicine is recommended
      And the route in opioids is no concern

    Scenario: Another route
      Given Omar is the patient
      When intravenous ketamine is considered
      Then the route in opioids is a precaution

    Scenario: Not of another condition
      Given Ines is the patient
      Then the evidence in opioids does not apply
      And a dose from running trials is not recommended
      And naloxone at home is not recommended
      And continuing the opioid medicine is not recommended
