package org.kapcds.service.acknowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.Decision.Conclusion;
import org.kapcds.engine.Decision.ShownFact;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.When;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.service.record.SetAside;

class AcknowledgedTest {

  private static final Release RELEASE = ShippedRelease.open().release();
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-06-01T10:00:00Z");
  private static final String VISIT = "a";

  private static Conclusion conclusion(Kind kind, Level level, String text, String limit) {
    return new Conclusion(
        "SAF-PRE-001",
        "",
        kind,
        level,
        Scope.SESSION,
        List.of(),
        null,
        null,
        "summary",
        "rationale",
        List.of(),
        "unreviewed",
        List.of(new ShownFact("Observation/bp", text, null)),
        List.of(limit),
        List.of(),
        List.of());
  }

  private static Conclusion at(Level level) {
    return conclusion(Kind.CONTRAINDICATION, level, "150/95 mmHg", "limit 140/90");
  }

  private static List<Fact> version(@Nullable String version) {
    return List.of(
        new Answer(
            Head.of(Concept.NONE, When.UNKNOWN, new Source("Observation/bp", "", version, null)),
            Answer.Reply.YES));
  }

  private static String fingerprint(Conclusion one) {
    return new Acknowledged(RELEASE, version("1"), List.of(), null, NOW).fingerprint(one);
  }

  /** After this was set aside at a time in a visit. */
  private static Acknowledged after(
      Conclusion one, Instant happened, String pastVisit, @Nullable String visit) {
    return new Acknowledged(
        RELEASE,
        version("1"),
        List.of(new SetAside(fingerprint(one), pastVisit, happened)),
        visit,
        NOW);
  }

  @Test
  @Tag("SAF-CARD-004")
  void aStopThatWasSetAsideIsSilentInTheSameVisitOnly() {
    Conclusion stop = at(Level.SOFT_STOP);

    assertThat(after(stop, NOW.toInstant(), VISIT, VISIT).isSilent(stop, true)).isTrue();
    assertThat(after(stop, NOW.toInstant(), VISIT, "b").isSilent(stop, true)).isFalse();
    assertThat(after(stop, NOW.toInstant(), VISIT, null).isSilent(stop, true)).isFalse();
  }

  @Test
  @Tag("SAF-CARD-005")
  void whateverChangesItIsShownAgain() {
    Conclusion stop = at(Level.SOFT_STOP);
    Acknowledged before = after(stop, NOW.toInstant(), VISIT, VISIT);

    assertThat(
            List.of(
                conclusion(Kind.CONTRAINDICATION, Level.SOFT_STOP, "151/95 mmHg", "limit 140/90"),
                conclusion(Kind.CONTRAINDICATION, Level.SOFT_STOP, "150/95 mmHg", "limit 145/90"),
                at(Level.PRECAUTION)))
        .noneMatch(one -> before.isSilent(one, true));
    assertThat(
            new Acknowledged(
                    RELEASE,
                    version("2"),
                    List.of(new SetAside(fingerprint(stop), VISIT, NOW.toInstant())),
                    VISIT,
                    NOW)
                .isSilent(stop, true))
        .isFalse();
    assertThat(
            new Acknowledged(
                    RELEASE,
                    version(null),
                    List.of(new SetAside(fingerprint(stop), VISIT, NOW.toInstant())),
                    VISIT,
                    NOW)
                .isSilent(stop, true))
        .isFalse();
  }

  @Test
  @Tag("SAF-CARD-006")
  void hardStopsAndUrgentActionsAreNeverSilent() {
    Conclusion hard = at(Level.HARD_STOP);
    Conclusion urgent =
        conclusion(Kind.URGENT_ACTION, Level.PRECAUTION, "150/95 mmHg", "limit 140/90");
    Acknowledged before = after(hard, NOW.toInstant(), VISIT, VISIT);

    assertThat(before.isSilent(hard, true)).isFalse();
    assertThat(before.setAside(hard)).contains("Set aside on 2026-06-01; it still holds.");
    assertThat(after(hard, NOW.toInstant(), VISIT, "b").setAside(hard)).isEmpty();
    assertThat(after(urgent, NOW.toInstant(), VISIT, VISIT).isSilent(urgent, true)).isFalse();
    assertThat(after(urgent, NOW.toInstant(), VISIT, VISIT).setAside(urgent)).isEmpty();
    assertThat(before.setAside(at(Level.SOFT_STOP))).isEmpty();
  }

  @ParameterizedTest
  @Tag("SAF-CARD-006")
  @CsvSource({
    "0, true, true",
    "89, true, true",
    "90, true, true",
    "91, true, false",
    "-1, true, false",
    "1, false, false"
  })
  void aPrecautionIsSilentForTheCourseAndNinetyDaysAtMost(
      int daysAgo, boolean running, boolean silent) {
    Conclusion precaution = at(Level.PRECAUTION);
    Instant happened = NOW.toInstant().minus(daysAgo, ChronoUnit.DAYS);

    assertThat(after(precaution, happened, VISIT, "b").isSilent(precaution, running))
        .isEqualTo(silent);
  }

  @Test
  @Tag("SAF-CARD-006")
  void aPrecautionIsSilentInItsVisitWithoutACourse() {
    Conclusion precaution = at(Level.PRECAUTION);

    assertThat(after(precaution, NOW.toInstant(), VISIT, VISIT).isSilent(precaution, false))
        .isTrue();
  }
}
