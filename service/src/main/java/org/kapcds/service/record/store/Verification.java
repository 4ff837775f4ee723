package org.kapcds.service.record.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Line;
import org.kapcds.service.record.journal.Lines;
import tools.jackson.databind.json.JsonMapper;

/** Checks journals against themselves and the database against them. */
public final class Verification {

  private static final int ROWS_AT_ONCE = 500;
  private static final JsonMapper JSON = new JsonMapper();

  private final Store store;
  private long lines;
  private long behind;

  /** Something that is not as it was recorded. */
  private static final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    Broken(String what) {
      super(what);
    }
  }

  /** Checks what a database holds. */
  public Verification(Store store) {
    this.store = store;
  }

  /** How many lines were checked. */
  public long lines() {
    return lines;
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
      return Optional.empty();
    } catch (Broken e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void check(Folder folder) throws IOException, Broken {
    UUID instance = folder.instance();
    Rows rows = new Rows(instance);
    Chain chain = new Chain("the journal in " + folder);
    long stored = store.last(instance);
    try (Lines all = Lines.after(folder, 0)) {
      for (Optional<String> text = all.next(); text.isPresent(); text = all.next()) {
        Line line = chain.next(text.get());
        lines++;
        if (line.number() > stored) {
          behind++;
        } else {
          compare(instance, line, rows);
        }
      }
    }
    if (rows.hasNext()) {
      throw new Broken(
          "line %d of %s is in the database and not in the journal"
              .formatted(rows.next().line().number(), instance));
    }
  }

  private void compare(UUID instance, Line line, Rows rows) throws Broken {
    String name = "line %d of %s".formatted(line.number(), instance);
    if (!rows.hasNext()) {
      throw new Broken(name + " is not in the database");
    }
    Row row = rows.next();
    if (row.line().number() > line.number()) {
      throw new Broken(name + " is not in the database");
    }
    if (!row.line().equals(line) || !row.sha256().equals(line.sha256())) {
      throw new Broken(name + " is another one in the database");
    }
    String wrong = new CallRows(store.sql()).difference(instance, line, JSON);
    if (!wrong.isEmpty()) {
      throw new Broken("%s: %s in the table `answered_call`".formatted(name, wrong));
    }
  }

  /** Rows whose journal is elsewhere must at least follow each other. */
  private void checkRows(UUID instance) throws Broken {
    Chain chain = new Chain("the database, of " + instance);
    for (Rows rows = new Rows(instance); rows.hasNext(); ) {
      Row row = rows.next();
      chain.next(row.line().text());
      lines++;
      if (!row.sha256().equals(row.line().sha256())) {
        throw new Broken("line %d of %s was changed".formatted(row.line().number(), instance));
      }
    }
  }

  /** Lines, each of which must name the one before. */
  private static final class Chain {

    private final String where;
    private long number;
    private String hash = Line.NOTHING_BEFORE;

    Chain(String where) {
      this.where = where;
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
      number = line.number();
      hash = line.sha256();
      return line;
    }
  }

  /** A row of the database. */
  record Row(Line line, String sha256) {}

  /** The rows of a journal in their order, some at a time. */
  private final class Rows implements Iterator<Row> {

    private final UUID instance;
    private final List<Row> some = new ArrayList<>();
    private long last;

    Rows(UUID instance) {
      this.instance = instance;
    }

    @Override
    public boolean hasNext() {
      if (some.isEmpty()) {
        some.addAll(store.rows(instance, last, ROWS_AT_ONCE));
      }
      return !some.isEmpty();
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
