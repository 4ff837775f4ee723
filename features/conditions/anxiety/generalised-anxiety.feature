Feature: Generalised anxiety disorder

  Two medicines and a course of cognitive behavioural therapy come first.

  Background:
    Given today is 2 March 2026
    And Ruth is the patient

  @GAD-DX
  Rule: Generalised anxiety disorder

    Scenario: Active and confirmed
      Then the generalised anxiety criterion is met

    Scenario: A provisional one counts once a clinician has rated the anxiety
      Given her generalised anxiety is only provisional
      Then the generalised anxiety criterion is met

    Scenario: The patient's own rating does not do
      Given her generalised anxiety is only provisional
      And no "HAM-A" is on record
      And she scored 16 on the GAD-7 3 days ago
      Then the generalised anxiety criterion cannot be judged
      And a settled diagnosis of generalised anxiety is contradictory
      And it cannot be said whether she is eligible, because the diagnosis is not confirmed

    Scenario: A clinician's rating that has aged settles nothing
      Given her generalised anxiety is only provisional
      And she scored 25 on the HAM-A 15 days ago
      Then the generalised anxiety criterion cannot be judged

    Scenario Outline: A suspected one leaves it open even when rated
      Given her generalised anxiety is only <status>
      And she scored 25 on the HAM-A 3 days ago
      Then the generalised anxiety criterion cannot be judged

      Examples:
        | status       |
        | differential |
        | unconfirmed  |

    Scenario Outline: A record that does not say enough leaves it open
      Given the record does not say whether her generalised anxiety is <what>
      Then the generalised anxiety criterion cannot be judged

      Examples:
        | what      |
        | active    |
        | confirmed |

    Scenario: An unspecified anxiety is none of the three
      Given no "generalised anxiety" is on record
      And she has unspecified anxiety on her problem list
      When ketamine for generalised anxiety is asked about
      Then the generalised anxiety criterion cannot be judged
      And it cannot be said whether she is eligible, because the diagnosis is not specific

    Scenario: In remission
      Given her generalised anxiety is on record as resolved 2 years ago
      And she scored 5 on the HAM-A 3 days ago
      Then the generalised anxiety criterion is not met
      And she is not eligible, because it is in remission

    Scenario: Recorded as over, and a high score now
      Given her generalised anxiety is on record as resolved 2 years ago
      Then it cannot be said whether she is eligible, because the record says both over and severe

    Scenario Outline: Neighbouring disorders do not count
      Given no "generalised anxiety" is on record
      And she has <diagnosis> on her problem list
      When ketamine for generalised anxiety is asked about
      Then the generalised anxiety criterion is not met
      And she is not eligible, because the diagnosis is not covered

      Examples:
        | diagnosis                     |
        | agoraphobia                   |
        | obsessive-compulsive disorder |

    Scenario: Nothing on record, and asked about all the same
      Given no "generalised anxiety" is on record
      When ketamine for generalised anxiety is asked about
      Then the generalised anxiety criterion cannot be judged
      And a settled diagnosis of generalised anxiety is missing

  @GAD-DURATION
  Rule: It has lasted long enough

    Scenario Outline: Six months
      Given her generalised anxiety began <when>
      Then the generalised anxiety duration criterion <result>

      Examples: too short
        | when         | result     |
        | 183 days ago | is not met |

      Examples: long enough
        | when         | result |
        | 184 days ago | is met |
        | 185 days ago | is met |

    Scenario: Too short a time is no covered diagnosis
      Given her generalised anxiety began 2 months ago
      Then she is not eligible, because the diagnosis is not covered

    Scenario Outline: On record for so long, it is at least that old
      Given her generalised anxiety was recorded <when>, and when it began is not on record
      Then the generalised anxiety duration criterion <result>

      Examples:
        | when         | result           |
        | 184 days ago | is met           |
        | 183 days ago | cannot be judged |

    Scenario: When it began is not on record
      Given her generalised anxiety began without a date
      Then the generalised anxiety duration criterion cannot be judged
      And the start of the generalised anxiety is missing

    Scenario: Without a settled diagnosis the duration is open as well
      Given no "generalised anxiety" is on record
      And she has unspecified anxiety on her problem list
      When ketamine for generalised anxiety is asked about
      Then the generalised anxiety duration criterion cannot be judged

  @GAD-SEVERITY
  Rule: Severe enough

    Scenario Outline: The HAM-A
      Given she scored <score> on the HAM-A 3 days ago
      Then the generalised anxiety severity criterion <result>

      Examples: below
        | score | result     |
        | 20    | is not met |

      Examples: at the limit and above
        | score | result |
        | 21    | is met |
        | 22    | is met |

    Scenario Outline: The GAD-7
      Given no "HAM-A" is on record
      And she scored <score> on the GAD-7 3 days ago
      Then the generalised anxiety severity criterion <result>

      Examples: below
        | score | result     |
        | 14    | is not met |

      Examples: at the limit and above
        | score | result |
        | 15    | is met |
        | 16    | is met |

    Scenario Outline: Clinician and patient on different sides
      Given she scored 16 on the GAD-7 <told>
      And she scored 12 on the HAM-A <rated>
      Then the generalised anxiety severity criterion <result>

      Examples: at most 7 days apart
        | told       | rated       | result           |
        | 3 days ago | 4 days ago  | cannot be judged |
        | 3 days ago | 10 days ago | cannot be judged |

      Examples: further apart
        | told       | rated       | result |
        | 3 days ago | 11 days ago | is met |

    @DQ-10 @DQ-11
    Scenario Outline: Two clinician ratings of one day, and one of the patient
      Given she scored <told> on the GAD-7 3 days ago
      And she scored <one> on the HAM-A <rated>
      And she scored <other> on another HAM-A <rated>
      Then the generalised anxiety severity criterion <result>

      Examples: the two stand on different sides
        | told | one | other | rated       | result           |
        | 15   | 20  | 21    | 3 days ago  | cannot be judged |
        | 14   | 21  | 20    | 3 days ago  | cannot be judged |
        | 15   | 12  | 30    | 20 days ago | cannot be judged |

      Examples: both contradict the patient
        | told | one | other | rated       | result           |
        | 15   | 12  | 20    | 3 days ago  | cannot be judged |
        | 14   | 21  | 30    | 3 days ago  | cannot be judged |

      Examples: both are too low, and too far from the patient's to contradict it
        | told | one | other | rated       | result           |
        | 15   | 12  | 20    | 11 days ago | is met           |

      Examples: all are high enough, or too low
        | told | one | other | rated       | result           |
        | 15   | 21  | 30    | 3 days ago  | is met           |
        | 14   | 12  | 20    | 3 days ago  | is not met       |

    @DQ-10
    Scenario Outline: Two self-ratings of one day, and one of a clinician
      Given she scored 8 on the GAD-7 3 days ago
      And she scored 16 on another GAD-7 3 days ago
      And she scored <score> on the HAM-A <rated>
      Then the generalised anxiety severity criterion <result>

      Examples:
        | score | rated       | result           |
        | 28    | 3 days ago  | cannot be judged |
        | 12    | 20 days ago | cannot be judged |
        | 28    | 11 days ago | is met           |

    @DQ-10
    Scenario: Two clinician ratings of one day are named as what is contradictory
      Given she scored 18 on the GAD-7 3 days ago
      And she scored 12 on the HAM-A 3 days ago
      And she scored 28 on another HAM-A 3 days ago
      Then the generalised anxiety severity criterion cannot be judged
      And a score of the generalised anxiety is contradictory

    Scenario: The contradiction is named
      Given she scored 8 on the GAD-7 3 days ago
      Then it cannot be said whether she is eligible, because two ratings contradict each other

    Scenario Outline: How long a score counts
      Given she scored 28 on the HAM-A <when>
      Then the ageing of the HAM-A is <level>

      Examples:
        | when        | level         |
        | 14 days ago | worth knowing |
        | 15 days ago | a precaution  |
        | 28 days ago | a precaution  |

    Scenario: A fresh score makes an ageing one unimportant
      Given she scored 28 on the HAM-A 20 days ago
      And she scored 18 on the GAD-7 2 days ago
      Then the ageing of the HAM-A is worth knowing

    Scenario: Too old
      Given she scored 28 on the HAM-A 29 days ago
      Then the generalised anxiety severity criterion cannot be judged
      And a score of the generalised anxiety is too old

    Scenario: Never scored
      Given no "HAM-A" is on record
      Then the generalised anxiety severity criterion cannot be judged
      And a score of the generalised anxiety is missing

  @GAD-FAILED-DRUGS
  Rule: Enough adequate trials have failed

    Scenario Outline: How long a trial must have lasted
      Given she took duloxetine 60 mg a day for <days> days, without effect
      Then the generalised anxiety medicines criterion <result>

      Examples: too short
        | days | result     |
        | 55   | is not met |

      Examples: eight weeks
        | days | result |
        | 56   | is met |
        | 57   | is met |

    Scenario: Stopped for a reason nobody recorded: how it went is not known
      Given she took duloxetine 60 mg a day for 70 days; why it was stopped is not on record
      Then the generalised anxiety medicines criterion cannot be judged
      And a complete history for generalised anxiety is contradictory

    Scenario Outline: One other medicine may stand for an SSRI or SNRI
      Given she never took duloxetine
      And she took <medicine> <dose> mg a day for 70 days, without effect
      Then the generalised anxiety medicines criterion <result>

      Examples:
        | medicine   | dose | result     |
        | pregabalin | 150  | is met     |
        | pregabalin | 149  | is not met |
        | buspirone  | 20   | is met     |
        | buspirone  | 19   | is not met |

    Scenario: Quetiapine counts in its slow-release form only, which the record does not tell
      Given she never took duloxetine
      And she took quetiapine 100 mg a day for 70 days, without effect
      Then the generalised anxiety medicines criterion cannot be judged
      And a complete history for generalised anxiety is contradictory

    Scenario: A medicine without a dose leaves the count open
      Given she took duloxetine for 70 days without effect, at a dose that is not on record
      Then the generalised anxiety medicines criterion cannot be judged

    Scenario: Still taken, and still severe
      Given she has taken duloxetine 60 mg a day for 70 days
      Then the generalised anxiety medicines criterion is met

    Scenario: No statement that the history is complete
      Given she never took duloxetine
      And no "medication history" is on record
      Then the generalised anxiety medicines criterion cannot be judged
      And a complete history for generalised anxiety is missing

  @GAD-OTHER-CAUSES
  Rule: An overactive thyroid

    Scenario: On record
      Given she has an overactive thyroid on her problem list
      Then the other-causes criterion is not met
      And she is eligible with cautions

    Scenario: Asked, and there is none
      Then the other-causes criterion is met

    Scenario: Neither asked nor reviewed
      Given she was not asked about the liver
      And no "review of the problem list" is on record
      Then the other-causes criterion cannot be judged
      And knowing about the thyroid is missing

    Scenario: Told in words only
      Given she has the problem "Graves' disease" under a code that no rule knows, active
      Then the other-causes criterion cannot be judged
      And knowing about the thyroid is contradictory

  @GAD-EVIDENCE
  Rule: What the trials show

    Scenario: For generalised anxiety it is always said
      Then the evidence for generalised anxiety is worth knowing

    Scenario: Without it there is nothing to say
      Given Ines is the patient
      Then the evidence for generalised anxiety does not apply

  @GAD-REGIMEN
  Rule: Dose, route and when to judge

    Scenario: For generalised anxiety
      Then the regimen for generalised anxiety is recommended

    Scenario: Without it
      Given Ines is the patient
      Then the regimen for generalised anxiety is not recommended

  @GAD-PLAN-PSYCHOTHERAPY
  Rule: Worry exposure, relaxation and habits

    Scenario: For generalised anxiety
      Then therapy for generalised anxiety is recommended

    Scenario: Without it
      Given Ines is the patient
      Then therapy for generalised anxiety is not recommended
