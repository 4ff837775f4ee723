Feature: Which earlier treatment must have failed

  Two adequate trials of different antidepressants in this episode. Dose and time must both have
  been adequate, and the trial must have failed.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @MDD-FAILED-TRIALS
  Rule: Enough adequate trials have failed

    Scenario: Two
      Then the failed-trials criterion is met

    Scenario: One
      Given she never took venlafaxine
      Then the failed-trials criterion is not met
      And the reason is "1 short"

    Scenario: None
      Given she never took venlafaxine
      And she never took sertraline
      Then the failed-trials criterion is not met

    Scenario Outline: How long a trial must have lasted
      Given she took sertraline 100 mg a day for <days> days, without effect
      Then the failed-trials criterion <result>

      Examples: too short
        | days | result     |
        | 41   | is not met |

      Examples: long enough
        | days | result |
        | 42   | is met |
        | 43   | is met |

    Scenario Outline: How much must have been taken
      Given she took sertraline <dose> mg a day for 56 days, without effect
      Then the failed-trials criterion <result>

      Examples: too little
        | dose | result     |
        | 49   | is not met |

      Examples: enough
        | dose | result |
        | 50   | is met |
        | 51   | is met |

    Scenario Outline: How much by the stricter table
      Given she took sertraline <dose> mg a day for 56 days, without effect
      When treatment is considered under the profile "strict"
      Then the failed-trials criterion <result>

      Examples:
        | dose | result     |
        | 99   | is not met |
        | 100  | is met     |

    Scenario: The same medicine twice counts once
      Given she never took venlafaxine
      And she took sertraline 100 mg a day for 56 days until 70 days ago, without effect
      Then the failed-trials criterion is not met

    Scenario: Stopped for side effects is not a failure
      Given she took sertraline 100 mg a day for 56 days and stopped for side effects
      Then the failed-trials criterion is not met

    Scenario: Stopped for a reason nobody recorded: how it went is not known
      Given she took sertraline 100 mg a day for 56 days; why it was stopped is not on record
      Then the failed-trials criterion cannot be judged
      And what became of each trial is contradictory

    @DQ-18
    Scenario: Taken as needed is no trial
      Given she took sertraline 100 mg as needed for 56 days, without effect
      Then the failed-trials criterion is not met

    Scenario: Still taken, and still severely depressed
      Given she has taken sertraline 100 mg a day for 56 days
      Then the failed-trials criterion is met

    Scenario: Still taken, and no longer severe
      Given she has taken sertraline 100 mg a day for 56 days
      And she scored 8 on the PHQ-9 2 days ago
      Then the failed-trials criterion is not met

    Scenario: A trial of an earlier episode does not count
      Given her episode began 100 days ago
      And she took venlafaxine 150 mg a day for 70 days until 101 days ago, without effect
      Then the failed-trials criterion is not met

    Scenario Outline: Only the days within the episode count
      Given her episode began 100 days ago
      And she took venlafaxine 150 mg a day for 70 days until <when>, without effect
      Then the failed-trials criterion <result>

      Examples: 42 days of it
        | when        | result |
        | 59 days ago | is met |

      Examples: 41 days, 1 day, none
        | when         | result     |
        | 60 days ago  | is not met |
        | 100 days ago | is not met |

    Scenario Outline: A product, as a prescription in the US names it
      Given her sertraline is on record as RxNorm <code> "<display>"
      Then the failed-trials criterion <result>

      Examples: a product whose code is known
        | code   | display                      | result |
        | 312941 | sertraline 50 MG Oral Tablet | is met |
        | 312941 | Zoloft 50 mg                 | is met |

        | 312940 | sertraline 25 MG Oral Tablet | is met |

      Examples: known by its name only, or by a name that is not that of its code
        | code   | display                        | result           |
        | 999999 | sertraline 50 MG Oral Tablet   | cannot be judged |
        | 312941 | fluoxetine 20 MG Oral Capsule  | cannot be judged |

    Scenario Outline: Tablets a day, by the strength of the product
      Given her sertraline is on record as RxNorm <code> "sertraline Oral Tablet"
      And she took <tablets> tablets of sertraline a day
      Then the failed-trials criterion <result>

      Examples: 25 mg each, needs 50 mg a day
        | code   | tablets | result     |
        | 312940 | 1       | is not met |
        | 312940 | 2       | is met     |

      Examples: a product of unknown strength
        | code   | tablets | result           |
        | 36437  | 2       | cannot be judged |

    Scenario: A use that ends before it began cannot be judged
      Given the record lets her venlafaxine end before it began
      Then the failed-trials criterion cannot be judged
      And "its end lies before its start" is listed as not read

    Scenario Outline: With an unknown start of the episode the last 24 months count
      Given her episode began without a date
      And she took venlafaxine 150 mg a day for 70 days until <when>, without effect
      Then the failed-trials criterion <result>

      Examples: 42 days of it within
        | when         | result |
        | 688 days ago | is met |
        | 689 days ago | is met |

      Examples: fewer
        | when         | result     |
        | 690 days ago | is not met |

    Scenario: The Department of Veterans Affairs asks for four, three are too few
      Given she took escitalopram 10 mg a day for 42 days, without effect
      When treatment is considered under the profile "va"
      Then the failed-trials criterion is not met

    Scenario: The Department of Veterans Affairs asks for four
      Given she took escitalopram 10 mg a day for 42 days, without effect
      And she took trazodone 150 mg a day for 42 days, without effect
      When treatment is considered under the profile "va"
      Then the failed-trials criterion is met

    Scenario: No statement that the history is complete
      Given she never took venlafaxine
      And no "medication history" is on record
      Then the failed-trials criterion cannot be judged
      And a complete medication history is missing

    Scenario Outline: How long the statement holds
      Given she never took venlafaxine
      And her medication history was confirmed as complete <when>
      Then the failed-trials criterion <result>

      Examples: still holds
        | when        | result     |
        | 30 days ago | is not met |

      Examples: too old
        | when        | result           |
        | 31 days ago | cannot be judged |

    Scenario: Enough failed trials need no complete history
      Given no "medication history" is on record
      Then the failed-trials criterion is met

    Scenario: Without a settled diagnosis there is no episode to count in
      Given her depression is on record as unspecified depression
      Then the failed-trials criterion cannot be judged
      And a settled diagnosis is contradictory

    Scenario: An antidepressant without a dose leaves the count open
      Given she never took venlafaxine
      And she took trazodone for 70 days without effect, at a dose that is not on record
      Then the failed-trials criterion cannot be judged
      And what became of each trial is contradictory

    Scenario Outline: A medicine whose form decides leaves the count open
      Given she never took venlafaxine
      And she took <medicine> <dose> mg a day for 70 days, without effect
      Then it cannot be said whether she is eligible, because a trial cannot be judged

      Examples:
        | medicine   | dose |
        | quetiapine | 150  |
        | selegiline | 6    |

    Scenario Outline: Treatment that must be judged by hand leaves the count open
      Given she never took venlafaxine
      And she had one <treatment> 60 days ago
      Then it cannot be said whether she is eligible, because a further treatment must be judged by hand

      Examples:
        | treatment                 |
        | electroconvulsive therapy |
        | magnetic stimulation      |

    Scenario Outline: Augmentation leaves the count open
      Given she never took venlafaxine
      And she took <medicine> <dose> mg a day for <days> days, without effect
      Then it cannot be said whether she is eligible, because a further treatment must be judged by hand

      Examples: 28 days at the dose that was studied
        | medicine      | dose  | days |
        | aripiprazole  | 2     | 28   |
        | brexpiprazole | 0.5   | 28   |
        | cariprazine   | 1.5   | 28   |
        | lamotrigine   | 100   | 28   |
        | liothyronine  | 0.025 | 28   |
        | lithium       | 600   | 28   |
        | modafinil     | 100   | 28   |
        | olanzapine    | 2.5   | 28   |
        | risperidone   | 1     | 28   |

    Scenario Outline: A lower dose, or a shorter time, is no augmentation
      Given she never took venlafaxine
      And she took <medicine> <dose> mg a day for <days> days, without effect
      Then she is not eligible, because earlier treatment is not complete

      Examples: below it
        | medicine      | dose  | days |
        | aripiprazole  | 1.9   | 28   |
        | brexpiprazole | 0.4   | 28   |
        | cariprazine   | 1.4   | 28   |
        | lamotrigine   | 99    | 28   |
        | liothyronine  | 0.024 | 28   |
        | lithium       | 599   | 28   |
        | modafinil     | 99    | 28   |
        | olanzapine    | 2.4   | 28   |
        | risperidone   | 0.9   | 28   |
        | aripiprazole  | 2     | 27   |

    Scenario: Augmentation beside two trials that failed
      Given she took aripiprazole 5 mg a day for 28 days, without effect
      Then the failed-trials criterion is met

    Scenario Outline: Shorter, with no early improvement on a scale
      Given she took sertraline 100 mg a day for <days> days until 30 days ago; why it was stopped is not on record
      And she scored <before> on the PHQ-9 57 days ago
      And she scored <after> on another PHQ-9 29 days ago
      Then the failed-trials criterion <result>

      Examples: 28 days, and less than 20 % better
        | days | before | after | result |
        | 28   | 21     | 17    | is met |

      Examples: 20 % better, or 27 days only
        | days | before | after | result     |
        | 28   | 20     | 16    | is not met |
        | 27   | 21     | 17    | is not met |

    Scenario Outline: When the scores must have been taken
      Given she took sertraline 100 mg a day for 28 days until 30 days ago; why it was stopped is not on record
      And she scored 20 on the PHQ-9 <before>
      And she scored 18 on another PHQ-9 <after>
      Then the failed-trials criterion <result>

      Examples: within 14 days before it, on its 28th day, up to 14 days after it
        | before      | after       | result |
        | 57 days ago | 30 days ago | is met |
        | 71 days ago | 30 days ago | is met |
        | 57 days ago | 16 days ago | is met |

      Examples: too early or too late
        | before      | after       | result     |
        | 72 days ago | 30 days ago | is not met |
        | 56 days ago | 30 days ago | is not met |
        | 57 days ago | 31 days ago | is not met |
        | 57 days ago | 15 days ago | is not met |

    Scenario Outline: Improvement on a scale tells how a trial went
      Given she took sertraline 100 mg a day for 56 days; why it was stopped is not on record
      And she scored 51 on the MADRS 60 days ago
      And she scored <score> on another MADRS 5 days ago
      Then the failed-trials criterion <result>

      Examples: less than half, by 49 %
        | score | result |
        | 26    | is met |

      Examples: more than half
        | score | result     |
        | 25    | is not met |

    Scenario: Half is an improvement
      Given she took sertraline 100 mg a day for 56 days; why it was stopped is not on record
      And she scored 20 on the PHQ-9 60 days ago
      And she scored 10 on another PHQ-9 5 days ago
      Then the failed-trials criterion is not met

    Scenario: Of two scales the one that improved more counts
      Given she took sertraline 100 mg a day for 56 days; why it was stopped is not on record
      And she scored 20 on the PHQ-9 60 days ago
      And she scored 19 on another PHQ-9 5 days ago
      And she scored 30 on the MADRS 60 days ago
      And she scored 15 on another MADRS 5 days ago
      Then the failed-trials criterion is not met

    Scenario Outline: Still taken and still severe, by a score of its 28th day or later
      Given she has taken sertraline 100 mg a day for <days> days
      And she scored 19 on the PHQ-9 27 days ago
      Then the failed-trials criterion <result>

      Examples:
        | days | result     |
        | 55   | is met     |
        | 54   | is not met |

    Scenario Outline: Supplies one after another are one trial
      Given she never took sertraline
      And sertraline 100 mg a day was prescribed for 90 days until 5 days ago, and stopped without effect
      And the pharmacy handed out sertraline for 21 days 90 days ago
      And the pharmacy handed out sertraline for 21 days <when>
      Then the failed-trials criterion <result>

      Examples: the time from the first to the last day is covered for 80 % and more
        | when        | result |
        | 69 days ago | is met |
        | 59 days ago | is met |

      Examples: less
        | when        | result     |
        | 58 days ago | is not met |

    Scenario: A prescription, a statement and supplies of the same use are one trial
      Given she never took venlafaxine
      And she took sertraline 100 mg a day for 84 days until 5 days ago, without effect
      And the pharmacy handed out sertraline for 42 days 88 days ago
      And the pharmacy handed out sertraline for 42 days 46 days ago
      And sertraline 100 mg a day is prescribed too
      Then the failed-trials criterion is not met
      And the reason is "1 short"

    Scenario Outline: Supplies must cover what is stated
      Given she took sertraline 100 mg a day for 60 days until 5 days ago, without effect
      And the pharmacy handed out sertraline for <days> days 64 days ago
      Then the failed-trials criterion <result>

      Examples:
        | days | result     |
        | 42   | is met     |
        | 41   | is not met |

    Scenario: Supplies do not cover it, but a clinician says that it was taken
      Given she took sertraline 100 mg a day for 60 days until 5 days ago, without effect
      And the pharmacy handed out sertraline for 30 days 64 days ago
      And a clinician confirmed today that she took her medicines as prescribed
      Then the failed-trials criterion cannot be judged
      And what became of each trial is contradictory

    Scenario Outline: A supply without its days, by the tablets and the dose
      Given she never took sertraline
      And sertraline 100 mg a day was prescribed for 60 days until 5 days ago, and stopped without effect
      And the pharmacy handed out <tablets> tablets of sertraline 64 days ago, one of 100 mg to be taken a day
      Then the failed-trials criterion <result>

      Examples:
        | tablets | result     |
        | 42      | is met     |
        | 41      | is not met |

    @DQ-16
    Scenario: Prescribed, and perhaps never taken
      Given she never took sertraline
      And sertraline 100 mg a day was prescribed for 60 days until 5 days ago, and stopped without effect
      Then it cannot be said whether she is eligible, because how a trial went is not known

    Scenario: Prescribed too short to be a trial in any case
      Given she never took sertraline
      And sertraline 100 mg a day was prescribed for 41 days until 5 days ago, and stopped without effect
      Then the failed-trials criterion is not met

    Scenario: Prescribed, and a clinician says that it was taken
      Given sertraline 100 mg a day was prescribed for 60 days until 5 days ago, and stopped without effect
      And a clinician confirmed today that she took her medicines as prescribed
      Then the failed-trials criterion is met

    Scenario: Prescribed, and a clinician says so of this medicine
      Given sertraline 100 mg a day was prescribed for 60 days until 5 days ago, and stopped without effect
      And a clinician confirmed today that she took sertraline as prescribed
      Then the failed-trials criterion is met

    Scenario: Prescribed, and a clinician says so of another medicine
      Given sertraline 100 mg a day was prescribed for 60 days until 5 days ago, and stopped without effect
      And trazodone 50 mg a day was prescribed for 60 days until 5 days ago, and stopped without effect
      And a clinician confirmed today that she took trazodone as prescribed
      Then the failed-trials criterion cannot be judged

    Scenario: A clinician says that it was not taken as prescribed
      Given a clinician denied today that she took her medicines as prescribed
      Then the failed-trials criterion cannot be judged
      And what became of each trial is contradictory

    Scenario Outline: How far apart the records of one course may lie
      Given sertraline 100 mg a day was prescribed for 42 days until 59 days ago, and stopped without effect
      And the pharmacy handed out sertraline <when>, for how long is not on record
      And she scored 20 on the PHQ-9 100 days ago
      And she scored 19 on another PHQ-9 59 days ago
      Then the failed-trials criterion <result>

      Examples: 30 days between them
        | when        | result |
        | 28 days ago | is met |

      Examples: 31 days
        | when        | result           |
        | 27 days ago | cannot be judged |

    Scenario Outline: A dose raised in steps
      Given sertraline was prescribed in two steps from 90 days ago on: 25 mg a day for 14 days, then 50 mg a day for <days> days
      And a clinician confirmed today that she took her medicines as prescribed
      Then the failed-trials criterion <result>

      Examples:
        | days | result     |
        | 42   | is met     |
        | 41   | is not met |

    Scenario: A higher dose too late
      Given she took sertraline 25 mg a day for 60 days until 46 days ago, without effect
      And she also took sertraline 50 mg a day for 41 days until 5 days ago
      Then the failed-trials criterion is not met

    Scenario: Two doses at once, of which one alone would be too little: their sum is not sure
      Given she took venlafaxine 37.5 mg a day for 60 days until 81 days ago, without effect
      And she also took venlafaxine 50 mg a day for 60 days until 81 days ago
      Then the failed-trials criterion cannot be judged

    Scenario: Taken in an earlier episode and again in this one
      Given her episode began 100 days ago
      And she took venlafaxine 150 mg a day for 70 days until 200 days ago, without effect
      And she also took venlafaxine 150 mg a day for 20 days until 60 days ago
      Then the failed-trials criterion is not met

    Scenario Outline: Records that cover the whole episode are a complete history
      Given she never took venlafaxine
      And no "medication history" is on record
      And she took sertraline 100 mg a day for 81 days until 100 days ago, without effect
      And she also takes venlafaxine 37.5 mg a day, for <days> days now
      Then the failed-trials criterion <result>

      Examples: a gap of 30 days
        | days | result     |
        | 70   | is not met |

      Examples: a gap of 31 days
        | days | result           |
        | 69   | cannot be judged |

  @MDD-INTOLERANCE
  Rule: Stopped for side effects too early to be a trial

    Scenario: After three weeks
      Given she took sertraline 100 mg a day for 21 days and stopped for side effects
      Then the intolerance is worth knowing

    Scenario: After an adequate time it is no intolerance in this sense
      Given she took sertraline 100 mg a day for 56 days and stopped for side effects
      Then the intolerance is no concern

    Scenario: Before the episode
      Given her episode began 4 days ago
      And she took sertraline 100 mg a day for 21 days and stopped for side effects
      Then the intolerance is no concern

  @MDD-SAME-CLASS
  Rule: Two failed trials of one class

    Scenario: Sertraline and escitalopram
      Given she took escitalopram 10 mg a day for 42 days, without effect
      Then the class of the failed trials is worth knowing

    Scenario: Sertraline and venlafaxine
      Then the class of the failed trials is no concern

  @MDD-COMBINATION
  Rule: Two failed trials at the same time

    @DQ-17
    Scenario: Taken on one day together
      Given she took trazodone 150 mg a day for 42 days until 60 days ago, without effect
      Then the combination of the failed trials is worth knowing

    Scenario: One after the other
      Given she took trazodone 150 mg a day for 42 days until 160 days ago, without effect
      Then the combination of the failed trials is no concern

  @MDD-ADHERENCE
  Rule: Whether a failed trial was taken as prescribed

    Scenario: Nobody verified it
      Then the proof of adherence is worth knowing

    Scenario: A clinician confirmed it
      Given a clinician confirmed today that she took her medicines as prescribed
      Then the proof of adherence is no concern

    Scenario: It was confirmed before the trial ended
      Given a clinician confirmed 6 days ago that she took her medicines as prescribed
      Then the proof of adherence is worth knowing

    Scenario: Supplies show it
      Given the pharmacy handed out sertraline for 56 days 60 days ago
      And the pharmacy handed out venlafaxine for 70 days 150 days ago
      Then the proof of adherence is no concern

  @MDD-PSYCHOTHERAPY-TRIED
  Rule: Evidence-based psychotherapy tried or offered

    Scenario: Cognitive behavioural therapy
      Given she had one cognitive behavioural therapy 60 days ago
      Then the psychotherapy criterion is met

    Scenario: Supportive counselling does not count, and does not exclude
      Given she had one supportive counselling 60 days ago
      Then the psychotherapy criterion is not met
      And she is eligible
