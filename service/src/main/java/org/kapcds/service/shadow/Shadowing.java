package org.kapcds.service.shadow;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.service.audit.Case;
import org.kapcds.service.record.Recorder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** That a candidate decides beside the live release, where one is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("kap-cds.releases.candidate")
class Shadowing {

  @Bean
  ShadowRun shadowRun(
      @Value("${kap-cds.releases.candidate}") Path place,
      Recorder recorder,
      MeterRegistry counts,
      Clock clock) {
    return new ShadowRun(
        () -> Engine.open(ReleaseFiles.at(place)),
        came ->
            counts
                .counter("kap.shadow.decisions", "result", came.name().toLowerCase(Locale.ROOT))
                .increment(),
        difference -> recorder.keep(recorded(difference, clock), List.of()));
  }

  /** Rules, conditions and states; the decision by its name, and nothing of the patient. */
  private static ObjectNode recorded(ShadowRun.Difference difference, Clock clock) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("kind", "shadow");
    record.put("id", UUID.randomUUID().toString());
    record.put("at", clock.instant().toString());
    record.put("decision", difference.live().decisionId());
    record.put("releaseSha256", difference.live().release().sha256());
    record.put("candidateSha256", difference.candidate());
    ArrayNode changes = record.putArray("changes");
    for (Case.Change change : difference.changes()) {
      changes
          .addObject()
          .put("about", change.about().name())
          .put("name", change.name())
          .put("before", change.before())
          .put("now", change.now());
    }
    return record;
  }
}
