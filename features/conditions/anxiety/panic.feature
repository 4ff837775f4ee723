Feature: Panic disorder

  Two medicines and a course of cognitive behavioural therapy come first.

  Background:
    Given today is 2 March 2026
    And Leon is the patient

  @PD-DX
  Rule: Panic disorder

    Scenario: Active and confirmed
      Then the panic disorder criterion is met

    Scenario: A provisional one counts once a clinician has rated the anxiety
      Given his panic disorder is only provisional
      And he scored 25 on the HAM-A 3 days ago
      Then the panic disorder criterion is met

    Scenario: A PDSS may be the patient's own rating
      Given his panic disorder is only provisional
      Then the panic disorder criterion cannot be judged
      And a settled diagnosis of panic disorder is contradictory
      And it cannot be said whether he is eligible, because the diagnosis is not confirmed

    Scenario: A clinician's rating that has aged settles nothing
      Given his panic disorder is only provisional
      And he scored 25 on the HAM-A 15 days ago
      Then the panic disorder criterion cannot be judged

    Scenario Outline: A suspected one leaves it open even when rated
      Given his panic disorder is only <status>
      And he scored 25 on the HAM-A 3 days ago
      Then the panic disorder criterion cannot be judged

      Examples:
        | status       |
        | differential |
        | unconfirmed  |

    Scenario Outline: A record that does not say enough leaves it open
      Given the record does not say whether his panic disorder is <what>
      Then the panic disorder criterion cannot be judged

      Examples:
        | what      |
        | active    |
        | confirmed |

    Scenario: An unspecified anxiety is none of the three
      Given no "panic disorder" is on record
      And he has unspecified anxiety on his problem list
      When ketamine for panic disorder is asked about
      Then the panic disorder criterion cannot be judged
      And it cannot be said whether he is eligible, because the diagnosis is not specific

    Scenario: In remission
      Given his panic disorder is on record as resolved 2 years ago
      And he scored 5 on the PDSS 3 days ago
      Then the panic disorder criterion is not met
      And he is not eligible, because it is in remission

    Scenario: Recorded as over, and a high score now
      Given his panic disorder is on record as resolved 2 years ago
      Then it cannot be said whether he is eligible, because the record says both over and severe

    Scenario Outline: Neighbouring disorders do not count
      Given no "panic disorder" is on record
      And he has <diagnosis> on his problem list
      When ketamine for panic disorder is asked about
      Then the panic disorder criterion is not met
      And he is not eligible, because the diagnosis is not covered

      Examples:
        | diagnosis                     |
        | agoraphobia                   |
        | obsessive-compulsive disorder |

    Scenario: Nothing on record, and asked about all the same
      Given no "panic disorder" is on record
      When ketamine for panic disorder is asked about
      Then the panic disorder criterion cannot be judged
      And a settled diagnosis of panic disorder is missing

  @PD-DURATION
  Rule: It has lasted long enough

    Scenario Outline: A month
      Given his panic disorder began <when>
      Then the panic disorder duration criterion <result>

      Examples: too short
        | when         | result     |
        | 30 days ago | is not met |

      Examples: long enough
        | when         | result |
        | 31 days ago | is met |
        | 32 days ago | is met |

    Scenario: Too short a time is no covered diagnosis
      Given his panic disorder began 10 days ago
      Then he is not eligible, because the diagnosis is not covered

    Scenario Outline: On record for so long, it is at least that old
      Given his panic disorder was recorded <when>, and when it began is not on record
      Then the panic disorder duration criterion <result>

      Examples:
        | when         | result           |
        | 31 days ago | is met           |
        | 30 days ago | cannot be judged |

    Scenario: When it began is not on record
      Given his panic disorder began without a date
      Then the panic disorder duration criterion cannot be judged
      And the start of the panic disorder is missing

    Scenario: Without a settled diagnosis the duration is open as well
      Given no "panic disorder" is on record
      And he has unspecified anxiety on his problem list
      When ketamine for panic disorder is asked about
      Then the panic disorder duration criterion cannot be judged

  @PD-SEVERITY
  Rule: Severe enough

    Scenario Outline: The PDSS
      Given he scored <score> on the PDSS 4 days ago
      Then the panic disorder severity criterion <result>

      Examples: below
        | score | result     |
        | 10    | is not met |

      Examples: at the limit and above
        | score | result |
        | 11    | is met |
        | 12    | is met |

    Scenario Outline: How long a score counts
      Given he scored 18 on the PDSS <when>
      Then the ageing of the PDSS is <level>

      Examples:
        | when        | level         |
        | 14 days ago | worth knowing |
        | 15 days ago | a precaution  |
        | 28 days ago | a precaution  |

    Scenario: Too old
      Given he scored 18 on the PDSS 29 days ago
      Then the panic disorder severity criterion cannot be judged
      And a score of the panic disorder is too old

    Scenario: Never scored
      Given no "PDSS" is on record
      Then the panic disorder severity criterion cannot be judged
      And a score of the panic disorder is missing

    Scenario: Two different scores of one day settle nothing
      Given he scored 12 on another PDSS 3 days ago
      Then the panic disorder severity criterion cannot be judged
      And a score of the panic disorder is contradictory

    Scenario: A score that cannot be right
      Given he scored 29 on the PDSS 4 days ago
      Then the panic disorder severity criterion cannot be judged
      And a score of the panic disorder is not usable

  @PD-FAILED-DRUGS
  Rule: Enough adequate trials have failed

    Scenario Outline: How long a trial must have lasted
      Given he took escitalopram 10 mg a day for <days> days, without effect
      Then the panic disorder medicines criterion <result>

      Examples: too short
        | days | result     |
        | 55   | is not met |

      Examples: eight weeks
        | days | result |
        | 56   | is met |
        | 57   | is met |

    Scenario: Stopped for a reason nobody recorded: how it went is not known
      Given he took escitalopram 10 mg a day for 70 days; why it was stopped is not on record
      Then the panic disorder medicines criterion cannot be judged
      And a complete history for panic disorder is contradictory

    Scenario Outline: One other medicine may stand for an SSRI or SNRI
      Given he never took escitalopram
      And he took <medicine> <dose> mg a day for 70 days, without effect
      Then the panic disorder medicines criterion <result>

      Examples:
        | medicine     | dose | result     |
        | clomipramine | 75   | is met     |
        | clomipramine | 74   | is not met |
        | imipramine   | 100  | is met     |
        | imipramine   | 99   | is not met |

    Scenario: A medicine without a dose leaves the count open
      Given he took escitalopram for 70 days without effect, at a dose that is not on record
      Then the panic disorder medicines criterion cannot be judged

    Scenario: Still taken, and still severe
      Given he has taken escitalopram 10 mg a day for 70 days
      Then the panic disorder medicines criterion is met

    Scenario: No statement that the history is complete
      Given he never took escitalopram
      And no "medication history" is on record
      Then the panic disorder medicines criterion cannot be judged
      And a complete history for panic disorder is missing

  @PD-EXCEPTION-PATH
  Rule: The path is on, and a specialist has decided

    Scenario Outline: How long the decision holds
      Given a specialist decided for it <when>
      Then he is <answer>

      Examples: it holds
        | when        | answer                 |
        | today       | eligible with cautions |
        | 90 days ago | eligible with cautions |

      Examples: too old
        | when        | answer                                             |
        | 91 days ago | not eligible, because it is investigational only |

    Scenario: A specialist who decided against it
      Given a specialist decided against it 5 days ago
      Then the exception-path criterion cannot be judged
      And he is not eligible, because it is investigational only

    Scenario: A decision that is too old
      Given a specialist decided for it 91 days ago
      Then the exception-path criterion cannot be judged
      And a decision of a specialist is too old

    Scenario: No decision
      Given no "decision of a specialist" is on record
      Then the exception-path criterion cannot be judged
      And a decision of a specialist is missing
      And he is not eligible, because it is investigational only

    Scenario: Where the path is switched off, a decision opens nothing
      When treatment is considered under the profile "no-exception-path"
      Then the exception-path criterion is not met
      And he is not eligible, because it is investigational only

    Scenario: What is missing is named beside the rest
      Given no "decision of a specialist" is on record
      And he scored 10 on the PDSS 3 days ago
      Then he is not eligible, because it is not severe enough

  @PD-ROUTE
  Rule: A route other than into the vein

    Scenario Outline: Nothing is published on it
      When <treatment> is considered
      Then the route in panic disorder is a precaution

      Examples:
        | treatment              |
        | intramuscular ketamine |
        | subcutaneous ketamine  |
        | oral ketamine          |
        | esketamine             |

    Scenario: Into the vein
      Then the route in panic disorder is no concern

  @PD-EVIDENCE
  Rule: What is known

    Scenario: For panic disorder it is always said
      Then the evidence for panic disorder is worth knowing

    Scenario: Without it there is nothing to say
      Given Ines is the patient
      Then the evidence for panic disorder does not apply

  @PD-REGIMEN
  Rule: One dose, then judge

    Scenario: For panic disorder
      Then the regimen for panic disorder is recommended

    Scenario: Without it
      Given Ines is the patient
      Then the regimen for panic disorder is not recommended

  @PD-PLAN-PSYCHOTHERAPY
  Rule: Panic-focused therapy first

    Scenario: For panic disorder
      Then therapy for panic disorder is recommended

    Scenario: Without it
      Given Ines is the patient
      Then therapy for panic disorder is not recommended
