Feature: Age and general state

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-092
  Rule: From 65 to below 75

    Scenario Outline: The age in years
      Given Amina is <years> years old today
      Then the older age is <result>

      Examples:
        | years | result        |
        | 64    | no concern    |
        | 65    | worth knowing |
        | 74    | worth knowing |
        | 75    | no concern    |

    Scenario: The birthday is tomorrow
      Given Amina will be 65 years old tomorrow
      Then the older age is no concern

    Scenario: No birth date
      Given her birth date is not on record
      Then the older age cannot be judged
      And the birth date is missing

  @SAF-CI-093
  Rule: From 75 on

    Scenario Outline: The age in years
      Given Amina is <years> years old today
      Then the old age is <result>

      Examples:
        | years | result       |
        | 74    | no concern   |
        | 75    | a precaution |

    Scenario: Only the year of birth is known, and the higher age counts
      Given only her year of birth is on record: 1951
      Then the old age is a precaution

    Scenario: No birth date
      Given her birth date is not on record
      Then the old age cannot be judged
      And the birth date is missing

  @SAF-CI-094
  Rule: ASA class from IV on

    Scenario Outline: By the class
      Given her ASA class was graded <class> <when>
      Then the grave state is <result>

      Examples:
        | class | when         | result      |
        | 4     | 365 days ago | a hard stop |
        | 3     | 365 days ago | no concern  |
        | 4     | 366 days ago | no concern  |

    Scenario: Another setting, by a second clinician
      Given her ASA class was graded 5 2 days ago
      Then the grave state is a hard stop
      And a second clinician may decide otherwise

    Scenario: Nobody reviewed the list
      Given no "review of the problem list" is on record
      Then the grave state cannot be judged
      And the general state is missing
      And she is eligible with cautions

  @SAF-CI-095
  Rule: ASA class III

    Scenario Outline: By the class
      Given her ASA class was graded <class> 2 days ago
      Then the severe state is <result>

      Examples:
        | class | result       |
        | 2     | no concern   |
        | 3     | a precaution |
        | 4     | no concern   |

    Scenario: Nobody reviewed the list
      Given no "review of the problem list" is on record
      Then the severe state cannot be judged
      And the general state is missing
