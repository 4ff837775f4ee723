package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.NOT_EVALUABLE;
import static org.kapcds.engine.Decision.RuleState.SILENT;
import static org.kapcds.engine.Reading.facts;
import static org.kapcds.engine.Reading.fired;
import static org.kapcds.engine.Reading.on;
import static org.kapcds.engine.Reading.state;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.Decision.State;

/** Only matches that still hold at the end count, and on an empty chart none does. */
class SurvivingMatchesTest {

  private static final String STOPS =
      """
      rule "FLY-STOPS Greenfly that was not washed off"
      when
          $fly : Diagnosis( kind == "greenfly" )
          not Washed( fly == $fly )
      then
          insertLogical( new Contraindication( $fly ) );
      end
      """;

  private static final String WASHED =
      """
      rule "FLY-WASHED Washed off"
      @finding
      when
          Soaked( $fly : fly )
      then
          insertLogical( new Washed( $fly ) );
      end
      """;

  private static final String SOAKED =
      """
      rule "FLY-SOAKED Soaked"
      @finding
      when
          $fly : Diagnosis( kind == "greenfly", $ago : daysAgo )
          Procedure( kind == "pruning", done, daysAgo < $ago )
      then
          insertLogical( new Soaked( $fly ) );
      end
      """;

  private static final String TYPES =
      """
      declare Soaked extends Finding
          fly : Diagnosis @key
      end
      declare Washed extends Finding
          fly : Diagnosis @key
      end
      """;

  private static Engine garden(String rules) {
    return Garden.empty()
        .catalogue(
            """
            needs:
              slugs: { says: whether there are slugs, presence: { question: asked-about-slugs } }
            rules:
              FLY-STOPS: { kind: contraindication, level: HARD_STOP, needs: [slugs], since: 1.0.0, summary: Greenfly. }
            """)
        .rules(rules)
        .open();
  }

  private static Chart looked() {
    return Chart.empty().no("asked-about-slugs", "2026-06-10");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMatchThatALaterFindingTakesBackHasNotFired(boolean stopsFirst) {
    Engine engine =
        garden(stopsFirst ? TYPES + STOPS + WASHED + SOAKED : TYPES + SOAKED + WASHED + STOPS);

    Decision washed = looked().diagnosed("greenfly").done("pruning", "2026-06-01").under(engine);
    assertThat(state(washed, "FLY-STOPS")).isEqualTo(SILENT);
    assertThat(fired(washed)).isEmpty();

    Decision unwashed = looked().diagnosed("greenfly").done("pruning", "2026-04-01").under(engine);
    assertThat(state(unwashed, "FLY-STOPS")).isEqualTo(FIRED);
    assertThat(facts(unwashed, "FLY-STOPS"))
        .containsExactly("greenfly/1: greenfly since 1 May 2026");
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void anEmptyChartIsNoHealthyPlant(Moment moment) {
    Engine engine = garden(TYPES + STOPS + WASHED + SOAKED);
    Decision decision =
        Chart.bornOn("").at(moment).askingAbout("bloom").askingAbout("growth").under(engine);

    assertThat(decision.conclusions()).isEmpty();
    assertThat(decision.urgentActions()).isEmpty();
    assertThat(decision.notRead()).isEmpty();
    if (moment != Moment.DISCHARGE) {
      assertThat(state(decision, "FLY-STOPS")).isEqualTo(NOT_EVALUABLE);
      assertThat(on(decision, "bloom").state()).isEqualTo(State.INSUFFICIENT_DATA);
      assertThat(on(decision, "growth").state()).isEqualTo(State.INSUFFICIENT_DATA);
    }
  }

  @Test
  void whatWasLookedForAndNotFoundIsSilent() {
    Engine engine = garden(TYPES + STOPS + WASHED + SOAKED);

    assertThat(state(looked().under(engine), "FLY-STOPS")).isEqualTo(SILENT);
  }
}
