package org.kapcds.engine.knowledge;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/** A table with a header; each line knows where it stands. */
final class CsvFile {

  private CsvFile() {}

  /** Reads all lines; every expected column must be there. */
  static List<Line> read(String path, String text, List<String> expected, Faults faults) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();
    List<Line> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (String column : expected) {
        if (!parser.getHeaderNames().contains(column)) {
          faults.add(path, 1, "the column `%s` is missing; add it", column);
        }
      }
      for (CSVRecord row : parser) {
        int line = Math.toIntExact(parser.getCurrentLineNumber());
        if (!row.isConsistent()) {
          faults.add(
              path, line, "expected %d cells as in the header", parser.getHeaderNames().size());
          continue;
        }
        lines.add(new Line(path, line, new LinkedHashMap<>(row.toMap()), faults));
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      faults.add(
          path, lines.size() + 1, "cannot be read as a table: %s", String.valueOf(e.getMessage()));
    }
    return lines;
  }

  /** One line of a table. */
  record Line(String path, int number, Map<String, String> cells, Faults faults) {

    String text(String column) {
      return cells.getOrDefault(column, "");
    }

    @Nullable BigDecimal number(String column) {
      String cell = text(column);
      if (cell.isEmpty()) {
        return null;
      }
      try {
        return new BigDecimal(cell);
      } catch (NumberFormatException e) {
        faults.add(path, number, "`%s` in the column `%s` is not a number", cell, column);
        return null;
      }
    }

    @Nullable Integer whole(String column) {
      BigDecimal value = number(column);
      return value == null ? null : value.intValue();
    }

    LocalDate day(String column) {
      try {
        return LocalDate.parse(text(column));
      } catch (DateTimeParseException e) {
        faults.add(
            path,
            number,
            "`%s` in the column `%s` is not a day like 2026-01-01",
            text(column),
            column);
        return LocalDate.MAX;
      }
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> type) {
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equalsIgnoreCase(text(column))) {
          return constant;
        }
      }
      faults.add(
          path,
          number,
          "`%s` in the column `%s` is not one of %s",
          text(column),
          column,
          List.of(type.getEnumConstants()));
      return type.getEnumConstants()[0];
    }
  }
}
