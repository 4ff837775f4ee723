package org.kapcds.engine.internal.drools;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapcds.engine.conclusion.Conclusion;
import org.kapcds.engine.conclusion.Finding;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Release;

/** Checks rules against the catalogue and the names of their release, before they are compiled. */
final class RuleChecks {

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

  /** What all conclusions are, and all findings. */
  private static final Set<String> ANY =
      Set.of(Conclusion.class.getSimpleName(), Finding.class.getSimpleName());

  /** What the cells of a table hold; what rests on facts must be a finding, to be explained. */
  private static final Set<String> CELLS = Set.of("String", "BigDecimal");

  private final Release release;
  private final RuleIndex index;
  private final Faults faults;
  private final Premises premises;

  private RuleChecks(Release release, RuleIndex index, Faults faults) {
    this.release = release;
    this.index = index;
    this.faults = faults;
    this.premises = new Premises(release, index, faults);
  }

  static void check(Release release, RuleIndex index, Faults faults) {
    RuleChecks checks = new RuleChecks(release, index, faults);
    Negations negations = new Negations(release, index, faults);
    Set<String> names = new HashSet<>();
    for (RuleText rule : index.rules()) {
      if (!names.add(rule.name())) {
        faults.add(rule.path(), rule.line(), "two rules are named `%s`", rule.name());
      }
      checks.entryOf(rule);
      checks.waitsForFindings(rule);
      negations.check(rule);
      rule.premises().forEach(premise -> checks.premises.check(rule, premise));
    }
    checks.needFindings();
    checks.places();
    new LimitsAndTables(release, index, faults).check();
  }

  private void fault(RuleText rule, String message, Object... arguments) {
    faults.add(rule.path(), rule.line(), "rule `" + rule.label() + "` " + message, arguments);
  }

  private void entryOf(RuleText rule) {
    Entry entry = release.entries().get(rule.id());
    if (rule.finding()) {
      if (rule.concludes() != null && CONCLUSION.containsValue(rule.concludes())) {
        fault(
            rule, "is marked @finding and concludes `%s`; remove one of the two", rule.concludes());
      } else if (rule.concludes() != null && !isFound(rule.concludes())) {
        fault(
            rule,
            "concludes `%s`, which no rule can find: facts are told by the record alone, limits by"
                + " the release; declare a type that extends `Finding` and conclude that",
            rule.concludes());
      }
      return;
    }
    if (entry == null) {
      fault(rule, "has no entry in the catalogue; add one, or mark it @finding");
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

  /** Whether rules may find what is of a type; rows of tables too may follow from others. */
  private boolean isFound(String type) {
    RuleIndex.Declared declared = index.declared().get(type);
    return RuleText.TOLD_BY.containsKey(type)
        || (declared != null
            && (declared.finding()
                || (!type.endsWith("Limits") && CELLS.containsAll(declared.fields().values()))));
  }

  /** Which rules wait for which is followed through findings alone, each by its own type. */
  private void waitsForFindings(RuleText rule) {
    for (RuleText.Premise premise : rule.premises()) {
      if (!premise.taken()
          && (CONCLUSION.containsValue(premise.type()) || ANY.contains(premise.type()))) {
        fault(
            rule,
            "waits for `%s`, which is no finding; let a rule marked @finding find what both go by",
            premise.type());
      }
    }
  }

  private void needFindings() {
    for (Need need : release.needs().values()) {
      Set<String> findings = new HashSet<>();
      if (need.test() instanceof Need.Found found) {
        findings.add(found.finding());
      }
      if (need.test() instanceof Need.Presence presence && presence.explainedBy() != null) {
        findings.add(presence.explainedBy());
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
            entry.path(),
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
              entry.path(),
              entry.line(),
              "the words of `%s` show {%s}, but `$%s` has no `%s`",
              rule.label(),
              place.group(1),
              name,
              steps[1]);
        }
        if (!rule.bindings().contains("$" + name)) {
          faults.add(
              entry.path(),
              entry.line(),
              "the words of `%s` show {%s}, but the rule binds no `$%s`",
              rule.label(),
              place.group(1),
              name);
        }
      }
    }
  }

  private boolean hasProperty(RuleText rule, String binding, String property) {
    for (RuleText.Premise premise : rule.premises()) {
      if (binding.equals(premise.binding())) {
        Set<String> fields = premises.fields(premise.type());
        return fields == null || fields.contains(property);
      }
    }
    return true;
  }
}
