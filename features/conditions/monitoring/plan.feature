Feature: The plan for the session

  What is charted and how often, from which values on somebody looks or gives no more, and what is usually done:
  agreed before the dose. It is a plan and no alarm; with nothing wrong there is no card.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @VIG-159
  Scenario: With all in order the plan makes nothing of the session
    Then the session may start
    And the plan reads "every 10 minutes during the infusion, then every 15 until leaving"

  @SAF-MON-001
  Rule: Pressure and pulse

    Scenario Outline: By the route
      When <treatment> is considered
      Then the plan for pressure and pulse is recommended
      And the reason is "<words>"

      Examples:
        | treatment             | words                                                          |
        | intravenous ketamine  | every 10 minutes during the infusion, then every 15            |
        | intramuscular ketamine | after 10 20 30 45 60 minutes, then every 30                   |
        | esketamine            | after 40 minutes, then until they fall, and before leaving     |

    Scenario: Under the skin there is no plan
      When subcutaneous ketamine is considered
      Then the plan for pressure and pulse is not recommended

  @SAF-MON-002
  Rule: SpO2

    Scenario Outline: By the route
      When <treatment> is considered
      Then the plan for the SpO2 is recommended
      And the reason is "<words>"

      Examples:
        | treatment              | words                  |
        | intravenous ketamine   | without a break        |
        | intramuscular ketamine | without a break        |
        | esketamine             | at least every 15      |

    Scenario: By mouth there is no plan
      When oral ketamine is considered
      Then the plan for the SpO2 is not recommended

  @SAF-MON-003
  Rule: Breathing rate

    Scenario Outline: With each pressure
      When <treatment> is considered
      Then the plan for breathing is recommended

      Examples:
        | treatment              |
        | intravenous ketamine   |
        | intramuscular ketamine |
        | esketamine             |

    Scenario: By mouth there is no plan
      When oral ketamine is considered
      Then the plan for breathing is not recommended

  @SAF-MON-004
  Rule: Alertness

    Scenario Outline: Every quarter of an hour
      When <treatment> is considered
      Then the plan for alertness is recommended
      And the reason is "every 15 minutes"

      Examples:
        | treatment              |
        | intravenous ketamine   |
        | intramuscular ketamine |
        | esketamine             |

    Scenario: By mouth there is no plan
      When oral ketamine is considered
      Then the plan for alertness is not recommended

  @SAF-MON-005
  Rule: Distress and dissociation

    Scenario Outline: At the peak
      When <treatment> is considered
      Then the plan for distress is recommended
      And the reason is "<words>"

      Examples:
        | treatment              | words                |
        | intravenous ketamine   | after 40 minutes     |
        | intramuscular ketamine | after 20 to 30       |
        | esketamine             | after 40 minutes     |

    Scenario: By mouth there is no plan
      When oral ketamine is considered
      Then the plan for distress is not recommended

  @SAF-MON-006
  Rule: ECG

    Scenario: A rhythm problem
      Given she has atrial fibrillation on her problem list
      Then the ECG of the session is recommended

    Scenario: A device that was put in
      Given she had a defibrillator put in 900 days ago
      Then the ECG of the session is recommended

    Scenario: A long QTc
      Given her QTc was 505 ms 2 days ago
      Then the ECG of the session is recommended

    Scenario: Methadone
      Given she takes methadone 40 mg a day
      Then the ECG of the session is recommended

    Scenario: None of these
      Then the ECG of the session is not recommended

  @SAF-MON-007
  Rule: Capnography

    Scenario: A sedating medicine
      Given she takes lorazepam 1 mg a day
      Then the capnography of the session is recommended

    Scenario: Sleep apnoea
      Given she has sleep apnoea on her problem list
      Then the capnography of the session is recommended

    Scenario: None of these
      Then the capnography of the session is not recommended

    Scenario: Into the nose it is not part of the plan
      Given she takes lorazepam 1 mg a day
      When esketamine is considered
      Then the capnography of the session does not apply

  @KAP-LIMITS @KAP-LIMIT-SYSTOLIC @KAP-LIMIT-DIASTOLIC @KAP-LIMIT-LOW-PRESSURE @KAP-LIMIT-PULSE @KAP-LIMIT-SPO2
  @KAP-LIMIT-BREATHING @KAP-LIMIT-ALERTNESS @KAP-LIMIT-DISTRESS @KAP-LIMIT-DISSOCIATION @KAP-LIMIT-EVENTS
  @KAP-LIMIT-VOMITING @KAP-LIMIT-CANNULA
  Rule: Limits that are agreed beforehand

    Scenario Outline: They stand in the plan
      Then the plan reads "<words>"

      Examples:
        | words                                                                                                    |
        | Alarms belong to the monitor                                                                             |
        | Systolic: look from 160 or a rise of 40; no more from 180 twice, 5 minutes apart                         |
        | Diastolic: look from 100 or a rise of 25; no more from 110 twice, 5 minutes apart                        |
        | Systolic, low: look and repeat below 90; no more below 80 or with symptoms                               |
        | Pulse: look and repeat above 110 or below 50; no more if 130 or more, or below 40, lasts                 |
        | SpO2: look and repeat below 94 %; no more below 92 %                                                     |
        | Breathing: look and repeat below 10 a minute; no more below 8                                            |
        | Alertness (MOAA/S): look and repeat at 3; no more at 2 or below                                          |
        | Distress: look from 7 of 10; no more if it stays at 9 or above                                           |
        | CADSS above 4: dissociation is present                                                                   |
        | Chest pain, breathlessness, sudden headache, a deficit, a seizure, anaphylaxis: no more                  |
        | Vomiting, stridor, secretions: look                                                                      |
        | If it runs beside the vein: stop the infusion                                                            |

    Scenario: By mouth there is no plan
      When oral ketamine is considered
      Then the agreement on limits is not recommended

  @KAP-RESPONSE-DISSOCIATION @KAP-RESPONSE-PRESSURE @KAP-RESPONSE-PRESSURE-SYMPTOMS @KAP-RESPONSE-BREATHING
  @KAP-RESPONSE-LARYNGOSPASM @KAP-RESPONSE-VOMITING @KAP-RESPONSE-OVERDOSE @KAP-RESPONSE-SEIZURE
  Rule: What is usually done

    Scenario Outline: It stands in the plan
      Then the plan reads "<words>"

      Examples:
        | words                                                  |
        | Distressing dissociation: calm voice                   |
        | High pressure without symptoms: stop, quiet, repeat    |
        | High pressure with symptoms: stop, emergency call      |
        | Low SpO2 or slow breathing: stimulate                  |
        | Laryngospasm: jaw thrust                               |
        | Vomiting: side position                                |
        | Ketamine has no antidote                               |
        | Seizure: benzodiazepine, airway, glucose               |

    Scenario: By mouth there is no plan
      When oral ketamine is considered
      Then the agreement on limits is not recommended
