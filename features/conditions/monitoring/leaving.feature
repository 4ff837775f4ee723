Feature: Leaving

  Every criterion must be met, and none stands for another. What is missing keeps the patient here, by its name.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And she had intravenous ketamine today and is about to leave

  Scenario: All is in order
    Then she may leave

  Scenario Outline: By each route
    Given she had <drug> today and is about to leave
    Then she may leave

    Examples:
      | drug                  |
      | intramuscular ketamine |
      | esketamine            |

  Scenario: An order of the next session makes nothing of today's readings old
    When 35 mg of ketamine is ordered into the vein over 40 minutes
    Then she may leave

  @SAF-POST-001 @SAF-POST-002 @SAF-POST-003 @SAF-POST-004 @SAF-POST-005
  @SAF-POST-006 @SAF-POST-007 @SAF-POST-008 @SAF-POST-009 @SAF-POST-010
  Scenario Outline: A checklist that cannot be read
    Given the checklist for leaving cannot be read on walking
    Then she may not leave yet
    And <row> cannot be judged
    And a readable checklist for leaving is not usable

    Examples:
      | row                          |
      | the length of the stay       |
      | the pressure at leaving      |
      | the SpO2 at leaving          |
      | the alertness at leaving     |
      | the orientation at leaving   |
      | the recovery score           |
      | the walk and the drink       |
      | the mood at leaving          |
      | the escort home              |
      | the visit of the prescriber  |

  @SAF-POST-001
  Rule: The stay

    Scenario Outline: An infusion, from its start and from its end
      Given the infusion ran from <start> to <end> minutes ago
      Then the length of the stay is <result>

      Examples:
        | start | end | result      |
        | 120   | 60  | no concern  |
        | 119   | 79  | a soft stop |
        | 121   | 60  | no concern  |
        | 180   | 59  | a soft stop |
        | 180   | 61  | no concern  |

    Scenario: What is said of it
      Given the infusion ran from 119 to 79 minutes ago
      Then the length of the stay alone keeps her here
      And the reason is "119 minutes since the last dose: stay until 120 have passed"

    Scenario: What is said of its end
      Given the infusion ran from 180 to 59 minutes ago
      Then the length of the stay alone keeps her here
      And the reason is "59 minutes since the end of the infusion"

    Scenario Outline: An injection, from the last one
      Given she had intramuscular ketamine today and is about to leave
      And another injection was given <last> minutes ago
      Then the length of the stay is <result>

      Examples:
        | last | result      |
        | 120  | no concern  |
        | 119  | a soft stop |

    Scenario Outline: A spray, from the last device
      Given she had esketamine today and is about to leave
      And another spray was given <last> minutes ago
      Then the length of the stay is <result>

      Examples:
        | last | result      |
        | 120  | no concern  |
        | 119  | a soft stop |

    Scenario: A record of the session as a whole counts with its end
      Given the session is charted as one record that ended 119 minutes ago
      Then the length of the stay is a soft stop

    Scenario: An infusion of which one time is on record
      Given the infusion is charted with one time, 160 minutes ago
      And the checklist for leaving leaves out the stay
      Then the length of the stay cannot be judged
      And the end of the infusion is missing

    Scenario: Its end is answered for by the checklist
      Given the infusion is charted with one time, 160 minutes ago
      Then the length of the stay is no concern

    Scenario: The checklist does not outweigh what is on record
      Given the infusion ran from 119 to 79 minutes ago
      And the checklist for leaving says yes to the stay
      Then the length of the stay is a soft stop

    Scenario: The checklist says no
      Given the checklist for leaving says no to the stay
      Then the length of the stay is a soft stop
      And the reason is "By the checklist"

    Scenario: No dose on record
      Given no dose of today is on record
      Then she may not leave yet
      And the length of the stay cannot be judged
      And a dose of the last 24 hours is missing

    Scenario Outline: Doses within 24 hours are of today
      Given the infusion ran from <start> to <end> minutes ago
      Then the length of the stay <result>

      Examples:
        | start | end  | result           |
        | 1440  | 1400 | is no concern    |
        | 1500  | 1460 | cannot be judged |

  @SAF-POST-005
  Rule: Dissociation

    Scenario: The checklist says no
      Given the checklist for leaving says no to orientation
      Then the orientation at leaving alone keeps her here

    Scenario: Nobody answered
      Given the checklist for leaving leaves out orientation
      Then the orientation at leaving alone keeps her here
      And the orientation at leaving cannot be judged
      And an answer on orientation is missing

    Scenario Outline: A score, where one is used
      Given in the session her CADSS was <score>, 20 minutes ago
      Then the orientation at leaving is <result>

      Examples:
        | score | result      |
        | 4     | no concern  |
        | 5     | a soft stop |

  @SAF-POST-006
  Rule: A recovery score

    Scenario Outline: Its limit
      Given no PADSS of the session is on record
      And in the session her <score> was <value>, 15 minutes ago
      Then the recovery score is <result>

      Examples:
        | score         | value | result      |
        | PADSS         | 9     | no concern  |
        | PADSS         | 8     | a soft stop |
        | Aldrete score | 9     | no concern  |
        | Aldrete score | 8     | a soft stop |

    Scenario: The lower of two scores counts
      Given in the session her Aldrete score was 8, 15 minutes ago
      Then the recovery score is a soft stop

    Scenario: None was taken
      Given no PADSS of the session is on record
      And the checklist for leaving leaves out recovery
      Then the recovery score alone keeps her here
      And a recovery score is missing

    Scenario: The checklist says no
      Given the checklist for leaving says no to recovery
      Then the recovery score is a soft stop

    Scenario: After esketamine it is not asked for
      Given she had esketamine today and is about to leave
      And no PADSS of the session is on record
      And the checklist for leaving leaves out recovery
      Then she may leave

    @VIG-150
    Scenario: A good score does not outweigh drowsiness
      Given no PADSS of the session is on record
      And in the session her Aldrete score was 9, 10 minutes ago
      And in the session her MOAA/S was 4, 10 minutes ago
      Then she may not leave yet
      And the recovery score is no concern
      And the alertness at leaving is a soft stop

  @SAF-POST-007
  Rule: Walking, drinking, no vomiting

    Scenario: All in order
      Then the walk and the drink is no concern

    Scenario: The checklist says no
      Given the checklist for leaving says no to walking
      Then the walk and the drink alone keeps her here

    Scenario: Nobody answered
      Given the checklist for leaving leaves out walking
      Then the walk and the drink alone keeps her here
      And an answer on walking is missing

  @SAF-POST-008
  Rule: Mood and intent

    Scenario: All in order
      Then the mood at leaving is no concern

    Scenario: The checklist says no
      Given the checklist for leaving says no to mood
      Then the mood at leaving alone keeps her here

    Scenario: Nobody answered
      Given the checklist for leaving leaves out mood
      Then the mood at leaving alone keeps her here
      And an answer on mood is missing

    Scenario Outline: A C-SSRS after the dose is compared with the one before it
      Given 170 minutes ago her C-SSRS level was <before>
      And 20 minutes ago her C-SSRS level was <after>
      Then the mood at leaving is <result>

      Examples: not worse
        | before | after | result     |
        | 0      | 0     | no concern |
        | 2      | 1     | no concern |
        | 2      | 2     | no concern |

      Examples: worse
        | before | after | result      |
        | 0      | 1     | a soft stop |
        | 2      | 3     | a soft stop |

    Scenario: What is said of it
      Given 170 minutes ago her C-SSRS level was 0
      And 20 minutes ago her C-SSRS level was 2
      Then the mood at leaving alone keeps her here
      And the reason is "worse than before the dose (C-SSRS ideation level 0"

    Scenario: One of the day without a time counts as from before the dose
      Given today her C-SSRS level was 2, at a time that is not on record
      And 20 minutes ago her C-SSRS level was 2
      Then the mood at leaving is no concern

    Scenario: Nothing of the day to compare with
      Given 20 minutes ago her C-SSRS level was 0
      Then the mood at leaving cannot be judged
      And a C-SSRS from before the dose is missing

    Scenario: A level that was not asked again is not compared
      Given 170 minutes ago her C-SSRS level was 2
      Then the mood at leaving is no concern

    Scenario Outline: Intent or a plan, told since the dose
      Given she answered yes to the C-SSRS item "<item>" 20 minutes ago
      Then the mood at leaving is a soft stop
      And the reason is "Suicidal intent or a plan is told since the dose"

      Examples:
        | item                               |
        | intent to act on suicidal thoughts |
        | a suicide plan with intent          |

    Scenario: Intent told before the dose is a matter of the gate
      Given she answered yes to the C-SSRS item "intent to act on suicidal thoughts" 170 minutes ago
      Then the mood at leaving is no concern

  @SAF-POST-009
  Rule: The escort, and the advice in writing

    Scenario: All in order
      Then the escort home is no concern

    Scenario: No escort came
      Given the checklist for leaving says no to the escort
      Then the escort home is a hard stop
      And nobody may set it aside

    @VIG-142
    Scenario: Nobody says whether an escort is there
      Given the checklist for leaving leaves out the escort
      Then the escort home alone keeps her here
      And an answer on the escort is missing

    Scenario: An answer from before the dose says nothing of now
      Given the checklist for leaving was answered 161 minutes ago
      Then the escort home cannot be judged

    Scenario: An answer from the moment of the dose counts
      Given the checklist for leaving was answered 160 minutes ago
      Then the escort home is no concern

    Scenario Outline: The newest answer counts
      Given <ago> minutes ago the checklist for leaving said no to the escort
      Then the escort home is <result>

      Examples:
        | ago | result      |
        | 20  | no concern  |
        | 5   | a hard stop |
        | 2   | a hard stop |

  @SAF-POST-010
  Rule: When the prescriber sees the patient

    Scenario: All in order
      Then the visit of the prescriber is no concern

    Scenario Outline: A long stay
      Given the infusion ran from <start> to 180 minutes ago
      And the checklist for leaving leaves out the prescriber
      Then the visit of the prescriber <result>

      Examples:
        | start | result           |
        | 240   | cannot be judged |
        | 241   | is a soft stop   |

    Scenario: A long stay, and the prescriber was there
      Given the infusion ran from 241 to 180 minutes ago
      Then the visit of the prescriber is no concern

    Scenario: A session given up
      Given the infusion was stopped before its end
      And the checklist for leaving leaves out the prescriber
      Then the visit of the prescriber is a soft stop
      And the reason is "session given up"

    Scenario: The checklist says no
      Given the checklist for leaving says no to the prescriber
      Then the visit of the prescriber is a soft stop

    Scenario: Nobody answered
      Given the checklist for leaving leaves out the prescriber
      Then the visit of the prescriber alone keeps her here
      And an answer on the prescriber is missing

  @SAF-POST-011
  Rule: Against advice

    Scenario: She leaves all the same
      Given the checklist for leaving says no to leaving as advised
      Then leaving against advice is a precaution
      And the reason is "call within 4 hours"

    Scenario: Nothing is said of it
      Then leaving against advice is no concern

  @SAF-POST-012
  Rule: Advice in writing

    Scenario: After a dose
      Then the advice in writing is recommended

    Scenario: Without a dose
      Given no dose of today is on record
      Then the advice in writing is not recommended
