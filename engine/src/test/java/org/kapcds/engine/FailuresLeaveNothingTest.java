package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.FAILED;
import static org.kapcds.engine.Reading.state;

import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** A rule that fails again and again fills no memory. */
class FailuresLeaveNothingTest {

  private static final List<String> ILLS = List.of("rust", "mildew", "greenfly", "shyness");

  private static final Engine GARDEN = garden();

  private static Engine garden() {
    StringBuilder entries = new StringBuilder("rules:\n");
    StringBuilder rules =
        new StringBuilder(
            """
            function boolean explode( Object fact, String what ) {
                throw new IllegalStateException( "the fuse burnt" );
            }
            """);
    for (String ill : ILLS) {
      String id = ill.toUpperCase(java.util.Locale.ROOT) + "-STOPS";
      entries.append(
          "  %s: { kind: contraindication, level: HARD_STOP, since: 1.0.0, reversible-by: x, summary: Ill. }%n"
              .formatted(id));
      rules.append(
          """
          rule "%1$s Ill"
          when
              $what : Diagnosis( kind == "%2$s", explode( this, "%2$s" ) )
          then
              insertLogical( new Contraindication( $what ) );
          end
          """
              .formatted(id, ill));
    }
    return Garden.empty().catalogue(entries.toString()).rules(rules.toString()).open();
  }

  @Test
  void noSessionIsKeptInWhichARuleFailed() throws JMException {
    decide(List.of("rust"));
    long before = living("StatefulKnowledgeSessionImpl");
    for (int i = 0; i < 50; i++) {
      decide(List.of("rust"));
    }

    assertThat(living("StatefulKnowledgeSessionImpl")).isLessThan(before + 5);
  }

  @Test
  void notAllIsKeptThatIsLeftWithoutSomeRules() throws JMException {
    decide(List.of("rust"));
    long before = living("SessionsAwareKnowledgeBase");
    for (int some = 1; some < 1 << ILLS.size(); some++) {
      int chosen = some;
      decide(ILLS.stream().filter(ill -> (chosen >> ILLS.indexOf(ill) & 1) == 1).toList());
    }

    assertThat(living("SessionsAwareKnowledgeBase")).isLessThan(before + 5);
  }

  private static void decide(List<String> ills) {
    Chart chart = Chart.empty();
    ills.forEach(chart::diagnosed);
    Decision decision = chart.under(GARDEN);
    for (String ill : ILLS) {
      String rule = ill.toUpperCase(java.util.Locale.ROOT) + "-STOPS";
      assertThat(state(decision, rule) == FAILED).isEqualTo(ills.contains(ill));
    }
  }

  /** How many objects of a class are left after all that nobody holds was cleared away. */
  private static long living(String type) throws JMException {
    String all =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    return all.lines()
        .map(line -> line.trim().split("\\s+"))
        .filter(columns -> columns.length > 3 && columns[3].endsWith("." + type))
        .mapToLong(columns -> Long.parseLong(columns[1]))
        .sum();
  }
}
