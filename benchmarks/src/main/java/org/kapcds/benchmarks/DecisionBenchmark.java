package org.kapcds.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Bundle;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Engine;
import org.kapcds.engine.Moment;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.Situation;
import org.kapcds.fhir.Chart;
import org.kapcds.fhir.FhirFacts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A decision on a patient of a hundred resources, beside plain parsing of the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DecisionBenchmark {

  private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-03-02T10:00:00Z");

  private final byte[] bytes = SamplePatient.bundle();
  private final FhirContext fhir = FhirContext.forR4Cached();
  private final Engine engine = ShippedRelease.open();
  private Chart chart = FhirFacts.read(bytes);

  /** Reads the chart once, for the benchmark that begins with facts. */
  @Setup
  public void readChart() {
    chart = FhirFacts.read(bytes);
  }

  /** The rules with their complete trace, on facts that were read before. */
  @Benchmark
  public Decision decideOnFacts() {
    return decide(chart);
  }

  /** From the bytes of the bundle to the decision. */
  @Benchmark
  public Decision decideOnBytes() {
    return decide(FhirFacts.read(bytes));
  }

  /** What the FHIR library needs to parse the same bytes, and nothing else. */
  @Benchmark
  public Bundle parseOnly() {
    return fhir.newJsonParser()
        .parseResource(Bundle.class, new String(bytes, StandardCharsets.UTF_8));
  }

  private Decision decide(Chart of) {
    return engine.decide(
        new Situation(AS_OF, Moment.PLANNING, null, List.of(), of.facts()), List.of());
  }
}
