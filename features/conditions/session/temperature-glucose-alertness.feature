Feature: Temperature, glucose and alertness before dosing

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-PRE-010
  Rule: Temperature

    Scenario Outline: Where the limits lie
      Given her temperature is <temperature>
      Then the temperature is <result>

      Examples: in range
        | temperature | result     |
        | 35.5        | no concern |
        | 35.6        | no concern |
        | 37.9        | no concern |

      Examples: fever
        | temperature | result      |
        | 38.0        | a soft stop |
        | 38.9        | a soft stop |

      Examples: high fever
        | temperature | result      |
        | 39.0        | a hard stop |
        | 39.1        | a hard stop |

      Examples: low
        | temperature | result      |
        | 35.4        | a soft stop |

    @VIG-022
    Scenario: Fahrenheit
      Given her temperature is 100.4 [degF]
      Then the temperature is a soft stop

    @VIG-023
    Scenario: Fahrenheit, rounded
      Given her temperature is 100.3 [degF]
      Then the temperature is no concern

    @VIG-024
    Scenario: The number of one unit with the name of another is never converted by guess
      Given her temperature is 100.4 Cel
      Then the temperature cannot be judged
      And a temperature is not usable
      And the session waits

    Scenario Outline: How fresh it must be
      Given her temperature is 36.8, taken <when>
      Then the temperature <result>

      Examples:
        | when           | result           |
        | 30 minutes ago | is no concern    |
        | 31 minutes ago | is a precaution  |
        | 60 minutes ago | is a precaution  |
        | 61 minutes ago | cannot be judged |

    Scenario: Not measured
      Given no "temperature" is on record
      Then the temperature cannot be judged
      And a temperature is missing
      And the session waits

  @SAF-PRE-011
  Rule: Glucose, with insulin or a sulfonylurea

    Scenario Outline: Where the limits lie
      Given she takes gliclazide 60 mg a day
      And her glucose is <glucose>
      Then the glucose is <result>

      Examples: in range
        | glucose | result     |
        | 70      | no concern |
        | 71      | no concern |
        | 250     | no concern |

      Examples: slightly high, from 251 to 300
        | glucose | result       |
        | 251     | a precaution |
        | 300     | a precaution |

      Examples: high, above 300
        | glucose | result      |
        | 301     | a soft stop |

      Examples: low, from 54 to 69
        | glucose | result      |
        | 69      | a soft stop |
        | 54      | a soft stop |

      Examples: very low, below 54
        | glucose | result      |
        | 53      | a hard stop |

    Scenario Outline: Millimoles
      Given she takes insulin glargine, at a dose that is not on record
      And her glucose is <glucose> mmol/L
      Then the glucose is <result>

      Examples: 3.9 mmol/L are 70 mg/dL
        | glucose | result      |
        | 3.9     | no concern  |
        | 3.8     | a soft stop |
        | 2.9     | a hard stop |

    Scenario: Nobody measured
      Given she takes insulin glargine, at a dose that is not on record
      Then the glucose cannot be judged
      And a glucose is missing
      And the session waits

    Scenario Outline: How fresh it must be
      Given she takes gliclazide 60 mg a day
      And her glucose is 120, taken <when>
      Then the glucose <result>

      Examples:
        | when           | result           |
        | 30 minutes ago | is no concern    |
        | 31 minutes ago | is a precaution  |
        | 60 minutes ago | is a precaution  |
        | 61 minutes ago | cannot be judged |

    Scenario: Without such a medicine nobody has to measure
      Given she takes metformin 1000 mg a day
      Then the glucose is no concern

    Scenario: Without such a medicine the limits do not count
      Given her glucose is 310
      Then the glucose is no concern

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the glucose cannot be judged
      And a list of medicines is missing

  @SAF-PRE-012
  Rule: Alertness

    Scenario Outline: Where the limits lie
      Given her alertness is <alertness>
      Then the alertness is <result>

      Examples: awake
        | alertness | result     |
        | 5         | no concern |

      Examples: slightly drowsy
        | alertness | result       |
        | 4         | a precaution |

      Examples: drowsy
        | alertness | result      |
        | 3         | a hard stop |
        | 0         | a hard stop |

    Scenario Outline: How fresh it must be
      Given her alertness is 5, taken <when>
      Then the alertness <result>

      Examples:
        | when           | result           |
        | 30 minutes ago | is no concern    |
        | 31 minutes ago | is a precaution  |
        | 60 minutes ago | is a precaution  |
        | 61 minutes ago | cannot be judged |

    Scenario: Not looked at
      Given no "alertness" is on record
      Then the alertness cannot be judged
      And an alertness is missing
      And the session waits
