Feature: Illness in the family

  What relatives have or had is theirs. Only psychosis in a close relative says something about the
  patient.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-042
  Rule: Psychosis in a close relative

    @VIG-050
    Scenario Outline: A close relative
      Given her <relative> is on record with <illness>
      Then psychosis in the family is a precaution
      And psychosis is no concern
      And she is eligible with cautions

      Examples:
        | relative | illness             |
        | mother   | schizophrenia       |
        | father   | delusional disorder |
        | brother  | schizophrenia       |
        | sister   | schizophrenia       |
        | daughter | schizophrenia       |

    Scenario Outline: Somebody else, or something else
      Given her <relative> is on record with <illness>
      Then psychosis in the family is no concern

      Examples:
        | relative    | illness              |
        | aunt        | schizophrenia        |
        | stepmother  | schizophrenia        |
        | half-sister | schizophrenia        |
        | mother      | recurrent depression |

    Scenario Outline: A relative whom no known code tells
      Given schizophrenia of a relative is on record, told as <words>
      Then psychosis in the family cannot be judged
      And the relative is contradictory

      Examples:
        | words             |
        | Mother            |
        | Mum's grandfather |

    Scenario: An entry that was a mistake
      Given her mother is on record with schizophrenia
      And the family history was entered in error
      Then psychosis in the family is no concern

    Scenario: Her own psychosis is not her family's
      Given she had delusional disorder, now recorded as resolved
      Then psychosis in the family is no concern

    Scenario: A list of her problems tells nothing of relatives
      Given she was not asked about psychosis or mania
      Then psychosis in the family cannot be judged
      And an answer about the family is missing
