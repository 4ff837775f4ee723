Feature: The heart

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-006
  Rule: A cardiac event within six weeks

    Scenario Outline: The day of the event
      Given a <event> is on record as over, dated <when>
      Then the recent heart event is <result>

      Examples:
        | event           | when        | result      |
        | heart attack    | 42 days ago | a hard stop |
        | heart attack    | 43 days ago | no concern  |
        | unstable angina | 42 days ago | a hard stop |
        | old heart attack | 42 days ago | no concern |

    Scenario Outline: A procedure counts as an event, by the code a hospital writes
      Given she had a <procedure> 42 days ago
      Then the recent heart event is a hard stop

      Examples:
        | procedure            |
        | coronary angioplasty |
        | coronary bypass      |

    Scenario: A stent counts as an event
      Given she had a coronary stent 42 days ago
      Then the recent heart event is a hard stop
      And the reason is "Cardiac event 42 days ago (limit 42): defer."
      And nobody may set it aside

    @VIG-041
    Scenario: A heart attack without a day
      Given she has had heart attack since a day that is not on record
      Then the recent heart event cannot be judged
      And the day of the heart event is contradictory
      And it cannot be said whether she is eligible

    @VIG-042
    Scenario: Only the month is known, and the worst day of it counts
      Given today is 20 February 2026
      And a heart attack is on record, dated in January 2026
      Then the recent heart event is a hard stop
      And the reason is "20 days ago"

    Scenario: Nobody knows
      Given nobody asked about the heart or reviewed the problem list
      Then the recent heart event cannot be judged
      And knowing about the heart is missing
      And it cannot be said whether she is eligible

    Scenario: A yes that nothing explains
      Given she answered yes to the question about the heart
      Then the recent heart event cannot be judged
      And knowing about the heart is contradictory

    Scenario: A yes that a stable disease explains leaves the rest to the list
      Given she answered yes to the question about the heart
      And she has cardiomyopathy on her problem list
      Then the recent heart event is no concern
      And she is eligible with cautions

  @SAF-CI-007
  Rule: A cardiac event six to twelve weeks ago

    @VIG-039
    Scenario Outline: The day of the event
      Given a heart attack is on record as over, dated <when>
      Then the heart event of late is <result>

      Examples:
        | when        | result      |
        | 42 days ago | no concern  |
        | 43 days ago | a soft stop |
        | 77 days ago | a soft stop |
        | 84 days ago | a soft stop |
        | 85 days ago | no concern  |

    Scenario: A heart attack without a day
      Given she has had heart attack since a day that is not on record
      Then the heart event of late cannot be judged
      And the day of the heart event is contradictory

    Scenario: Nobody knows
      Given nobody asked about the heart or reviewed the problem list
      Then the heart event of late cannot be judged
      And knowing about the heart is missing

  @KAP-ACUTE-CODE
  Rule: An acute code that stayed active

    @VIG-040
    Scenario: A heart attack coded as active, two years after it
      Given a heart attack is on record, dated 2 years ago
      Then the recent heart event is no concern
      And the heart event of late is no concern
      And the old acute code is worth knowing

    Scenario Outline: From when on code and day differ
      Given a stroke is on record, dated <when>
      Then the old acute code is <result>

      Examples:
        | when        | result        |
        | 84 days ago | no concern    |
        | 85 days ago | worth knowing |

    Scenario: It is over on record too
      Given a heart attack is on record as over, dated 2 years ago
      Then the old acute code is no concern

  @SAF-CI-011
  Rule: Coronary disease

    Scenario Outline: On record
      Given she has <disease> on her problem list
      Then the coronary disease is a soft stop
      And she is eligible with cautions

      Examples:
        | disease          |
        | coronary disease |
        | stable angina    |

    Scenario: Only possible
      Given a provisional diagnosis of coronary disease is on record
      Then the coronary disease is a precaution

    Scenario: None
      Then the coronary disease is no concern

    Scenario: Nobody knows
      Given nobody asked about the heart or reviewed the problem list
      Then the coronary disease cannot be judged
      And knowing about the heart is missing

  @SAF-CI-012
  Rule: Severe heart failure

    Scenario Outline: By a stay in hospital
      Given she has heart failure on her problem list
      And her NYHA class was graded 2 5 days ago
      And she came home from hospital <when>
      Then the severe heart failure is <result>

      Examples:
        | when        | result      |
        | 30 days ago | a hard stop |
        | 31 days ago | no concern  |

    Scenario: A chronic congestive failure is one
      Given she has chronic congestive heart failure on her problem list
      And she came home from hospital 5 days ago
      Then the severe heart failure is a hard stop

    Scenario: A stay in hospital without heart failure
      Given she came home from hospital 5 days ago
      Then the severe heart failure is no concern

    Scenario Outline: By its class
      Given she has heart failure on her problem list
      And her NYHA class was graded <class> <when>
      Then the severe heart failure <result>

      Examples:
        | class | when        | result           |
        | 4     | 90 days ago | is a hard stop   |
        | 4     | 91 days ago | cannot be judged |
        | 3     | 90 days ago | is no concern    |

    Scenario Outline: By the ejection fraction
      Given she has heart failure on her problem list
      And her ejection fraction was <value> % <when>
      Then the severe heart failure <result>

      Examples:
        | value | when         | result           |
        | 29    | 365 days ago | is a hard stop   |
        | 30    | 365 days ago | is no concern    |
        | 29    | 366 days ago | cannot be judged |

    Scenario Outline: By an ejection fraction of which one end is told
      Given she has heart failure on her problem list
      And her ejection fraction was <value> % 5 days ago
      Then the severe heart failure <result>

      Examples:
        | value        | result           |
        | less than 30 | is a hard stop   |
        | less than 31 | cannot be judged |

    Scenario: How severe it is, nobody knows
      Given she has heart failure on her problem list
      Then the severe heart failure cannot be judged
      And a grade of the heart failure is missing
      And she is eligible with cautions

    Scenario: Nobody knows
      Given nobody asked about the heart or reviewed the problem list
      Then the severe heart failure cannot be judged
      And knowing about the heart is missing

  @SAF-CI-013
  Rule: Moderate heart failure

    Scenario Outline: By its class
      Given she has heart failure on her problem list
      And her NYHA class was graded <class> 5 days ago
      Then the moderate heart failure is <result>

      Examples:
        | class | result      |
        | 2     | no concern  |
        | 3     | a soft stop |
        | 4     | no concern  |

    Scenario Outline: By the ejection fraction
      Given she has heart failure on her problem list
      And her ejection fraction was <value> % 5 days ago
      Then the moderate heart failure is <result>

      Examples:
        | value | result      |
        | 40    | no concern  |
        | 39    | a soft stop |
        | 30    | a soft stop |
        | 29    | no concern  |

    Scenario: How severe it is, nobody knows
      Given she has heart failure on her problem list
      Then the moderate heart failure cannot be judged
      And a grade of the heart failure is missing

    Scenario: Nobody knows
      Given nobody asked about the heart or reviewed the problem list
      Then the moderate heart failure cannot be judged
      And knowing about the heart is missing

  @SAF-CI-014
  Rule: Heart failure or cardiomyopathy

    Scenario Outline: Also where it is stable
      Given she has <disease> on her problem list
      Then the heart failure is a precaution

      Examples:
        | disease        |
        | heart failure  |
        | cardiomyopathy |

    Scenario: None
      Then the heart failure is no concern

    Scenario: Nobody knows
      Given nobody asked about the heart or reviewed the problem list
      Then the heart failure cannot be judged
      And knowing about the heart is missing

  @SAF-CI-015
  Rule: A severely narrow valve

    Scenario Outline: By its severity
      Given <severity> aortic stenosis is on her problem list
      Then the narrow valve is <result>

      Examples:
        | severity | result      |
        | severe   | a soft stop |
        | moderate | no concern  |

    Scenario: Of unknown severity, with syncope
      Given she has aortic stenosis on her problem list
      And she has syncope on her problem list
      Then the narrow valve is a soft stop
      And the reason is "Valve stenosis of unknown severity, and syncope"

    Scenario: Of moderate severity, with syncope
      Given moderate aortic stenosis is on her problem list
      And she has syncope on her problem list
      Then the narrow valve is no concern

    Scenario: Of unknown severity
      Given she has aortic stenosis on her problem list
      Then the narrow valve cannot be judged
      And the grade of the valve is contradictory

    Scenario: Nobody knows
      Given nobody asked about the heart or reviewed the problem list
      Then the narrow valve cannot be judged
      And knowing about the heart is missing
