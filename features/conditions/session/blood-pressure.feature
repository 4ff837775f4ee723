Feature: Blood pressure before dosing

  Measured in the half hour before the dose. A high value is repeated after a rest, and the later
  repeat decides.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @VIG-159
  Scenario: All is in order
    Then the session may start

  @SAF-PRE-001
  Rule: Systolic pressure

    Scenario Outline: Where the limits lie
      Given her blood pressure was <pressure> 10 minutes ago
      Then the systolic pressure is <result>

      Examples: in range
        | pressure | result     |
        | 90/60    | no concern |
        | 91/60    | no concern |
        | 139/80   | no concern |
        | 140/80   | no concern |

      Examples: raised, from 141 to 159
        | pressure | result      |
        | 141/80   | a soft stop |
        | 159/80   | a soft stop |

      Examples: high, from 160
        | pressure | result      |
        | 160/80   | a hard stop |
        | 161/80   | a hard stop |

      Examples: low, from 80 to 89
        | pressure | result      |
        | 89/60    | a soft stop |
        | 80/60    | a soft stop |

      Examples: very low, below 80
        | pressure | result      |
        | 79/55    | a hard stop |

    Scenario Outline: Who may decide otherwise
      Given her blood pressure was <pressure> 10 minutes ago
      Then the systolic pressure is a hard stop
      And <who> it aside

      Examples:
        | pressure | who            |
        | 180/84   | nobody may set |
        | 181/84   | nobody may set |
        | 79/55    | nobody may set |

    Scenario: Up to 179 a second clinician may decide
      Given her blood pressure was 179/84 10 minutes ago
      Then the systolic pressure is a hard stop
      And a second clinician may decide otherwise

    @VIG-021
    Scenario: The band of older age is off unless a site turns it on
      Given she is 67 years old today
      And her blood pressure was 148/88 10 minutes ago
      Then the systolic pressure is a soft stop

    Scenario Outline: Without the band, the limit of older age is that of all
      Given she is 66 years old today
      And her blood pressure was <pressure> 10 minutes ago
      Then the systolic pressure is <result>

      Examples:
        | pressure | result      |
        | 140/80   | no concern  |
        | 141/80   | a soft stop |

    @VIG-021
    Scenario Outline: With the band of older age
      Given she is <age> years old today
      And her blood pressure was <pressure> 10 minutes ago
      When treatment is considered under the profile "older-adult-150"
      Then the systolic pressure is <result>

      Examples: the age
        | age | pressure | result      |
        | 65  | 148/88   | a soft stop |
        | 66  | 148/88   | no concern  |
        | 67  | 148/88   | no concern  |

      Examples: the limit
        | age | pressure | result      |
        | 67  | 150/88   | no concern  |
        | 67  | 151/88   | a soft stop |
        | 67  | 160/88   | a hard stop |

    Scenario: With the band, and nobody knows the age
      Given her birth date is not on record
      And her blood pressure was 148/88 10 minutes ago
      When treatment is considered under the profile "older-adult-150"
      Then the systolic pressure is a soft stop

    Scenario Outline: At a site that holds as the trials did
      Given her blood pressure was <pressure> 10 minutes ago
      When treatment is considered under the profile "strict-site"
      Then the systolic pressure is <result>

      Examples:
        | pressure | result      |
        | 140/80   | no concern  |
        | 141/80   | a hard stop |

    Scenario: The stricter of two profiles outweighs
      Given she is 67 years old today
      And her blood pressure was 148/88 10 minutes ago
      When treatment is considered under the profiles "older-adult-150" and "strict-site"
      Then the systolic pressure is a hard stop
      And a second clinician may decide otherwise

    @VIG-003
    Scenario: Just above the limit
      Given her blood pressure was 141/88 10 minutes ago
      Then the systolic pressure is a soft stop
      And the session waits

    @VIG-005 @SAF-PRE-002
    Scenario: Both just below the next limit
      Given her blood pressure was 159/99 10 minutes ago
      Then the systolic pressure is a soft stop
      And the diastolic pressure is a soft stop

    @VIG-006
    Scenario: The limit of the hard stop
      Given her blood pressure was 160/84 10 minutes ago
      Then the systolic pressure is a hard stop
      And a second clinician may decide otherwise
      And the session must not start

    @VIG-007
    Scenario: The later repeat decides, upwards
      Given her blood pressure was 179/84 20 minutes ago
      And her blood pressure was also 180/84 10 minutes ago
      Then the systolic pressure is a hard stop
      And nobody may set it aside

    @VIG-008
    Scenario: A repeat clears
      Given her blood pressure was 152/88 25 minutes ago
      And her blood pressure was also 138/86 10 minutes ago
      Then the systolic pressure is no concern
      And the session may start

    @VIG-009
    Scenario: The newest decides, not the best
      Given her blood pressure was 138/86 25 minutes ago
      And her blood pressure was also 152/88 10 minutes ago
      Then the systolic pressure is a soft stop

    @VIG-010
    Scenario: Two values at one time: the worse stops
      Given her blood pressure was 136/84 10 minutes ago
      And her blood pressure was also 148/88 10 minutes ago
      Then the systolic pressure is a soft stop

    Scenario: Two values at one time clear nothing
      Given her blood pressure was 136/84 10 minutes ago
      And her blood pressure was also 130/84 10 minutes ago
      Then the systolic pressure cannot be judged
      And a systolic pressure is contradictory

    Scenario: One lower reading does not clear a very high one
      Given her blood pressure was 180/84 30 minutes ago
      And her blood pressure was also 132/84 20 minutes ago
      Then the systolic pressure cannot be judged
      And a systolic pressure is contradictory
      And the session waits

    Scenario: Two lower readings clear a very high one
      Given her blood pressure was 182/84 30 minutes ago
      And her blood pressure was also 132/84 20 minutes ago
      And her blood pressure was also 130/84 10 minutes ago
      Then the systolic pressure is no concern
      And the session may start

    Scenario: A reading just below very high needs one repeat only
      Given her blood pressure was 179/84 30 minutes ago
      And her blood pressure was also 132/84 20 minutes ago
      Then the systolic pressure is no concern

    Scenario Outline: How far apart the lower readings must be
      Given her blood pressure was 182/84 30 minutes ago
      And her blood pressure was also 132/84 <first>
      And her blood pressure was also 130/84 10 minutes ago
      Then the systolic pressure <result>

      Examples: 4 minutes
        | first          | result           |
        | 14 minutes ago | cannot be judged |

      Examples: 5 minutes
        | first          | result        |
        | 15 minutes ago | is no concern |

    Scenario Outline: How fresh a reading must be
      Given her blood pressure was 130/80 <when>
      Then the systolic pressure <result>

      Examples: fresh
        | when           | result        |
        | 30 minutes ago | is no concern |

      Examples: ageing
        | when           | result          |
        | 31 minutes ago | is a precaution |
        | 60 minutes ago | is a precaution |

    @VIG-012
    Scenario: Too old
      Given her blood pressure was 130/80 61 minutes ago
      Then the systolic pressure cannot be judged
      And a systolic pressure is too old
      And the session waits

    @VIG-158
    Scenario: After midnight a reading of the evening before is 40 minutes old
      Given it is half past midnight
      And it is the day of dosing
      And her blood pressure was 130/80 40 minutes ago
      Then the systolic pressure is a precaution
      And the reason is "1 March 2026, 23:50"

    @VIG-169
    Scenario: A time without its zone cannot be used
      Given her blood pressure was 130/80 at "2026-03-02T09:50:00"
      Then the systolic pressure cannot be judged
      And a systolic pressure is not usable

    Scenario Outline: An order asks for it when the dose is near
      Given Amina is the patient
      And the dose is planned <when>
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the systolic pressure <result>

      Examples: within 24 hours
        | when        | result           |
        | in 23 hours | cannot be judged |
        | in 24 hours | cannot be judged |

      Examples: later
        | when        | result         |
        | in 25 hours | does not apply |

    @VIG-013
    Scenario: Another unit, rounded first
      Given her blood pressure was 18.7/11.0 kPa 10 minutes ago
      Then the systolic pressure is no concern
      And the diastolic pressure is no concern

    @VIG-014
    Scenario: Another unit, just above
      Given her blood pressure was 18.8/11.0 kPa 10 minutes ago
      Then the systolic pressure is a soft stop

    @VIG-015
    Scenario: The number of one unit with the name of another is never converted by guess
      Given her blood pressure was 18.8/11.0 10 minutes ago
      Then the systolic pressure cannot be judged
      And a systolic pressure is not usable

    @VIG-019
    Scenario: A reading entered in error is ignored
      Given her blood pressure was 128/80 10 minutes ago
      And her blood pressure of 190/110 9 minutes ago was entered in error
      Then the systolic pressure is no concern

    @VIG-020
    Scenario: A preliminary reading may stop
      Given her blood pressure of 184/112 10 minutes ago is only preliminary
      Then the systolic pressure is a hard stop
      And the reason is "preliminary"

    Scenario: A preliminary reading clears nothing
      Given her blood pressure of 124/78 10 minutes ago is only preliminary
      Then the systolic pressure cannot be judged
      And a systolic pressure is not usable

    Scenario: Two readings of one time
      Given her blood pressure of 184/112 10 minutes ago was recorded as two readings
      Then the systolic pressure is a hard stop

    Scenario: A panel of two readings, dated by the panel
      Given her blood pressure of 184/112 10 minutes ago was recorded as a panel of two readings
      Then the systolic pressure is a hard stop

    Scenario: Two readings of one time that cannot both be true
      Given her blood pressure of 78/124 10 minutes ago was recorded as two readings
      Then the systolic pressure cannot be judged
      And a systolic pressure is not usable

    Scenario: A pressure in words is listed and not used
      Given her blood pressure of 10 minutes ago is written in words: "124/78"
      Then the systolic pressure cannot be judged
      And a systolic pressure is not usable

    Scenario: One of the two values was not told
      Given her upper blood pressure was 124 10 minutes ago, and the lower one was not told
      Then the systolic pressure is no concern
      And the diastolic pressure cannot be judged
      And a diastolic pressure is not known

    Scenario: A mean pressure is no reading
      Given her mean blood pressure was 124/78 10 minutes ago
      Then the systolic pressure cannot be judged
      And a systolic pressure is too old

    Scenario: A panel whose readings were not sent
      Given her blood pressure of 10 minutes ago is a panel whose readings were not sent
      Then the systolic pressure cannot be judged
      And a systolic pressure is not known

    Scenario Outline: A unit in words, without a code
      Given her blood pressure was 184/112 10 minutes ago
      And the unit of her blood pressure is written as "<unit>", without a code
      Then the systolic pressure <result>

      Examples:
        | unit        | result           |
        | mmHg        | is a hard stop   |
        | millimetres | cannot be judged |

    Scenario Outline: A newer reading that cannot be used undoes an older good one
      Given her blood pressure was 120/75 2 minutes ago
      And a newer blood pressure of 205/125 is recorded <how>
      Then the systolic pressure cannot be judged
      And a systolic pressure is not usable
      And the session waits

      Examples:
        | how            |
        | without a unit |
        | without a zone |
        | without a date |

    Scenario: A newer reading that is a limit counts on the side that is known
      Given her blood pressure was 120/75 2 minutes ago
      And a newer blood pressure of 205/125 is recorded as a lower limit
      Then the systolic pressure is a hard stop

    Scenario: An older reading that cannot be used changes nothing
      Given her blood pressure was 120/75 2 minutes ago
      And a blood pressure of 205/125 of 10 minutes before is recorded without a unit
      Then the systolic pressure is no concern

    @VIG-166
    Scenario: The reading of another patient is not hers
      Given a blood pressure of 128/80 10 minutes ago is that of another patient
      Then the systolic pressure cannot be judged
      And the session waits

    Scenario: Not measured
      Given no "pressure" is on record
      And her blood pressure was not taken before
      Then the systolic pressure cannot be judged
      And a systolic pressure is missing
      And the session waits

  @SAF-PRE-002
  Rule: Diastolic pressure

    Scenario Outline: Where the limits lie
      Given her blood pressure was <pressure> 10 minutes ago
      Then the diastolic pressure is <result>

      Examples: in range
        | pressure | result     |
        | 120/50   | no concern |
        | 120/51   | no concern |
        | 120/89   | no concern |
        | 120/90   | no concern |

      Examples: raised, from 91 to 99
        | pressure | result      |
        | 120/91   | a soft stop |
        | 120/99   | a soft stop |

      Examples: high, from 100
        | pressure | result      |
        | 130/100  | a hard stop |
        | 130/101  | a hard stop |

      Examples: low, from 40 to 49
        | pressure | result      |
        | 110/49   | a soft stop |
        | 110/40   | a soft stop |

      Examples: very low, below 40
        | pressure | result      |
        | 110/39   | a hard stop |

    Scenario Outline: At a site that holds as the trials did
      Given her blood pressure was <pressure> 10 minutes ago
      When treatment is considered under the profile "strict-site"
      Then the diastolic pressure is <result>

      Examples:
        | pressure | result      |
        | 120/90   | no concern  |
        | 120/91   | a hard stop |

    @VIG-004
    Scenario: The diastolic pressure alone
      Given her blood pressure was 138/91 10 minutes ago
      Then the diastolic pressure is a soft stop

    Scenario: Up to 109 a second clinician may decide
      Given her blood pressure was 138/109 10 minutes ago
      Then the diastolic pressure is a hard stop
      And a second clinician may decide otherwise

    Scenario: From 110 nobody may
      Given her blood pressure was 138/110 10 minutes ago
      Then the diastolic pressure is a hard stop
      And nobody may set it aside

    Scenario: One lower reading does not clear a very high one
      Given her blood pressure was 138/110 30 minutes ago
      And her blood pressure was also 132/84 20 minutes ago
      Then the diastolic pressure cannot be judged
      And a diastolic pressure is contradictory

    Scenario: Two lower readings clear a very high one
      Given her blood pressure was 138/112 30 minutes ago
      And her blood pressure was also 132/84 20 minutes ago
      And her blood pressure was also 130/84 10 minutes ago
      Then the diastolic pressure is no concern

    Scenario Outline: How far apart the lower readings must be
      Given her blood pressure was 138/112 30 minutes ago
      And her blood pressure was also 132/84 <first>
      And her blood pressure was also 130/84 10 minutes ago
      Then the diastolic pressure <result>

      Examples: 4 minutes
        | first          | result           |
        | 14 minutes ago | cannot be judged |

      Examples: 5 minutes
        | first          | result        |
        | 15 minutes ago | is no concern |

    Scenario Outline: How fresh a reading must be
      Given her blood pressure was 130/80 <when>
      Then the diastolic pressure <result>

      Examples:
        | when           | result           |
        | 30 minutes ago | is no concern    |
        | 31 minutes ago | is a precaution  |
        | 60 minutes ago | is a precaution  |
        | 61 minutes ago | cannot be judged |

    Scenario: Not measured
      Given no "pressure" is on record
      And her blood pressure was not taken before
      Then the diastolic pressure cannot be judged
      And a diastolic pressure is missing
