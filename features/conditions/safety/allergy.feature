Feature: Allergy to ketamine or esketamine

  A list of allergies that is empty means that nobody asked. Only an answer, or a statement that no
  allergy is known, says that there is none.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-088
  Rule: Allergy to ketamine or esketamine

    Scenario Outline: An allergy on record
      Given she is on record as allergic to <substance>
      Then the ketamine allergy is a hard stop
      And nobody may set it aside
      And she is not eligible, because a contraindication stands

      Examples:
        | substance                         |
        | ketamine                          |
        | esketamine                        |
        | ketamine as a substance           |
        | a ketamine product known by name  |

    Scenario: An allergy whose reaction alone names ketamine
      Given she is on record as having reacted to ketamine under anaesthetics
      Then the ketamine allergy is a hard stop

    Scenario: An allergy that does not say whether it is confirmed
      Given she is on record as allergic to ketamine
      And the allergy does not say whether it is confirmed
      Then the ketamine allergy is a hard stop

    Scenario: Not confirmed, but a danger to life
      Given she is on record as allergic to ketamine
      And the allergy is unconfirmed
      And the allergy is of high criticality
      Then the ketamine allergy is a hard stop

    Scenario: An intolerance whose reaction is not said to be mild
      Given she is on record as allergic to ketamine
      And the allergy is an intolerance without a severity
      Then the ketamine allergy is a hard stop

    Scenario: Asked, and there is none
      Then the ketamine allergy is no concern

    Scenario Outline: An allergy that is over, or was never one
      Given she is on record as allergic to ketamine
      And the allergy is <status>
      Then the ketamine allergy is no concern

      Examples:
        | status           |
        | resolved         |
        | inactive         |
        | refuted          |
        | entered in error |

    Scenario Outline: An allergy that is over says nothing where nobody asked
      Given she is on record as allergic to ketamine
      And the allergy is <status>
      And she was not asked about allergies
      Then the ketamine allergy cannot be judged

      Examples:
        | status  |
        | refuted |
        | resolved |

    @VIG-069
    Scenario: An empty list, and nobody asked
      Given she was not asked about allergies
      Then the ketamine allergy cannot be judged
      And knowing about a ketamine allergy is missing
      And it cannot be said whether she is eligible

    Scenario: An answer that is not known
      Given she answered that she does not know to the question about allergies
      Then the ketamine allergy cannot be judged
      And knowing about a ketamine allergy is not known

    Scenario Outline: How long an answer holds
      Given the screening questions were asked <when>
      Then the ketamine allergy <result>

      Examples:
        | when        | result           |
        | 90 days ago | is no concern    |
        | 91 days ago | cannot be judged |

    Scenario Outline: How long a statement that no allergy is known holds
      Given she was not asked about allergies
      And it is on record that no allergy is known, <when>
      Then the ketamine allergy <result>

      Examples:
        | when           | result           |
        | 90 days ago    | is no concern    |
        | 91 days ago    | cannot be judged |
        | without a date | cannot be judged |

    Scenario: A statement that nobody has confirmed
      Given she was not asked about allergies
      And it is on record that no allergy is known, 5 days ago
      And the statement on allergies is unconfirmed
      Then the ketamine allergy cannot be judged

    Scenario: A statement that no allergy is known, beside an allergy
      Given she was not asked about allergies
      And it is on record that no allergy is known, 5 days ago
      And she is on record as allergic to ibuprofen
      Then the ketamine allergy cannot be judged

    Scenario: No information about allergies is no "no"
      Given she was not asked about allergies
      And the record says that there is no information about allergies
      Then the ketamine allergy cannot be judged

    Scenario: She has allergies, and they are known to be others
      Given she answered yes to the question about allergies
      And she is on record as allergic to ibuprofen
      Then the ketamine allergy is no concern
      And she is eligible

    Scenario: She has allergies, and has had ketamine
      Given she answered yes to the question about allergies
      And she answered yes to the question about earlier ketamine
      And she is on record as allergic to ibuprofen
      Then the ketamine allergy cannot be judged
      And knowing about a ketamine allergy is contradictory

    Scenario: She has allergies, and nothing on record says which
      Given she answered yes to the question about allergies
      Then the ketamine allergy cannot be judged
      And knowing about a ketamine allergy is contradictory
      And it cannot be said whether she is eligible

    Scenario: One of her allergies is told by no code
      Given she answered yes to the question about allergies
      And she is on record as allergic to ibuprofen
      And she is on record as allergic to "the white tablets"
      Then the ketamine allergy cannot be judged
      And "the white tablets: this allergy is not recognised" is listed as not read

    @VIG-163
    Scenario: Ketamine named in words alone
      Given she is on record as allergic to "reacted badly to ketamine 2019"
      Then the ketamine allergy cannot be judged
      And knowing about a ketamine allergy is contradictory
      And what is missing reads "reacted badly to ketamine 2019"

    Scenario Outline: A brand or a name in another language, in words alone
      Given she is on record as allergic to "<words>"
      Then the ketamine allergy cannot be judged
      And what is missing reads "<words>"

      Examples:
        | words              |
        | Ketanest           |
        | Ketalar, 2019      |
        | choc à la kétamine |

    Scenario: An allergy to ketamine of somebody else
      Given she is on record as allergic to ketamine
      And the allergy belongs to somebody else
      Then the ketamine allergy is no concern
      And "of another patient" is listed as not read

    Scenario: An allergy to ketamine that cannot be read
      Given she is on record as allergic to ketamine
      And the allergy perhaps belongs to somebody else
      Then the ketamine allergy cannot be judged
      And knowing about a ketamine allergy is not usable

  @SAF-CI-089
  Rule: Possible allergy to ketamine or esketamine

    @VIG-068
    Scenario: An allergy that is not confirmed
      Given she is on record as allergic to ketamine
      And the allergy is unconfirmed
      Then the possible ketamine allergy is a soft stop
      And the ketamine allergy is no concern
      And she is eligible with cautions

    Scenario: An intolerance with mild reactions
      Given she is on record as allergic to ketamine
      And the allergy is an intolerance with mild reactions
      Then the possible ketamine allergy is a soft stop

    Scenario: An intolerance with mild reactions that is called a danger to life
      Given she is on record as allergic to ketamine
      And the allergy is an intolerance with mild reactions
      And the allergy is of high criticality
      Then the possible ketamine allergy is no concern
      And the ketamine allergy is a hard stop

    Scenario: Asked, and there is none
      Then the possible ketamine allergy is no concern

    Scenario: Nobody asked
      Given she was not asked about allergies
      Then the possible ketamine allergy cannot be judged
      And knowing about a ketamine allergy is missing
