Feature: Screening questions answered yes

  This release holds only some of the contraindications. What a patient answers with yes must not
  pass in silence because no rule judges it yet.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-Q-YES
  Rule: A screening question answered yes that no rule judges

    Scenario Outline: A yes
      Given she answered yes to the question about <topic>
      Then the answer to the screening is a soft stop
      And she is eligible with cautions

      Examples:
        | topic                      |
        | passing urine              |
        | the liver                  |

    Scenario: A no
      Then the answer to the screening is no concern

    Scenario Outline: A question that nobody asked
      Given she was not asked about <topic>
      Then the answer to the screening cannot be judged
      And an answer about <topic> is missing
      And she is eligible with cautions

      Examples:
        | topic                    |
        | passing urine            |
        | the liver                |

    Scenario Outline: How long a yes stands
      Given she answered yes to the question about the liver
      And the screening questions were asked <when>
      Then the answer to the screening <result>

      Examples:
        | when        | result           |
        | 90 days ago | is a soft stop   |
        | 91 days ago | cannot be judged |
