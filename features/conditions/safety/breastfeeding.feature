Feature: Pregnancy and breastfeeding, besides the tests

  Background:
    Given today is 2 March 2026
    And Grace is the patient

  @SAF-CI-027
  Rule: Pre-eclampsia

    Scenario: Present
      Given she has pre-eclampsia on her problem list
      Then pre-eclampsia is a hard stop
      And nobody may set it aside

    Scenario: Of the past
      Given she had pre-eclampsia, now recorded as resolved
      Then pre-eclampsia is no concern

    Scenario: Nobody knows
      Given nobody asked about pregnancy or reviewed the problem list
      Then pre-eclampsia cannot be judged
      And knowing about pre-eclampsia is missing

  @SAF-CI-085
  Rule: Contraception

    Scenario Outline: What is on record
      Given it was <said> that she uses contraception
      Then the contraception is <result>

      Examples:
        | said                  | result       |
        | confirmed 90 days ago | no concern   |
        | confirmed 91 days ago | a precaution |
        | denied 5 days ago     | a precaution |

    Scenario: Nothing is on record
      Given no "contraception" is on record
      Then the contraception is a precaution
      And she is eligible with cautions

    Scenario Outline: Trying to conceive
      Given it was confirmed <when> that she is trying to conceive
      Then the contraception is <result>

      Examples:
        | when        | result       |
        | 90 days ago | a precaution |
        | 91 days ago | no concern   |

    Scenario: A man needs none
      Given Tom is the patient
      Then the contraception is no concern

  @SAF-CI-086
  Rule: Breastfeeding and esketamine

    @VIG-067
    Scenario: On record
      Given she has breastfeeding on her problem list
      When esketamine is considered
      Then breastfeeding under esketamine is a soft stop

    Scenario Outline: Told
      Given it was confirmed <when> that she is breastfeeding
      When esketamine is considered
      Then breastfeeding under esketamine is <result>

      Examples:
        | when        | result      |
        | 90 days ago | a soft stop |
        | 91 days ago | no concern  |

    Scenario: Ketamine is another matter
      Given she has breastfeeding on her problem list
      Then breastfeeding under esketamine does not apply

    Scenario: Nobody knows
      Given nobody asked about pregnancy or reviewed the problem list
      When esketamine is considered
      Then breastfeeding under esketamine cannot be judged
      And knowing about breastfeeding is missing

  @SAF-CI-087
  Rule: Breastfeeding and ketamine

    @VIG-067
    Scenario: On record
      Given she has breastfeeding on her problem list
      Then breastfeeding under ketamine is a precaution
      And she is eligible with cautions

    Scenario Outline: Told
      Given it was confirmed <when> that she is breastfeeding
      Then breastfeeding under ketamine is <result>

      Examples:
        | when        | result       |
        | 90 days ago | a precaution |
        | 91 days ago | no concern   |

    Scenario: Neither on record nor told
      Then breastfeeding under ketamine is no concern

    @VIG-062
    Scenario: She gave birth ten days ago, and nobody asked since
      Given her pregnancy test in urine was positive 40 days ago
      And she gave birth 10 days ago
      And nobody asked about pregnancy or reviewed the problem list
      Then breastfeeding under ketamine cannot be judged
      And knowing about breastfeeding is missing

    Scenario Outline: Who is not asked
      Given <who> is the patient
      And nobody asked about pregnancy or reviewed the problem list
      And <who> is <years> years old today
      Then breastfeeding under ketamine <result>

      Examples:
        | who   | years | result           |
        | Tom   | 35    | is no concern    |
        | Grace | 11    | is no concern    |
        | Grace | 12    | cannot be judged |
        | Grace | 55    | cannot be judged |
        | Grace | 56    | is no concern    |
