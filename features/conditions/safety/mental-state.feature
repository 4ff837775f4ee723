Feature: Psychosis, mania, suicidal intent, earlier reactions

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-035
  Rule: Current psychotic symptoms

    Scenario Outline: A psychosis that is active
      Given she has <diagnosis> on her problem list
      Then psychosis is a hard stop
      And a second clinician may decide otherwise
      And she is not eligible, because another treatment comes first

      Examples:
        | diagnosis                         |
        | delusional disorder               |
        | depression with psychotic features |

    Scenario: Asked, and there is none
      Then psychosis is no concern

    Scenario Outline: A psychosis named at a visit, and over by the problem list
      Given delusional disorder was named at a visit, <visit> days ago
      And delusional disorder is on the problem list as over since 50 days ago
      Then psychosis is <result>

      Examples:
        | visit | result      |
        | 51    | no concern  |
        | 50    | a hard stop |
        | 49    | a hard stop |

    Scenario: A psychosis of the past is not a current one
      Given she had delusional disorder, now recorded as resolved
      Then psychosis is no concern

    Scenario: Schizophrenia that is active counts as current
      Given she has schizophrenia on her problem list
      Then psychosis is a hard stop

    Scenario Outline: Unless a clinician saw no symptoms lately
      Given she has schizophrenia on her problem list
      And it was denied <when> that there are psychotic symptoms
      Then psychosis is <result>

      Examples:
        | when       | result      |
        | 7 days ago | no concern  |
        | 8 days ago | a hard stop |

    Scenario Outline: Psychotic symptoms that a clinician saw
      Given it was confirmed <when> that there are psychotic symptoms
      Then psychosis is <result>

      Examples:
        | when       | result      |
        | today      | a hard stop |
        | 7 days ago | a hard stop |
        | 8 days ago | no concern  |

    Scenario Outline: Psychotic depression that has ended
      Given she had depression with psychotic features that ended <when>
      Then psychosis is <result>

      Examples:
        | when        | result      |
        | 90 days ago | a hard stop |
        | 91 days ago | no concern  |

    Scenario Outline: Psychotic depression that is over, without the day of its end
      Given a depression with psychotic features is on record as over, dated <onset>
      Then psychosis <result>

      Examples:
        | onset       | result           |
        | 90 days ago | is a hard stop   |
        | 91 days ago | cannot be judged |

    Scenario Outline: A psychosis that is only possible
      Given a <status> diagnosis of delusional disorder is on record
      Then psychosis is a soft stop

      Examples:
        | status       |
        | provisional  |
        | differential |
        | unconfirmed  |

    Scenario: A psychosis that was refuted, and one entered in error
      Given a diagnosis of delusional disorder was refuted
      And a diagnosis of delusional disorder was entered in error
      Then psychosis is no concern

    Scenario: A reviewed problem list answers the question as well
      Given she was not asked about psychosis or mania
      Then psychosis is no concern

    Scenario Outline: How long a review holds
      Given she was not asked about psychosis or mania
      And the problem list was reviewed <when>
      Then psychosis <result>

      Examples:
        | when         | result           |
        | 180 days ago | is no concern    |
        | 181 days ago | cannot be judged |

    Scenario: A review that is too old
      Given she was not asked about psychosis or mania
      And the problem list was reviewed 181 days ago
      Then psychosis cannot be judged
      And knowing about psychosis is too old

    Scenario: A problem nobody can read stands on the list
      Given she was not asked about psychosis or mania
      And she has AVM, left temporal on her problem list
      Then psychosis cannot be judged
      And knowing about psychosis is not usable
      And "AVM, left temporal" is listed as not read

    Scenario: Neither asked nor reviewed
      Given she was not asked about psychosis or mania
      And no "review of the problem list" is on record
      Then psychosis cannot be judged
      And knowing about psychosis is missing
      And it cannot be said whether she is eligible

  @SAF-CI-038
  Rule: Manic or mixed state

    Scenario Outline: A manic state on record
      Given she has <diagnosis> on her problem list
      Then mania is a hard stop
      And nobody may set it aside

      Examples:
        | diagnosis                        |
        | mania                            |
        | bipolar disorder, currently manic |

    Scenario: A mania of the past
      Given she had mania, now recorded as resolved
      Then mania is no concern

    Scenario: A provisional mania
      Given a provisional diagnosis of mania is on record
      Then mania is a soft stop

    @VIG-047
    Scenario Outline: The YMRS
      Given she scored <score> on the YMRS <when>
      Then mania is <result>

      Examples: below the limit
        | score | when  | result     |
        | 11    | today | no concern |

      Examples: at the limit and above
        | score | when       | result      |
        | 12    | today      | a hard stop |
        | 13    | today      | a hard stop |
        | 12    | 7 days ago | a hard stop |

      Examples: too long ago
        | score | when       | result     |
        | 12    | 8 days ago | no concern |

    Scenario: Neither asked nor reviewed
      Given she was not asked about psychosis or mania
      And no "review of the problem list" is on record
      Then mania cannot be judged
      And knowing about psychosis is missing

  @SAF-CI-041
  Rule: Suicidal intent and an elective request

    @VIG-144
    Scenario: Intent today on the day of an elective session
      Given it is the day of dosing
      And she spoke today of "intent to act on suicidal thoughts"
      Then suicidal intent at an elective request is a soft stop
      And an assessment today is needed

    Scenario Outline: How high and how recent
      Given she scored <level> on the C-SSRS <when>
      Then suicidal intent at an elective request is <result>

      Examples: intent within 24 hours
        | level | when      | result      |
        | 4     | today     | a soft stop |
        | 4     | yesterday | a soft stop |
        | 5     | today     | a soft stop |

      Examples: no intent, or longer ago
        | level | when       | result     |
        | 3     | today      | no concern |
        | 4     | 2 days ago | no concern |

    Scenario Outline: Behaviour within a week
      Given she showed suicidal behaviour <when>
      Then suicidal intent at an elective request is <result>

      Examples:
        | when       | result      |
        | 6 days ago | a soft stop |
        | 7 days ago | a soft stop |
        | 8 days ago | no concern  |

    Scenario Outline: A suicide attempt on the problem list
      Given suicide attempt is on record, dated <when>
      Then suicidal intent at an elective request is <result>

      Examples:
        | when       | result      |
        | 2 days ago | a soft stop |
        | 7 days ago | a soft stop |
        | 8 days ago | no concern  |

    Scenario: A suicide attempt, and nobody wrote down when
      Given she had suicide attempt, and nobody wrote down when
      Then suicidal intent at an elective request cannot be judged
      And the day of the suicide attempt is contradictory

    Scenario Outline: Suicidal thoughts that were coded ask for a C-SSRS as new
      Given suicidal thoughts is on record, dated <when>
      And she scored 1 on the C-SSRS 2 days ago
      Then suicidal intent at an elective request <result>

      Examples:
        | when       | result           |
        | today      | cannot be judged |
        | yesterday  | cannot be judged |
        | 2 days ago | is no concern    |

    Scenario Outline: Behaviour of the last three months, without its day
      Given suicidal behaviour within the last 3 months was confirmed <when>
      Then suicidal intent at an elective request <result>

      Examples:
        | when       | result           |
        | today      | cannot be judged |
        | 7 days ago | cannot be judged |
        | 8 days ago | is no concern    |

    Scenario: Behaviour of the last three months, whose day is known
      Given suicidal behaviour within the last 3 months was confirmed today
      And she showed suicidal behaviour 30 days ago
      Then suicidal intent at an elective request is no concern

    Scenario: An answer about behaviour that is only a text
      Given the answer of today about suicidal behaviour is written in words: "yes"
      Then suicidal intent at an elective request cannot be judged
      And an answer about suicidal behaviour is not usable

    Scenario: A level that is a limit counts on the side that is known
      Given she scored 4 or more on the C-SSRS today
      Then suicidal intent at an elective request is a soft stop

    Scenario: A level in words that is newer than one that can be read
      Given she scored 1 on the C-SSRS yesterday
      And the C-SSRS of today is written in words: "5"
      Then suicidal intent at an elective request cannot be judged

    Scenario: A level in words does not undo an older one that stops
      Given she scored 5 on the C-SSRS yesterday
      And the C-SSRS of today is written in words: "0"
      Then suicidal intent at an elective request is a soft stop

    Scenario: Nobody has asked
      Given no "C-SSRS" is on record
      Then suicidal intent at an elective request cannot be judged
      And a C-SSRS within 7 days is missing

    Scenario: An order for an outpatient is elective, whoever has assessed her
      Given she scored 5 on the C-SSRS today
      And the need for admission was assessed today
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the order is to be carried out as an outpatient
      Then suicidal intent at an elective request is a soft stop

    Scenario: In hospital the request is not elective
      Given she scored 5 on the C-SSRS today
      And she has been in the emergency department since today
      Then suicidal intent at an elective request is no concern

    Scenario: The need for admission was assessed
      Given she scored 5 on the C-SSRS today
      And the need for admission was assessed today
      Then suicidal intent at an elective request is no concern

  @SAF-CI-048
  Rule: A severe reaction to earlier ketamine

    Scenario Outline: A reaction on record
      Given she had <reaction>, now recorded as resolved
      Then the earlier reaction to ketamine is a soft stop
      And she is eligible with cautions

      Examples:
        | reaction                   |
        | ketamine-induced psychosis |
        | ketamine poisoning         |

    Scenario: A provisional reaction
      Given a provisional diagnosis of ketamine-induced psychosis is on record
      Then the earlier reaction to ketamine is a precaution

    Scenario: Asked, and there was none
      Then the earlier reaction to ketamine is no concern

    Scenario: A yes that nothing on record explains
      Given she answered yes to the question about earlier ketamine
      Then the earlier reaction to ketamine cannot be judged
      And knowing about earlier ketamine is contradictory

    Scenario: Not asked
      Given she was not asked about earlier ketamine
      Then the earlier reaction to ketamine cannot be judged
      And knowing about earlier ketamine is missing

  @SAF-CI-036
  Rule: A schizophrenia spectrum disorder without current symptoms

    Scenario: Of the past
      Given she had schizophrenia, now recorded as resolved
      Then the schizophrenia spectrum is a soft stop
      And she is eligible with cautions

    Scenario: A psychosis of the past, of whatever kind and however long ago
      Given she had delusional disorder that ended 9 years ago
      Then the schizophrenia spectrum is a soft stop
      And the reason is "Psychotic disorder of the past"
      And psychosis is no concern
      And she is eligible with cautions

    Scenario: Active, and a clinician saw no symptoms
      Given she has schizophrenia on her problem list
      And it was denied 2 days ago that there are psychotic symptoms
      Then the schizophrenia spectrum is a soft stop

    Scenario: Active, and nobody looked
      Given she has schizophrenia on her problem list
      Then psychosis is a hard stop
      And the schizophrenia spectrum is no concern

    Scenario: Nobody knows
      Given nobody asked about psychosis or mania or reviewed the problem list
      Then the schizophrenia spectrum cannot be judged
      And knowing about psychosis is missing

  @SAF-CI-037
  Rule: A psychosis by a drug within a year

    Scenario: Present
      Given she has cocaine psychosis on her problem list
      Then the drug psychosis is a soft stop

    Scenario Outline: By whatever drug, and however it was used
      Given she has a problem with the code "<code>" of "http://hl7.org/fhir/sid/icd-10-cm" on her problem list
      Then the drug psychosis is <result>

      Examples: abuse, dependence and use
        | code    | result      |
        | F10.259 | a soft stop |
        | F11.151 | a soft stop |
        | F12.951 | a soft stop |
        | F13.250 | a soft stop |
        | F14.95  | a soft stop |
        | F15.959 | a soft stop |
        | F16.150 | a soft stop |
        | F18.259 | a soft stop |
        | F19.951 | a soft stop |

      Examples: another disorder by the same drug
        | code    | result     |
        | F12.980 | no concern |

    Scenario Outline: The day it ended
      Given she had cocaine psychosis that ended <when>
      Then the drug psychosis is <result>

      Examples:
        | when         | result      |
        | 365 days ago | a soft stop |
        | 366 days ago | no concern  |

    Scenario Outline: The day it began
      Given a cocaine psychosis is on record as over, dated <when>
      Then the drug psychosis is <result>

      Examples:
        | when         | result      |
        | 365 days ago | a soft stop |
        | 366 days ago | no concern  |

    Scenario: Nobody wrote down when
      Given she had cocaine psychosis, and nobody wrote down when
      Then the drug psychosis cannot be judged
      And the day of the drug psychosis is contradictory

    Scenario: Nobody knows
      Given nobody asked about psychosis or mania or reviewed the problem list
      Then the drug psychosis cannot be judged
      And knowing about psychosis is missing

  @SAF-CI-039
  Rule: Mania within three months, now settled

    @VIG-046
    Scenario Outline: The day it ended
      Given she had mania that ended <when>
      Then the mania of late is <result>

      Examples:
        | when        | result      |
        | 90 days ago | a soft stop |
        | 91 days ago | no concern  |

    Scenario: Only the month of the end is known, and the worst day of it counts
      Given she had mania that ended in December 2025
      Then the mania of late is a soft stop
      And the reason is "Mania 61 days ago (limit 90)"

    Scenario Outline: Nobody wrote down when it ended, but when it began
      Given a mania is on record as over, dated <when>
      Then the mania of late <result>

      Examples:
        | when        | result           |
        | 90 days ago | is a soft stop   |
        | 91 days ago | cannot be judged |

    Scenario: Nobody wrote down when it ended
      Given she had mania that ended without a date
      Then the mania of late cannot be judged
      And the end of the mania is contradictory

    Scenario: Nobody knows
      Given nobody asked about psychosis or mania or reviewed the problem list
      Then the mania of late cannot be judged
      And knowing about psychosis is missing

  @SAF-CI-100
  Rule: Psychotic depression of the past

    Scenario Outline: The day it ended
      Given she had depression with psychotic features that ended <when>
      Then the earlier psychotic depression is <result>

      Examples:
        | when        | result       |
        | 90 days ago | no concern   |
        | 91 days ago | a precaution |

    Scenario: Nobody wrote down when
      Given she had depression with psychotic features, and nobody wrote down when
      Then the earlier psychotic depression cannot be judged
      And the end of the psychotic depression is contradictory

    Scenario: Nobody knows
      Given nobody asked about psychosis or mania or reviewed the problem list
      Then the earlier psychotic depression cannot be judged
      And knowing about psychosis is missing

  @SAF-CI-047
  Rule: Thoughts of harming others

    Scenario: Present
      Given she has thoughts of harming others on her problem list
      Then the danger to others is a soft stop
      And she is eligible with cautions

    Scenario: Of the past
      Given she had thoughts of harming others, now recorded as resolved
      Then the danger to others is no concern

    Scenario: Nobody reviewed the list
      Given no "review of the problem list" is on record
      Then the danger to others cannot be judged
      And knowing about danger to others is missing

  @SAF-CI-047-URGENT
  Rule: Thoughts of harming others need an assessment today

    Scenario: Present
      Given she has thoughts of harming others on her problem list
      Then an assessment of the danger to others is needed

    Scenario: None
      Then an assessment of the danger to others is not needed

    Scenario: Nobody reviewed the list
      Given no "review of the problem list" is on record
      Then an assessment of the danger to others cannot be judged
      And knowing about danger to others is missing
