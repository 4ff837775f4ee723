package org.kapcds.engine.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of numbers, each row of which is one fact for the rules.
 *
 * @param path the file
 * @param folder the folder it stands in
 * @param type the type rules declare for a row
 * @param term the column that names a term; rows whose term is not on record are left out; empty
 *     where every row counts, whatever is on record
 * @param rows the rows
 */
public record Table(String path, String folder, String type, String term, List<Row> rows) {

  /**
   * A row.
   *
   * @param cells the cells by column; a column `name@profile` holds the value under that profile
   * @param from the first day in force
   * @param mark how far it is verified
   * @param line the line it stands on
   */
  public record Row(Map<String, String> cells, LocalDate from, Mark mark, int line) {

    public Row {
      cells = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(cells));
    }
  }

  public Table {
    rows = List.copyOf(rows);
  }

  /** The term a row is about; empty where the table names none. */
  public Optional<String> termOf(Row row) {
    return term.isEmpty() ? Optional.empty() : Optional.ofNullable(row.cells().get(term));
  }
}
