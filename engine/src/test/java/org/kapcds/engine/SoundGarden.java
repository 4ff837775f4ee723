package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;
import org.kapcds.engine.knowledge.Fault;
import org.kapcds.engine.knowledge.ReleaseException;

/** A release without a fault, to be broken, and what it is refused for then. */
final class SoundGarden {

  /** One rule, its entry and its parameter, without a fault. */
  static final Garden SOUND =
      Garden.empty()
          .parameters(
              """
              leaf-limit.above:
                says: Above this score the leaves are damaged.
                unit: "{score}"
                values:
                  - { from: 2026-01-01, value: 10, reference: made up, mark: V }
              """)
          .catalogue(
              """
              needs:
                leaf-score: { says: a leaf score, any-of: [leaf-score] }
              rules:
                LEAF-DAMAGE:
                  kind: contraindication
                  level: SOFT_STOP
                  since: 1.0.0
                  needs: [leaf-score]
                  evidence: { ALMANAC: V }
                  summary: "Leaf score {score.value}."
              """)
          .rules(
              """
              declare LeafLimitLimits
                  above : BigDecimal @key
              end
              rule "LEAF-DAMAGE Damaged leaves"
              when
                  LeafLimitLimits( $limit : above )
                  $score : Measurement( kind == "leaf-score", decides, value > $limit )
              then
                  insertLogical( new Contraindication( $score ) );
              end
              """);

  private SoundGarden() {}

  /** The faults for which a release is refused. */
  static List<String> faults(Garden garden) {
    ReleaseException refused =
        catchThrowableOfType(ReleaseException.class, () -> Engine.compile(garden.files()));
    assertThat(refused).as("the release is refused").isNotNull();
    return refused.faults().stream().map(Fault::toString).toList();
  }

  /** A release that is broken in one way, and the faults that are told of it. */
  static Arguments broken(String what, Garden garden, String... faults) {
    return Arguments.of(what, garden, List.of(faults));
  }

  /** With one more premise of its rule. */
  static Garden premise(String text) {
    return SOUND.replacing(Garden.RULES, "then\n", "    " + text + "\nthen\n");
  }

  /** With one more line of its entry. */
  static Garden entry(String line) {
    return SOUND.replacing(
        Garden.CATALOGUE, "    since: 1.0.0\n", "    since: 1.0.0\n    " + line + "\n");
  }

  /** With a table of doses. */
  static Garden doses(String csv) {
    return SOUND
        .file("conditions/garden/tables/doses.csv", csv)
        .replacing(
            Garden.CATALOGUE,
            "needs:\n",
            "tables: { doses: { fact: Dose, term: plant } }\nneeds:\n")
        .replacing(
            Garden.RULES,
            "declare LeafLimitLimits",
            "declare Dose plant : String @key litres : BigDecimal @key end declare"
                + " LeafLimitLimits");
  }
}
