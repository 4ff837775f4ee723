Feature: Symptoms with a very high pressure

  Chest pain, breathlessness, a sudden severe headache, a change of vision, a seizure or a focal
  deficit beside a very high pressure is an emergency, and not a matter of dosing.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-PRE-004
  Rule: Symptoms with a very high pressure

    @VIG-028 @SAF-PRE-004-URGENT
    Scenario: A sudden headache
      Given her blood pressure was 184/122 10 minutes ago
      And on the checklist, symptoms with the pressure is not in order
      Then the symptoms with the pressure is a hard stop
      And nobody may set it aside
      And emergency care is needed
      And the session must not start

    Scenario: The words point to the emergency procedure of the place
      Given her blood pressure was 184/122 10 minutes ago
      And on the checklist, symptoms with the pressure is not in order
      Then the symptoms with the pressure is a hard stop
      And the reason is "emergency procedure of this place"

    Scenario Outline: From which pressure on
      Given her blood pressure was <pressure> 10 minutes ago
      And on the checklist, symptoms with the pressure is not in order
      Then the symptoms with the pressure is <result>

      Examples:
        | pressure | result      |
        | 179/119  | no concern  |
        | 180/90   | a hard stop |
        | 181/90   | a hard stop |
        | 150/120  | a hard stop |
        | 150/121  | a hard stop |

    Scenario Outline: A seizure of the day on the problem list is a symptom, whatever was answered
      Given her blood pressure was <pressure> 10 minutes ago
      And a single seizure <when> is on the problem list
      Then the symptoms with the pressure is <result>

      Examples: with such a pressure
        | pressure | when       | result      |
        | 184/122  | today      | a hard stop |
        | 184/122  | 1 days ago | no concern  |

      Examples: with a lower one
        | pressure | when  | result     |
        | 150/90   | today | no concern |

    Scenario: Without symptoms
      Given her blood pressure was 184/122 10 minutes ago
      Then the symptoms with the pressure is no concern

    Scenario: Nobody asked
      Given her blood pressure was 184/122 10 minutes ago
      And on the checklist, symptoms with the pressure was not asked about
      Then the symptoms with the pressure cannot be judged
      And an answer on symptoms with the pressure is missing

    Scenario: With a lower pressure nobody has to ask
      Given on the checklist, symptoms with the pressure was not asked about
      Then the symptoms with the pressure is no concern

    Scenario: One lower reading is not enough
      Given her blood pressure was 184/122 30 minutes ago
      And her blood pressure was also 132/84 10 minutes ago
      And on the checklist, symptoms with the pressure is not in order
      Then the symptoms with the pressure is a hard stop

    Scenario: Two lower readings end it
      Given her blood pressure was 184/84 30 minutes ago
      And her blood pressure was also 132/84 20 minutes ago
      And her blood pressure was also 130/82 10 minutes ago
      And on the checklist, symptoms with the pressure is not in order
      Then the symptoms with the pressure is no concern

    Scenario: The pressure is not known
      Given no "pressure" is on record
      And her blood pressure was not taken before
      Then the symptoms with the pressure cannot be judged
      And a systolic reading is missing
      And a diastolic reading is missing

  @SAF-PRE-004-URGENT
  Rule: Symptoms with a very high pressure, urgent

    Scenario: Without symptoms nothing is urgent
      Given her blood pressure was 184/122 10 minutes ago
      Then emergency care is not needed

    Scenario: Nobody asked
      Given her blood pressure was 184/122 10 minutes ago
      And on the checklist, symptoms with the pressure was not asked about
      Then emergency care cannot be judged
      And an answer on symptoms with the pressure is missing

    Scenario: The pressure is not known
      Given no "pressure" is on record
      And her blood pressure was not taken before
      Then emergency care cannot be judged
      And a systolic reading is missing
      And a diastolic reading is missing
