Feature: Bleeding in the brain, and strokes

  A bleed counts whenever it was. After a stroke the day decides: six weeks, twelve weeks, later.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-004
  Rule: Bleeding in the brain, at any time

    @VIG-045
    Scenario: A subdural haematoma years ago
      Given she had subdural haematoma, now recorded as resolved
      Then the brain bleed is a hard stop
      And nobody may set it aside
      And she is not eligible, because a contraindication stands

    Scenario: Its sequelae tell of it
      Given she has sequelae of a brain bleed on her problem list
      Then the brain bleed is a hard stop

    Scenario: Only possible
      Given a differential diagnosis of subdural haematoma is on record
      Then the brain bleed is a soft stop

    Scenario: None, and the question was answered no
      Then the brain bleed is no concern

    Scenario: A reviewed problem list does not answer this question
      Given she was not asked about stroke
      Then the brain bleed cannot be judged
      And knowing about brain bleeds is missing
      And it cannot be said whether she is eligible

    Scenario: A text that names one undoes the no
      Given she has the problem "St. p. subarachnoid bleed" without a code, resolved
      Then the brain bleed cannot be judged
      And knowing about brain bleeds is contradictory

    Scenario: A yes that a stroke explains leaves the bleed to the list
      Given she answered yes to the question about stroke
      And a stroke is on record as over, dated 3 years ago
      Then the earlier stroke is a soft stop
      And the brain bleed is no concern

    Scenario: A yes that nothing explains
      Given she answered yes to the question about stroke
      Then the brain bleed cannot be judged
      And knowing about brain bleeds is contradictory

  @SAF-CI-008
  Rule: A stroke or mini-stroke within six weeks

    Scenario Outline: The day of the event
      Given a <event> is on record, dated <when>
      Then the recent stroke is <result>

      Examples:
        | event       | when        | result      |
        | stroke      | today       | a hard stop |
        | stroke      | 42 days ago | a hard stop |
        | stroke      | 43 days ago | no concern  |
        | mini-stroke | 42 days ago | a hard stop |

    Scenario: Its card
      Given a stroke is on record, dated 10 days ago
      Then the recent stroke is a hard stop
      And the reason is "Stroke or TIA 10 days ago (limit 42): defer."
      And nobody may set it aside

    Scenario: A stroke without a day
      Given she has had stroke since a day that is not on record
      Then the recent stroke cannot be judged
      And the day of the stroke is contradictory
      And it cannot be said whether she is eligible

    Scenario: Nobody knows
      Given nobody asked about stroke or reviewed the problem list
      Then the recent stroke cannot be judged
      And knowing about strokes is missing
      And it cannot be said whether she is eligible

  @SAF-CI-009
  Rule: A stroke or mini-stroke six to twelve weeks ago

    Scenario Outline: The day of the event
      Given a mini-stroke is on record, dated <when>
      Then the stroke of late is <result>

      Examples:
        | when        | result      |
        | 42 days ago | no concern  |
        | 84 days ago | a soft stop |
        | 85 days ago | no concern  |

    @VIG-043
    Scenario: A stroke 43 days ago
      Given a stroke is on record, dated 43 days ago
      Then the stroke of late is a soft stop
      And she is eligible with cautions

    Scenario: A stroke without a day
      Given she has had stroke since a day that is not on record
      Then the stroke of late cannot be judged
      And the day of the stroke is contradictory

    Scenario: Nobody knows
      Given nobody asked about stroke or reviewed the problem list
      Then the stroke of late cannot be judged
      And knowing about strokes is missing

  @SAF-CI-010
  Rule: An earlier stroke

    Scenario Outline: After twelve weeks, by drug
      Given a stroke is on record as over, dated <when>
      When <drug> is considered
      Then the earlier stroke is <result>

      Examples:
        | when        | drug                 | result       |
        | 84 days ago | intravenous ketamine | no concern   |
        | 85 days ago | intravenous ketamine | a soft stop  |
        | 85 days ago | esketamine           | a precaution |

    Scenario: On record as history
      Given she has history of stroke on her problem list
      Then the earlier stroke is a soft stop

    Scenario: Without a stroke
      Then the earlier stroke is no concern

    Scenario: Nobody knows
      Given nobody asked about stroke or reviewed the problem list
      Then the earlier stroke cannot be judged
      And knowing about strokes is missing
