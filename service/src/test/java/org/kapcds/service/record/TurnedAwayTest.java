package org.kapcds.service.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TurnedAwayTest {

  private static final Instant TIME = Instant.parse("2026-03-02T10:00:00Z");
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final TurnedAway turnedAway = new TurnedAway();

  private boolean counts(String issuer, int status, int second) {
    return turnedAway.counts(issuer, status, TIME.plusSeconds(second), second * SECOND);
  }

  @Test
  void theFirstOfAMinuteIsRecordedAndTheOthersAreCounted() {
    assertThat(counts("a", 429, 0)).isFalse();
    for (int second = 1; second <= 30; second++) {
      assertThat(counts("a", 429, second)).isTrue();
    }
    assertThat(counts("b", 429, 30)).isFalse();
    assertThat(counts("a", 401, 30)).isFalse();
    assertThat(turnedAway.over(59 * SECOND, false)).isEmpty();

    List<ObjectNode> records = turnedAway.over(60 * SECOND, false);
    assertThat(records).hasSize(1);
    assertThat(records.get(0).path("calls").asLong()).isEqualTo(30);
    assertThat(records.get(0).path("issuer").asString()).isEqualTo("a");
    assertThat(records.get(0).path("status").asInt()).isEqualTo(429);
    assertThat(records.get(0).path("at").asString()).isEqualTo("2026-03-02T10:00:01Z");
    assertThat(records.get(0).path("until").asString()).isEqualTo("2026-03-02T10:00:30Z");
    assertThat(counts("a", 429, 61)).isFalse();
  }

  @Test
  void noCallIsLeftOutWhenTheServiceEnds() {
    counts("a", 429, 0);
    counts("a", 429, 1);
    assertThat(turnedAway.over(2 * SECOND, true)).hasSize(1);
    assertThat(turnedAway.over(2 * SECOND, true)).isEmpty();
  }

  @Test
  void whatIsAnsweredOrRefusedForItsContentIsNeverCounted() {
    for (int status : new int[] {200, 400, 403, 404, 412, 500, 503}) {
      assertThat(counts("a", status, 0)).isFalse();
      assertThat(counts("a", status, 1)).isFalse();
    }
  }
}
