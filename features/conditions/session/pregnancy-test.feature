Feature: The pregnancy test before dosing

  A test of the day before the first dose, one of the last week before each later dose.

  Background:
    Given today is 2 March 2026
    And Grace is the patient
    And it is the day of dosing

  @SAF-PRE-020
  Rule: A pregnancy test before dosing

    Scenario Outline: Before the first dose
      Given her pregnancy test in urine was negative <when>
      Then the pregnancy test of the day is <result>

      Examples:
        | when       | result      |
        | today      | no concern  |
        | yesterday  | a soft stop |
        | 2 days ago | a soft stop |

    Scenario: Before the first dose, the reason
      Then the pregnancy test of the day is a soft stop
      And the reason is "first dose"

    Scenario Outline: Before a later dose
      Given she had one dosing session 14 days ago
      And her pregnancy test in serum was negative <when>
      Then the pregnancy test of the day is <result>

      Examples:
        | when       | result      |
        | today      | no concern  |
        | 7 days ago | no concern  |
        | 8 days ago | a soft stop |

    @VIG-066
    Scenario: A test of eight days ago
      Given she had one dosing session 14 days ago
      And her pregnancy test in urine was negative 8 days ago
      Then the pregnancy test of the day is a soft stop
      And the session waits

    Scenario: No test
      Given no "pregnancy test" is on record
      Then the pregnancy test of the day is a soft stop

    Scenario: Nobody who could be pregnant
      Given Amina is the patient
      And it is the day of dosing
      Then the pregnancy test of the day is no concern

    Scenario: Said to be possible, whatever else is on record
      Given Amina is the patient
      And it is the day of dosing
      And a pregnancy was stated to be possible 5 days ago
      Then the pregnancy test of the day is a soft stop

    Scenario Outline: Before a later dose something has happened since the test
      Given she had one dosing session 14 days ago
      And the checklist says no to <what>
      And her pregnancy test in urine was negative <when>
      Then the pregnancy test of the day is <result>

      Examples:
        | what            | when      | result      |
        | the period      | today     | no concern  |
        | the period      | yesterday | a soft stop |
        | unprotected sex | today     | no concern  |
        | unprotected sex | yesterday | a soft stop |

    Scenario: The reason
      Given she had one dosing session 14 days ago
      And the checklist says no to the period
      Then the pregnancy test of the day is a soft stop
      And the reason is "Period late or unprotected sex"

    Scenario: The period was not asked for
      Given she had one dosing session 14 days ago
      And the period was not asked today
      Then the pregnancy test of the day cannot be judged
      And an answer about the period is missing
      And the session waits

    Scenario: Unprotected sex was not asked for
      Given she had one dosing session 14 days ago
      And unprotected sex was not asked today
      Then the pregnancy test of the day cannot be judged
      And an answer about unprotected sex is missing

    Scenario: Neither need be asked on the day of a test
      Given she had one dosing session 14 days ago
      And her pregnancy test in urine was negative today
      And the period was not asked today
      And unprotected sex was not asked today
      Then the pregnancy test of the day is no concern
