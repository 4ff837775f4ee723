package org.kapcds.service.dictionary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.Measure;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Parameter;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Term;

/** Writes, from the needs of a release, which data a patient's record must hold and how. */
public final class DataDictionary {

  private final Release release;
  private final StringBuilder text = new StringBuilder();

  private DataDictionary(Release release) {
    this.release = release;
  }

  /** The dictionary of a release, in Markdown. */
  public static String of(Release release) {
    return new DataDictionary(release).write();
  }

  private String write() {
    line("# Data dictionary");
    line("");
    line(
        "What a patient's record must hold so that the rules of release %s can be evaluated, and how"
            + " FHIR R4 carries it. Written from the release by `kap-cds.jar release dictionary`; do"
            + " not edit it by hand.",
        release.version());
    line("");
    line(
        "A rule is silent only when all its needs are met. A need that is not met leaves its rules"
            + " not evaluable, and the decision says which data is missing, too old, not known,"
            + " unusable or contradictory.");
    line("");
    line("Windows count whole days before the decision, both ends included.");
    needs();
    carriers();
    scores();
    terms();
    request();
    return text.toString();
  }

  private void line(String sentence, Object... values) {
    text.append(values.length == 0 ? sentence : sentence.formatted(values)).append('\n');
  }

  private void needs() {
    line("");
    line("## Needs");
    line("");
    line("| need | what must be known | met by | applies | rules |");
    line("| --- | --- | --- | --- | --- |");
    for (Need need : release.needs().values()) {
      line(
          "| `%s` | %s | %s | %s | %s |",
          need.name(), need.says(), metBy(need.test()), applies(need), rules(need.name()));
    }
  }

  private String metBy(Need.Test test) {
    if (test instanceof Need.Recorded recorded) {
      String terms =
          recorded.terms().stream().map(DataDictionary::code).collect(Collectors.joining(" or "));
      String answer = recorded.yes() ? ", answered yes" : "";
      String result = recorded.result() == null ? "" : ", result " + code(recorded.result());
      String count =
          recorded.count() == null ? "" : ", on as many days as `" + recorded.count() + "` says";
      String within = recorded.within() == null ? "" : ", at most " + days(recorded.within());
      return terms + answer + result + count + within;
    }
    if (test instanceof Need.Presence presence) {
      String list =
          presence.list()
              ? "`problem-list-reviewed` at most " + days("presence.problem-list-days")
              : "";
      String asked =
          presence.question() == null
              ? ""
              : code(presence.question())
                  + " answered no, at most "
                  + days("presence.question-days")
                  + (presence.list() ? ", or " : "");
      return asked + list + mentions(presence);
    }
    if (test instanceof Need.Readable readable) {
      return "no newest "
          + readable.terms().stream().map(DataDictionary::code).collect(Collectors.joining(" or "))
          + " that cannot be read";
    }
    if (test instanceof Need.MedicinesKnown known) {
      return "%s answered, at most %s, with every medicine in use recognised; or %s answered yes"
          .formatted(code(known.question()), days(known.within()), code(known.reviewed()));
    }
    if (test instanceof Need.AllergyAbsent absent) {
      return "%s answered no, or %s stated while no allergy is on record, at most %s; unless an"
              .formatted(
                  code(absent.question()), code(absent.stated()), days("presence.question-days"))
          + " allergy without a known code reads "
          + pieces(absent.mentions());
    }
    if (test instanceof Need.Found found) {
      return "the finding `%s`, derived by rules".formatted(found.finding());
    }
    if (test instanceof Need.Demographic demographic) {
      return demographic.detail() == Need.Demographic.Detail.SEX
          ? "`Patient.gender`"
          : "`Patient.birthDate`";
    }
    String settled = "nothing on record that contradicts it";
    return test instanceof Need.Settled about && about.events()
        ? settled + ", and no adverse events that were withheld"
        : settled;
  }

  private static String mentions(Need.Presence presence) {
    return presence.mentions().isEmpty()
        ? ""
        : "; unless a problem without a known code%s reads %s"
            .formatted(presence.ever() ? ", also of the past," : "", pieces(presence.mentions()));
  }

  private static String pieces(List<String> words) {
    return words.stream().map(piece -> "“" + piece + "”").collect(Collectors.joining(" or "));
  }

  private static String code(String term) {
    return "`" + term + "`";
  }

  private String days(String parameter) {
    return Optional.ofNullable(release.parameters().get(parameter))
        .flatMap(known -> known.on(release.inForceFrom()))
        .map(Parameter.Dated::value)
        .map(BigDecimal::toPlainString)
        .map(value -> "%s days old (`%s`)".formatted(value, parameter))
        .orElse("`" + parameter + "`");
  }

  private static String applies(Need need) {
    if (need.when() != null) {
      return "when `%s` holds".formatted(need.when());
    }
    return need.unless().isEmpty()
        ? "always"
        : "unless `%s` holds".formatted(String.join("` or `", need.unless()));
  }

