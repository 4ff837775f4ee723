package org.kapcds.engine.internal.drools;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.internal.reading.ReadingParameters;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Parameter;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Table;

/** Checks rules against the catalogue and the names of their release, before they are compiled. */
final class RuleChecks {

  private static final Pattern FIRST_NAME =
      Pattern.compile("^(?:!\\s*)?(?:\\$\\w+\\s*:\\s*)?(?:!\\s*)?([a-z]\\w*)(\\s*\\()?");
  private static final Pattern KEYWORD = Pattern.compile("\\.\\s*(when|then|end)\\b");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
  private static final Map<Kind, String> CONCLUSION =
      Map.of(
          Kind.INDICATION, "Indication",
          Kind.CONTRAINDICATION, "Contraindication",
          Kind.INTERACTION, "Interaction",
          Kind.DOSE, "DoseFinding",
          Kind.MONITORING, "Monitoring",
          Kind.RECOMMENDATION, "Recommendation",
          Kind.URGENT_ACTION, "UrgentAction");

  private final Release release;
  private final RuleIndex index;
  private final Faults faults;

  private RuleChecks(Release release, RuleIndex index, Faults faults) {
    this.release = release;
    this.index = index;
    this.faults = faults;
  }

  static void check(Release release, RuleIndex index, Faults faults) {
    RuleChecks checks = new RuleChecks(release, index, faults);
    Set<String> names = new HashSet<>();
    for (RuleText rule : index.rules()) {
      if (!names.add(rule.name())) {
        faults.add(rule.path(), rule.line(), "two rules are named `%s`", rule.name());
      }
      checks.entryOf(rule);
      checks.negations(rule);
      rule.premises().forEach(premise -> checks.premise(rule, premise));
    }
    checks.limits();
    checks.needFindings();
    checks.places();
    checks.tables();
    checks.readingNames();
  }

