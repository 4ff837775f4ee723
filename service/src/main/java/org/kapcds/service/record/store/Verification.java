package org.kapcds.service.record.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.record.CheckpointKeys;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Line;
import org.kapcds.service.record.journal.Lines;
import org.kapcds.service.record.journal.Signer;
import tools.jackson.databind.json.JsonMapper;

/** Checks journals against themselves and the database against them. */
public final class Verification {

  private static final int ROWS_AT_ONCE = 500;

  private static final JsonMapper JSON = new JsonMapper();

  private final Store store;
  private final CheckpointKeys keys;
  private final KeyTrace trace;
  private final List<String> setAside = new ArrayList<>();
  private final List<Head> heads = new ArrayList<>();
  private final Map<UUID, Head> known = new HashMap<>();
  private long lines;
  private long behind;
  private long unsigned;
  private long signedLate;

  /** Where a journal ended: the number of its last line, and the SHA-256 of it. */
  public record Head(UUID instance, long line, String sha256) {

    /** One as {@link #toString} writes it. */
    public static Head of(String text) {
      String[] parts = text.strip().split(" ", 3);
      return new Head(UUID.fromString(parts[0]), Long.parseLong(parts[1]), parts[2]);
    }

    @Override
    public String toString() {
      return "%s %d %s".formatted(instance, line, sha256);
    }
  }

