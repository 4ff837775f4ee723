package org.kapcds.engine.knowledge;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that every name the files of a release refer to exists. */
final class NameChecks {

  /** The units in which rules compare times. */
  private static final Set<String> TIMES = Set.of("a", "d", "h", "min");

  private final Release release;
  private final Faults faults;

  private NameChecks(Release release, Faults faults) {
    this.release = release;
    this.faults = faults;
  }

  static void check(Release release, Collection<Code> codes, Faults faults) {
    NameChecks checks = new NameChecks(release, faults);
    checks.terms(codes);
    checks.needs();
    checks.entries();
    checks.profiles();
    checks.numbers();
    checks.interventions();
  }

  private void terms(Collection<Code> codes) {
    Set<String> coded = new HashSet<>();
    codes.forEach(code -> coded.add(code.term()));
    for (Term term : release.terminology().terms().values()) {
      for (String included : term.includes()) {
        Term other = release.terminology().term(included);
        if (other == null) {
          faults.add(
              term.path(),
              term.line(),
              "`%s` includes `%s`, which is not a term",
              term.id(),
              included);
        } else if (other.type() != term.type() && !mayInclude(term, other)) {
          faults.add(
              term.path(),
              term.line(),
              "`%s` names a %s and includes `%s`, which names a %s",
              term.id(),
              term.type().word(),
              included,
              other.type().word());
        }
      }
      if (term.includes().isEmpty() && !coded.contains(term.id())) {
        faults.add(
            term.path(), term.line(), "`%s` has no code in any value-sets.csv; add one", term.id());
      }
      if (term.type() == FactType.MEASUREMENT && !release.measures().containsKey(term.id())) {
        faults.add(
            term.path(),
            term.line(),
            "`%s` is measured but has no line in a measures.csv; add its unit and its limits",
            term.id());
      }
    }
  }

  /**
   * An allergy includes the medicine it is to, a panel the measurements it is made of, the history
   * of a family the diagnoses of relatives.
   */
  private static boolean mayInclude(Term term, Term included) {
    return (term.type() == FactType.ALLERGY && included.type() == FactType.MEDICATION)
        || (term.type() == FactType.FAMILY_HISTORY && included.type() == FactType.DIAGNOSIS)
        || (term.type() == FactType.PANEL && included.type() == FactType.MEASUREMENT);
  }

  private void needs() {
    for (Need need : release.needs().values()) {
      Need.Test test = need.test();
      if (test instanceof Need.Recorded recorded) {
        recorded.terms().forEach(term -> term(need, term));
        if (recorded.within() != null) {
          parameter(need, recorded.within());
        }
        if (recorded.count() != null) {
          parameter(need, recorded.count());
        }
        if (recorded.result() != null) {
          term(need, recorded.result());
        }
      } else if (test instanceof Need.Presence presence) {
        if (presence.question() != null) {
          question(need, presence.question());
        }
      } else if (test instanceof Need.Readable readable) {
        readable.terms().forEach(term -> term(need, term));
      } else if (test instanceof Need.MedicinesKnown known) {
        question(need, known.question());
        term(need, known.reviewed());
        parameter(need, known.within());
      } else if (test instanceof Need.AllergyAbsent absent) {
        term(need, absent.to());
        question(need, absent.question());
        if (absent.drug() != null) {
          question(need, absent.drug());
        }
        term(need, absent.stated());
      }
    }
  }

  private void term(Need need, String term) {
    if (release.terminology().term(term) == null) {
      faults.add(
          need.path(),
          need.line(),
          "the need `%s` names `%s`, which is not a term",
          need.name(),
          term);
    }
  }

  private void question(Need need, String term) {
    term(need, term);
    Term known = release.terminology().term(term);
    if (known != null && known.type() != FactType.ANSWER) {
      faults.add(
          need.path(),
          need.line(),
          "the need `%s` asks `%s`, which names a %s and not an answer",
          need.name(),
          term,
          known.type().word());
    }
    if (release.questions().stream().noneMatch(question -> question.term().equals(term))) {
      faults.add(
          need.path(),
          need.line(),
          "the need `%s` asks `%s`, for which there is no question",
          need.name(),
          term);
    }
  }

  private void parameter(Need need, String key) {
    if (!release.parameters().containsKey(key)) {
      faults.add(
          need.path(),
          need.line(),
          "the need `%s` names `%s`, which is not a parameter",
          need.name(),
          key);
    }
  }

