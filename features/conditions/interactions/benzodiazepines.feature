Feature: Benzodiazepines

  They add to sedation on the day, and in larger daily doses may take away the benefit. They are
  never stopped abruptly.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-DI-013
  Rule: A recent benzodiazepine

    Scenario Outline: How long each acts
      Given she last took <medicine> <when>
      Then the recent benzodiazepine is <result>

      Examples: half a day
        | medicine  | when         | result       |
        | lorazepam | 11 hours ago | a precaution |
        | lorazepam | 12 hours ago | no concern   |

      Examples: a day
        | medicine   | when         | result       |
        | diazepam   | 23 hours ago | a precaution |
        | diazepam   | 24 hours ago | no concern   |
        | clonazepam | 23 hours ago | a precaution |
        | clonazepam | 24 hours ago | no concern   |

    Scenario Outline: On the list, and the last intake told
      Given she takes lorazepam, and says that she last took it <when>
      Then the recent benzodiazepine is <result>

      Examples: lately, and it tells
        | when         | result       |
        | 11 hours ago | a precaution |
        | 2 days ago   | no concern   |

      Examples: so long ago that she has probably taken it since
        | when       | result        |
        | 3 days ago | worth knowing |

    Scenario: Prescribed, and the last intake told
      Given an order of lorazepam stands
      And she also says that she last took lorazepam 12 hours ago
      Then the recent benzodiazepine is no concern

    Scenario: Prescribed, and given once: it may have been taken since
      Given an order of lorazepam stands
      And lorazepam was given 12 hours ago
      Then the recent benzodiazepine is worth knowing

    Scenario: On the list, and the last intake is not known
      Given she takes lorazepam 0.5 mg a day
      Then the recent benzodiazepine is worth knowing

    Scenario: None
      Then the recent benzodiazepine is no concern

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the recent benzodiazepine cannot be judged
      And a list of medicines is missing

  @SAF-DI-014
  Rule: Benzodiazepines above the equivalent of 8 mg diazepam a day

    @VIG-089
    Scenario: At the limit itself
      Given she takes lorazepam 0.8 mg a day
      Then the benzodiazepine load is no concern

    Scenario: Just above
      Given she takes lorazepam 0.81 mg a day
      Then the benzodiazepine load is a precaution

    @SAF-DI-013
    Scenario: One benzodiazepine near dosing and above the limit is one finding
      Given Grace is the patient
      And she takes diazepam 20 mg a day
      Then the recent benzodiazepine is a precaution
      And the benzodiazepine load is told with the recent benzodiazepine

    Scenario: Two medicines add up
      Given she takes lorazepam 0.5 mg a day
      And she takes diazepam 3.5 mg a day
      Then the benzodiazepine load is a precaution

    Scenario: A prescription and a statement of the same use are not added up
      Given she takes lorazepam 0.5 mg a day
      And lorazepam 0.5 mg a day is prescribed too
      Then the benzodiazepine load is no concern

    Scenario: As needed, possibly above
      Given she takes lorazepam as needed, up to 2 mg a day
      Then the benzodiazepine load is worth knowing

    Scenario: As needed beside a regular one, possibly above together
      Given she takes lorazepam 0.5 mg a day
      And she takes diazepam as needed, up to 4 mg a day
      Then the benzodiazepine load is worth knowing

    Scenario: As needed, and below in any case
      Given she takes lorazepam as needed, up to 0.5 mg a day
      Then the benzodiazepine load is no concern

    Scenario Outline: The mean of the last seven days, after it was stopped
      Given she took diazepam <dose> mg a day for 30 days until <when>; why it was stopped is not on record
      Then the benzodiazepine load is <result>

      Examples:
        | dose | when       | result       |
        | 20   | 3 days ago | a precaution |
        | 20   | 5 days ago | no concern   |
        | 56   | 6 days ago | no concern   |
        | 57   | 6 days ago | a precaution |
        | 90   | 7 days ago | no concern   |

    Scenario: Just begun, the dose of today counts where it is more than the mean
      Given she started diazepam 8.1 mg a day yesterday
      Then the benzodiazepine load is a precaution

    Scenario: When planning, it counts as well
      Given Grace is the patient
      And she takes diazepam 8.1 mg a day
      Then the benzodiazepine load is a precaution

    Scenario Outline: Each medicine by its equivalent of diazepam
      Given Grace is the patient
      And she takes <medicine> <dose> mg a day
      Then the benzodiazepine load is <result>

      Examples: 8 mg of diazepam
        | medicine         | dose | result     |
        | alprazolam       | 0.4  | no concern |
        | bromazepam       | 4    | no concern |
        | chlordiazepoxide | 20   | no concern |
        | clobazam         | 16   | no concern |
        | clonazepam       | 0.4  | no concern |
        | clorazepate      | 12   | no concern |
        | diazepam         | 8    | no concern |
        | estazolam        | 1.2  | no concern |
        | flunitrazepam    | 0.8  | no concern |
        | flurazepam       | 16   | no concern |
        | lorazepam        | 0.8  | no concern |
        | lormetazepam     | 0.8  | no concern |
        | nitrazepam       | 8    | no concern |
        | oxazepam         | 16   | no concern |
        | prazepam         | 12   | no concern |
        | quazepam         | 16   | no concern |
        | temazepam        | 16   | no concern |
        | triazolam        | 0.4  | no concern |

      Examples: 8.1 mg of diazepam
        | medicine         | dose  | result       |
        | alprazolam       | 0.405 | a precaution |
        | bromazepam       | 4.05  | a precaution |
        | chlordiazepoxide | 20.25 | a precaution |
        | clobazam         | 16.2  | a precaution |
        | clonazepam       | 0.405 | a precaution |
        | clorazepate      | 12.15 | a precaution |
        | diazepam         | 8.1   | a precaution |
        | estazolam        | 1.215 | a precaution |
        | flunitrazepam    | 0.81  | a precaution |
        | flurazepam       | 16.2  | a precaution |
        | lorazepam        | 0.81  | a precaution |
        | lormetazepam     | 0.81  | a precaution |
        | nitrazepam       | 8.1   | a precaution |
        | oxazepam         | 16.2  | a precaution |
        | prazepam         | 12.15 | a precaution |
        | quazepam         | 16.2  | a precaution |
        | temazepam        | 16.2  | a precaution |
        | triazolam        | 0.405 | a precaution |

    Scenario: Without a dose the load cannot be judged
      Given she takes lorazepam, at a dose that is not on record
      Then the benzodiazepine load cannot be judged
      And the dose of the benzodiazepine is contradictory

    Scenario: Without an equivalent the load cannot be judged
      Given she takes midazolam 7.5 mg a day
      Then the benzodiazepine load cannot be judged

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the benzodiazepine load cannot be judged
      And a list of medicines is missing
