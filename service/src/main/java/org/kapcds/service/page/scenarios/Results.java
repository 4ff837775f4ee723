package org.kapcds.service.page.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of the scenarios when they were run last, as Cucumber writes it with its plugin `json`.
 * A result counts for the scenario of its line and its name only: what was changed since is not
 * taken for what was run.
 */
public final class Results {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> WRONG = Set.of("failed", "undefined", "pending", "ambiguous");

  private final Map<String, Run> byPlace;
  private final @Nullable OffsetDateTime last;

  private record Run(String name, Result result) {}

  private Results(Map<String, Run> byPlace, @Nullable OffsetDateTime last) {
    this.byPlace = byPlace;
    this.last = last;
  }

  /** No result of anything. */
  static Results none() {
    return new Results(Map.of(), null);
  }

  /**
   * Reads what a run has written.
   *
   * @throws IOException if it cannot be read, or is something else
   */
  static Results read(Path file) throws IOException {
    Map<String, Run> byPlace = new HashMap<>();
    OffsetDateTime last = null;
    try (InputStream content = Files.newInputStream(file);
        MappingIterator<JsonNode> features = JSON.readerFor(JsonNode.class).readValues(content)) {
      while (features.hasNextValue()) {
        JsonNode feature = features.nextValue();
        String path = path(feature.path("uri").asString(""));
        Result before = Result.PASSED;
        for (JsonNode element : feature.path("elements")) {
          last = later(last, element.path("start_timestamp").asString(""));
          if (element.path("type").asString("").equals("background")) {
            before = of(element);
          } else {
            Result result = Result.worst(before, of(element));
            byPlace.put(
                place(path, element.path("line").asInt()),
                new Run(element.path("name").asString(""), result));
            before = Result.PASSED;
          }
        }
      }
    } catch (JacksonException | DateTimeParseException e) {
      throw new IOException("it is no report of Cucumber's plugin `json`", e);
    }
    return new Results(byPlace, last);
  }

  private static @Nullable OffsetDateTime later(@Nullable OffsetDateTime last, String begun) {
    if (begun.isEmpty()) {
      return last;
    }
    OffsetDateTime at = OffsetDateTime.parse(begun);
    return last == null || at.isAfter(last) ? at : last;
  }

  /** When the last scenario of the run began; empty where the report does not say it. */
  Optional<OffsetDateTime> last() {
    return Optional.ofNullable(last);
  }

  /** How many of them, each line of examples by itself, came out so. */
  long count(Result result) {
    return byPlace.values().stream().filter(run -> run.result() == result).count();
  }

  /** The worst of all scenarios of a file. */
  public Result of(Feature feature) {
    return feature.blocks().stream()
        .flatMap(block -> block.scenarios().stream())
        .map(this::of)
        .reduce(Result::worst)
        .orElse(Result.NOT_RUN);
  }

  /** How many scenarios were run. */
  int size() {
    return byPlace.size();
  }

  /** What came of a scenario on a line: where it stands, or a line of its examples. */
  public Result of(Feature.Scenario scenario, int line) {
    Run run = byPlace.get(place(scenario.file(), line));
    boolean same =
        run != null && (scenario.name().contains("<") || run.name().equals(scenario.name()));
    return run == null || !same ? Result.NOT_RUN : run.result();
  }

  /** What came of a scenario with all its examples. */
  public Result of(Feature.Scenario scenario) {
    if (scenario.examples().isEmpty()) {
      return of(scenario, scenario.line());
    }
    @Nullable Result all = null;
    for (Feature.Examples examples : scenario.examples()) {
      for (Feature.Row row : examples.rows()) {
        Result one = of(scenario, row.line());
        all = all == null ? one : Result.worst(all, one);
      }
    }
    return all == null ? Result.NOT_RUN : all;
  }

  private static Result of(JsonNode element) {
    Result all = Result.PASSED;
    for (String part : new String[] {"before", "steps", "after"}) {
      for (JsonNode step : element.path(part)) {
        String status = step.path("result").path("status").asString("");
        all =
            Result.worst(
                all,
                WRONG.contains(status)
                    ? Result.FAILED
                    : status.equals("passed") ? Result.PASSED : Result.NOT_RUN);
      }
    }
    return all;
  }

  /** The path of a file below the folder of the scenarios. */
  private static String path(String uri) {
    for (String root : new String[] {"/conditions/", "/service/"}) {
      int at = uri.lastIndexOf(root);
      if (at >= 0) {
        return uri.substring(at + 1);
      }
    }
    return uri;
  }

  private static String place(String file, int line) {
    return file + ":" + line;
  }
}
