package org.kapcds.service.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapcds.service.record.journal.Line;

class ShadowRowsTest {

  private static final String CANDIDATE = "c".repeat(64);

  @TempDir Path place;

  @ParameterizedTest
  @EnumSource
  void theChangesOfACandidateAreCountedTheMostFrequentFirst(Databases database) {
    UUID journal = UUID.randomUUID();
    try (Store store = database.open(database.url(place))) {
      List<Line> lines =
          List.of(
              line(1, "2026-03-02T10:00:00Z", CANDIDATE, "SAF-CI-025"),
              line(2, "2026-03-03T10:00:00Z", CANDIDATE, "SAF-CI-024"),
              line(3, "2026-03-04T10:00:00Z", CANDIDATE, "SAF-CI-024"),
              line(4, "2026-03-04T10:00:00Z", "d".repeat(64), "SAF-CI-024"));
      store.add(journal, lines);
      store.add(journal, lines);

      List<ShadowRows.Counted> counted = ShadowRows.in(store).of(CANDIDATE);
      assertThat(counted)
          .extracting(ShadowRows.Counted::name, ShadowRows.Counted::decisions)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("SAF-CI-024", 2),
              org.assertj.core.groups.Tuple.tuple("SAF-CI-025", 1));
      assertThat(counted.get(0).before()).isEqualTo("FIRED PRECAUTION");
      assertThat(counted.get(0).now()).isEqualTo("SILENT");
      assertThat(counted.get(0).first().toInstant())
          .isEqualTo(OffsetDateTime.parse("2026-03-03T10:00:00Z").toInstant());
      assertThat(counted.get(0).last().toInstant())
          .isEqualTo(OffsetDateTime.parse("2026-03-04T10:00:00Z").toInstant());
    }
  }

  private static Line line(long number, String at, String candidate, String rule) {
    return new Line(
        number,
        Line.NOTHING_BEFORE,
        """
        {"kind":"shadow","id":"1","at":"%s","decision":"%s","releaseSha256":"%s",\
        "candidateSha256":"%s","changes":[{"about":"RULE","name":"%s",\
        "before":"FIRED PRECAUTION","now":"SILENT"}]}"""
            .formatted(at, new UUID(0, number), "a".repeat(64), candidate, rule));
  }
}
