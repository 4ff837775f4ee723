Feature: Screening questions

  What charts seldom hold must be asked: a row of the reference is silent only where the question
  was answered no, or where a reviewed list says as much. An empty list is not a healthy patient.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @P-5
  Rule: An empty list is not a healthy patient

    Scenario: Everything was asked
      Then no screening question is to be asked

    Scenario: The shipped questionnaire, answered no throughout
      Given every question of the shipped questionnaire was answered no 5 days ago
      Then no screening question is to be asked
      And she is eligible

    Scenario: Nothing was asked and no list was reviewed; the question that settles most comes first
      Given no "screening questions" is on record
      And no "review of the problem list" is on record
      Then the questions to ask are, in this order
        | psychosis or mania       |
        | blood vessels            |
        | stroke                   |
        | medicines                |
        | the heart                |
        | pressure in head or eyes |
        | the liver                |
        | earlier ketamine         |
        | allergies                |
        | alcohol and drugs        |
        | breathing                |
        | fits                     |
        | passing urine            |
        | pregnancy                |
      And it cannot be said whether she is eligible

    Scenario: What only the day of dosing needs is asked then
      Given no "screening questions" is on record
      And it is the day of dosing
      Then the question about the stomach is among those to ask

    Scenario: A reviewed list answers some of them
      Given no "screening questions" is on record
      Then the questions to ask are, in this order
        | blood vessels            |
        | medicines                |
        | allergies                |
        | stroke                   |
        | alcohol and drugs        |
        | the liver                |
        | pressure in head or eyes |
        | psychosis or mania       |
        | earlier ketamine         |
        | breathing                |

    Scenario Outline: One question is open
      Given nobody asked about <topic> or reviewed the problem list
      Then <finding> cannot be judged
      And the question to ask is about <topic>

      Examples:
        | topic                    | finding                           |
        | blood vessels            | the malformation                  |
        | stroke                   | the brain bleed                   |
        | the heart                | the recent heart event            |
        | pressure in head or eyes | the pressure in the head          |
        | psychosis or mania       | the schizophrenia spectrum        |
        | earlier ketamine         | the ketamine use disorder         |
        | alcohol and drugs        | the alcohol or sedative withdrawal |
        | fits                     | the recent seizure                |
        | breathing                | the respiratory failure           |
        | pregnancy                | breastfeeding under ketamine      |
        | passing urine            | the urinary symptoms              |
        | the liver                | the porphyria                     |
        | allergies                | the allergy to an excipient       |

    Scenario Outline: The answer no settles it
      Given nobody asked about <topic> or reviewed the problem list
      And she answered no to the question about <topic>
      Then <finding> is no concern
      And no screening question is to be asked

      Examples:
        | topic                    | finding                           |
        | blood vessels            | the malformation                  |
        | stroke                   | the brain bleed                   |
        | the heart                | the recent heart event            |
        | pressure in head or eyes | the pressure in the head          |
        | psychosis or mania       | the schizophrenia spectrum        |
        | earlier ketamine         | the ketamine use disorder         |
        | alcohol and drugs        | the alcohol or sedative withdrawal |
        | fits                     | the recent seizure                |
        | breathing                | the respiratory failure           |
        | pregnancy                | breastfeeding under ketamine      |
        | passing urine            | the urinary symptoms              |
        | the liver                | the porphyria                     |
        | allergies                | the allergy to an excipient       |

    Scenario Outline: How long an answer stands
      Given the screening questions were asked <when>
      Then the porphyria <result>

      Examples:
        | when        | result           |
        | 90 days ago | is no concern    |
        | 91 days ago | cannot be judged |

    Scenario: A yes is not asked again, and clears nothing
      Given she answered yes to the question about the liver
      Then the porphyria cannot be judged
      And no screening question is to be asked

    @VIG-049
    Scenario: A code for a history of mental disorder is no answer
      Given she has a problem with the code "Z86.59" of "http://hl7.org/fhir/sid/icd-10-cm" on her problem list
      And nobody asked about psychosis or mania or reviewed the problem list
      Then the schizophrenia spectrum cannot be judged
      And the question to ask is about psychosis or mania

    Scenario: She does not know
      Given nobody asked about the liver or reviewed the problem list
      And she answered that she does not know to the question about the liver
      Then the porphyria cannot be judged
      And the question to ask is about the liver
