Feature: Anaesthesia, a full stomach, rescue medicines, and ketamine twice

  What happens around a session may not go together with it.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-DI-046
  Rule: A general anaesthetic or a neuromuscular blocker

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the anaesthesia is <result>

      Examples: a day
        | medicine    | when         | result      |
        | sevoflurane | 23 hours ago | a soft stop |
        | propofol    | 23 hours ago | a soft stop |
        | rocuronium  | 23 hours ago | a soft stop |
        | vecuronium  | 23 hours ago | a soft stop |
        | sevoflurane | 24 hours ago | no concern  |

    Scenario: It is planned
      Given an order of propofol stands
      Then the anaesthesia is a soft stop

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the anaesthesia cannot be judged
      And a list of medicines is missing

  @SAF-DI-048
  Rule: A GLP-1 medicine

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the GLP-1 medicine is <result>

      Examples: once a week
        | medicine    | when                    | result       |
        | semaglutide | 6 days and 23 hours ago | a precaution |
        | dulaglutide | 6 days and 23 hours ago | a precaution |
        | exenatide   | 6 days and 23 hours ago | a precaution |
        | tirzepatide | 6 days and 23 hours ago | a precaution |
        | semaglutide | 7 days ago              | no concern   |

      Examples: every day
        | medicine    | when         | result       |
        | liraglutide | 23 hours ago | a precaution |
        | liraglutide | 24 hours ago | no concern   |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the GLP-1 medicine cannot be judged
      And a list of medicines is missing

  @SAF-DI-051
  Rule: An anticholinergic in an older adult, or with glaucoma

    Scenario Outline: How long each counts
      Given she is 70 years old today
      And she last took <medicine> <when>
      Then the anticholinergic is <result>

      Examples: a day
        | medicine       | when         | result        |
        | glycopyrrolate | 23 hours ago | worth knowing |
        | scopolamine    | 23 hours ago | worth knowing |
        | glycopyrrolate | 24 hours ago | no concern    |

    Scenario Outline: From which age on
      Given she is <age> years old today
      And she last took scopolamine 2 hours ago
      Then the anticholinergic is <result>

      Examples:
        | age | result        |
        | 64  | no concern    |
        | 65  | worth knowing |

    Scenario: Younger, with glaucoma
      Given glaucoma is on record, dated 2 years ago
      And she last took scopolamine 2 hours ago
      Then the anticholinergic is worth knowing

    Scenario: A patch behind the ear is worn
      Given she is 70 years old today
      And she uses scopolamine through the skin
      Then the anticholinergic is worth knowing

    Scenario: Nobody knows how old she is
      Given Amina's birth date is not on record
      And she last took scopolamine 2 hours ago
      Then the anticholinergic cannot be judged
      And the birth date is missing

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the anticholinergic cannot be judged
      And a list of medicines is missing
