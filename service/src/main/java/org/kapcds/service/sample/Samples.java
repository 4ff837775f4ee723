package org.kapcds.service.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The sample patients, each with the moment at which its story holds. */
public final class Samples {

  private static final List<Sample> ALL =
      List.of(new JsonMapper().readValue(bytes("index"), Sample[].class));

  private Samples() {}

  /**
   * A sample patient.
   *
   * @param name the name, and the name of the file
   * @param story who it is, and what the decision shows
   * @param asOf the moment the question is about
   * @param moment the moment in the course of treatment
   */
  public record Sample(String name, String story, String asOf, String moment) {

    /** The record, a FHIR R4 bundle. */
    public byte[] bundle() {
      return bytes(name);
    }
  }

  /** All of them. */
  public static List<Sample> all() {
    return ALL;
  }

  /** The one of that name. */
  public static Optional<Sample> named(String name) {
    return ALL.stream().filter(sample -> sample.name().equals(name)).findFirst();
  }

  private static byte[] bytes(String name) {
    String path = "/samples/" + name + ".json";
    try (InputStream file = Samples.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("`%s` is missing from the program".formatted(path));
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("`%s` cannot be read".formatted(path), e);
    }
  }
}
