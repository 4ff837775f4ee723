Feature: Cannabis, methamphetamine, nicotine

  No controlled trial supports ketamine in these three. They are investigational, unless a site opens
  the exception path and a specialist has decided for this patient in writing.

  Background:
    Given today is 2 March 2026
    And Ines is the patient
    And an addiction specialist was involved 10 days ago

  @CAN-DX @METH-DX @NIC-DX
  Rule: Which disorder is on record

    Scenario Outline: Active
      Given she has <disorder> on her problem list
      Then the <criterion> diagnosis criterion is met

      Examples:
        | disorder                   | criterion       |
        | cannabis dependence        | cannabis        |
        | methamphetamine dependence | methamphetamine |
        | nicotine dependence        | nicotine        |

    Scenario Outline: In remission
      Given she has <disorder> in remission on her problem list
      Then the <criterion> diagnosis criterion is not met

      Examples:
        | disorder                   | criterion       |
        | cannabis dependence        | cannabis        |
        | methamphetamine dependence | methamphetamine |
        | nicotine dependence        | nicotine        |

    Scenario Outline: Mild
      Given her use disorder is recorded as <disorder>
      And her use disorder is graded as mild
      Then the <criterion> diagnosis criterion <result>

      Examples:
        | disorder                                | criterion       | result     |
        | cannabis abuse                          | cannabis        | is not met |
        | methamphetamine abuse                   | methamphetamine | is not met |

    Scenario Outline: A suspected disorder that is over was none
      Given her use disorder is recorded as <disorder>
      And her use disorder is on record as resolved 30 days ago
      And her use disorder is only unconfirmed
      Then the <criterion> diagnosis criterion is not met

      Examples:
        | disorder                   | criterion       |
        | cannabis dependence        | cannabis        |
        | methamphetamine dependence | methamphetamine |
        | nicotine dependence        | nicotine        |

    Scenario Outline: Nothing on record
      When ketamine for "<condition>" is asked about
      Then the <criterion> diagnosis criterion cannot be judged
      And a settled <criterion> diagnosis is missing

      Examples:
        | condition | criterion       |
        | can       | cannabis        |
        | meth      | methamphetamine |
        | nic       | nicotine        |

    Scenario Outline: Use, and no disorder
      Given she has <use> on her problem list
      Then the <criterion> diagnosis criterion cannot be judged

      Examples:
        | use                      | criterion       |
        | cannabis use, unspecified | cannabis        |
        | tobacco use               | nicotine        |

    Scenario Outline: Two grades
      Given her use disorder is recorded as <disorder>
      And her use disorder is graded as mild
      Then the <criterion> diagnosis criterion cannot be judged
      And the grade of the <criterion> use disorder is contradictory

      Examples:
        | disorder                   | criterion       |
        | cannabis dependence        | cannabis        |
        | methamphetamine dependence | methamphetamine |
        | nicotine dependence        | nicotine        |

  @CAN-EXCEPTION-PATH @METH-EXCEPTION-PATH @NIC-EXCEPTION-PATH
  Rule: The exception path

    Scenario Outline: Off, whatever a specialist decided
      Given she has <disorder> on her problem list
      And a specialist decided for it 10 days ago
      Then the <name> exception criterion is not met
      And for "<condition>" she is not eligible, because it is investigational only

      Examples:
        | disorder                   | name            | condition |
        | cannabis dependence        | cannabis        | can       |
        | methamphetamine dependence | methamphetamine | meth      |
        | nicotine dependence        | nicotine        | nic       |

    Scenario Outline: On, and a specialist has decided
      Given she has <disorder> on her problem list
      And a specialist decided for it 90 days ago
      When treatment is considered under the profile "exception-path"
      Then the <name> exception criterion is met
      And for "<condition>" she is eligible with cautions

      Examples:
        | disorder                   | name            | condition |
        | cannabis dependence        | cannabis        | can       |
        | methamphetamine dependence | methamphetamine | meth      |
        | nicotine dependence        | nicotine        | nic       |

    Scenario: On, and no specialist has decided
      Given she has cannabis dependence on her problem list
      When treatment is considered under the profile "exception-path"
      Then the cannabis exception criterion is not met
      And for "can" she is not eligible, because it is investigational only

    Scenario: On, and the decision is too old
      Given she has cannabis dependence on her problem list
      And a specialist decided for it 91 days ago
      When treatment is considered under the profile "exception-path"
      Then for "can" she is not eligible, because it is investigational only

  @CAN-EVIDENCE @CAN-PLAN-FIRST-LINE @METH-EVIDENCE @METH-PLAN-FIRST-LINE @NIC-EVIDENCE @NIC-PLAN-FIRST-LINE @NIC-ADDICTION-RISK
  Rule: What the studies show, and what comes first

    Scenario: Cannabis
      Given she has cannabis dependence on her problem list
      Then the evidence in cannabis is worth knowing
      And first-line treatment of cannabis use is recommended

    Scenario: Methamphetamine
      Given she has methamphetamine dependence on her problem list
      Then the evidence in methamphetamine is worth knowing
      And first-line treatment of methamphetamine use is recommended

    Scenario: Nicotine
      Given she has nicotine dependence on her problem list
      Then the evidence in nicotine is worth knowing
      And first-line treatment of nicotine use is recommended
      And the risk of addiction in nicotine is a precaution

    Scenario: None of them
      Then the evidence in cannabis does not apply
      And the evidence in methamphetamine does not apply
      And the evidence in nicotine does not apply
      And the risk of addiction in nicotine does not apply
      And first-line treatment of cannabis use is not recommended
      And first-line treatment of methamphetamine use is not recommended
      And first-line treatment of nicotine use is not recommended

  @METH-ROUTE @NIC-ROUTE
  Rule: A route that was not studied

    Scenario Outline: Methamphetamine, studied with muscle and vein
      Given she has methamphetamine dependence on her problem list
      When <treatment> is considered
      Then the route in methamphetamine <result>

      Examples:
        | treatment              | result          |
        | intramuscular ketamine | is no concern   |
        | intravenous ketamine   | is no concern   |
        | subcutaneous ketamine  | is a precaution |
        | oral ketamine          | is a precaution |

    Scenario Outline: Nicotine, studied with the vein
      Given she has nicotine dependence on her problem list
      When <treatment> is considered
      Then the route in nicotine <result>

      Examples:
        | treatment              | result          |
        | intravenous ketamine   | is no concern   |
        | intramuscular ketamine | is a precaution |
        | oral ketamine          | is a precaution |

    Scenario: Neither of them
      When oral ketamine is considered
      Then the route in methamphetamine does not apply
      And the route in nicotine does not apply
