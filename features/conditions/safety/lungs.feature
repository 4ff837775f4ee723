Feature: Lungs, airway, body mass

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-070
  Rule: Respiratory failure or home oxygen

    Scenario Outline: Present
      Given she has <problem> on her problem list
      Then the respiratory failure is a hard stop
      And a second clinician may decide otherwise

      Examples:
        | problem             |
        | respiratory failure |
        | home oxygen         |

    Scenario Outline: The day it ended
      Given she had respiratory failure that ended <when>
      Then the respiratory failure is <result>

      Examples:
        | when        | result      |
        | 30 days ago | a hard stop |
        | 31 days ago | no concern  |

    Scenario Outline: The day it began
      Given a respiratory failure is on record as over, dated <when>
      Then the respiratory failure is <result>

      Examples:
        | when        | result      |
        | 30 days ago | a hard stop |
        | 31 days ago | no concern  |

    Scenario: Nobody wrote down when
      Given she had respiratory failure, and nobody wrote down when
      Then the respiratory failure cannot be judged
      And the day of the respiratory failure is contradictory

    Scenario: Nobody knows
      Given nobody asked about breathing or reviewed the problem list
      Then the respiratory failure cannot be judged
      And knowing about the lungs is missing
      And she is eligible with cautions

  @SAF-CI-071
  Rule: Severe or unstable lung disease

    @VIG-027
    Scenario Outline: By its severity
      Given <severity> <disease> is on her problem list
      Then the lung disease is <result>

      Examples:
        | severity | disease | result      |
        | severe   | COPD    | a soft stop |
        | moderate | COPD    | no concern  |
        | severe   | asthma  | a soft stop |

    Scenario: Severe by its code
      Given she has severe persistent asthma on her problem list
      Then the lung disease is a soft stop

    Scenario: Asthma without a severity
      Given she has asthma on her problem list
      Then the lung disease is no concern

    Scenario Outline: The day of an exacerbation
      Given exacerbated asthma is on record as over, dated <when>
      Then the lung disease is <result>

      Examples:
        | when        | result      |
        | 30 days ago | a soft stop |
        | 31 days ago | no concern  |

    Scenario: An exacerbation without a day
      Given she has had exacerbated asthma since a day that is not on record
      Then the lung disease is a soft stop

    Scenario: An exacerbation of the past, and nobody wrote down when
      Given she had exacerbated asthma, and nobody wrote down when
      Then the lung disease cannot be judged
      And the day of the exacerbation is contradictory

    Scenario Outline: COPD without a severity
      Given she has <disease> on her problem list
      Then the lung disease cannot be judged
      And the grade of the lung disease is contradictory

      Examples:
        | disease                        |
        | COPD                           |
        | chronic obstructive bronchitis |

    Scenario: Nobody knows
      Given nobody asked about breathing or reviewed the problem list
      Then the lung disease cannot be judged
      And knowing about the lungs is missing

  @SAF-CI-072
  Rule: Sleep apnoea that is not known to be treated

    Scenario: Nobody said that it is treated
      Given she has sleep apnoea on her problem list
      Then the untreated sleep apnoea is a soft stop

    Scenario: Not treated
      Given she has sleep apnoea on her problem list
      And it was denied 5 days ago that the sleep apnoea is treated
      Then the untreated sleep apnoea is a soft stop

    Scenario Outline: Treated
      Given she has sleep apnoea on her problem list
      And it was confirmed <when> that the sleep apnoea is treated
      Then the untreated sleep apnoea is <result>

      Examples:
        | when         | result      |
        | 180 days ago | no concern  |
        | 181 days ago | a soft stop |

    Scenario: Mild
      Given mild sleep apnoea is on her problem list
      Then the untreated sleep apnoea is no concern

    Scenario: Nobody knows
      Given nobody asked about breathing or reviewed the problem list
      Then the untreated sleep apnoea cannot be judged
      And knowing about sleep apnoea is missing

  @SAF-CI-073
  Rule: Sleep apnoea that is treated or mild, or likely by the score

    Scenario: Treated
      Given she has sleep apnoea on her problem list
      And it was confirmed 5 days ago that the sleep apnoea is treated
      Then the risk of sleep apnoea is a precaution

    Scenario: Mild
      Given mild sleep apnoea is on her problem list
      Then the risk of sleep apnoea is a precaution

    Scenario Outline: By the score
      Given her STOP-BANG was graded <score> <when>
      Then the risk of sleep apnoea is <result>

      Examples:
        | score | when         | result       |
        | 5     | 365 days ago | a precaution |
        | 4     | 365 days ago | no concern   |
        | 5     | 366 days ago | no concern   |

    Scenario: A high score, and a sleep study was done
      Given her STOP-BANG was graded 6 5 days ago
      And she had a sleep study 20 days ago
      Then the risk of sleep apnoea is no concern

    Scenario: Nobody knows
      Given nobody asked about breathing or reviewed the problem list
      Then the risk of sleep apnoea cannot be judged
      And knowing about sleep apnoea is missing

  @SAF-CI-074
  Rule: A difficult airway

    Scenario: Known from an anaesthetic
      Given it was confirmed 9 years ago that her airway was difficult
      Then the difficult airway is a soft stop

    Scenario: Asked, and there was none
      Then the difficult airway is no concern

    Scenario: A reviewed list does not answer this question
      Given she was not asked about breathing
      Then the difficult airway cannot be judged
      And knowing about the airway is missing

  @SAF-CI-075
  Rule: A body mass index from 40 on

    @VIG-071
    Scenario Outline: Measured
      Given her body mass index was <value> kg/m2 <when>
      Then the morbid obesity is <result>

      Examples:
        | value | when        | result      |
        | 40.0  | 30 days ago | a soft stop |
        | 39.9  | 30 days ago | no concern  |
        | 40.0  | 31 days ago | no concern  |

    Scenario Outline: Worked out from weight and height
      Given she is 170 cm tall
      And she weighed <kg> kg 7 days ago
      Then the morbid obesity is <result>

      Examples:
        | kg    | result      |
        | 115.5 | a soft stop |
        | 115.4 | no concern  |

    Scenario: Its card
      Given her body mass index was 41.2 kg/m2 5 days ago
      Then the morbid obesity is a soft stop
      And the reason is "BMI 41.2: airway risk and dose weight need review."

    Scenario: Neither measured
      Given no "weight" is on record
      Then the morbid obesity cannot be judged
      And a body mass index is missing

  @SAF-CI-076
  Rule: A body mass index from 35 to below 40

    Scenario Outline: Measured
      Given her body mass index was <value> kg/m2 5 days ago
      Then the obesity is <result>

      Examples:
        | value | result       |
        | 34.9  | no concern   |
        | 35.0  | a precaution |
        | 39.9  | a precaution |
        | 40.0  | no concern   |

    Scenario: Neither measured
      Given no "weight" is on record
      Then the obesity cannot be judged
      And a body mass index is missing

  @SAF-CI-077
  Rule: An infection of the airways

    Scenario: Present on the day
      Given it is the day of dosing
      And she has common cold on her problem list
      Then the airway infection is a soft stop
      And the session waits

    Scenario Outline: The day it ended
      Given it is the day of dosing
      And she had common cold that ended <when>
      Then the airway infection is <result>

      Examples:
        | when        | result      |
        | 14 days ago | a soft stop |
        | 15 days ago | no concern  |

    Scenario Outline: The day it began
      Given it is the day of dosing
      And common cold is on record as over, dated <when>
      Then the airway infection is <result>

      Examples:
        | when        | result      |
        | 14 days ago | a soft stop |
        | 15 days ago | no concern  |

    Scenario: When planning it does not matter
      Given she has common cold on her problem list
      Then the airway infection does not apply

    Scenario: Nobody reviewed the list
      Given it is the day of dosing
      And no "review of the problem list" is on record
      Then the airway infection cannot be judged
      And knowing about airway infections is missing

  @SAF-CI-081
  Rule: A serotonin or neuroleptic malignant syndrome within two weeks

    Scenario Outline: A neuroleptic malignant syndrome
      Given neuroleptic malignant syndrome is on record as over, dated <when>
      Then the syndrome by medicines is <result>

      Examples:
        | when        | result      |
        | 14 days ago | a hard stop |
        | 15 days ago | no concern  |

    Scenario Outline: A serotonin syndrome
      Given it was confirmed <when> that she had a serotonin syndrome
      Then the syndrome by medicines is <result>

      Examples:
        | when        | result      |
        | 14 days ago | a hard stop |
        | 15 days ago | no concern  |

    Scenario: Nobody wrote down when
      Given she had neuroleptic malignant syndrome, and nobody wrote down when
      Then the syndrome by medicines cannot be judged
      And the day of the syndrome is contradictory

    Scenario: Nobody reviewed the list
      Given no "review of the problem list" is on record
      Then the syndrome by medicines cannot be judged
      And knowing about syndromes by medicines is missing

  @SAF-CI-082
  Rule: Neuromuscular weakness

    Scenario: Myasthenia
      Given she has myasthenia on her problem list
      Then the neuromuscular weakness is a soft stop

    Scenario: Another weakness
      Given it was confirmed 5 days ago that her breathing or swallowing is weak
      Then the neuromuscular weakness is a soft stop

    Scenario: None
      Then the neuromuscular weakness is no concern

    Scenario: Nobody reviewed the list
      Given no "review of the problem list" is on record
      Then the neuromuscular weakness cannot be judged
      And knowing about neuromuscular weakness is missing

  @SAF-CI-099
  Rule: A stomach that may not be empty

    Scenario Outline: On the day
      Given it is the day of dosing
      And she has <problem> on her problem list
      Then the stomach is a soft stop
      And the session waits

      Examples:
        | problem           |
        | gastroparesis     |
        | vomiting          |
        | bowel obstruction |

    Scenario Outline: Reflux, by its severity
      Given it is the day of dosing
      And <severity> reflux disease is on her problem list
      Then the stomach is <result>

      Examples:
        | severity | result      |
        | severe   | a soft stop |
        | moderate | no concern  |

    Scenario: A reviewed list does not answer this question
      Given it is the day of dosing
      And she was not asked about the stomach
      Then the stomach cannot be judged
      And knowing about the stomach is missing
      And the session waits
