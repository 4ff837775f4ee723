Feature: The dose and the liver

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-DOSE-028
  Rule: A dose in moderate impairment of the liver

    Scenario Outline: The score of Child and Pugh
      Given she has cirrhosis on her problem list
      And her bilirubin was <bilirubin> mg/dL 5 days ago
      And her albumin was <albumin> g/dL 5 days ago
      And her INR was graded 1.0 5 days ago
      And her ascites was graded 2 5 days ago
      And her encephalopathy was graded 0 5 days ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the liver and the dose is <result>

      Examples: 7, 9 and 11 points
        | bilirubin | albumin | result      |
        | 1.0       | 4.0     | a soft stop |
        | 2.5       | 3.0     | a soft stop |
        | 3.5       | 2.5     | no concern  |

    Scenario: Six points
      Given she has cirrhosis on her problem list
      And her bilirubin was 1.0 mg/dL 5 days ago
      And her albumin was 4.0 g/dL 5 days ago
      And her INR was graded 1.0 5 days ago
      And her ascites was graded 1 5 days ago
      And her encephalopathy was graded 0 5 days ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the liver and the dose is no concern

    Scenario: Cirrhosis without a score
      Given she has cirrhosis on her problem list
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the liver and the dose cannot be judged
      And the Child-Pugh score is missing
      And the dose is not checkable

    Scenario: Nobody knows
      Given nobody asked about the liver or reviewed the problem list
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the liver and the dose cannot be judged
      And knowing about the liver is missing
