package org.kapcds.service.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kapcds.service.audit.Case.About;
import org.kapcds.service.audit.Case.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is different between two decisions about the same situation. It names rules, conditions and
 * states, and nothing of the patient.
 */
public final class Comparison {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String NONE = "none";

  private Comparison() {}

  /**
   * Compares two decisions, each as canonical JSON. The releases and the notes on them are not
   * compared.
   */
  public static List<Change> of(String before, String now) {
    JsonNode earlier = JSON.readTree(before);
    JsonNode later = JSON.readTree(now);
    List<Change> changes = new ArrayList<>();
    compare(About.CONDITION, states(earlier), states(later), changes);
    compare(About.RULE, rules(earlier), rules(later), changes);
    compare(About.ORDER, Map.of("", hold(earlier)), Map.of("", hold(later)), changes);
    compare(About.GATE, of(earlier, "gate"), of(later, "gate"), changes);
    compare(About.LEAVING, of(earlier, "leaving"), of(later, "leaving"), changes);
    compare(About.DOSE, doses(earlier), doses(later), changes);
    if (changes.isEmpty() && !rest(earlier).equals(rest(later))) {
      changes.add(new Change(About.WORDS, "", "", ""));
    }
    return changes;
  }

  private static void compare(
      About about, Map<String, String> before, Map<String, String> now, List<Change> changes) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      String earlier = before.getOrDefault(name, NONE);
      String later = now.getOrDefault(name, NONE);
      if (!earlier.equals(later)) {
        changes.add(new Change(about, name, earlier, later));
      }
    }
  }

  private static SortedMap<String, String> states(JsonNode decision) {
    SortedMap<String, String> states = new TreeMap<>();
    for (JsonNode one : decision.path("recommendations")) {
      String reason = one.path("reason").asString("");
      String state = one.path("state").asString("");
      states.put(
          one.path("condition").asString(""), reason.isEmpty() ? state : state + " " + reason);
    }
    return states;
  }

  /** The state of each rule; of one that fired also the level at which it is told. */
  private static SortedMap<String, String> rules(JsonNode decision) {
    Map<String, String> levels = new TreeMap<>();
    for (JsonNode one : decision.path("conclusions")) {
      levels.putIfAbsent(one.path("ruleId").asString(""), one.path("level").asString(""));
      for (JsonNode also : one.path("also")) {
        levels.putIfAbsent(also.path("ruleId").asString(""), also.path("level").asString(""));
      }
    }
    SortedMap<String, String> rules = new TreeMap<>();
    for (JsonNode one : decision.path("trace")) {
      String id = one.path("ruleId").asString("");
      String level = levels.get(id);
      String state = one.path("state").asString("");
      rules.put(id, level == null ? state : state + " " + level);
    }
    return rules;
  }

  private static String hold(JsonNode decision) {
    return decision.path("order").path("hold").asBoolean(false) ? "waits" : "does not wait";
  }

  private static Map<String, String> of(JsonNode decision, String part) {
    String state = decision.path("session").path(part).asString("");
    return state.isEmpty() ? Map.of() : Map.of("", state);
  }

  private static Map<String, String> doses(JsonNode decision) {
    Map<String, String> doses = new TreeMap<>();
    for (JsonNode one : decision.path("doses")) {
      doses.put(String.valueOf(doses.size() + 1), one.path("result").asString(""));
    }
    return doses;
  }

  private static JsonNode rest(JsonNode decision) {
    return ((ObjectNode) decision.deepCopy()).remove(List.of("decisionId", "release", "notes"));
  }
}
