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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Decisions on records, beside plain parsing of the same bytes: on the sample patient of a hundred
 * resources, or on all charts of a folder together.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DecisionBenchmark {

  private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-03-02T10:00:00Z");

  /** The sample patient, or a folder of charts (`-p charts=folder`). */
  @Param(Records.SAMPLE)
  public String charts = Records.SAMPLE;

  private final FhirContext fhir = FhirContext.forR4Cached();
  private final Engine engine = ShippedRelease.open();
  private List<byte[]> records = List.of();
  private List<Chart> read = List.of();

  /** Takes the records, and reads them once for the benchmark that begins with facts. */
  @Setup
  public void takeRecords() {
    records = Records.of(charts);
    read = records.stream().map(FhirFacts::read).toList();
  }

  /** The rules with their complete trace, on facts that were read before. */
  @Benchmark
  public void decideOnFacts(Blackhole hole) {
    read.forEach(chart -> hole.consume(decide(chart)));
  }

  /** From the bytes of the bundle to the decision. */
  @Benchmark
  public void decideOnBytes(Blackhole hole) {
    records.forEach(bytes -> hole.consume(decide(FhirFacts.read(bytes))));
  }

  /** From the bytes of the bundle to the facts. */
  @Benchmark
  public void readOnly(Blackhole hole) {
    records.forEach(bytes -> hole.consume(FhirFacts.read(bytes)));
  }

  /** What the FHIR library needs to parse the same bytes, and nothing else. */
  @Benchmark
  public void parseOnly(Blackhole hole) {
    records.forEach(
        bytes ->
            hole.consume(
                fhir.newJsonParser()
                    .parseResource(Bundle.class, new String(bytes, StandardCharsets.UTF_8))));
  }

  private Decision decide(Chart of) {
    return engine.decide(
        new Situation(AS_OF, Moment.PLANNING, null, List.of(), of.facts()), List.of());
  }
}
