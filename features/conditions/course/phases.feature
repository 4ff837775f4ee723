Feature: Preparation, integration, weekly therapy, and what comes after

  Ketamine is one part of a course: preparation before the first dose, integration after each,
  weekly therapy, and a plan against relapse. What is to be booked has its dates.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @KAP-PREPARATION
  Rule: A preparation session before the first dose

    Scenario: It was held
      Then a preparation session is not recommended

    Scenario: It is booked
      Given no "preparation" is on record
      And the "preparation session" is booked in 3 days
      Then a preparation session is not recommended

    Scenario: Nothing is arranged, and the first dose is booked
      Given no "preparation" is on record
      Then a preparation session is recommended
      And "preparation session, before the first dose" is to be done from "2026-03-02" to "2026-03-09T10:00:00Z"
      And "preparation session, before the first dose" can be ordered by the code "kap-preparation"

    Scenario Outline: Within two weeks before the first dose
      Given no "preparation" is on record
      And the "dosing session" is booked in <days> days
      Then "preparation session, before the first dose" is to be done from "<from>" to "<to>"

      Examples:
        | days | from       | to                   |
        | 14   | 2026-03-02 | 2026-03-16T10:00:00Z |
        | 15   | 2026-03-03 | 2026-03-17T10:00:00Z |

    Scenario: No dose is booked yet
      Given no "preparation" is on record
      And no session is booked
      Then "preparation session, before the first dose" is to be done from "2026-03-02" to "2026-03-16"

    Scenario: It was held long ago, for another series
      Given no "preparation" is on record
      And she had preparation sessions 400 days ago
      Then a preparation session is recommended

    Scenario: A series that has begun needs none
      Given no "preparation" is on record
      And she had dosing sessions 7 days ago
      Then a preparation session is not recommended

  @KAP-PREPARATION-HELD
  Rule: No first dose without a preparation session

    Scenario: Without one the order waits
      Given no "preparation" is on record
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the first preparation session is a soft stop
      And the order waits for the first preparation session

    Scenario: One that is only booked does not do
      Given no "preparation" is on record
      And the "preparation session" is booked in 3 days
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the first preparation session is a soft stop
      And a held preparation session is missing

    Scenario: After one was held the order need not wait
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the first preparation session is no concern

    Scenario Outline: One that was held long before does not do
      Given no "preparation" is on record
      And she had preparation sessions <days> days ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the first preparation session is <result>

      Examples: within two weeks
        | days | result     |
        | 14   | no concern |

      Examples: earlier
        | days | result      |
        | 15   | a soft stop |

    Scenario: A later dose of the series
      Given no "preparation" is on record
      And she had dosing sessions 7 days ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the first preparation session is no concern

    Scenario: What was given for an operation is no dose of a series
      Given no "preparation" is on record
      And 50 mg of ketamine was given into the vein 7 days before the dose
      And propofol was given 7 days ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the first preparation session is a soft stop

  @KAP-INTEGRATION
  Rule: An integration session after each dose

    Scenario: It is booked
      Then an integration session is not recommended

    Scenario: It is not booked
      Given no "integration session" is on record
      Then an integration session is recommended
      And "integration session, after the dose" is to be done from "2026-03-10T10:00:00Z" to "2026-03-12T10:00:00Z"
      And "integration session, after the dose" can be ordered by the code "kap-integration"

    Scenario: After the dose of yesterday
      Given she had dosing sessions 1 days ago
      Then "integration session, after the dose" is to be done from "2026-03-02" to "2026-03-04"

    Scenario: It was held the day after
      Given she had dosing sessions 2 days ago
      And she had integration sessions 1 days ago
      Then an integration session is not recommended

    Scenario: What cannot be made up for any more is not booked
      Given she had dosing sessions 4 days ago
      Then "integration session, after the dose" is not to be done

  @KAP-ADJUNCT-PLAN
  Rule: A booked dose without integration, though another has it

    Scenario: The second dose has none
      Given another dosing session is booked in 14 days
      Then the plan around the drug is a precaution
      And the reason is "booked dosing session on 16 March 2026"

    Scenario: The plan holds integration for every dose
      Given another dosing session is booked in 14 days
      And the plan itself holds the integration sessions
      Then the plan around the drug is no concern

  @KAP-THERAPY-RATIO
  Rule: Therapy sessions for each dose

    Scenario: One for each dose
      Given she had dosing sessions 10 and 3 days ago
      And she had integration sessions 8 days ago
      Then the therapy for each dose is no concern

    Scenario: Fewer than doses
      Given she had dosing sessions 17, 10 and 3 days ago
      And she had integration sessions 8 days ago
      And she had preparation sessions 20 days ago
      And no "preparation" is on record
      Then the therapy for each dose is a precaution
      And the reason is "2 sessions of preparation and integration for 3 doses"

    Scenario: One for two doses
      Given she had dosing sessions 10 and 3 days ago
      Then the therapy for each dose is a precaution

    Scenario: Fewer than one for two doses
      Given she had dosing sessions 17, 10 and 3 days ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      Then the therapy for each dose is a soft stop
      And the order waits for the therapy for each dose

    Scenario: Two for five doses
      Given no "preparation" is on record
      And she had 5 dosing sessions, one each 7 days, the last of them 3 days ago
      And she had integration sessions 16 and 9 days ago
      Then the therapy for each dose is a soft stop

    Scenario: Nine for ten doses
      Given no "preparation" is on record
      And she had 10 dosing sessions, one each 7 days, the last of them 3 days ago
      And she had integration sessions 65, 58, 51, 44, 37, 30, 23, 16 and 9 days ago
      Then the therapy for each dose is a precaution

    Scenario: Nothing was given yet
      Then the therapy for each dose is no concern

    Scenario Outline: A preparation session long before the series does not count
      Given no "preparation" is on record
      And she had dosing sessions 3 days ago
      And she had preparation sessions <days> days ago
      Then the therapy for each dose is <result>

      Examples: within two weeks before the first dose
        | days | result     |
        | 17   | no concern |

      Examples: earlier
        | days | result      |
        | 18   | a soft stop |

    Scenario: Devices of one day are one dose
      Given esketamine was given 3 days ago
      And esketamine was given 3 days ago
      Then the therapy for each dose is no concern

  @KAP-WEEKLY-THERAPY
  Rule: Weekly therapy from the first dose on

    Scenario: From the first dose that is booked
      Then weekly therapy is recommended
      And "Weekly therapy for the condition" is to be done from "2026-03-09" to "2026-06-01"

    Scenario: From the first dose that was held
      Given she had dosing sessions 10 and 3 days ago
      Then "Weekly therapy for the condition" is to be done from "2026-02-20" to "2026-05-15"

    Scenario: No dose is in sight
      Given no session is booked
      Then weekly therapy is not recommended

  @KAP-RELAPSE-PLAN
  Rule: What comes after the series

    Scenario: By the end of the series
      Given another dosing session is booked in 14 days
      Then a plan against relapse is recommended
      And "Plan against relapse, in writing" is to be done from "2026-03-16" to "2026-03-23"

    Scenario: Nobody to write it for
      Given Ines is the patient
      And no session is booked
      Then a plan against relapse is not recommended

  @KAP-PLAN-SUBSTANCES
  Rule: No alcohol and no recreational drugs around a dose

    Scenario: A day before and a day after
      Then no alcohol and no recreational drugs is recommended
      And "No alcohol and no recreational drugs, 24 hours before and after the dose" is to be done from "2026-03-08T10:00:00Z" to "2026-03-10T10:00:00Z"

    Scenario: Nobody to tell it
      Given Ines is the patient
      And no session is booked
      Then no alcohol and no recreational drugs is not recommended

  @MDD-PLAN-EXERCISE
  Rule: Supervised exercise

    Scenario: For a depression
      Then exercise is recommended

    Scenario: Without a depression
      Given Ines is the patient
      Then exercise is not recommended

  @MDD-PLAN-SLEEP
  Rule: Care for sleep

    Scenario: For a depression
      Then care for sleep is recommended

    Scenario: Without a depression
      Given Ines is the patient
      Then care for sleep is not recommended

  @MDD-PLAN-DIET
  Rule: A varied diet

    Scenario: For a depression
      Then a varied diet is recommended

    Scenario: Without a depression
      Given Ines is the patient
      Then a varied diet is not recommended
