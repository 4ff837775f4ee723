Feature: How the patient is today

  What nobody measures is asked on the day, with the checklist.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-PRE-031
  Rule: New psychosis, mania or delirium

    Scenario: A change since the last visit
      Given on the checklist, mental state is not in order
      Then the mental state of the day is a hard stop
      And the session must not start

    Scenario: Unchanged
      Then the mental state of the day is no concern

    Scenario: Nobody asked
      Given on the checklist, mental state was not asked about
      Then the mental state of the day cannot be judged
      And an answer on the mental state is missing
      And the session waits

    Scenario: Asked yesterday
      Given the checklist was answered yesterday
      Then the mental state of the day cannot be judged
      And an answer on the mental state is too old

  @SAF-PRE-036
  Rule: Urinary symptoms are asked for

    @SAF-CI-063
    Scenario: Symptoms today
      Given on the checklist, passing urine is not in order
      Then the urinary symptoms is a soft stop
      And the session waits

    @SAF-CI-063
    Scenario: Symptoms that an infection explains
      Given on the checklist, passing urine is not in order
      And it was confirmed today that there is a urinary infection
      Then the urinary symptoms is no concern

    Scenario: None today
      Then the question about urinary symptoms is no concern

    Scenario: Nobody asked
      Given on the checklist, passing urine was not asked about
      Then the question about urinary symptoms cannot be judged
      And an answer on urinary symptoms is missing
      And the session waits

  @SAF-PRE-039
  Rule: Unwell today

    Scenario: Unwell, and nobody said from what
      Given on the checklist, how the patient is is not in order
      Then being unwell is a soft stop
      And the session waits

    Scenario Outline: What it is
      Given on the checklist, <trouble> is not in order
      Then being unwell is <result>

      Examples:
        | trouble            | result       |
        | acute illness      | a soft stop  |
        | vomiting           | a soft stop  |
        | migraine with aura | a precaution |
        | sleep              | a precaution |
        | drinking           | a precaution |

    Scenario: Unwell from little sleep alone
      Given on the checklist, how the patient is is not in order
      And on the checklist, acute illness is in order
      And on the checklist, vomiting is in order
      And on the checklist, sleep is not in order
      Then being unwell is a precaution
      And the session may start with cautions

    Scenario: Unwell from little sleep, and vomiting was not asked about
      Given on the checklist, how the patient is is not in order
      And on the checklist, acute illness is in order
      And on the checklist, sleep is not in order
      Then being unwell is a soft stop

    Scenario: Well
      Then being unwell is no concern

    Scenario: Nobody asked
      Given on the checklist, how the patient is was not asked about
      Then being unwell cannot be judged
      And an answer on being well is missing
      And the session waits

  @SAF-PRE-041
  Rule: The usual medicine for blood pressure

    Scenario: Missed today
      Given she takes lisinopril 10 mg a day
      And on the checklist, pressure medicine is not in order
      Then the pressure medicine of the day is a precaution
      And the reason is "missed today"
      And the session may start with cautions

    Scenario: Taken
      Given she takes lisinopril 10 mg a day
      Then the pressure medicine of the day is no concern

    Scenario: Nobody asked
      Given she takes lisinopril 10 mg a day
      And on the checklist, pressure medicine was not asked about
      Then the pressure medicine of the day is a precaution
      And an answer on the pressure medicine is missing

    Scenario: Without such a medicine nobody has to ask
      Given on the checklist, pressure medicine was not asked about
      Then the pressure medicine of the day is no concern

  @SAF-PRE-035
  Rule: The screen for sleep apnoea

    Scenario: A score on record
      Then the screen for sleep apnoea is no concern

    Scenario: No score on record
      Given no "STOP-BANG" is on record
      Then the screen for sleep apnoea is a precaution
      And a screen for sleep apnoea is missing
      And the session may start with cautions

    Scenario Outline: How old the score may be
      Given her STOP-BANG was graded 1 <when>
      Then the screen for sleep apnoea is <result>

      Examples:
        | when         | result       |
        | 365 days ago | no concern   |
        | 366 days ago | a precaution |

    Scenario: Somebody attests it
      Given no "STOP-BANG" is on record
      And on the checklist, sleep apnoea screen is in order
      Then the screen for sleep apnoea is no concern

    Scenario: Sleep apnoea is known
      Given no "STOP-BANG" is on record
      And moderate sleep apnoea is on her problem list
      Then the screen for sleep apnoea is no concern
