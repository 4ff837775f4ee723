Feature: People, room and equipment

  They are facts of the site, told once for all days or checked once each day, whoever is treated.
  What nobody has told is not known; then no session starts.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-PRE-050
  Rule: Somebody who can manage an airway

    Scenario: On site today
      Then somebody for the airway is no concern
      And the session may start

    Scenario: Nobody has told
      Given the checklist of the site was not answered
      Then somebody for the airway cannot be judged
      And the clinician for the airway is missing
      And the session waits

    Scenario: What was checked yesterday tells nothing of today
      Given the checklist of the site is that of another day
      Then somebody for the airway cannot be judged
      And the session waits

    Scenario: Nobody today
      Given the checklist says no to the airway
      Then somebody for the airway is a hard stop
      And the session must not start

    Scenario: Nobody on any day
      Given the checklist of the site was not answered
      And nobody for the airway is on site
      Then somebody for the airway is a hard stop

    Scenario: Before a spray it is one level less
      Given the checklist says no to the airway
      When esketamine is considered
      Then somebody for the airway is a soft stop

    Scenario Outline: Somebody on every day, and until when they are certified
      Given the checklist of the site was not answered
      And somebody for the airway is always on site, certified until <end>
      Then somebody for the airway is <result>

      Examples:
        | end          | result      |
        | yesterday    | a hard stop |
        | today        | no concern  |
        | tomorrow     | no concern  |

    Scenario: Until when they are certified is not known
      Given the checklist of the site was not answered
      And somebody for the airway is always on site, and the certificate is not known
      Then somebody for the airway cannot be judged

  @SAF-PRE-051
  Rule: An observer for each patient, and a second responder

    Scenario: Both
      Then the people who watch is no concern

    Scenario: One is missing
      Given the checklist says no to the observer
      Then the people who watch is a soft stop
      And the session waits

    Scenario: Nobody has told
      Given the observer was not asked today
      Then the people who watch cannot be judged
      And an observer is missing
      And the session waits

  @SAF-PRE-052
  Rule: A therapist

    Scenario: Present or available
      Then the therapist on the day is no concern

    Scenario: Nobody is
      Given the checklist says no to the therapist of today
      Then the therapist on the day is a precaution
      And the session may start with cautions

    Scenario: Nobody has told
      Given the therapist of today was not asked today
      Then the therapist on the day is a precaution

  @SAF-PRE-053
  Rule: Equipment for monitoring and for an emergency

    Scenario: All is at hand
      Then the equipment is no concern

    Scenario Outline: What an injection cannot go without
      Given the checklist says no to <item>
      Then the equipment is a hard stop
      And the session must not start

      Examples:
        | item              |
        | the oximeter      |
        | the oxygen        |
        | the bag and mask  |
        | the defibrillator |
        | all equipment     |

    Scenario Outline: What it can
      Given the checklist says no to <item>
      Then the equipment is a soft stop
      And the session waits

      Examples:
        | item                |
        | the cuff            |
        | the suction         |
        | the emergency drugs |

    Scenario: Before a spray it is one level less
      Given the checklist says no to the oxygen
      When esketamine is considered
      Then the equipment is a soft stop

    Scenario Outline: Vital equipment that nobody has told of
      Given <item> was not asked today
      Then the equipment cannot be judged
      And the vital equipment is missing
      And the session waits

      Examples:
        | item              |
        | the oximeter      |
        | the oxygen        |
        | the bag and mask  |
        | the defibrillator |

    Scenario Outline: Other equipment that nobody has told of
      Given <item> was not asked today
      Then the equipment cannot be judged
      And the other equipment is missing
      And the session waits

      Examples:
        | item                |
        | the cuff            |
        | the suction         |
        | the emergency drugs |

    Scenario: All of it was checked at once
      Given the oximeter was not asked today
      And the suction was not asked today
      And the checklist says yes to all equipment
      Then the equipment is no concern

    Scenario: What the site has on every day
      Given the checklist of the site was not answered
      And the site always has oximeter, blood-pressure, oxygen, suction, bag-mask, defibrillator and emergency-drugs
      Then the equipment is no concern

    Scenario: What is not among it is missing
      Given the checklist of the site was not answered
      And the site always has oximeter, blood-pressure, oxygen, suction, bag-mask and emergency-drugs
      Then the equipment is a hard stop
      And the reason is "defibrillator"

    Scenario: Out of order today, though the site has it
      Given the site always has oximeter, blood-pressure, oxygen, suction, bag-mask, defibrillator and emergency-drugs
      And the checklist says no to the defibrillator
      Then the equipment is a hard stop

  @SAF-PRE-054
  Rule: An infusion pump

    Scenario: At hand
      Then the infusion pump is no concern

    Scenario: Not at hand today
      Given the checklist says no to the pump
      Then the infusion pump is a hard stop
      And the session must not start

    Scenario: Nobody has told
      Given the pump was not asked today
      Then the infusion pump cannot be judged
      And a pump at hand is missing
      And the session waits

    Scenario: Not among what the site has
      Given the pump was not asked today
      And the site always has oximeter and oxygen
      Then the infusion pump is a hard stop

    Scenario: Among what the site has
      Given the pump was not asked today
      And the site always has infusion-pump
      Then the infusion pump is no concern

    Scenario: An injection into the muscle needs none
      Given the pump was not asked today
      When intramuscular ketamine is considered
      Then the infusion pump does not apply

  @SAF-PRE-055
  Rule: An emergency plan, and a drill

    Scenario: Both
      Then help in an emergency is no concern

    Scenario: One is missing
      Given the checklist says no to the emergency plan
      Then help in an emergency is a soft stop
      And the session waits

    Scenario: Nobody has told
      Given the checklist of the site was not answered
      Then help in an emergency cannot be judged
      And the plan for an emergency is missing

    Scenario: The site has none
      Given the checklist of the site was not answered
      And the site has no emergency plan
      Then help in an emergency is a soft stop

    Scenario Outline: How long ago it may have been practised
      Given the checklist of the site was not answered
      And the site has an emergency plan, last practised <when>
      Then help in an emergency is <result>

      Examples:
        | when         | result      |
        | 364 days ago | no concern  |
        | 365 days ago | no concern  |
        | 366 days ago | a soft stop |

  @SAF-PRE-056
  Rule: The log of controlled drugs

    Scenario: The checklist of the site is kept in the chart of the patient
      Given the checklist of the site is kept in her own chart
      Then the log of controlled drugs is no concern
      And the session may start

    Scenario: Balanced
      Then the log of controlled drugs is no concern

    Scenario: Not balanced
      Given the checklist says no to the log of drugs
      Then the log of controlled drugs is a soft stop
      And the session waits

    Scenario: Nobody has told
      Given the log of drugs was not asked today
      Then the log of controlled drugs cannot be judged
      And the state of the log is missing

  @SAF-PRE-057
  Rule: Medicines for rescue

    Scenario: At hand and in date
      Then medicines for rescue is no concern

    Scenario: One is not
      Given the checklist says no to the rescue medicines
      Then medicines for rescue is a precaution
      And the session may start with cautions

    Scenario: Nobody has told
      Given the rescue medicines was not asked today
      Then medicines for rescue is a precaution
