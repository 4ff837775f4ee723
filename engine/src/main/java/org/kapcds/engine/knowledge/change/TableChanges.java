package org.kapcds.engine.knowledge.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.change.Change.What;

/** The differences of tables: codes by their terms, other rows by what changed in them. */
final class TableChanges {

  private static final String CODES = "value-sets.csv";

  private final Changes found;

  TableChanges(Changes found) {
    this.found = found;
  }

  void compare(ReleaseFiles before, ReleaseFiles now) {
    Set<String> paths = new TreeSet<>(before.ending(".csv"));
    paths.addAll(now.ending(".csv"));
    paths.addAll(before.ending(".txt"));
    paths.addAll(now.ending(".txt"));
    paths.removeIf(path -> path.contains("/rules/") || ReleaseDiff.same(path, before, now));
    for (String path : paths) {
      if (path.endsWith(".txt")) {
        names(path, before.text(path), now.text(path));
      } else {
        rows(path, Rows.of(before.text(path)), Rows.of(now.text(path)));
      }
    }
  }

  private void rows(String path, List<List<String>> before, List<List<String>> now) {
    List<String> head = !now.isEmpty() ? now.get(0) : before.isEmpty() ? List.of() : before.get(0);
    List<Rows.Changed> changed = Rows.compare(before, now);
    if (path.endsWith(CODES)) {
      codes(path, head, changed);
    } else {
      changed.forEach(one -> row(path, head, one));
    }
  }

  /** What is different of one term is one sentence. */
  private void codes(String path, List<String> head, List<Rows.Changed> changed) {
    Map<String, List<String>> byTerm = new TreeMap<>();
    for (Rows.Changed one : changed) {
      List<String> was = one.before();
      List<String> is = one.now();
      if (was != null && is != null && sameCode(was, is)) {
        add(byTerm, is, "%s: %s".formatted(code(is), cells(head, was, is)));
        continue;
      }
      if (was != null) {
        add(byTerm, was, "no longer " + code(was));
      }
      if (is != null) {
        add(byTerm, is, "also " + code(is));
      }
    }
    byTerm.forEach(
        (term, parts) -> {
          Collections.sort(parts);
          found.add(
              path,
              What.CODES,
              term,
              "The value set `%s`: %s.".formatted(term, String.join("; ", parts)),
              found.reached(reach -> reach.ofTerm(term)));
        });
  }

  private static void add(Map<String, List<String>> byTerm, List<String> row, String part) {
    byTerm.computeIfAbsent(row.get(0), key -> new ArrayList<>()).add(part);
  }

  private static boolean sameCode(List<String> was, List<String> is) {
    return was.subList(0, 4).equals(is.subList(0, 4));
  }

  private static String code(List<String> row) {
    String match = row.get(3).equals("exact") ? "" : " (" + row.get(3) + ")";
    return "%s of %s%s %s".formatted(row.get(2), row.get(1), match, Say.quoted(row.get(4)));
  }

  private void row(String path, List<String> head, Rows.Changed one) {
    String name = path.substring(path.lastIndexOf('/') + 1).replace(".csv", "");
    List<String> was = one.before();
    List<String> is = one.now();
    String how =
        was == null
            ? "a new row " + shown(head, one.row())
            : is == null
                ? "no longer the row " + shown(head, one.row())
                : "the row of %s: %s".formatted(first(head, was, is), cells(head, was, is));
    found.add(
        path,
        What.TABLE,
        name,
        "The table `%s`: %s.".formatted(name, how),
        found.reached(reach -> reach.ofRow(name, one.row())));
  }

  private static String shown(List<String> head, List<String> row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (!row.get(i).isEmpty()) {
        cells.add(column(head, i) + " " + row.get(i));
      }
    }
    return String.join(", ", cells);
  }

  /** The first cells that are the same tell which row it is. */
  private static String first(List<String> head, List<String> was, List<String> is) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(was.size(), is.size()) && cells.size() < 3; i++) {
      if (was.get(i).equals(is.get(i)) && !is.get(i).isEmpty()) {
        cells.add(column(head, i) + " " + is.get(i));
      }
    }
    return String.join(", ", cells);
  }

  private static String cells(List<String> head, List<String> was, List<String> is) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
      String earlier = i < was.size() ? was.get(i) : "";
      String later = i < is.size() ? is.get(i) : "";
      if (!earlier.equals(later)) {
        cells.add(
            "`%s` is now %s; it was %s"
                .formatted(column(head, i), Say.value(later), Say.value(earlier)));
      }
    }
    return String.join(", ", cells);
  }

  private static String column(List<String> head, int number) {
    return number < head.size() ? head.get(number) : String.valueOf(number + 1);
  }

  private void names(String path, String before, String now) {
    List<String> was = lines(before);
    List<String> is = lines(now);
    List<String> gone = new ArrayList<>(was);
    gone.removeAll(is);
    List<String> come = new ArrayList<>(is);
    come.removeAll(was);
    if (!gone.isEmpty() || !come.isEmpty()) {
      String name = path.substring(path.lastIndexOf('/') + 1).replace(".txt", "");
      String sentence = Say.list(String.join(", ", gone), String.join(", ", come));
      found.add(
          path, What.CODES, name, "The list `%s` holds %s.".formatted(name, sentence), List.of());
    }
  }

  private static List<String> lines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
