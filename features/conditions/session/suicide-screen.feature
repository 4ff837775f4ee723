Feature: The suicide screen of the day

  The C-SSRS is asked on every day of dosing; what is answered decides what comes first.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-PRE-030
  Rule: The suicide screen before dosing

    Scenario: All answers no
      Then the suicide screen of the day is no concern
      And the session may start

    Scenario Outline: What a level means
      Given she scored <level> on the C-SSRS today
      Then the suicide screen of the day is <result>

      Examples:
        | level | result       |
        | 0     | no concern   |
        | 1     | a precaution |
        | 2     | a precaution |
        | 3     | a precaution |

    Scenario Outline: Thoughts ask for a safety plan, a method for a talk with a clinician
      Given she scored <level> on the C-SSRS today
      Then the suicide screen of the day is a precaution
      And the reason is "<words>"
      And the session may start with cautions

      Examples:
        | level | words               |
        | 1     | safety plan         |
        | 2     | safety plan         |
        | 3     | tell the prescriber |

    @VIG-144 @SAF-CI-041
    Scenario: Intent, and an elective request
      Given she answered yes to the C-SSRS item "intent to act on suicidal thoughts" today
      Then suicidal intent at an elective request is a soft stop
      And an assessment today is needed
      And the suicide screen of the day is a precaution
      And the session waits

    Scenario: Not asked today
      Given she scored 0 on the C-SSRS yesterday
      Then the suicide screen of the day is a soft stop
      And the session waits

    Scenario: Not asked
      Given no "C-SSRS" is on record
      Then the suicide screen of the day is a soft stop
      And a C-SSRS of the day is missing

    Scenario: By its items, all no
      Given no "C-SSRS" is on record
      And she answered no to the C-SSRS item "a wish to be dead" today
      And she answered no to the C-SSRS item "suicidal thoughts" today
      And she answered no to the C-SSRS item "suicidal behaviour at any time" today
      Then the suicide screen of the day is no concern

    Scenario: By its items, and thoughts
      Given no "C-SSRS" is on record
      And she answered yes to the C-SSRS item "a wish to be dead" today
      And she answered yes to the C-SSRS item "suicidal thoughts" today
      And she answered no to the C-SSRS item "thoughts of a method" today
      And she answered no to the C-SSRS item "intent to act on suicidal thoughts" today
      And she answered no to the C-SSRS item "a suicide plan with intent" today
      And she answered no to the C-SSRS item "suicidal behaviour within the last 3 months" today
      Then the suicide screen of the day is a precaution
      And the session may start with cautions

    Scenario: By its items, and the questions that follow thoughts were not asked
      Given no "C-SSRS" is on record
      And she answered yes to the C-SSRS item "a wish to be dead" today
      And she answered yes to the C-SSRS item "suicidal thoughts" today
      And she answered no to the C-SSRS item "suicidal behaviour at any time" today
      Then the suicide screen of the day is a soft stop
      And every item of the C-SSRS is missing

    Scenario: By its items, and behaviour was not asked about
      Given no "C-SSRS" is on record
      And she answered no to the C-SSRS item "a wish to be dead" today
      And she answered no to the C-SSRS item "suicidal thoughts" today
      Then the suicide screen of the day is a soft stop
      And the item on behaviour is missing

    Scenario: By its items, and one answer is not known
      Given no "C-SSRS" is on record
      And she answered that she does not know to the C-SSRS item "a wish to be dead" today
      And she answered no to the C-SSRS item "suicidal thoughts" today
      And she answered no to the C-SSRS item "suicidal behaviour at any time" today
      Then the suicide screen of the day is a soft stop

    Scenario: Behaviour at some time of life
      Given she answered yes to the C-SSRS item "suicidal behaviour at any time" today
      Then the suicide screen of the day is a precaution
      And the reason is "tell the prescriber"

  @SAF-PRE-030-URGENT
  Rule: What asks for an assessment before the session

    Scenario Outline: Behaviour within three months
      Given she showed suicidal behaviour <when>
      Then an assessment before the session is <result>

      Examples:
        | when        | result     |
        | 90 days ago | needed     |
        | 91 days ago | not needed |

    Scenario Outline: Worse since the last session
      Given she had one dosing session 7 days ago
      And she scored <then> on another C-SSRS 7 days ago
      And she scored <now> on the C-SSRS today
      And she scored <then> on another C-SSRS 7 days ago
      Then an assessment before the session is <result>

      Examples:
        | then | now | result     |
        | 0    | 1   | not needed |
        | 0    | 2   | needed     |
        | 1    | 2   | not needed |
        | 1    | 3   | needed     |
        | 3    | 3   | not needed |

    Scenario: Worse, and the session waits
      Given she had one dosing session 7 days ago
      And she scored 3 on the C-SSRS today
      And she scored 1 on another C-SSRS 7 days ago
      Then an assessment before the session is needed
      And the session waits

    Scenario: The screen of the last session is not on record
      Given she had one dosing session 7 days ago
      And she scored 2 on the C-SSRS today
      Then an assessment before the session cannot be judged
      And the C-SSRS of the last session is missing
      And the session waits

    Scenario: Before the first session there is nothing to compare
      Given she scored 2 on the C-SSRS today
      Then an assessment before the session is not needed

    Scenario: Without thoughts there is nothing to compare
      Given she had one dosing session 7 days ago
      And she scored 1 on the C-SSRS today
      Then an assessment before the session is not needed

    Scenario: Thoughts by the items tell no level to compare
      Given she had one dosing session 7 days ago
      And no "C-SSRS" is on record
      And she answered yes to the C-SSRS item "suicidal thoughts" today
      Then an assessment before the session cannot be judged
