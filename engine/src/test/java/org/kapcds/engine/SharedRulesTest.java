package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapcds.engine.Reading.on;

import org.junit.jupiter.api.Test;
import org.kapcds.engine.Decision.Conclusion;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.Decision.State;

/** A rule that several conditions share counts for each of them, and for no other. */
class SharedRulesTest {

  private static final String RULES =
      """
      rule "GARDEN-CLEAN Rust"
      when
          $what : Diagnosis( kind == "rust" )
      then
          insertLogical( new Indication( $what ) );
      end
      """;

  private static Garden garden(String conditions) {
    return Garden.empty()
        .catalogue(
            """
            rules:
              GARDEN-CLEAN: { kind: indication, condition: %s, criterion: required, met-when: silent, reason: RUSTY, since: 1.0.0, summary: Rust. }
            """
                .formatted(conditions))
        .rules(RULES);
  }

  @Test
  void aSharedCriterionShutsEachOfItsConditions() {
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .askingAbout("growth")
            .diagnosed("rust")
            .under(garden("[bloom, growth]").open());

    assertThat(on(decision, "bloom").reasons()).containsExactly("RUSTY");
    assertThat(on(decision, "growth").reasons()).containsExactly("RUSTY");
    assertThat(decision.conclusions())
        .filteredOn(one -> one.ruleId().equals("GARDEN-CLEAN"))
        .extracting(Conclusion::condition)
        .containsExactly("bloom", "growth");
  }

  @Test
  void itIsSaidOnlyOfTheConditionsThatAreConsidered() {
    Decision decision =
        Chart.empty()
            .askingAbout("growth")
            .diagnosed("rust")
            .under(garden("[bloom, growth]").open());

    assertThat(decision.conclusions()).extracting(Conclusion::condition).containsExactly("growth");
  }

  @Test
  void itDoesNotConcernOtherConditions() {
    Decision decision =
        Chart.empty().askingAbout("bloom").diagnosed("rust").under(garden("[growth]").open());

    assertThat(on(decision, "bloom").state()).isNotEqualTo(State.NOT_ELIGIBLE);
    assertThat(decision.trace())
        .filteredOn(one -> one.ruleId().equals("GARDEN-CLEAN"))
        .extracting(Decision.Traced::state)
        .containsExactly(RuleState.NOT_APPLICABLE);
  }

  @Test
  void eachConditionOfTheListMustExist() {
    assertThatThrownBy(() -> garden("[bloom, gloom]").open())
        .hasMessageContaining("`GARDEN-CLEAN` belongs to `gloom`, which is not a condition");
  }
}
