Feature: The pregnancy test before dosing

  Background:
    Given today is 2 March 2026
    And Grace is the patient
    And it is the day of dosing

  @SAF-PRE-020
  Rule: A pregnancy test before dosing

    Scenario: A test of two days ago
      Then the pregnancy test of the day is no concern

    Scenario Outline: How long a negative test holds
      Given her pregnancy test in serum was negative <when>
      Then the pregnancy test of the day is <result>

      Examples:
        | when       | result      |
        | today      | no concern  |
        | 7 days ago | no concern  |
        | 8 days ago | a soft stop |

    @VIG-066
    Scenario: A test of eight days ago
      Given her pregnancy test in urine was negative 8 days ago
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

    Scenario: An order for today asks for it as well, one for next week does not yet
      Given Grace is the patient
      Then the pregnancy test for planning is no concern
