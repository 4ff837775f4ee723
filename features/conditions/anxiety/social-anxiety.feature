Feature: Social anxiety disorder

  Two medicines and a course of cognitive behavioural therapy come first.

  Background:
    Given today is 2 March 2026
    And Sofia is the patient

  @SAD-DX
  Rule: Social anxiety disorder

    Scenario: Active and confirmed
      Then the social anxiety criterion is met

    Scenario: A provisional one counts once a clinician has rated the anxiety
      Given her social anxiety is only provisional
      And she scored 25 on the HAM-A 3 days ago
      Then the social anxiety criterion is met

    Scenario: An LSAS may be the patient's own rating
      Given her social anxiety is only provisional
      Then the social anxiety criterion cannot be judged
      And a settled diagnosis of social anxiety is contradictory
      And it cannot be said whether she is eligible, because the diagnosis is not confirmed

    Scenario: A clinician's rating that has aged settles nothing
      Given her social anxiety is only provisional
      And she scored 25 on the HAM-A 15 days ago
      Then the social anxiety criterion cannot be judged

    Scenario Outline: A suspected one leaves it open even when rated
      Given her social anxiety is only <status>
      And she scored 25 on the HAM-A 3 days ago
      Then the social anxiety criterion cannot be judged

      Examples:
        | status       |
        | differential |
        | unconfirmed  |

    Scenario Outline: A record that does not say enough leaves it open
      Given the record does not say whether her social anxiety is <what>
      Then the social anxiety criterion cannot be judged

      Examples:
        | what      |
        | active    |
        | confirmed |

    Scenario: An unspecified anxiety is none of the three
      Given no "social anxiety" is on record
      And she has unspecified anxiety on her problem list
      When ketamine for social anxiety is asked about
      Then the social anxiety criterion cannot be judged
      And it cannot be said whether she is eligible, because the diagnosis is not specific

    Scenario: In remission
      Given her social anxiety is on record as resolved 2 years ago
      And she scored 20 on the LSAS 4 days ago
      Then the social anxiety criterion is not met
      And she is not eligible, because it is in remission

    Scenario: Recorded as over, and a high score now
      Given her social anxiety is on record as resolved 2 years ago
      Then it cannot be said whether she is eligible, because the record says both over and severe

    Scenario Outline: Neighbouring disorders do not count
      Given no "social anxiety" is on record
      And she has <diagnosis> on her problem list
      When ketamine for social anxiety is asked about
      Then the social anxiety criterion is not met
      And she is not eligible, because the diagnosis is not covered

      Examples:
        | diagnosis                     |
        | agoraphobia                   |
        | obsessive-compulsive disorder |

    Scenario: Nothing on record, and asked about all the same
      Given no "social anxiety" is on record
      When ketamine for social anxiety is asked about
      Then the social anxiety criterion cannot be judged
      And a settled diagnosis of social anxiety is missing

  @SAD-DURATION
  Rule: It has lasted long enough

    Scenario Outline: Six months
      Given her social anxiety began <when>
      Then the social anxiety duration criterion <result>

      Examples: too short
        | when         | result     |
        | 183 days ago | is not met |

      Examples: long enough
        | when         | result |
        | 184 days ago | is met |
        | 185 days ago | is met |

    Scenario: Too short a time is no covered diagnosis
      Given her social anxiety began 2 months ago
      Then she is not eligible, because the diagnosis is not covered

    Scenario Outline: On record for so long, it is at least that old
      Given her social anxiety was recorded <when>, and when it began is not on record
      Then the social anxiety duration criterion <result>

      Examples:
        | when         | result           |
        | 184 days ago | is met           |
        | 183 days ago | cannot be judged |

    Scenario: When it began is not on record
      Given her social anxiety began without a date
      Then the social anxiety duration criterion cannot be judged
      And the start of the social anxiety is missing

    Scenario: Without a settled diagnosis the duration is open as well
      Given no "social anxiety" is on record
      And she has unspecified anxiety on her problem list
      When ketamine for social anxiety is asked about
      Then the social anxiety duration criterion cannot be judged

  @SAD-SEVERITY
  Rule: Severe enough

    Scenario Outline: The LSAS
      Given she scored <score> on the LSAS 4 days ago
      Then the social anxiety severity criterion <result>

      Examples: below
        | score | result     |
        | 59    | is not met |

      Examples: at the limit and above
        | score | result |
        | 60    | is met |
        | 61    | is met |

    Scenario Outline: How long a score counts
      Given she scored 78 on the LSAS <when>
      Then the ageing of the LSAS is <level>

      Examples:
        | when        | level         |
        | 14 days ago | worth knowing |
        | 15 days ago | a precaution  |
        | 28 days ago | a precaution  |

    Scenario: Too old
      Given she scored 78 on the LSAS 29 days ago
      Then the social anxiety severity criterion cannot be judged
      And a score of the social anxiety is too old

    Scenario: Never scored
      Given no "LSAS" is on record
      Then the social anxiety severity criterion cannot be judged
      And a score of the social anxiety is missing

    Scenario: Two different scores of one day settle nothing
      Given she scored 40 on another LSAS 4 days ago
      Then the social anxiety severity criterion cannot be judged
      And a score of the social anxiety is contradictory

    Scenario: A score that cannot be right
      Given she scored 145 on the LSAS 4 days ago
      Then the social anxiety severity criterion cannot be judged
      And a score of the social anxiety is not usable

  @SAD-FAILED-DRUGS
  Rule: Enough adequate trials have failed

    Scenario Outline: How long a trial must have lasted
      Given she took paroxetine 20 mg a day for <days> days, without effect
      Then the social anxiety medicines criterion <result>

      Examples: too short
        | days | result     |
        | 83   | is not met |

      Examples: twelve weeks
        | days | result |
        | 84   | is met |
        | 85   | is met |

    Scenario Outline: How much must have been taken
      Given she took paroxetine <dose> mg a day for 90 days, without effect
      Then the social anxiety medicines criterion <result>

      Examples:
        | dose | result     |
        | 19   | is not met |
        | 20   | is met     |

    Scenario Outline: One other medicine may stand for an SSRI or SNRI
      Given she never took paroxetine
      And she took <medicine> <dose> mg a day for 90 days, without effect
      Then the social anxiety medicines criterion <result>

      Examples:
        | medicine   | dose | result     |
        | pregabalin | 450  | is met     |
        | pregabalin | 449  | is not met |
        | phenelzine | 45   | is met     |
        | phenelzine | 44   | is not met |

    Scenario: Two other medicines count as one
      Given she never took paroxetine
      And she never took sertraline
      And she took pregabalin 450 mg a day for 90 days, without effect
      And she took phenelzine 45 mg a day for 90 days, without effect
      Then the social anxiety medicines criterion is not met
      And the reason is "1 short"

    Scenario: Other antidepressants do not count
      Given she never took paroxetine
      And she took mirtazapine 45 mg a day for 90 days, without effect
      Then the social anxiety medicines criterion is not met

    Scenario: Stopped for a reason nobody recorded: how it went is not known
      Given she took paroxetine 20 mg a day for 90 days; why it was stopped is not on record
      Then the social anxiety medicines criterion cannot be judged
      And a complete history for social anxiety is contradictory

    Scenario: Stopped for side effects is not a failure
      Given she took paroxetine 20 mg a day for 90 days and stopped for side effects
      Then the social anxiety medicines criterion is not met

    Scenario: Still taken, and still severe
      Given she has taken paroxetine 20 mg a day for 90 days
      Then the social anxiety medicines criterion is met

    Scenario: Still taken, and no longer severe
      Given she has taken paroxetine 20 mg a day for 90 days
      And she scored 40 on the LSAS 2 days ago
      Then the social anxiety medicines criterion is not met

    Scenario: A medicine without a dose leaves the count open
      Given she never took paroxetine
      And she took paroxetine for 90 days without effect, at a dose that is not on record
      Then the social anxiety medicines criterion cannot be judged
      And a complete history for social anxiety is contradictory
      And it cannot be said whether she is eligible, because a trial cannot be judged

    Scenario: No statement that the history is complete
      Given she never took paroxetine
      And no "medication history" is on record
      Then the social anxiety medicines criterion cannot be judged
      And a complete history for social anxiety is missing

  @SAD-EVIDENCE
  Rule: What the trials show

    Scenario: For social anxiety it is always said
      Then the evidence for social anxiety is worth knowing

    Scenario: Without it there is nothing to say
      Given Ines is the patient
      Then the evidence for social anxiety does not apply

  @SAD-REGIMEN
  Rule: Dose, route and when to judge

    Scenario: For social anxiety
      Then the regimen for social anxiety is recommended

    Scenario: Without it
      Given Ines is the patient
      Then the regimen for social anxiety is not recommended

  @SAD-PLAN-PSYCHOTHERAPY
  Rule: Exposure after each dose

    Scenario: For social anxiety
      Then therapy for social anxiety is recommended

    Scenario: Without it
      Given Ines is the patient
      Then therapy for social anxiety is not recommended
