Feature: Which orders are checked

  An order that was not checked must not look like one that was.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  Scenario Outline: An order whose status says nothing counts as one that is being written
    When 400 mg of ketamine is ordered into the vein over 40 minutes
    And the order has <status>
    Then the dose is above the hard limit
    And the order waits

    Examples:
      | status             |
      | no status          |
      | the status unknown |

  Scenario: An order on hold is not checked, and the decision says so
    When 400 mg of ketamine is ordered into the vein over 40 minutes
    And the order is on hold
    Then the decision says of itself "is on hold and was not checked"

  Scenario: When treatment is planned no order is checked, and the decision says so
    When 400 mg of ketamine is ordered into the vein over 40 minutes
    And treatment is planned, and the order is not asked about
    Then the decision says of itself "Ask with the moment `order` or `dosing-day`"

  Scenario: Nothing is ordered
    When treatment is planned, and the order is not asked about
    Then the decision does not say of itself "was not checked"
