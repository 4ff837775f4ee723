package org.kapcds.service.silence;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.kapcds.engine.knowledge.Silence;
import org.kapcds.engine.knowledge.Silences;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.Recorder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** That rules can be silenced, and that it is recorded. */
@Configuration(proxyBeanMethods = false)
class Silencing {

  @Bean
  SilenceWatch silences(
      @Value("${kap-cds.releases.silences:}") String folder,
      @Value("${kap-cds.release.sign-off:}") String signOff,
      RecordSettings record,
      Recorder recorder,
      Clock clock) {
    SilenceFolder acts =
        new SilenceFolder(
            folder.isBlank() ? record.directory().resolve("silences") : Path.of(folder),
            signOff.isBlank() ? null : Path.of(signOff));
    return new SilenceWatch(acts::read, now -> recorder.keep(recorded(now, clock), List.of()))
        .begin();
  }

  /** What is in force from now on; it names people of the site, and no patient. */
  private static ObjectNode recorded(Silences now, Clock clock) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("kind", "silences");
    record.put("id", UUID.randomUUID().toString());
    record.put("at", clock.instant().toString());
    ArrayNode silenced = record.putArray("silenced");
    now.byRelease().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(one -> add(silenced, one.getKey(), one.getValue()));
    return record;
  }

  private static void add(ArrayNode silenced, String release, List<Silence> rules) {
    for (Silence rule : rules) {
      ObjectNode one = silenced.addObject();
      one.put("releaseSha256", release);
      one.put("rule", rule.ruleId());
      one.put("since", rule.since());
      one.put("reason", rule.reason());
      rule.by().forEach(one.withArray("by")::add);
    }
  }
}
