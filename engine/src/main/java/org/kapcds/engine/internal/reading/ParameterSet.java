package org.kapcds.engine.internal.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kapcds.engine.QuestionException;
import org.kapcds.engine.internal.drools.InForce;
import org.kapcds.engine.internal.drools.RuleBase;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Mark;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Parameter;
import org.kapcds.engine.knowledge.Profile;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Table;

/**
 * The values in force on one day under some profiles.
 *
 * @param values the values of all parameters, by their keys
 * @param inForce the typed facts that hold them for the rules, and the rows of tables
 * @param reviewStatus how far all that stands behind each entry has been verified
 */
public record ParameterSet(
    Map<String, BigDecimal> values, InForce inForce, Map<String, String> reviewStatus) {

  /**
   * The values of a day.
   *
   * @throws QuestionException if a profile is unknown or named twice, two profiles contradict each
   *     other, or a parameter has no value on that day
   */
  public static ParameterSet of(
      Release release, RuleBase rules, LocalDate day, List<String> profiles) {
    Map<String, Profile.Value> overrides = overrides(release, profiles);
    Map<String, BigDecimal> values = new TreeMap<>();
    Map<String, Mark> marks = new HashMap<>();
    Map<String, Map<String, BigDecimal>> byType = new TreeMap<>();
    Map<String, Set<Mark>> marksByType = new HashMap<>();
    LocalDate first = day.isBefore(release.inForceFrom()) ? release.inForceFrom() : day;
    for (Parameter parameter : release.parameters().values()) {
      Profile.Value override = overrides.get(parameter.key());
      Parameter.Dated dated =
          parameter
              .on(first)
              .orElseThrow(
                  () ->
                      new QuestionException(
                          "asOf",
                          "`%s` has no value in force on %s; ask for another day"
                              .formatted(parameter.key(), day)));
      BigDecimal value = override == null ? dated.value() : override.value();
      Mark mark = override == null ? dated.mark() : override.mark();
      if (value == null) {
        continue;
      }
      values.put(parameter.key(), value);
      marks.put(parameter.key(), mark);
      String type = parameter.typeName() + "Limits";
      byType.computeIfAbsent(type, key -> new LinkedHashMap<>()).put(parameter.fieldName(), value);
      marksByType.computeIfAbsent(type, key -> EnumSet.noneOf(Mark.class)).add(mark);
    }
    List<InForce.Entry> told = new ArrayList<>();
    rules.limits(byType).forEach(limits -> told.add(new InForce.Entry(limits, "", Set.of())));
    told.addAll(rows(release, rules, first, profiles));
    return new ParameterSet(
        values, rules.inForce(told), reviewStatus(release, rules, marks, marksByType));
  }

  private static Map<String, Profile.Value> overrides(Release release, List<String> profiles) {
    Map<String, Profile.Value> overrides = new HashMap<>();
    Map<String, String> setBy = new HashMap<>();
    Set<String> named = new HashSet<>();
    for (String id : profiles) {
      Profile profile = release.profiles().get(id);
      if (profile == null) {
        throw new QuestionException(
            "profile",
            "`%s` is not a profile of release %s; expected one of %s"
                .formatted(id, release.version(), String.join(", ", release.profiles().keySet())));
      }
      if (!named.add(id)) {
        throw new QuestionException(
            "profile", "`%s` is named more than once; name it once".formatted(id));
      }
      profile
          .values()
          .forEach(
              (key, value) -> {
                String other = setBy.putIfAbsent(key, id);
                if (other != null) {
                  throw new QuestionException(
                      "profile",
                      "`%s` and `%s` both set `%s`; choose one of them".formatted(other, id, key));
                }
                overrides.put(key, value);
              });
    }
    return overrides;
  }

  private static List<InForce.Entry> rows(
      Release release, RuleBase rules, LocalDate day, List<String> profiles) {
    List<InForce.Entry> rows = new ArrayList<>();
    for (Table table : release.tables()) {
      Map<String, Table.Row> inForce = new LinkedHashMap<>();
      for (Table.Row row : table.rows()) {
        String about = rules.textsOf(table, row.cells());
        Table.Row other = inForce.get(about);
        boolean newer = other == null || !row.from().isBefore(other.from());
        if (!row.from().isAfter(day) && newer) {
          inForce.put(about, row);
        }
      }
      for (Table.Row row : inForce.values()) {
        rows.add(rules.row(table, row, cells(row, profiles)));
      }
    }
    return rows;
  }

  /** The cells of a row under some profiles. */
  private static Map<String, String> cells(Table.Row row, List<String> profiles) {
    Map<String, String> cells = new LinkedHashMap<>();
    Map<String, String> setBy = new HashMap<>();
    row.cells()
        .forEach(
            (column, cell) -> {
              int at = column.indexOf('@');
              if (at < 0) {
                cells.putIfAbsent(column, cell);
                return;
              }
              String field = column.substring(0, at);
              String profile = column.substring(at + 1);
              if (profiles.contains(profile) && !cell.isEmpty()) {
                String other = setBy.putIfAbsent(field, profile);
                if (other != null) {
                  throw new QuestionException(
                      "profile",
                      "`%s` and `%s` both set `%s`; choose one of them"
                          .formatted(other, profile, field));
                }
                cells.put(field, cell);
              }
            });
    return cells;
  }

  private static Map<String, String> reviewStatus(
      Release release,
      RuleBase rules,
      Map<String, Mark> marks,
      Map<String, Set<Mark>> marksByType) {
    Map<String, String> status = new HashMap<>();
    for (Entry entry : release.entries().values()) {
      Set<Mark> all = EnumSet.noneOf(Mark.class);
      all.addAll(entry.marks());
      all.addAll(entry.evidence().values());
      rules
          .limitsOf(entry.id())
          .forEach(type -> all.addAll(marksByType.getOrDefault(type, Set.of())));
      for (Entry.NeedUse use : entry.needs()) {
        Need need = release.needs().get(use.need());
        if (need != null && need.test() instanceof Need.Recorded recorded) {
          Mark mark = recorded.within() == null ? null : marks.get(recorded.within());
          if (mark != null) {
            all.add(mark);
          }
        }
      }
      boolean unreviewed = all.isEmpty() || all.stream().anyMatch(Mark::unreviewed);
      status.put(
          entry.id(),
          unreviewed ? "unreviewed" : all.contains(Mark.V2) ? "second-hand" : "verified");
    }
    return status;
  }
}
