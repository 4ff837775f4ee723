Feature: Which depression counts

  Ketamine was studied in current episodes of major depressive disorder without psychotic features,
  in adults.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @MDD-DX
  Rule: A current episode of major depressive disorder

    Scenario: An active, confirmed episode counts
      Then the diagnosis criterion is met

    Scenario Outline: Other low moods do not count
      Given no "depression" is on record
      And she has <diagnosis> on her problem list
      When ketamine for depression is asked about
      Then the diagnosis criterion is not met
      And she is not eligible, because the diagnosis is not covered

      Examples:
        | diagnosis                       |
        | persistent depressive disorder  |
        | adjustment disorder             |
        | premenstrual dysphoric disorder |

    Scenario: A confirmed bipolar disorder takes precedence
      Given she has bipolar disorder on her problem list
      Then the diagnosis criterion is not met
      And she is not eligible, because the diagnosis is not covered

    Scenario: A bipolar disorder without a depression beside it
      Given no "depression" is on record
      And she has bipolar disorder on her problem list
      When ketamine for depression is asked about
      Then the diagnosis criterion is not met

    Scenario: A provisional bipolar disorder leaves the question open
      Given a provisional diagnosis of bipolar disorder is on record
      Then it cannot be said whether she is eligible

    @DQ-01
    Scenario: A refuted bipolar disorder is ignored
      Given a diagnosis of bipolar disorder was refuted
      Then she is eligible

    Scenario: Her mother's bipolar disorder is not hers
      Given her mother had bipolar disorder
      Then she is eligible

    Scenario: A depression in remission, with a low score
      Given her depression is on record as resolved 2 years ago
      And she scored 3 on the PHQ-9 today
      Then the diagnosis criterion is not met
      And she is not eligible, because the depression is in remission

    Scenario: A depression whose code says full remission
      Given her depression is on record as depression in full remission
      And she scored 3 on the PHQ-9 today
      Then the diagnosis criterion is not met

    @DQ-03
    Scenario: A provisional depression counts once a clinician has rated it
      Given her depression is only provisional
      And she scored 27 on the MADRS 5 days ago
      Then the diagnosis criterion is met

    Scenario: A provisional depression without a clinician's rating leaves it open
      Given her depression is only provisional
      Then the diagnosis criterion cannot be judged
      And a settled diagnosis is contradictory

    Scenario: A clinician's rating that has aged settles nothing
      Given her depression is only provisional
      And she scored 27 on the MADRS 15 days ago
      Then the diagnosis criterion cannot be judged

    @DQ-03
    Scenario Outline: A suspected depression leaves it open even when rated
      Given her depression is only <status>
      And she scored 27 on the MADRS 5 days ago
      Then the diagnosis criterion cannot be judged
      And it cannot be said whether she is eligible, because the diagnosis is not confirmed

      Examples:
        | status       |
        | differential |
        | unconfirmed  |

    @DQ-04
    Scenario Outline: A record that does not say enough leaves it open
      Given the record does not say whether her depression is <what>
      Then the diagnosis criterion cannot be judged

      Examples:
        | what      |
        | active    |
        | confirmed |

    @DQ-20
    Scenario: An unspecified depression leaves it open
      Given her depression is on record as unspecified depression
      Then the diagnosis criterion cannot be judged
      And it cannot be said whether she is eligible, because the diagnosis is not specific

    Scenario: Nothing on record, and asked about all the same
      Given no "depression" is on record
      When ketamine for depression is asked about
      Then the diagnosis criterion cannot be judged
      And a settled diagnosis is missing
      And it cannot be said whether she is eligible

    @DQ-01
    Scenario: A mistaken entry is not a diagnosis
      Given no "depression" is on record
      And a diagnosis of recurrent depression was entered in error
      When ketamine for depression is asked about
      Then the diagnosis criterion cannot be judged

  @MDD-PSYCHOSIS
  Rule: Psychotic or catatonic features

    Scenario Outline: Psychosis or catatonia: another treatment comes first
      Given she has <diagnosis> on her problem list
      Then the no-psychosis criterion is not met
      And she is not eligible, because another treatment comes first

      Examples:
        | diagnosis           |
        | delusional disorder |
        | catatonia           |

    Scenario: Asked, and there is none
      Then the no-psychosis criterion is met

    Scenario: A psychosis of the past does not count
      Given she had delusional disorder, now recorded as resolved
      Then the no-psychosis criterion is met

    Scenario: A mistaken entry does not count
      Given a diagnosis of delusional disorder was entered in error
      Then the no-psychosis criterion is met

    Scenario: Her mother's psychosis is not hers
      Given her mother had schizophrenia
      Then the no-psychosis criterion is met

    Scenario: A provisional psychosis neither fulfils nor excludes
      Given a provisional diagnosis of delusional disorder is on record
      Then the no-psychosis criterion cannot be judged

    Scenario: Neither asked nor reviewed
      Given she was not asked about psychosis or mania
      And no "review of the problem list" is on record
      Then the no-psychosis criterion cannot be judged
      And knowing about psychosis is missing

  @MDD-AGE
  Rule: An adult

    Scenario: On the eighteenth birthday
      Given she is 18 years old today
      Then the age criterion is met

    Scenario: The day before
      Given she will be 18 years old tomorrow
      Then the age criterion is not met

    Scenario: Nineteen tomorrow is eighteen still
      Given she will be 19 years old tomorrow
      Then the age criterion is met

    Scenario: No birth date
      Given her birth date is not on record
      Then the age criterion cannot be judged
      And the birth date is missing
      And it cannot be said whether she is eligible

    @DQ-23
    Scenario: A year of birth that leaves it open
      Given only her year of birth is on record: 2008
      Then the age criterion cannot be judged
      And the birth date is contradictory
      And it cannot be said whether she is eligible, because the birth date leaves it open

    @DQ-23
    Scenario: A year of birth that is early enough
      Given only her year of birth is on record: 2007
      Then the age criterion is met

    Scenario: A year of birth that is too late
      Given only her year of birth is on record: 2009
      Then the age criterion is not met

  @MDD-DURATION
  Rule: The episode has lasted long enough

    Scenario: Two weeks
      Given her episode began 14 days ago
      Then the duration criterion is met

    Scenario: A day less
      Given her episode began 13 days ago
      Then the duration criterion is not met
      And the reason is "1 short"

    Scenario: A day more
      Given her episode began 15 days ago
      Then the duration criterion is met

    Scenario: The start of the episode is not on record
      Given her episode began without a date
      Then the duration criterion cannot be judged
      And the start of the episode is missing

    Scenario: Without a settled diagnosis the duration is open as well
      Given her depression is on record as unspecified depression
      Then the duration criterion cannot be judged
      And a settled diagnosis is contradictory

  @MDD-EPISODE-START-UNKNOWN
  Rule: Trials of the last 24 months were counted

    Scenario: An episode of unknown start
      Given her episode began without a date
      Then the unknown start of the episode is worth knowing

    Scenario: An episode with a start
      Given her episode began 180 days ago
      Then the unknown start of the episode is no concern
