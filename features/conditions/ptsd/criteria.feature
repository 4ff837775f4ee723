Feature: Which PTSD may be considered

  Confirmed by a structured interview, three months old at least, after trauma-focused therapy and a recommended medicine.

  Background:
    Given today is 2 March 2026
    And Emil is the patient

  @PTSD-DX
  Rule: PTSD, confirmed by an interview

    Scenario: A CAPS-5, whenever it was
      Given he scored 38 on the CAPS-5 900 days ago
      Then the PTSD criterion is met

    Scenario Outline: A CAPS-5 that speaks against PTSD confirms nothing
      Given he scored <score> on the CAPS-5 900 days ago
      Then the PTSD criterion <result>

      Examples: more likely from somebody without PTSD
        | score | result           |
        | 0     | cannot be judged |
        | 8     | cannot be judged |

      Examples: above it
        | score | result |
        | 9     | is met |

    Scenario: The newest CAPS-5 speaks against PTSD
      Given he scored 38 on the CAPS-5 900 days ago
      And he scored 6 on another CAPS-5 200 days ago
      Then the PTSD criterion cannot be judged
      And a structured interview is contradictory
      And it cannot be said whether he is eligible, because the newest interview speaks against it

    Scenario: An older CAPS-5 that spoke against it is overtaken
      Given he scored 6 on the CAPS-5 900 days ago
      And he scored 38 on another CAPS-5 200 days ago
      Then the PTSD criterion is met

    Scenario: The diagnosis names an interview, and a CAPS-5 speaks against it
      Given he scored 6 on the CAPS-5 200 days ago
      And his PTSD was diagnosed by a structured interview
      Then the PTSD criterion cannot be judged

    Scenario: A PSSI-5 does as well
      Given no "CAPS-5" is on record
      And he scored 40 on the PSSI-5 400 days ago
      Then the PTSD criterion is met

    Scenario: The diagnosis names an interview as its evidence
      Given no "CAPS-5" is on record
      And his PTSD was diagnosed by a structured interview
      Then the PTSD criterion is met

    Scenario: The interview behind another diagnosis is none for this one
      Given no "CAPS-5" is on record
      And he has asthma beside it, diagnosed by a structured interview
      Then the PTSD criterion cannot be judged

    Scenario: A preliminary CAPS-5 confirms nothing
      Given the CAPS-5 of 38 of 20 days ago is only preliminary
      Then the PTSD criterion cannot be judged

    Scenario: The patient's own rating alone is provisional
      Given no "CAPS-5" is on record
      Then the PTSD criterion cannot be judged
      And a structured interview is missing
      And it cannot be said whether he is eligible

    @DQ-03
    Scenario Outline: It must be confirmed
      Given his PTSD is only <status>
      Then the PTSD criterion cannot be judged
      And it cannot be said whether he is eligible, because the diagnosis is not confirmed

      Examples:
        | status       |
        | provisional  |
        | differential |
        | unconfirmed  |

    Scenario Outline: A record that does not say enough leaves it open
      Given the record does not say whether his PTSD is <what>
      Then the PTSD criterion cannot be judged

      Examples:
        | what      |
        | active    |
        | confirmed |

    Scenario: In remission
      Given his PTSD is on record as resolved 2 years ago
      And he scored 6 on the CAPS-5 20 days ago
      And he scored 10 on the PCL-5 6 days ago
      Then the PTSD criterion is not met
      And he is not eligible, because it is in remission

    @DQ-02
    Scenario: Recorded as over, and a high score now
      Given his PTSD is on record as resolved 2 years ago
      Then it cannot be said whether he is eligible, because the record says both over and severe

    Scenario Outline: Neighbouring disorders do not count
      Given no "PTSD" is on record
      And he has <diagnosis> on his problem list
      When ketamine for PTSD is asked about
      Then the PTSD criterion is not met
      And he is not eligible, because the diagnosis is not covered

      Examples:
        | diagnosis             |
        | acute stress disorder |
        | adjustment disorder   |

    Scenario: Nothing on record, and asked about all the same
      Given no "PTSD" is on record
      When ketamine for PTSD is asked about
      Then the PTSD criterion cannot be judged
      And a settled diagnosis of PTSD is missing

  @PTSD-DURATION
  Rule: It has lasted long enough

    Scenario Outline: Three months
      Given his PTSD began <when>
      Then the PTSD duration criterion <result>

      Examples: too short
        | when        | result     |
        | 91 days ago | is not met |

      Examples: long enough
        | when        | result |
        | 92 days ago | is met |
        | 93 days ago | is met |

    Scenario Outline: On record for so long, it is at least that old
      Given his PTSD was recorded <when>, and when it began is not on record
      Then the PTSD duration criterion <result>

      Examples:
        | when        | result           |
        | 92 days ago | is met           |
        | 91 days ago | cannot be judged |

    Scenario: When it began is not on record
      Given his PTSD began without a date
      Then the PTSD duration criterion cannot be judged
      And the start of the PTSD is missing

    Scenario: Without a settled diagnosis the duration is open as well
      Given his PTSD is only provisional
      And his PTSD began without a date
      Then the PTSD duration criterion cannot be judged
      And a settled diagnosis of PTSD is contradictory

  @PTSD-SEVERITY
  Rule: Severe enough

    Scenario Outline: The PCL-5
      Given no "CAPS-5" is on record
      And he scored <score> on the PCL-5 6 days ago
      Then the PTSD severity criterion <result>

      Examples:
        | score | result     |
        | 32    | is not met |
        | 33    | is met     |
        | 34    | is met     |

    Scenario Outline: The CAPS-5
      Given no "PCL-5" is on record
      And he scored <score> on the CAPS-5 20 days ago
      Then the PTSD severity criterion <result>

      Examples:
        | score | result     |
        | 24    | is not met |
        | 25    | is met     |
        | 26    | is met     |

    @DQ-11
    Scenario: Where both differ, the clinician's rating decides against it
      Given he scored 24 on the CAPS-5 20 days ago
      Then the PTSD severity criterion is not met
      And he is not eligible, because it is not severe enough

    Scenario: Where both differ, the clinician's rating decides for it
      Given he scored 20 on the PCL-5 6 days ago
      Then the PTSD severity criterion is met

    @DQ-10
    Scenario Outline: Two CAPS-5 of one day
      Given he scored <one> on the CAPS-5 20 days ago
      And he scored <other> on another CAPS-5 20 days ago
      Then the PTSD severity criterion <result>

      Examples: one of them is too low
        | one | other | result           |
        | 24  | 40    | cannot be judged |
        | 10  | 24    | cannot be judged |

      Examples: both are high enough
        | one | other | result |
        | 25  | 40    | is met |

    @DQ-10
    Scenario: Two CAPS-5 of one day that are high enough, and a PCL-5 that is too low
      Given he scored 20 on the PCL-5 6 days ago
      And he scored 25 on the CAPS-5 20 days ago
      And he scored 40 on another CAPS-5 20 days ago
      Then the PTSD severity criterion cannot be judged

    Scenario: A CAPS-5 that is too old decides no more
      Given he scored 24 on the CAPS-5 61 days ago
      Then the PTSD severity criterion is met

    Scenario Outline: How long a score counts
      Given no "CAPS-5" is on record
      And he scored 52 on the PCL-5 <when>
      Then the ageing of the PCL-5 is <level>

      Examples:
        | when        | level         |
        | 30 days ago | worth knowing |
        | 31 days ago | a precaution  |
        | 60 days ago | a precaution  |

    Scenario: Too old
      Given no "CAPS-5" is on record
      And he scored 52 on the PCL-5 61 days ago
      Then the PTSD severity criterion cannot be judged
      And a score of the PTSD is too old

    Scenario: Never scored
      Given no "CAPS-5" is on record
      And no "PCL-5" is on record
      Then the PTSD severity criterion cannot be judged
      And a score of the PTSD is missing

  @PTSD-TRAUMA-THERAPY
  Rule: Trauma-focused therapy

    Scenario Outline: How many sessions
      Given he had no cognitive processing therapy
      And he had <number> sessions of <therapy>
      Then the trauma-therapy criterion <result>

      Examples: too few
        | number | therapy                      | result     |
        | 7      | prolonged exposure           | is not met |
        | 7      | EMDR                         | is not met |
        | 7      | cognitive processing therapy | is not met |

      Examples: enough
        | number | therapy                      | result |
        | 8      | prolonged exposure           | is met |
        | 8      | EMDR                         | is met |
        | 8      | cognitive processing therapy | is met |

    Scenario: None at all: what would have to be on record
      Given he had no cognitive processing therapy
      Then the trauma-therapy criterion is not met
      And what would change it reads "A course of trauma-focused therapy, completed or of enough sessions; or that one was offered, and why the patient declined it."

    Scenario: Sessions of two therapies are not counted together
      Given he had 4 sessions of prolonged exposure
      And he had 4 sessions of cognitive processing therapy
      Then the trauma-therapy criterion is not met

    Scenario: Completed, however short
      Given he had no cognitive processing therapy
      And he completed a course of prolonged exposure
      Then the trauma-therapy criterion is met

    Scenario Outline: A course under way counts with the sessions that were held
      Given he had no cognitive processing therapy
      And he is in a course of prolonged exposure, begun 70 days ago, with <number> sessions until 3 days ago
      And the course of prolonged exposure names completion as its outcome
      Then the trauma-therapy criterion <result>

      Examples:
        | number | result     |
        | 7      | is not met |
        | 8      | is met     |

    Scenario: A course under way of which nobody counted the sessions leaves it open
      Given he had no cognitive processing therapy
      And he is in a course of prolonged exposure, begun 70 days ago
      Then the trauma-therapy criterion cannot be judged
      And a complete history of trauma therapy is contradictory

    Scenario: Offered and declined, with the reason
      Given he had no cognitive processing therapy
      And he was offered prolonged exposure and declined it, because "he fears to relive it"
      Then the trauma-therapy criterion is met
      And the declined therapy is a precaution

    Scenario: Offered and declined, nobody wrote why
      Given he had no cognitive processing therapy
      And he was offered prolonged exposure and declined it
      Then the trauma-therapy criterion is not met

    Scenario: Other therapies do not count
      Given he had no cognitive processing therapy
      And he had 14 sessions of cognitive behavioural therapy
      Then the trauma-therapy criterion is not met

    Scenario: A course that does not tell its sessions leaves it open
      Given he had no cognitive processing therapy
      And he had a course of prolonged exposure that does not tell its sessions
      Then the trauma-therapy criterion cannot be judged
      And a complete history of trauma therapy is contradictory

    Scenario Outline: A course of which the dates do not tell whether it was one session
      Given he had no cognitive processing therapy
      And he had prolonged exposure <when>
      Then the trauma-therapy criterion <result>

      Examples: an end or a day is not told
        | when                    | result           |
        | from 2025-03-10 on      | cannot be judged |
        | until 2025-06-10        | cannot be judged |
        | from 2025-03 to 2025-03 | cannot be judged |

      Examples: one day
        | when                          | result     |
        | from 2025-03-10 to 2025-03-10 | is not met |

    Scenario: Psychotherapy that is not named leaves it open
      Given he had no cognitive processing therapy
      And he had 10 sessions of psychotherapy of no named kind
      Then the trauma-therapy criterion cannot be judged

    Scenario: No statement that the history is complete
      Given he had no cognitive processing therapy
      And no "medication history" is on record
      Then the trauma-therapy criterion cannot be judged
      And a complete history of trauma therapy is missing

  @PTSD-DRUG
  Rule: Enough medicines were tried

    Scenario Outline: How long a trial must have lasted
      Given he took sertraline 150 mg a day for <days> days, without effect
      Then the PTSD medicine criterion <result>

      Examples:
        | days | result     |
        | 55   | is not met |
        | 56   | is met     |
        | 57   | is met     |

    Scenario Outline: Which medicines, and how much of them
      Given he never took sertraline
      And he took <medicine> <dose> mg a day for 60 days, without effect
      Then the PTSD medicine criterion <result>

      Examples: recommended
        | medicine    | dose | result |
        | sertraline  | 50   | is met |
        | paroxetine  | 20   | is met |
        | venlafaxine | 75   | is met |

      Examples: too little, or another one
        | medicine    | dose | result     |
        | sertraline  | 49   | is not met |
        | paroxetine  | 19   | is not met |
        | venlafaxine | 74   | is not met |
        | fluoxetine  | 40   | is not met |

    Scenario: Stopped for a reason nobody recorded: how it went is not known
      Given he took sertraline 150 mg a day for 84 days; why it was stopped is not on record
      Then the PTSD medicine criterion cannot be judged
      And a complete history for PTSD is contradictory

    Scenario: Not tolerated after an adequate trial counts
      Given he took sertraline 150 mg a day for 60 days and stopped for side effects
      Then the PTSD medicine criterion is met

    Scenario: Not tolerated before the trial was adequate does not count
      Given he took sertraline 150 mg a day for 20 days and stopped for side effects
      Then the PTSD medicine criterion is not met

    Scenario Outline: Still taken, and still severe by either scale
      Given he has taken sertraline 150 mg a day for 60 days
      And no "<other>" is on record
      Then the PTSD medicine criterion is met

      Examples:
        | other  |
        | PCL-5  |
        | CAPS-5 |

    Scenario: A medicine without a dose leaves the count open
      Given he took sertraline for 84 days without effect, at a dose that is not on record
      Then the PTSD medicine criterion cannot be judged
      And a complete history for PTSD is contradictory

    Scenario: No statement that the history is complete
      Given he never took sertraline
      And no "medication history" is on record
      Then the PTSD medicine criterion cannot be judged
      And a complete history for PTSD is missing
