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

    Scenario: Stopped for a reason nobody recorded is not a failure
      Given she took sertraline 100 mg a day for 56 days; why it was stopped is not on record
      Then the failed-trials criterion is not met

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
      And a complete medication history is contradictory

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

  @MDD-PSYCHOTHERAPY-TRIED
  Rule: Evidence-based psychotherapy tried or offered

    Scenario: Cognitive behavioural therapy
      Given she had one cognitive behavioural therapy 60 days ago
      Then the psychotherapy criterion is met

    Scenario: Supportive counselling does not count, and does not exclude
      Given she had one supportive counselling 60 days ago
      Then the psychotherapy criterion is not met
      And she is eligible
