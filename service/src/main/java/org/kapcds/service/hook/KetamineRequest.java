package org.kapcds.service.hook;

import java.util.Set;
import java.util.stream.Collectors;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.Intervention;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.fhir.Chart;

/** Whether a chart holds an open order of what a release judges. */
final class KetamineRequest {

  private KetamineRequest() {}

  static boolean isIn(Chart chart, Release release) {
    Set<String> drugs =
        release.interventions().values().stream()
            .map(Intervention::drug)
            .collect(Collectors.toSet());
    return chart.facts().stream()
        .filter(Order.class::isInstance)
        .map(order -> release.terminology().termsOf(order.head().concept(), FactType.MEDICATION))
        .anyMatch(terms -> terms.stream().anyMatch(drugs::contains));
  }
}
