Feature: The readings with which somebody may leave

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And she had intravenous ketamine today and is about to leave

  @SAF-POST-002
  Rule: Blood pressure

    Scenario Outline: Low enough, or near what it was before the dose
      Given before the dose her pressure was <before>
      And in the session her pressure was <now>, 10 minutes ago
      Then the pressure at leaving is <result>

      @VIG-151
      Examples: near the pressure before the dose
        | before | now    | result      |
        | 138/84 | 150/92 | no concern  |

      Examples: both low enough
        | before | now    | result      |
        | 100/60 | 140/90 | no concern  |
        | 100/60 | 141/80 | a soft stop |
        | 100/60 | 130/91 | a soft stop |

      Examples: no more than 20 and 10 above
        | before | now    | result      |
        | 130/85 | 150/95 | no concern  |
        | 130/85 | 151/95 | a soft stop |
        | 130/85 | 150/96 | a soft stop |
        | 130/85 | 149/94 | no concern  |

      Examples: never so high
        | before | now     | result      |
        | 150/92 | 159/99  | no concern  |
        | 150/92 | 160/92  | a soft stop |
        | 150/92 | 150/100 | a soft stop |

    @VIG-152
    Scenario: Near what it was, and too high all the same
      Given before the dose her pressure was 150/88
      And in the session her pressure was 162/88, 10 minutes ago
      Then the pressure at leaving alone keeps her here
      And the reason is "at or above 160"

    Scenario: High, and nothing to compare with
      Given her pressure was not taken before the dose
      And in the session her pressure was 150/92, 10 minutes ago
      Then the pressure at leaving is a soft stop

    Scenario Outline: What counts as before the dose
      Given before the dose her pressure was 138/84, <ago> minutes ago
      And in the session her pressure was 150/92, 10 minutes ago
      Then the pressure at leaving is <result>

      Examples:
        | ago | result      |
        | 160 | no concern  |
        | 220 | no concern  |
        | 221 | a soft stop |

    Scenario: Of two readings of one minute the higher counts
      Given in the session her pressure was 150/95, 15 minutes ago
      Then the pressure at leaving is a soft stop

    Scenario Outline: After esketamine it must be seen to fall
      Given she had esketamine today and is about to leave
      And before the dose her pressure was 118/76
      And no pressure of the session is on record
      And in the session her pressure was <first>, 60 minutes ago
      And in the session her pressure was <then>, 10 minutes ago
      Then the pressure at leaving is <result>

      Examples:
        | first  | then   | result      |
        | 130/80 | 129/79 | no concern  |
        | 130/80 | 130/80 | no concern  |
        | 130/80 | 131/79 | a soft stop |
        | 130/80 | 129/81 | a soft stop |
        | 116/74 | 118/76 | no concern  |

    Scenario: After esketamine, once is not enough
      Given she had esketamine today and is about to leave
      And before the dose her pressure was 118/76
      And no pressure of the session is on record
      And in the session her pressure was 130/80, 10 minutes ago
      Then the pressure at leaving alone keeps her here
      And the reason is "not seen to fall yet"

    Scenario: None was taken
      Given no pressure of the session is on record
      And her pressure was not taken before the dose
      And the checklist for leaving leaves out the pressure
      Then the pressure at leaving alone keeps her here
      And a systolic pressure to leave with is too old
      And a diastolic pressure to leave with is too old

    Scenario: The checklist answers for it
      Given no pressure of the session is on record
      Then the pressure at leaving is no concern

    Scenario: The checklist says no
      Given the checklist for leaving says no to the pressure
      Then the pressure at leaving is a soft stop
      And the reason is "By the checklist"

  @SAF-POST-003
  Rule: SpO2

    Scenario Outline: Its limit
      Given in the session her SpO2 was <value>, 5 minutes ago
      Then the SpO2 at leaving is <result>

      Examples:
        | value | result      |
        | 94    | no concern  |
        | 93    | a soft stop |

    Scenario: As high as it is as a rule
      Given her usual SpO2 is 92
      And in the session her SpO2 was 92, 5 minutes ago
      Then the SpO2 at leaving is no concern

    Scenario: Not as high as it is as a rule
      Given her usual SpO2 is 92
      And in the session her SpO2 was 91, 5 minutes ago
      Then the SpO2 at leaving is a soft stop

    Scenario Outline: Low a short while ago
      Given in the session her SpO2 was 92, <ago> minutes ago
      And in the session her SpO2 was 97, 1 minutes ago
      Then the SpO2 at leaving is <result>

      Examples:
        | ago | result      |
        | 14  | a soft stop |
        | 15  | no concern  |

    Scenario Outline: Two readings, a quarter of an hour apart
      Given no SpO2 of the session is on record
      And the checklist for leaving leaves out the oxygen
      And in the session her SpO2 was 97, <first> minutes ago
      And in the session her SpO2 was 97, 2 minutes ago
      Then the SpO2 at leaving <result>

      Examples:
        | first | result           |
        | 17    | is no concern    |
        | 16    | cannot be judged |

    Scenario: One reading
      Given no SpO2 of the session is on record
      And the checklist for leaving leaves out the oxygen
      And in the session her SpO2 was 97, 2 minutes ago
      Then the SpO2 at leaving alone keeps her here
      And two readings of the SpO2 is missing

    Scenario: None
      Given no SpO2 of the session is on record
      And the checklist for leaving leaves out the oxygen
      Then the SpO2 at leaving cannot be judged
      And an SpO2 to leave with is missing

    Scenario: The checklist says no
      Given the checklist for leaving says no to the oxygen
      Then the SpO2 at leaving is a soft stop

  @SAF-POST-004
  Rule: Alertness

    Scenario: Drowsy
      Given in the session her MOAA/S was 4, 10 minutes ago
      Then the alertness at leaving alone keeps her here

    Scenario Outline: After ketamine, wide awake for half an hour
      Given no MOAA/S of the session is on record
      And the checklist for leaving leaves out alertness
      And in the session her MOAA/S was 5, <first> minutes ago
      And in the session her MOAA/S was 5, 5 minutes ago
      Then the alertness at leaving <result>

      Examples:
        | first | result           |
        | 35    | is no concern    |
        | 34    | cannot be judged |

    Scenario Outline: Drowsy a short while ago
      Given in the session her MOAA/S was 4, <ago> minutes ago
      And in the session her MOAA/S was 5, 1 minutes ago
      Then the alertness at leaving is <result>

      Examples:
        | ago | result      |
        | 29  | a soft stop |
        | 30  | no concern  |

    Scenario: What is said of it
      Given in the session her MOAA/S was 4, 29 minutes ago
      And in the session her MOAA/S was 5, 1 minutes ago
      Then the alertness at leaving is a soft stop
      And the reason is "a short while ago"

    Scenario: After esketamine, awake is enough
      Given she had esketamine today and is about to leave
      And no MOAA/S of the session is on record
      And the checklist for leaving leaves out alertness
      And in the session her MOAA/S was 5, 5 minutes ago
      Then the alertness at leaving is no concern

    Scenario: Not for half an hour, and nobody answered
      Given no MOAA/S of the session is on record
      And the checklist for leaving leaves out alertness
      And in the session her MOAA/S was 5, 5 minutes ago
      Then the alertness at leaving alone keeps her here
      And half an hour of alertness is missing

    Scenario: None
      Given no MOAA/S of the session is on record
      And the checklist for leaving leaves out alertness
      Then the alertness at leaving cannot be judged
      And a MOAA/S to leave with is missing

    Scenario: The checklist says no
      Given the checklist for leaving says no to alertness
      Then the alertness at leaving is a soft stop
