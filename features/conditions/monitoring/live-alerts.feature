Feature: Alerts during a session

  Off by default: alarms belong to the monitor. A site that turns them on has first decided what the law makes of it.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing
    And her infusion began 30 minutes ago and is running
    And in the session her pressure was 130/80, 20 minutes ago
    And in the session her pulse was 76, 20 minutes ago
    And in the session her SpO2 was 97, 20 minutes ago
    And in the session her breathing rate was 14, 20 minutes ago
    And in the session her MOAA/S was 4, 20 minutes ago
    And in the session her distress was 2, 20 minutes ago
    And the checklist of the session says yes to vomiting, 20 minutes ago
    And the checklist of the session says yes to the airway, 20 minutes ago
    And the checklist of the session says yes to emergency signs, 20 minutes ago
    And the checklist of the session says yes to the cannula, 20 minutes ago

  @SAF-MON-010
  Rule: Systolic pressure

    @VIG-167
    Scenario: Off by default
      Given in the session her pressure was 186/84, 10 minutes ago
      Then the systolic pressure of the session does not apply

    Scenario Outline: When to look
      Given in the session her pressure was <now>, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the systolic pressure of the session is <result>

      Examples: the limit
        | now    | result       |
        | 159/80 | no concern   |
        | 160/80 | a precaution |
        | 161/80 | a precaution |

    Scenario Outline: A rise
      Given before the dose her pressure was 110/70, 40 minutes ago
      And in the session her pressure was <now>, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the systolic pressure of the session is <result>

      Examples:
        | now    | result       |
        | 149/80 | no concern   |
        | 150/80 | a precaution |

    @VIG-168
    Scenario Outline: Twice is a stop
      Given in the session her pressure was 186/80, 10 minutes ago
      And in the session her pressure was <then>/80, <ago> minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the systolic pressure of the session is <result>

      Examples:
        | then | ago | result       |
        | 182  | 5   | a hard stop  |
        | 180  | 5   | a hard stop  |
        | 179  | 5   | a precaution |
        | 182  | 6   | a precaution |
        | 158  | 5   | a precaution |

    Scenario: With symptoms it is an emergency
      Given in the session her pressure was 180/80, 5 minutes ago
      And the checklist of the session says no to emergency signs, 4 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the systolic pressure of the session is a hard stop
      And the reason is "Follow the local emergency procedure now"

    Scenario: No reading of late
      Given no pressure of the session is on record
      And her pressure was not taken before the dose
      And her blood pressure was 124/78 90 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the systolic pressure of the session cannot be judged
      And a systolic pressure of the session is too old

  @SAF-MON-011
  Rule: Diastolic pressure

    Scenario Outline: When to look
      Given before the dose her pressure was <before>, 40 minutes ago
      And in the session her pressure was <now>, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the diastolic pressure of the session is <result>

      Examples:
        | before | now    | result       |
        | 120/80 | 130/99 | no concern   |
        | 120/80 | 130/100 | a precaution |
        | 120/60 | 130/84 | no concern   |
        | 120/60 | 130/85 | a precaution |

    Scenario Outline: Twice is a stop
      Given in the session her pressure was 150/110, 10 minutes ago
      And in the session her pressure was 150/<then>, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the diastolic pressure of the session is <result>

      Examples:
        | then | result       |
        | 110  | a hard stop  |
        | 109  | a precaution |

    Scenario Outline: With symptoms it is an emergency
      Given in the session her pressure was 150/<now>, 5 minutes ago
      And the checklist of the session says no to emergency signs, 4 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the diastolic pressure of the session is <result>

      Examples:
        | now | result       |
        | 120 | a hard stop  |
        | 119 | a precaution |

    Scenario: No reading of late
      Given no pressure of the session is on record
      And her pressure was not taken before the dose
      And her blood pressure was 124/78 90 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the diastolic pressure of the session cannot be judged
      And a diastolic pressure of the session is too old

  @SAF-MON-012
  Rule: Low pressure

    Scenario Outline: Its limits
      Given in the session her pressure was <now>, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the low pressure of the session is <result>

      Examples:
        | now   | result       |
        | 90/60 | no concern   |
        | 89/60 | a precaution |
        | 80/60 | a precaution |
        | 79/60 | a hard stop  |

    Scenario: No reading of late
      Given no pressure of the session is on record
      And her pressure was not taken before the dose
      And her blood pressure was 124/78 90 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the low pressure of the session cannot be judged

  @SAF-MON-013
  Rule: Pulse

    Scenario Outline: Its limits
      Given in the session her pulse was <first>, 10 minutes ago
      And in the session her pulse was <then>, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the pulse of the session is <result>

      Examples:
        | first | then | result       |
        | 110   | 110  | no concern   |
        | 110   | 111  | a precaution |
        | 50    | 50   | no concern   |
        | 49    | 50   | a precaution |
        | 130   | 130  | a hard stop  |
        | 130   | 129  | a precaution |
        | 39    | 39   | a hard stop  |
        | 39    | 40   | a precaution |

    Scenario: No reading of late
      Given no pulse of the session is on record
      And no "heart rate" is on record
      When treatment is considered under the profile "live-alerts"
      Then the pulse of the session cannot be judged
      And a pulse of the session is missing

  @SAF-MON-014
  Rule: SpO2

    Scenario Outline: Its limits
      Given in the session her SpO2 was <value>, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the SpO2 of the session is <result>
      And the reason is "<words>"

      Examples:
        | value | result       | words                     |
        | 93    | a precaution | below 94 %. Look          |
        | 92    | a precaution | below 94 %. Look          |
        | 91    | a hard stop  | below 92 %. Give no more  |
        | 85    | a hard stop  | below 92 %. Give no more  |
        | 84    | a hard stop  | local emergency procedure |

    Scenario: High enough
      Given in the session her SpO2 was 94, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the SpO2 of the session is no concern

    Scenario: No reading of late
      Given no SpO2 of the session is on record
      And no "oxygen saturation" is on record
      When treatment is considered under the profile "live-alerts"
      Then the SpO2 of the session cannot be judged
      And an SpO2 of the session is missing

  @SAF-MON-015
  Rule: Breathing

    Scenario Outline: Its limits
      Given in the session her breathing rate was <value>, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the breathing of the session is <result>

      Examples:
        | value | result       |
        | 10    | no concern   |
        | 9     | a precaution |
        | 8     | a precaution |
        | 7     | a hard stop  |

    Scenario: No reading of late
      Given no breathing rate of the session is on record
      And no "breathing rate" is on record
      When treatment is considered under the profile "live-alerts"
      Then the breathing of the session cannot be judged
      And a breathing rate of the session is missing

  @SAF-MON-016
  Rule: Alertness

    Scenario Outline: Its limits
      Given in the session her MOAA/S was <value>, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the alertness of the session is <result>

      Examples:
        | value | result       |
        | 4     | no concern   |
        | 3     | a precaution |
        | 2     | a hard stop  |

    Scenario: Not to be woken
      Given in the session her MOAA/S was 1, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the alertness of the session is a hard stop
      And the reason is "local emergency procedure"

    Scenario: No reading of late
      Given no MOAA/S of the session is on record
      And no "alertness" is on record
      When treatment is considered under the profile "live-alerts"
      Then the alertness of the session cannot be judged
      And a MOAA/S of the session is missing

  @SAF-MON-017
  Rule: Distress

    Scenario Outline: Its limits
      Given in the session her distress was <first>, 10 minutes ago
      And in the session her distress was <then>, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the distress of the session is <result>

      Examples:
        | first | then | result       |
        | 6     | 6    | no concern   |
        | 7     | 6    | a precaution |
        | 9     | 8    | a precaution |
        | 9     | 9    | a hard stop  |

    Scenario: She asks to stop
      Given the checklist of the session says no to going on, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the distress of the session is a hard stop

    Scenario: No rating of late
      Given no distress of the session is on record
      When treatment is considered under the profile "live-alerts"
      Then the distress of the session cannot be judged
      And a rating of distress is missing

  @SAF-MON-018
  Rule: Dissociation

    Scenario Outline: It is told, and stops nothing
      Given in the session her CADSS was <score>, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the dissociation of the session is <result>

      Examples:
        | score | result        |
        | 4     | no concern    |
        | 5     | worth knowing |

  @SAF-MON-019
  Rule: Vomiting

    Scenario: Once
      Given the checklist of the session says no to vomiting, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the vomiting is a precaution

    Scenario: Again
      Given the checklist of the session says no to vomiting, 15 minutes ago
      And the checklist of the session says no to vomiting, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the vomiting is a hard stop

    Scenario: While drowsy
      Given the checklist of the session says no to vomiting, 5 minutes ago
      And in the session her MOAA/S was 3, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the vomiting is a hard stop

    Scenario: Not at all
      When treatment is considered under the profile "live-alerts"
      Then the vomiting is no concern

    Scenario: Nobody says
      Given no "checklist of the session" is on record
      When treatment is considered under the profile "live-alerts"
      Then the vomiting cannot be judged
      And an answer on vomiting is missing

    Scenario Outline: A session may run past midnight, and no longer
      Given no "checklist of the session" is on record
      And the checklist of the session says yes to vomiting, <minutes> minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the vomiting <result>

      Examples: on the day before
        | minutes | result        |
        | 1440    | is no concern |

      Examples: two days before
        | minutes | result           |
        | 2880    | cannot be judged |

  @SAF-MON-020
  Rule: The airway

    Scenario: Noise
      Given the checklist of the session says no to the airway, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the airway of the session is a precaution

    Scenario: Laryngospasm
      Given the checklist of the session says no to the larynx, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the airway of the session is a hard stop

    Scenario: Quiet
      When treatment is considered under the profile "live-alerts"
      Then the airway of the session is no concern

    Scenario: Nobody says
      Given no "checklist of the session" is on record
      When treatment is considered under the profile "live-alerts"
      Then the airway of the session cannot be judged
      And an answer on the airway is missing

  @SAF-MON-021
  Rule: Emergency signs

    Scenario: Any of them
      Given the checklist of the session says no to emergency signs, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the emergency signs is a hard stop
      And the reason is "local emergency procedure"

    Scenario: None
      When treatment is considered under the profile "live-alerts"
      Then the emergency signs is no concern

    Scenario: Nobody says
      Given no "checklist of the session" is on record
      When treatment is considered under the profile "live-alerts"
      Then the emergency signs cannot be judged
      And an answer on emergency signs is missing

  @SAF-MON-022
  Rule: The cannula

    Scenario: Pain
      Given the checklist of the session says no to pain at the cannula, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the cannula is a precaution

    Scenario: Beside the vein
      Given the checklist of the session says no to the cannula, 5 minutes ago
      When treatment is considered under the profile "live-alerts"
      Then the cannula is a hard stop

    Scenario: In order
      When treatment is considered under the profile "live-alerts"
      Then the cannula is no concern

    Scenario: Nobody says
      Given no "checklist of the session" is on record
      When treatment is considered under the profile "live-alerts"
      Then the cannula cannot be judged
      And an answer on the cannula is missing
