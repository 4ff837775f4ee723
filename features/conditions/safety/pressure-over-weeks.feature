Feature: Blood pressure over weeks

  One reading tells of one moment. For a course the mean of a month counts, over two days or more.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-016
  Rule: A crisis of high blood pressure within a week

    Scenario Outline: The day of the crisis
      Given a hypertensive urgency is on record as over, dated <when>
      Then the hypertensive crisis is <result>

      Examples:
        | when       | result      |
        | 7 days ago | a hard stop |
        | 8 days ago | no concern  |

    Scenario Outline: The day it ended, where it began before
      Given she had hypertensive urgency that ended <when>
      Then the hypertensive crisis is <result>

      Examples:
        | when       | result      |
        | 7 days ago | a hard stop |
        | 8 days ago | no concern  |

    Scenario: A crisis that is over, and nobody wrote down when
      Given she had hypertensive urgency, and nobody wrote down when
      Then the hypertensive crisis cannot be judged
      And the day of the crisis is contradictory

    Scenario: A crisis without a day
      Given she has had hypertensive urgency since a day that is not on record
      Then the hypertensive crisis cannot be judged
      And the day of the crisis is contradictory

    Scenario: No question asks for it, so the list must have been reviewed
      Given no "review of the problem list" is on record
      Then the hypertensive crisis cannot be judged
      And knowing about hypertensive crises is missing
      And she is eligible with cautions

  @SAF-CI-017
  Rule: Uncontrolled on average

    Scenario Outline: The mean of two days
      Given her blood pressure was <one> 20 days ago and <other> 2 days ago
      Then the uncontrolled pressure is <result>

      Examples: upper pressure
        | one    | other  | result      |
        | 178/90 | 181/90 | a hard stop |
        | 178/90 | 180/90 | no concern  |

      Examples: lower pressure
        | one     | other   | result      |
        | 150/109 | 150/110 | a hard stop |
        | 150/109 | 150/109 | no concern  |

    Scenario Outline: At a site that follows the Swiss label
      Given her blood pressure was <one> 20 days ago and <other> 2 days ago
      When treatment is considered under the profile "strict-site"
      Then the uncontrolled pressure is <result>

      Examples:
        | one     | other   | result      |
        | 150/100 | 150/101 | a hard stop |
        | 150/100 | 150/100 | no concern  |

    Scenario: Its card
      Given her blood pressure was 190/100 20 days ago and 186/104 2 days ago
      Then the uncontrolled pressure is a hard stop
      And the reason is "Hypertension uncontrolled (mean 188/102): treat before any course."
      And nobody may set it aside
      And she is not eligible, because a contraindication stands

    Scenario Outline: What counts as two days of a month
      Given her blood pressure was 190/100 <one> and 186/104 <other>
      Then the uncontrolled pressure <result>

      Examples:
        | one         | other      | result           |
        | 30 days ago | 2 days ago | is a hard stop   |
        | 31 days ago | 2 days ago | cannot be judged |
        | 2 days ago  | 2 days ago | cannot be judged |

    Scenario: Never taken
      Given her blood pressure was not taken before
      Then the uncontrolled pressure cannot be judged
      And pressures of two days is missing
      And it cannot be said whether she is eligible

  @SAF-CI-018
  Rule: Poorly controlled on average

    Scenario Outline: The mean of two days
      Given her blood pressure was <one> 20 days ago and <other> 2 days ago
      Then the poor pressure is <result>

      Examples: upper pressure
        | one    | other  | result      |
        | 159/90 | 160/90 | a soft stop |
        | 159/90 | 159/90 | no concern  |
        | 180/90 | 180/90 | no concern  |

      Examples: lower pressure
        | one     | other   | result      |
        | 140/99  | 140/100 | a soft stop |
        | 140/99  | 140/99  | no concern  |
        | 140/110 | 140/110 | no concern  |

    Scenario: Never taken
      Given her blood pressure was not taken before
      Then the poor pressure cannot be judged
      And pressures of two days is missing

  @SAF-CI-019
  Rule: Above 140/90 on average

    Scenario Outline: The mean of two days
      Given her blood pressure was <one> 20 days ago and <other> 2 days ago
      Then the raised pressure is <result>

      Examples: upper pressure
        | one    | other  | result       |
        | 140/80 | 141/80 | a precaution |
        | 140/80 | 140/80 | no concern   |
        | 160/80 | 160/80 | no concern   |

      Examples: lower pressure
        | one     | other   | result       |
        | 130/90  | 130/91  | a precaution |
        | 130/90  | 130/90  | no concern   |
        | 130/100 | 130/100 | no concern   |

    Scenario: Never taken
      Given her blood pressure was not taken before
      Then the raised pressure cannot be judged
      And pressures of two days is missing

  @SAF-CI-020
  Rule: Hypertensive encephalopathy of the past

    Scenario: Years ago
      Given she had hypertensive encephalopathy, now recorded as resolved
      Then the encephalopathy is a precaution
      And she is eligible with cautions

    Scenario: Another crisis is none
      Given a hypertensive urgency is on record as over, dated 2 years ago
      Then the encephalopathy is no concern

    Scenario: Nobody reviewed the list
      Given no "review of the problem list" is on record
      Then the encephalopathy cannot be judged
      And knowing about hypertensive crises is missing
