Feature: Which use disorder counts, and when it is over

  A use disorder must be confirmed, moderate or severe, and active. Remission of less than three
  months counts as active; up to a year only with a high risk of relapse.

  Background:
    Given today is 2 March 2026
    And Viktor is the patient

  @AUD-DX
  Rule: A moderate or severe alcohol use disorder

    Scenario: Active and graded by its code
      Then the alcohol diagnosis criterion is met

    Scenario: Mild by its code
      Given his use disorder is recorded as alcohol abuse
      Then the alcohol diagnosis criterion is not met
      And he is not eligible, because the disorder is not severe enough

    Scenario Outline: Graded beside a code that tells no grade
      Given his use disorder is recorded as alcohol use disorder without a grade
      And his use disorder is graded as <grade>
      Then the alcohol diagnosis criterion <result>

      Examples:
        | grade    | result     |
        | mild     | is not met |
        | moderate | is met     |
        | severe   | is met     |

    Scenario: No grade at all
      Given his use disorder is recorded as alcohol use disorder without a grade
      Then the alcohol diagnosis criterion cannot be judged
      And the grade of the alcohol use disorder is contradictory
      And it cannot be said whether he is eligible, because its grade is not known

    @DQ-21
    Scenario: Two grades that contradict each other
      Given his use disorder is graded as mild
      Then the alcohol diagnosis criterion cannot be judged
      And it cannot be said whether he is eligible, because two grades contradict each other

    Scenario Outline: Not confirmed
      Given his use disorder is only <status>
      Then the alcohol diagnosis criterion cannot be judged
      And a settled alcohol diagnosis is contradictory

      Examples:
        | status       |
        | provisional  |
        | differential |
        | unconfirmed  |

    Scenario Outline: A record that does not say enough
      Given the record does not say whether his use disorder is <what>
      Then the alcohol diagnosis criterion cannot be judged

      Examples:
        | what      |
        | active    |
        | confirmed |

    Scenario: Drinking, and no disorder
      Given his use disorder is recorded as alcohol use, unspecified
      Then the alcohol diagnosis criterion cannot be judged
      And it cannot be said whether he is eligible, because the diagnosis is not specific

    Scenario: A suspected disorder that is over was none
      Given his use disorder is on record as resolved 30 days ago
      And no "last use" is on record
      And his use disorder is only unconfirmed
      Then the alcohol diagnosis criterion is not met
      And he is not eligible, because the diagnosis is not covered

    Scenario: A mistaken entry
      Given no "use disorder" is on record
      And a diagnosis of alcohol dependence was entered in error
      When ketamine for "aud" is asked about
      Then the alcohol diagnosis criterion cannot be judged
      And a settled alcohol diagnosis is not usable

  @SUD-REMISSION @AUD-DX
  Rule: In remission

    Scenario: Never in remission
      Then the remission is no concern

    Scenario Outline: How long the remission has lasted
      Given his use disorder is recorded as alcohol dependence in remission, since <since>
      And no "last use" is on record
      Then the remission is worth knowing
      And the alcohol diagnosis criterion <result>

      Examples: early
        | since        | result |
        | 89 days ago  | is met |

      Examples: some months
        | since        | result           |
        | 90 days ago  | cannot be judged |
        | 364 days ago | cannot be judged |

      Examples: a year
        | since        | result     |
        | 365 days ago | is not met |

    Scenario: For some months, and a specialist speaks of a high risk of relapse
      Given his use disorder is recorded as alcohol dependence in remission, since 200 days ago
      And no "last use" is on record
      And a high risk of relapse was stated 90 days ago
      Then the alcohol diagnosis criterion is met

    Scenario: A statement that is too old
      Given his use disorder is recorded as alcohol dependence in remission, since 200 days ago
      And no "last use" is on record
      And a high risk of relapse was stated 91 days ago
      Then the alcohol diagnosis criterion cannot be judged
      And it cannot be said whether he is eligible, because the risk of relapse is not known

    Scenario: For some months, and the risk of relapse is said not to be high
      Given his use disorder is recorded as alcohol dependence in remission, since 200 days ago
      And no "last use" is on record
      And a high risk of relapse was denied 10 days ago
      Then the alcohol diagnosis criterion is not met
      And he is not eligible, because it is in remission

    Scenario Outline: On record as over
      Given his use disorder is on record as resolved <since>
      And no "last use" is on record
      Then the alcohol diagnosis criterion <result>

      Examples:
        | since        | result     |
        | 89 days ago  | is met     |
        | 400 days ago | is not met |

    Scenario: On record as over, and since when is not
      Given his use disorder is said to be over, without a day
      And no "last use" is on record
      Then the alcohol diagnosis criterion cannot be judged
      And it cannot be said whether he is eligible, because the length of the remission is not known

    Scenario: Coded as in remission, and since when is not on record
      Given his use disorder is recorded as alcohol dependence in remission, since an unknown day
      And no "last use" is on record
      Then the alcohol diagnosis criterion cannot be judged

    Scenario Outline: Use contradicts a remission
      Given his use disorder is recorded as alcohol dependence in remission, since 60 days ago
      And he last drank <ago>
      Then the alcohol diagnosis criterion <result>

      Examples:
        | ago         | result           |
        | 30 days ago | cannot be judged |
        | 31 days ago | is met           |

    @DQ-22
    Scenario: A positive test contradicts a remission
      Given his use disorder is recorded as alcohol dependence in remission, since 400 days ago
      And no "last use" is on record
      And his urine was positive for alcohol 30 days ago
      Then the alcohol diagnosis criterion cannot be judged
      And it cannot be said whether he is eligible, because the record says both remission and use

    Scenario: A negative test contradicts nothing
      Given his use disorder is recorded as alcohol dependence in remission, since 400 days ago
      And no "last use" is on record
      And his urine was negative for alcohol 3 days ago
      Then the alcohol diagnosis criterion is not met

    Scenario: Active by one entry and in remission by another
      Given he has also alcohol dependence in remission on his problem list
      Then the alcohol diagnosis criterion cannot be judged
      And it cannot be said whether he is eligible, because the record says both remission and use

    Scenario Outline: Abstinent by the last drink on record
      Given he last drank <ago>
      Then the alcohol diagnosis criterion <result>

      Examples:
        | ago          | result           |
        | 89 days ago  | is met           |
        | 90 days ago  | cannot be judged |
        | 365 days ago | is not met       |

  @CUD-DX
  Rule: A moderate or severe cocaine use disorder

    Scenario: Active
      Given Rosa is the patient
      Then the cocaine diagnosis criterion is met

    Scenario: Mild
      Given Rosa is the patient
      And her use disorder is recorded as cocaine abuse
      Then the cocaine diagnosis criterion is not met

    Scenario: In remission
      Given Rosa is the patient
      And no "last use" is on record
      And her use disorder is recorded as cocaine dependence in remission, since 400 days ago
      Then the cocaine diagnosis criterion is not met

    Scenario: Nothing on record
      Given Rosa is the patient
      And no "use disorder" is on record
      When ketamine for "cud" is asked about
      Then the cocaine diagnosis criterion cannot be judged
      And a settled cocaine diagnosis is missing

    Scenario: Two grades
      Given Rosa is the patient
      And her use disorder is graded as mild
      Then the cocaine diagnosis criterion cannot be judged
      And the grade of the cocaine use disorder is contradictory

    Scenario: A suspected disorder that is over was none
      Given Rosa is the patient
      And no "last use" is on record
      And her use disorder is on record as resolved 30 days ago
      And her use disorder is only unconfirmed
      Then the cocaine diagnosis criterion is not met

  @OUD-DX
  Rule: A moderate or severe opioid use disorder

    Scenario: Active
      Given Omar is the patient
      Then the opioid diagnosis criterion is met

    Scenario: Mild
      Given Omar is the patient
      And his use disorder is recorded as opioid abuse
      Then the opioid diagnosis criterion is not met

    Scenario: In remission
      Given Omar is the patient
      And his use disorder is recorded as opioid dependence in remission, since 400 days ago
      Then the opioid diagnosis criterion is not met

    Scenario: Nothing on record
      Given Omar is the patient
      And no "use disorder" is on record
      When ketamine for "oud" is asked about
      Then the opioid diagnosis criterion cannot be judged
      And a settled opioid diagnosis is missing

    Scenario: Two grades
      Given Omar is the patient
      And his use disorder is graded as mild
      Then the opioid diagnosis criterion cannot be judged
      And the grade of the opioid use disorder is contradictory

    Scenario: A suspected disorder that is over was none
      Given Omar is the patient
      And his use disorder is on record as resolved 30 days ago
      And his use disorder is only unconfirmed
      Then the opioid diagnosis criterion is not met
