package org.kapcds.service.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.kapcds.engine.Decision;
import org.kapcds.engine.DecisionJson;
import org.kapcds.engine.Engine;
import org.kapcds.service.record.Call;
import org.kapcds.service.record.DataKeys;
import org.kapcds.service.record.Snapshot;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Line;
import org.kapcds.service.record.journal.Lines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes recorded decisions again, under the release that made them, and compares the bytes. What
 * another release made, or with codes of an operator, is counted and left.
 */
public final class Replay {

  private static final int AT_ONCE = 256;
  private static final JsonMapper JSON = new JsonMapper();

  private final Engine engine;
  private final DataKeys keys;
  private final Consumer<String> said;
  private final LongAdder same = new LongAdder();
  private final LongAdder different = new LongAdder();
  private final LongAdder others = new LongAdder();
  private final LongAdder closed = new LongAdder();
  private final LongAdder erased = new LongAdder();

  /**
   * Replays under one release.
   *
   * @param engine decides
   * @param keys opens what is sealed
   * @param said is told each decision that is not the same
   */
  public Replay(Engine engine, DataKeys keys, Consumer<String> said) {
    this.engine = engine;
    this.keys = keys;
    this.said = said;
  }

  /** How many decisions were made again to the byte. */
  public long same() {
    return same.sum();
  }

  /** How many were not, or cannot be read although the key is theirs. */
  public long different() {
    return different.sum();
  }

  /** How many another release made, or codes of an operator had a part in. */
  public long others() {
    return others.sum();
  }

  /** How many records were erased. */
  public long erased() {
    return erased.sum();
  }

  /** How many records are sealed with a key that is not here. */
  public long closed() {
    return closed.sum();
  }

  /**
   * Replays what journals hold. Threads of its own take over the class loader of the caller; those
   * that Java shares among all do not, and rules cannot run on them in the packed program.
   */
  public void of(List<Folder> folders) throws IOException {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      replay(folders, workers);
    } finally {
      workers.shutdown();
    }
  }

  private void replay(List<Folder> folders, ExecutorService workers) throws IOException {
    for (Folder folder : folders) {
      try (Lines lines = Lines.after(folder, 0)) {
        List<Line> some = new ArrayList<>();
        for (Optional<String> text = lines.next(); text.isPresent(); text = lines.next()) {
          Line.of(text.get()).ifPresent(some::add);
          if (some.size() == AT_ONCE) {
            replay(folder, some, workers);
          }
        }
        replay(folder, some, workers);
      }
    }
  }

  private void replay(Folder folder, List<Line> some, ExecutorService workers) {
    CompletableFuture.allOf(
            some.stream()
                .map(line -> CompletableFuture.runAsync(() -> replay(folder, line), workers))
                .toArray(CompletableFuture[]::new))
        .join();
    some.clear();
  }

  private void replay(Folder folder, Line line) {
    try {
      JsonNode record = JSON.readTree(line.record());
      if (!record.has("sealed")) { // nothing was decided
        return;
      }
      String text =
          keys.open(
              record.path("key").asString(""),
              record.path("sealed").asString(),
              record.path("id").asString());
      Call.Sealed.of(text).decided().forEach(one -> replay(folder, line, one));
    } catch (DataKeys.NotOpened e) {
      (e.isDestroyed() ? erased : closed).increment();
    } catch (RuntimeException e) { // its message may quote the record
      isDifferent(
          folder, line, "a record cannot be read; `audit verify` tells whether it was changed");
    }
  }

  private void replay(Folder folder, Line line, Call.Decided one) {
    JsonNode release = JSON.readTree(one.decision()).path("release");
    if (!release.path("sha256").asString("").equals(engine.release().sha256())
        || !release.path("terminology").isEmpty()) {
      others.increment();
    } else if (again(one).equals(one.decision())) {
      same.increment();
    } else {
      isDifferent(folder, line, "a decision is not made again as it was");
    }
  }

  private void isDifferent(Folder folder, Line line, String how) {
    different.increment();
    said.accept("line %d of %s: %s".formatted(line.number(), folder.instance(), how));
  }

  private String again(Call.Decided one) {
    Snapshot snapshot = Snapshot.read(one.snapshot());
    Decision decision = engine.decide(snapshot.situation(), snapshot.profiles());
    return DecisionJson.compact(decision);
  }
}
