package org.kapcds.service.difference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntConsumer;
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

  private static final int TOLD_AFTER = 32;
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

  /** How many there are. */
  public int count() {
    return all.size();
  }

  /**
   * Decides all of them under both releases.
   *
   * @param progress is told now and then how many are decided
   */
  public Outcomes under(Engine before, Engine now, IntConsumer progress) {
    return each(one -> changes(one, before, now), progress);
  }

  /**
   * What comes of each, on threads of its own that take over the class loader of the caller, as
   * those of a replay do. What several scenarios ask is decided once.
   */
  Outcomes each(Function<Asked, List<Case.Change>> decides, IntConsumer progress) {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      Map<String, CompletableFuture<List<Case.Change>>> decided = new HashMap<>();
      List<CompletableFuture<List<Case.Change>>> asked =
          all.stream()
              .map(
                  one ->
                      decided.computeIfAbsent(
                          one.snapshot(),
                          key -> CompletableFuture.supplyAsync(() -> decides.apply(one), workers)))
              .toList();
      List<Outcome> otherwise = new ArrayList<>();
      int toldOtherwise = 0;
      int done = 0;
      for (Asked one : all) {
        List<Case.Change> changes = join(asked.get(done));
        if (Case.isAnother(changes)) {
          otherwise.add(new Outcome(one.file(), one.line(), one.title(), changes));
        } else if (!changes.isEmpty()) {
          toldOtherwise++;
        }
        if (++done % TOLD_AFTER == 0) {
          progress.accept(done);
        }
      }
      progress.accept(done);
      return new Outcomes(done, otherwise, toldOtherwise);
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<Case.Change> join(CompletableFuture<List<Case.Change>> decided) {
    try {
      return decided.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static List<Case.Change> changes(Asked asked, Engine before, Engine now) {
    Snapshot snapshot;
    try {
      snapshot = Snapshot.read(asked.snapshot());
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "%s:%d: what it has asked cannot be read; run the scenarios to write it anew"
              .formatted(asked.file(), asked.line()),
          e);
    }
    return Comparison.of(decided(before, snapshot), decided(now, snapshot));
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
