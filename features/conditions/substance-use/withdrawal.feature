Feature: Withdrawal, the specialist, the risk of addiction

  What holds for every substance use disorder.

  Background:
    Given today is 2 March 2026
    And Viktor is the patient

  @SUD-NO-WITHDRAWAL @SUD-URGENT-ACTION
  Rule: No withdrawal that needs treatment

    Scenario: Reviewed, and there is none
      Then the no-withdrawal criterion is met
      And an assessment of withdrawal today is not needed

    Scenario Outline: The scores of withdrawal
      Given he scored <score> on the <scale> <when>
      Then the no-withdrawal criterion <result>

      Examples: below the limit
        | score | scale   | when  | result |
        | 9     | CIWA-Ar | today | is met |
        | 12    | COWS    | today | is met |

      Examples: at the limit and above
        | score | scale   | when      | result     |
        | 10    | CIWA-Ar | today     | is not met |
        | 11    | CIWA-Ar | yesterday | is not met |
        | 13    | COWS    | today     | is not met |
        | 14    | COWS    | yesterday | is not met |

      Examples: too long ago to tell of today
        | score | scale   | when       | result |
        | 20    | CIWA-Ar | 2 days ago | is met |

    Scenario Outline: Withdrawal on the problem list
      Given he has <withdrawal> on his problem list
      Then the no-withdrawal criterion is not met
      And he is not eligible, because another treatment comes first
      And an assessment of withdrawal today is needed

      Examples:
        | withdrawal          |
        | alcohol withdrawal  |
        | opioid withdrawal   |
        | sedative withdrawal |

    Scenario: A withdrawal of the past
      Given he had alcohol withdrawal, now recorded as resolved
      Then the no-withdrawal criterion is met
      And an assessment of withdrawal today is not needed

    Scenario: It is urgent whatever the request
      Given Amina is the patient
      And she scored 10 on the CIWA-Ar today
      Then an assessment of withdrawal today is needed

    Scenario Outline: How long a review holds
      Given the problem list was reviewed <when>
      Then the no-withdrawal criterion <result>

      Examples:
        | when         | result           |
        | 180 days ago | is met           |
        | 181 days ago | cannot be judged |

    Scenario: Nobody has reviewed the problem list
      Given no "review of the problem list" is on record
      Then the no-withdrawal criterion cannot be judged
      And a review of the problem list is missing

  @SUD-SPECIALIST
  Rule: An addiction specialist is involved

    Scenario Outline: How long a statement holds
      Given an addiction specialist was involved <when>
      Then the addiction specialist criterion <result>

      Examples:
        | when         | result           |
        | 180 days ago | is met           |
        | 181 days ago | cannot be judged |

    Scenario: No specialist
      Given no specialist is involved
      Then the addiction specialist criterion is not met
      And he is not eligible, because a treatment that must accompany it is missing

    Scenario: Nothing said
      Given no "specialist" is on record
      Then the addiction specialist criterion cannot be judged
      And a word on the specialist is missing

  @SUD-ADDICTION-RISK
  Rule: The risk of addiction

    Scenario Outline: It travels to every condition
      Given Amina is the patient
      And she has <disorder> on her problem list
      Then the risk of addiction is a precaution
      And she is eligible with cautions

      Examples:
        | disorder                       |
        | alcohol dependence in remission |
        | sedative dependence             |

    Scenario: A disorder that is over by its status
      Given Amina is the patient
      And she had cannabis dependence, now recorded as resolved
      Then the risk of addiction is no concern

    Scenario: Without a use disorder there is none
      Given Amina is the patient
      Then the risk of addiction is no concern
