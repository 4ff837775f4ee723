Feature: How severe the pain must be, and what must have been tried

  Background:
    Given today is 2 March 2026

  @PAIN-SEVERITY
  Rule: Severe enough

    Scenario Outline: Around the limit
      Given Hanna is the patient
      And her pain was <score> 3 days ago
      Then the pain severity criterion <result>

      Examples:
        | score | result     |
        | 4.9   | is not met |
        | 5     | is met     |
        | 5.1   | is met     |

    Scenario Outline: How long a score counts
      Given Hanna is the patient
      And her pain was 7 <when>
      Then the ageing of the pain score is <level>

      Examples:
        | when        | level         |
        | 14 days ago | worth knowing |
        | 15 days ago | a precaution  |
        | 28 days ago | a precaution  |

    Scenario: Too old
      Given Hanna is the patient
      And her pain was 7 29 days ago
      Then the pain severity criterion cannot be judged
      And a pain score is too old

    Scenario: A score that cannot be right
      Given Hanna is the patient
      And her pain was 11 3 days ago
      Then the pain severity criterion cannot be judged
      And a pain score is not usable

    Scenario: Never asked
      Given Hanna is the patient
      And no "pain" is on record
      Then the pain severity criterion cannot be judged
      And a pain score is missing

  @PAIN-INTERFERENCE @PAIN-INTERFERENCE-UNKNOWN
  Rule: The pain interferes with life

    Scenario Outline: Around the limit
      Given Hanna is the patient
      And no "interference by the BPI" is on record
      And her interference by the <scale> was <score> 3 days ago
      Then the interference criterion <result>
      And the missing interference is no concern

      Examples:
        | scale | score | result     |
        | BPI   | 3.9   | is not met |
        | BPI   | 4     | is met     |
        | PEG   | 3     | is not met |
        | PEG   | 4.1   | is met     |

    Scenario: One scale is enough
      Given Hanna is the patient
      And her interference by the BPI was 6 3 days ago
      And her interference by the PEG was 2 3 days ago
      Then the interference criterion is met

    Scenario: Not measured: it is told, and stops nothing
      Given Hanna is the patient
      And no "interference by the BPI" is on record
      Then the interference criterion is met
      And the missing interference is worth knowing
      And she is eligible with cautions

  @PAIN-SPECIALIST
  Rule: A pain physician is involved

    Scenario: Involved
      Given Hanna is the patient
      Then the pain physician criterion is met

    Scenario: Not involved
      Given Hanna is the patient
      And no specialist is involved
      Then the pain physician criterion is not met

    Scenario: Nothing said
      Given Hanna is the patient
      And no "specialist" is on record
      Then the pain physician criterion cannot be judged
      And a word on the specialist is missing

  @PAIN-NO-ACTIVE-MISUSE
  Rule: No active use disorder that is more than mild

    Scenario: None
      Given Hanna is the patient
      Then the no-misuse criterion is met

    Scenario Outline: A use disorder on record
      Given Hanna is the patient
      And she has <disorder> on her problem list
      Then the no-misuse criterion <result>

      Examples:
        | disorder                              | result     |
        | opioid dependence                     | is not met |
        | alcohol use disorder without a grade  | is not met |
        | alcohol abuse                         | is met     |
        | nicotine dependence                   | is met     |
        | alcohol dependence in remission       | is met     |

    Scenario: Said to be mild beside a code without a grade
      Given Hanna is the patient
      And her use disorder is recorded as alcohol use disorder without a grade
      And her use disorder is graded as mild
      Then the no-misuse criterion is met

    Scenario: A mild code that is graded as severe
      Given Hanna is the patient
      And her use disorder is recorded as alcohol abuse
      And her use disorder is graded as severe
      Then the no-misuse criterion is not met
      And she is not eligible, because another treatment comes first

    Scenario: Only provisional
      Given Hanna is the patient
      And a provisional diagnosis of opioid dependence is on record
      Then the no-misuse criterion cannot be judged

    Scenario: Nobody has reviewed the problem list
      Given Hanna is the patient
      And no "review of the problem list" is on record
      Then the no-misuse criterion cannot be judged
      And a review of the problem list is missing

  @CRPS-REHABILITATION
  Rule: Rehabilitation was tried for long enough

    Scenario Outline: A course
      Given Hanna is the patient
      And no "rehabilitation" is on record
      And she had a course of rehabilitation for <days> days
      Then the rehabilitation criterion <result>

      Examples:
        | days | result     |
        | 41   | is not met |
        | 42   | is met     |
        | 43   | is met     |

    Scenario Outline: Single sessions
      Given Hanna is the patient
      And no "rehabilitation" is on record
      And she had <number> sessions of rehabilitation
      Then the rehabilitation criterion <result>

      Examples:
        | number | result     |
        | 5      | is not met |
        | 6      | is met     |
        | 7      | is met     |

    Scenario: None at all: what would have to be on record
      Given Hanna is the patient
      And no "rehabilitation" is on record
      And no "pain therapy" is on record
      Then the rehabilitation criterion is not met
      And what would change it reads "A course of rehabilitation of enough weeks, or enough single sessions."
      And what would change it reads "A course of cognitive behavioural therapy for pain or of acceptance and commitment therapy, completed or of enough sessions."

    Scenario: A course that does not tell how long it was
      Given Hanna is the patient
      And no "rehabilitation" is on record
      And she had a course of rehabilitation of unknown length
      Then the rehabilitation criterion cannot be judged
      And a judgement of the pain course is contradictory

    Scenario Outline: A course under way
      Given Hanna is the patient
      And no "rehabilitation" is on record
      And she is in a course of rehabilitation, begun <start> days ago, with 9 sessions until 10 days ago
      Then the rehabilitation criterion <result>

      Examples: from its start to the day its sessions were counted, or to today
        | start | result           |
        | 51    | is met           |
        | 50    | cannot be judged |
        | 40    | is not met       |

    Scenario Outline: A course whose dates leave it open
      Given Hanna is the patient
      And no "rehabilitation" is on record
      And she had rehabilitation <when>
      Then the rehabilitation criterion <result>

      Examples: it may have been long enough
        | when                    | result           |
        | from 2025-03-10 on      | cannot be judged |
        | from 2025-03 to 2025-04 | cannot be judged |

      Examples: it cannot
        | when                    | result     |
        | from 2025-03 to 2025-03 | is not met |

    Scenario: Nothing said on the history
      Given Hanna is the patient
      And no "rehabilitation" is on record
      And no "medication history" is on record
      Then the rehabilitation criterion cannot be judged
      And a complete history of pain treatment is missing

    Scenario: Without a settled diagnosis
      Given Hanna is the patient
      And no "rehabilitation" is on record
      And her pain condition is only provisional
      Then the rehabilitation criterion cannot be judged
      And a settled regional-pain diagnosis is contradictory

  @CRPS-PSYCHOLOGY
  Rule: Pain psychology was tried for long enough

    Scenario Outline: Sessions
      Given Hanna is the patient
      And no "pain therapy" is on record
      And she had <number> sessions of <therapy>
      Then the pain psychology criterion <result>

      Examples:
        | number | therapy            | result     |
        | 5      | pain therapy       | is not met |
        | 6      | pain therapy       | is met     |
        | 7      | acceptance therapy | is met     |

    Scenario: A course that was completed
      Given Hanna is the patient
      And no "pain therapy" is on record
      And she completed a course of pain therapy
      Then the pain psychology criterion is met

    Scenario Outline: A course that tells its sessions
      Given Hanna is the patient
      And no "pain therapy" is on record
      And she had a course of pain therapy with <number> sessions
      Then the pain psychology criterion <result>

      Examples:
        | number | result     |
        | 5      | is not met |
        | 6      | is met     |

    Scenario Outline: A course under way counts with the sessions that were held
      Given Hanna is the patient
      And no "pain therapy" is on record
      And she is in a course of pain therapy, begun 60 days ago, with <number> sessions until 4 days ago
      And the course of pain therapy names completion as its outcome
      Then the pain psychology criterion <result>

      Examples:
        | number | result     |
        | 5      | is not met |
        | 6      | is met     |

    Scenario: A course under way of which nobody counted the sessions
      Given Hanna is the patient
      And no "pain therapy" is on record
      And she is in a course of pain therapy, begun 60 days ago
      And the course of pain therapy names completion as its outcome
      Then the pain psychology criterion cannot be judged

    Scenario: A course that tells neither its sessions nor its end
      Given Hanna is the patient
      And no "pain therapy" is on record
      And she had a course of pain therapy of unknown length
      Then the pain psychology criterion cannot be judged
      And a judgement of the pain course is contradictory

    Scenario: Nothing said on the history
      Given Hanna is the patient
      And no "pain therapy" is on record
      And no "medication history" is on record
      Then the pain psychology criterion cannot be judged
      And a complete history of pain treatment is missing

    Scenario: Without a settled diagnosis
      Given Hanna is the patient
      And no "pain therapy" is on record
      And her pain condition is only provisional
      Then the pain psychology criterion cannot be judged
      And a settled regional-pain diagnosis is contradictory

  @CRPS-DRUG-CLASSES
  Rule: Medicines of two classes were tried

    Scenario Outline: Dose, time, classes
      Given Hanna is the patient
      And she never took gabapentin
      And she never took amitriptyline
      And she took <one> <dose> mg a day for <days> days, without effect
      And she took <other> 60 mg a day for 50 days, without effect
      Then the regional-pain medicines criterion <result>

      Examples: two classes
        | one           | dose | days | other      | result |
        | gabapentin    | 1200 | 42   | duloxetine | is met |
        | pregabalin    | 300  | 43   | duloxetine | is met |
        | amitriptyline | 25   | 42   | duloxetine | is met |

      Examples: one class only
        | one         | dose | days | other      | result     |
        | venlafaxine | 150  | 60   | duloxetine | is not met |

      Examples: too short, or too low
        | one           | dose | days | other      | result     |
        | gabapentin    | 1200 | 41   | duloxetine | is not met |
        | gabapentin    | 1199 | 60   | duloxetine | is not met |
        | pregabalin    | 299  | 60   | duloxetine | is not met |
        | amitriptyline | 24   | 60   | duloxetine | is not met |

    Scenario: Tried is enough, whatever came of it
      Given Hanna is the patient
      And she never took gabapentin
      And she took gabapentin 1800 mg a day for 60 days and stopped for side effects
      Then the regional-pain medicines criterion is met

    Scenario: A dose that is not on record
      Given Hanna is the patient
      And she never took gabapentin
      And she took gabapentin for 70 days without effect, at a dose that is not on record
      Then the regional-pain medicines criterion cannot be judged
      And a judgement of the pain medicine is contradictory

    Scenario: Nothing said on the history
      Given Hanna is the patient
      And she never took gabapentin
      And no "medication history" is on record
      Then the regional-pain medicines criterion cannot be judged
      And a complete history of pain treatment is missing

    Scenario: Without a settled diagnosis
      Given Hanna is the patient
      And she never took gabapentin
      And her pain condition is only provisional
      Then the regional-pain medicines criterion cannot be judged
      And a settled regional-pain diagnosis is contradictory

  @NEU-DRUG-CLASSES
  Rule: First-line medicines of two classes have failed

    Scenario Outline: Dose and class
      Given Pavel is the patient
      And he never took duloxetine
      And he took <medicine> <dose> mg a day for 60 days, without effect
      Then the neuropathic medicines criterion <result>

      Examples:
        | medicine      | dose | result     |
        | duloxetine    | 60   | is met     |
        | duloxetine    | 59   | is not met |
        | venlafaxine   | 150  | is met     |
        | venlafaxine   | 149  | is not met |
        | amitriptyline | 25   | is met     |
        | nortriptyline | 25   | is met     |
        | imipramine    | 25   | is met     |
        | desipramine   | 25   | is met     |
        | clomipramine  | 25   | is met     |
        | doxepin       | 25   | is met     |
        | trimipramine  | 25   | is met     |
        | pregabalin    | 300  | is not met |

    Scenario: Stopped for a reason nobody recorded: how it went is not known
      Given Pavel is the patient
      And he took duloxetine 60 mg a day for 60 days; why it was stopped is not on record
      Then the neuropathic medicines criterion cannot be judged
      And the outcome of the pain medicine is contradictory

    Scenario: Still taken, and the pain still severe
      Given Pavel is the patient
      And he never took duloxetine
      And he has taken duloxetine 60 mg a day for 60 days
      Then the neuropathic medicines criterion is met

    Scenario: Stopped for side effects
      Given Pavel is the patient
      And he never took duloxetine
      And he took duloxetine 60 mg a day for 60 days and stopped for side effects
      Then the neuropathic medicines criterion is not met

    Scenario: A dose that is not on record
      Given Pavel is the patient
      And he never took duloxetine
      And he took duloxetine for 70 days without effect, at a dose that is not on record
      Then the neuropathic medicines criterion cannot be judged
      And a judgement of the pain medicine is contradictory

    Scenario: Nothing said on the history
      Given Pavel is the patient
      And he never took duloxetine
      And no "medication history" is on record
      Then the neuropathic medicines criterion cannot be judged
      And a complete history of pain treatment is missing

    Scenario: Without a settled diagnosis
      Given Pavel is the patient
      And he never took duloxetine
      And his pain condition is only provisional
      Then the neuropathic medicines criterion cannot be judged
      And a settled neuropathic diagnosis is contradictory
