package org.kapcds.engine.internal.drools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Fires the rules until every count is that of all there is to count.
 *
 * <p>What is found after a rule has counted does not always reach its count, as Drools 10.2 goes:
 * seen where two rules that count begin with the same premise. Touching the limit that the count is
 * compared with makes the rule count anew.
 */
final class Counting {

  private final Set<String> limits = new TreeSet<>();

  /** What must be touched is known from the rules: the limits of those that count. */
  Counting(RuleIndex index) {
    for (RuleText rule : index.rules()) {
      if (rule.counts()) {
        rule.premises().stream()
            .map(RuleText.Premise::type)
            .filter(type -> type.endsWith("Limits"))
            .forEach(limits::add);
      }
    }
  }

  /** Fires on these facts. A count may lead to what another rule counts, so it may take rounds. */
  void fire(KieSession session, List<?> facts) {
    Map<FactHandle, Object> touched = new LinkedHashMap<>();
    for (Object fact : facts) {
      FactHandle handle = session.insert(fact);
      if (limits.contains(fact.getClass().getSimpleName())) {
        touched.put(handle, fact);
      }
    }
    session.fireAllRules();
    int before = -1;
    for (int fired = 0; fired != before && !touched.isEmpty(); ) {
      before = fired;
      touched.forEach(session::update);
      fired = session.fireAllRules();
    }
  }
}
