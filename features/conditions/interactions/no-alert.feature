Feature: Medicines that raise no alert

  For these no interaction that matters is known. Silence is wanted, and they are never held.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-DI-052
  Rule: Disulfiram, acamprosate, topiramate, varenicline

    Scenario Outline: Nothing is said
      Given she last took <medicine> 2 hours ago
      Then no interaction is told

      Examples:
        | medicine    |
        | disulfiram  |
        | acamprosate |
        | topiramate  |
        | varenicline |

  @SAF-DI-053
  Rule: SSRIs and lithium

    @VIG-106
    Scenario: Sertraline and lithium
      Given she last took sertraline 2 hours ago
      And she last took lithium 2 hours ago
      Then no interaction is told

  @SAF-DI-054
  Rule: Valproate, levetiracetam, lacosamide, zonisamide

    Scenario Outline: Nothing is said
      Given she last took <medicine> 2 hours ago
      Then no interaction is told

      Examples:
        | medicine      |
        | valproate     |
        | levetiracetam |
        | lacosamide    |
        | zonisamide    |
