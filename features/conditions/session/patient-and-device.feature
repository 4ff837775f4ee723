Feature: A vital sign far too low to be believed

  Such a value is not used. It may be the device, and it may be the patient: somebody must look.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @N-3-URGENT
  Rule: A vital sign far too low to be believed

    @VIG-171 @SAF-PRE-009
    Scenario: A breathing rate of 2
      Given her breathing rate is 2
      Then a look at patient and device is needed
      And the reason is "emergency procedure of this place"
      And the breathing rate cannot be judged
      And a breathing rate is not usable
      And the session waits

    Scenario Outline: Which values
      Given her <sign> is <value>
      Then a look at patient and device is <result>

      Examples: too low to be believed
        | sign              | value | result |
        | pulse             | 19    | needed |
        | breathing rate    | 3     | needed |
        | oxygen saturation | 49    | needed |

      Examples: low, and believed
        | sign              | value | result     |
        | pulse             | 20    | not needed |
        | breathing rate    | 4     | not needed |
        | oxygen saturation | 50    | not needed |

      Examples: too high to be believed
        | sign           | value | result     |
        | pulse          | 251   | not needed |
        | breathing rate | 61    | not needed |

    Scenario Outline: The pressure
      Given her blood pressure was <pressure> 10 minutes ago
      Then a look at patient and device is <result>

      Examples:
        | pressure | result     |
        | 49/30    | needed     |
        | 50/30    | not needed |

    Scenario Outline: Only while it is fresh
      Given her breathing rate is 2, taken <when>
      Then a look at patient and device is <result>

      Examples:
        | when           | result     |
        | 60 minutes ago | needed     |
        | 61 minutes ago | not needed |

    Scenario: With plausible values
      Then a look at patient and device is not needed
