package org.kapcds.engine.internal.combining;

import java.util.List;
import java.util.function.Function;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Moment;
import org.kapcds.engine.Situation;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Patient;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.When;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Release;

/**
 * On a chart with nothing in it no rule may stop anything or find a criterion fulfilled.
 * Precautions and information may rest on the request alone.
 */
public final class EmptyChart {

  private EmptyChart() {}

  /**
   * Adds a fault for each rule that concludes something about a patient of whom nothing is known.
   */
  public static void check(Release release, Function<Situation, Decision> decide, Faults faults) {
    for (String intervention : release.interventions().keySet()) {
      for (Moment moment : Moment.values()) {
        Situation nothing =
            new Situation(
                release.inForceFrom().atTime(12, 0).atOffset(java.time.ZoneOffset.UTC),
                moment,
                intervention,
                List.copyOf(release.conditions().keySet()),
                List.of(
                    new Patient(
                        Head.of(Concept.NONE, When.UNKNOWN, Source.of("Patient/empty")),
                        Patient.Sex.UNKNOWN,
                        false)));
        for (Decision.Conclusion one : decide.apply(nothing).conclusions()) {
          Entry entry = release.entries().get(one.ruleId());
          boolean declared =
              entry != null
                  && entry.needs().stream().anyMatch(use -> one.variant().equals(use.ifUnmet()));
          boolean harmless =
              one.level().compareTo(Level.PRECAUTION) >= 0 && one.kind() != Kind.INDICATION;
          if (entry != null && !declared && !harmless) {
            faults.add(
                entry.path(),
                entry.line(),
                "`%s` fires on an empty chart; write its rule in the positive form",
                one.ruleId());
          }
        }
      }
    }
  }
}
