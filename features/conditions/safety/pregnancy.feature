Feature: Pregnancy

  Amina is sterilised; Grace, 30, could be pregnant, and her test of two days ago was negative.

  Background:
    Given today is 2 March 2026
    And Grace is the patient

  @SAF-CI-083
  Rule: Pregnant

    Scenario: A pregnancy on record
      Given she has pregnancy on her problem list
      Then pregnancy is a hard stop
      And a second clinician may decide otherwise
      And she is not eligible, because a contraindication stands

    Scenario: A pregnancy that was refuted
      Given a diagnosis of pregnancy was refuted
      Then pregnancy is no concern

    Scenario: A provisional pregnancy
      Given a provisional diagnosis of pregnancy is on record
      Then pregnancy is a soft stop

    Scenario Outline: A pregnancy with an end and without a status
      Given her pregnancy without a status ends <end>
      Then pregnancy is <result>

      Examples: an end that has come
        | end            | result     |
        | yesterday      | no concern |
        | today          | no concern |

      Examples: an end that is expected, or may be to come
        | end            | result      |
        | tomorrow       | a hard stop |
        | in 120 days    | a hard stop |
        | in March 2026  | a hard stop |

    Scenario Outline: The status of pregnancy on record
      Given her status of pregnancy was "<status>" <when>
      Then pregnancy is <result>

      Examples:
        | status       | when         | result      |
        | pregnant     | today        | a hard stop |
        | pregnant     | 300 days ago | a hard stop |
        | pregnant     | 301 days ago | no concern  |
        | not pregnant | today        | no concern  |

    Scenario: A newer status takes the place of an older one
      Given her status of pregnancy was "pregnant" 200 days ago
      And her status of pregnancy was also "not pregnant" 20 days ago
      Then pregnancy is no concern

    Scenario: A status before a birth
      Given her status of pregnancy was "pregnant" 40 days ago
      And she gave birth 10 days ago
      Then pregnancy is no concern

    Scenario: Her mother's pregnancies
      Given her mother had pregnancy
      Then pregnancy is no concern

    Scenario: Not pregnant
      Then pregnancy is no concern

    Scenario Outline: How long a positive test stands
      Given her pregnancy test in <in> was positive <when>
      Then pregnancy is <result>

      Examples: within 42 days
        | in    | when        | result      |
        | urine | today       | a hard stop |
        | urine | 42 days ago | a hard stop |
        | serum | 42 days ago | a hard stop |

      Examples: longer ago
        | in    | when        | result     |
        | urine | 43 days ago | no concern |

    @VIG-062
    Scenario: A positive test before a birth
      Given her pregnancy test in urine was positive 40 days ago
      And she gave birth 10 days ago
      Then pregnancy is no concern

    @VIG-063
    Scenario: A positive test six weeks ago and nothing else
      Given it is the day of dosing
      And her pregnancy test in urine was positive 43 days ago
      Then pregnancy is no concern
      And the pregnancy test of the day is a soft stop

    Scenario: Nobody asked, and the problem list was not reviewed
      Given she was not asked about pregnancy
      And no "review of the problem list" is on record
      Then pregnancy cannot be judged
      And knowing about pregnancy is missing

    Scenario: She does not know
      Given she answered that she does not know to the question about pregnancy
      And no "review of the problem list" is on record
      Then pregnancy cannot be judged
      And knowing about pregnancy is not known

    Scenario: After a sterilisation nobody need ask
      Given Amina is the patient
      And she was not asked about pregnancy
      And no "review of the problem list" is on record
      And she was not asked about psychosis or mania
      Then pregnancy is no concern

  @SAF-CI-084
  Rule: A pregnancy test is needed where a pregnancy is possible

    Scenario Outline: How long a negative test holds
      Given her pregnancy test in urine was negative <when>
      Then the pregnancy test for planning <result>

      Examples:
        | when       | result           |
        | today      | is no concern    |
        | 7 days ago | is no concern    |
        | 8 days ago | cannot be judged |

    Scenario: A test that is too old
      Given her pregnancy test in urine was negative 8 days ago
      Then the pregnancy test for planning cannot be judged
      And a pregnancy test is too old

    Scenario: No test
      Given no "pregnancy test" is on record
      Then the pregnancy test for planning cannot be judged
      And a pregnancy test is missing
      And it cannot be said whether she is eligible

    Scenario Outline: Who could be pregnant, by age
      Given no "pregnancy test" is on record
      And she is <years> years old today
      Then the pregnancy test for planning <result>

      Examples: too young
        | years | result        |
        | 11    | is no concern |

      Examples: of that age
        | years | result           |
        | 12    | cannot be judged |
        | 55    | cannot be judged |

      Examples: past it
        | years | result        |
        | 56    | is no concern |

    Scenario: A man
      Given Tom is the patient
      Then the pregnancy test for planning is no concern

    Scenario: A man who was recorded as female at birth
      Given Tom is the patient
      And his sex at birth is recorded as female
      Then the pregnancy test for planning cannot be judged
      And a pregnancy test is missing

    Scenario: A man who was recorded as female at birth, as an observation
      Given Tom is the patient
      And his sex at birth is recorded as female, as an observation
      Then the pregnancy test for planning cannot be judged
      And a pregnancy test is missing

    Scenario: No gender, and an observation of a male sex at birth
      Given Tom is the patient
      And his sex is not on record
      And his sex at birth is recorded as male, as an observation
      Then the pregnancy test for planning is no concern

    Scenario: Sterilised
      Given Amina is the patient
      Then the pregnancy test for planning is no concern

    Scenario: The sex is not on record
      Given no "pregnancy test" is on record
      And her sex is not on record
      Then the pregnancy test for planning cannot be judged

    Scenario: Said to be impossible
      Given no "pregnancy test" is on record
      And a pregnancy was stated to be impossible 5 days ago
      Then the pregnancy test for planning is no concern

    Scenario Outline: How long that stands
      Given no "pregnancy test" is on record
      And a pregnancy was stated to be impossible <when>
      Then the pregnancy test for planning <result>

      Examples:
        | when        | result           |
        | 90 days ago | is no concern    |
        | 91 days ago | cannot be judged |

    Scenario Outline: Said to be impossible, but asked again
      Given no "pregnancy test" is on record
      And a pregnancy was stated to be impossible 30 days ago
      And the screening questions were asked <when>
      And she answered yes to the question about pregnancy
      Then the pregnancy test for planning <result>

      Examples:
        | when        | result           |
        | today       | cannot be judged |
        | 90 days ago | cannot be judged |
        | 91 days ago | is no concern    |

    Scenario: Said to be possible, whatever else is on record
      Given Amina is the patient
      And a pregnancy was stated to be possible 5 days ago
      Then the pregnancy test for planning cannot be judged
      And a pregnancy test as stated is missing
