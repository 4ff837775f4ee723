package org.kapcds.service.page.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Release;
import tools.jackson.databind.JsonNode;

/** What is added to a record. */
class AdditionTest {

  @Test
  void aMedicineIsTakenByMouthWithACodeOfTheRelease() {
    Release release = ShippedRelease.open().release();
    JsonNode taken =
        new Addition(release)
            .resource(
                "medicine",
                "diazepam",
                "10",
                "2026-02-01",
                "Patient/p",
                OffsetDateTime.parse("2026-03-02T10:00:00Z"));
    JsonNode route = taken.at("/dosage/0/route/coding/0");
    assertThat(release.terminology().codes())
        .anySatisfy(
            code -> {
              assertThat(code.term()).isEqualTo("oral");
              assertThat(route.path("system").asString("")).isEqualTo(code.system());
              assertThat(route.path("code").asString("")).isEqualTo(code.code());
            });
  }
}