  private void entries() {
    for (Entry entry : release.entries().values()) {
      String path = entry.path();
      for (String key : entry.evidence().keySet()) {
        if (!release.evidence().containsKey(key)) {
          faults.add(
              path,
              entry.line(),
              "`%s` cites `%s`, which stands in no evidence.yaml; add the citation",
              entry.id(),
              key);
        }
      }
      for (Entry.NeedUse use : entry.needs()) {
        if (!release.needs().containsKey(use.need())) {
          faults.add(
              path,
              entry.line(),
              "`%s` needs `%s`, which is not declared under `needs`",
              entry.id(),
              use.need());
        }
        if (use.ifUnmet() != null && !entry.variants().containsKey(use.ifUnmet())) {
          faults.add(
              path,
              entry.line(),
              "`%s` fires without `%s` as `%s`, which is not one of its variants",
              entry.id(),
              use.need(),
              use.ifUnmet());
        }
      }
      entry.conditions().stream()
          .filter(condition -> !release.conditions().containsKey(condition))
          .forEach(
              condition ->
                  faults.add(
                      path,
                      entry.line(),
                      "`%s` belongs to `%s`, which is not a condition",
                      entry.id(),
                      condition));
      for (String shared : entry.sharesFindingWith()) {
        if (release.entries().containsKey(shared)) {
          continue;
        }
        faults.add(
            path,
            entry.line(),
            "`%s` shares its finding with `%s`, which is not a rule",
            entry.id(),
            shared);
      }
      for (String applied : entry.applies()) {
        boolean known =
            release.interventions().values().stream()
                .anyMatch(one -> one.id().equals(applied) || one.product().equals(applied));
        if (!known) {
          faults.add(
              path,
              entry.line(),
              "`%s` applies to `%s`, which is neither a product nor an intervention",
              entry.id(),
              applied);
        }
      }
      for (Entry.Variant variant : entry.variants().values()) {
        String waits = variant.whileUnmet();
        if (waits != null && !release.needs().containsKey(waits)) {
          faults.add(
              path,
              entry.line(),
              "`%s` fires while `%s` is unmet, which is not a need",
              entry.id(),
              waits);
        }
        for (String code : variant.override()) {
          if (!release.overrides().containsKey(code)) {
            faults.add(
                path,
                entry.line(),
                "`%s` offers the override reason `%s`, which is not defined",
                entry.id(),
                code);
          }
        }
        if (entry.criterion() != null
            && entry.criterion().required()
            && variant.level() == Level.INFO
            && variant.reason() == null) {
          faults.add(
              path, entry.line(), "`%s` is a required criterion without a `reason`", entry.id());
        }
      }
    }
  }

  private void profiles() {
    for (Profile profile : release.profiles().values()) {
      for (String key : profile.values().keySet()) {
        if (!release.parameters().containsKey(key)) {
          faults.add(
              "profiles/" + profile.id() + ".yaml", 0, "sets `%s`, which is not a parameter", key);
        }
      }
    }
  }

  /**
   * A number below zero is a slip of the pen, unless its parameter says that there are such; a part
   * of a day or an hour would be left off where times are compared.
   */
  private void numbers() {
    for (Parameter parameter : release.parameters().values()) {
      String path = "conditions/" + parameter.folder() + "/parameters.yaml";
      parameter.values().forEach(one -> number(parameter, one.value(), path, one.line()));
    }
    for (Profile profile : release.profiles().values()) {
      String path = "profiles/" + profile.id() + ".yaml";
      profile
          .values()
          .forEach(
              (key, one) -> {
                Parameter parameter = release.parameters().get(key);
                if (parameter != null) {
                  number(parameter, one.value(), path, one.line());
                }
              });
    }
  }

  private void number(Parameter parameter, @Nullable BigDecimal value, String path, int line) {
    if (value == null) {
      return;
    }
    if (TIMES.contains(parameter.unit()) && value.stripTrailingZeros().scale() > 0) {
      faults.add(
          path,
          line,
          "`%s` is %s %s; expected a whole number, as times are compared in whole ones",
          parameter.key(),
          value.toPlainString(),
          parameter.unit());
    }
    if (value.signum() < 0 && !parameter.mayBeNegative()) {
      faults.add(
          path,
          line,
          "`%s` is %s %s; expected a number from 0 on. Correct it, or write `may-be-negative: yes`"
              + " beside its unit",
          parameter.key(),
          value.toPlainString(),
          parameter.unit());
    }
  }

  private void interventions() {
    if (release.interventions().isEmpty()) {
      faults.add("conditions/shared/ruleset.yaml", 0, "no `interventions`; at least one is needed");
    }
    for (Intervention intervention : release.interventions().values()) {
      for (String term : List.of(intervention.drug(), intervention.route())) {
        if (release.terminology().term(term) == null) {
          faults.add(
              "conditions/shared/ruleset.yaml",
              0,
              "the intervention `%s` names `%s`, which is not a term",
              intervention.id(),
              term);
        }
      }
    }
    for (String total : release.scores().keySet()) {
      if (!release.measures().containsKey(total)) {
        faults.add(
            "conditions/shared/tables/score-items.csv",
            0,
            "`%s` is summed from items but not measured; add it to a measures.csv",
            total);
      }
    }
    for (Map.Entry<String, Measure> measure : release.measures().entrySet()) {
      if (release.terminology().term(measure.getKey()) == null) {
        faults.add(
            "conditions/shared/tables/measures.csv", 0, "`%s` is not a term", measure.getKey());
      }
    }
  }
}
