Feature: Intoxication, withdrawal, use disorders

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-049
  Rule: Intoxicated or alcohol-positive today

    Background:
      Given it is the day of dosing

    Scenario Outline: The day of a coded intoxication
      Given an alcohol intoxication is on record, dated <when>
      Then today's intoxication is <result>

      Examples:
        | when      | result      |
        | today     | a hard stop |
        | yesterday | no concern  |

    Scenario: Nobody may set it aside, and the session must not start
      Given an alcohol intoxication is on record, dated today
      Then today's intoxication is a hard stop
      And nobody may set it aside
      And the session must not start

    Scenario Outline: A clinician saw it
      Given it was confirmed <when> that she is intoxicated
      Then today's intoxication is <result>

      Examples:
        | when      | result      |
        | today     | a hard stop |
        | yesterday | no concern  |

    Scenario Outline: Alcohol in breath or blood
      Given her <sample> was <value> mg/dL <when>
      Then today's intoxication is <result>

      Examples:
        | sample               | value | when      | result      |
        | breath alcohol       | 1     | today     | a hard stop |
        | breath alcohol       | 0     | today     | no concern  |
        | breath alcohol       | 1     | yesterday | no concern  |
        | alcohol in the blood | 12    | today     | a hard stop |

    Scenario: An intoxication without a day
      Given she has had alcohol intoxication since a day that is not on record
      Then today's intoxication cannot be judged
      And the day of the intoxication is contradictory
      And the session waits

    Scenario: Nobody knows
      Given nobody asked about alcohol and drugs or reviewed the problem list
      Then today's intoxication cannot be judged
      And knowing about substances is missing
      And the session waits

  @SAF-CI-052
  Rule: An active use disorder that is moderate, severe or not graded

    @VIG-051
    Scenario: Moderate alcohol use disorder, treated for depression
      Given moderate alcohol use disorder is on her problem list
      Then the active use disorder is a soft stop
      And she is eligible with cautions

    Scenario Outline: By its code
      Given she has <disorder> on her problem list
      Then the active use disorder is <result>

      Examples:
        | disorder                        | result      |
        | alcohol dependence              | a soft stop |
        | alcohol use disorder            | a soft stop |
        | alcohol abuse                   | no concern  |
        | alcohol dependence in remission | no concern  |

    Scenario Outline: A severity beside the code says more
      Given <severity> <disorder> is on her problem list
      Then the active use disorder is <result>

      Examples:
        | severity | disorder             | result      |
        | severe   | alcohol abuse        | a soft stop |
        | mild     | alcohol use disorder | no concern  |

    Scenario: Of the past
      Given she had alcohol dependence, now recorded as resolved
      Then the active use disorder is no concern

    Scenario: A yes that the record of the last drink explains
      Given she answered yes to the question about alcohol and drugs
      And she last used alcohol 9 days ago
      Then the active use disorder is no concern
      And she is eligible

    Scenario: A yes that nothing explains
      Given she answered yes to the question about alcohol and drugs
      Then the active use disorder cannot be judged
      And knowing about substances is contradictory

    @DQ-20
    Scenario Outline: A stay for drug rehabilitation, and no disorder that explains it
      Given a stay for drug rehabilitation began <when>
      Then the active use disorder <result>

      Examples: of late
        | when        | result           |
        | 3 days ago  | cannot be judged |
        | 90 days ago | cannot be judged |

      Examples: long ago
        | when        | result        |
        | 91 days ago | is no concern |

    @DQ-20
    Scenario Outline: Drug misuse that was told, and no disorder that explains it
      Given it was <said> <when> that she misuses drugs
      Then the active use disorder <result>

      Examples: told of late, whatever the answer to the question
        | said      | when        | result           |
        | confirmed | 90 days ago | cannot be judged |

      Examples: denied, or long ago
        | said      | when        | result        |
        | denied    | 5 days ago  | is no concern |
        | confirmed | 91 days ago | is no concern |

    Scenario: What is open is named, and is a caution
      Given a stay for drug rehabilitation began 3 days ago
      Then the active use disorder cannot be judged
      And the disorder behind the signs of substance use is contradictory
      And she is eligible with cautions

    Scenario: A disorder that explains it
      Given a stay for drug rehabilitation began 3 days ago
      And she has alcohol dependence on her problem list
      Then the active use disorder is a soft stop

    Scenario: Nobody knows
      Given nobody asked about alcohol and drugs or reviewed the problem list
      Then the active use disorder cannot be judged
      And knowing about substances is missing

    Scenario: Treated for it, and for a depression beside it
      Given she has alcohol dependence on her problem list
      And ketamine for "aud" is asked about
      Then the active use disorder is a soft stop
      And the treated use disorder is a precaution

  @SAF-CI-053
  Rule: A use disorder that is itself to be treated

    @VIG-052 @SAF-CI-052
    Scenario: Treated for the alcohol use disorder alone
      Given Viktor is the patient
      Then the treated use disorder is a precaution
      And the active use disorder is no concern
      And he is eligible with cautions

    Scenario: Another use disorder is what is to be treated
      Given Viktor is the patient
      And he has opioid dependence on his problem list
      Then the treated use disorder is a precaution
      And the active use disorder is a soft stop

    Scenario: A mild one
      Given Viktor is the patient
      And his use disorder is recorded as alcohol abuse
      Then the treated use disorder is no concern

  @SAF-CI-054
  Rule: Withdrawal from alcohol or sedatives

    Scenario Outline: Present
      Given she has <withdrawal> on her problem list
      Then the alcohol or sedative withdrawal is a hard stop
      And nobody may set it aside

      Examples:
        | withdrawal                |
        | alcohol withdrawal        |
        | benzodiazepine withdrawal |

    Scenario Outline: By the score
      Given her CIWA-Ar was graded <score> <when>
      Then the alcohol or sedative withdrawal is <result>

      Examples:
        | score | when       | result      |
        | 10    | yesterday  | a hard stop |
        | 9     | yesterday  | no concern  |
        | 10    | 2 days ago | no concern  |

    Scenario: Of the past
      Given she had alcohol withdrawal, now recorded as resolved
      Then the alcohol or sedative withdrawal is no concern

    Scenario: Nobody knows
      Given nobody asked about alcohol and drugs or reviewed the problem list
      Then the alcohol or sedative withdrawal cannot be judged
      And knowing about substances is missing
      And she is eligible with cautions

  @SAF-CI-055
  Rule: Withdrawal from opioids

    Scenario: Present
      Given she has opioid withdrawal on her problem list
      Then the opioid withdrawal is a soft stop

    Scenario Outline: By the score
      Given her COWS was graded <score> <when>
      Then the opioid withdrawal is <result>

      Examples:
        | score | when       | result      |
        | 13    | yesterday  | a soft stop |
        | 12    | yesterday  | no concern  |
        | 13    | 2 days ago | no concern  |

    Scenario: Nobody knows
      Given nobody asked about alcohol and drugs or reviewed the problem list
      Then the opioid withdrawal cannot be judged
      And knowing about substances is missing
