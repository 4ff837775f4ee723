package org.kapcds.engine.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the catalogue of each folder: conditions, interventions, needs, rules. */
final class CatalogueReader {

  /** How rules see a table: the type of a row, and the column that names a term, if any does. */
  record TableUse(String type, String term) {}

  private final Faults faults;
  private final ChecklistReader checklists;
  private final SortedMap<String, Condition> conditions = new TreeMap<>();
  private final Map<String, Intervention> interventions = new LinkedHashMap<>();
  private final SortedMap<String, Need> needs = new TreeMap<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, TableUse> tables = new LinkedHashMap<>();
  private final List<Question> questions = new ArrayList<>();
  private final Map<String, String> overrides = new LinkedHashMap<>();

  CatalogueReader(Faults faults) {
    this.faults = faults;
    this.checklists = new ChecklistReader(faults);
  }

  SortedMap<String, Condition> conditions() {
    return conditions;
  }

  Map<String, Intervention> interventions() {
    return interventions;
  }

  SortedMap<String, Need> needs() {
    return needs;
  }

  Map<String, Entry> entries() {
    return entries;
  }

  Map<String, TableUse> tables() {
    return tables;
  }

  List<Question> questions() {
    return questions;
  }

  ChecklistReader checklists() {
    return checklists;
  }

  Map<String, String> overrides() {
    return overrides;
  }

  void read(String folder, YamlFile.Section file) {
    file.text("title");
    YamlFile.Section conditionSection = file.section("conditions");
    readConditions(conditionSection);
    readInterventions(file.section("interventions"));
    YamlFile.Section needSection = file.section("needs");
    for (String name : needSection.keys()) {
      Need need = need(name, needSection.section(name));
      Need other = needs.putIfAbsent(name, need);
      if (other != null) {
        needSection.fault(name, "the need `%s` stands in %s too", name, other.path());
      }
    }
    YamlFile.Section tableSection = file.section("tables");
    for (String name : tableSection.keys()) {
      YamlFile.Section table = tableSection.section(name);
      tables.put(
          name,
          new TableUse(table.text("fact"), Objects.requireNonNullElse(table.optional("term"), "")));
      table.close();
    }
    YamlFile.Section questionSection = file.section("questions");
    for (String id : questionSection.keys()) {
      YamlFile.Section question = questionSection.section(id);
      questions.add(new Question(question.text("term"), id, question.text("text")));
      question.close();
    }
    checklists.read(file);
    overrides.putAll(file.map("override-reasons"));
    YamlFile.Section rules = file.section("rules");
    for (String id : rules.keys()) {
      Entry entry = EntryReader.read(id, folder, entries.size(), rules.section(id));
      Entry other = entries.putIfAbsent(id, entry);
      if (other != null) {
        rules.fault(
            id, "the rule `%s` has an entry in %s too; an id is given once", id, other.folder());
      }
    }
    exceptionPaths(conditionSection);
    file.close();
  }

  private void readConditions(YamlFile.Section section) {
    for (String id : section.keys()) {
      YamlFile.Section condition = section.section(id);
      Map<String, Condition.Standing> products = new LinkedHashMap<>();
      YamlFile.Section productSection = condition.section("products");
      for (String product : productSection.keys()) {
        YamlFile.Section standing = productSection.section(product);
        String ceiling = standing.choice("ceiling", "investigational", "with-cautions", "eligible");
        products.put(
            product,
            new Condition.Standing(
                standing.text("tier"),
                !"eligible".equals(ceiling),
                "investigational".equals(ceiling),
                standing.optional("exception-path"),
                standing.text("label")));
        standing.close();
      }
      conditions.put(
          id,
          new Condition(
              id,
              condition.text("name"),
              ParameterNumbers.read(condition, "rank", condition.text("rank")).intValue(),
              products));
      condition.close();
    }
  }

