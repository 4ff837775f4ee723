package org.kapcds.service.record.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Journal;
import org.kapcds.service.record.journal.Line;
import org.kapcds.service.record.journal.Lines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the database from the journal: the one way into it. Where it goes on is what the database
 * holds already, so that a program that ended, or a database that was away, leaves nothing out and
 * nothing twice.
 */
public final class Drainer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Drainer.class);
  private static final int MOST_AT_ONCE = 200;
  private static final long LOOK_FOR_LEFT_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final int LONGEST_PAUSE = 10;
  private static final long CLOSING_MILLIS = 5000;

  /** Lines that were written are not in the journal any more. */
  private static final class LinesAreMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Journal journal;
  private final Supplier<List<Folder>> left;
  private final Supplier<Store> database;
  private final long lookMillis;
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "record");

  private volatile @Nullable Store store;
  private volatile @Nullable String trouble = "not connected yet";
  private volatile long drained;
  private volatile long setAside;

  /**
   * Begins.
   *
   * @param journal what is drained
   * @param left gives journals that programs left behind which run no more
   * @param database connects
   */
  public Drainer(Journal journal, Supplier<List<Folder>> left, Supplier<Store> database) {
    this(journal, left, database, 1000);
  }

  /** With the time after which it looks again; troubles make it wait up to ten times as long. */
  Drainer(Journal journal, Supplier<List<Folder>> left, Supplier<Store> database, long lookMillis) {
    this.journal = journal;
    this.left = left;
    this.database = database;
    this.lookMillis = lookMillis;
    thread.setDaemon(true);
    thread.start();
  }

  /** The database, if it answered when it was last asked. */
  public Optional<Store> store() {
    return trouble == null ? Optional.ofNullable(store) : Optional.empty();
  }

  /** Why the database is not filled at present, if so. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** How many lines the database does not have yet. */
  public long behind() {
    return Math.max(0, journal.onDisk() - drained);
  }

  /** How many lines the database has refused; they stand in the journal. */
  public long setAside() {
    return setAside;
  }

  private void run() {
    long pause = lookMillis;
    while (!isEnding()) {
      try {
        Store open = store == null ? database.get() : store;
        store = open;
        pause = lookMillis;
        setAside = open.refused();
        drainLeft(open);
        follow(open);
      } catch (IOException
          | RuntimeException
          | Error e) { // whatever it is, it is told and tried again
        unwell(e);
        if (endsWithin(pause)) {
          return;
        }
        pause = Math.min(LONGEST_PAUSE * lookMillis, 2 * pause);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** What fails here must not keep other journals from being drained later, by whomever. */
  private void drainLeft(Store open) throws IOException {
    List<Folder> ended = left.get();
    try {
      for (Folder folder : ended) {
        drain(open, folder);
      }
    } finally {
      for (Folder folder : ended) {
        folder.close();
      }
    }
  }

  /** Drains what there is, and then what comes, until the end or until something goes wrong. */
  private void follow(Store open) throws IOException, InterruptedException {
    Folder folder = journal.folder();
    drained = open.last(folder.instance());
    again(open, folder);
    long looked = System.nanoTime();
    try (Lines lines = Lines.after(folder, drained)) {
      while (true) {
        if (System.nanoTime() - looked > LOOK_FOR_LEFT_NANOS) { // such as by commands
          drainLeft(open);
          looked = System.nanoTime();
        }
        boolean last = isEnding();
        long there = journal.onDisk();
        if (there >= 0 && there < drained) { // new lines would bear numbers that are taken
          throw new LinesAreMissing();
        }
        while (drained < there) {
          long next = drainSome(open, folder, lines, drained, there);
          if (next == drained) {
            throw new LinesAreMissing();
          }
          drained = next;
        }
        if (there >= 0) {
          trouble = null;
        }
        if (last) {
          return;
        }
        journal.awaitAfter(drained, lookMillis);
      }
    }
  }

  /** What was set aside is tried again at each start. */
  private void again(Store open, Folder folder) throws IOException {
    for (Store.Refused refused : open.refused(folder.instance())) {
      try (Lines lines = Lines.after(folder, refused.line() - 1)) {
        for (Optional<String> text = lines.next(); text.isPresent(); text = lines.next()) {
          Optional<Line> line = Line.of(text.get());
          if (line.isPresent() && line.get().number() == refused.line()) {
            open.again(folder.instance(), line.get());
            break;
          }
        }
      }
    }
    setAside = open.refused();
  }

  private void drain(Store open, Folder folder) throws IOException {
    again(open, folder);
    long number = open.last(folder.instance());
    try (Lines lines = Lines.after(folder, number)) {
      long next = drainSome(open, folder, lines, number, Long.MAX_VALUE);
      while (next > number) {
        number = next;
        next = drainSome(open, folder, lines, number, Long.MAX_VALUE);
      }
    }
  }

  /**
   * Drains some of the lines after one, up to another.
   *
   * @return the number of the last line that is drained
   */
  private long drainSome(Store open, Folder folder, Lines lines, long after, long upTo)
      throws IOException {
    List<Line> some = new ArrayList<>();
    long number = after;
    while (number < upTo && some.size() < MOST_AT_ONCE) {
      Optional<String> text = lines.next();
      if (text.isEmpty()) {
        break;
      }
      Optional<Line> line = Line.of(text.get());
      if (line.isEmpty()) {
        LOG.error("the journal in {} holds what is no line of it, after line {}", folder, number);
      } else if (line.get().number() > number) {
        some.add(line.get());
        number = line.get().number();
      }
    }
    if (!some.isEmpty()) {
      List<Store.Refused> refused = open.add(folder.instance(), some);
      if (!refused.isEmpty()) {
        refused.forEach(
            one ->
                LOG.error("the database refuses {}; it is set aside, the journal keeps it", one));
        setAside = open.refused();
      }
    }
    return number;
  }

  /** What a database says may quote what it was given: the kind of trouble alone is told. */
  private void unwell(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String kind =
        cause instanceof java.sql.SQLException database && database.getSQLState() != null
            ? "%s, state %s".formatted(cause.getClass().getSimpleName(), database.getSQLState())
            : cause.getClass().getSimpleName();
    if (!kind.equals(trouble)) {
      LOG.error("the database of records is not filled ({}); the journal keeps what comes", kind);
    }
    trouble = kind;
  }

  private boolean isEnding() {
    return ending.getCount() == 0;
  }

  private boolean endsWithin(long millis) {
    try {
      return ending.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  @Override
  public void close() {
    ending.countDown();
    try {
      thread.join(CLOSING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Store open = store;
    if (open != null) {
      open.close();
    }
  }
}