  private String rules(String need) {
    return release.entries().values().stream()
        .filter(Entry::active)
        .filter(entry -> entry.needs().stream().anyMatch(use -> use.need().equals(need)))
        .map(Entry::id)
        .collect(Collectors.joining(", "));
  }

  private void carriers() {
    line("");
    line("## How each kind of fact is recorded");
    line("");
    line("| kind | where it lives in FHIR R4 |");
    line("| --- | --- |");
    for (FactType type : FactType.values()) {
      line("| %s | %s |", type.word(), Carriers.of(type));
    }
    line("");
    line(
        "The site is a `Location` with the extension `urn:kap:site` (`setting`, `rems-certified`,"
            + " `equipment`, `airway-clinician`, `acls-until`, `emergency-plan`, `last-drill`), else the"
            + " configured one; what neither tells is not known. What is checked each day is a completed"
            + " `QuestionnaireResponse` of `urn:kap:questionnaire:site-day`, about a `Location`, an"
            + " `Organization` or the patient.");
  }

  private void scores() {
    line("");
    line("## Totals that are summed from items");
    line("");
    line(
        "A total that is not recorded is the sum of its items, if every one of them is answered, in"
            + " one questionnaire, one panel or at one time.");
    line("");
    line("| total | items |");
    line("| --- | --- |");
    release
        .scores()
        .forEach(
            (total, items) ->
                line(
                    "| `%s` | %s |",
                    total,
                    items.stream()
                        .map(
                            item ->
                                "%s `%s` (%s to %s)"
                                    .formatted(
                                        system(item.system()),
                                        item.code(),
                                        item.low().toPlainString(),
                                        item.high().toPlainString()))
                        .collect(Collectors.joining(", "))));
  }

  private void terms() {
    line("");
    line("## Terms and their codes");
    line("");
    line("A term that includes others is recognised by their codes too.");
    Map<String, List<Code>> codes = new TreeMap<>();
    release
        .terminology()
        .codes()
        .forEach(code -> codes.computeIfAbsent(code.term(), key -> new ArrayList<>()).add(code));
    for (FactType type : FactType.values()) {
      Set<String> ids = new TreeSet<>();
      release.terminology().terms().values().stream()
          .filter(term -> term.type() == type)
          .forEach(term -> ids.add(term.id()));
      if (ids.isEmpty()) {
        continue;
      }
      line("");
      line("### %s", type.word());
      line("");
      line("| term | name | unit, range, freshness | codes |");
      line("| --- | --- | --- | --- |");
      for (String id : ids) {
        Term term = release.terminology().terms().get(id);
        line(
            "| `%s` | %s | %s | %s |",
            id,
            term == null ? "" : term.name(),
            measure(release.measures().get(id)),
            codes(term, codes.getOrDefault(id, List.of())));
      }
    }
  }

  private static String measure(@org.jspecify.annotations.Nullable Measure measure) {
    if (measure == null) {
      return "";
    }
    String range =
        measure.low() == null || measure.high() == null
            ? ""
            : ", %s to %s".formatted(measure.low().toPlainString(), measure.high().toPlainString());
    String unit = measure.inMinutes() ? "min before dosing" : "d";
    String fresh =
        measure.current() == null
            ? ""
            : ", current to %d %s, ageing to %d %s"
                .formatted(measure.current(), unit, measure.ageing(), unit);
    return "`" + measure.unit() + "`" + range + fresh;
  }

  private static String codes(@org.jspecify.annotations.Nullable Term term, List<Code> codes) {
    List<String> shown = new ArrayList<>();
    for (Code code : codes) {
      String match =
          switch (code.match()) {
            case EXACT -> "";
            case PREFIX -> " and below";
            case EXCLUDED -> " and below, left out";
          };
      String tier = code.tier().equals("verified") ? "" : " (" + code.tier() + ")";
      shown.add("%s `%s`%s%s".formatted(system(code.system()), code.code(), match, tier));
    }
    if (term != null && !term.includes().isEmpty()) {
      shown.add("includes " + String.join(", ", term.includes()));
    }
    return String.join("; ", shown);
  }

  private static String system(String uri) {
    return CodeSystemNames.of(uri, "`" + uri + "`");
  }

  private void request() {
    line("");
    line("## The order of ketamine");
    line("");
    line(
        "A `MedicationRequest` with status draft or active, or without one: the product or ingredient code, the route"
            + " in `dosageInstruction[0].route`, the dose in `doseAndRate.doseQuantity` (mg or"
            + " mg/kg), the time of an infusion in `timing.repeat.duration` with its unit, the moment"
            + " of dosing in `timing.event`, where it is carried out in `category`, what it is for in"
            + " `reasonCode` or `reasonReference`. A volume (mL), a rate (mg/kg/h, mg/h) and the speed"
            + " of a pump (mL/h) are each a further `doseAndRate`; the strength of what is given is"
            + " `Medication.ingredient.strength`, of a bag with each of its ingredients. Parts of one"
            + " dose are several `dosageInstruction`, each with its `timing.event`; an order for"
            + " several sessions has `timing.repeat.frequency` and `period`.");
    line("");
    line("Interventions: %s.", String.join(", ", release.interventions().keySet()));
  }
}
