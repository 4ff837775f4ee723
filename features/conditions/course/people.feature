Feature: The people who treat

  No body has set a standard for therapists; what is proposed here is asked for, and what is not on
  record is a caution.

  Background:
    Given today is 2 March 2026

  @KAP-PEOPLE
  Rule: The qualification of the therapist

    Scenario: A licensed therapist who is trained for it
      Given Amina is the patient
      Then the qualification of the therapist is no concern

    Scenario: Nobody is on record
      Given Amina is the patient
      And no "care team" is on record
      Then the qualification of the therapist is a precaution
      And she is eligible with cautions
      And the cautions hold "THERAPIST_QUALIFICATION_UNKNOWN"


    Scenario Outline: One part is not on record
      Given Emil is the patient
      And the therapist's <part> is not on record
      Then the qualification of the therapist is a precaution
      And <need> is missing

      Examples:
        | part                        | need                           |
        | licensed-therapist          | the licence of the therapist   |
        | kap-training                | the training of the therapist  |
        | condition-specific-training | the training for the condition |

    Scenario: For depression no training of its own is asked for
      Given Amina is the patient
      And the therapist's condition-specific-training is not on record
      Then the qualification of the therapist is no concern

    Scenario: A licence on its last day
      Given Amina is the patient
      And the therapist's licensed-therapist holds until today
      Then the qualification of the therapist is no concern

    Scenario: A licence that has run out
      Given Amina is the patient
      And the therapist's licensed-therapist has run out
      Then the qualification of the therapist is a precaution
      And the licence of the therapist is not usable

    Scenario: Nobody is treated
      Given Ines is the patient
      And no "care team" is on record
      Then the qualification of the therapist is no concern
