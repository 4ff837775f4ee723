package org.kapcds.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kapcds.fhir.FhirFacts;

/** The records to measure on. */
final class Records {

  /** The patient that is made for the benchmarks. */
  static final String SAMPLE = "sample";

  private Records() {}

  /** The sample patient, or every chart (`*.json`) of a folder; says how much that is. */
  static List<byte[]> of(String charts) {
    List<byte[]> records = charts.equals(SAMPLE) ? List.of(SamplePatient.bundle()) : folder(charts);
    long bytes = records.stream().mapToLong(each -> each.length).sum();
    int resources =
        records.stream().mapToInt(each -> FhirFacts.tree(each).path("entry").size()).sum();
    System.out.printf(
        "%n%d records with %d resources, %.1f kB%n", records.size(), resources, bytes / 1e3);
    return records;
  }

  private static List<byte[]> folder(String folder) {
    List<byte[]> records = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
        records.add(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the charts of `" + folder + "` cannot be read", e);
    }
    return records;
  }
}
