Feature: What was charted

  After the session: whether the readings of the plan are there, and whether something was done where a limit was
  crossed. It keeps nobody from leaving.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And she had intravenous ketamine today and is about to leave

  @KAP-CHARTING-READINGS
  Rule: Readings of the plan

    Scenario: All are there
      Then the charting of readings is no concern

    Scenario: One may be missing
      Given the pressure was not charted at minute 20
      Then the charting of readings is no concern

    Scenario: More than one is missing
      Given the pressure was not charted at minutes 20 and 55
      Then the charting of readings is a precaution
      And the reason is "blood pressure (2)"
      And she may leave

    Scenario: None of a kind is there
      Given no MOAA/S of the session is on record
      And no breathing rate of the session is on record
      Then the charting of readings is a precaution
      And the reason is "alertness (9), breathing rate (11)"

    Scenario Outline: How near the time it must be
      Given the pulse was not charted at minutes 20, 30 and 55
      And in the session her pulse was 76, <ago> minutes ago
      And in the session her pulse was 76, 105 minutes ago
      Then the charting of readings is <result>

      Examples: due 20 minutes after the start, 140 minutes ago
        | ago | result       |
        | 145 | no concern   |
        | 146 | a precaution |

    Scenario: By the plan for the muscle
      Given she had intramuscular ketamine today and is about to leave
      Then the charting of readings is no concern

    Scenario: By the plan for the nose
      Given she had esketamine today and is about to leave
      Then the charting of readings is no concern

    Scenario: The end of the infusion is not on record
      Given the infusion is charted with one time, 160 minutes ago
      Then the charting of readings cannot be judged
      And the times of the dose is missing

  @SAF-MON-031
  Rule: A limit that was crossed

    Scenario: None was
      Then the charting of actions is no concern

    @VIG-167
    Scenario: A stop limit, and nothing is charted
      Given in the session her pressure was 186/104, 130 minutes ago
      Then the charting of actions is a precaution
      And the reason is "a stop limit was crossed, and no action is charted"
      And she may leave

    Scenario: A stop limit, and what was done is charted
      Given in the session her pressure was 186/84, 130 minutes ago
      And the checklist of the session says yes to action on the systolic pressure, 120 minutes ago
      Then the charting of actions is no concern

    Scenario: What was charted before it says nothing of it
      Given in the session her pressure was 186/84, 130 minutes ago
      And the checklist of the session says yes to action on the systolic pressure, 131 minutes ago
      Then the charting of actions is a precaution

    Scenario Outline: An alert limit, and the reading was repeated
      Given the pressure was not charted at minutes 10, 20 and 30
      And in the session her pressure was 165/84, 140 minutes ago
      And in the session her pressure was 150/84, <ago> minutes ago
      Then the charting of actions is <result>

      Examples:
        | ago | result       |
        | 135 | no concern   |
        | 134 | a precaution |

    Scenario: An alert limit, and nothing followed
      Given in the session her pulse was 115, 16 minutes ago
      And the pulse was not charted at minute 145
      And in the session her pulse was 115, 16 minutes ago
      Then the charting of actions is a precaution
      And the reason is "an alert limit was crossed"

    Scenario Outline: Each limit
      Given in the session her <what> was <value>, 1 minutes ago
      Then the charting of actions is <result>

      Examples:
        | what           | value | result       |
        | pulse          | 110   | no concern   |
        | pulse          | 111   | a precaution |
        | pulse          | 50    | no concern   |
        | pulse          | 49    | a precaution |
        | SpO2           | 94    | no concern   |
        | SpO2           | 93    | a precaution |
        | breathing rate | 10    | no concern   |
        | breathing rate | 9     | a precaution |
        | MOAA/S         | 4     | no concern   |
        | MOAA/S         | 3     | a precaution |
        | distress       | 6     | no concern   |
        | distress       | 7     | a precaution |
        | CADSS          | 30    | no concern   |

    Scenario Outline: Where the action on it is charted
      Given in the session her <what> was <value>, 10 minutes ago
      And the checklist of the session says yes to <action>, 9 minutes ago
      Then the charting of actions is no concern

      Examples:
        | what           | value | action               |
        | pulse          | 135   | action on the pulse  |
        | SpO2           | 90    | action on the oxygen |
        | breathing rate | 7     | action on breathing  |
        | MOAA/S         | 2     | action on drowsiness |
        | distress       | 9     | action on distress   |

    Scenario: A low pressure, and a high lower one
      Given in the session her pressure was 78/60, 10 minutes ago
      And the checklist of the session says yes to action on low pressure, 9 minutes ago
      And in the session her pressure was 140/112, 8 minutes ago
      And the checklist of the session says yes to action on the diastolic pressure, 7 minutes ago
      Then the charting of actions is no concern

    Scenario: No dose on record
      Given no dose of today is on record
      Then the charting of actions cannot be judged
      And a dose of the last 24 hours is missing
