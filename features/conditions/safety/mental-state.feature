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

    Scenario: A psychosis of the past
      Given she had delusional disorder, now recorded as resolved
      Then psychosis is no concern

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
