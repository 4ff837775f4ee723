Feature: Which pain counts

  Background:
    Given today is 2 March 2026

  @CRPS-DX
  Rule: Complex regional pain syndrome

    Scenario: Active and confirmed
      Given Hanna is the patient
      Then the regional-pain diagnosis criterion is met

    Scenario Outline: Not confirmed
      Given Hanna is the patient
      And her pain condition is only <status>
      Then the regional-pain diagnosis criterion cannot be judged
      And a settled regional-pain diagnosis is contradictory

      Examples:
        | status      |
        | provisional |
        | unconfirmed |

    Scenario: Over
      Given Hanna is the patient
      And her pain condition is on record as resolved 100 days ago
      Then the regional-pain diagnosis criterion is not met
      And she is not eligible, because the diagnosis is not covered

    Scenario: Nothing on record
      Given Hanna is the patient
      And no "pain condition" is on record
      When ketamine for "crps" is asked about
      Then the regional-pain diagnosis criterion cannot be judged

  @CRPS-BUDAPEST
  Rule: The Budapest criteria

    Scenario Outline: Symptoms and signs
      Given Hanna is the patient
      And she has symptoms in <symptoms> Budapest categories
      And she has signs in <signs> Budapest categories
      Then the Budapest criterion <result>

      Examples: enough of both
        | symptoms | signs | result |
        | 3        | 2     | is met |
        | 4        | 3     | is met |

      Examples: too few
        | symptoms | signs | result     |
        | 2        | 2     | is not met |
        | 3        | 1     | is not met |

    Scenario Outline: Not examined
      Given Hanna is the patient
      And no "<shelf>" is on record
      Then the Budapest criterion cannot be judged
      And <need> is missing

      Examples:
        | shelf                    | need              |
        | categories with symptoms | Budapest symptoms |
        | categories with signs    | Budapest signs    |

    Scenario: More categories than there are
      Given Hanna is the patient
      And she has signs in 5 Budapest categories
      Then the Budapest criterion cannot be judged
      And Budapest signs is not usable

    Scenario: Without a settled diagnosis
      Given Hanna is the patient
      And her pain condition is only provisional
      And no "categories with signs" is on record
      Then the Budapest criterion cannot be judged
      And a settled regional-pain diagnosis is contradictory

  @CRPS-DURATION
  Rule: The regional pain has lasted long enough

    Scenario Outline: How long
      Given Hanna is the patient
      And her pain condition began <when>
      Then the regional-pain duration criterion <result>

      Examples:
        | when         | result     |
        | 179 days ago | is not met |
        | 180 days ago | is met     |
        | 181 days ago | is met     |

    Scenario: When it began is not on record
      Given Hanna is the patient
      And her pain condition began without a date
      Then the regional-pain duration criterion cannot be judged
      And the start of the regional pain is missing

    Scenario Outline: On record since a day, and when it began is not
      Given Hanna is the patient
      And her pain condition was recorded <when>, and when it began is not on record
      Then the regional-pain duration criterion <result>

      Examples:
        | when         | result           |
        | 179 days ago | cannot be judged |
        | 180 days ago | is met           |

    Scenario: Without a settled diagnosis
      Given Hanna is the patient
      And her pain condition is only provisional
      And her pain condition began 10 days ago
      Then the regional-pain duration criterion cannot be judged
      And a settled regional-pain diagnosis is contradictory

  @NEU-DX
  Rule: Neuropathic pain

    Scenario: Active and confirmed
      Given Pavel is the patient
      Then the neuropathic diagnosis criterion is met

    Scenario Outline: What the DN4 says
      Given Pavel is the patient
      And he scored <score> on the DN4 20 days ago
      Then the neuropathic diagnosis criterion <result>

      Examples:
        | score | result     |
        | 3     | is not met |
        | 4     | is met     |
        | 5     | is met     |

    Scenario: A neuropathy is no pain by itself
      Given Pavel is the patient
      And his pain condition is recorded as polyneuropathy
      Then the neuropathic diagnosis criterion cannot be judged
      And a settled neuropathic diagnosis is contradictory

    Scenario: A neuropathy with the signs of neuropathic pain
      Given Pavel is the patient
      And his pain condition is recorded as polyneuropathy
      And he scored 6 on the DN4 20 days ago
      Then the neuropathic diagnosis criterion is met

    Scenario: A neuropathy without the signs of neuropathic pain
      Given Pavel is the patient
      And his pain condition is recorded as polyneuropathy
      And he scored 3 on the DN4 20 days ago
      Then the neuropathic diagnosis criterion is not met
      And the reason is "DN4 3"

    Scenario: Not confirmed
      Given Pavel is the patient
      And his pain condition is only provisional
      Then the neuropathic diagnosis criterion cannot be judged

    Scenario: Over
      Given Pavel is the patient
      And his pain condition is on record as resolved 100 days ago
      Then the neuropathic diagnosis criterion is not met

    Scenario: Nothing on record
      Given Pavel is the patient
      And no "pain condition" is on record
      When ketamine for "neu" is asked about
      Then the neuropathic diagnosis criterion cannot be judged

  @NEU-DURATION
  Rule: The neuropathic pain has lasted long enough

    Scenario Outline: How long
      Given Pavel is the patient
      And his pain condition began <when>
      Then the neuropathic duration criterion <result>

      Examples:
        | when         | result           |
        | 179 days ago | is not met       |
        | 180 days ago | is met           |
        | without a date | cannot be judged |

    Scenario: When it began is not on record
      Given Pavel is the patient
      And his pain condition began without a date
      Then the neuropathic duration criterion cannot be judged
      And the start of the neuropathic pain is missing

    Scenario: Without a settled diagnosis
      Given Pavel is the patient
      And his pain condition is only provisional
      And his pain condition began 10 days ago
      Then the neuropathic duration criterion cannot be judged
      And a settled neuropathic diagnosis is contradictory

  @FM-DX @FM-DURATION
  Rule: Fibromyalgia

    Scenario Outline: How long
      Given Ines is the patient
      And her pain condition is recorded as fibromyalgia, since <when>
      Then the fibromyalgia diagnosis criterion is met
      And the fibromyalgia duration criterion <result>

      Examples:
        | when         | result     |
        | 179 days ago | is not met |
        | 180 days ago | is met     |

    Scenario: When it began is not on record
      Given Ines is the patient
      And her pain condition is recorded as fibromyalgia, since an unknown day
      Then the fibromyalgia duration criterion cannot be judged
      And the start of the fibromyalgia is missing

    Scenario: Not confirmed
      Given Ines is the patient
      And her pain condition is recorded as fibromyalgia, since 10 days ago
      And her pain condition is only provisional
      Then the fibromyalgia diagnosis criterion cannot be judged
      And a settled fibromyalgia diagnosis is contradictory
      And the fibromyalgia duration criterion cannot be judged
      And a settled fibromyalgia diagnosis is contradictory

    Scenario: Over
      Given Ines is the patient
      And her pain condition is recorded as fibromyalgia, since 900 days ago
      And her pain condition is on record as resolved 100 days ago
      Then the fibromyalgia diagnosis criterion is not met

  @MIG-DX @MIG-FREQUENCY
  Rule: Migraine

    Scenario Outline: Days with headache
      Given Ines is the patient
      And she has migraine on her problem list
      And she had headache on <days> days of the last month
      Then the migraine diagnosis criterion is met
      And the migraine frequency criterion <result>

      Examples:
        | days | result     |
        | 14   | is not met |
        | 15   | is met     |
        | 16   | is met     |

    Scenario: Not counted
      Given Ines is the patient
      And she has migraine on her problem list
      Then the migraine frequency criterion cannot be judged
      And the headache days is missing

    Scenario: Not confirmed
      Given Ines is the patient
      And a provisional diagnosis of migraine is on record
      Then the migraine diagnosis criterion cannot be judged
      And a settled migraine diagnosis is contradictory

    Scenario: Over
      Given Ines is the patient
      And she had migraine, now recorded as resolved
      Then the migraine diagnosis criterion is not met
