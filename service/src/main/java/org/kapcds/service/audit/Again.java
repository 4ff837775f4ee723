package org.kapcds.service.audit;

import java.util.List;
import org.kapcds.engine.DecisionJson;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.Silence;
import org.kapcds.service.record.Call;
import org.kapcds.service.record.Snapshot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comes of making one decision again, under the release that made it. */
public enum Again {
  SAME,
  DIFFERENT,
  /** The release that made it is not here, or codes of an operator had a part in it. */
  OTHER_RELEASE;

  private static final JsonMapper JSON = new JsonMapper();

  /** Makes a decision again. */
  public static Again of(List<Engine> releases, Call.Decided one) {
    JsonNode recorded = JSON.readTree(one.decision());
    JsonNode release = recorded.path("release");
    Engine own =
        releases.stream()
            .filter(each -> each.release().sha256().equals(release.path("sha256").asString("")))
            .findFirst()
            .orElse(null);
    if (own == null || !release.path("terminology").isEmpty()) {
      return OTHER_RELEASE;
    }
    JsonNode silenced = recorded.path("silenced");
    Engine then =
        silenced.isEmpty()
            ? own
            : own.silencing(List.of(JSON.treeToValue(silenced, Silence[].class)));
    Snapshot snapshot = Snapshot.read(one.snapshot());
    String again = DecisionJson.compact(then.decide(snapshot.situation(), snapshot.profiles()));
    return again.equals(one.decision()) ? SAME : DIFFERENT;
  }
}
