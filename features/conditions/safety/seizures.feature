Feature: Seizures

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-078
  Rule: A seizure within a month, a status epilepticus within three

    Scenario Outline: The day of the event
      Given a <event> is on record as over, dated <when>
      Then the recent seizure is <result>

      Examples:
        | event              | when        | result      |
        | single seizure     | 30 days ago | a hard stop |
        | single seizure     | 31 days ago | no concern  |
        | status epilepticus | 90 days ago | a hard stop |
        | status epilepticus | 91 days ago | no concern  |
        | epilepsy           | 30 days ago | a hard stop |
        | epilepsy           | 31 days ago | no concern  |

    Scenario: A seizure she told of
      Given it was confirmed 12 days ago that she had a seizure
      Then the recent seizure is a hard stop
      And the reason is "Seizure 12 days ago (limit 30): defer."
      And a second clinician may decide otherwise

    Scenario: Without a day
      Given she has had single seizure since a day that is not on record
      Then the recent seizure cannot be judged
      And the day of the seizure is contradictory

    Scenario: An epilepsy of the past, and nobody wrote down when
      Given she had epilepsy, and nobody wrote down when
      Then the recent seizure cannot be judged
      And the day of the seizure is contradictory

    Scenario: Epilepsy, and nobody knows of the last one
      Given epilepsy is on record, dated 9 years ago
      Then the recent seizure cannot be judged
      And the last seizure is missing
      And she is eligible with cautions

    Scenario: Nobody knows
      Given nobody asked about fits or reviewed the problem list
      Then the recent seizure cannot be judged
      And knowing about seizures is missing

  @SAF-CI-079
  Rule: Epilepsy with a seizure within a year

    Scenario Outline: The day of the last seizure
      Given epilepsy is on record, dated 9 years ago
      And it was confirmed <when> that she had a seizure
      Then the uncontrolled epilepsy is <result>

      Examples:
        | when         | result      |
        | 365 days ago | a soft stop |
        | 366 days ago | no concern  |

    Scenario Outline: Said to be free of seizures
      Given epilepsy is on record, dated 9 years ago
      And it was confirmed <when> that she had no seizure for a year
      Then the uncontrolled epilepsy <result>

      Examples:
        | when        | result           |
        | 90 days ago | is no concern    |
        | 91 days ago | cannot be judged |

    Scenario: Nobody knows of the last one
      Given epilepsy is on record, dated 9 years ago
      Then the uncontrolled epilepsy cannot be judged
      And the last seizure is missing

    Scenario: Nobody knows
      Given nobody asked about fits or reviewed the problem list
      Then the uncontrolled epilepsy cannot be judged
      And knowing about seizures is missing

  @SAF-CI-080
  Rule: Epilepsy without a seizure for a year

    Scenario Outline: The day of the last seizure
      Given epilepsy is on record, dated 9 years ago
      And it was confirmed <when> that she had a seizure
      Then the controlled epilepsy is <result>

      Examples:
        | when         | result       |
        | 366 days ago | a precaution |
        | 365 days ago | no concern   |

    Scenario Outline: Said to be free of seizures
      Given epilepsy is on record, dated 9 years ago
      And it was confirmed <when> that she had no seizure for a year
      Then the controlled epilepsy <result>

      Examples:
        | when        | result           |
        | 90 days ago | is a precaution  |
        | 91 days ago | cannot be judged |

    Scenario: A seizure of years ago was one, and perhaps not the last
      Given epilepsy is on record, dated 9 years ago
      And a single seizure is on record as over, dated 3 years ago
      Then the controlled epilepsy cannot be judged
      And the last seizure is missing

    Scenario: It explains a yes to the question
      Given she answered yes to the question about fits
      And a epilepsy is on record, dated 9 years ago
      And it was confirmed 5 days ago that she had no seizure for a year
      Then the controlled epilepsy is a precaution
      And the recent seizure is no concern
      And she is eligible with cautions

    Scenario: Nobody knows of the last one
      Given epilepsy is on record, dated 9 years ago
      Then the controlled epilepsy cannot be judged
      And the last seizure is missing

    Scenario: Nobody knows
      Given nobody asked about fits or reviewed the problem list
      Then the controlled epilepsy cannot be judged
      And knowing about seizures is missing
