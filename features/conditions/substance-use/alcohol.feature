Feature: Alcohol use disorder

  Background:
    Given today is 2 March 2026
    And Viktor is the patient

  @AUD-SEVERITY
  Rule: The AUDIT is high enough

    Scenario: Just below the limit
      Given he scored 15 on the AUDIT 10 days ago
      Then the AUDIT criterion is not met
      And the reason is "1 short"

    Scenario Outline: At the limit and above; below zone IV it is a caution
      Given he scored <score> on the AUDIT 10 days ago
      Then the AUDIT criterion is met
      And the moderate alcohol use disorder is <level>

      Examples:
        | score | level         |
        | 16    | a precaution  |
        | 17    | a precaution  |
        | 19    | a precaution  |
        | 20    | worth knowing |
        | 21    | worth knowing |

    Scenario Outline: How long a score counts
      Given he scored 27 on the AUDIT <when>
      Then the moderate alcohol use disorder is <level>

      Examples:
        | when         | level         |
        | 90 days ago  | worth knowing |
        | 91 days ago  | a precaution  |
        | 180 days ago | a precaution  |

    Scenario: Too old
      Given he scored 27 on the AUDIT 181 days ago
      Then the AUDIT criterion cannot be judged
      And an AUDIT is too old

    Scenario: Never scored
      Given no "AUDIT" is on record
      Then the AUDIT criterion cannot be judged
      And an AUDIT is missing

    Scenario: A score that cannot be right
      Given he scored 41 on the AUDIT 3 days ago
      Then the AUDIT criterion cannot be judged
      And an AUDIT is not usable

    Scenario: Two different scores of one day
      Given he scored 27 on the AUDIT 3 days ago
      And he scored 12 on another AUDIT 3 days ago
      Then the AUDIT criterion cannot be judged
      And an AUDIT is contradictory

  @AUD-MEDICATION-TRIED
  Rule: A medicine was tried for long enough

    Scenario Outline: Dose and time
      Given he never took naltrexone
      And he took <medicine> <dose> mg a day for <days> days, without effect
      Then the alcohol medicine criterion <result>

      Examples: enough of both
        | medicine    | dose | days | result |
        | naltrexone  | 50   | 56   | is met |
        | acamprosate | 1998 | 56   | is met |
        | topiramate  | 100  | 56   | is met |
        | disulfiram  | 250  | 56   | is met |
        | gabapentin  | 900  | 57   | is met |

      Examples: too short
        | medicine   | dose | days | result     |
        | naltrexone | 50   | 55   | is not met |

      Examples: too low
        | medicine    | dose | days | result     |
        | naltrexone  | 49   | 70   | is not met |
        | acamprosate | 1997 | 70   | is not met |
        | topiramate  | 99   | 70   | is not met |
        | disulfiram  | 249  | 70   | is not met |
        | gabapentin  | 899  | 70   | is not met |

    Scenario: Naltrexone into the muscle every four weeks
      Given he never took naltrexone
      And he had naltrexone 380 mg into the muscle every 28 days for 84 days
      Then the alcohol medicine criterion is met

    Scenario: Less than that into the muscle
      Given he never took naltrexone
      And he had naltrexone 377 mg into the muscle every 28 days for 84 days
      Then the alcohol medicine criterion is not met

    Scenario Outline: How gapless it must have been
      Given he never took naltrexone
      And he took naltrexone 50 mg a day for 28 days, paused for <pause> days, and took it for <days> days more
      Then the alcohol medicine criterion <result>

      Examples: just enough of the time
        | pause | days | result |
        | 14    | 28   | is met |

      Examples: just too little
        | pause | days | result           |
        | 15    | 29   | cannot be judged |

    Scenario: A dose that is not on record leaves it open
      Given he never took naltrexone
      And he took naltrexone for 70 days without effect, at a dose that is not on record
      Then the alcohol medicine criterion cannot be judged
      And a judgement of the alcohol medicine is contradictory

    Scenario Outline: None can be given, or it was refused
      Given he never took naltrexone
      And medicine for the use disorder was ruled out <when>
      Then the alcohol medicine criterion <result>

      Examples:
        | when         | result     |
        | 365 days ago | is met     |
        | 366 days ago | is not met |

    Scenario: The history is not complete
      Given he never took naltrexone
      And his medication history was stated to be incomplete 5 days ago
      Then the alcohol medicine criterion cannot be judged

    Scenario: Nothing said on the history
      Given he never took naltrexone
      And no "medication history" is on record
      Then the alcohol medicine criterion cannot be judged
      And a complete history of addiction treatment is missing

  @AUD-THERAPY-TRIED
  Rule: A course of therapy was long enough

    Scenario Outline: A course told by its days
      Given no "cognitive behavioural therapy" is on record
      And he had a course of <therapy> for <days> days
      Then the alcohol therapy criterion <result>

      Examples:
        | therapy                      | days | result     |
        | cognitive behavioural therapy | 56   | is met     |
        | cognitive behavioural therapy | 55   | is not met |
        | contingency management       | 56   | is met     |
        | relapse prevention           | 57   | is met     |

    Scenario Outline: A course told by its sessions
      Given no "cognitive behavioural therapy" is on record
      And he had <number> sessions of <therapy>
      Then the alcohol therapy criterion <result>

      Examples:
        | number | therapy                       | result     |
        | 4      | motivational enhancement      | is met     |
        | 3      | motivational enhancement      | is not met |
        | 8      | cognitive behavioural therapy | is met     |
        | 7      | cognitive behavioural therapy | is not met |

    Scenario Outline: Many sessions in too few weeks
      Given no "cognitive behavioural therapy" is on record
      And he had a course of <therapy> for <days> days, with 12 sessions
      Then the alcohol therapy criterion <result>

      Examples: weeks are asked for
        | therapy                       | days | result     |
        | cognitive behavioural therapy | 55   | is not met |
        | cognitive behavioural therapy | 56   | is met     |

      Examples: sessions are asked for
        | therapy                  | days | result |
        | motivational enhancement | 20   | is met |

    Scenario Outline: A course whose dates leave it open
      Given no "cognitive behavioural therapy" is on record
      And he had cognitive behavioural therapy <when>
      Then the alcohol therapy criterion cannot be judged

      Examples:
        | when                    |
        | from 2025-03-10 on      |
        | from 2025-03 to 2025-04 |

    Scenario: Supportive counselling does not count
      Given no "cognitive behavioural therapy" is on record
      And he had 20 sessions of supportive counselling
      Then the alcohol therapy criterion is not met

    Scenario Outline: A course that tells neither its days nor its sessions leaves it open
      Given no "cognitive behavioural therapy" is on record
      And he had a course of <therapy> of unknown length
      Then the alcohol therapy criterion cannot be judged
      And a judgement of the addiction therapy is contradictory

      Examples:
        | therapy                       |
        | cognitive behavioural therapy |
        | motivational enhancement      |

    Scenario: Nothing said on the history
      Given no "cognitive behavioural therapy" is on record
      And no "medication history" is on record
      Then the alcohol therapy criterion cannot be judged
      And a complete history of addiction treatment is missing

  @AUD-GOAL
  Rule: The goal is on record

    Scenario Outline: A goal of treatment
      Given the goal of treatment is <goal>
      Then the alcohol goal criterion is met

      Examples:
        | goal       |
        | abstinence |
        | reduction  |

    Scenario: No goal
      Then the alcohol goal criterion is not met

  @AUD-GATE
  Rule: Alcohol before dosing

    Scenario: All in order on the day
      Given it is the day of dosing
      And his breath alcohol was 0 today
      And he scored 7 on the CIWA-Ar today
      And he last drank 24 hours ago
      Then the alcohol before dosing is no concern

    Scenario Outline: What stands against dosing today
      Given it is the day of dosing
      And his breath alcohol was <breath> today
      And he scored <ciwa> on the CIWA-Ar today
      And he last drank <drink>
      Then the alcohol before dosing is a hard stop
      And the session must not start

      Examples:
        | breath | ciwa | drink        |
        | 1      | 3    | 6 days ago   |
        | 0      | 8    | 6 days ago   |
        | 0      | 3    | 23 hours ago |
        | 0      | 3    | yesterday    |

    Scenario: Not on another day
      Then the alcohol before dosing does not apply

    Scenario Outline: What is not known
      Given it is the day of dosing
      And his breath alcohol was 0 today
      And he scored 3 on the CIWA-Ar today
      And no "<shelf>" is on record
      Then the alcohol before dosing cannot be judged
      And <need> is missing
      And the session waits

      Examples:
        | shelf          | need              |
        | breath alcohol | a breath alcohol  |
        | CIWA-Ar        | a CIWA-Ar of today |
        | last use       | the last drink    |

    Scenario: A breath alcohol of yesterday will not do
      Given it is the day of dosing
      And his breath alcohol was 0 yesterday
      And he scored 3 on the CIWA-Ar today
      Then the alcohol before dosing cannot be judged
      And a breath alcohol is too old

    Scenario: A CIWA-Ar of yesterday will not do
      Given it is the day of dosing
      And his breath alcohol was 0 today
      And he scored 3 on the CIWA-Ar yesterday
      Then the alcohol before dosing cannot be judged
      And a CIWA-Ar of today is too old

  @AUD-ROUTE
  Rule: A route that was not studied

    Scenario Outline: Other routes than the vein
      When <treatment> is considered
      Then the route in alcohol is a precaution

      Examples:
        | treatment              |
        | intramuscular ketamine |
        | subcutaneous ketamine  |
        | oral ketamine          |

    Scenario: The vein
      When intravenous ketamine is considered
      Then the route in alcohol is no concern

    Scenario: Esketamine was not studied at all
      When esketamine is considered
      Then he is not eligible, because it is investigational only

  @AUD-EVIDENCE
  Rule: What the trials show

    Scenario: It is always said
      Then the evidence in alcohol is worth knowing

    Scenario: Not of another condition
      Given Ines is the patient
      Then the evidence in alcohol does not apply

  @AUD-PLAN-REGIMEN @AUD-PLAN-THERAPY @AUD-PLAN-CARE @AUD-PLAN-MEASURES
  Rule: The plan

    Scenario: What belongs to the treatment
      Then three weekly doses is recommended
      And seven sessions of therapy is recommended
      And care beside the alcohol treatment is recommended
      And a calendar of use is recommended

    Scenario: Not of another condition
      Given Ines is the patient
      Then three weekly doses is not recommended
      And seven sessions of therapy is not recommended
      And care beside the alcohol treatment is not recommended
      And a calendar of use is not recommended

  @AUD-PLAN-MEDICATION
  Rule: Continue the medicine

    Scenario: A medicine that goes on
      Given he has taken acamprosate 1998 mg a day for 20 days
      Then continuing the alcohol medicine is recommended

    Scenario: None that goes on
      Then continuing the alcohol medicine is not recommended
