Feature: How a medicine is recognised

  A medicine that is not recognised must never look like one that is not taken. It is looked for by
  its codes wherever the record keeps them, and last by the name beside its code. A name alone
  raises a stop and clears nothing.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-DI-LIST
  Rule: A medicine that nobody can tell

    Scenario: Every medicine is recognised
      Given she takes ibuprofen 400 mg a day
      Then an unknown medicine is no concern

    Scenario: A medicine without a code that is known
      Given she takes the house mixture 10 mg a day
      Then an unknown medicine cannot be judged
      And a list of medicines is not usable
      And it cannot be said whether she is eligible

    Scenario: Nobody asked which medicines she takes
      Given she was not asked about medicines
      Then an unknown medicine cannot be judged
      And a list of medicines is missing
      And it cannot be said whether she is eligible

    Scenario: A pharmacist has checked the list
      Given she takes the house mixture 10 mg a day
      And a pharmacist checked her list of medicines today
      Then an unknown medicine is no concern
      And she is eligible

  @SAF-DI-002
  Rule: An irreversible MAO inhibitor

    Scenario Outline: The prescription refers to its medicine
      Given her prescription of tranylcypromine refers to a medicine <where>
      Then the irreversible MAO inhibitor is a soft stop
      And she is eligible with cautions

      Examples: found wherever it stands in the record
        | where                                 |
        | inside the prescription               |
        | beside it, by type and id             |
        | beside it, by a temporary name        |
        | beside it, by its full address        |
        | beside it, by its address and version |

    Scenario Outline: The medicine cannot be found
      Given her prescription of tranylcypromine refers to a medicine <where>
      Then the irreversible MAO inhibitor cannot be judged
      And a list of medicines is not usable
      And it cannot be said whether she is eligible
      And "<reason>" is listed as not read

      Examples: so nobody can say what she takes
        | where                      | reason                                                |
        | that was not sent          | its Medication is not in the bundle or cannot be read |
        | on another server          | its Medication is not in the bundle or cannot be read |
        | inside, but missing there  | its Medication is not in the bundle or cannot be read |
        | that is no medicine        | its Medication is not in the bundle or cannot be read |
        | that cannot be read        | its Medication is not in the bundle or cannot be read |
        | in words only              | it names its medicine in words only, if at all        |
        | without a code or a name   | its Medication names no medicine                      |

    @DQ-19
    Scenario: A medicine in words only is asked about and not acted on
      Given her prescription of tranylcypromine refers to a medicine in words only
      Then "looks like tranylcypromine" is listed as not read

    Scenario: A text that names another medicine than the code
      Given she takes ibuprofen 400 mg a day
      And its text says "Phenelzine 15 mg"
      Then the irreversible MAO inhibitor cannot be judged
      And a list of medicines is not usable
      And "its code and its words are of different medicines" is listed as not read

    Scenario: A text that says the same as the code
      Given she takes ibuprofen 400 mg a day
      And its text says "Ibuprofen 400 mg with food"
      Then the irreversible MAO inhibitor is no concern

    Scenario: A display that names a brand of another medicine
      Given she takes a medicine on record as RxNorm 1191 "Nardil"
      Then the irreversible MAO inhibitor is a soft stop

    Scenario: A medicine that was entered in error is believed neither way
      Given her prescription of tranylcypromine refers to a medicine that was entered in error
      Then the irreversible MAO inhibitor is a soft stop
      And "its Medication is marked as entered in error" is listed as not read

    Scenario Outline: A pharmacist has checked the list
      Given her prescription of tranylcypromine of 5 days ago refers to a medicine that was not sent
      And a pharmacist checked her list of medicines <when>
      Then the irreversible MAO inhibitor <result>

      Examples: on the day of the prescription, or before it
        | when       | result           |
        | 5 days ago | is no concern    |
        | 6 days ago | cannot be judged |

    Scenario Outline: A prescription that has ended, of a medicine that was not sent
      Given her prescription of tranylcypromine ended <when> and refers to a medicine that was not sent
      Then the irreversible MAO inhibitor <result>

      Examples: for as long as leftovers count
        | when        | result           |
        | 30 days ago | cannot be judged |
        | 31 days ago | is no concern    |

    Scenario Outline: By what it is recognised
      Given she takes a medicine on record as <system> <code> "<display>"
      Then the irreversible MAO inhibitor is a soft stop
      And it was recognised <how>

      Examples: by a code, or by the beginning of one
        | system | code    | display            | how                                |
        | RxNorm | 10734   |                    | by the code 10734                  |
        | RxNorm | 313447  |                    | by the code 313447                 |
        | ATC    | N06AF04 |                    | by the code N06AF04                |
        | ATC    | N06AF05 | iproniazide        | which begins with N06AF            |
        | ATC    | N04BD99 |                    | which begins with N04BD            |

      Examples: by its name only
        | system | code   | display                            | how                           |
        | RxNorm | 999999 | tranylcypromine 20 MG Oral Tablet  | by the name `tranylcypromine` |

    Scenario: By an ingredient that its product lists
      Given she takes a product of the house that holds tranylcypromine
      Then the irreversible MAO inhibitor is a soft stop
      And it was recognised by the code 10734

    Scenario: An ingredient that is not active does not count
      Given she takes a product of the house that holds tranylcypromine as an inactive ingredient
      Then the irreversible MAO inhibitor cannot be judged

    Scenario: A product with an ingredient that nobody can tell
      Given she takes a product of the house that holds tranylcypromine and something else
      Then the irreversible MAO inhibitor is a soft stop
      And "confirm what it is" is listed as not read

    Scenario Outline: Known and of no interest
      Given she takes a medicine on record as <system> <code> "<display>"
      Then the irreversible MAO inhibitor is no concern

      Examples: every ingredient has a name that is known
        | system | code    | display                                            |
        | RxNorm | 999999  | atorvastatin 20 MG Oral Tablet                     |
        | RxNorm | 999999  | ezetimibe 10 MG / atorvastatin 20 MG Oral Tablet   |
        | ATC    | C10AA05 | atorvastatin                                       |

    Scenario Outline: Not recognised
      Given she takes a medicine on record as <system> <code> "<display>"
      Then the irreversible MAO inhibitor cannot be judged
      And "confirm what it is" is listed as not read

      Examples: some ingredient has no name that is known, or the system is not known
        | system         | code   | display                                        |
        | RxNorm         | 999999 | moonshine 20 MG Oral Tablet                    |
        | RxNorm         | 999999 | atorvastatin 20 MG / moonshine 1 MG            |
        | the house list | 17     | atorvastatin 20 MG Oral Tablet                 |
        | RxNorm         | 999999 |                                                |
        | RxNorm         | 999999 | iproniazide 25 MG Oral Tablet                  |
        | RxNorm         | 999999 | Chlorpheniramine Maleate 2 MG/ML Oral Solution |
        | RxNorm         | 999999 | dimenhydrinate 50 MG Oral Tablet               |
