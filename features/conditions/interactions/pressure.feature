Feature: Medicines that raise or lower pressure and pulse

  Ketamine raises pressure and pulse. Some medicines add to it, some hide it, and those for pressure
  are taken as usual.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And it is the day of dosing

  @SAF-DI-004
  Rule: A stimulant

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the stimulant is <result>

      Examples: a day
        | medicine           | when         | result       |
        | amphetamine        | 23 hours ago | a precaution |
        | dextroamphetamine  | 23 hours ago | a precaution |
        | lisdexamfetamine   | 23 hours ago | a precaution |
        | methamphetamine    | 23 hours ago | a precaution |
        | methylphenidate    | 23 hours ago | a precaution |
        | dexmethylphenidate | 23 hours ago | a precaution |
        | amphetamine        | 24 hours ago | no concern   |

    Scenario: When planning, what is on the list counts
      Given Grace is the patient
      And she takes lisdexamfetamine, at a dose that is not on record
      Then the stimulant is a precaution

    @VIG-087
    Scenario: Its order has been on hold for 5 days
      Given an order of lisdexamfetamine is on hold since 5 days ago
      Then the stimulant is no concern

    Scenario: An order stands, and nobody knows when it was last taken
      Given an order of lisdexamfetamine stands
      Then the stimulant is worth knowing

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the stimulant cannot be judged
      And a list of medicines is missing

  @SAF-DI-005
  Rule: A medicine that keeps awake

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the wake-promoting medicine is <result>

      Examples: a day
        | medicine     | when         | result       |
        | modafinil    | 23 hours ago | a precaution |
        | armodafinil  | 23 hours ago | a precaution |
        | solriamfetol | 23 hours ago | a precaution |
        | pitolisant   | 23 hours ago | a precaution |
        | modafinil    | 24 hours ago | no concern   |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the wake-promoting medicine cannot be judged
      And a list of medicines is missing

  @SAF-DI-006
  Rule: An appetite suppressant

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the appetite suppressant is <result>

      Examples: two days
        | medicine        | when         | result       |
        | phentermine     | 47 hours ago | a precaution |
        | phendimetrazine | 47 hours ago | a precaution |
        | diethylpropion  | 47 hours ago | a precaution |
        | benzphetamine   | 47 hours ago | a precaution |
        | phentermine     | 48 hours ago | no concern   |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the appetite suppressant cannot be judged
      And a list of medicines is missing

  @SAF-DI-008
  Rule: A sympathomimetic

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the sympathomimetic is <result>

      Examples: a day
        | medicine        | when         | result       |
        | pseudoephedrine | 23 hours ago | a precaution |
        | phenylephrine   | 23 hours ago | a precaution |
        | ephedrine       | 23 hours ago | a precaution |
        | epinephrine     | 23 hours ago | a precaution |
        | norepinephrine  | 23 hours ago | a precaution |
        | midodrine       | 23 hours ago | a precaution |
        | droxidopa       | 23 hours ago | a precaution |
        | vasopressin     | 23 hours ago | a precaution |
        | pseudoephedrine | 24 hours ago | no concern   |

    Scenario Outline: What acts where it is put does not count
      Given she uses phenylephrine <where>
      Then the sympathomimetic is <result>

      Examples:
        | where             | result       |
        | in the eye        | no concern   |
        | on the skin       | no concern   |
        | in the ear        | no concern   |
        | by inhalation     | no concern   |
        | in the nose       | worth knowing |
        | by mouth          | worth knowing |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the sympathomimetic cannot be judged
      And a list of medicines is missing

  @SAF-DI-009
  Rule: A nasal decongestant or corticosteroid

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      When esketamine is considered
      Then the nasal spray is <result>

      Examples: an hour
        | medicine       | when           | result       |
        | fluticasone    | 59 minutes ago | a precaution |
        | mometasone     | 59 minutes ago | a precaution |
        | budesonide     | 59 minutes ago | a precaution |
        | oxymetazoline  | 59 minutes ago | a precaution |
        | xylometazoline | 59 minutes ago | a precaution |
        | phenylephrine  | 59 minutes ago | a precaution |
        | fluticasone    | 60 minutes ago | no concern   |

    Scenario: Before ketamine it does not apply
      Given she last took fluticasone 10 minutes ago
      Then the nasal spray does not apply

    Scenario Outline: The way it is taken, where it is on record
      Given she had fluticasone <way> 10 minutes ago
      When esketamine is considered
      Then the nasal spray is <result>

      Examples:
        | way           | result       |
        | in the nose   | a precaution |
        | by inhalation | no concern   |
        | on the skin   | no concern   |

    Scenario Outline: The way it is taken, by the name of the product
      Given she takes a medicine on record as RxNorm 99999999 "<product>"
      When esketamine is considered
      Then the nasal spray is <result>

      Examples:
        | product                                                           | result        |
        | fluticasone propionate 0.05 MG/ACTUAT Metered Dose Nasal Spray    | worth knowing |
        | 120 ACTUAT fluticasone propionate 0.044 MG/ACTUAT Metered Dose Inhaler | no concern |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      When esketamine is considered
      Then the nasal spray cannot be judged
      And a list of medicines is missing

  @SAF-DI-010
  Rule: An ergot

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the ergot is <result>

      Examples: a day
        | medicine          | when         | result      |
        | ergonovine        | 23 hours ago | a soft stop |
        | methylergonovine  | 23 hours ago | a soft stop |
        | dihydroergotamine | 23 hours ago | a soft stop |
        | ergotamine        | 23 hours ago | a soft stop |
        | ergonovine        | 24 hours ago | no concern  |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the ergot cannot be judged
      And a list of medicines is missing

  @SAF-DI-011
  Rule: A triptan

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the triptan is <result>

      Examples: a day
        | medicine     | when         | result        |
        | sumatriptan  | 23 hours ago | worth knowing |
        | rizatriptan  | 23 hours ago | worth knowing |
        | zolmitriptan | 23 hours ago | worth knowing |
        | eletriptan   | 23 hours ago | worth knowing |
        | naratriptan  | 23 hours ago | worth knowing |
        | almotriptan  | 23 hours ago | worth knowing |
        | frovatriptan | 23 hours ago | worth knowing |
        | sumatriptan  | 24 hours ago | no concern    |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the triptan cannot be judged
      And a list of medicines is missing

  @SAF-DI-012
  Rule: A thyroid hormone

    Scenario Outline: In use
      Given she takes <medicine>, at a dose that is not on record
      Then the thyroid hormone is <result>

      Examples:
        | medicine      | result        |
        | levothyroxine | worth knowing |
        | liothyronine  | worth knowing |
        | olanzapine    | no concern    |

    Scenario Outline: With a fast pulse
      Given she takes levothyroxine, at a dose that is not on record
      And her heart rate was <pulse> beats a minute 20 minutes ago
      Then the thyroid hormone is <result>

      Examples: the limit itself does not count
        | pulse | result        |
        | 100   | worth knowing |
        | 101   | a precaution  |

    Scenario Outline: With a low TSH
      Given she takes levothyroxine, at a dose that is not on record
      And her TSH was <TSH> m[IU]/L 10 days ago
      Then the thyroid hormone is <result>

      Examples: the limit itself does not count
        | TSH  | result        |
        | 0.09 | a precaution  |
        | 0.10 | worth knowing |

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the thyroid hormone cannot be judged
      And a list of medicines is missing

  @SAF-DI-043
  Rule: A medicine for blood pressure

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the blood pressure medicine is <result>

      Examples: taken the same day
        | medicine            | when         | result        |
        | lisinopril          | 23 hours ago | worth knowing |
        | losartan            | 23 hours ago | worth knowing |
        | amlodipine          | 23 hours ago | worth knowing |
        | metoprolol          | 23 hours ago | worth knowing |
        | hydrochlorothiazide | 23 hours ago | worth knowing |
        | clonidine           | 23 hours ago | worth knowing |
        | prazosin            | 23 hours ago | worth knowing |
        | hydralazine         | 23 hours ago | worth knowing |
        | lisinopril          | 24 hours ago | no concern    |

    Scenario Outline: The usual dose was missed
      Given she takes lisinopril, and says that she last took it <when>
      Then the blood pressure medicine is <result>

      Examples:
        | when         | result        |
        | 23 hours ago | worth knowing |
        | 24 hours ago | a precaution  |
        | 2 days ago   | a precaution  |

    Scenario: Stopped, nobody recorded when: it is asked, and not to be taken again
      Given an order of lisinopril was stopped, nobody recorded when
      Then the blood pressure medicine is worth knowing
      And the reason is "has ended by the record"

    Scenario: Given in the clinic is not ended
      Given lisinopril was given 5 hours ago
      Then the blood pressure medicine is worth knowing
      And the reason is "take it as usual"

    Scenario: Whether it was taken today is not known
      Given an order of lisinopril stands
      Then the blood pressure medicine is worth knowing

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the blood pressure medicine cannot be judged
      And a list of medicines is missing

  @SAF-DI-044
  Rule: An alpha-2 agonist

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the clonidine-type medicine is <result>

      Examples: a day
        | medicine        | when         | result        |
        | clonidine       | 23 hours ago | worth knowing |
        | guanfacine      | 23 hours ago | worth knowing |
        | lofexidine      | 23 hours ago | worth knowing |
        | dexmedetomidine | 23 hours ago | worth knowing |
        | tizanidine      | 23 hours ago | worth knowing |
        | methyldopa      | 23 hours ago | worth knowing |
        | clonidine       | 24 hours ago | no concern    |

    Scenario: Stopped, nobody recorded when: it is asked, and not to be taken again
      Given an order of clonidine was stopped, nobody recorded when
      Then the clonidine-type medicine is worth knowing
      And the reason is "has ended by the record"

    @VIG-102
    Scenario: Asked to hold it, the answer is to continue it
      Given she takes clonidine, and says that she last took it 2 hours ago
      Then the clonidine-type medicine is worth knowing
      And the reason is "continue it, do not hold it"

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the clonidine-type medicine cannot be judged
      And a list of medicines is missing

  @SAF-DI-045
  Rule: A medicine that slows the pulse

    Scenario Outline: How long each counts
      Given she last took <medicine> <when>
      Then the pulse-slowing medicine is <result>

      Examples: the same day
        | medicine    | when         | result        |
        | metoprolol  | 23 hours ago | worth knowing |
        | propranolol | 23 hours ago | worth knowing |
        | timolol     | 23 hours ago | worth knowing |
        | verapamil   | 23 hours ago | worth knowing |
        | diltiazem   | 23 hours ago | worth knowing |
        | metoprolol  | 24 hours ago | no concern    |

    @VIG-101
    Scenario: Timolol in the eye
      Given she uses timolol in the eye
      Then the pulse-slowing medicine is no concern
      And the blood pressure medicine is no concern

    Scenario: Timolol eye drops, by the name of the product alone
      Given she takes a medicine on record as RxNorm 99999999 "timolol 5 MG/ML Ophthalmic Solution"
      Then the pulse-slowing medicine is no concern

    Scenario: Timolol tablets, by the name of the product alone
      Given she takes a medicine on record as RxNorm 99999999 "timolol 10 MG Oral Tablet"
      Then the pulse-slowing medicine is worth knowing

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then the pulse-slowing medicine cannot be judged
      And a list of medicines is missing
