Feature: Glands, porphyria, potassium

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-026
  Rule: A tumour of the adrenal gland

    Scenario: Present
      Given she has pheochromocytoma on her problem list
      Then the adrenal tumour is a hard stop
      And nobody may set it aside

    Scenario: Removed
      Given she had pheochromocytoma, now recorded as resolved
      Then the adrenal tumour is no concern

    Scenario: Nobody knows
      Given nobody asked about the liver or reviewed the problem list
      Then the adrenal tumour cannot be judged
      And knowing about adrenal tumours is missing

  @SAF-CI-066
  Rule: An overactive thyroid that is not controlled

    Scenario: Thyroid storm
      Given she has thyroid storm on her problem list
      Then the uncontrolled thyroid is a hard stop
      And a second clinician may decide otherwise

    Scenario: Not treated
      Given she has hyperthyroidism on her problem list
      And it was denied 5 days ago that the thyroid is treated
      Then the uncontrolled thyroid is a hard stop

    Scenario Outline: Treated, by the free thyroxine
      Given she has hyperthyroidism on her problem list
      And it was confirmed 5 days ago that the thyroid is treated
      And her free thyroxine was <value> ng/dL, with an upper limit of 1.7, <when>
      Then the uncontrolled thyroid <result>

      Examples:
        | value | when        | result           |
        | 1.8   | 90 days ago | is a hard stop   |
        | 1.7   | 90 days ago | is no concern    |
        | 1.7   | 91 days ago | cannot be judged |

    Scenario Outline: Without a diagnosis, by the tests
      Given her TSH was <tsh> m[IU]/L 5 days ago
      And her free thyroxine was <value> ng/dL, with an upper limit of 1.7, 5 days ago
      Then the uncontrolled thyroid is <result>

      Examples:
        | tsh  | value | result      |
        | 0.09 | 1.8   | a hard stop |
        | 0.09 | 1.7   | no concern  |
        | 0.10 | 1.8   | no concern  |

    Scenario: A TSH below what the laboratory can tell
      Given her TSH was less than 0.1 m[IU]/L 5 days ago
      And her free thyroxine was 1.8 ng/dL, with an upper limit of 1.7, 5 days ago
      Then the uncontrolled thyroid is a hard stop

    Scenario: A very low TSH, and nobody measured the thyroxine
      Given her TSH was 0.05 m[IU]/L 5 days ago
      Then the uncontrolled thyroid cannot be judged
      And a recent free thyroxine is missing

    Scenario: Hyperthyroidism, and nobody says whether it is treated
      Given she has hyperthyroidism on her problem list
      Then the uncontrolled thyroid cannot be judged
      And the control of the thyroid is missing
      And she is eligible with cautions

    Scenario: Nobody knows
      Given nobody asked about the liver or reviewed the problem list
      Then the uncontrolled thyroid cannot be judged
      And knowing about thyroid disease is missing

  @SAF-CI-067
  Rule: An overactive thyroid that is controlled

    Scenario Outline: Treated, with a normal free thyroxine
      Given she has hyperthyroidism on her problem list
      And it was confirmed <said> that the thyroid is treated
      And her free thyroxine was <value> ng/dL, with an upper limit of 1.7, 5 days ago
      Then the controlled thyroid <result>

      Examples:
        | said        | value | result           |
        | 90 days ago | 1.7   | is a precaution  |
        | 90 days ago | 1.8   | is no concern    |
        | 91 days ago | 1.7   | cannot be judged |

    Scenario: Nobody says whether it is treated
      Given she has hyperthyroidism on her problem list
      Then the controlled thyroid cannot be judged
      And the control of the thyroid is missing

    Scenario: Nobody knows
      Given nobody asked about the liver or reviewed the problem list
      Then the controlled thyroid cannot be judged
      And knowing about thyroid disease is missing

  @SAF-CI-068
  Rule: Acute porphyria

    Scenario: Once is enough
      Given she had acute porphyria, now recorded as resolved
      Then the porphyria is a soft stop

    Scenario: At a site that treats none with it
      Given she had acute porphyria, now recorded as resolved
      When treatment is considered under the profile "strict-site"
      Then the porphyria is a hard stop
      And nobody may set it aside
      And she is not eligible, because a contraindication stands
      And the decision names the profile "strict-site"

    Scenario: Another type under the strictest reading
      Given she has porphyria cutanea tarda on her problem list
      When treatment is considered under the profile "strict-site"
      Then the porphyria is no concern

    Scenario: Another type
      Given she has porphyria cutanea tarda on her problem list
      Then the porphyria is no concern

    Scenario: A reviewed list does not answer this question
      Given she was not asked about the liver
      Then the porphyria cannot be judged
      And knowing about porphyria is missing

  @SAF-CI-069
  Rule: Potassium out of its limits

    Scenario Outline: By the value
      Given her potassium was <value> mmol/L <when>
      Then the potassium <result>

      Examples:
        | value | when       | result           |
        | 2.9   | 7 days ago | is a precaution  |
        | 3.0   | 7 days ago | is no concern    |
        | 5.5   | 7 days ago | is no concern    |
        | 5.6   | 7 days ago | is a precaution  |
        | 2.9   | 8 days ago | cannot be judged |

    Scenario Outline: By a value of which one end is told
      Given her potassium was <value> mmol/L 5 days ago
      Then the potassium <result>

      Examples:
        | value         | result           |
        | less than 3.0 | is a precaution  |
        | more than 5.5 | is a precaution  |
        | more than 8.0 | is a precaution  |
        | more than 4.0 | cannot be judged |

    Scenario: It was out of its limits, and was not repeated
      Given her potassium was 5.9 mmol/L 20 days ago
      Then the potassium cannot be judged
      And a recent potassium is too old

    Scenario: Never measured
      Then the potassium is no concern
