Feature: Acute suicidal ideation in depression

  Esketamine is approved for depressive symptoms in adults with acute suicidal ideation or
  behaviour. It was not shown to prevent suicide, and it never replaces the assessment of the need
  for admission. The patients are those of the clinical reference (conditions, 6.2 e).

  Background:
    Given today is 2 March 2026
    And Nadia is the patient

  @VIG-ASI-01
  Scenario: A plan with intent today
    Given she scored 5 on the C-SSRS today
    When 84 mg of esketamine is ordered into the nose
    Then she is eligible with cautions
    And an assessment today is needed
    And the limits of use is worth knowing

  @VIG-ASI-02 @ASI-IDEATION
  Scenario: Intent yesterday
    Given she scored 4 on the C-SSRS yesterday
    Then she is eligible with cautions
    And an assessment today is needed

  @VIG-ASI-03 @ASI-IDEATION
  Scenario: Thoughts of a method, without intent
    Given she scored 3 on the C-SSRS today
    Then she is not eligible, because the depression is not severe enough
    And a decision on admission is recommended

  @VIG-ASI-04 @ASI-SETTING
  Scenario: An elective request for ketamine into the muscle
    Given she scored 5 on the C-SSRS today
    When intramuscular ketamine is considered
    Then she is not eligible, because the setting does not fit
    And the answer reads "one of elective outpatient treatment"
    And an assessment today is needed

  @VIG-ASI-06 @ASI-SEVERITY
  Scenario: A MADRS at the limit, which must be exceeded
    Given she scored 28 on the MADRS today
    And no "PHQ-9" is on record
    Then she is not eligible, because the depression is not severe enough
    And an assessment today is needed

  @VIG-ASI-07 @ASI-DX
  Scenario: A bipolar disorder
    Given no "depression" is on record
    And she has bipolar disorder on her problem list
    Then she is not eligible, because the diagnosis is not covered
    And an assessment today is needed

  @VIG-ASI-08 @ASI-SETTING
  Scenario: Nobody has assessed the need for admission
    Given no "admission" is on record
    Then it cannot be said whether she is eligible
    And an assessment today is needed

  Rule: When acute suicidal ideation is considered

    @ASI-LIMITS-OF-USE
    Scenario Outline: Any thoughts of suicide beside a depression
      Given Amina is the patient
      And she scored <score> on the <instrument> 2 days ago
      Then acute suicidal ideation <considered>

      Examples: none
        | instrument               | score | considered        |
        | C-SSRS                   | 0     | is not considered |
        | last item of the PHQ-9   | 0     | is not considered |

      Examples: some
        | instrument               | score | considered    |
        | C-SSRS                   | 1     | is considered |
        | C-SSRS                   | 2     | is considered |
        | last item of the PHQ-9   | 1     | is considered |

    @ASI-LIMITS-OF-USE
    Scenario Outline: Suicidal behaviour within a month
      Given Amina is the patient
      And she showed suicidal behaviour <when>
      Then acute suicidal ideation <considered>

      Examples:
        | when        | considered        |
        | 30 days ago | is considered     |
        | 31 days ago | is not considered |

  @ASI-DX
  Rule: A current episode of major depressive disorder

    Scenario: Active and confirmed
      Then the acute diagnosis criterion is met

    Scenario: A low mood of another kind
      Given no "depression" is on record
      And she has persistent depressive disorder on her problem list
      When ketamine for acute suicidal ideation is asked about
      Then the acute diagnosis criterion is not met

    Scenario: Bipolar disorder is not covered
      Given no "depression" is on record
      And she has bipolar disorder on her problem list
      Then the acute diagnosis criterion is not met

    Scenario: With psychotic features
      Given no "depression" is on record
      And she has delusional disorder on her problem list
      When ketamine for acute suicidal ideation is asked about
      Then the acute diagnosis criterion is not met
      And she is not eligible, because another treatment comes first

    Scenario: In remission
      Given her depression is on record as resolved 2 years ago
      And no "MADRS" is on record
      And no "PHQ-9" is on record
      Then the acute diagnosis criterion is not met

    Scenario: Without a settled diagnosis
      Given her depression is only unconfirmed
      Then the acute diagnosis criterion cannot be judged
      And a settled diagnosis is contradictory

    Scenario: Nobody asked about psychosis
      Given no "depression" is on record
      And she was not asked about psychosis or mania
      And no "review of the problem list" is on record
      When ketamine for acute suicidal ideation is asked about
      Then the acute diagnosis criterion cannot be judged
      And knowing about psychosis is missing

  @ASI-SEVERITY
  Rule: Moderate to severe

    Scenario Outline: Not severe enough
      Given no "MADRS" is on record
      And no "PHQ-9" is on record
      And she scored <score> on the <scale> today
      Then the acute severity criterion is not met

      Examples:
        | scale | score |
        | MADRS | 28    |
        | PHQ-9 | 19    |
        | HAM-D | 23    |

    Scenario Outline: Severe enough
      Given no "MADRS" is on record
      And no "PHQ-9" is on record
      And she scored <score> on the <scale> today
      Then the acute severity criterion is met

      Examples:
        | scale | score |
        | MADRS | 29    |
        | MADRS | 30    |
        | PHQ-9 | 20    |
        | PHQ-9 | 21    |
        | HAM-D | 24    |
        | HAM-D | 25    |

    @DQ-10
    Scenario Outline: Two clinician ratings of one day, and one of the patient
      Given she scored <told> on the PHQ-9 today
      And she scored <one> on the <scale> today
      And she scored <other> on another <scale> today
      Then the acute severity criterion <result>

      Examples: the two stand on different sides
        | told | scale | one | other | result           |
        | 20   | MADRS | 28  | 29    | cannot be judged |
        | 19   | MADRS | 29  | 28    | cannot be judged |
        | 19   | MADRS | 29  | 40    | cannot be judged |

      Examples: they stand on one side, and the patient's own rating with them
        | told | scale | one | other | result     |
        | 20   | MADRS | 29  | 40    | is met     |
        | 19   | MADRS | 12  | 28    | is not met |

    @DQ-10
    Scenario: Two HAM-D of one day on different sides
      Given no "MADRS" is on record
      And she scored 22 on the PHQ-9 today
      And she scored 23 on the HAM-D today
      And she scored 24 on another HAM-D today
      Then the acute severity criterion cannot be judged
      And a score of acute depression is contradictory

    @DQ-10
    Scenario: Two self-ratings of one day, of which one is high enough, beside a MADRS that is too low
      Given she scored 25 on the MADRS today
      And she scored 12 on the PHQ-9 today
      And she scored 22 on another PHQ-9 today
      Then the acute severity criterion cannot be judged

    Scenario: A scale that tells nothing of acute severity
      Given no "MADRS" is on record
      And no "PHQ-9" is on record
      And she scored 20 on the QIDS today
      Then the acute severity criterion cannot be judged
      And a score of acute depression is missing

    Scenario: No score
      Given no "MADRS" is on record
      And no "PHQ-9" is on record
      Then the acute severity criterion cannot be judged
      And a score of acute depression is missing

  @ASI-IDEATION
  Rule: Acute intent or behaviour

    Scenario Outline: How high and how recent the level must be
      Given she scored <level> on the C-SSRS <when>
      Then the acute intent criterion <result>

      Examples: intent, today or yesterday
        | level | when      | result |
        | 4     | today     | is met |
        | 5     | today     | is met |
        | 4     | yesterday | is met |

      Examples: no intent
        | level | when  | result     |
        | 3     | today | is not met |

      Examples: too long ago
        | level | when       | result           |
        | 4     | 2 days ago | cannot be judged |

    Scenario Outline: What she said counts as a score does
      Given no "C-SSRS" is on record
      And she spoke yesterday of "<words>"
      Then the acute intent criterion is met

      Examples:
        | words                             |
        | intent to act on suicidal thoughts |
        | a suicide plan with intent         |

    Scenario Outline: Suicidal behaviour
      Given she scored 2 on the C-SSRS today
      And she showed suicidal behaviour <when>
      Then the acute intent criterion <result>

      Examples:
        | when        | result     |
        | 29 days ago | is met     |
        | 30 days ago | is met     |
        | 31 days ago | is not met |

    Scenario: Not asked
      Given no "C-SSRS" is on record
      When ketamine for acute suicidal ideation is asked about
      Then the acute intent criterion cannot be judged
      And a C-SSRS of today or yesterday is missing

  @ASI-SETTING
  Rule: The need for admission was assessed

    Scenario Outline: Today or yesterday
      Given the need for admission was assessed <when>
      Then the hospital assessment criterion <result>

      Examples:
        | when       | result           |
        | today      | is met           |
        | yesterday  | is met           |
        | 2 days ago | cannot be judged |

    Scenario: Expressly not assessed
      Given the need for admission was stated not to have been assessed today
      Then the hospital assessment criterion is not met

    Scenario: She is in the emergency department
      Given she has been in the emergency department since 3 days ago
      Then the hospital assessment criterion is met

    Scenario Outline: She has left the emergency department
      Given she left the emergency department <when>
      Then the hospital assessment criterion <result>

      Examples:
        | when       | result           |
        | yesterday  | is met           |
        | 2 days ago | cannot be judged |

    Scenario: An elective order is never the response
      Given no "admission" is on record
      When 84 mg of esketamine is ordered into the nose
      And the order is to be carried out as an outpatient
      Then the hospital assessment criterion is not met

    Scenario: An elective route is never the response
      Given no "admission" is on record
      When intramuscular ketamine is considered
      Then the hospital assessment criterion is not met

    Scenario: Asked for, and not known
      Given the need for admission could not be established today
      Then the hospital assessment criterion cannot be judged
      And a hospital assessment is not known

    Scenario: Not assessed
      Given no "admission" is on record
      Then the hospital assessment criterion cannot be judged
      And a hospital assessment is missing

  @ASI-ORAL-ANTIDEPRESSANT
  Rule: Started or raised lately

    Scenario Outline: When it was started
      Given she started escitalopram 10 mg a day <when>
      Then the oral antidepressant criterion <result>

      Examples:
        | when        | result     |
        | 13 days ago | is met     |
        | 14 days ago | is met     |
        | 15 days ago | is not met |

    Scenario: She takes none
      Given she never took escitalopram
      Then the oral antidepressant criterion is not met
      And she is not eligible, because a treatment that must accompany it is missing

    Scenario: When it was started is not on record
      Given she never took escitalopram
      And an undated prescription of escitalopram stands
      Then the oral antidepressant criterion cannot be judged
      And the start of the antidepressant is contradictory

    Scenario: Nobody has asked which medicines she takes
      Given she never took escitalopram
      And she was not asked about medicines
      Then the oral antidepressant criterion cannot be judged
      And a list of medicines is missing

  @ASI-SAFETY-PLAN
  Rule: Admission first, then the safety plan

    Scenario: With thoughts of suicide
      Then a decision on admission is recommended

    Scenario: Without
      Given Amina is the patient
      Then a decision on admission is not recommended

  @ASI-LIMITS-OF-USE
  Rule: Not shown to prevent suicide

    Scenario: It is always said
      Then the limits of use is worth knowing

    Scenario: Without thoughts of suicide there is nothing to say
      Given Amina is the patient
      Then the limits of use does not apply

  @ASI-URGENT-ACTION
  Rule: Somebody must see the patient today

    Scenario: It comes before everything else that is said
      Given Amina is the patient
      Then the answer reads "Among the stops to the course that this release knows, none was found"
      Given she scored 5 on the C-SSRS 2 days ago
      Then an assessment today is needed
      And the answer reads "the urgent action comes first"
      And the answer does not read "none was found"

    Scenario Outline: Intent, whatever was asked
      Given Amina is the patient
      And she scored <level> on the C-SSRS <when>
      Then an assessment today <result>

      Examples: intent within 7 days
        | level | when       | result    |
        | 4     | today      | is needed |
        | 5     | 6 days ago | is needed |
        | 4     | 7 days ago | is needed |

      Examples: no intent
        | level | when  | result        |
        | 3     | today | is not needed |

      Examples: longer ago, nobody knows
        | level | when       | result           |
        | 4     | 8 days ago | cannot be judged |

    Scenario: Nobody has asked
      Given Amina is the patient
      And no "C-SSRS" is on record
      Then an assessment today cannot be judged
      And a C-SSRS within 7 days is missing

    Scenario: She has begun to answer, and the form is not completed
      Given Amina is the patient
      And she told of a suicide plan in a form of today that is not completed
      Then an assessment today cannot be judged
      And a C-SSRS within 7 days is not usable

    Scenario Outline: What she said
      Given Amina is the patient
      And she spoke <when> of "a suicide plan with intent"
      Then an assessment today is <result>

      Examples:
        | when       | result     |
        | 7 days ago | needed     |
        | 8 days ago | not needed |

    Scenario Outline: Behaviour within a week
      Given Amina is the patient
      And she showed suicidal behaviour <when>
      Then an assessment today is <result>

      Examples:
        | when       | result     |
        | 6 days ago | needed     |
        | 7 days ago | needed     |
        | 8 days ago | not needed |

    Scenario Outline: The last item of the PHQ-9, without a C-SSRS
      Given Amina is the patient
      And no "C-SSRS" is on record
      And she scored <answer> on the last item of the PHQ-9 5 days ago
      Then an assessment today <result>

      Examples:
        | answer | result           |
        | 2      | cannot be judged |
        | 3      | is needed        |

    Scenario Outline: A C-SSRS at hand settles the last item of the PHQ-9
      Given Amina is the patient
      And she scored 0 on the C-SSRS <when>
      And she scored 3 on the last item of the PHQ-9 today
      Then an assessment today is <result>

      Examples:
        | when       | result     |
        | 7 days ago | not needed |
        | 8 days ago | needed     |

    Scenario: A mistake in a relative's record is not hers
      Given Amina is the patient
      And her mother had recurrent depression
      Then an assessment today is not needed
