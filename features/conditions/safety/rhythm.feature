Feature: The rhythm of the heart

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-021
  Rule: A fast rhythm that is not controlled

    Scenario Outline: The day of the event
      Given a <event> is on record as over, dated <when>
      Then the fast rhythm is <result>

      Examples:
        | event                        | when        | result      |
        | ventricular tachycardia      | 30 days ago | a hard stop |
        | ventricular tachycardia      | 31 days ago | no concern  |
        | supraventricular tachycardia | 30 days ago | a hard stop |
        | cardiac arrest               | 30 days ago | a hard stop |
        | cardiac arrest               | 31 days ago | no concern  |
        | sick sinus syndrome          | 30 days ago | no concern  |

    Scenario Outline: Atrial fibrillation, by the pulse
      Given she has atrial fibrillation on her problem list
      And her QTc was 430 ms 5 days ago
      And her heart rate was <rate> beats a minute <when>
      Then the fast rhythm <result>

      Examples:
        | rate | when        | result           |
        | 110  | 30 days ago | is a hard stop   |
        | 109  | 30 days ago | is no concern    |
        | 110  | 31 days ago | cannot be judged |

    Scenario: A second clinician may decide
      Given a ventricular tachycardia is on record, dated 3 days ago
      Then the fast rhythm is a hard stop
      And a second clinician may decide otherwise

    Scenario: Atrial fibrillation, and nobody counted the pulse
      Given she has atrial fibrillation on her problem list
      Then the fast rhythm cannot be judged
      And a resting pulse is missing
      And she is eligible with cautions

    Scenario: A fast rhythm without a day
      Given she has had ventricular tachycardia since a day that is not on record
      Then the fast rhythm cannot be judged
      And the day of the rhythm is contradictory

    Scenario: A fast rhythm of the past, and nobody wrote down when
      Given she had ventricular tachycardia, and nobody wrote down when
      Then the fast rhythm cannot be judged
      And the day of the rhythm is contradictory

    Scenario: A cardiac arrest in words alone
      Given she has the problem "History of cardiac arrest" under a code that no rule knows, active
      Then the fast rhythm cannot be judged
      And knowing about the rhythm is contradictory

    Scenario: Nobody knows
      Given nobody asked about the heart or reviewed the problem list
      Then the fast rhythm cannot be judged
      And knowing about the rhythm is missing

  @SAF-CI-022
  Rule: A rhythm problem or a device

    Scenario Outline: On record
      Given she has <problem> on her problem list
      Then the arrhythmia is a precaution

      Examples:
        | problem                 |
        | atrial fibrillation     |
        | sick sinus syndrome     |
        | pacemaker               |
        | implanted defibrillator |

    Scenario: A device that was put in, and stands on no problem list
      Given she had a defibrillator put in 900 days ago
      Then the arrhythmia is a precaution

    Scenario: None
      Then the arrhythmia is no concern

    Scenario: Nobody knows
      Given nobody asked about the heart or reviewed the problem list
      Then the arrhythmia cannot be judged
      And knowing about the rhythm is missing

  @SAF-CI-023
  Rule: A heart block of high or unknown degree

    Scenario Outline: By its degree
      Given she has <block> on her problem list
      Then the heart block is <result>

      Examples:
        | block                        | result      |
        | complete heart block         | a soft stop |
        | heart block of unknown degree | a soft stop |
        | heart block of first degree  | no concern  |

    Scenario: With a pacemaker
      Given she has complete heart block on her problem list
      And she has pacemaker on her problem list
      Then the heart block is no concern

    Scenario: A defibrillator is no pacemaker
      Given she has complete heart block on her problem list
      And she has implanted defibrillator on her problem list
      Then the heart block is a soft stop

    Scenario: Nobody knows
      Given nobody asked about the heart or reviewed the problem list
      Then the heart block cannot be judged
      And knowing about the rhythm is missing

  @SAF-CI-024
  Rule: A long QT

    Scenario Outline: By the ECG
      Given her QTc was <qtc> ms <when>
      Then the long QT <result>

      Examples:
        | qtc | when        | result           |
        | 500 | 90 days ago | is a soft stop   |
        | 499 | 90 days ago | is no concern    |
        | 430 | 91 days ago | cannot be judged |

    Scenario: The syndrome
      Given she has long QT syndrome on her problem list
      Then the long QT is a soft stop

    Scenario: Without heart disease nobody needs to measure it
      Then the long QT is no concern

    Scenario: With heart disease it must be measured
      Given she has cardiomyopathy on her problem list
      Then the long QT cannot be judged
      And a recent QTc is missing

    Scenario: Nobody knows
      Given nobody asked about the heart or reviewed the problem list
      Then the long QT cannot be judged
      And knowing about the rhythm is missing

  @SAF-CI-025
  Rule: A prolonged QT

    Scenario Outline: In a woman
      Given her QTc was <qtc> ms 5 days ago
      Then the prolonged QT is <result>

      Examples:
        | qtc | result       |
        | 469 | no concern   |
        | 470 | a precaution |
        | 499 | a precaution |
        | 500 | no concern   |

    Scenario Outline: In a man
      Given Tom is the patient
      And his QTc was <qtc> ms 5 days ago
      Then the prolonged QT is <result>

      Examples:
        | qtc | result       |
        | 449 | no concern   |
        | 450 | a precaution |

    Scenario: Where no sex is recorded, the lower limit counts
      Given her sex is not on record
      And her QTc was 450 ms 5 days ago
      Then the prolonged QT is a precaution

    Scenario: So it does where the sex at birth is another
      Given her sex at birth is recorded as male
      And her QTc was 450 ms 5 days ago
      Then the prolonged QT is a precaution

    Scenario: With heart disease it must be measured
      Given she has cardiomyopathy on her problem list
      Then the prolonged QT cannot be judged
      And a recent QTc is missing
