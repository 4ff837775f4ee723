Feature: The liver

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-056
  Rule: Severe impairment

    Scenario: Liver failure
      Given she has liver failure on her problem list
      Then the severe liver impairment is a hard stop
      And nobody may set it aside

    @VIG-054
    Scenario: By the score
      Given she has cirrhosis on her problem list
      And her bilirubin was 3.1 mg/dL 5 days ago
      And her albumin was 2.7 g/dL 5 days ago
      And her INR was graded 2.4 5 days ago
      And her ascites was graded 2 5 days ago
      And her encephalopathy was graded 3 5 days ago
      Then the severe liver impairment is a hard stop
      And the reason is "Child-Pugh 15: severe liver impairment, not advised."

    Scenario Outline: From ten points on
      Given she has cirrhosis on her problem list
      And her bilirubin was <bilirubin> mg/dL 5 days ago
      And her albumin was <albumin> g/dL 5 days ago
      And her INR was graded <inr> 5 days ago
      And her ascites was graded <ascites> 5 days ago
      And her encephalopathy was graded <encephalopathy> 5 days ago
      Then the severe liver impairment is <result>

      Examples:
        | bilirubin | albumin | inr | ascites | encephalopathy | result      |
        | 2.0       | 3.5     | 1.7 | 1       | 1              | a hard stop |
        | 3.0       | 2.8     | 2.3 | 1       | 2              | a hard stop |
        | 1.9       | 3.5     | 1.7 | 1       | 1              | no concern  |
        | 2.0       | 3.6     | 1.7 | 1       | 1              | no concern  |
        | 2.0       | 3.5     | 1.6 | 1       | 1              | no concern  |
        | 2.0       | 3.5     | 1.7 | 0       | 1              | no concern  |
        | 2.0       | 3.5     | 1.7 | 1       | 0              | no concern  |
        | 3.1       | 3.6     | 1.7 | 1       | 1              | a hard stop |
        | 3.0       | 3.6     | 1.7 | 1       | 1              | no concern  |
        | 1.9       | 2.7     | 1.7 | 1       | 1              | a hard stop |
        | 1.9       | 2.8     | 1.7 | 1       | 1              | no concern  |
        | 1.9       | 3.5     | 2.4 | 1       | 1              | a hard stop |
        | 1.9       | 3.5     | 2.3 | 1       | 1              | no concern  |
        | 1.9       | 3.5     | 1.7 | 2       | 1              | a hard stop |
        | 1.9       | 3.5     | 1.7 | 1       | 3              | a hard stop |

    Scenario: Without liver disease
      Then the severe liver impairment is no concern

    Scenario: Nobody knows
      Given nobody asked about the liver or reviewed the problem list
      Then the severe liver impairment cannot be judged
      And knowing about the liver is missing
      And it cannot be said whether she is eligible

  @SAF-CI-057
  Rule: Moderate impairment, or cirrhosis that cannot be scored

    Scenario Outline: From seven points on
      Given she has cirrhosis on her problem list
      And her bilirubin was <bilirubin> mg/dL 5 days ago
      And her albumin was 4.0 g/dL 5 days ago
      And her INR was graded 1.0 5 days ago
      And her ascites was graded 1 5 days ago
      And her encephalopathy was graded <encephalopathy> 5 days ago
      Then the moderate liver impairment is <result>

      Examples:
        | bilirubin | encephalopathy | result      |
        | 2.0       | 0              | a soft stop |
        | 1.9       | 0              | no concern  |
        | 3.1       | 2              | a soft stop |

    Scenario: A severe one is said in one line
      Given she has cirrhosis on her problem list
      And her bilirubin was 3.1 mg/dL 5 days ago
      And her albumin was 2.7 g/dL 5 days ago
      And her INR was graded 2.4 5 days ago
      And her ascites was graded 2 5 days ago
      And her encephalopathy was graded 3 5 days ago
      Then the moderate liver impairment is no concern

    @VIG-055
    Scenario: INR and albumin are missing
      Given she has cirrhosis on her problem list
      And her ascites was graded 0 5 days ago
      And her encephalopathy was graded 0 5 days ago
      Then the moderate liver impairment is a soft stop
      And the reason is "Cirrhosis without a Child-Pugh score"

    Scenario: One of them is too old
      Given she has cirrhosis on her problem list
      And her albumin was 4.0 g/dL 91 days ago
      And her INR was graded 1.0 5 days ago
      And her ascites was graded 0 5 days ago
      And her encephalopathy was graded 0 5 days ago
      Then the moderate liver impairment is a soft stop

    Scenario: Nobody knows
      Given nobody asked about the liver or reviewed the problem list
      Then the moderate liver impairment cannot be judged
      And knowing about the liver is missing

  @SAF-CI-058
  Rule: Liver tests far above their limits

    @VIG-056
    Scenario Outline: More than five times the upper limit
      Given her <test> was <value> U/L, with an upper limit of 40, <when>
      Then the high liver tests <result>

      Examples:
        | test | value | when        | result           |
        | ALT  | 201   | 5 days ago  | is a hard stop   |
        | ALT  | 200   | 5 days ago  | is no concern    |
        | AST  | 201   | 90 days ago | is a hard stop   |
        | AST  | 201   | 91 days ago | cannot be judged |

    Scenario: The printed limit counts
      Given her ALT was 251 U/L, with an upper limit of 50, 5 days ago
      Then the high liver tests is a hard stop
      And the reason is "more than 5 times the upper limit; stop and investigate"
      And nobody may set it aside

    @VIG-057
    Scenario Outline: Together with a raised bilirubin
      Given her ALT was <alt> U/L, with an upper limit of 40, 5 days ago
      And her bilirubin was <bilirubin> mg/dL, with an upper limit of 1.2, 5 days ago
      Then the high liver tests is <result>

      Examples:
        | alt | bilirubin | result      |
        | 130 | 2.5       | a hard stop |
        | 130 | 2.4       | no concern  |
        | 120 | 2.5       | no concern  |

    Scenario Outline: No limit is printed
      Given her <test> was <value> U/L 5 days ago
      Then the high liver tests is <result>

      Examples:
        | test | value | result      |
        | ALT  | 200   | no concern  |
        | ALT  | 201   | a hard stop |
        | AST  | 200   | no concern  |
        | AST  | 201   | a hard stop |

    Scenario Outline: No limit is printed with the bilirubin
      Given her ALT was 130 U/L, with an upper limit of 40, 5 days ago
      And her bilirubin was <value> mg/dL 5 days ago
      Then the high liver tests is <result>

      Examples:
        | value | result      |
        | 2.4   | no concern  |
        | 2.5   | a hard stop |

    Scenario: Raised, and nobody measured the bilirubin
      Given her ALT was 130 U/L, with an upper limit of 40, 5 days ago
      And no "bilirubin" is on record
      Then the high liver tests cannot be judged
      And a recent bilirubin is missing

    Scenario Outline: Not measured
      Given no "<test>" is on record
      Then the high liver tests cannot be judged
      And a recent <test> is missing
      And she is eligible with cautions

      Examples:
        | test |
        | ALT  |
        | AST  |

  @SAF-CI-059
  Rule: Liver tests above their limits

    @VIG-056
    Scenario Outline: More than three times the upper limit
      Given her <test> was <value> U/L, with an upper limit of <upper>, 5 days ago
      Then the raised liver tests is <result>

      Examples:
        | test                 | value | upper | result      |
        | ALT                  | 120   | 40    | no concern  |
        | ALT                  | 121   | 40    | a soft stop |
        | ALT                  | 200   | 40    | a soft stop |
        | ALT                  | 201   | 40    | no concern  |
        | AST                  | 121   | 40    | a soft stop |
        | alkaline phosphatase | 360   | 120   | no concern  |
        | alkaline phosphatase | 361   | 120   | a soft stop |

    @VIG-058
    Scenario Outline: No limit is printed
      Given her <test> was <value> U/L 5 days ago
      Then the raised liver tests is <result>
      And the assumed upper limit is worth knowing

      Examples:
        | test                 | value | result      |
        | ALT                  | 130   | a soft stop |
        | ALT                  | 121   | a soft stop |
        | ALT                  | 120   | no concern  |
        | AST                  | 121   | a soft stop |
        | AST                  | 120   | no concern  |
        | alkaline phosphatase | 361   | a soft stop |
        | alkaline phosphatase | 360   | no concern  |

    Scenario Outline: Not measured
      Given no "<test>" is on record
      Then the raised liver tests cannot be judged
      And a recent <test> is missing

      Examples:
        | test                 |
        | ALT                  |
        | AST                  |
        | alkaline phosphatase |

  @KAP-UPPER-LIMIT-ASSUMED
  Rule: No upper limit is printed

    Scenario Outline: What is assumed for a bilirubin
      Given her ALT was 130 U/L, with an upper limit of 40, 5 days ago
      And her bilirubin was <value> mg/dL 5 days ago
      Then the assumed upper limit is worth knowing
      And the high liver tests is <result>

      Examples:
        | value | result      |
        | 2.5   | a hard stop |
        | 2.4   | no concern  |

    Scenario: All limits are printed
      Then the assumed upper limit is no concern

  @SAF-CI-060
  Rule: Disease of the bile ducts, or injury by ketamine

    Scenario: On record
      Given she has cholangitis on her problem list
      Then the biliary disease is a soft stop

    Scenario: Injured by ketamine once
      Given it was confirmed 3 years ago that ketamine injured her liver
      Then the biliary disease is a soft stop

    Scenario: Neither
      Then the biliary disease is no concern

    Scenario: A reviewed list does not answer this question
      Given she was not asked about the liver
      Then the biliary disease cannot be judged
      And knowing about the bile ducts is missing
