Feature: What the electronic record does not send along

  A record sends what it was asked for, or some of it, or nothing, and lets the rest be fetched from
  its server. A medicine that is not recognised must never look like one that is not taken.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  Scenario Outline: The interacting medicine is in what is sent
    Given her prescription of tranylcypromine refers to a medicine <where>
    When an order of 35 mg of ketamine into the vein is signed
    Then a card says "MAO inhibitor on the list as in use"
    And no card says "not recognised"

    Examples: wherever it stands
      | where                                 |
      | inside the prescription               |
      | beside it, by type and id             |
      | beside it, by a temporary name        |
      | beside it, by its full address        |
      | beside it, by its address and version |

  Scenario: The interacting medicine is on the server of the record
    Given her prescription of tranylcypromine refers to a medicine that was not sent
    And the server of the record knows that it is tranylcypromine
    When an order of 35 mg of ketamine into the vein is signed
    Then a card says "MAO inhibitor on the list as in use"
    And the server was asked for it once

  Scenario: The server of the record does not know the medicine either
    Given her prescription of tranylcypromine refers to a medicine that was not sent
    And the server of the record does not know it
    When an order of 35 mg of ketamine into the vein is signed
    Then a card says "a list of medicines in which every medicine is recognised"
    And no card says "MAO inhibitor on the list"

  Scenario: The server of the record must not be asked for it
    Given her prescription of tranylcypromine refers to a medicine that was not sent
    And the server of the record knows that it is tranylcypromine
    But the record lets only conditions be read there
    When an order of 35 mg of ketamine into the vein is signed
    Then a card says "a list of medicines in which every medicine is recognised"
    And no card says "MAO inhibitor on the list"

  Scenario: Nothing is sent, and all of it is on the server
    Given she has aortic aneurysm on her problem list
    When her chart is opened in a record that sends nothing along
    Then a critical card says "Aneurysmal vascular disease"

  Scenario: Nothing is sent, and nothing can be had
    Given the server of the record is out of order
    When her chart is opened in a record that sends nothing along
    Then the record is told that "conditions" is missing