  private void cell(
      Table table, RuleIndex.Declared declared, Table.Row row, String column, String cell) {
    String[] parts = column.split("@");
    String type = declared.fields().get(parts[0]);
    if (type == null) {
      faults.add(table.path(), 1, "the column `%s` is not a field of `%s`", parts[0], table.type());
    } else if (type.equals("BigDecimal") && !cell.isEmpty() && !NUMBER.matcher(cell).matches()) {
      faults.add(table.path(), row.line(), "`%s` in the column `%s` is not a number", cell, column);
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

  private void fault(RuleText rule, String message, Object... arguments) {
    faults.add(rule.path(), rule.line(), "rule `" + label(rule) + "` " + message, arguments);
  }

  private static String label(RuleText rule) {
    return rule.variant().isEmpty() ? rule.id() : rule.id() + "/" + rule.variant();
  }

  private void entryOf(RuleText rule) {
    Entry entry = release.entries().get(rule.id());
    if (rule.finding()) {
      if (rule.concludes() != null && CONCLUSION.containsValue(rule.concludes())) {
        fault(
            rule, "is marked @finding and concludes `%s`; remove one of the two", rule.concludes());
      }
      return;
    }
    if (entry == null) {
      fault(rule, "has no entry in a ruleset.yaml; add one, or mark it @finding");
      return;
    }
    if (!entry.variants().containsKey(rule.variant())) {
      fault(rule, "is not one of the variants of its entry: %s", entry.variants().keySet());
    }
    String expected = CONCLUSION.get(entry.kind());
    if (rule.concludes() != null && !rule.concludes().equals(expected)) {
      fault(
          rule, "concludes `%s`, but its entry is of the kind %s", rule.concludes(), entry.kind());
    }
  }

  /** A `not` is sound only where something on record stands beside it (the engine's first idea). */
  private void negations(RuleText rule) {
    for (RuleText.Premise premise : rule.premises()) {
      if (premise.negated()
          && !(isUnsettled(rule, premise)
              || isNoLaterOne(rule, premise)
              || isCautious(rule, premise))) {
        fault(
            rule,
            "says `not %s( … )`, which may hold on an empty chart; only `no later one of the same kind`, "
                + "`not Unsettled( need == … )` of a need of its own, and, where firing is the cautious "
                + "answer, a finding about a fact that is present are sound",
            premise.type());
      }
    }
  }

  private boolean isUnsettled(RuleText rule, RuleText.Premise premise) {
    Entry entry = release.entries().get(rule.id());
    List<String> needs = premise.literals().getOrDefault("need", List.of());
    return premise.type().equals("Unsettled")
        && entry != null
        && !needs.isEmpty()
        && needs.stream()
            .allMatch(need -> entry.needs().stream().anyMatch(use -> use.need().equals(need)));
  }

  private static boolean isNoLaterOne(RuleText rule, RuleText.Premise premise) {
    boolean compares = premise.constraints().stream().anyMatch(text -> text.contains("$"));
    return compares
        && rule.premises().stream()
            .filter(other -> !other.negated() && other.type().equals(premise.type()))
            .anyMatch(other -> sameKind(other, premise));
  }

  private static boolean sameKind(RuleText.Premise one, RuleText.Premise other) {
    for (String field : List.of("kind", "topic")) {
      List<String> kinds = other.literals().get(field);
      if (kinds != null && kinds.equals(one.literals().get(field))) {
        return true;
      }
    }
    return false;
  }

  private boolean isCautious(RuleText rule, RuleText.Premise premise) {
    RuleIndex.Declared type = index.declared().get(premise.type());
    if (type == null || !type.finding() || !firingIsCautious(rule)) {
      return false;
    }
    Set<String> present = new HashSet<>();
    rule.premises().stream()
        .filter(other -> !other.negated() && other.binding() != null)
        .forEach(other -> present.add(String.valueOf(other.binding())));
    return premise.constraints().stream()
        .anyMatch(text -> present.stream().anyMatch(name -> text.endsWith("== " + name)));
  }

  /** Stops, cautions, exclusions and contradictions: none of them makes a better answer. */
  private boolean firingIsCautious(RuleText rule) {
    if (rule.finding()) {
      return "Unsettled".equals(rule.concludes());
    }
    Entry entry = release.entries().get(rule.id());
    if (entry == null) {
      return false;
    }
    Entry.Variant variant = entry.variants().get(rule.variant());
    return variant != null && (entry.criterion() == null || !variant.metWhenFired());
  }

  private void premise(RuleText rule, RuleText.Premise premise) {
    Set<String> fields = fields(premise.type());
    if (fields == null) {
      return;
    }
    for (String constraint : premise.constraints()) {
      if (KEYWORD.matcher(constraint).find()) {
        fault(
            rule,
            "reads `.when`, which is a word of the rule language; ask the fact by another method");
      }
      Matcher first = FIRST_NAME.matcher(constraint);
      if (first.find() && first.group(2) == null) {
        String field = first.group(1);
        if (!fields.contains(field) && !List.of("this", "true", "false").contains(field)) {
          fault(
              rule,
              "reads `%s`, which `%s` does not have%s",
              field,
              premise.type(),
              nearest(field, fields));
        }
      }
    }
    if (Fact.class.isAssignableFrom(classOf(premise.type()))) {
      for (String kind : premise.literals().getOrDefault("kind", List.of())) {
        if (release.terminology().term(kind) == null) {
          fault(
              rule,
              "names `%s`, which is not a term%s",
              kind,
              nearest(kind, release.terminology().terms().keySet()));
        }
      }
    }
  }

  private static String nearest(String word, Set<String> words) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String best = null;
    int least = 4;
    for (String candidate : new TreeSet<>(words)) {
      int far = distance.apply(word, candidate);
      if (far < least) {
        least = far;
        best = candidate;
      }
    }
    return best == null ? "" : "; did you mean `" + best + "`?";
  }

  private static Class<?> classOf(String type) {
    for (String name : List.of("org.kapcds.engine.fact.", "org.kapcds.engine.conclusion.")) {
      try {
        return Class.forName(name + type);
      } catch (ClassNotFoundException e) {
        continue;
      }
    }
    return Object.class;
  }

  private @Nullable Set<String> fields(String type) {
    RuleIndex.Declared declared = index.declared().get(type);
    if (declared != null) {
      return declared.fields().keySet();
    }
    Class<?> known = classOf(type);
    if (known == Object.class) {
      return null;
    }
    Set<String> names = new HashSet<>();
    Arrays.stream(known.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .forEach(method -> names.add(method.getName()));
    return names;
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

  private void needFindings() {
    for (Need need : release.needs().values()) {
      Set<String> findings = new HashSet<>();
      if (need.test() instanceof Need.Found found) {
        findings.add(found.finding());
      }
      if (need.when() != null) {
        findings.add(need.when());
      }
      findings.addAll(need.unless());
      for (String finding : findings) {
        RuleIndex.Declared declared = index.declared().get(finding);
        if (declared == null || !declared.finding()) {
          faults.add(
              need.path(),
              need.line(),
              "the need `%s` waits for `%s`, which no rule declares as a finding",
              need.name(),
              finding);
        }
      }
    }
    for (Entry entry : release.entries().values()) {
      boolean needOnly =
          entry.needsOnly() || entry.needs().stream().anyMatch(use -> use.ifUnmet() != null);
      boolean written =
          index.rules().stream().anyMatch(rule -> rule.id().equals(entry.id()) && !rule.finding());
      if (entry.active() && !written && !needOnly && entry.kind() != Kind.READING) {
        faults.add(
            "conditions/" + entry.folder() + "/ruleset.yaml",
            entry.line(),
            "`%s` is active, but no rule concludes it; write the rule or retire the entry",
            entry.id());
      }
    }
  }

  /** Every place in a sentence must be bound by each rule of its variant. */
  private void places() {
    for (RuleText rule : index.rules()) {
      Entry entry = release.entries().get(rule.id());
      if (entry == null || rule.finding()) {
        continue;
      }
      Entry.Variant variant = entry.variants().get(rule.variant());
      if (variant == null) {
        continue;
      }
      Matcher place = PLACE.matcher(variant.summary() + variant.rationale());
      while (place.find()) {
        String[] steps = place.group(1).split("\\.");
        String name = steps[0];
        if (steps.length > 1 && !hasProperty(rule, "$" + name, steps[1])) {
          faults.add(
              "conditions/" + entry.folder() + "/ruleset.yaml",
              entry.line(),
              "the words of `%s` show {%s}, but `$%s` has no `%s`",
              label(rule),
              place.group(1),
              name,
              steps[1]);
        }
        if (!rule.bindings().contains("$" + name)) {
          faults.add(
              "conditions/" + entry.folder() + "/ruleset.yaml",
              entry.line(),
              "the words of `%s` show {%s}, but the rule binds no `$%s`",
              label(rule),
              place.group(1),
              name);
        }
      }
    }
  }

  private boolean hasProperty(RuleText rule, String binding, String property) {
    for (RuleText.Premise premise : rule.premises()) {
      if (binding.equals(premise.binding())) {
        Set<String> fields = fields(premise.type());
        return fields == null || fields.contains(property);
      }
    }
    return true;
  }

  private void tables() {
    for (Table table : release.tables()) {
      RuleIndex.Declared declared = index.declared().get(table.type());
      if (declared == null) {
        faults.add(table.path(), 0, "no rule declares the type `%s` of its rows", table.type());
        continue;
      }
      for (Table.Row row : table.rows()) {
        String term = String.valueOf(row.cells().get(table.term()));
        if (release.terminology().term(term) == null) {
          faults.add(table.path(), row.line(), "`%s` is not a term", term);
        }
        row.cells().forEach((column, cell) -> cell(table, declared, row, column, cell));
      }
    }
  }
}
