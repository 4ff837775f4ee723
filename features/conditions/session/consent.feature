Feature: Consent on the treatment day

  Without any consent to the product nothing is given (safety). One for another route, or an old
  one, must be renewed.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-PRE-025
  Rule: A consent for this route that is not too old

    Scenario: There is one
      Then consent for the route is no concern

    @VIG-143 @SAF-CI-098
    Scenario: Consent to the vein, and an injection into the muscle
      When intramuscular ketamine is considered
      Then consent for the route is a soft stop
      And the reason is "another route"
      And consent and capacity is no concern
      And the session waits

    Scenario: Consent to another product is none
      When esketamine is considered
      Then consent and capacity is a hard stop
      And consent for the route is no concern

    Scenario Outline: How old it may be
      Given she consented to intravenous ketamine <when>
      Then consent for the route is <result>

      Examples: 12 months
        | when         | result     |
        | 364 days ago | no concern |
        | 365 days ago | no concern |

      Examples: older
        | when           | result      |
        | 366 days ago   | a soft stop |
        | without a date | a soft stop |

    Scenario: In doubt, by the checklist
      Given the checklist says no to the signed consent
      Then consent for the route is a soft stop

    @SAF-CI-098
    Scenario: The checklist says that there is capacity
      Given no "statement of capacity" is on record
      And the checklist says yes to capacity
      Then consent and capacity is no concern

    @SAF-CI-098
    Scenario: The checklist says that there is none
      Given the checklist says no to capacity
      Then consent and capacity is a hard stop

    @SAF-CI-097
    Scenario: The checklist tells of the enrolment
      Given no "enrolment" is on record
      And the checklist says yes to the enrolment
      When esketamine is considered
      Then the esketamine programme is no concern
