Feature: What the three anxiety disorders have in common

  Background:
    Given today is 2 March 2026
    And Sofia is the patient

  @ANX-CBT
  Rule: An adequate course of cognitive behavioural therapy

    Scenario Outline: Single sessions, counted together
      Given she had <number> sessions of cognitive behavioural therapy
      Then the course-of-therapy criterion <result>

      Examples: too few
        | number | result     |
        | 11     | is not met |

      Examples: enough
        | number | result |
        | 12     | is met |
        | 13     | is met |

    Scenario Outline: A course that tells its number
      Given she had a course of cognitive behavioural therapy with <number> sessions
      Then the course-of-therapy criterion <result>

      Examples:
        | number | result     |
        | 11     | is not met |
        | 12     | is met     |

    Scenario Outline: A course under way counts with the sessions that were held
      Given she is in a course of cognitive behavioural therapy, begun 120 days ago, with <number> sessions until 5 days ago
      Then the course-of-therapy criterion <result>

      Examples:
        | number | result     |
        | 11     | is not met |
        | 12     | is met     |
        | 14     | is met     |

    Scenario: A course that rests for a while counts with them too
      Given she is in a course of cognitive behavioural therapy, begun 120 days ago, with 14 sessions until 30 days ago
      And the course of cognitive behavioural therapy is on hold
      Then the course-of-therapy criterion is met

    Scenario: A course under way is never a completed one
      Given she is in a course of cognitive behavioural therapy, begun 120 days ago, with 7 sessions until 5 days ago
      And the course of cognitive behavioural therapy names completion as its outcome
      Then the course-of-therapy criterion is not met

    Scenario: A course under way of which nobody counted the sessions leaves it open
      Given she is in a course of cognitive behavioural therapy, begun 120 days ago
      Then the course-of-therapy criterion cannot be judged
      And a complete history of treatment is contradictory

    Scenario: Sessions that were counted after the day of the question do not count
      Given she is in a course of cognitive behavioural therapy, begun 120 days ago, with 14 sessions until in 3 days
      Then the course-of-therapy criterion cannot be judged

    Scenario: A course that begins after the day of the question is none yet
      Given she is in a course of cognitive behavioural therapy, begun -3 days ago
      Then the course-of-therapy criterion is not met

    Scenario: Single sessions beside a course of which nobody counted the sessions
      Given she had 12 sessions of cognitive behavioural therapy
      And she is in a course of interpersonal therapy, begun 120 days ago
      Then the course-of-therapy criterion is met

    Scenario: How far it was
      Given she had 11 sessions of cognitive behavioural therapy
      Then the course-of-therapy criterion is not met
      And the reason is "1 short"

    Scenario: A course given up after enough sessions counts
      Given she stopped cognitive behavioural therapy after 12 sessions
      Then the course-of-therapy criterion is met

    Scenario: A course recorded as completed counts, however short
      Given she completed a course of cognitive behavioural therapy
      Then the course-of-therapy criterion is met

    Scenario: Other therapies do not count
      Given she had no cognitive behavioural therapy
      And she had 14 sessions of interpersonal therapy
      And she had 14 sessions of supportive counselling
      Then the course-of-therapy criterion is not met

    Scenario: None at all: what would have to be on record
      Given she had no cognitive behavioural therapy
      Then the course-of-therapy criterion is not met
      And what would change it reads "A course of cognitive behavioural therapy, completed or of enough sessions."

    Scenario: Too few: how far it was is told instead
      Given she had 11 sessions of cognitive behavioural therapy
      Then what would change it does not read "A course of cognitive behavioural therapy, completed or of enough sessions."

    Scenario: Offered and declined is not done
      Given she was offered cognitive behavioural therapy and declined it, because "she had no time"
      Then the course-of-therapy criterion is not met

    Scenario: A course that does not tell its sessions leaves it open
      Given she had a course of cognitive behavioural therapy that does not tell its sessions
      Then the course-of-therapy criterion cannot be judged
      And a complete history of treatment is contradictory
      And it cannot be said whether she is eligible, because a course of therapy cannot be judged

    Scenario: Psychotherapy that is not named leaves it open
      Given she had no cognitive behavioural therapy
      And she had 14 sessions of psychotherapy of no named kind
      Then the course-of-therapy criterion cannot be judged

    Scenario: No statement that the history is complete
      Given she had no cognitive behavioural therapy
      And no "medication history" is on record
      Then the course-of-therapy criterion cannot be judged
      And a complete history of treatment is missing

    Scenario Outline: The same course counts for each of the three
      Given <who> is the patient
      Then the course-of-therapy criterion is met

      Examples:
        | who  |
        | Ruth |
        | Leon |

  @ANX-ROUTE
  Rule: A route that was not studied

    Scenario Outline: Muscle and mouth
      When <treatment> is considered
      Then the route that was not studied is a precaution

      Examples:
        | treatment              |
        | intramuscular ketamine |
        | oral ketamine          |

    Scenario Outline: Vein and skin
      When <treatment> is considered
      Then the route that was not studied is no concern

      Examples:
        | treatment            |
        | intravenous ketamine |
        | subcutaneous ketamine |

    Scenario Outline: Nasal esketamine was not studied in any of them
      Given <who> is the patient
      When esketamine is considered
      Then <he> is not eligible, because it is investigational only

      Examples:
        | who   | he  |
        | Sofia | she |
        | Ruth  | she |

  @ANX-PLAN-MEDICINE
  Rule: Keep the SSRI or SNRI

    Scenario: She takes one
      Given she has taken sertraline 100 mg a day for 90 days
      Then keeping the SSRI or SNRI is recommended

    Scenario: She takes none
      Then keeping the SSRI or SNRI is not recommended
