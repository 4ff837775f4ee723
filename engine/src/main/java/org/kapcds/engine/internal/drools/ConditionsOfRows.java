package org.kapcds.engine.internal.drools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.conclusion.Considered;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Table;

/**
 * The conditions for which the rows of tables matter: of those that every rule seeks by a condition
 * which is considered, `condition == $condition`, or by a row that is so sought.
 */
final class ConditionsOfRows {

  private static final Pattern SOUGHT = Pattern.compile("(\\w+) == (\\$\\w+)");
  private static final String CONSIDERED = Considered.class.getSimpleName();

  /**
   * By what rows are sought.
   *
   * @param column the column in which it stands
   * @param type the type of the rows that tell it; {@code null} where it is a condition
   * @param told the column of those rows in which it stands
   */
  private record By(String column, @Nullable String type, String told) {}

  private final Release release;
  private final List<RuleText> rules;
  private final Findings findings;
  private final Map<String, List<By>> byType = new HashMap<>();

  ConditionsOfRows(Release release, List<RuleText> rules) {
    this.release = release;
    this.rules = rules;
    this.findings = new Findings(rules);
    release.tables().forEach(table -> soughtBy(table.type()));
  }

  /** The conditions for which a row matters; none where it may matter for any, or without one. */
  Set<String> of(Table table, Table.Row row) {
    Set<String> conditions = new TreeSet<>();
    for (By by : byType.getOrDefault(table.type(), List.of())) {
      for (String value : cells(row, by.column())) {
        if (by.type() == null) {
          conditions.add(value);
          continue;
        }
        for (Table other : tables(by.type())) {
          for (Table.Row telling : other.rows()) {
            if (cells(telling, by.told()).contains(value)) {
              conditions.addAll(of(other, telling));
            }
          }
        }
      }
    }
    return conditions;
  }

  /** By what each rule seeks rows of a type; nothing where one of them seeks them otherwise. */
  private List<By> soughtBy(String type) {
    List<By> known = byType.get(type);
    if (known != null) {
      return known;
    }
    // Rows that are sought by one another are sought by no condition.
    byType.put(type, List.of());
    List<By> all = new ArrayList<>();
    for (RuleText rule : rules) {
      for (RuleText.Premise premise : rule.premises()) {
        if (premise.type().equals(type) && !premise.taken()) {
          Optional<By> sought = soughtBy(premise, rule);
          if (sought.isEmpty()) {
            return List.of();
          }
          all.add(sought.get());
        }
      }
    }
    byType.put(type, all);
    return all;
  }

  private Optional<By> soughtBy(RuleText.Premise premise, RuleText rule) {
    for (String constraint : premise.constraints()) {
      Matcher sought = SOUGHT.matcher(constraint);
      if (sought.matches()) {
        for (RuleText.Premise telling : rule.premises()) {
          String told = telling.required() ? telling.fieldBoundTo(sought.group(2)) : null;
          if (told != null && telling.type().equals(CONSIDERED)) {
            return Optional.of(new By(sought.group(1), null, told));
          }
          if (told != null && isOfRowsAlone(telling) && !soughtBy(telling.type()).isEmpty()) {
            return Optional.of(new By(sought.group(1), telling.type(), told));
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isOfRowsAlone(RuleText.Premise premise) {
    return !tables(premise.type()).isEmpty() && findings.deriving(premise).isEmpty();
  }

  private List<Table> tables(String type) {
    return release.tables().stream().filter(table -> table.type().equals(type)).toList();
  }

  /** What stands in a column, under whichever profile. */
  private static List<String> cells(Table.Row row, String column) {
    return row.cells().entrySet().stream()
        .filter(cell -> cell.getKey().split("@", 2)[0].equals(column))
        .map(Map.Entry::getValue)
        .toList();
  }
}
