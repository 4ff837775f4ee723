Feature: Benzodiazepines

  They add to sedation on the day, and in larger daily doses may take away the benefit. They are
  never stopped abruptly.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-DI-013
  Rule: A recent benzodiazepine

    Scenario Outline: How long each acts
      Given she last took <medicine> <when>
      Then the recent benzodiazepine is <result>

      Examples: half a day
        | medicine  | when         | result       |
        | lorazepam | 11 hours ago | a precaution |
        | lorazepam | 12 hours ago | no concern   |

      Examples: a day
        | medicine   | when         | result       |
        | diazepam   | 23 hours ago | a precaution |
        | diazepam   | 24 hours ago | no concern   |
        | clonazepam | 23 hours ago | a precaution |
        | clonazepam | 24 hours ago | no concern   |

    Scenario: On the list, and the last intake is not known
      Given she takes lorazepam 0.5 mg a day
      Then the recent benzodiazepine is worth knowing

    Scenario: None
      Then the recent benzodiazepine is no concern

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the recent benzodiazepine cannot be judged
      And a list of medicines is missing

  @SAF-DI-014
  Rule: Benzodiazepines above the equivalent of 8 mg diazepam a day

    @VIG-089
    Scenario: At the limit itself
      Given she takes lorazepam 0.8 mg a day
      Then the benzodiazepine load is no concern

    Scenario: Just above
      Given she takes lorazepam 0.81 mg a day
      Then the benzodiazepine load is a precaution

    Scenario: Two medicines add up
      Given she takes lorazepam 0.5 mg a day
      And she takes diazepam 3.5 mg a day
      Then the benzodiazepine load is a precaution

    Scenario: As needed, possibly above
      Given she takes lorazepam as needed, up to 2 mg a day
      Then the benzodiazepine load is worth knowing

    Scenario: As needed, and below in any case
      Given she takes lorazepam as needed, up to 0.5 mg a day
      Then the benzodiazepine load is no concern

    Scenario: When planning, it counts as well
      Given Grace is the patient
      And she takes diazepam 8.1 mg a day
      Then the benzodiazepine load is a precaution

    Scenario: Without a dose the load cannot be judged
      Given she takes lorazepam, at a dose that is not on record
      Then the benzodiazepine load cannot be judged
      And the dose of the benzodiazepine is contradictory

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the benzodiazepine load cannot be judged
      And a list of medicines is missing
