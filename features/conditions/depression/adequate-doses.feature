Feature: From which dose on a trial of an antidepressant is adequate

  Amina's trial of sertraline is in order; the dose of the other one decides. The minimum doses are
  those of the clinical reference (conditions, 3.5), in mg a day.

  Background:
    Given today is 2 March 2026
    And Amina is the patient
    And she never took venlafaxine

  @MDD-FAILED-TRIALS
  Rule: Enough adequate trials have failed

    Scenario Outline: The minimum by the usual table
      Given she took <medicine> <dose> mg a day for 42 days, without effect
      Then the failed-trials criterion <result>

      Examples: below
        | medicine        | dose | result     |
        | agomelatine     | 24   | is not met |
        | amitriptyline   | 74   | is not met |
        | amoxapine       | 199  | is not met |
        | bupropion       | 149  | is not met |
        | citalopram      | 19   | is not met |
        | clomipramine    | 149  | is not met |
        | desipramine     | 99   | is not met |
        | desvenlafaxine  | 49   | is not met |
        | doxepin         | 74   | is not met |
        | duloxetine      | 59   | is not met |
        | escitalopram    | 9    | is not met |
        | fluoxetine      | 19   | is not met |
        | fluvoxamine     | 99   | is not met |
        | imipramine      | 74   | is not met |
        | isocarboxazid   | 29   | is not met |
        | levomilnacipran | 39   | is not met |
        | maprotiline     | 149  | is not met |
        | mianserin       | 29   | is not met |
        | milnacipran     | 49   | is not met |
        | mirtazapine     | 29   | is not met |
        | moclobemide     | 149  | is not met |
        | nefazodone      | 299  | is not met |
        | nortriptyline   | 74   | is not met |
        | paroxetine      | 19   | is not met |
        | phenelzine      | 44   | is not met |
        | protriptyline   | 29   | is not met |
        | reboxetine      | 7    | is not met |
        | tranylcypromine | 29   | is not met |
        | trazodone       | 149  | is not met |
        | trimipramine    | 74   | is not met |
        | venlafaxine     | 74   | is not met |
        | vilazodone      | 19   | is not met |
        | vortioxetine    | 9    | is not met |

      Examples: at the minimum
        | medicine        | dose | result |
        | agomelatine     | 25   | is met |
        | amitriptyline   | 75   | is met |
        | amoxapine       | 200  | is met |
        | bupropion       | 150  | is met |
        | citalopram      | 20   | is met |
        | clomipramine    | 150  | is met |
        | desipramine     | 100  | is met |
        | desvenlafaxine  | 50   | is met |
        | doxepin         | 75   | is met |
        | duloxetine      | 60   | is met |
        | escitalopram    | 10   | is met |
        | fluoxetine      | 20   | is met |
        | fluvoxamine     | 100  | is met |
        | imipramine      | 75   | is met |
        | isocarboxazid   | 30   | is met |
        | levomilnacipran | 40   | is met |
        | maprotiline     | 150  | is met |
        | mianserin       | 30   | is met |
        | milnacipran     | 50   | is met |
        | mirtazapine     | 30   | is met |
        | moclobemide     | 150  | is met |
        | nefazodone      | 300  | is met |
        | nortriptyline   | 75   | is met |
        | paroxetine      | 20   | is met |
        | phenelzine      | 45   | is met |
        | protriptyline   | 30   | is met |
        | reboxetine      | 8    | is met |
        | tranylcypromine | 30   | is met |
        | trazodone       | 150  | is met |
        | trimipramine    | 75   | is met |
        | venlafaxine     | 75   | is met |
        | vilazodone      | 20   | is met |
        | vortioxetine    | 10   | is met |

    Scenario Outline: The minimum by the stricter table
      Given she took <medicine> <dose> mg a day for 42 days, without effect
      When treatment is considered under the profile "strict"
      Then the failed-trials criterion <result>

      Examples: below
        | medicine        | dose | result     |
        | agomelatine     | 24   | is not met |
        | amitriptyline   | 149  | is not met |
        | amoxapine       | 199  | is not met |
        | bupropion       | 299  | is not met |
        | citalopram      | 19   | is not met |
        | clomipramine    | 149  | is not met |
        | desipramine     | 149  | is not met |
        | desvenlafaxine  | 49   | is not met |
        | doxepin         | 149  | is not met |
        | duloxetine      | 59   | is not met |
        | escitalopram    | 9    | is not met |
        | fluoxetine      | 19   | is not met |
        | fluvoxamine     | 99   | is not met |
        | imipramine      | 149  | is not met |
        | isocarboxazid   | 29   | is not met |
        | levomilnacipran | 39   | is not met |
        | maprotiline     | 149  | is not met |
        | mianserin       | 59   | is not met |
        | milnacipran     | 99   | is not met |
        | mirtazapine     | 29   | is not met |
        | moclobemide     | 299  | is not met |
        | nefazodone      | 299  | is not met |
        | nortriptyline   | 74   | is not met |
        | paroxetine      | 19   | is not met |
        | phenelzine      | 44   | is not met |
        | protriptyline   | 29   | is not met |
        | reboxetine      | 7    | is not met |
        | tranylcypromine | 29   | is not met |
        | trazodone       | 299  | is not met |
        | trimipramine    | 149  | is not met |
        | venlafaxine     | 149  | is not met |
        | vilazodone      | 39   | is not met |
        | vortioxetine    | 9    | is not met |

      Examples: at the minimum
        | medicine        | dose | result |
        | agomelatine     | 25   | is met |
        | amitriptyline   | 150  | is met |
        | amoxapine       | 200  | is met |
        | bupropion       | 300  | is met |
        | citalopram      | 20   | is met |
        | clomipramine    | 150  | is met |
        | desipramine     | 150  | is met |
        | desvenlafaxine  | 50   | is met |
        | doxepin         | 150  | is met |
        | duloxetine      | 60   | is met |
        | escitalopram    | 10   | is met |
        | fluoxetine      | 20   | is met |
        | fluvoxamine     | 100  | is met |
        | imipramine      | 150  | is met |
        | isocarboxazid   | 30   | is met |
        | levomilnacipran | 40   | is met |
        | maprotiline     | 150  | is met |
        | mianserin       | 60   | is met |
        | milnacipran     | 100  | is met |
        | mirtazapine     | 30   | is met |
        | moclobemide     | 300  | is met |
        | nefazodone      | 300  | is met |
        | nortriptyline   | 75   | is met |
        | paroxetine      | 20   | is met |
        | phenelzine      | 45   | is met |
        | protriptyline   | 30   | is met |
        | reboxetine      | 8    | is met |
        | tranylcypromine | 30   | is met |
        | trazodone       | 300  | is met |
        | trimipramine    | 150  | is met |
        | venlafaxine     | 150  | is met |
        | vilazodone      | 40   | is met |
        | vortioxetine    | 10   | is met |
