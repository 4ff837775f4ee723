package org.kapcds.engine.internal.drools;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Table;

/** The terms of facts that a rule seeks by the rows of a table: `kind == $agent`. */
final class TermsOfRows {

  private static final Pattern NAMED = Pattern.compile("kind == (\\$\\w+)");

  private final Release release;
  private final Findings findings;

  TermsOfRows(Release release, Findings findings) {
    this.release = release;
    this.findings = findings;
  }

  /**
   * What stands in the column by which a premise is asked for, of all rows and profiles; nothing
   * where no table tells it all.
   */
  List<String> of(RuleText rule, RuleText.Premise premise) {
    for (String constraint : premise.constraints()) {
      Matcher named = NAMED.matcher(constraint);
      if (named.matches()) {
        for (RuleText.Premise row : rule.premises()) {
          String column = row.fieldBoundTo(named.group(1));
          if (column != null && findings.deriving(row).isEmpty()) {
            return cells(row.type(), column);
          }
        }
      }
    }
    return List.of();
  }

  private List<String> cells(String type, String column) {
    return release.tables().stream()
        .filter(table -> table.type().equals(type))
        .map(Table::rows)
        .flatMap(List::stream)
        .flatMap(row -> row.cells().entrySet().stream())
        .filter(cell -> cell.getKey().split("@", 2)[0].equals(column))
        .map(Map.Entry::getValue)
        .toList();
  }
}
