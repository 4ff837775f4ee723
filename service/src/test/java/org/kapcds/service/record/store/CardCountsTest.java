package org.kapcds.service.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapcds.service.record.journal.Line;
import org.kapcds.service.record.store.CardCounts.Count;
import org.kapcds.service.record.store.CardCounts.Lacking;

/** Counting of a time, on H2 and on PostgreSQL. */
class CardCountsTest {

  private static final UUID INSTANCE = UUID.randomUUID();

  @TempDir Path place;

  private long line;

  private Line line(String record) {
    return new Line(++line, "0".repeat(64), record);
  }

  /** A card of two rules, one of which could not be judged. */
  private Line shown(String at, UUID card, int micros) {
    return line(
        """
        {"kind":"call","id":"%s","at":"%s","address":"/cds-services/{id}","status":200,"software":"1",\
        "hook":"order-sign","issuer":"i","cards":[{"uuid":"%s","indicator":"critical","rules":[\
        {"id":"SAF-CI-001","variant":"","level":"HARD_STOP"},{"id":"SAF-CI-035","variant":"",\
        "level":"GAP"}],"overrides":[]}],"micros":%d}\
        """
            .formatted(UUID.randomUUID(), at, card, micros));
  }

  private Line answered(UUID card, String outcome) {
    return line(
        """
        {"kind":"call","id":"%s","at":"2026-03-02T10:01:00Z","address":"/feedback","status":200,\
        "software":"1","service":"kap-order-sign","issuer":"i","feedback":[{"id":"%s","card":"%s",\
        "outcome":"%s","happened":"2026-03-02T10:00:30Z","commented":false}],"micros":99000}\
        """
            .formatted(UUID.randomUUID(), UUID.randomUUID(), card, outcome));
  }

  private static CardCounts month(Store store, String from, String until) {
    return new CardCounts(
        store,
        OffsetDateTime.parse(from + "T00:00:00Z"),
        OffsetDateTime.parse(until + "T00:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource
  void cardsAnswersGapsAndTimesAreCountedForATime(Databases database) {
    List<UUID> cards = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    try (Store store = database.open(database.url(place))) {
      store.add(
          INSTANCE,
          List.of(
              shown("2026-03-01T00:00:00Z", cards.get(0), 10_000),
              shown("2026-03-31T23:59:59Z", cards.get(1), 30_000),
              shown("2026-04-01T00:00:00Z", cards.get(2), 90_000),
              answered(cards.get(0), "overridden"),
              answered(cards.get(0), "overridden"),
              answered(cards.get(2), "accepted")));

      CardCounts march = month(store, "2026-03-01", "2026-04-01");
      assertThat(march.cards()).isEqualTo(2);
      assertThat(march.answers()).containsExactly(new Count("", "overridden", 1));
      assertThat(march.gaps()).containsExactly(new Count("SAF-CI-035", "", 2));
      assertThat(march.shown()).containsExactly(new Count("SAF-CI-001", "", 2));
      assertThat(march.millisToAnswer(0.5)).hasValue(20.0);
      assertThat(march.millisToAnswer(1)).hasValue(30.0);

      assertThat(march.lacking(Map.of("SAF-CI-035", List.of("score"))))
          .as("a rule that must know one thing waited for that")
          .containsExactly(new Lacking("score", 2, 2));
      assertThat(march.lacking(Map.of("SAF-CI-035", List.of("score", "question"))))
          .as("one that must know several waited for one of them, at least")
          .containsExactlyInAnyOrder(new Lacking("score", 0, 2), new Lacking("question", 0, 2));
      assertThat(march.lacking(Map.of("SAF-CI-001", List.of("score")))).isEmpty();

      CardCounts april = month(store, "2026-04-01", "2026-05-01");
      assertThat(april.cards()).isEqualTo(1);
      assertThat(april.answers()).containsExactly(new Count("", "accepted", 1));

      CardCounts may = month(store, "2026-05-01", "2026-06-01");
      assertThat(may.cards()).isZero();
      assertThat(may.millisToAnswer(0.5)).isEmpty();
    }
  }
}
