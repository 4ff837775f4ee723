package org.kapcds.engine.knowledge.change;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/** The rows of a table, and which of them are others than before. */
final class Rows {

  /** A row that was added, taken out, or whose cells changed. */
  record Changed(@Nullable List<String> before, @Nullable List<String> now) {

    /** The row as it is, or as it was. */
    List<String> row() {
      return now != null ? now : before != null ? before : List.of();
    }
  }

  private Rows() {}

  /** All rows of a table, its head among them. */
  static List<List<String>> of(String text) {
    try (CSVParser rows =
        CSVParser.parse(new StringReader(text), CSVFormat.DEFAULT.builder().setTrim(true).get())) {
      return rows.stream().map(row -> List.copyOf(row.toList())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows that differ; those of which most cells are the same are one row that changed. */
  static List<Changed> compare(List<List<String>> before, List<List<String>> now) {
    List<List<String>> gone = without(before, now);
    List<List<String>> come = without(now, before);
    List<Changed> changed = new ArrayList<>();
    for (List<String> row : come) {
      List<String> like = mostLike(row, gone);
      if (like != null) {
        gone.remove(like);
      }
      changed.add(new Changed(like, row));
    }
    gone.forEach(row -> changed.add(new Changed(row, null)));
    return changed;
  }

  private static List<List<String>> without(List<List<String>> rows, List<List<String>> others) {
    List<List<String>> left = new ArrayList<>(rows);
    others.forEach(left::remove);
    return left;
  }

  private static @Nullable List<String> mostLike(List<String> row, List<List<String>> others) {
    List<String> best = null;
    int most = row.size() / 2;
    for (List<String> other : others) {
      int same = same(row, other);
      if (same > most) {
        best = other;
        most = same;
      }
    }
    return best;
  }

  private static int same(List<String> one, List<String> other) {
    int same = 0;
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      same += one.get(i).equals(other.get(i)) ? 1 : 0;
    }
    return same;
  }
}