  /** An exception path is opened by a criterion of its own condition. */
  private void exceptionPaths(YamlFile.Section section) {
    for (String id : section.keys()) {
      Condition condition = conditions.get(id);
      if (condition == null) {
        continue;
      }
      for (Condition.Standing standing : condition.products().values()) {
        String path = standing.exceptionPath();
        Entry entry = path == null ? null : entries.get(path);
        boolean own =
            entry != null && entry.conditions().equals(List.of(id)) && entry.criterion() != null;
        if (path != null && !(own && standing.investigational())) {
          section.fault(
              id,
              "the exception path of `%s` is `%s`; expected a criterion of `%s`, and a ceiling that"
                  + " is investigational",
              id,
              path,
              id);
        }
      }
    }
  }

  private void readInterventions(YamlFile.Section section) {
    for (String id : section.keys()) {
      YamlFile.Section intervention = section.section(id);
      interventions.put(
          id,
          new Intervention(
              id,
              intervention.text("name"),
              intervention.text("product"),
              intervention.text("drug"),
              intervention.text("route")));
      intervention.close();
    }
  }

  private static List<String> unless(YamlFile.Section section) {
    return section.isList("unless")
        ? section.texts("unless")
        : Stream.ofNullable(section.optional("unless")).toList();
  }

  private static List<String> mentions(YamlFile.Section presence) {
    List<String> words = presence.texts("mentions");
    for (String word : words) {
      if (word.isBlank() || !word.equals(word.toLowerCase(Locale.ROOT))) {
        presence.fault("mentions", "`%s` must be a piece of a word in lower case", word);
      }
    }
    return words;
  }

  private Need need(String name, YamlFile.Section section) {
    String says = section.text("says");
    Need.Test test;
    if (section.has("any-of")) {
      test =
          new Need.Recorded(
              section.texts("any-of"),
              section.optional("within"),
              section.optional("count"),
              "yes".equals(section.choice("answer", "any", "yes")),
              section.optional("result"));
    } else if (section.has("presence")) {
      YamlFile.Section presence = section.section("presence");
      boolean list = "yes".equals(presence.choice("problem-list", "yes", "no"));
      if (!list && !presence.has("question")) {
        presence.text("question");
      }
      test =
          new Need.Presence(
              presence.optional("question"),
              list,
              mentions(presence),
              presence.yes("ever"),
              presence.optional("explained-by"));
      presence.close();
    } else if (section.has("finding")) {
      test = new Need.Found(section.text("finding"), section.yes("dose"));
    } else if (section.has("settled")) {
      test =
          new Need.Settled(
              "adverse-events".equals(section.choice("settled", "yes", "adverse-events")));
    } else if (section.has("readable")) {
      test = new Need.Readable(section.texts("readable"));
    } else if (section.has("medicines-known")) {
      YamlFile.Section known = section.section("medicines-known");
      test =
          new Need.MedicinesKnown(
              known.text("question"), known.text("reviewed"), known.text("within"));
      known.close();
    } else if (section.has("allergy-absent")) {
      YamlFile.Section absent = section.section("allergy-absent");
      test =
          new Need.AllergyAbsent(
              absent.text("to"),
              absent.text("question"),
              absent.optional("drug"),
              absent.text("stated"),
              mentions(absent));
      absent.close();
    } else if (section.has("patient")) {
      test =
          new Need.Demographic(
              section.oneOf(
                  "patient", Need.Demographic.Detail.class, Need.Demographic.Detail.BIRTH_DATE));
    } else {
      faults.add(
          section.path(),
          section.line(),
          "the need `%s` does not say how it is met; expected one of any-of, presence, finding, "
              + "settled, readable, medicines-known, allergy-absent, patient",
          name);
      test = new Need.Settled(false);
    }
    Need need =
        new Need(
            name,
            says,
            "",
            test,
            section.optional("when"),
            unless(section),
            section.path(),
            section.line());
    section.close();
    return need;
  }
}
