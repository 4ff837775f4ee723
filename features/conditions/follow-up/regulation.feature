Feature: What regulation says of the medicines

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-REG-001
  Rule: Scheduled substances

    Scenario: It is part of the plan
      Then the schedule of the substance is recommended

    Scenario: Nothing is planned where nothing is considered
      Given Ines is the patient
      Then the schedule of the substance is not recommended

  @SAF-REG-002
  Rule: Racemic ketamine is off label

    Scenario: Ketamine is considered
      Then the off-label use is worth knowing

    Scenario: Esketamine is considered
      Given esketamine is considered
      Then the off-label use is no concern

  @SAF-REG-004
  Rule: What the label of esketamine warns of first

    Scenario: Esketamine is considered
      Given esketamine is considered
      Then the boxed warning is worth knowing

    Scenario: Ketamine is considered
      Then the boxed warning is no concern

  @SAF-REG-005
  Rule: The restricted programme of esketamine

    Scenario: Esketamine is considered
      Given esketamine is considered
      Then the restricted programme is recommended

    Scenario: Ketamine is considered
      Then the restricted programme is not recommended

    Scenario: Nothing is planned where nothing is considered
      Given Ines is the patient
      And esketamine is considered
      Then the restricted programme is not recommended

  @SAF-REG-007
  Rule: Prescribing at a distance

    Scenario Outline: To the end of 2026
      Given today is <day>
      And Amina is the patient
      Then prescribing at a distance is <result>

      Examples:
        | day              | result        |
        | 31 December 2026 | worth knowing |
        | 1 January 2027   | no concern    |

  @SAF-REG-009
  Rule: The standards of anaesthesia

    Scenario: They are part of the plan
      Then the standards of anaesthesia is recommended

    Scenario: Nothing is planned where nothing is considered
      Given Ines is the patient
      Then the standards of anaesthesia is not recommended
