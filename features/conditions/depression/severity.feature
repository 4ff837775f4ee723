Feature: How severe the depression must be

  Any one scale will do. A score counts fully for 14 days and with a caution until 28 days.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @MDD-SEVERITY
  Rule: Severe enough

    Scenario Outline: A scale just below its limit
      Given no "PHQ-9" is on record
      And she scored <score> on the <scale> 5 days ago
      Then the severity criterion is not met
      And the reason is "1 short"

      Examples:
        | scale | score |
        | PHQ-9 | 14    |
        | MADRS | 19    |
        | HAM-D | 16    |
        | QIDS  | 12    |

    Scenario Outline: A scale at its limit, or above
      Given no "PHQ-9" is on record
      And she scored <score> on the <scale> 5 days ago
      Then the severity criterion is met

      Examples:
        | scale | score |
        | PHQ-9 | 15    |
        | PHQ-9 | 16    |
        | MADRS | 20    |
        | MADRS | 21    |
        | HAM-D | 17    |
        | HAM-D | 18    |
        | QIDS  | 13    |
        | QIDS  | 14    |

    @DQ-09
    Scenario Outline: Answered item by item, without a total
      Given her PHQ-9 was answered item by item 5 days ago: "<answers>"
      Then the severity criterion <result>

      Examples: the items come to 14, 15 and 19
        | answers           | result     |
        | 2 2 2 2 2 1 1 1 1 | is not met |
        | 2 2 2 2 2 2 1 1 1 | is met     |
        | 2 2 2 2 2 2 2 2 3 | is met     |

    @DQ-09
    Scenario: An item that was not answered leaves no total
      Given her PHQ-9 was answered item by item 5 days ago: "3 3 3 3 3 3 3 3 -"
      Then the severity criterion cannot be judged
      And a score of the depression is missing

    Scenario: Items and a total that agree
      Given her PHQ-9 was answered item by item 5 days ago: "2 2 2 2 2 2 2 2 3"
      And its total was recorded as 19
      Then the severity criterion is met

    @DQ-08
    Scenario: Items and a total that differ settle nothing
      Given her PHQ-9 was answered item by item 5 days ago: "2 2 2 2 2 2 2 2 3"
      And its total was recorded as 12
      Then the severity criterion cannot be judged
      And a score of the depression is contradictory

    Scenario: A total that the items given exclude
      Given her PHQ-9 was answered item by item 5 days ago: "0 0 0 0 0 0 0 0 -"
      And its total was recorded as 19
      Then the severity criterion cannot be judged
      And a score of the depression is not usable

    Scenario: A panel of items, dated by the panel
      Given her PHQ-9 was recorded as a panel of its items 5 days ago: "2 2 2 2 2 2 2 2 3"
      Then the severity criterion is met

    Scenario: A score written in words
      Given her PHQ-9 of 5 days ago is written in words: "19"
      Then the severity criterion cannot be judged
      And a score of the depression is not usable

    @DQ-12
    Scenario: A preliminary score
      Given her PHQ-9 is only preliminary
      Then the severity criterion cannot be judged
      And a score of the depression is not usable

    Scenario Outline: A limit in place of a score
      Given her PHQ-9 was recorded as "<comparator>"<value>
      Then the severity criterion <result>

      Examples: what lies beyond it gives one answer
        | comparator | value | result     |
        | >          | 15    | is met     |
        | <          | 15    | is not met |
        | <=         | 14    | is not met |

      Examples: what lies beyond it may be either
        | comparator | value | result           |
        | >          | 14    | cannot be judged |
        | <=         | 15    | cannot be judged |
        | <          | 16    | cannot be judged |

    @DQ-10
    Scenario: The newest score of a scale counts
      Given she scored 22 on the PHQ-9 10 days ago
      And she scored 9 on another PHQ-9 2 days ago
      Then the severity criterion is not met

    @DQ-10
    Scenario: Two different scores of one day settle nothing
      Given she scored 22 on the PHQ-9 2 days ago
      And she scored 9 on another PHQ-9 2 days ago
      Then the severity criterion cannot be judged
      And a score of the depression is contradictory

    Scenario Outline: How long a score counts
      Given she scored 19 on the PHQ-9 <when>
      Then the ageing of the score is <level>

      Examples: still fresh
        | when        | level         |
        | 14 days ago | worth knowing |

      Examples: ageing
        | when        | level        |
        | 15 days ago | a precaution |
        | 28 days ago | a precaution |

    Scenario: A fresh score makes an ageing one unimportant
      Given she scored 19 on the PHQ-9 20 days ago
      And she scored 27 on the MADRS 3 days ago
      Then the ageing of the score is worth knowing

    Scenario: Too old
      Given she scored 19 on the PHQ-9 29 days ago
      Then the severity criterion cannot be judged
      And a score of the depression is too old

    Scenario: Never scored
      Given no "PHQ-9" is on record
      Then the severity criterion cannot be judged
      And a score of the depression is missing

    Scenario: Asked, and not known
      Given she was asked for a PHQ-9 2 days ago and it is not known
      Then the severity criterion cannot be judged
      And a score of the depression is not known

    @DQ-05 @DQ-06 @DQ-07
    Scenario Outline: A score that cannot be right
      Given she scored <score> on the PHQ-9 <when>
      Then the severity criterion cannot be judged
      And a score of the depression is not usable

      Examples:
        | score | when           |
        | 28    | 2 days ago     |
        | 17.5  | 2 days ago     |
        | 19    | in 1 day       |
        | 19    | without a date |

    @DQ-10 @DQ-11
    Scenario Outline: Two clinician ratings of one day, and one of the patient
      Given she scored <told> on the PHQ-9 5 days ago
      And she scored <one> on the <scale> <rated>
      And she scored <other> on another <scale> <rated>
      Then the severity criterion <result>

      Examples: the two stand on different sides
        | told | scale | one | other | rated       | result           |
        | 19   | MADRS | 19  | 20    | 4 days ago  | cannot be judged |
        | 14   | MADRS | 20  | 19    | 4 days ago  | cannot be judged |
        | 19   | HAM-D | 16  | 17    | 4 days ago  | cannot be judged |
        | 19   | MADRS | 12  | 30    | 20 days ago | cannot be judged |

      Examples: both contradict the patient
        | told | scale | one | other | rated       | result           |
        | 19   | MADRS | 12  | 19    | 4 days ago  | cannot be judged |
        | 14   | MADRS | 20  | 30    | 4 days ago  | cannot be judged |

      Examples: both are too low, and too far from the patient's to contradict it
        | told | scale | one | other | rated       | result           |
        | 19   | MADRS | 12  | 19    | 13 days ago | is met           |

      Examples: all are high enough
        | told | scale | one | other | rated       | result           |
        | 15   | MADRS | 20  | 30    | 4 days ago  | is met           |

      Examples: all are too low
        | told | scale | one | other | rated       | result           |
        | 14   | MADRS | 12  | 19    | 4 days ago  | is not met       |

    @DQ-10
    Scenario: Two clinician ratings of one day are named as what is contradictory
      Given she scored 12 on the MADRS 4 days ago
      And she scored 30 on another MADRS 4 days ago
      Then it cannot be said whether she is eligible, because two results of one day contradict each other
      And the severity criterion cannot be judged
      And a score of the depression is contradictory

    @DQ-10 @DQ-11
    Scenario Outline: Two self-ratings of one day, and one of a clinician
      Given she scored 9 on the PHQ-9 4 days ago
      And she scored 22 on another PHQ-9 4 days ago
      And she scored <score> on the MADRS <rated>
      Then the severity criterion <result>

      Examples: the clinician's may be contradicted, or may contradict
        | score | rated       | result           |
        | 27    | 4 days ago  | cannot be judged |
        | 12    | 4 days ago  | cannot be judged |
        | 12    | 20 days ago | cannot be judged |

      Examples: the clinician's stands too far from them to be contradicted
        | score | rated       | result |
        | 27    | 12 days ago | is met |

    @DQ-11
    Scenario Outline: Clinician and patient on different sides
      Given she scored 18 on the PHQ-9 <told>
      And she scored 12 on the MADRS <rated>
      Then the severity criterion <result>

      Examples: at most 7 days apart
        | told       | rated       | result           |
        | 3 days ago | 4 days ago  | cannot be judged |
        | 3 days ago | 10 days ago | cannot be judged |

      Examples: further apart
        | told       | rated       | result |
        | 3 days ago | 11 days ago | is met |

    Scenario: The other way round
      Given she scored 9 on the PHQ-9 3 days ago
      And she scored 27 on the MADRS 3 days ago
      Then it cannot be said whether she is eligible, because two ratings contradict each other

    Scenario: Both sides agree
      Given she scored 18 on the PHQ-9 3 days ago
      And she scored 27 on the MADRS 3 days ago
      Then she is eligible
