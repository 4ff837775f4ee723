Feature: Alcohol, drugs and grapefruit

  Charts hardly code them: the screening question asks, and the last use of each is told.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-DI-007
  Rule: Cocaine or the like

    Scenario Outline: The last use
      Given she used <substance> <when>
      Then the cocaine or the like is <result>

      Examples: three days
        | substance       | when         | result      |
        | cocaine         | 71 hours ago | a soft stop |
        | cocaine         | 72 hours ago | no concern  |
        | methamphetamine | 71 hours ago | a soft stop |
        | MDMA            | 71 hours ago | a soft stop |

    Scenario Outline: A drug test
      Given her urine was <result> for <substance> <when>
      Then the cocaine or the like is <level>

      Examples:
        | substance    | result   | when         | level       |
        | cocaine      | positive | 71 hours ago | a soft stop |
        | cocaine      | positive | 72 hours ago | no concern  |
        | amphetamines | positive | 71 hours ago | a soft stop |
        | MDMA         | positive | 71 hours ago | a soft stop |
        | cocaine      | negative | 71 hours ago | no concern  |

    Scenario Outline: As a medicine
      Given she had cocaine in the nose <when>
      Then the cocaine or the like is <result>

      Examples:
        | when         | result      |
        | 71 hours ago | a soft stop |
        | 72 hours ago | no concern  |

    Scenario: She says yes to alcohol and drugs, and nobody wrote down what and when
      Given she answered yes to the question about alcohol and drugs
      Then the cocaine or the like cannot be judged
      And what was said of alcohol and drugs is contradictory

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the cocaine or the like cannot be judged
      And a list of medicines is missing

  @SAF-DI-022
  Rule: Alcohol

    Scenario Outline: The last drink
      Given she used alcohol <when>
      Then the alcohol before the session is <result>

      Examples: a day
        | when         | result       |
        | 23 hours ago | a precaution |
        | 24 hours ago | no concern   |

    Scenario Outline: What is left of it
      Given her breath alcohol was <amount> today
      Then the alcohol before the session is <result>

      Examples: none may be left
        | amount | result      |
        | 0      | no concern  |
        | 1      | a hard stop |

    Scenario: When planning, it is no question yet
      Given Grace is the patient
      And she used alcohol 23 hours ago
      Then the alcohol before the session does not apply

    Scenario: Nobody asked about alcohol and drugs
      Given she was not asked about alcohol and drugs
      Then the alcohol before the session cannot be judged
      And what was said of alcohol and drugs is missing

  @SAF-DI-028
  Rule: Cannabis and cannabinoids

    Scenario Outline: The last use
      Given she used cannabis <when>
      Then the cannabis before the session is <result>

      Examples: a day
        | when         | result       |
        | 23 hours ago | a precaution |
        | 24 hours ago | no concern   |

    Scenario Outline: As a medicine
      Given she last took <medicine> <when>
      Then the cannabis before the session is <result>

      Examples: a day
        | medicine    | when         | result       |
        | dronabinol  | 23 hours ago | a precaution |
        | dronabinol  | 24 hours ago | no concern   |
        | nabilone    | 23 hours ago | a precaution |
        | cannabidiol | 23 hours ago | a precaution |

    Scenario: Nobody asked about alcohol and drugs
      Given she was not asked about alcohol and drugs
      Then the cannabis before the session cannot be judged
      And what was said of alcohol and drugs is missing

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the cannabis before the session cannot be judged
      And a list of medicines is missing

  @SAF-DI-029
  Rule: Another psychedelic

    Scenario Outline: The last use
      Given she used <substance> <when>
      Then the other psychedelic is <result>

      Examples: within a day
        | substance     | when         | result      |
        | psilocybin    | 23 hours ago | a hard stop |
        | LSD           | 23 hours ago | a hard stop |
        | MDMA          | 23 hours ago | a hard stop |
        | phencyclidine | 23 hours ago | a hard stop |
        | ayahuasca     | 23 hours ago | a hard stop |

      Examples: within a week
        | substance  | when          | result       |
        | psilocybin | 24 hours ago  | a precaution |
        | psilocybin | 167 hours ago | a precaution |
        | psilocybin | 168 hours ago | no concern   |

    Scenario: Nobody asked about alcohol and drugs
      Given she was not asked about alcohol and drugs
      Then the other psychedelic cannot be judged
      And what was said of alcohol and drugs is missing

  @SAF-DI-038
  Rule: Grapefruit

    Scenario Outline: Before oral ketamine
      Given she used grapefruit <when>
      When oral ketamine is considered
      Then the grapefruit is <result>

      Examples: three days
        | when         | result       |
        | 71 hours ago | a precaution |
        | 72 hours ago | no concern   |

    @VIG-100
    Scenario: Into the vein it does not matter
      Given she used grapefruit yesterday
      Then the grapefruit does not apply

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      When oral ketamine is considered
      Then the grapefruit cannot be judged
      And a list of medicines is missing
