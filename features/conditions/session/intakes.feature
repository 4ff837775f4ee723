Feature: Last intakes

  Whether a medicine interacts today depends on when it was last taken. Where that is not on
  record, it is asked.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-PRE-029
  Rule: The last intake of each interacting medicine

    Scenario: No such medicine, and the medicines were gone through
      Then the last intakes is no concern

    Scenario Outline: Nobody knows when it was last taken
      Given an order of <medicine> stands
      Then the last intakes is <result>

      Examples: a major interaction
        | medicine     | result      |
        | phenelzine   | a soft stop |
        | theophylline | a soft stop |
        | morphine     | a soft stop |

      Examples: a moderate one
        | medicine   | result       |
        | alprazolam | a precaution |

      Examples: none to speak of
        | medicine   | result     |
        | sertraline | no concern |

    Scenario: The reason names the medicine
      Given an order of phenelzine stands
      Then the last intakes is a soft stop
      And the reason is "phenelzine"
      And the session waits

    Scenario: The last intake is told
      Given she takes alprazolam, and says that she last took it 30 hours ago
      Then the last intakes is no concern

    Scenario: An inhibitor of enzymes counts for oral ketamine
      Given an order of clarithromycin stands
      When oral ketamine is considered
      Then the last intakes is a soft stop

    Scenario: And not for an infusion
      Given an order of clarithromycin stands
      Then the last intakes is no concern

    Scenario: The medicines were not gone through
      Given the checklist says no to the medicines
      Then the last intakes is a soft stop

    Scenario: It was not asked
      Given the medicines was not asked today
      Then the last intakes is a precaution
