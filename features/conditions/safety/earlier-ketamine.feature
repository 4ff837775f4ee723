Feature: Ketamine used otherwise than as a medicine

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-050
  Rule: Ketamine use disorder, or less than a year of remission

    Scenario Outline: Present
      Given she has <disorder> on her problem list
      Then the ketamine use disorder is a hard stop
      And a second clinician may decide otherwise

      Examples:
        | disorder                 |
        | ketamine dependence      |
        | phencyclidine dependence |

    @VIG-053
    Scenario Outline: How long it has been in remission
      Given she had ketamine dependence that ended <when>
      Then the ketamine use disorder is <result>

      Examples:
        | when          | result      |
        | 11 months ago | a hard stop |
        | 364 days ago  | a hard stop |
        | 365 days ago  | no concern  |
        | 12 months ago | no concern  |

    Scenario: Nobody knows since when
      Given she had ketamine dependence that ended without a date
      Then the ketamine use disorder cannot be judged
      And the start of the remission is contradictory
      And it cannot be said whether she is eligible

    Scenario: Nobody knows
      Given nobody asked about earlier ketamine or reviewed the problem list
      Then the ketamine use disorder cannot be judged
      And knowing about ketamine misuse is missing
      And it cannot be said whether she is eligible

  @SAF-CI-051
  Rule: Past ketamine misuse

    Scenario Outline: How long it has been in remission
      Given she had ketamine dependence that ended <when>
      Then the earlier ketamine misuse is <result>

      Examples:
        | when           | result      |
        | 364 days ago   | no concern  |
        | 365 days ago   | a soft stop |
        | without a date | a soft stop |

    Scenario Outline: Used without a disorder
      Given she used ketamine otherwise than as a medicine <when>
      Then the earlier ketamine misuse is <result>

      Examples:
        | when         | result      |
        | 365 days ago | a soft stop |
        | 366 days ago | no concern  |

    Scenario: Nobody knows
      Given nobody asked about earlier ketamine or reviewed the problem list
      Then the earlier ketamine misuse cannot be judged
      And knowing about ketamine misuse is missing
