package org.kapcds.service.record.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.kapcds.service.record.journal.Line;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keys that are gone although no erasure is on record: what they sealed was lost, or hidden. */
final class KeyTrace {

  private static final JsonMapper JSON = new JsonMapper();

  private final Predicate<String> isThere;
  private final Map<String, String> gone = new LinkedHashMap<>();
  private final Set<String> erased = new HashSet<>();
  private String before = "";

  KeyTrace(Predicate<String> isThere) {
    this.isThere = isThere;
  }

  void see(UUID instance, Line line) {
    JsonNode record;
    try {
      record = JSON.readTree(line.record());
    } catch (JacksonException e) {
      return; // what stands behind it tells whether it was changed
    }
    String place = "line %d of %s".formatted(line.number(), instance);
    if (record.path("kind").asString("").equals("act")) {
      record.path("keys").forEach(key -> erased.add(key.asString("")));
      String month = record.path("before").asString("");
      before = month.compareTo(before) > 0 ? month : before;
      return;
    }
    uses(record, place);
    record.path("feedback").forEach(entry -> uses(entry, place));
  }

  private void uses(JsonNode sealed, String place) {
    String key = sealed.path("key").asString("");
    if (sealed.has("sealed") && !isThere.test(key)) {
      gone.putIfAbsent(key, place);
    }
  }

  /** The first line of each key that is gone without a word. */
  List<String> unexplained() {
    List<String> lines = new ArrayList<>();
    gone.forEach(
        (key, place) -> {
          if (!erased.contains(key) && key.compareTo(before) >= 0) {
            lines.add(place);
          }
        });
    return lines;
  }
}
