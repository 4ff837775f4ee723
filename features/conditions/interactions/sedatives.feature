Feature: Medicines that sedate

  They add to the sedation of ketamine and to its effect on breathing. Most of them must not be stopped
  abruptly.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-DI-015
  Rule: A z-drug

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the sleep medicine is <result>

      Examples: half a day
        | medicine    | when         | result       |
        | zolpidem    | 11 hours ago | a precaution |
        | zaleplon    | 11 hours ago | a precaution |
        | eszopiclone | 11 hours ago | a precaution |
        | zopiclone   | 11 hours ago | a precaution |
        | zolpidem    | 12 hours ago | no concern   |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the sleep medicine cannot be judged
      And a list of medicines is missing

  @SAF-DI-016
  Rule: An opioid

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the recent opioid is <result>

      Examples: a day
        | medicine    | when         | result       |
        | morphine    | 23 hours ago | a precaution |
        | oxycodone   | 23 hours ago | a precaution |
        | hydrocodone | 23 hours ago | a precaution |
        | codeine     | 23 hours ago | a precaution |
        | tramadol    | 23 hours ago | a precaution |
        | fentanyl    | 23 hours ago | a precaution |
        | morphine    | 24 hours ago | no concern   |

    Scenario: Methadone has a rule of its own
      Given she last took methadone 2 hours ago
      Then the recent opioid is no concern

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the recent opioid cannot be judged
      And a list of medicines is missing

  @SAF-DI-019
  Rule: A partial or mixed opioid agonist

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the partial opioid agonist is <result>

      Examples: a depot, or nobody wrote how it is taken
        | medicine      | when                     | result       |
        | buprenorphine | 34 days and 23 hours ago | a precaution |
        | buprenorphine | 35 days ago              | no concern   |

      Examples: a day
        | medicine    | when         | result       |
        | butorphanol | 23 hours ago | a precaution |
        | nalbuphine  | 23 hours ago | a precaution |
        | pentazocine | 23 hours ago | a precaution |
        | butorphanol | 24 hours ago | no concern   |

    Scenario: In use
      Given she takes buprenorphine, and says that she last took it 2 hours ago
      Then the partial opioid agonist is a precaution
      And the reason is "keep giving it"

    Scenario: Stopped, nobody recorded when: it is asked, and not to be given again
      Given an order of buprenorphine was stopped, nobody recorded when
      Then the partial opioid agonist is worth knowing
      And the reason is "has ended by the record"

    Scenario Outline: How buprenorphine is taken
      Given she had buprenorphine <way> <when>
      Then the partial opioid agonist is <result>

      Examples: under the tongue, a day
        | way              | when         | result       |
        | under the tongue | 23 hours ago | a precaution |
        | under the tongue | 24 hours ago | no concern   |

      Examples: a depot under the skin, 35 days
        | way            | when        | result       |
        | under the skin | 34 days ago | a precaution |
        | under the skin | 35 days ago | no concern   |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the partial opioid agonist cannot be judged
      And a list of medicines is missing

  @SAF-DI-020
  Rule: An opioid antagonist

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the opioid antagonist is <result>

      Examples: a depot, or nobody wrote how it is taken
        | medicine   | when                     | result       |
        | naltrexone | 34 days and 23 hours ago | a precaution |
        | naltrexone | 35 days ago              | no concern   |

      Examples: three days
        | medicine    | when         | result       |
        | nalmefene   | 71 hours ago | a precaution |
        | samidorphan | 71 hours ago | a precaution |
        | nalmefene   | 72 hours ago | no concern   |

    Scenario Outline: How naltrexone is taken
      Given she had naltrexone <way> <when>
      Then the opioid antagonist is <result>

      Examples: by mouth, three days
        | way      | when         | result       |
        | by mouth | 71 hours ago | a precaution |
        | by mouth | 72 hours ago | no concern   |

      Examples: a depot into the muscle, 35 days
        | way             | when        | result       |
        | into the muscle | 34 days ago | a precaution |
        | into the muscle | 35 days ago | no concern   |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the opioid antagonist cannot be judged
      And a list of medicines is missing

  @SAF-DI-021
  Rule: A gabapentinoid

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the gabapentinoid is <result>

      Examples: a day
        | medicine   | when         | result       |
        | gabapentin | 23 hours ago | a precaution |
        | pregabalin | 23 hours ago | a precaution |
        | gabapentin | 24 hours ago | no concern   |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the gabapentinoid cannot be judged
      And a list of medicines is missing

  @SAF-DI-023
  Rule: A barbiturate

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the barbiturate is <result>

      Examples: a day
        | medicine      | when         | result       |
        | phenobarbital | 23 hours ago | a precaution |
        | primidone     | 23 hours ago | a precaution |
        | butalbital    | 23 hours ago | a precaution |
        | secobarbital  | 23 hours ago | a precaution |
        | pentobarbital | 23 hours ago | a precaution |
        | phenobarbital | 24 hours ago | no concern   |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the barbiturate cannot be judged
      And a list of medicines is missing

  @SAF-DI-024
  Rule: Sodium oxybate

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the oxybate is <result>

      Examples: a day
        | medicine       | when         | result      |
        | sodium oxybate | 23 hours ago | a soft stop |
        | sodium oxybate | 24 hours ago | no concern  |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the oxybate cannot be judged
      And a list of medicines is missing

  @SAF-DI-025
  Rule: A sedating antihistamine

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the sedating antihistamine is <result>

      Examples: a day
        | medicine         | when         | result       |
        | diphenhydramine  | 23 hours ago | a precaution |
        | doxylamine       | 23 hours ago | a precaution |
        | hydroxyzine      | 23 hours ago | a precaution |
        | promethazine     | 23 hours ago | a precaution |
        | prochlorperazine | 23 hours ago | a precaution |
        | chlorpromazine   | 23 hours ago | a precaution |
        | diphenhydramine  | 24 hours ago | no concern   |

    Scenario: A cream
      Given she uses diphenhydramine on the skin
      Then the sedating antihistamine is no concern

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the sedating antihistamine cannot be judged
      And a list of medicines is missing

  @SAF-DI-026
  Rule: A muscle relaxant

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the muscle relaxant is <result>

      Examples: a day
        | medicine        | when         | result       |
        | baclofen        | 23 hours ago | a precaution |
        | tizanidine      | 23 hours ago | a precaution |
        | cyclobenzaprine | 23 hours ago | a precaution |
        | carisoprodol    | 23 hours ago | a precaution |
        | methocarbamol   | 23 hours ago | a precaution |
        | metaxalone      | 23 hours ago | a precaution |
        | chlorzoxazone   | 23 hours ago | a precaution |
        | orphenadrine    | 23 hours ago | a precaution |
        | baclofen        | 24 hours ago | no concern   |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the muscle relaxant cannot be judged
      And a list of medicines is missing

  @SAF-DI-027
  Rule: A sedating medicine for the night

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the night medicine is <result>

      Examples: half a day
        | medicine    | when         | result        |
        | suvorexant  | 11 hours ago | worth knowing |
        | trazodone   | 11 hours ago | worth knowing |
        | mirtazapine | 11 hours ago | worth knowing |
        | doxepin     | 11 hours ago | worth knowing |
        | quetiapine  | 11 hours ago | worth knowing |
        | suvorexant  | 12 hours ago | no concern    |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the night medicine cannot be judged
      And a list of medicines is missing
