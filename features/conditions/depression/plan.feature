Feature: The plan around the drug

  Ketamine is one part of a treatment: preparation before, integration after each dose, weekly
  psychotherapy beside it.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  Rule: What stands without the treatment

    @KAP-WEEKLY-THERAPY @MDD-PLAN-SLEEP
    Scenario: It may be considered: all of the plan
      Then she is eligible
      And the plan reads "Weekly evidence-based therapy for the condition"
      And the plan reads "Sleep hygiene"

    @KAP-WEEKLY-THERAPY @MDD-PLAN-SLEEP
    Scenario: It should not be considered: what holds without it
      Given she scored 9 on the PHQ-9 5 days ago
      Then she is not eligible, because the depression is not severe enough
      And the plan reads "Weekly cognitive behavioural"
      And the plan reads "Sleep hygiene"
      And the plan does not read "Weekly evidence-based therapy for the condition"
      And the plan does not read "after each dose"
      And the plan does not read "before each dose"

    @MDD-PLAN-SAFETY
    Scenario: Thoughts of death are never passed over
      Given she scored 9 on the PHQ-9 5 days ago
      And she scored 1 on the last item of the PHQ-9 2 days ago
      Then the plan reads "Write a safety plan"

    @KAP-WEEKLY-THERAPY
    Scenario: It cannot be said: all of the plan
      Given no "PHQ-9" is on record
      Then it cannot be said whether she is eligible
      And the plan reads "Weekly evidence-based therapy for the condition"

  @MDD-ROUTE
  Rule: A route with thin evidence

    Scenario Outline: Routes of the third line
      When <treatment> is considered
      Then the thin evidence for the route is a precaution
      And she is eligible with cautions

      Examples:
        | treatment             |
        | intramuscular ketamine |
        | subcutaneous ketamine  |
        | oral ketamine          |

    Scenario Outline: Routes that were studied
      When <treatment> is considered
      Then the thin evidence for the route is no concern

      Examples:
        | treatment           |
        | intravenous ketamine |
        | esketamine           |

  @MDD-EVIDENCE
  Rule: What the trials show

    Scenario: For a depression it is always said
      Then the evidence for depression is worth knowing
      And she is eligible

    Scenario: Without a depression there is nothing to say
      Given Ines is the patient
      Then the evidence for depression does not apply

  @KAP-ADJUNCT-PLAN
  Rule: Preparation, integration and weekly therapy

    Scenario: A complete plan
      Then the plan around the drug is no concern
      And she is eligible

    Scenario Outline: One part is missing
      Given no "<part>" is on record
      Then the plan around the drug is a precaution
      And she is eligible with cautions

      Examples:
        | part                |
        | preparation         |
        | integration session |
        | plan                |
        | dosing session      |

    Scenario: A preparation session that is booked will do
      Given no "preparation" is on record
      And the "preparation session" is booked in 3 days
      Then the plan around the drug is no concern

    Scenario Outline: Preparation belongs to the series
      Given no "preparation" is on record
      And she had dosing sessions 3 days ago
      And she had preparation sessions <days> days ago
      Then the plan around the drug is <result>

      Examples: within two weeks before the first dose
        | days | result     |
        | 17   | no concern |

      Examples: earlier
        | days | result       |
        | 18   | a precaution |

    Scenario: No weekly psychotherapy
      Given the plan holds no weekly psychotherapy
      Then the plan around the drug is a precaution

    Scenario: Integration that the plan itself holds
      Given the plan itself holds the integration sessions
      Then the plan around the drug is no concern

    Scenario Outline: When integration counts
      Given the "integration session" is booked <hours> hours after the dose
      Then the plan around the drug is <result>

      Examples: too early
        | hours | result       |
        | 23    | a precaution |

      Examples: in time
        | hours | result     |
        | 24    | no concern |
        | 25    | no concern |
        | 71    | no concern |
        | 72    | no concern |

      Examples: too late
        | hours | result       |
        | 73    | a precaution |

    Scenario: The dosing order waits for the plan
      Given the plan holds no weekly psychotherapy
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the order waits for the plan around the drug

  @KAP-ADDED-VALUE
  Rule: The added value of psychotherapy is unproven

    Scenario: It is always said
      Then the unproven value of psychotherapy is worth knowing
      And she is eligible

    Scenario: Nobody to say it to
      Given Ines is the patient
      Then the unproven value of psychotherapy is no concern

  @MDD-PLAN-ANTIDEPRESSANT
  Rule: Continue the antidepressant

    Scenario: She takes one
      Given she has taken sertraline 100 mg a day for 56 days
      Then continuing the antidepressant is recommended

    Scenario: She takes none
      Then continuing the antidepressant is not recommended

  @MDD-PLAN-PSYCHOTHERAPY
  Rule: Weekly psychotherapy

    Scenario: For a depression
      Then weekly psychotherapy is recommended

    Scenario: Without a depression
      Given Ines is the patient
      Then weekly psychotherapy is not recommended

  @MDD-PLAN-MEASURES
  Rule: The same measure each time

    Scenario: For a depression
      Then the same measure each time is recommended

    Scenario: Without a depression
      Given Ines is the patient
      Then the same measure each time is not recommended

  @MDD-PLAN-SAFETY
  Rule: A written safety plan

    Scenario Outline: Thoughts of death on the last item of the PHQ-9
      Given she scored <answer> on the last item of the PHQ-9 5 days ago
      Then a safety plan is <result>

      Examples: none
        | answer | result          |
        | 0      | not recommended |

      Examples: any
        | answer | result      |
        | 1      | recommended |
        | 2      | recommended |
