package org.kapcds.engine.internal.drools;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kapcds.engine.internal.reading.ReadingParameters;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Parameter;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Table;

/** Checks that every parameter is read by something, and every row of a table by a rule. */
final class LimitsAndTables {

  private final Release release;
  private final RuleIndex index;
  private final Faults faults;

  LimitsAndTables(Release release, RuleIndex index, Faults faults) {
    this.release = release;
    this.index = index;
    this.faults = faults;
  }

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  void check() {
    limits();
    tables();
    readingNames();
  }

  /** A parameter without a reader, and a reader without a parameter, are both mistakes. */
  private void limits() {
    Map<String, Set<String>> byType = new HashMap<>();
    Set<String> read = new HashSet<>();
    for (RuleText rule : index.rules()) {
      for (RuleText.Premise premise : rule.premises()) {
        if (premise.type().endsWith("Limits")) {
          RuleIndex.Declared declared = index.declared().get(premise.type());
          if (declared != null) {
            declared.fields().keySet().stream()
                .filter(
                    field ->
                        premise.constraints().stream()
                            .anyMatch(text -> text.matches(".*\\b" + field + "\\b.*")))
                .forEach(field -> read.add(premise.type() + "." + field));
          }
        }
      }
    }
    for (Parameter parameter : release.parameters().values()) {
      String type = parameter.typeName() + "Limits";
      RuleIndex.Declared declared = index.declared().get(type);
      String path = "conditions/" + parameter.folder() + "/parameters.yaml";
      byType.computeIfAbsent(type, key -> new HashSet<>()).add(parameter.fieldName());
      boolean needed = neededParameters().contains(parameter.key());
      if (declared == null && !needed) {
        faults.add(
            path,
            parameter.line(),
            "`%s` is read by nothing: no rule declares `%s` and no need names it",
            parameter.key(),
            type);
      } else if (declared != null
          && !declared.fields().containsKey(parameter.fieldName())
          && !needed) {
        faults.add(
            path,
            parameter.line(),
            "`%s` has no field `%s` in `%s` (%s)",
            parameter.key(),
            parameter.fieldName(),
            type,
            declared.path());
      } else if (declared != null
          && declared.fields().containsKey(parameter.fieldName())
          && !needed
          && !read.contains(type + "." + parameter.fieldName())) {
        faults.add(
            path,
            parameter.line(),
            "`%s` is read by no rule; remove it or use it",
            parameter.key());
      }
    }
    index
        .declared()
        .forEach(
            (type, declared) -> {
              if (type.endsWith("Limits")) {
                for (String field : declared.fields().keySet()) {
                  if (!byType.getOrDefault(type, Set.of()).contains(field)) {
                    faults.add(
                        declared.path(),
                        declared.line(),
                        "`%s` has the field `%s`, but no parameter fills it",
                        type,
                        field);
                  }
                }
              }
            });
  }

  private Set<String> neededParameters() {
    Set<String> keys = new HashSet<>(ReadingParameters.KEYS);
    keys.addAll(Release.READ_BY_THE_SERVICE);
    for (Need need : release.needs().values()) {
      if (need.test() instanceof Need.Recorded recorded) {
        if (recorded.within() != null) {
          keys.add(recorded.within());
        }
        if (recorded.count() != null) {
          keys.add(recorded.count());
        }
      } else if (need.test() instanceof Need.MedicinesKnown known) {
        keys.add(known.within());
      }
    }
    return keys;
  }

  private void tables() {
    for (Table table : release.tables()) {
      RuleIndex.Declared declared = index.declared().get(table.type());
      if (declared == null) {
        faults.add(table.path(), 0, "no rule declares the type `%s` of its rows", table.type());
        continue;
      }
      for (Table.Row row : table.rows()) {
        table
            .termOf(row)
            .filter(term -> release.terminology().term(term) == null)
            .ifPresent(term -> faults.add(table.path(), row.line(), "`%s` is not a term", term));
        row.cells().forEach((column, cell) -> cell(table, declared, row, column, cell));
      }
    }
  }

  private void cell(
      Table table, RuleIndex.Declared declared, Table.Row row, String column, String cell) {
    String[] parts = column.split("@");
    String type = declared.fields().get(parts[0]);
    if (type == null) {
      faults.add(table.path(), 1, "the column `%s` is not a field of `%s`", parts[0], table.type());
    } else if (type.equals("BigDecimal") && !cell.isEmpty() && !NUMBER.matcher(cell).matches()) {
      faults.add(table.path(), row.line(), "`%s` in the column `%s` is not a number", cell, column);
    } else if (type.equals("BigDecimal") && cell.startsWith("-")) {
      faults.add(
          table.path(),
          row.line(),
          "`%s` in the column `%s` is below zero; expected an amount from 0 on. Correct it",
          cell,
          column);
    }
    if (parts.length > 1 && !release.profiles().containsKey(parts[1])) {
      faults.add(
          table.path(),
          1,
          "the column `%s` is for the profile `%s`, which does not exist",
          column,
          parts[1]);
    }
  }

  /** The reading rules use parameters of their own; every release must define them. */
  private void readingNames() {
    for (String key : ReadingParameters.KEYS) {
      if (!release.parameters().containsKey(key)) {
        faults.add(
            "conditions/shared/parameters.yaml",
            0,
            "`%s` is missing; the reading rules use it",
            key);
      }
    }
  }
}
