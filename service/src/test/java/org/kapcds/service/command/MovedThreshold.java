package org.kapcds.service.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.kapcds.engine.Moment;
import org.kapcds.engine.Situation;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.fact.When;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.decide.MovedRelease;
import org.kapcds.service.record.Snapshot;
import org.kapcds.service.sample.Samples;

/** The shipped release with one number moved, and what is asked on both sides of it. */
final class MovedThreshold {

  private MovedThreshold() {}

  /** A man with this QTc: from 450 ms on it counts as prolonged in the shipped release. */
  static Snapshot withQtc(int milliseconds) {
    List<Fact> facts =
        new ArrayList<>(FhirFacts.read(Samples.named("tom").orElseThrow().bundle()).facts());
    facts.add(
        Measurement.of(
            Head.of(
                Concept.of("http://loinc.org", "8636-3"),
                When.on(LocalDate.parse("2026-02-20")),
                Source.of("Observation/qtc")),
            new Quantity(BigDecimal.valueOf(milliseconds), "ms")));
    return asked(facts);
  }

  /** What is asked of such facts. */
  static Snapshot asked(List<Fact> facts) {
    return new Snapshot(
        new Situation(
            OffsetDateTime.parse("2026-03-02T10:00:00Z"), Moment.PLANNING, null, List.of(), facts),
        List.of());
  }

  /** An archive of the release in which a QTc counts as prolonged in a man from 460 ms on. */
  static Path candidate(Path folder) throws IOException {
    Path archive = folder.resolve("candidate.zip");
    Files.write(archive, MovedRelease.of("1.0.1", "2026-01-01", "2026-12-31", "460").archive());
    return archive;
  }
}
