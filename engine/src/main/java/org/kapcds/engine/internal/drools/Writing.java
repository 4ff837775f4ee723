package org.kapcds.engine.internal.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.kapcds.engine.WrittenRule;
import org.kapcds.engine.knowledge.Parameter;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Table;

/** Reads the text of rules for what they name. */
final class Writing {

  private static final Pattern WORD = Pattern.compile("[a-z][A-Za-z]*");
  private static final Set<String> TAKEN = Set.of("Medication", "MedicineCourse");
  private static final Set<String> TOLD = Set.of("CodedResult", "Procedure");

  private final Release release;
  private final Collection<RuleText> rules;
  private final Findings findings;

  Writing(Release release, Collection<RuleText> rules, Findings findings) {
    this.release = release;
    this.rules = rules;
    this.findings = findings;
  }

  /** Every rule that concludes something, by its id, its variant and its title. */
  List<WrittenRule> all() {
    return rules.stream()
        .filter(rule -> !rule.finding())
        .sorted(Comparator.comparing(RuleText::id).thenComparing(RuleText::name))
        .map(this::written)
        .toList();
  }

  private WrittenRule written(RuleText rule) {
    Found found = new Found();
    collect(rule, found, new LinkedHashSet<>());
    collectParameters(rule, found, new LinkedHashSet<>());
    String title = rule.name().substring(rule.name().indexOf(' ') + 1);
    return new WrittenRule(
        rule.id(),
        rule.variant(),
        title,
        found.terms,
        found.tables,
        found.parameters,
        found.routes,
        found.words);
  }

  private static final class Found {
    private final Set<List<String>> terms = new LinkedHashSet<>();
    private final Set<String> tables = new TreeSet<>();
    private final Set<String> parameters = new TreeSet<>();
    private final Set<String> routes = new LinkedHashSet<>();
    private final Set<String> words = new TreeSet<>();
  }

  private void collect(RuleText rule, Found found, Set<RuleText> seen) {
    if (!seen.add(rule)) {
      return;
    }
    for (RuleText.Premise premise : rule.premises()) {
      if (premise.negated()) {
        continue;
      }
      add(premise, found);
      findings.deriving(premise).forEach(other -> collect(other, found, seen));
    }
  }

  /** What must not hold is compared with numbers too. */
  private void collectParameters(RuleText rule, Found found, Set<RuleText> seen) {
    if (!seen.add(rule)) {
      return;
    }
    for (RuleText.Premise premise : rule.premises()) {
      addParameters(premise, found);
      findings.deriving(premise).forEach(other -> collectParameters(other, found, seen));
    }
  }

  private void add(RuleText.Premise premise, Found found) {
    if (TAKEN.contains(premise.type()) || TOLD.contains(premise.type())) {
      List<String> kinds = premise.literals().getOrDefault("kind", List.of());
      List<String> results = premise.literals().getOrDefault("result", List.of());
      // One kind of fact with its values: the values tell what is meant, as in a last use.
      List<String> terms = kinds.size() == 1 && !results.isEmpty() ? results : kinds;
      if (!terms.isEmpty()) {
        found.terms.add(new ArrayList<>(new TreeSet<>(terms)));
      }
    }
    if (TAKEN.contains(premise.type())) {
      premise.constraints().stream()
          .filter(one -> WORD.matcher(one).matches())
          .forEach(found.words::add);
    }
    if (premise.type().equals("Request")) {
      found.routes.addAll(premise.literals().getOrDefault("route", List.of()));
    }
    release.tables().stream()
        .map(Table::type)
        .filter(premise.type()::equals)
        .forEach(found.tables::add);
  }

  private void addParameters(RuleText.Premise premise, Found found) {
    release.parameters().values().stream()
        .filter(parameter -> premise.type().equals(parameter.typeName() + "Limits"))
        .filter(
            parameter ->
                premise.constraints().stream()
                    .anyMatch(one -> one.matches(".*\\b" + parameter.fieldName() + "\\b.*")))
        .map(Parameter::key)
        .forEach(found.parameters::add);
  }
}
