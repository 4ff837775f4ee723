package org.kapcds.service.difference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kapcds.engine.DecisionJson;
import org.kapcds.engine.Engine;
import org.kapcds.engine.QuestionException;
import org.kapcds.service.audit.Case;
import org.kapcds.service.audit.Comparison;
import org.kapcds.service.record.Snapshot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What scenarios have asked, as a run of them has written it down, decided by two releases. */
public final class Situations {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * What one scenario has asked.
   *
   * @param file its file
   * @param line its line, in an outline that of its example
   * @param title what it shows
   * @param snapshot the facts and the question
   */
  public record Asked(String file, int line, String title, String snapshot) {

    /** It on one line of a file. */
    public String text() {
      return JSON.writeValueAsString(
          JSON.createObjectNode()
              .put("file", file)
              .put("line", line)
              .put("title", title)
              .put("snapshot", snapshot));
    }
  }

  /**
   * A scenario that two releases do not decide in the same way.
   *
   * @param changes what is different
   */
  public record Outcome(String file, int line, String title, List<Case.Change> changes) {

    public Outcome {
      changes = List.copyOf(changes);
    }

    /** Whether a rule has another state, or is told at another level. */
    boolean concerns(List<String> rules) {
      return changes.stream()
          .anyMatch(one -> one.about() == Case.About.RULE && rules.contains(one.name()));
    }

    String place() {
      return "%s:%d %s".formatted(file, line, title);
    }
  }

  /**
   * What came of the scenarios.
   *
   * @param asked how many questions there are
   * @param otherwise those that are decided otherwise, in the order of the file
   * @param toldOtherwise how many are decided in the same way and told in other words
   */
  public record Outcomes(int asked, List<Outcome> otherwise, long toldOtherwise) {

    public Outcomes {
      otherwise = List.copyOf(otherwise);
    }
  }

  private final List<Asked> all;

  private Situations(List<Asked> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads what scenarios have asked.
   *
   * @throws IllegalArgumentException if it is no such file
   */
  public static Situations in(Path file) {
    List<Asked> all = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        JsonNode one = JSON.readTree(line);
        all.add(
            new Asked(
                one.path("file").asString(""),
                one.path("line").asInt(),
                one.path("title").asString(""),
                one.path("snapshot").asString("")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          file + ": is not what scenarios have asked; run them to write it anew", e);
    }
    return new Situations(all);
  }

  /** Decides all of them under both releases. */
  public Outcomes under(Engine before, Engine now) {
    List<Outcome> different =
        all.parallelStream()
            .map(one -> outcome(one, before, now))
            .filter(one -> !one.changes().isEmpty())
            .toList();
    List<Outcome> otherwise =
        different.stream().filter(one -> Case.isAnother(one.changes())).toList();
    return new Outcomes(all.size(), otherwise, different.size() - otherwise.size());
  }

  private static Outcome outcome(Asked asked, Engine before, Engine now) {
    Snapshot snapshot = Snapshot.read(asked.snapshot());
    return new Outcome(
        asked.file(),
        asked.line(),
        asked.title(),
        Comparison.of(decided(before, snapshot), decided(now, snapshot)));
  }

  /** A question that one of the two does not know has no decision there. */
  private static String decided(Engine engine, Snapshot snapshot) {
    try {
      return DecisionJson.compact(engine.decide(snapshot.situation(), snapshot.profiles()));
    } catch (QuestionException e) {
      return "{}";
    }
  }
}
