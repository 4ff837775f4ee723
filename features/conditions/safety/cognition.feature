Feature: Cognition and personality

  No screening question asks for these; a reviewed list of problems tells that they are absent.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-040
  Rule: Delirium within a month

    Scenario: Present
      Given she has delirium on her problem list
      Then the delirium is a hard stop
      And nobody may set it aside

    Scenario Outline: The day it ended
      Given she had delirium that ended <when>
      Then the delirium is <result>

      Examples:
        | when        | result      |
        | 30 days ago | a hard stop |
        | 31 days ago | no concern  |

    Scenario Outline: The day it began
      Given a delirium is on record as over, dated <when>
      Then the delirium is <result>

      Examples:
        | when        | result      |
        | 30 days ago | a hard stop |
        | 31 days ago | no concern  |

    Scenario: Nobody wrote down when
      Given she had delirium, and nobody wrote down when
      Then the delirium cannot be judged
      And the day of the delirium is contradictory

    Scenario: Nobody reviewed the list
      Given no "review of the problem list" is on record
      Then the delirium cannot be judged
      And knowing about delirium is missing
      And she is eligible with cautions

  @SAF-CI-043
  Rule: Dementia

    Scenario: Present
      Given she has vascular dementia on her problem list
      Then the dementia is a soft stop

    Scenario: None
      Then the dementia is no concern

    Scenario: Nobody reviewed the list
      Given no "review of the problem list" is on record
      Then the dementia cannot be judged
      And knowing about dementia is missing

  @SAF-CI-044
  Rule: Cognitive impairment

    Scenario Outline: Present
      Given she has <problem> on her problem list
      Then the cognitive impairment is a precaution

      Examples:
        | problem                   |
        | mild cognitive impairment |
        | intellectual disability   |

    Scenario: None
      Then the cognitive impairment is no concern

    Scenario: Nobody reviewed the list
      Given no "review of the problem list" is on record
      Then the cognitive impairment cannot be judged
      And knowing about dementia is missing

  @SAF-CI-045
  Rule: Dissociative disorder or catatonia

    Scenario Outline: Present
      Given she has <problem> on her problem list
      Then the dissociation is a soft stop

      Examples:
        | problem              |
        | dissociative amnesia |
        | catatonia            |

    Scenario: None
      Then the dissociation is no concern

    Scenario: Nobody reviewed the list
      Given no "review of the problem list" is on record
      Then the dissociation cannot be judged
      And knowing about dissociation is missing

  @SAF-CI-046
  Rule: Personality disorder

    Scenario Outline: Present
      Given she has <problem> on her problem list
      Then the personality is <result>

      Examples:
        | problem                         | result       |
        | borderline personality disorder | a precaution |
        | antisocial personality disorder | a precaution |
        | anankastic personality disorder | no concern   |

    Scenario: Nobody reviewed the list
      Given no "review of the problem list" is on record
      Then the personality cannot be judged
      And knowing about personality is missing
