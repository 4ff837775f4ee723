Feature: Orders that do not say one thing

  What of an order cannot be read may be more than what can. The limits are applied to what was read
  all the same.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @KAP-DOSE-PART
  Rule: Part of the dose cannot be read

    Scenario Outline: A second instruction
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And a second instruction says <what>
      Then the unread part is a soft stop
      And the dose is not checkable
      And the order waits for the unread part

      Examples:
        | what                |
        | "then 200 mg bolus" |
        | at most 200 mg      |
        | from 200 mg         |

    Scenario: A range that runs backwards, with a rate
      When 0.35 mg/kg/h of ketamine are ordered into the vein over 60 minutes
      And the dose is written as a range from 200 to 29 mg
      Then the unread part is a soft stop
      And the dose is not checkable

    Scenario: What was read is too much by itself
      When 101 mg of ketamine is ordered into the vein over 60 minutes
      And a second instruction says "then 200 mg bolus"
      Then the unread part is a soft stop
      And the dose is above the hard limit

    Scenario: A range that is in order
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the dose is written as a range from 29 to 35 mg
      Then the unread part is no concern
      And the dose is within the limits

  @KAP-DOSE-TWICE
  Rule: The dose is written twice

    Scenario Outline: The same dose in another unit, or another dose
      When <dose> of ketamine is ordered into the vein over 40 minutes
      And the order gives <second> as a second amount
      Then the second amount is <result>

      Examples: 70 kg, up to 5 percent apart
        | dose      | second     | result      |
        | 0.5 mg/kg | 35 mg      | no concern  |
        | 0.5 mg/kg | 36.75 mg   | no concern  |
        | 0.5 mg/kg | 36.76 mg   | a soft stop |
        | 0.5 mg/kg | 400 mg     | a soft stop |
        | 35 mg     | 0.5 mg/kg  | no concern  |
        | 35 mg     | 0.53 mg/kg | a soft stop |
        | 29 mg     | 200 mg     | a soft stop |

    Scenario: Nobody checked the other one
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the order gives 200 mg as a second amount
      Then the dose is not checkable

  @KAP-DOSE-RATE
  Rule: The rate contradicts dose and time

    Scenario Outline: By weight, where dose and time are 0.75 mg/kg/h
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the order says <rate> mg/kg/h too
      Then the ordered rate is <result>

      Examples: 5 percent apart
        | rate   | result      |
        | 0.75   | no concern  |
        | 0.7875 | no concern  |
        | 0.7876 | a soft stop |
        | 0.1    | a soft stop |

    Scenario: In mg
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And the order says 20 mg/h too
      Then the ordered rate is a soft stop
      And the dose is not checkable

    Scenario: The rate alone is the dose
      When 0.35 mg/kg/h of ketamine are ordered into the vein over 60 minutes
      Then the ordered rate is no concern
