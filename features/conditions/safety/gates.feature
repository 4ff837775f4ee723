Feature: Age, place, programme, consent

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @KAP-DECEASED
  Rule: The patient has died

    Scenario: It is on record that she has died
      Given it is on record that she has died
      Then death is a hard stop
      And she is not eligible, because a contraindication stands

    Scenario: Nothing is offered to the dead
      Given it is on record that she has died
      Then nothing is offered

    Scenario: Nothing is offered on a day of dosing that is on record
      Given it is the day of dosing
      And it is on record that she has died
      Then nothing is offered

    Scenario: Of the dead nothing is told but stops, and nothing is missing
      Given it is on record that she has died
      And she takes alprazolam 2 mg a day
      And no "PHQ-9" is on record
      And no "C-SSRS" is on record
      And she was not asked about medicines
      Then she is not eligible, because a contraindication stands
      And nothing but stops is told, and nothing is missing

    Scenario: Other stops are told all the same
      Given it is on record that she has died
      And she has aortic aneurysm on her problem list
      Then the aneurysm is a hard stop
      And death is a hard stop

    Scenario: An order for the dead is held, and no session starts
      Given it is the day of dosing
      And it is on record that she has died
      Then the order waits
      And the session must not start

    Scenario: Nothing is asked of the dead
      Given it is on record that she has died
      And nobody asked about fits or reviewed the problem list
      Then no screening question is to be asked

    Scenario: Nothing says so
      Then death is no concern

  @SAF-CI-091
  Rule: Under age

    Scenario: The day before the eighteenth birthday
      Given she will be 18 years old tomorrow
      Then being under 18 is a hard stop
      And she is not eligible, because she is under 18

    Scenario: The eighteenth birthday
      Given she is 18 years old today
      Then being under 18 is no concern

    Scenario: Nineteen tomorrow
      Given she will be 19 years old tomorrow
      Then being under 18 is no concern

    Scenario: No birth date
      Given her birth date is not on record
      Then being under 18 cannot be judged
      And the birth date is missing

    Scenario: A year of birth that leaves it open
      Given only her year of birth is on record: 2008
      Then being under 18 cannot be judged
      And the birth date is contradictory
      And what is missing reads "Not settled: the birth date. The birth date leaves it open whether the patient is old enough."

    Scenario Outline: An age that nobody can have is no age
      Given her birth date is recorded as <date>
      Then being under 18 <result>

      Examples:
        | date       | result           |
        | 1905-03-03 | is no concern    |
        | 1905-03-02 | cannot be judged |
        | 1850-01-01 | cannot be judged |
        | 2026-03-03 | cannot be judged |
        | 2030       | cannot be judged |

    Scenario: Nothing is decided as if that age were known
      Given her birth date is recorded as 1850-01-01
      Then being under 18 cannot be judged
      And the birth date is not usable
      And it cannot be said whether she is eligible
      And "by the birth date the patient is older than 120 years" is listed as not read

    Scenario: Born after the question
      Given her birth date is recorded as 2030-01-01
      Then being under 18 cannot be judged
      And the birth date is not usable
      And "the birth date lies after the moment of the question" is listed as not read

  @SAF-CI-096
  Rule: Unsupervised or home dosing

    Scenario: At home
      Given dosing would take place at home
      Then home dosing is a hard stop
      And she is not eligible, because the setting does not fit
      And the answer reads "should not be considered. Unsupervised or home dosing"

    Scenario: An order for use at home
      When 100 mg of ketamine is ordered by mouth
      And the order is to be carried out at home
      Then home dosing is a hard stop

    Scenario: In a clinic
      Then home dosing is no concern

    Scenario: An order for the clinic
      When 100 mg of ketamine is ordered by mouth
      And the order is to be carried out as an outpatient
      Then home dosing is no concern

    Scenario: The record names a site and not what kind of place it is
      Given the record names a site that is certified for esketamine, and not what kind of place it is
      Then home dosing cannot be judged
      And the site is missing

    Scenario: Where dosing would take place is not known
      Given no "site" is on record
      Then home dosing cannot be judged
      And the site is missing

  @SAF-CI-097
  Rule: Esketamine needs a certified site and an enrolled patient

    Scenario: A certified site and an enrolled patient
      When esketamine is considered
      Then the esketamine programme is no concern
      And she is eligible

    Scenario: A site that is not certified
      Given the site is not certified for esketamine
      When esketamine is considered
      Then the esketamine programme is a hard stop
      And she is not eligible, because the setting does not fit

    Scenario: A patient who is not enrolled
      Given she is not enrolled in the esketamine programme
      When esketamine is considered
      Then the esketamine programme is a hard stop

    Scenario: Ketamine needs neither
      Given the site is not certified for esketamine
      Then the esketamine programme does not apply
      And she is eligible

    Scenario: The site is not known
      Given no "site" is on record
      When esketamine is considered
      Then the esketamine programme cannot be judged
      And the certification is missing

    Scenario: Nothing tells whether the site is certified
      Given the record names a clinic and does not say whether it is certified for esketamine
      When esketamine is considered
      Then the esketamine programme cannot be judged
      And the certification is missing

    Scenario: The enrolment is not on record
      Given no "enrolment" is on record
      When esketamine is considered
      Then the esketamine programme cannot be judged
      And the enrolment is missing

    Scenario: The enrolment is not known
      Given it is not known whether she is enrolled in the esketamine programme
      When esketamine is considered
      Then the esketamine programme cannot be judged
      And the enrolment is not known

  @SAF-CI-098
  Rule: Consent and capacity

    Scenario: Both
      Given it is the day of dosing
      Then consent and capacity is no concern
      And the session may start

    Scenario Outline: Consent to each treatment
      Given it is the day of dosing
      And she consented to <treatment> 5 days ago
      When <treatment> is considered
      Then consent and capacity is no concern

      Examples:
        | treatment              |
        | intravenous ketamine   |
        | intramuscular ketamine |
        | subcutaneous ketamine  |
        | oral ketamine          |
        | esketamine             |

    Scenario: No consent
      Given it is the day of dosing
      And no "consent" is on record
      Then consent and capacity is a hard stop
      And the reason is "consent"
      And the answer reads "should not be considered. Consent for this product not documented"
      And the session must not start

    Scenario: Consent to another medicine
      Given it is the day of dosing
      And she consented to esketamine 5 days ago
      Then consent and capacity is a hard stop

    Scenario Outline: Until when a consent holds
      Given it is the day of dosing
      And the consent holds until <end>
      Then consent and capacity is <result>

      Examples:
        | end           | result      |
        | today         | no concern  |
        | yesterday     | a hard stop |
        | in May 2026   | no concern  |
        | in March 2026 | a hard stop |

    Scenario Outline: From when a consent holds
      Given it is the day of dosing
      And the consent holds from <start>
      Then consent and capacity is <result>

      Examples:
        | start         | result      |
        | today         | no concern  |
        | tomorrow      | a hard stop |
        | in March 2026 | a hard stop |

    Scenario Outline: A refusal ends the consent before it
      Given it is the day of dosing
      And she consented to intravenous ketamine 5 days ago
      And she refused intravenous ketamine <when>
      Then consent and capacity is <result>

      Examples:
        | when           | result      |
        | 2 days ago     | a hard stop |
        | 5 days ago     | a hard stop |
        | without a date | a hard stop |
        | 6 days ago     | no concern  |

    Scenario: The refusal of another treatment leaves the consent
      Given it is the day of dosing
      And she refused esketamine 2 days ago
      Then consent and capacity is no concern

    Scenario Outline: A form that is no consent to treatment
      Given it is the day of dosing
      And the consent <form>
      Then consent and capacity is a hard stop

      Examples:
        | form                          |
        | is one to research            |
        | is only a draft               |
        | has exceptions                |

    Scenario: Capacity was confirmed yesterday only
      Given it is the day of dosing
      And she was stated to have capacity yesterday
      Then consent and capacity is a hard stop
      And the reason is "Capacity not documented"

    Scenario: Capacity was never confirmed
      Given it is the day of dosing
      And no "statement of capacity" is on record
      Then consent and capacity is a hard stop

    Scenario: She has no capacity today
      Given it is the day of dosing
      And she was stated not to have capacity today
      Then consent and capacity is a hard stop
      And the reason is "does not have capacity"
      And the answer reads "should not be considered. The patient does not have capacity today"

    Scenario: Before the day it does not apply
      Given no "consent" is on record
      Then consent and capacity does not apply
