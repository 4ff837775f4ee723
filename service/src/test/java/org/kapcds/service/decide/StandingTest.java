package org.kapcds.service.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.Engine;
import org.kapcds.engine.Moment;
import org.kapcds.engine.QuestionException;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Signature;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.sample.Samples;

/** What is said of a release: who approved it, when, and from when until when it decides. */
class StandingTest {

  private static final String COMPILED = "org/kapcds/release/compiled.jar";

  /** SAF-REG-026: nothing unsigned looks signed. */
  @Test
  void theShippedReleaseIsADraftSignedByNobody() {
    assertThat(Rulebook.of(ShippedRelease.open().release()).standing())
        .isEqualTo("draft, signed by nobody; in force from 2026-01-01 without an end");
  }

  /** SAF-REG-026: who approved it, when, in force until; a claim is shown as one. */
  @Test
  void whoSignedIsNamedWithTheDay() {
    Signature signature =
        new Signature(
            "Ann",
            "clinician-reviewer",
            LocalDate.parse("2026-05-30"),
            "forged",
            "signatures/ann.yaml");
    assertThat(
            Rulebook.of(AlteredRelease.of(AlteredRelease.identity("2026-12-31"), signature))
                .standing())
        .isEqualTo(
            "its files name, unchecked here, as signers Ann as clinician-reviewer on 2026-05-30; in force from 2026-01-01 until 2026-12-31");
  }

  /** SAF-REG-040: a release decides nothing after its last day, even if it is named. */
  @Test
  void anExpiredReleaseDecidesNothing() {
    Decider decider =
        new Decider(
            Releases.opening(() -> opened(AlteredRelease.identity("2026-03-01"))),
            SiteSettings.UNKNOWN);
    var chart = FhirFacts.read(Samples.named("tom").orElseThrow().bundle());
    decider.decide(chart, Question.at(Question.asOf("2026-03-01T23:59:59Z"), Moment.PLANNING));
    assertThatThrownBy(
            () ->
                decider.decide(
                    chart, Question.at(Question.asOf("2026-03-02T00:00:00Z"), Moment.PLANNING)))
        .isInstanceOf(QuestionException.class)
        .hasMessageContaining(
            "release 1.0.0 was in force until 2026-03-01, and the question is about 2026-03-02; use a later release");
  }

  /** The rules are those that were compiled; the days are no part of what is compiled. */
  private static Engine opened(String identity) {
    try (InputStream compiled =
        Objects.requireNonNull(
            ShippedRelease.class.getClassLoader().getResourceAsStream(COMPILED))) {
      return Engine.open(AlteredRelease.files(identity), compiled.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
