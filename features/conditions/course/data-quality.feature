Feature: Data that nobody has looked after

  Most rules of this kind are shown where the data are read, under the tags DQ-01 to DQ-23.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @DQ-19
  Scenario: A history in words is no trial, and no proof that there was none
    Given she never took venlafaxine
    And her prescription of mirtazapine refers to a medicine in words only
    And no "medication history" is on record
    Then the failed-trials criterion cannot be judged

  @DQ-24
  Scenario: A score from the portal is urgent like any other, and it is said who told it
    Given she reported 4 on the C-SSRS through the portal today
    Then an assessment today is needed
    And the reason is "told by the patient or a relative"

  @DQ-25
  Rule: The last visit was long ago

    Scenario Outline: How long ago
      Given she was last seen <days> days ago
      Then the last visit is <result>

      Examples:
        | days | result       |
        | 180  | no concern   |
        | 181  | a precaution |

    Scenario: It is a caution for every condition
      Given she was last seen 181 days ago
      Then she is eligible with cautions
      And the only caution is "NO_RECENT_VISIT"

    Scenario: No visit is on record
      Given no "last visit" is on record
      Then the last visit is a precaution
      And the day of the last visit is missing

    Scenario: Nobody is treated
      Given Ines is the patient
      And no "last visit" is on record
      Then the last visit is no concern

  @KAP-AGE-YOUNG
  Rule: A young adult

    Scenario Outline: The age in years
      Given Amina is <years> years old today
      Then the young age is <result>

      Examples:
        | years | result        |
        | 17    | no concern    |
        | 18    | worth knowing |
        | 24    | worth knowing |
        | 25    | no concern    |

    Scenario: No birth date
      Given her birth date is not on record
      Then the young age cannot be judged
      And the birth date is missing
