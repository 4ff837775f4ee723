Feature: MAO inhibitors

  They block the breakdown of amines, so that pressure rises more under ketamine. Hours count from
  the last intake, not from the prescription.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-DI-002
  Rule: An irreversible MAO inhibitor

    @VIG-080
    Scenario: Stopped 13 days ago
      Given she last took tranylcypromine 13 days ago
      Then the irreversible MAO inhibitor is a soft stop
      And the session waits

    Scenario: Stopped almost 14 days ago
      Given she last took tranylcypromine 13 days and 23 hours ago
      Then the irreversible MAO inhibitor is a soft stop

    @VIG-081
    Scenario: Stopped 14 days ago
      Given she last took tranylcypromine 14 days ago
      Then the irreversible MAO inhibitor is no concern
      And the session may start

    @VIG-082
    Scenario: When it was stopped is not known, and the order ended 20 days ago
      Given an order of tranylcypromine ended 20 days ago
      Then the irreversible MAO inhibitor is a precaution

    Scenario Outline: How long leftovers of an order count
      Given an order of tranylcypromine ended <when>
      Then the irreversible MAO inhibitor is <result>

      Examples:
        | when        | result       |
        | 30 days ago | a precaution |
        | 31 days ago | no concern   |

    @VIG-083
    Scenario: A patch acts all day
      Given she wears a selegiline patch
      Then the irreversible MAO inhibitor is a soft stop

    @VIG-084
    Scenario: Stopped 15 days ago, and handed out again yesterday
      Given she last took rasagiline 15 days ago
      And the pharmacy handed out rasagiline yesterday
      Then the irreversible MAO inhibitor is a soft stop

    Scenario: An order stands, and the last intake is not known
      Given an order of tranylcypromine stands
      Then the irreversible MAO inhibitor is a precaution

    Scenario Outline: An order on hold is history from the day on which it was held
      Given an order of phenelzine is on hold since <when>
      Then the irreversible MAO inhibitor is <result>

      Examples:
        | when        | result      |
        | 13 days ago | a soft stop |
        | 14 days ago | no concern  |

    Scenario: Since when an order is on hold is not known
      Given an order of phenelzine is on hold
      Then the irreversible MAO inhibitor is a precaution

    Scenario: A use that has ended, nobody knows when
      Given she once took phenelzine
      Then the irreversible MAO inhibitor is a precaution

    Scenario: An order still stands, although she stopped 15 days ago
      Given an order of tranylcypromine stands
      And she stopped tranylcypromine 15 days ago
      Then the irreversible MAO inhibitor is a precaution

    Scenario: An order still stands, and she stopped 13 days ago
      Given an order of tranylcypromine stands
      And she stopped tranylcypromine 13 days ago
      Then the irreversible MAO inhibitor is a soft stop

    Scenario Outline: A supply that was handed out before she stopped
      Given the pharmacy handed out rasagiline <handed out>
      And she stopped rasagiline 15 days ago
      Then the irreversible MAO inhibitor is <result>

      Examples:
        | handed out  | result      |
        | 16 days ago | no concern  |
        | 15 days ago | a soft stop |

    Scenario Outline: A supply has run out, and nobody said that she stopped
      Given the pharmacy handed out rasagiline <handed out>
      Then the irreversible MAO inhibitor is <result>

      Examples: its 30 days ended within 14 days
        | handed out  | result      |
        | 42 days ago | a soft stop |

      Examples: some may be left over
        | handed out  | result       |
        | 43 days ago | a precaution |
        | 59 days ago | a precaution |
        | 60 days ago | no concern   |

    Scenario: It is being ordered together with ketamine
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And an order of phenelzine is being written too
      Then the irreversible MAO inhibitor is a soft stop
      And the order waits for the irreversible MAO inhibitor

    Scenario: What is being ordered clears nothing that was taken before
      Given she last took tranylcypromine 13 days ago
      When 35 mg of ketamine is ordered into the vein over 40 minutes
      And an order of tranylcypromine is being written too
      Then the irreversible MAO inhibitor is a soft stop

    @VIG-105
    Scenario: An order not to give it
      Given an order says that phenelzine must not be given
      Then the irreversible MAO inhibitor is no concern

    Scenario: None
      Then the irreversible MAO inhibitor is no concern

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the irreversible MAO inhibitor cannot be judged
      And a list of medicines is missing

    Scenario: A medicine nobody can read
      Given she takes the house mixture 10 mg a day
      Then the irreversible MAO inhibitor cannot be judged
      And a list of medicines is not usable

    Scenario: A pharmacist has checked the list with that medicine on it
      Given she takes the house mixture 10 mg a day
      And a pharmacist checked her list of medicines today
      Then the irreversible MAO inhibitor is no concern

    Scenario Outline: How long a checked list holds
      Given she was not asked about medicines
      And a pharmacist checked her list of medicines <when>
      Then the irreversible MAO inhibitor <result>

      Examples:
        | when        | result           |
        | 90 days ago | is no concern    |
        | 91 days ago | cannot be judged |

  @SAF-DI-003
  Rule: A reversible MAO inhibitor

    Scenario Outline: How long each acts
      Given she last took <medicine> <when>
      Then the reversible MAO inhibitor is <result>

      Examples: a day
        | medicine    | when         | result       |
        | moclobemide | 23 hours ago | a precaution |
        | moclobemide | 24 hours ago | no concern   |
        | linezolid   | 23 hours ago | a precaution |
        | linezolid   | 24 hours ago | no concern   |

      Examples: three days
        | medicine       | when         | result       |
        | methylene blue | 71 hours ago | a precaution |
        | methylene blue | 72 hours ago | no concern   |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the reversible MAO inhibitor cannot be judged
      And a list of medicines is missing
