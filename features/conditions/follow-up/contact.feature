Feature: Contact after a dose, and after the course

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-POST-020
  Rule: Contact after the last dose

    @VIG-153
    Scenario: No contact by 96 hours
      Given a dosing session took place 96 hours ago
      Then the contact after the dose is a precaution
      And she is eligible with cautions

    Scenario Outline: A contact is missed only when its time has passed
      Given a dosing session took place <hours> hours ago
      Then the contact after the dose is <result>

      Examples: before 96 hours
        | hours | result     |
        | 10    | no concern |
        | 95    | no concern |

      Examples: from 96 hours on
        | hours | result       |
        | 96    | a precaution |
        | 97    | a precaution |

    Scenario Outline: From 24 hours on a contact counts
      Given a dosing session took place 120 hours ago
      And she was contacted <hours> hours ago
      Then the contact after the dose is <result>

      Examples: 23 hours after the dose
        | hours | result       |
        | 97    | a precaution |

      Examples: 24 to 96 hours after it
        | hours | result     |
        | 96    | no concern |
        | 48    | no concern |
        | 24    | no concern |

      Examples: 97 hours after it
        | hours | result       |
        | 23    | a precaution |

    Scenario: Where the dose has no time the days are compared
      Given she had dosing sessions 12 and 5 days ago
      And it was noted 3 days ago that "the contact took place"
      Then the contact after the dose is no concern

    Scenario: The contact after an earlier dose is not the one after the last
      Given she had dosing sessions 12 and 5 days ago
      And she was contacted 10 days ago
      Then the contact after the dose is a precaution

    Scenario: Nobody is called who had no dose
      Then the contact after the dose is no concern

  @KAP-CONTACT
  Rule: A contact after each dose

    Scenario: Each dose that is booked has its contact
      Then a contact after each dose is recommended
      And "Contact: mood, C-SSRS, urinary symptoms, craving, sleep, adverse events, after the dose" is to be done from "2026-03-10T10:00:00Z" to "2026-03-12T10:00:00Z"

    Scenario: Without a dose there is no day to call
      Given no session is booked
      Then a contact after each dose is not recommended

  @SAF-LONG-018
  Rule: A tool for side effects at each session

    Scenario Outline: At the last session or since
      Given she had dosing sessions 12 and 5 days ago
      And it was noted <when> that "the side effects were rated"
      Then the tool for side effects is <result>

      Examples: at the session before
        | when       | result       |
        | 6 days ago | a precaution |

      Examples: at the last session or since
        | when       | result     |
        | 5 days ago | no concern |
        | 1 days ago | no concern |

    Scenario: It was never used
      Given she had dosing sessions 5 days ago
      Then the tool for side effects is a precaution

    Scenario: A patient without a session
      Then the tool for side effects is no concern

  @SAF-LONG-016
  Rule: Checks after the course

    Scenario Outline: A check is missed a week after it was due
      Given no session is booked
      And she had dosing sessions <days> days ago
      Then the check after the course is <result>

      Examples: the first
        | days | result       |
        | 14   | no concern   |
        | 15   | a precaution |

    Scenario Outline: A check that was held since it was due
      Given no session is booked
      And she had dosing sessions <days> days ago
      And she was contacted <contact> days ago
      Then the check after the course is <result>

      Examples: on the sixth day, and on the seventh
        | days | contact | result       |
        | 16   | 10      | a precaution |
        | 16   | 9       | no concern   |

      Examples: after a month
        | days | contact | result       |
        | 37   | 20      | no concern   |
        | 38   | 20      | a precaution |
        | 38   | 9       | a precaution |
        | 38   | 8       | no concern   |

      Examples: after three months
        | days | contact | result       |
        | 97   | 50      | no concern   |
        | 98   | 50      | a precaution |
        | 98   | 9       | a precaution |
        | 98   | 8       | no concern   |

      Examples: for a year
        | days | contact | result       |
        | 365  | 360     | a precaution |
        | 366  | 360     | no concern   |

    Scenario: A course that goes on has not ended
      Given she had dosing sessions 20 days ago
      Then the check after the course is no concern
