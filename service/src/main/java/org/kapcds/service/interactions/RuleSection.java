package org.kapcds.service.interactions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kapcds.engine.WrittenRule;
import org.kapcds.engine.knowledge.Citation;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Mark;
import org.kapcds.engine.knowledge.Parameter;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.engine.knowledge.Table;

/** One rule as it is printed: what it says, when it counts, and what it rests on. */
final class RuleSection {

  /** How the one-word premises of a rule read. */
  private static final Map<String, String> WAYS =
      Map.of(
          "systemic", "not on the skin, in the eye or ear, or inhaled",
          "perhapsDepot", "injected as a depot, or nobody wrote how",
          "perhapsNasal", "into the nose, or nobody wrote how",
          "active", "in use");

  private final Release release;

  RuleSection(Release release) {
    this.release = release;
  }

  /** One variant of an entry, with all rules that stand for it. */
  void write(Html page, List<WrittenRule> same) {
    WrittenRule rule = same.get(0);
    Entry entry = release.entries().get(rule.id());
    Entry.Variant variant = entry == null ? null : entry.variants().get(rule.variant());
    if (entry == null || variant == null) {
      throw new IllegalStateException("no entry stands for " + rule.id());
    }
    String level = variant.level().name().toLowerCase(Locale.ROOT);
    page.open("div", "rule " + level.replace('_', '-'));
    String name = rule.variant().isEmpty() ? rule.id() : rule.id() + "/" + rule.variant();
    String said = level.equals("info") ? "information" : level.replace('_', ' ');
    page.element("h3", name + " · " + said);
    page.element("p", "said", variant.summary());
    page.open("dl");
    page.property("why, what to do", variant.rationale());
    page.property("rule", joined(same.stream().map(WrittenRule::title).toList(), "; "));
    page.property("ketamine by", treatments(entry, same));
    page.property("when", entry.scope() == Scope.SESSION ? "a dosing day" : "always");
    page.property("counts", joined(counts(same), "; "));
    for (Parameter parameter : parameters(same)) {
      page.property(value(parameter), parameter.says());
    }
    tables(same).forEach(table -> page.property("table", rows(table)));
    page.property("what ends it", variant.reversibleBy() == null ? "" : variant.reversibleBy());
    page.property("may be set aside", joined(overrides(variant), "; "));
    page.property(
        "must be known",
        joined(entry.needs().stream().map(use -> says(use.need())).toList(), "; "));
    page.property("marks", joined(entry.marks().stream().map(Mark::name).sorted().toList(), ", "));
    entry.evidence().forEach((key, mark) -> page.property(key + " (" + mark + ")", citation(key)));
    page.close("dl");
    page.close("div");
  }

  private static String joined(List<String> parts, String between) {
    return String.join(between, new LinkedHashSet<>(parts));
  }

  private String treatments(Entry entry, List<WrittenRule> same) {
    Set<String> routes = new TreeSet<>();
    same.forEach(rule -> routes.addAll(rule.routes()));
    String applies =
        release.interventions().values().stream()
            .filter(entry::appliesTo)
            .filter(one -> routes.isEmpty() || routes.contains(one.route()))
            .map(one -> one.name())
            .collect(Collectors.joining(", "));
    boolean all = routes.isEmpty() && entry.applies().isEmpty();
    return all ? "any way, and esketamine" : applies;
  }

  private static List<String> counts(List<WrittenRule> same) {
    List<String> counts = new ArrayList<>();
    for (WrittenRule rule : same) {
      WAYS.forEach(
          (word, words) -> {
            if (rule.words().contains(word)) {
              counts.add(words);
            }
          });
    }
    return counts.stream().sorted().toList();
  }

  private List<Parameter> parameters(List<WrittenRule> same) {
    Set<String> keys = new TreeSet<>();
    same.forEach(rule -> keys.addAll(rule.parameters()));
    return release.parameters().values().stream()
        .filter(parameter -> keys.contains(parameter.key()))
        .toList();
  }

  private String value(Parameter parameter) {
    return parameter
        .on(release.inForceFrom())
        .map(
            dated ->
                "%s%s (%s, %s)"
                    .formatted(
                        dated.value() == null ? "withdrawn" : dated.value().toPlainString(),
                        parameter.unit().startsWith("{") ? "" : " " + parameter.unit(),
                        dated.mark(),
                        dated.reference()))
        .orElse("no value");
  }

  private List<Table> tables(List<WrittenRule> same) {
    Set<String> types = new TreeSet<>();
    same.forEach(rule -> types.addAll(rule.tables()));
    return release.tables().stream().filter(table -> types.contains(table.type())).toList();
  }

  private static String rows(Table table) {
    return table.rows().stream()
        .map(row -> String.join(" ", row.cells().values()) + " (" + row.mark() + ")")
        .collect(Collectors.joining(", "));
  }

  private List<String> overrides(Entry.Variant variant) {
    return variant.override().stream()
        .map(code -> release.overrides().getOrDefault(code, code))
        .toList();
  }

  private String says(String need) {
    var known = release.needs().get(need);
    return known == null ? need : known.inFull();
  }

  private String citation(String key) {
    Citation citation = release.evidence().get(key);
    return citation == null ? "" : citation.citation().strip() + ". " + citation.read();
  }
}
