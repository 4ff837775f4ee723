Feature: When a series is judged, and when it ends

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @STOP-1
  Rule: No early improvement

    Scenario Outline: How far the PHQ-9 has fallen after three doses
      Given she had dosing sessions 16, 9 and 2 days ago
      And she scored <before> on the PHQ-9 16 days ago
      And she scored <after> on another PHQ-9 1 days ago
      Then the early improvement is <result>

      Examples: by less than 20 %, at last by 19 %
        | before | after | result      |
        | 20     | 20    | a soft stop |
        | 20     | 17    | a soft stop |
        | 21     | 17    | a soft stop |

      Examples: by 20 % or more
        | before | after | result     |
        | 20     | 16    | no concern |
        | 20     | 10    | no concern |

    Scenario: The numbers are told
      Given she had dosing sessions 16, 9 and 2 days ago
      And she scored 20 on the PHQ-9 16 days ago
      And she scored 18 on another PHQ-9 1 days ago
      Then the early improvement is a soft stop
      And the reason is "PHQ-9 20 on 14 February 2026, then PHQ-9 18 on 1 March 2026"
      And she is eligible with cautions

    Scenario: Two doses are too few to judge
      Given she had dosing sessions 9 and 2 days ago
      And she scored 20 on the PHQ-9 9 days ago
      And she scored 20 on another PHQ-9 1 days ago
      Then the early improvement is no concern

    Scenario: A score before the third dose does not judge three
      Given she had dosing sessions 16, 9 and 2 days ago
      And she scored 20 on the PHQ-9 16 days ago
      And she scored 19 on another PHQ-9 2 days ago
      Then the early improvement cannot be judged
      And a score before and during the series is missing

    Scenario: No score before the series
      Given she had dosing sessions 16, 9 and 2 days ago
      And she scored 18 on the PHQ-9 1 days ago
      Then the early improvement cannot be judged
      And a score before and during the series is missing

    Scenario Outline: Points of the PCL-5
      Given Emil is the patient
      And he had dosing sessions 16, 9 and 2 days ago
      And he scored 52 on the PCL-5 17 days ago
      And he scored <score> on another PCL-5 1 days ago
      Then the early improvement is <result>

      Examples: by fewer than 10 points
        | score | result      |
        | 43    | a soft stop |

      Examples: by 10 points
        | score | result     |
        | 42    | no concern |

    Scenario Outline: A pause ends the series
      Given she had dosing sessions <days> days ago
      And she scored 20 on the PHQ-9 <before> days ago
      And she scored 20 on another PHQ-9 1 days ago
      Then the early improvement is <result>

      Examples: no more than 30 days apart
        | days         | before | result      |
        | 46, 16 and 2 | 46     | a soft stop |

      Examples: more
        | days         | before | result     |
        | 47, 16 and 2 | 16     | no concern |

    Scenario Outline: The last dose was long ago
      Given she had dosing sessions <days> days ago
      And she scored 20 on the PHQ-9 <before> days ago
      And she scored 20 on another PHQ-9 1 days ago
      Then the early improvement is <result>

      Examples: 30 days
        | days          | before | result      |
        | 44, 37 and 30 | 44     | a soft stop |

      Examples: 31 days
        | days          | before | result     |
        | 45, 38 and 31 | 45     | no concern |

  @STOP-2
  Rule: The effect of the series

    Scenario Outline: How far the PHQ-9 has fallen after six doses
      Given she had 6 dosing sessions, one each 4 days, the last of them 2 days ago
      And she scored 20 on the PHQ-9 22 days ago
      And she scored <score> on another PHQ-9 1 days ago
      Then the effect of the series is <result>
      And the early improvement is no concern

      Examples: by less than a quarter
        | score | result      |
        | 20    | a soft stop |
        | 16    | a soft stop |

      Examples: by a quarter or more
        | score | result       |
        | 15    | a precaution |
        | 11    | a precaution |

      Examples: by half
        | score | result        |
        | 10    | worth knowing |
        | 4     | worth knowing |

    Scenario: Five doses are judged by the early improvement
      Given she had 5 dosing sessions, one each 4 days, the last of them 2 days ago
      And she scored 20 on the PHQ-9 18 days ago
      And she scored 20 on another PHQ-9 1 days ago
      Then the effect of the series is no concern
      And the early improvement is a soft stop

    Scenario: No score since the series began
      Given she had 6 dosing sessions, one each 4 days, the last of them 2 days ago
      And she scored 19 on the PHQ-9 22 days ago
      Then the effect of the series cannot be judged
      And a score before and during the series is missing

  @STOP-3
  Rule: Judge the benefit of esketamine at the end of week 4

    Scenario: Four weeks after the first session
      Given she had dosing sessions 10, 6 and 3 days ago
      When esketamine is considered
      Then judging esketamine is recommended
      And "Benefit of esketamine, at the end of week 4" is to be done from "2026-03-20" to "2026-03-27"

    Scenario: Before any is given it is planned from the session that is booked
      When esketamine is considered
      Then judging esketamine is not recommended

    Scenario: Racemic ketamine is judged by the number of doses
      Given she had dosing sessions 10, 6 and 3 days ago
      Then judging esketamine does not apply

  @STOP-4
  Rule: After a series of racemic ketamine

    Scenario Outline: From six doses on
      Given she had <doses> dosing sessions, one each 4 days, the last of them 2 days ago
      Then maintenance is <result>

      Examples:
        | doses | result          |
        | 5     | not recommended |
        | 6     | recommended     |

  @SAF-DOSE-030
  Rule: Sessions of esketamine that were missed, with worsening

    Scenario Outline: Given weekly, and the last dose longer ago than two weeks
      Given 56 mg of esketamine was given into the nose 26 days before the dose
      And 56 mg of esketamine was given into the nose <last> days before the dose
      And 56 mg of esketamine was given into the nose <earlier> days before the dose
      And she scored 12 on the PHQ-9 17 days ago
      And she scored 18 on another PHQ-9 1 days ago
      When esketamine is considered
      Then stepping back after missed sessions is <result>

      Examples:
        | last | earlier | result          |
        | 13   | 20      | not recommended |
        | 14   | 21      | not recommended |
        | 15   | 22      | recommended     |

    Scenario Outline: How the score has moved
      Given 56 mg of esketamine was given into the nose 16 days before the dose
      And 56 mg of esketamine was given into the nose 20 days before the dose
      And she scored 30 on the PHQ-9 40 days ago
      And she scored 12 on another PHQ-9 16 days ago
      And she scored <now> on another PHQ-9 1 days ago
      When esketamine is considered
      Then stepping back after missed sessions is <result>

      Examples:
        | now | result          |
        | 12  | not recommended |
        | 13  | recommended     |

    Scenario: No score since the last dose
      Given 56 mg of esketamine was given into the nose 16 days before the dose
      And 56 mg of esketamine was given into the nose 20 days before the dose
      And she scored 18 on the PHQ-9 20 days ago
      When esketamine is considered
      Then stepping back after missed sessions cannot be judged
      And a score before and after the gap is missing

    Scenario: Racemic ketamine has another schedule
      Given 56 mg of esketamine was given into the nose 16 days before the dose
      Then stepping back after missed sessions does not apply

  @STOP-5
  Rule: Many sessions in half a year or a year

    Scenario Outline: Sessions of half a year
      Given she had <sessions> dosing sessions, one each <apart> days, the last of them 2 days ago
      Then the number of sessions is <result>

      Examples: twelve in 182 days
        | sessions | apart | result     |
        | 12       | 15    | no concern |

      Examples: thirteen in 182 days
        | sessions | apart | result       |
        | 13       | 15    | a precaution |

      Examples: thirteen in 206 days
        | sessions | apart | result     |
        | 13       | 17    | no concern |

    Scenario Outline: The end of half a year
      Given she had 13 dosing sessions, one each 15 days, the last of them <last> days ago
      Then the number of sessions is <result>

      Examples:
        | last | result       |
        | 2    | a precaution |
        | 3    | no concern   |

    Scenario Outline: Sessions of a year
      Given she had <sessions> dosing sessions, one each 15 days, the last of them <last> days ago
      And no session is booked
      Then the number of sessions is <result>

      Examples: of the last year
        | sessions | last | result       |
        | 24       | 15   | no concern   |
        | 25       | 5    | a precaution |

      Examples: the first of them before it
        | sessions | last | result     |
        | 25       | 6    | no concern |

    Scenario: None is on record
      Then the number of sessions is no concern

  @STOP-6
  Rule: Stop and review

    Scenario Outline: Worse than before the series
      Given she had dosing sessions 9 and 2 days ago
      And she scored <before> on the PHQ-9 9 days ago
      And she scored <after> on another PHQ-9 1 days ago
      Then the worsening is <result>

      Examples: by less than a quarter, at last by 24 %
        | before | after | result     |
        | 16     | 19    | no concern |
        | 17     | 21    | no concern |

      Examples: by a quarter
        | before | after | result      |
        | 16     | 20    | a soft stop |

    Scenario: Suicidal intent that is new
      Given she had dosing sessions 9 and 2 days ago
      And she scored 4 on the C-SSRS today
      Then the worsening is a soft stop

    Scenario: Suicidal behaviour before the series
      Given she had dosing sessions 9 and 2 days ago
      And she showed suicidal behaviour 10 days ago
      Then the worsening is no concern

    Scenario Outline: What began while the series goes on
      Given she had dosing sessions 9 and 2 days ago
      And she has <problem> on her problem list
      Then the worsening is a soft stop

      Examples:
        | problem                   |
        | delusional disorder       |
        | mania                     |
        | ketamine dependence       |

    Scenario: Manic symptoms by the score
      Given she had dosing sessions 9 and 2 days ago
      And she scored 12 on the YMRS today
      Then the worsening is a soft stop

    Scenario: Ketamine used otherwise
      Given she had dosing sessions 9 and 2 days ago
      And she used ketamine otherwise than as a medicine 3 days ago
      Then the worsening is a soft stop

    Scenario: Nothing of it
      Given she had dosing sessions 9 and 2 days ago
      Then the worsening is no concern

    Scenario: No series goes on
      Given she has mania on her problem list
      Then the worsening is no concern
