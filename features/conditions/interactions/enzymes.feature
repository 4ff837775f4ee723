Feature: Medicines that slow or speed up enzymes

  By mouth, ketamine passes gut and liver first, so enzymes matter much; into the vein or the nose they
  matter little. Doses are never changed by a rule.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-DI-035
  Rule: A strong CYP3A4 inhibitor, oral ketamine

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      When oral ketamine is considered
      Then the strong inhibitor by mouth is <result>

      Examples: seven days
        | medicine       | when                    | result      |
        | clarithromycin | 6 days and 23 hours ago | a soft stop |
        | ketoconazole   | 6 days and 23 hours ago | a soft stop |
        | itraconazole   | 6 days and 23 hours ago | a soft stop |
        | ritonavir      | 6 days and 23 hours ago | a soft stop |
        | cobicistat     | 6 days and 23 hours ago | a soft stop |
        | nefazodone     | 6 days and 23 hours ago | a soft stop |
        | clarithromycin | 7 days ago              | no concern  |

    Scenario: Into the vein it does not apply
      Given she last took clarithromycin 2 hours ago
      Then the strong inhibitor by mouth does not apply

    Scenario: A cream
      Given she uses ketoconazole on the skin
      When oral ketamine is considered
      Then the strong inhibitor by mouth is no concern

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      When oral ketamine is considered
      Then the strong inhibitor by mouth cannot be judged
      And a list of medicines is missing

  @SAF-DI-036
  Rule: A strong CYP3A4 inhibitor, another route

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the strong inhibitor by another route is <result>

      Examples: seven days
        | medicine       | when                    | result        |
        | clarithromycin | 6 days and 23 hours ago | worth knowing |
        | ketoconazole   | 6 days and 23 hours ago | worth knowing |
        | itraconazole   | 6 days and 23 hours ago | worth knowing |
        | ritonavir      | 6 days and 23 hours ago | worth knowing |
        | cobicistat     | 6 days and 23 hours ago | worth knowing |
        | nefazodone     | 6 days and 23 hours ago | worth knowing |
        | clarithromycin | 7 days ago              | no concern    |

    @VIG-098
    Scenario: Clarithromycin, and ketamine into the vein
      Given she last took clarithromycin 2 hours ago
      Then the strong inhibitor by another route is worth knowing

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the strong inhibitor by another route cannot be judged
      And a list of medicines is missing

  @SAF-DI-037
  Rule: A moderate CYP3A4 inhibitor

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      When oral ketamine is considered
      Then the moderate inhibitor by mouth is <result>

      Examples: five days
        | medicine      | when                    | result        |
        | erythromycin  | 4 days and 23 hours ago | worth knowing |
        | fluconazole   | 4 days and 23 hours ago | worth knowing |
        | diltiazem     | 4 days and 23 hours ago | worth knowing |
        | verapamil     | 4 days and 23 hours ago | worth knowing |
        | ciprofloxacin | 4 days and 23 hours ago | worth knowing |
        | fluvoxamine   | 4 days and 23 hours ago | worth knowing |
        | erythromycin  | 5 days ago              | no concern    |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      When oral ketamine is considered
      Then the moderate inhibitor by mouth cannot be judged
      And a list of medicines is missing

  @SAF-DI-039
  Rule: A CYP2B6 inhibitor

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      When oral ketamine is considered
      Then the CYP2B6 inhibitor is <result>

      Examples: seven days, oral ketamine
        | medicine     | when                    | result       |
        | ticlopidine  | 6 days and 23 hours ago | a precaution |
        | clopidogrel  | 6 days and 23 hours ago | a precaution |
        | thiotepa     | 6 days and 23 hours ago | a precaution |
        | voriconazole | 6 days and 23 hours ago | a precaution |
        | ticlopidine  | 7 days ago              | no concern   |

    Scenario Outline: Not by mouth
      Given she last took clopidogrel 2 hours ago
      When <treatment> is considered
      Then the CYP2B6 inhibitor is <result>

      Examples:
        | treatment             | result |
        | intravenous ketamine  | worth knowing |
        | intramuscular ketamine | worth knowing |
        | subcutaneous ketamine | worth knowing |

    Scenario: Before esketamine it does not apply
      Given she last took clopidogrel 2 hours ago
      When esketamine is considered
      Then the CYP2B6 inhibitor does not apply

    Scenario: Sertraline is on the list of medicines that raise no alert
      Given she takes sertraline 100 mg a day
      When oral ketamine is considered
      Then the CYP2B6 inhibitor is no concern

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      When oral ketamine is considered
      Then the CYP2B6 inhibitor cannot be judged
      And a list of medicines is missing

  @SAF-DI-040
  Rule: A strong inducer

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      When oral ketamine is considered
      Then the enzyme inducer is <result>

      Examples: fourteen days, oral ketamine
        | medicine      | when                     | result       |
        | rifampin      | 13 days and 23 hours ago | a precaution |
        | rifapentine   | 13 days and 23 hours ago | a precaution |
        | carbamazepine | 13 days and 23 hours ago | a precaution |
        | phenytoin     | 13 days and 23 hours ago | a precaution |
        | phenobarbital | 13 days and 23 hours ago | a precaution |
        | primidone     | 13 days and 23 hours ago | a precaution |
        | enzalutamide  | 13 days and 23 hours ago | a precaution |
        | apalutamide   | 13 days and 23 hours ago | a precaution |
        | mitotane      | 13 days and 23 hours ago | a precaution |
        | rifampin      | 14 days ago              | no concern   |

    Scenario Outline: Not by mouth
      Given she last took rifampin 2 hours ago
      When <treatment> is considered
      Then the enzyme inducer is <result>

      Examples:
        | treatment             | result |
        | intravenous ketamine  | worth knowing |
        | intramuscular ketamine | worth knowing |
        | esketamine            | worth knowing |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      When oral ketamine is considered
      Then the enzyme inducer cannot be judged
      And a list of medicines is missing

  @SAF-DI-041
  Rule: St John's wort

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      When oral ketamine is considered
      Then the herb against depression is <result>

      Examples: fourteen days, oral ketamine
        | medicine         | when                     | result       |
        | saint johns wort | 13 days and 23 hours ago | a precaution |
        | saint johns wort | 14 days ago              | no concern   |

    Scenario Outline: Not by mouth
      Given she last took saint johns wort 2 hours ago
      When <treatment> is considered
      Then the herb against depression is <result>

      Examples:
        | treatment             | result |
        | intravenous ketamine  | worth knowing |
        | intramuscular ketamine | worth knowing |
        | esketamine            | worth knowing |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      When oral ketamine is considered
      Then the herb against depression cannot be judged
      And a list of medicines is missing
