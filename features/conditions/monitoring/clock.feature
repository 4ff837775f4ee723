Feature: Midnight, and the change of the clocks

  Minutes are what has passed, whatever the clock on the wall shows.

  Background:
    Given today is 2 March 2026
    And Amina is the patient

  @SAF-POST-001
  Rule: The stay

    Scenario Outline: A session across midnight
      Given it is half past midnight
      And she had intravenous ketamine today and is about to leave
      And the infusion ran from <start> to <end> minutes ago
      Then the length of the stay is <result>

      Examples: from half past ten the evening before
        | start | end | result      |
        | 120   | 80  | no concern  |
        | 119   | 79  | a soft stop |

    Scenario Outline: While the clocks go back by an hour
      Given today is 25 October 2026
      And Amina is the patient
      And it is <now>
      And she had intravenous ketamine today and is about to leave
      And the infusion began at <start> and ended at <end>
      Then the length of the stay is <result>

      Examples: at three in summer time it is two in winter time
        | now                        | start                     | end                       | result      |
        | 03:30 at the offset +01:00 | 2026-10-25T02:30:00+02:00 | 2026-10-25T02:10:00+01:00 | no concern  |
        | 03:29 at the offset +01:00 | 2026-10-25T02:30:00+02:00 | 2026-10-25T02:10:00+01:00 | a soft stop |

    Scenario Outline: While the clocks go forward by an hour
      Given today is 29 March 2026
      And Amina is the patient
      And it is <now>
      And she had intravenous ketamine today and is about to leave
      And the infusion began at <start> and ended at <end>
      Then the length of the stay is <result>

      Examples: at two in winter time it is three in summer time
        | now                        | start                     | end                       | result      |
        | 04:30 at the offset +02:00 | 2026-03-29T01:30:00+01:00 | 2026-03-29T03:20:00+02:00 | no concern  |
        | 04:29 at the offset +02:00 | 2026-03-29T01:30:00+01:00 | 2026-03-29T03:20:00+02:00 | a soft stop |
