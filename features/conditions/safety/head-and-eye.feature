Feature: The head and the eyes

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-CI-028
  Rule: Raised pressure in the head

    Scenario Outline: On record
      Given she has <problem> on her problem list
      Then the pressure in the head is a hard stop
      And a second clinician may decide otherwise

      Examples:
        | problem                              |
        | hydrocephalus                        |
        | brain swelling                       |
        | idiopathic intracranial hypertension |

    Scenario: A shunt relieves hydrocephalus
      Given she has hydrocephalus on her problem list
      And she had a shunt operation 3 years ago
      Then the pressure in the head is no concern

    Scenario: A shunt does not relieve a swollen brain
      Given she has brain swelling on her problem list
      And she had a shunt operation 3 years ago
      Then the pressure in the head is a hard stop

    Scenario: Only possible
      Given a provisional diagnosis of hydrocephalus is on record
      Then the pressure in the head is a soft stop

    Scenario: Nobody knows
      Given nobody asked about pressure in head or eyes or reviewed the problem list
      Then the pressure in the head cannot be judged
      And knowing about the head is missing
      And it cannot be said whether she is eligible

  @SAF-CI-029
  Rule: A tumour in the head, or a shunt

    Scenario: A tumour
      Given she has brain tumour on her problem list
      Then the lesion or shunt is a soft stop

    Scenario: A tumour with a swollen brain is more
      Given she has brain tumour on her problem list
      And she has brain swelling on her problem list
      Then the pressure in the head is a hard stop

    Scenario: A shunt that was put in
      Given she has hydrocephalus on her problem list
      And she had a shunt operation 3 years ago
      Then the lesion or shunt is a soft stop

    Scenario: A shunt on the list of problems
      Given she has hydrocephalus on her problem list
      And she has a shunt in place on her problem list
      Then the lesion or shunt is a soft stop
      And the pressure in the head is no concern

    Scenario: Neither
      Then the lesion or shunt is no concern

    Scenario: Nobody knows
      Given nobody asked about pressure in head or eyes or reviewed the problem list
      Then the lesion or shunt cannot be judged
      And knowing about the head is missing

  @SAF-CI-030
  Rule: A head injury within two weeks

    Scenario Outline: The day of the injury
      Given a head injury is on record as over, dated <when>
      Then the recent head injury is <result>

      Examples:
        | when        | result      |
        | 14 days ago | a hard stop |
        | 15 days ago | no concern  |

    Scenario Outline: A concussion is one
      Given a concussion <how> is on record as over, dated 5 days ago
      Then the recent head injury is a hard stop

      Examples:
        | how                           |
        | with loss of consciousness    |
        | without loss of consciousness |

    Scenario: Without a day
      Given she has had head injury since a day that is not on record
      Then the recent head injury cannot be judged
      And the day of the head injury is contradictory
      And she is eligible with cautions

    Scenario: Nobody knows
      Given nobody asked about pressure in head or eyes or reviewed the problem list
      Then the recent head injury cannot be judged
      And knowing about the head is missing

  @SAF-CI-031
  Rule: An earlier head injury

    Scenario Outline: The day of the injury, when it is over
      Given a head injury is on record as over, dated <when>
      Then the earlier head injury is <result>

      Examples:
        | when        | result      |
        | 14 days ago | no concern  |
        | 15 days ago | a soft stop |
        | 90 days ago | a soft stop |
        | 91 days ago | no concern  |

    Scenario Outline: Still on the list
      Given a head injury is on record, dated <when>
      Then the earlier head injury is <result>
      And the reason is "<words>"

      Examples:
        | when        | result      | words                                     |
        | 90 days ago | a soft stop | Brain injury 90 days ago                  |
        | 91 days ago | a soft stop | Brain injury that is on record as still present |

    Scenario: Without a day, and over
      Given she has had head injury since a day that is not on record
      Then the earlier head injury is a soft stop

    Scenario: Possibly, and nobody knows when
      Given a head injury is on record as over, dated without a date
      Then the earlier head injury cannot be judged
      And the day of the head injury is contradictory

    Scenario: Nobody knows
      Given nobody asked about pressure in head or eyes or reviewed the problem list
      Then the earlier head injury cannot be judged
      And knowing about the head is missing

  @SAF-CI-032
  Rule: Acute angle closure, an open eye, or an eye operation

    Scenario Outline: On record
      Given she has <problem> on her problem list
      Then the eye emergency is a hard stop
      And nobody may set it aside

      Examples:
        | problem             |
        | acute angle closure |
        | open eye injury     |

    Scenario Outline: The day of an operation
      Given she had an eye operation <when>
      Then the eye emergency is <result>

      Examples:
        | when        | result      |
        | 30 days ago | a hard stop |
        | 31 days ago | no concern  |

    Scenario: A reviewed list does not answer this question
      Given she was not asked about pressure in head or eyes
      Then the eye emergency cannot be judged
      And knowing about eye emergencies is missing
      And she is eligible with cautions

  @SAF-CI-033
  Rule: High eye pressure, or glaucoma that is not treated

    Scenario Outline: By the pressure
      Given she has glaucoma on her problem list
      And her eye pressure was <value> mm[Hg] <when>
      Then the high eye pressure <result>

      Examples:
        | value | when        | result           |
        | 30    | 90 days ago | is a soft stop   |
        | 29    | 90 days ago | is no concern    |
        | 30    | 91 days ago | cannot be judged |

    Scenario: Both eyes were measured
      Given she has glaucoma on her problem list
      And her eye pressure was 18 mm[Hg] 5 days ago
      And her other eye pressure was 21 mm[Hg] 5 days ago
      Then the high eye pressure is no concern

    Scenario: Not treated
      Given she has glaucoma on her problem list
      And her eye pressure was 20 mm[Hg] 5 days ago
      And it was denied 5 days ago that the glaucoma is treated
      Then the high eye pressure is a soft stop

    Scenario: Glaucoma, and nobody measured
      Given she has glaucoma on her problem list
      Then the high eye pressure cannot be judged
      And a recent eye pressure is missing

    Scenario: Nobody knows
      Given nobody asked about pressure in head or eyes or reviewed the problem list
      Then the high eye pressure cannot be judged
      And knowing about eye pressure is missing

  @SAF-CI-034
  Rule: Glaucoma

    Scenario: On record, whatever was measured
      Given she has glaucoma on her problem list
      Then the glaucoma is a precaution

    Scenario: A high pressure is said in one line
      Given she has glaucoma on her problem list
      And her eye pressure was 30 mm[Hg] 5 days ago
      Then the glaucoma is no concern

    Scenario: Not treated is said in one line
      Given she has glaucoma on her problem list
      And it was denied 5 days ago that the glaucoma is treated
      Then the glaucoma is no concern

    Scenario: A suspicion is no glaucoma
      Given she has suspected glaucoma on her problem list
      Then the glaucoma is no concern

    Scenario: Nobody knows
      Given nobody asked about pressure in head or eyes or reviewed the problem list
      Then the glaucoma cannot be judged
      And knowing about eye pressure is missing
