Feature: What is claimed in public, and what the evidence says

  Whoever decides meets the claim and the evidence side by side; what speaks against it is as visible
  as what speaks for it.

  Background:
    Given today is 2 March 2026

  @KAP-CLAIM-01
  Rule: It treats depression

    Scenario: It is said where it is considered
      Given Amina is the patient
      Then the claim 1 is worth knowing
      And the reason is "for a short time"

    Scenario: It is not said elsewhere
      Given Sofia is the patient
      Then the claim 1 does not apply

  @KAP-CLAIM-02
  Rule: It is for depression in general

    Scenario: It is said where it is considered
      Given Amina is the patient
      Then the claim 2 is worth knowing
      And the reason is "failed trials of other treatment first"

    Scenario: It is not said elsewhere
      Given Sofia is the patient
      Then the claim 2 does not apply

  @KAP-CLAIM-03
  Rule: It treats anxiety disorders

    Scenario: It is said where it is considered
      Given Sofia is the patient
      Then the claim 3 is worth knowing
      And the reason is "in panic disorder one case"

    Scenario: It is not said elsewhere
      Given Amina is the patient
      Then the claim 3 does not apply

  @KAP-CLAIM-04
  Rule: It treats PTSD

    Scenario: It is said where it is considered
      Given Emil is the patient
      Then the claim 4 is worth knowing
      And the reason is "the largest trial found no effect"

    Scenario: It is not said elsewhere
      Given Amina is the patient
      Then the claim 4 does not apply

  @KAP-CLAIM-05
  Rule: It lessens craving

    Scenario: It is said where it is considered
      Given Rosa is the patient
      Then the claim 5 is worth knowing
      And the reason is "no difference was found"

    Scenario: It is not said elsewhere
      Given Amina is the patient
      Then the claim 5 does not apply

  @KAP-CLAIM-06
  Rule: It treats chronic pain

    Scenario: It is said where it is considered
      Given Hanna is the patient
      Then the claim 6 is worth knowing
      And the reason is "no clear benefit"

    Scenario: It is not said elsewhere
      Given Amina is the patient
      Then the claim 6 does not apply

  @KAP-CLAIM-07
  Rule: Into a vein or a muscle

    Scenario: It is said where it is considered
      Given Amina is the patient
      When intramuscular ketamine is considered
      Then the claim 7 is worth knowing
      And the reason is "27 patients"

    Scenario: It is not said elsewhere
      Given Amina is the patient
      When intravenous ketamine is considered
      Then the claim 7 is no concern

  @KAP-CLAIM-08
  Rule: Carefully measured doses

    Scenario: It is said where it is considered
      Given Amina is the patient
      When intravenous ketamine is considered
      Then the claim 8 is worth knowing
      And the reason is "no dose is agreed to be best"

    Scenario: It is not said elsewhere
      Given Amina is the patient
      When esketamine is considered
      Then the claim 8 is no concern

  @KAP-CLAIM-10
  Rule: Always beside other treatment

    Scenario: It is said where it is considered
      Given Amina is the patient
      When esketamine is considered
      Then the claim 10 is worth knowing
      And the reason is "may be given alone"

    Scenario: It is not said elsewhere
      Given Amina is the patient
      When intravenous ketamine is considered
      Then the claim 10 is no concern

  @KAP-CLAIM-09
  Rule: Trained therapists are part of it

    Scenario: It is said of every condition
      Given Amina is the patient
      Then the claim 9 is worth knowing
      And the reason is "two trials randomised the therapy"

    Scenario: Nobody to say it to
      Given Ines is the patient
      Then the claim 9 is no concern

  @KAP-CLAIM-11
  Rule: A licensed treatment

    Scenario: It is said of every condition
      Given Amina is the patient
      Then the claim 11 is worth knowing
      And the reason is "as an anaesthetic alone"

    Scenario: Nobody to say it to
      Given Ines is the patient
      Then the claim 11 is no concern

  @KAP-CLAIM-12
  Rule: Rapid and lasting

    Scenario: It is said of every condition
      Given Amina is the patient
      Then the claim 12 is worth knowing
      And the reason is "mostly gone within about a week"

    Scenario: Nobody to say it to
      Given Ines is the patient
      Then the claim 12 is no concern
