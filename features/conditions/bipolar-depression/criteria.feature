Feature: Which bipolar depression may be considered

  A depressive episode without manic symptoms, under a mood stabiliser, after two treatments of bipolar depression
  that failed, with a psychiatrist for mood disorders.

  Background:
    Given today is 2 March 2026
    And Mara is the patient

  @BPD-DX
  Rule: A current depressive episode

    Scenario Outline: A code that says so
      Given her bipolar disorder is on record as <diagnosis>
      Then the bipolar depression criterion <result>

      Examples:
        | diagnosis                              | result |
        | bipolar disorder, currently depressed  | is met |
        | bipolar II disorder                    | is met |

    Scenario: Bipolar II without a current score that is severe enough does not tell whether it is a depression
      Given she scored 19 on the MADRS 5 days ago
      Then the bipolar depression criterion cannot be judged
      And a settled diagnosis of bipolar disorder is contradictory

    Scenario: A score that has aged does not tell it
      Given she scored 27 on the MADRS 15 days ago
      Then the bipolar depression criterion cannot be judged

    Scenario: A bipolar disorder that is not told more closely leaves it open
      Given her bipolar disorder is on record as bipolar disorder
      Then the bipolar depression criterion cannot be judged
      And it cannot be said whether she is eligible, because the present episode is not told

    Scenario Outline: It must be confirmed, rated or not
      Given her bipolar disorder is only <status>
      Then the bipolar depression criterion cannot be judged
      And it cannot be said whether she is eligible, because the diagnosis is not confirmed

      Examples:
        | status       |
        | provisional  |
        | differential |
        | unconfirmed  |

    Scenario Outline: A record that does not say enough leaves it open
      Given the record does not say whether her bipolar disorder is <what>
      Then the bipolar depression criterion cannot be judged

      Examples:
        | what      |
        | active    |
        | confirmed |

    Scenario: Coded as in remission, with a low score
      Given her bipolar disorder is on record as bipolar disorder in remission
      And she scored 5 on the MADRS 5 days ago
      Then the bipolar depression criterion is not met
      And she is not eligible, because it is in remission

    Scenario: Coded as in remission, and scored as severe
      Given her bipolar disorder is on record as bipolar disorder in remission
      Then it cannot be said whether she is eligible, because the record says both over and severe

    Scenario: Recorded as resolved, with a low score
      Given her bipolar disorder is on record as resolved 2 years ago
      And she scored 5 on the MADRS 5 days ago
      Then the bipolar depression criterion is not met

    Scenario: Recorded as resolved, and scored as severe
      Given her bipolar disorder is on record as resolved 2 years ago
      Then it cannot be said whether she is eligible, because the record says both over and severe

    Scenario Outline: Neighbouring disorders do not count
      Given no "bipolar disorder" is on record
      And she has <diagnosis> on her problem list
      When ketamine for bipolar disorder is asked about
      Then the bipolar depression criterion is not met
      And she is not eligible, because the diagnosis is not covered

      Examples:
        | diagnosis            |
        | recurrent depression |
        | cyclothymia          |

    Scenario: Nothing on record, and asked about all the same
      Given no "bipolar disorder" is on record
      When ketamine for bipolar disorder is asked about
      Then the bipolar depression criterion cannot be judged
      And a settled diagnosis of bipolar disorder is missing

  @BPD-PSYCHOSIS
  Rule: Psychotic or catatonic features

    Scenario Outline: Another treatment comes first
      Given she has <diagnosis> on her problem list
      Then the bipolar psychosis criterion is not met
      And she is not eligible, because another treatment comes first

      Examples:
        | diagnosis                                                       |
        | bipolar disorder, currently depressed with psychotic features |
        | delusional disorder                                             |
        | catatonia                                                       |

    Scenario: Asked, and there is none
      Then the bipolar psychosis criterion is met

    Scenario: Neither asked nor reviewed
      Given nobody asked about psychosis or mania or reviewed the problem list
      Then the bipolar psychosis criterion cannot be judged
      And knowing about psychosis is missing

  @BPD-SEVERITY
  Rule: Severe enough

    Scenario Outline: The limits are those of depression
      Given no "MADRS" is on record
      And she scored <score> on the <scale> 5 days ago
      Then the bipolar severity criterion <result>

      Examples: below
        | scale | score | result     |
        | PHQ-9 | 14    | is not met |
        | MADRS | 19    | is not met |
        | HAM-D | 16    | is not met |
        | QIDS  | 12    | is not met |

      Examples: at the limit
        | scale | score | result |
        | PHQ-9 | 15    | is met |
        | MADRS | 20    | is met |
        | HAM-D | 17    | is met |
        | QIDS  | 13    | is met |

    Scenario: Clinician and patient on different sides
      Given she scored 9 on the PHQ-9 3 days ago
      Then the bipolar severity criterion cannot be judged
      And a score of the depression is contradictory

    @DQ-10
    Scenario: Two clinician ratings of one day on different sides
      Given she scored 19 on the PHQ-9 3 days ago
      And she scored 12 on the MADRS 3 days ago
      And she scored 27 on another MADRS 3 days ago
      Then the bipolar severity criterion cannot be judged
      And a score of the depression is contradictory

    Scenario Outline: How long a score counts
      Given she scored 27 on the MADRS <when>
      Then the ageing of the MADRS is <level>

      Examples:
        | when        | level         |
        | 14 days ago | worth knowing |
        | 15 days ago | a precaution  |

    Scenario: Never scored
      Given no "MADRS" is on record
      Then the bipolar severity criterion cannot be judged
      And a score of the depression is missing

  @BPD-NO-MANIA
  Rule: No mania

    Scenario Outline: The YMRS
      Given she scored <score> on the YMRS 2 days ago
      Then the no-mania criterion <result>

      Examples:
        | score | result     |
        | 11    | is met     |
        | 12    | is not met |

    Scenario Outline: How old it may be
      Given she scored 3 on the YMRS <when>
      Then the no-mania criterion <result>

      Examples:
        | when       | result           |
        | 7 days ago | is met           |
        | 8 days ago | cannot be judged |

    Scenario: High a while ago is not high now, and not low either
      Given she scored 12 on the YMRS 8 days ago
      Then the no-mania criterion cannot be judged
      And a YMRS is too old

    Scenario: Never scored
      Given no "YMRS" is on record
      Then the no-mania criterion cannot be judged
      And a YMRS is missing

    Scenario Outline: An episode that ended
      Given she had <episode> that ended <when>
      Then the no-mania criterion <result>

      Examples: lately
        | episode                           | when        | result     |
        | mania                             | 90 days ago | is not met |
        | bipolar disorder, currently manic | 89 days ago | is not met |

      Examples: longer ago
        | episode | when        | result |
        | mania   | 91 days ago | is met |

    Scenario: The reason is named
      Given she had mania that ended 30 days ago
      Then she is not eligible, because mania was recent

    Scenario: An episode that is present
      Given she has mania on her problem list
      Then the no-mania criterion is not met

    Scenario Outline: An episode that is over since nobody knows when, and of which the beginning is known
      Given a mania is on record as over, dated <when>
      Then the no-mania criterion <result>

      Examples:
        | when        | result           |
        | 90 days ago | is not met       |
        | 91 days ago | cannot be judged |

    Scenario: An episode that is over since nobody knows when
      Given she had mania, now recorded as resolved
      Then the no-mania criterion cannot be judged
      And the end of the last mania is contradictory

    Scenario: Neither asked nor reviewed
      Given nobody asked about psychosis or mania or reviewed the problem list
      Then the no-mania criterion cannot be judged
      And knowing about psychosis is missing

  @BPD-MOOD-STABILISER
  Rule: Taken for long enough

    Scenario Outline: How long it must have been stable
      Given she started lamotrigine 200 mg a day <when>
      Then the mood-stabiliser criterion <result>

      Examples:
        | when        | result     |
        | 27 days ago | is not met |
        | 28 days ago | is met     |
        | 29 days ago | is met     |

    Scenario Outline: How much lamotrigine
      Given she started lamotrigine <dose> mg a day 60 days ago
      Then the mood-stabiliser criterion <result>

      Examples:
        | dose | result     |
        | 99   | is not met |
        | 100  | is met     |

    Scenario Outline: Lithium by its level
      Given she never took lamotrigine
      And she started lithium 900 mg a day 60 days ago
      And her lithium level was <level> mmol/L 10 days ago
      Then the mood-stabiliser criterion <result>

      Examples: in range
        | level | result |
        | 0.6   | is met |
        | 1.2   | is met |

      Examples: outside
        | level | result     |
        | 0.59  | is not met |
        | 1.21  | is not met |

    Scenario Outline: Valproate by its level
      Given she never took lamotrigine
      And she started valproate 1000 mg a day 60 days ago
      And her valproate level was <level> mg/L 10 days ago
      Then the mood-stabiliser criterion <result>

      Examples: in range
        | level | result |
        | 50    | is met |
        | 125   | is met |

      Examples: outside
        | level | result     |
        | 49.9  | is not met |
        | 125.1 | is not met |

    Scenario: Lithium whose level nobody knows
      Given she never took lamotrigine
      And she started lithium 900 mg a day 60 days ago
      Then the mood-stabiliser criterion cannot be judged
      And a lithium level is missing

    Scenario: A level that is too old
      Given she never took lamotrigine
      And she started lithium 900 mg a day 200 days ago
      And her lithium level was 0.8 mmol/L 91 days ago
      Then the mood-stabiliser criterion cannot be judged
      And a lithium level is too old

    Scenario: Valproate whose level nobody knows
      Given she never took lamotrigine
      And she started valproate 1000 mg a day 60 days ago
      Then the mood-stabiliser criterion cannot be judged
      And a valproate level is missing

    Scenario Outline: Others
      Given she never took lamotrigine
      And she started <medicine> <dose> mg a day 60 days ago
      Then the mood-stabiliser criterion is met

      Examples:
        | medicine      | dose |
        | carbamazepine | 400  |
        | olanzapine    | 10   |

    Scenario: An antidepressant alone does not do
      Given she never took lamotrigine
      And she has taken sertraline 100 mg a day for 60 days
      Then the mood-stabiliser criterion is not met
      And she is not eligible, because a treatment that must accompany it is missing

    Scenario: One that was stopped
      Given she took lamotrigine 200 mg a day for 80 days, without effect
      Then the mood-stabiliser criterion is not met

    Scenario: A dose that is not on record leaves it open
      Given she takes lamotrigine, at a dose that is not on record
      Then the mood-stabiliser criterion cannot be judged
      And the dose and start of the stabiliser is contradictory

    Scenario: Nobody knows which medicines she takes
      Given she never took lamotrigine
      And she was not asked about medicines
      Then the mood-stabiliser criterion cannot be judged
      And a list of medicines is missing

  @BPD-FAILED-TREATMENTS
  Rule: Enough adequate treatments have failed

    Scenario Outline: How long a treatment must have lasted
      Given she took quetiapine 300 mg a day for <days> days, without effect
      Then the failed-treatments criterion <result>

      Examples:
        | days | result     |
        | 41   | is not met |
        | 42   | is met     |
        | 43   | is met     |

    Scenario: Stopped for a reason nobody recorded: how it went is not known
      Given she took quetiapine 300 mg a day for 60 days; why it was stopped is not on record
      Then the failed-treatments criterion cannot be judged
      And a complete history for bipolar disorder is contradictory

    Scenario Outline: How much must have been taken
      Given she never took quetiapine
      And she took <medicine> <dose> mg a day for 60 days, without effect
      Then the failed-treatments criterion <result>

      Examples: enough
        | medicine     | dose | result |
        | quetiapine   | 300  | is met |
        | lurasidone   | 20   | is met |
        | cariprazine  | 1.5  | is met |
        | lumateperone | 42   | is met |

      Examples: too little
        | medicine     | dose | result     |
        | quetiapine   | 299  | is not met |
        | lurasidone   | 19   | is not met |
        | cariprazine  | 1.4  | is not met |
        | lumateperone | 41   | is not met |

    Scenario Outline: Lamotrigine, still taken while she is severely depressed
      Given she started lamotrigine <dose> mg a day 79 days ago
      Then the failed-treatments criterion <result>

      Examples:
        | dose | result     |
        | 200  | is met     |
        | 199  | is not met |

    Scenario Outline: Lithium counts by a level of its time
      Given she never took quetiapine
      And she took lithium 900 mg a day for 60 days, without effect
      And her lithium level was <level> mmol/L <when>
      Then the failed-treatments criterion <result>

      Examples:
        | level | when        | result           |
        | 0.8   | 30 days ago | is met           |
        | 0.79  | 30 days ago | is not met       |
        | 0.8   | 70 days ago | cannot be judged |

    Scenario Outline: Olanzapine and fluoxetine together
      Given she never took quetiapine
      And she took olanzapine <one> mg a day for <days> days, without effect
      And she took fluoxetine <other> mg a day for 60 days, without effect
      Then the failed-treatments criterion <result>

      Examples: enough
        | one | other | days | result |
        | 6   | 25    | 42   | is met |

      Examples: too little, or too short together
        | one | other | days | result     |
        | 5   | 25    | 42   | is not met |
        | 6   | 24    | 42   | is not met |
        | 6   | 25    | 41   | is not met |

    Scenario: A treatment of an earlier episode does not count
      Given her bipolar disorder began 100 days ago
      And she took quetiapine 300 mg a day for 60 days until 101 days ago, without effect
      Then the failed-treatments criterion is not met

    Scenario Outline: With an unknown start of the episode the last 24 months count
      Given her bipolar disorder began without a date
      And she took quetiapine 300 mg a day for 60 days until <when>, without effect
      Then the failed-treatments criterion <result>

      Examples: 42 days of it within
        | when         | result |
        | 689 days ago | is met |

      Examples: fewer
        | when         | result     |
        | 690 days ago | is not met |

    Scenario: A medicine without a dose leaves the count open
      Given she took quetiapine for 60 days without effect, at a dose that is not on record
      Then the failed-treatments criterion cannot be judged
      And a complete history for bipolar disorder is contradictory

    Scenario: No statement that the history is complete
      Given she never took quetiapine
      And no "medication history" is on record
      Then the failed-treatments criterion cannot be judged
      And a complete history for bipolar disorder is missing

    Scenario: Without a settled diagnosis there is no episode to count in
      Given no "bipolar disorder" is on record
      When ketamine for bipolar disorder is asked about
      Then the failed-treatments criterion cannot be judged
      And an episode of bipolar disorder is missing

  @BPD-SPECIALIST
  Rule: A mood-disorder psychiatrist is involved

    Scenario Outline: How long the statement holds
      Given it was confirmed <when> that a specialist is involved
      Then the specialist criterion <result>

      Examples:
        | when        | result           |
        | 90 days ago | is met           |
        | 91 days ago | cannot be judged |

    Scenario: Nobody is
      Given it was denied 5 days ago that a specialist is involved
      Then the specialist criterion is not met
      And she is not eligible, because the setting does not fit

    Scenario: Nobody said
      Given no "a specialist is involved" is on record
      Then the specialist criterion cannot be judged
      And knowing whether a specialist is involved is missing

  @BPD-EPISODE-START-UNKNOWN
  Rule: Treatments of the last 24 months were counted

    Scenario: An episode of unknown start
      Given her bipolar disorder began without a date
      Then the unknown start of the bipolar episode is worth knowing

    Scenario: An episode with a start
      Then the unknown start of the bipolar episode is no concern
