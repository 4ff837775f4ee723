package org.kapcds.service.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.DecisionJson;
import org.kapcds.engine.Engine;
import org.kapcds.engine.QuestionException;
import org.kapcds.engine.knowledge.Silence;
import org.kapcds.service.audit.Case.About;
import org.kapcds.service.audit.Case.Change;
import org.kapcds.service.record.Call;
import org.kapcds.service.record.DataKeys;
import org.kapcds.service.record.Snapshot;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Line;
import org.kapcds.service.record.journal.Lines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes recorded decisions again, each under the release that made it, and compares the bytes; if
 * asked, also decides them under a candidate. What a release made that is not here, or with codes
 * of an operator, is counted and left.
 */
public final class Replay {

  private static final int AT_ONCE = 256;
  private static final JsonMapper JSON = new JsonMapper();

  private final Function<String, Optional<Engine>> releases;
  private final @Nullable Engine candidate;
  private final DataKeys keys;
  private final Consumer<Replay> progress;
  private final String program;
  private final Map<String, Engine> silenced = new ConcurrentHashMap<>();
  private final SortedMap<String, Long> lines;
  private final List<String> faults;
  private final List<Case> cases;
  private long same;
  private long different;
  private long others;
  private long erased;
  private long closed;

  /**
   * A replay that goes on from what was found before.
   *
   * @param releases the releases by their hashes
   * @param candidate decides too; {@code null} for none
   * @param keys opens what is sealed
   * @param before what was found before
   * @param progress is told now and then that it went on
   */
  public Replay(
      Function<String, Optional<Engine>> releases,
      @Nullable Engine candidate,
      DataKeys keys,
      Replayed before,
      Consumer<Replay> progress) {
    this.releases = releases;
    this.candidate = candidate;
    this.keys = keys;
    this.progress = progress;
    this.program = before.program();
    this.lines = new TreeMap<>(before.lines());
    this.faults = new ArrayList<>(before.faults());
    this.cases = new ArrayList<>(before.cases());
    this.same = before.same();
    this.different = before.different();
    this.others = before.others();
    this.erased = before.erased();
    this.closed = before.closed();
  }

  /** What was found so far. */
  public Replayed found() {
    return new Replayed(
        program,
        candidate == null ? "" : candidate.release().sha256(),
        lines,
        same,
        different,
        others,
        erased,
        closed,
        faults,
        cases);
  }

  /**
   * Replays what journals hold beyond what was looked at before. Threads of its own take over the
   * class loader of the caller; those that Java shares among all do not, and rules cannot run on
   * them in the packed program.
   */
  public Replayed of(List<Folder> folders) throws IOException {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      for (Folder folder : folders) {
        replay(folder, workers);
      }
    } finally {
      workers.shutdownNow();
    }
    return found();
  }

  /** Reads lines while those that were read before are decided. */
  private void replay(Folder folder, ExecutorService workers) throws IOException {
    String journal = folder.instance().toString();
    long done = lines.getOrDefault(journal, 0L);
    try (Lines written = Lines.after(folder, done)) {
      List<CompletableFuture<Result>> before = List.of();
      List<CompletableFuture<Result>> some = new ArrayList<>();
      for (Optional<String> text = written.next(); text.isPresent(); text = written.next()) {
        Line line = Line.of(text.get()).orElse(null);
        if (line != null && line.number() > done) {
          some.add(CompletableFuture.supplyAsync(() -> replay(line), workers));
        }
        if (some.size() == AT_ONCE) {
          take(journal, before);
          before = some;
          some = new ArrayList<>();
        }
      }
      take(journal, before);
      take(journal, some);
    }
  }

  private void take(String journal, List<CompletableFuture<Result>> some) {
    for (CompletableFuture<Result> one : some) {
      Result result = one.join();
      same += result.same;
      others += result.others;
      erased += result.erased;
      closed += result.closed;
      different += result.faults.size();
      result.faults.forEach(
          how -> faults.add("line %d of %s: %s".formatted(result.line, journal, how)));
      result.cases.forEach(
          (decision, changes) -> cases.add(new Case(journal, result.line, decision, changes)));
      lines.put(journal, result.line);
    }
    if (!some.isEmpty()) {
      progress.accept(this);
    }
  }

  /** What came of one record. */
  private static final class Result {
    private final long line;
    private final List<String> faults = new ArrayList<>();
    private final SortedMap<Integer, List<Change>> cases = new TreeMap<>();
    private int same;
    private int others;
    private int erased;
    private int closed;

    Result(long line) {
      this.line = line;
    }
  }

  private Result replay(Line line) {
    Result result = new Result(line.number());
    try {
      JsonNode record = JSON.readTree(line.record());
      if (!record.has("sealed")) { // nothing was decided
        return result;
      }
      List<Call.Decided> decided =
          Call.Sealed.of(
                  keys.open(
                      record.path("key").asString(""),
                      record.path("sealed").asString(),
                      record.path("id").asString()))
              .decided();
      for (int i = 0; i < decided.size(); i++) {
        replay(decided.get(i), i + 1, result);
      }
    } catch (DataKeys.NotOpened e) {
      result.erased += e.isDestroyed() ? 1 : 0;
      result.closed += e.isDestroyed() ? 0 : 1;
    } catch (RuntimeException e) { // its message may quote the record
      result.faults.add("a record cannot be read; `audit verify` tells whether it was changed");
    }
    return result;
  }

  private void replay(Call.Decided one, int number, Result result) {
    JsonNode recorded = JSON.readTree(one.decision());
    JsonNode release = recorded.path("release");
    Engine own =
        release.path("terminology").isEmpty()
            ? releases.apply(release.path("sha256").asString("")).orElse(null)
            : null;
    if (own == null) {
      result.others++;
      return;
    }
    own = silenced(own, recorded);
    Snapshot snapshot = Snapshot.read(one.snapshot());
    if (!decided(own, snapshot).equals(one.decision())) {
      result.faults.add("a decision is not made again as it was");
      return;
    }
    result.same++;
    if (candidate != null) {
      List<Change> changes = under(candidate, snapshot, one.decision());
      if (!changes.isEmpty()) {
        result.cases.put(number, changes);
      }
    }
  }

  /** With the rules silenced that were silenced then. */
  private Engine silenced(Engine engine, JsonNode recorded) {
    JsonNode then = recorded.path("silenced");
    return then.isEmpty()
        ? engine
        : silenced.computeIfAbsent(
            engine.release().sha256() + then,
            key -> engine.silencing(List.of(JSON.treeToValue(then, Silence[].class))));
  }

  private static String decided(Engine engine, Snapshot snapshot) {
    return DecisionJson.compact(engine.decide(snapshot.situation(), snapshot.profiles()));
  }

  private static List<Change> under(Engine candidate, Snapshot snapshot, String before) {
    try {
      return Comparison.of(before, decided(candidate, snapshot));
    } catch (QuestionException e) {
      return List.of(
          new Change(About.QUESTION, "", "answered", "refused for its `%s`".formatted(e.part())));
    }
  }
}
