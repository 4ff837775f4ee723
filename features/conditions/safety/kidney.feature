Feature: Bladder and kidneys

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-061
  Rule: Cystitis by ketamine

    Scenario: Attributed to ketamine
      Given she has interstitial cystitis on her problem list
      And it was confirmed 5 days ago that the cystitis is due to ketamine
      Then the ketamine cystitis is a hard stop
      And a second clinician may decide otherwise

    Scenario Outline: Beside use of ketamine
      Given she has interstitial cystitis on her problem list
      And <use>
      Then the ketamine cystitis is a hard stop

      Examples:
        | use                                                          |
        | she had a dosing session 20 days ago                         |
        | she used ketamine otherwise than as a medicine 2 years ago   |
        | she had ketamine dependence, now recorded as resolved        |

    Scenario: Another cause was found
      Given she has interstitial cystitis on her problem list
      And she had a dosing session 20 days ago
      And it was denied 5 days ago that the cystitis is due to ketamine
      Then the ketamine cystitis is no concern

    Scenario: Without ketamine
      Given she has interstitial cystitis on her problem list
      Then the ketamine cystitis is no concern

    Scenario: Nobody knows
      Given nobody asked about passing urine or reviewed the problem list
      Then the ketamine cystitis cannot be judged
      And knowing about the bladder is missing
      And she is eligible with cautions

  @SAF-CI-062
  Rule: Interstitial cystitis of another cause

    Scenario: Without ketamine
      Given she has interstitial cystitis on her problem list
      Then the interstitial cystitis is a soft stop

    Scenario: Beside ketamine, and another cause was found
      Given she has interstitial cystitis on her problem list
      And she had a dosing session 20 days ago
      And it was denied 5 days ago that the cystitis is due to ketamine
      Then the interstitial cystitis is a soft stop

    Scenario: By ketamine it is said in one line
      Given she has interstitial cystitis on her problem list
      And she had a dosing session 20 days ago
      Then the interstitial cystitis is no concern

    Scenario: An acute one is none
      Given she has acute cystitis on her problem list
      Then the interstitial cystitis is no concern

    Scenario: Nobody knows
      Given nobody asked about passing urine or reviewed the problem list
      Then the interstitial cystitis cannot be judged
      And knowing about the bladder is missing

  @SAF-CI-063
  Rule: New urinary symptoms

    Scenario Outline: The day they began
      Given urgency of urination is on record, dated <when>
      Then the urinary symptoms is <result>

      Examples:
        | when           | result      |
        | 30 days ago    | a soft stop |
        | 31 days ago    | no concern  |
        | without a date | a soft stop |

    Scenario: Blood in the urine, whenever it began
      Given blood in the urine is on record, dated 2 years ago
      Then the urinary symptoms is a soft stop

    Scenario Outline: An infection was proven
      Given urgency of urination is on record, dated 5 days ago
      And it was confirmed <when> that there is a urinary infection
      Then the urinary symptoms is <result>

      Examples:
        | when        | result      |
        | 30 days ago | no concern  |
        | 31 days ago | a soft stop |

    Scenario: A yes to the question is itself the finding
      Given she answered yes to the question about passing urine
      Then the urinary symptoms is a soft stop
      And she is eligible with cautions

    Scenario: A yes that an infection explains
      Given she answered yes to the question about passing urine
      And it was confirmed 2 days ago that there is a urinary infection
      Then the urinary symptoms is no concern
      And she is eligible

    Scenario Outline: How long a yes stands
      Given she answered yes to the question about passing urine
      And the screening questions were asked <when>
      Then the urinary symptoms is <result>

      Examples:
        | when        | result      |
        | 90 days ago | a soft stop |
        | 91 days ago | no concern  |

    Scenario: Nobody knows
      Given nobody asked about passing urine or reviewed the problem list
      Then the urinary symptoms cannot be judged
      And knowing about the bladder is missing

  @SAF-CI-064
  Rule: Kidney failure

    @VIG-059
    Scenario Outline: By the filtration
      Given her eGFR was <value> mL/min/{1.73_m2} 5 days ago
      Then the kidney failure is <result>

      Examples:
        | value | result      |
        | 15    | no concern  |
        | 14    | a soft stop |

    Scenario: As laboratories print it
      Given her eGFR was less than 15 mL/min/{1.73_m2} 5 days ago
      Then the kidney failure is a soft stop
      And the reason is "EGFR less than 15 mL/min per 1.73 m²"

    Scenario: Dialysis
      Given she has dialysis on her problem list
      And her eGFR was 20 mL/min/{1.73_m2} 5 days ago
      Then the kidney failure is a soft stop

    Scenario: Kidney disease, and nobody measured
      Given she has chronic kidney disease on her problem list
      Then the kidney failure cannot be judged
      And a recent eGFR is missing

    @VIG-060
    Scenario: A filtration that is not for 1.73 square metres is another quantity
      Given she has chronic kidney disease on her problem list
      And her eGFR was 28 mL/min 5 days ago
      Then the kidney failure cannot be judged
      And a recent eGFR is not usable

    Scenario: Nobody reviewed the list
      Given no "review of the problem list" is on record
      Then the kidney failure cannot be judged
      And knowing about the kidneys is missing

  @SAF-CI-065
  Rule: Kidney disease

    @VIG-059
    Scenario Outline: By the filtration
      Given her eGFR was <value> mL/min/{1.73_m2} <when>
      Then the kidney disease is <result>

      Examples:
        | value | when        | result       |
        | 30    | 5 days ago  | no concern   |
        | 29    | 90 days ago | a precaution |
        | 29    | 91 days ago | no concern   |
        | 15    | 5 days ago  | a precaution |
        | 14    | 5 days ago  | no concern   |

    Scenario Outline: The day of an acute injury
      Given acute kidney injury is on record as over, dated <when>
      Then the kidney disease is <result>

      Examples:
        | when        | result      |
        | 14 days ago | a soft stop |
        | 15 days ago | no concern  |

    Scenario: Hydronephrosis
      Given she has hydronephrosis on her problem list
      Then the kidney disease is a soft stop

    Scenario: An acute injury, and nobody wrote down when
      Given she had acute kidney injury, and nobody wrote down when
      Then the kidney disease cannot be judged
      And the day of the kidney injury is contradictory

    Scenario: Kidney disease, and nobody measured
      Given she has chronic kidney disease on her problem list
      Then the kidney disease cannot be judged
      And a recent eGFR is missing

    Scenario: Nobody reviewed the list
      Given no "review of the problem list" is on record
      Then the kidney disease cannot be judged
      And knowing about the kidneys is missing