  /** Something that is not as it was recorded. */
  private static final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    Broken(String what) {
      super(what);
    }
  }

  /**
   * Checks what a database holds.
   *
   * @param keys the public keys of those who signed checkpoints
   * @param isThere whether the key of that name is there which sealed something
   */
  public Verification(Store store, CheckpointKeys keys, Predicate<String> isThere) {
    this.store = store;
    this.keys = keys;
    this.trace = new KeyTrace(isThere);
  }

  /** What an earlier check has told of the ends of journals: they must have gone on from there. */
  public void compareWith(List<Head> earlier) {
    earlier.forEach(head -> known.put(head.instance(), head));
  }

  /** How many lines were checked. */
  public long lines() {
    return lines;
  }

  /** Lines that the database has refused, each named; they are in their journal. */
  public List<String> setAside() {
    return List.copyOf(setAside);
  }

  /** Lines whose content cannot be opened any more although no erasure is on record. */
  public List<String> keysGone() {
    return trace.unexplained();
  }

  /** How many lines stand after the last checkpoint of their journal: nothing proves them yet. */
  public long unsigned() {
    return unsigned;
  }

  /** How many lines were signed only when the program started again after it had been killed. */
  public long signedLate() {
    return signedLate;
  }

  /** Where each journal ended. */
  public List<Head> heads() {
    return List.copyOf(heads);
  }

  /** How many of them the database does not have yet. */
  public long behind() {
    return behind;
  }

  /**
   * The first record that is not as it was recorded; empty if all are.
   *
   * @param folders the journals; what the database holds of others is checked by itself
   */
  public Optional<String> firstBroken(List<Folder> folders) throws IOException {
    try {
      Set<UUID> here = new HashSet<>();
      for (Folder folder : folders) {
        here.add(folder.instance());
        check(folder);
      }
      for (UUID instance : store.instances()) {
        if (!here.contains(instance)) {
          checkRows(instance);
        }
      }
      for (Head head : known.values()) {
        throw new Broken(
            "the journal of %s is gone, which had %d lines when it was checked before"
                .formatted(head.instance(), head.line()));
      }
      return Optional.empty();
    } catch (Broken e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void check(Folder folder) throws IOException, Broken {
    UUID instance = folder.instance();
    long stored = store.last(instance);
    Rows rows = new Rows(instance, stored);
    Map<Long, Store.Refused> refused = refused(instance);
    Chain chain = new Chain(instance, "the journal in " + folder);
    try (Lines all = Lines.after(folder, 0)) {
      for (Optional<String> text = all.next(); text.isPresent(); text = all.next()) {
        Line line = chain.next(text.get());
        lines++;
        trace.see(instance, line);
        if (line.number() > stored) {
          behind++;
        } else {
          compare(instance, line, rows, refused.get(line.number()));
        }
      }
    }
    chain.end();
    if (rows.hasNext()) {
      throw new Broken(
          "line %d of %s is in the database and not in the journal"
              .formatted(rows.next().line().number(), instance));
    }
  }

  private Map<Long, Store.Refused> refused(UUID instance) {
    Map<Long, Store.Refused> refused = new HashMap<>();
    store.refused(instance).forEach(one -> refused.put(one.line(), one));
    return refused;
  }

  private void compare(UUID instance, Line line, Rows rows, Store.@Nullable Refused refused)
      throws Broken {
    String name = "line %d of %s".formatted(line.number(), instance);
    if (refused != null) {
      setAside.add(refused.toString());
    }
    if (!rows.hasNext() || rows.peek().line().number() > line.number()) {
      if (refused != null) {
        return;
      }
      throw new Broken(name + " is not in the database");
    }
    Row row = rows.next();
    if (!row.line().equals(line) || !row.sha256().equals(line.sha256())) {
      throw new Broken(name + " is another one in the database");
    }
    if (refused != null) {
      return;
    }
    String wrong = new CallRows(store.sql()).difference(instance, line, JSON);
    if (!wrong.isEmpty()) {
      throw new Broken("%s: %s in the table `answered_call`".formatted(name, wrong));
    }
  }

  /** Rows whose journal is elsewhere must at least follow each other. */
  private void checkRows(UUID instance) throws Broken {
    Chain chain = new Chain(instance, "the database, of " + instance);
    Map<Long, Store.Refused> refused = refused(instance);
    refused.values().forEach(one -> setAside.add(one.toString()));
    for (Rows rows = new Rows(instance, Long.MAX_VALUE); rows.hasNext(); ) {
      Row row = rows.next();
      chain.passOver(refused, row.line());
      chain.next(row.line().text());
      lines++;
      if (!row.sha256().equals(row.line().sha256())) {
        throw new Broken("line %d of %s was changed".formatted(row.line().number(), instance));
      }
    }
    chain.end();
  }

  /** Lines, each of which must name the one before; what stands before a checkpoint is signed. */
  private final class Chain {

    private final UUID instance;
    private final String where;
    private long number;
    private long signed;
    private String hash = Line.NOTHING_BEFORE;

    Chain(UUID instance, String where) {
      this.instance = instance;
      this.where = where;
    }

    private void checkSigned(Line line) throws Broken {
      boolean checkpoint = CheckpointKeys.isCheckpoint(line);
      if (!checkpoint && (line.number() == 1 || line.number() - signed > Signer.MOST_UNSIGNED)) {
        throw new Broken(
            "%s: line %d is no checkpoint, and one must stand there"
                .formatted(where, line.number()));
      }
      if (!checkpoint) {
        return;
      }
      Optional<String> fault = keys.fault(instance, line);
      if (fault.isPresent()) {
        throw new Broken(
            "%s: the checkpoint in line %d %s; what is not as it was recorded stands between line %d and there"
                .formatted(where, line.number(), fault.get(), signed + 1));
      }
      if (CheckpointKeys.isStart(line)) {
        signedLate += line.number() - 1 - signed;
      }
      signed = line.number();
    }

    /** Where lines were set aside, the database cannot tell what stood between. */
    void passOver(Map<Long, Store.Refused> refused, Line next) {
      while (number + 1 < next.number() && refused.containsKey(number + 1)) {
        number++;
        hash = next.before();
      }
    }

    private void compareWithKnown() throws Broken {
      Head head = known.get(instance);
      if (head != null && head.line() == number && !head.sha256().equals(hash)) {
        throw new Broken(
            "%s: line %d is another one than when it was checked before".formatted(where, number));
      }
    }

    void end() throws Broken {
      Head head = known.remove(instance);
      if (head != null && head.line() > number) {
        throw new Broken(
            "%s: it ends with line %d, and had %d lines when it was checked before"
                .formatted(where, number, head.line()));
      }
      unsigned += number - signed;
      heads.add(new Head(instance, number, hash));
    }

    Line next(String text) throws Broken {
      Line line =
          Line.of(text)
              .orElseThrow(
                  () -> new Broken("%s: what follows line %d is no line".formatted(where, number)));
      if (line.number() != number + 1) {
        throw new Broken(
            "%s: line %d is missing, or another stands in its place".formatted(where, number + 1));
      }
      if (!line.before().equals(hash)) {
        throw new Broken(
            "%s: line %d is not the one that line %d names as the one before"
                .formatted(where, number, line.number()));
      }
      checkSigned(line);
      number = line.number();
      hash = line.sha256();
      compareWithKnown();
      return line;
    }
  }

  /** A row of the database. */
  record Row(Line line, String sha256) {}

  /** The rows of a journal in their order, some at a time. */
  private final class Rows implements Iterator<Row> {

    private final UUID instance;
    private final long upTo;
    private final List<Row> some = new ArrayList<>();
    private long last;

    /** Those that come while it is checked are left for the next time. */
    Rows(UUID instance, long upTo) {
      this.instance = instance;
      this.upTo = upTo;
    }

    @Override
    public boolean hasNext() {
      if (some.isEmpty()) {
        store.rows(instance, last, ROWS_AT_ONCE).stream()
            .filter(row -> row.line().number() <= upTo)
            .forEach(some::add);
      }
      return !some.isEmpty();
    }

    Row peek() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return some.get(0);
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = some.remove(0);
      last = row.line().number();
      return row;
    }
  }
}
