package org.kapcds.features.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * The codes an electronic record would use for the words of the scenarios, kept in {@code
 * codebook.csv}. They stand there a second time on purpose: the record knows nothing of our names
 * for them.
 */
final class Codebook {

  private static final Map<Key, Coding> CODES = read();

  /** A medicine and a consent may go by the same words. */
  private record Key(String kind, String words) {}

  private Codebook() {}

  static List<String> someDiagnoses(int number) {
    return some("diagnosis", number);
  }

  static List<String> someMedicines(int number) {
    return some("medicine", number);
  }

  private static List<String> some(String kind, int number) {
    return CODES.keySet().stream()
        .filter(key -> key.kind().equals(kind))
        .map(Key::words)
        .sorted()
        .limit(number)
        .toList();
  }

  static CodeableConcept diagnosis(String words) {
    return find("diagnosis", words);
  }

  static CodeableConcept medicine(String words) {
    return find("medicine", words);
  }

  static CodeableConcept measure(String words) {
    return find("measure", words);
  }

  static CodeableConcept statement(String words) {
    return find("statement", words);
  }

  static CodeableConcept procedure(String words) {
    return find("procedure", words);
  }

  static CodeableConcept route(String words) {
    return find("route", words);
  }

  static CodeableConcept consent(String words) {
    return find("consent", words);
  }

  /** A code of one of the project's own systems. */
  static CodeableConcept own(String system, String code) {
    return new CodeableConcept(new Coding("urn:kap:" + system, code, null));
  }

  private static CodeableConcept find(String kind, String words) {
    Coding coding = CODES.get(new Key(kind, words));
    if (coding == null) {
      throw new IllegalArgumentException(
          "codebook.csv has no %s called `%s`; add a line".formatted(kind, words));
    }
    return new CodeableConcept(coding.copy().setDisplay(words)).setText(words);
  }

  private static Map<Key, Coding> read() {
    try (InputStream file = Codebook.class.getResourceAsStream("codebook.csv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", 4))
          .collect(
              Collectors.toUnmodifiableMap(
                  cells -> new Key(cells[0], cells[3]),
                  cells -> new Coding(cells[1], cells[2], null)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
