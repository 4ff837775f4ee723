Feature: What is measured, and when

  Dates count from the doses that are booked or were given, else from the day of the question.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @KAP-MEASURES
  Rule: Measures by a schedule

    Scenario: Before the first dose that is booked
      Then measuring by a schedule is recommended
      And "PHQ-9, before the first dose" is to be done from "2026-03-02" to "2026-03-09T10:00:00Z"
      And "PHQ-9, before the first dose" can be ordered by the code "44261-6"

    Scenario Outline: Within two weeks before it
      Given the "dosing session" is booked in <days> days
      Then "MADRS, before the first dose" is to be done from "<from>" to "<to>"

      Examples:
        | days | from       | to                   |
        | 14   | 2026-03-02 | 2026-03-16T10:00:00Z |
        | 15   | 2026-03-03 | 2026-03-17T10:00:00Z |

    Scenario Outline: What asks about a month, within 30 days before it
      Given Emil is the patient
      And the "dosing session" is booked in <days> days
      Then "CAPS-5, before the first dose" is to be done from "<from>" to "<to>"

      Examples:
        | days | from       | to                   |
        | 30   | 2026-03-02 | 2026-04-01T10:00:00Z |
        | 31   | 2026-03-03 | 2026-04-02T10:00:00Z |

    Scenario: Before a dose that is not booked yet
      Given no session is booked
      Then "PHQ-9, before the first dose" is to be done from "2026-03-02" to "2026-03-16"
      And "PHQ-9, on the dosing day, before the dose" is not to be done

    Scenario: On each dosing day, before the dose
      Given another dosing session is booked in 14 days
      Then "PHQ-9, on the dosing day, before the dose" is to be done from "2026-03-09" to "2026-03-09T10:00:00Z"
      And "PHQ-9, on the dosing day, before the dose" is to be done from "2026-03-16" to "2026-03-16T10:00:00Z"
      And "C-SSRS ideation level, on the dosing day, before the dose" is to be done from "2026-03-16" to "2026-03-16T10:00:00Z"

    Scenario: A day after the first dose
      Given another dosing session is booked in 14 days
      Then "MADRS, a day after the first dose" is to be done from "2026-03-10T10:00:00Z" to "2026-03-11T10:00:00Z"

    Scenario: Not after a second one
      Given she had dosing sessions 10 and 3 days ago
      Then "MADRS, a day after the first dose" is not to be done
      And "PHQ-9, before the first dose" is not to be done

    Scenario Outline: After the third or fourth dose
      Given no session is booked
      And she had dosing sessions <days> days ago
      Then "PHQ-9, after the third or fourth dose" is to be done from "2026-02-28" to "2026-03-07"

      Examples:
        | days           |
        | 16, 9 and 2    |
        | 16, 9, 5 and 2 |

    Scenario Outline: Not after another one
      Given no session is booked
      And she had dosing sessions <days> days ago
      Then "PHQ-9, after the third or fourth dose" is not to be done

      Examples:
        | days               |
        | 9 and 2            |
        | 16, 12, 9, 5 and 2 |

    Scenario: At the end of the series, and after it
      Given she had dosing sessions 16, 9 and 2 days ago
      And no session is booked
      Then "PHQ-9, at the end of the series" is to be done from "2026-02-28" to "2026-03-07"
      And "PHQ-9, after the series" is to be done from "2026-03-28" to "2026-04-04"
      And "PHQ-9, after the series" is to be done from "2026-05-23" to "2026-05-30"
      And "PHQ-9, after the series" is to be done from "2026-08-15" to "2026-08-22"
      And "Review of bladder and cognition, after the series" is to be done from "2026-05-23" to "2026-05-30"

    Scenario: The series ends with the last dose that is booked
      Given she had dosing sessions 9 and 2 days ago
      Then "PHQ-9, at the end of the series" is to be done from "2026-03-09" to "2026-03-16"

    Scenario Outline: Each condition has its instruments
      Given <person> is the patient
      Then "<instrument>, before the first dose" is to be done from "2026-03-02" to "2026-03-09T10:00:00Z"

      Examples:
        | person | instrument                              |
        | Sofia  | LSAS                                    |
        | Ruth   | HAM-A                                   |
        | Leon   | PDSS                                    |
        | Emil   | PCL-5                                   |
        | Viktor | AUDIT                                   |
        | Rosa   | DAST-10                                 |
        | Omar   | Calendar of use over the last 90 days   |
        | Hanna  | pain score                              |
        | Mara   | YMRS                                    |

    Scenario: What counts from a dose is told to those who may have no more
      Given she scored 14 on the PHQ-9 5 days ago
      And she had dosing sessions 10 and 3 days ago
      And no session is booked
      Then "PHQ-9, after the series" is to be done from "2026-03-27" to "2026-04-03"

    Scenario: What asks about a month is measured two weeks after the series
      Given Emil is the patient
      And he had dosing sessions 10 and 3 days ago
      And no session is booked
      Then "CAPS-5, at the end of the series" is to be done from "2026-03-13" to "2026-03-20"

    Scenario: Nothing is measured before a dose that nobody will give
      Given she scored 14 on the PHQ-9 5 days ago
      And no session is booked
      Then "PHQ-9, before the first dose" is not to be done

    Scenario: Nobody to measure
      Given Ines is the patient
      And no session is booked
      Then measuring by a schedule is not recommended
