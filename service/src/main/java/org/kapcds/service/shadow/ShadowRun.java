package org.kapcds.service.shadow;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.engine.DecisionJson;
import org.kapcds.engine.Engine;
import org.kapcds.engine.Situation;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.service.audit.Case;
import org.kapcds.service.audit.Comparison;
import org.kapcds.service.decide.Onlooker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what was decided for calls once more, under a candidate, on a thread of its own. It takes
 * no part in an answer: what comes while too much waits is dropped, and counted.
 */
public final class ShadowRun implements Onlooker, AutoCloseable {

  /** How many decisions wait at most. */
  static final int WAITING = 200;

  private static final Logger LOG = LoggerFactory.getLogger(ShadowRun.class);

  /** What came of one decision. */
  public enum Came {
    SAME,
    TOLD_OTHERWISE,
    DIFFERENT,
    DROPPED,
    FAILED
  }

  /**
   * A decision that would be another.
   *
   * @param live what was decided
   * @param candidate the hash of the candidate
   * @param changes what is different
   */
  public record Difference(Decision live, String candidate, List<Case.Change> changes) {

    public Difference {
      changes = List.copyOf(changes);
    }
  }

  private record Task(Situation situation, List<String> profiles, Decision live) {}

  private final BlockingQueue<Task> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Supplier<Engine> opens;
  private final Consumer<Came> counted;
  private final Consumer<Difference> kept;
  private final Thread thread = new Thread(this::run, "shadow");
  private volatile @Nullable Release deciding;
  private volatile String fault = "";

  /**
   * A shadow run that begins by opening the candidate.
   *
   * @param opens opens the candidate
   * @param counted is told what came of each decision
   * @param kept keeps a difference
   */
  public ShadowRun(Supplier<Engine> opens, Consumer<Came> counted, Consumer<Difference> kept) {
    this.opens = opens;
    this.counted = counted;
    this.kept = kept;
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  @Override
  public void decided(Situation situation, List<String> profiles, Decision decision) {
    if (fault.isEmpty() && !waiting.offer(new Task(situation, profiles, decision))) {
      counted.accept(Came.DROPPED);
    }
  }

  /** The candidate, once it decides. */
  public Optional<Release> release() {
    return Optional.ofNullable(deciding);
  }

  /** Why nothing is compared; empty if that is not so. */
  public String fault() {
    return fault;
  }

  private void run() {
    Engine candidate;
    try {
      candidate = opens.get();
    } catch (ReleaseException | IllegalArgumentException e) {
      fault = String.valueOf(e.getMessage());
      LOG.error("the candidate is refused, and nothing is compared: {}", fault);
      return;
    } catch (RuntimeException | Error e) { // rules that do not fit the program end in an Error
      fault = "it cannot be opened";
      LOG.error("the candidate cannot be opened, and nothing is compared");
      return;
    } finally {
      if (!fault.isEmpty()) {
        waiting.clear();
      }
    }
    deciding = candidate.release();
    LOG.info(
        "release {} decides beside the live one, sha-256 {}",
        candidate.release().version(),
        candidate.release().sha256());
    try {
      while (true) {
        compare(candidate, waiting.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void compare(Engine candidate, Task task) {
    try {
      List<Case.Change> changes =
          Comparison.of(
              DecisionJson.compact(task.live()),
              DecisionJson.compact(candidate.decide(task.situation(), task.profiles())));
      boolean different = Case.isAnother(changes);
      counted.accept(
          changes.isEmpty() ? Came.SAME : different ? Came.DIFFERENT : Came.TOLD_OTHERWISE);
      if (different) {
        kept.accept(new Difference(task.live(), candidate.release().sha256(), changes));
      }
    } catch (RuntimeException | Error e) { // its message may quote the record
      counted.accept(Came.FAILED);
      LOG.warn("a decision could not be compared ({})", e.getClass().getName());
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
