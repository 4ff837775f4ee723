Feature: The day, the clock and the gate

  Minutes are counted between moments, whatever the clock on the wall shows.

  Background:
    Given today is 25 October 2026
    And Amina is the patient

  @SAF-PRE-001
  Rule: The night in which the clocks go back

    Scenario Outline: A reading before the change
      Given it is 2:10, with the clocks 1 hour ahead
      And it is the day of dosing
      And her blood pressure was 130/80 at "<time>"
      Then the systolic pressure <result>

      Examples: summer time, an hour later on the wall
        | time                      | result           |
        | 2026-10-25T02:40:00+02:00 | is no concern    |
        | 2026-10-25T02:39:00+02:00 | is a precaution  |
        | 2026-10-25T02:10:00+02:00 | is a precaution  |
        | 2026-10-25T02:09:00+02:00 | cannot be judged |

  @SAF-PRE-005
  Rule: What another patient's record holds is not hers

    @VIG-166
    Scenario: A pulse of another patient
      Given it is the day of dosing
      And a pulse of 72 is that of another patient
      Then the pulse cannot be judged
      And the session waits

    @VIG-160
    Scenario: No vital sign was sent
      Given it is the day of dosing
      And none of her vital signs was sent
      Then the systolic pressure cannot be judged
      And the diastolic pressure cannot be judged
      And the pulse cannot be judged
      And the oxygen saturation cannot be judged
      And the breathing rate cannot be judged
      And the temperature cannot be judged
      And the alertness cannot be judged
      And the session waits
