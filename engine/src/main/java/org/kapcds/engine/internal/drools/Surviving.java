package org.kapcds.engine.internal.drools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.event.rule.RuleEventListener;

/**
 * Gathers the matches that hold at the end: those that fired minus those that truth maintenance
 * took back later. Counting fired matches alone would let the answer depend on the order of rules.
 */
final class Surviving implements RuleEventListener {

  private final Map<String, RuleText> concluding;
  private final Set<String> onExposure;
  private final Map<org.kie.api.runtime.rule.Match, RuleText> fired = new IdentityHashMap<>();

  /**
   * Matches of these rules.
   *
   * @param concluding the rules that conclude, by their names
   * @param onExposure the names of those that ask when a medicine was last taken
   */
  Surviving(Map<String, RuleText> concluding, Set<String> onExposure) {
    this.concluding = concluding;
    this.onExposure = onExposure;
  }

  @Override
  public void onAfterMatchFire(org.kie.api.runtime.rule.Match match) {
    RuleText rule = concluding.get(match.getRule().getName());
    if (rule != null) {
      fired.put(match, rule);
    }
  }

  @Override
  public void onDeleteMatch(org.kie.api.runtime.rule.Match match) {
    fired.remove(match);
  }

  List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    for (Map.Entry<org.kie.api.runtime.rule.Match, RuleText> one : fired.entrySet()) {
      org.kie.api.runtime.rule.Match match = one.getKey();
      RuleText rule = one.getValue();
      List<Object> facts = new ArrayList<>();
      for (FactHandle handle : match.getFactHandles()) {
        Object object = ((org.drools.core.common.InternalFactHandle) handle).getObject();
        if (object != null) {
          facts.add(object);
        }
      }
      Map<String, Object> bindings = new HashMap<>();
      for (String name : match.getDeclarationIds()) {
        if (name.startsWith("$")) {
          Object value = match.getDeclarationValue(name);
          if (value != null) {
            bindings.put(name.substring(1), value);
          }
        }
      }
      matches.add(
          new Match(rule.id(), rule.variant(), facts, bindings, onExposure.contains(rule.name())));
    }
    return matches;
  }
}
