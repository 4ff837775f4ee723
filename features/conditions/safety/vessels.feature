Feature: Aneurysms, malformations and dissections

  A bulging vessel may rupture when pressure rises. "Ever" counts, and a chart that says nothing is
  not a healthy patient: the question must have been asked.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-001
  Rule: Aneurysmal vascular disease

    @VIG-030
    Scenario: An active aneurysm
      Given she has aortic aneurysm on her problem list
      Then the aneurysm is a hard stop
      And nobody may set it aside
      And she is not eligible, because a contraindication stands

    Scenario: An aneurysm that is only somebody's concern
      Given aortic aneurysm is on record as a concern about her health
      Then the aneurysm is a soft stop

    Scenario: An aneurysm of another patient is not hers, and its words are not shown
      Given "Aneurysm of the aorta, 5 cm" is among her problems, and is that of another patient
      Then the aneurysm is no concern
      And "of another patient" is listed as not read
      And the decision does not say "5 cm"

    Scenario: An aneurysm of whom it cannot be told whether it is hers
      Given "Aneurysm of the aorta, 5 cm" is among her problems, and perhaps that of another patient
      Then the aneurysm cannot be judged
      And "perhaps of another patient" is listed as not read

    Scenario Outline: However its code is written
      Given she has a problem with the code "<code>" of "<system>" on her problem list
      Then the aneurysm is a hard stop

      Examples:
        | code  | system                            |
        | i71.9 | http://hl7.org/fhir/sid/icd-10-cm |
        | I719  | http://hl7.org/fhir/sid/icd-10-cm |
        | I71.9 | urn:oid:2.16.840.1.113883.6.90    |

    Scenario: ICD-10 of the WHO is another code system, and is asked about
      Given she has a problem with the code "I71.4" of "http://hl7.org/fhir/sid/icd-10" on her problem list
      Then the aneurysm is no concern
      And "this problem is not recognised" is listed as not read

    Scenario Outline: A problem without a code that names an aneurysm
      Given she has the problem "Abdominal aortic aneurysm, 4 cm" without a code, <status>
      Then the aneurysm <result>
      And "Abdominal aortic aneurysm, 4 cm: this problem is not recognised" is listed as not read

      Examples:
        | status   | result           |
        | active   | cannot be judged |
        | resolved | cannot be judged |

    Scenario: It leaves the answer to the question open, and stops nothing
      Given she has the problem "Abdominal aortic aneurysm, 4 cm" without a code, active
      Then the aneurysm cannot be judged
      And knowing about blood vessels is contradictory
      And it cannot be said whether she is eligible

    Scenario: Other problems without a code leave the answer alone
      Given she has the problem "Knee pain" without a code, active
      Then the aneurysm is no concern
      And "Knee pain: this problem is not recognised" is listed as not read

    Scenario Outline: A code of another disease does not hide what its words say
      Given she has a problem coded as <code> that reads "<words>"
      Then the aneurysm <result>

      Examples: something else by its words
        | code               | words                                   | result           |
        | asthma             | Aneurysm of aorta                       | cannot be judged |
        | coronary disease   | CAD with a small aneurysm               | cannot be judged |

      Examples: the same by its words
        | code               | words                                   | result           |
        | asthma             | Asthma, well controlled                 | is no concern    |
        | coronary disease   | Coronary heart disease, stable          | is no concern    |

    Scenario: What a resolved problem reads counts too, where the question asks about the past
      Given she had a problem coded as asthma that reads "Aneurysm of aorta"
      Then the aneurysm cannot be judged
      And knowing about blood vessels is contradictory

    Scenario: The words that belong to its code say nothing else
      Given she has a problem coded as aortic aneurysm that reads "Bulging of the aorta"
      Then the aneurysm is a hard stop

    Scenario Outline: A code that no rule knows does not hide what its words say
      Given she has the problem "<words>" under a code that no rule knows, <status>
      Then the aneurysm <result>

      Examples:
        | words                        | status   | result           |
        | Dissection of carotid artery | active   | cannot be judged |
        | Dissection of carotid artery | resolved | cannot be judged |
        | Ingrowing toenail            | active   | is no concern    |

    Scenario: An aneurysm of the past counts as well
      Given she had cerebral aneurysm, now recorded as resolved
      Then the aneurysm is a hard stop

    @VIG-031
    Scenario: A refuted aneurysm, and the question was answered no
      Given a diagnosis of aortic aneurysm was refuted
      Then the aneurysm is no concern
      And she is eligible

    @VIG-032
    Scenario: A refuted aneurysm says nothing where nobody asked
      Given a diagnosis of aortic aneurysm was refuted
      And she was not asked about blood vessels
      And no "review of the problem list" is on record
      Then the aneurysm cannot be judged
      And knowing about blood vessels is missing
      And it cannot be said whether she is eligible

    @VIG-033
    Scenario: An aneurysm entered in error
      Given a diagnosis of aortic aneurysm was entered in error
      Then the aneurysm is no concern

    @VIG-034
    Scenario: Her mother's aneurysm
      Given her mother had cerebral aneurysm
      Then the aneurysm is no concern

    @VIG-037
    Scenario: A provisional aneurysm weighs one level less
      Given a provisional diagnosis of aortic aneurysm is on record
      Then the aneurysm is a soft stop
      And she is eligible with cautions

    Scenario: A reviewed problem list does not answer this question
      Given she was not asked about blood vessels
      Then the aneurysm cannot be judged
      And knowing about blood vessels is missing

    Scenario: She does not know
      Given she answered that she does not know to the question about blood vessels
      Then the aneurysm cannot be judged
      And knowing about blood vessels is not known

    Scenario: A yes that nothing on record explains
      Given she answered yes to the question about blood vessels
      Then the aneurysm cannot be judged
      And knowing about blood vessels is contradictory

    Scenario: A yes that an aneurysm on record explains
      Given she answered yes to the question about blood vessels
      And she has aortic aneurysm on her problem list
      Then the aneurysm is a hard stop

    Scenario Outline: How long the answer holds
      Given the screening questions were asked <when>
      Then the aneurysm <result>

      Examples:
        | when        | result           |
        | 90 days ago | is no concern    |
        | 91 days ago | cannot be judged |

    Scenario: An answer that is too old
      Given the screening questions were asked 91 days ago
      Then the aneurysm cannot be judged
      And knowing about blood vessels is too old

    Scenario Outline: A repair that is too fresh, or imaging that is too old
      Given she had cerebral aneurysm, now recorded as resolved
      And she had an aneurysm repair <repair>
      And imaging of the repair was clear <imaging>
      Then the aneurysm is <result>

      Examples: the repair
        | repair      | imaging    | result      |
        | 90 days ago | 5 days ago | a hard stop |
        | 91 days ago | 5 days ago | no concern  |

      Examples: the imaging
        | repair      | imaging      | result      |
        | 3 years ago | 365 days ago | no concern  |
        | 3 years ago | 366 days ago | a hard stop |

      Examples: imaging from before the repair tells nothing of it
        | repair       | imaging      | result      |
        | 120 days ago | 120 days ago | no concern  |
        | 120 days ago | 121 days ago | a hard stop |

      Examples: of a month the day counts that is worse
        | repair      | imaging       | result      |
        | 3 years ago | in March 2025 | a hard stop |
        | 3 years ago | in April 2025 | no concern  |

    Scenario: A repair of which only the month is known, and it may be older than the aneurysm
      Given a cerebral aneurysm is on record as over, dated on 10 June 2023
      And she had an aneurysm repair in June 2023
      And imaging of the repair was clear 5 days ago
      Then the aneurysm is a hard stop

    Scenario: Imaging that was not clear
      Given she had cerebral aneurysm, now recorded as resolved
      And she had an aneurysm repair 3 years ago
      And imaging of the repair was not clear 5 days ago
      Then the aneurysm is a hard stop

  @SAF-CI-002
  Rule: A repaired aneurysm

    @VIG-035
    Scenario: Esketamine stays contraindicated
      Given she had cerebral aneurysm, now recorded as resolved
      And she had an aneurysm repair 3 years ago
      And imaging of the repair was clear 6 months ago
      When esketamine is considered
      Then the repaired aneurysm is a hard stop
      And nobody may set it aside

    Scenario: Ketamine needs a specialist's clearance
      Given she had cerebral aneurysm, now recorded as resolved
      And she had an aneurysm repair 3 years ago
      And imaging of the repair was clear 6 months ago
      Then the repaired aneurysm is a soft stop
      And she is eligible with cautions

    Scenario: Without an aneurysm
      Then the repaired aneurysm is no concern

    Scenario: An aneurysm that was never repaired
      Given she has aortic aneurysm on her problem list
      Then the repaired aneurysm is no concern

    Scenario: Nobody asked
      Given she was not asked about blood vessels
      Then the repaired aneurysm cannot be judged
      And knowing about blood vessels is missing

  @SAF-CI-003
  Rule: Arteriovenous malformation

    Scenario: A malformation, present or past
      Given she has arteriovenous malformation on her problem list
      Then the malformation is a hard stop
      And nobody may set it aside

    Scenario: It counts for ever
      Given she had arteriovenous malformation, now recorded as resolved
      Then the malformation is a hard stop

    Scenario Outline: Treated, with clear imaging
      Given she had arteriovenous malformation, now recorded as resolved
      And she had one treatment of the malformation <treated>
      And imaging of the repair was clear 5 days ago
      When <drug> is considered
      Then the malformation is <level>

      Examples:
        | treated     | drug                 | level       |
        | 90 days ago | intravenous ketamine | a hard stop |
        | 91 days ago | intravenous ketamine | a soft stop |
        | 91 days ago | esketamine           | a hard stop |

    @VIG-161
    Scenario: A local code that nobody knows, and a text
      Given she has AVM, left temporal on her problem list
      Then the malformation cannot be judged
      And knowing about blood vessels is contradictory
      And "this problem is not recognised" is listed as not read

    Scenario: Without a malformation
      Then the malformation is no concern

    Scenario: Nobody asked
      Given she was not asked about blood vessels
      Then the malformation cannot be judged
      And knowing about blood vessels is missing

  @SAF-CI-005
  Rule: Arterial dissection

    Scenario Outline: Torn once, wherever
      Given she had <artery>, now recorded as resolved
      Then the dissection is a hard stop
      And a second clinician may decide otherwise

      Examples:
        | artery             |
        | aortic dissection  |
        | carotid dissection |

    Scenario: Only possible
      Given a provisional diagnosis of carotid dissection is on record
      Then the dissection is a soft stop

    Scenario: A reviewed problem list answers this
      Given she was not asked about blood vessels
      Then the dissection is no concern

    Scenario: Nobody knows, which leaves cautions
      Given nobody asked about blood vessels or reviewed the problem list
      Then the dissection cannot be judged
      And knowing about torn arteries is missing
