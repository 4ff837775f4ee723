package org.kapcds.engine.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a release from its files. All that is wrong is gathered, so that a release with faults is
 * refused once, with every fault named.
 */
public final class ReleaseReader {

  private final ReleaseFiles files;
  private final Faults faults;
  private final SortedMap<String, Term> terms = new TreeMap<>();
  private final List<Code> codes = new ArrayList<>();
  private final SortedMap<String, Parameter> parameters = new TreeMap<>();
  private final SortedMap<String, Profile> profiles = new TreeMap<>();
  private final SortedMap<String, Citation> evidence = new TreeMap<>();
  private final SortedMap<String, Measure> measures = new TreeMap<>();
  private final SortedMap<String, List<ScoreItem>> scores = new TreeMap<>();
  private final List<Table> tables = new ArrayList<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private final List<Signature> signatures = new ArrayList<>();

  private ReleaseReader(ReleaseFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  /** Reads a release and adds what is wrong with it to the faults. */
  public static Release read(ReleaseFiles files, Faults faults) {
    return new ReleaseReader(files, faults).read();
  }

  private Release read() {
    YamlFile.Section identity = yaml("release.yaml");
    String version = identity.text("version");
    identity.text("status");
    boolean draft = identity.choice("status", "draft", "released").equals("draft");
    LocalDate inForceFrom = day(identity, "in-force-from");
    LocalDate inForceUntil =
        identity.has("in-force-until") ? day(identity, "in-force-until") : null;
    if (inForceUntil != null && inForceUntil.isBefore(inForceFrom)) {
      identity.fault("in-force-until", "the last day lies before the first, %s", inForceFrom);
    }
    String pinned = identity.optional("sha256");
    String sha256 = files.sha256();
    if (pinned != null && !pinned.equals(sha256)) {
      identity.fault(
          "sha256", "the content has the hash %s; it was changed after it was signed", sha256);
    }
    identity.close();

    CatalogueReader catalogue = new CatalogueReader(faults);
    for (String path : files.ending(".yaml")) {
      if (ReleaseFiles.isSignature(path)) {
        readSignature(yaml(path));
        continue;
      }
      String name = path.substring(path.lastIndexOf('/') + 1);
      switch (name) {
        case "ruleset.yaml" -> catalogue.read(folder(path), yaml(path));
        case "value-sets.yaml" -> readTerms(yaml(path));
        case "evidence.yaml" -> readEvidence(yaml(path));
        case "parameters.yaml" -> readParameters(folder(path), yaml(path), inForceFrom);
        case "words.yaml" -> readWords(yaml(path));
        case "release.yaml" -> {}
        default -> {
          if (path.startsWith("profiles/")) {
            readProfile(name.replace(".yaml", ""), yaml(path));
          } else if (path.matches("conditions/[^/]+/rules/[^/]+")) {
            catalogue.read(path.split("/")[1], yaml(path));
          } else {
            faults.add(path, 0, "no file of this name belongs in a release; rename or remove it");
          }
        }
      }
    }
    for (String path : files.ending("value-sets.csv")) {
      readCodes(path);
    }
    for (String path : files.ending(".csv")) {
      if (path.endsWith("/tables/measures.csv")) {
        readMeasures(path);
      } else if (path.endsWith("/tables/unit-words.csv")) {
        readUnitWords(path);
      } else if (path.endsWith("/tables/molar-masses.csv")) {
        readMolarMasses(path);
      } else if (path.endsWith("/tables/score-items.csv")) {
        readScoreItems(path);
      } else if (path.contains("/tables/")) {
        readTable(path, catalogue.tables());
      }
    }
    Release release =
        new Release(
            version,
            sha256,
            draft,
            inForceFrom,
            inForceUntil,
            List.copyOf(signatures),
            Collections.unmodifiableSortedMap(catalogue.conditions()),
            Collections.unmodifiableMap(catalogue.interventions()),
            needs(catalogue),
            Collections.unmodifiableMap(catalogue.entries()),
            Collections.unmodifiableSortedMap(parameters),
            Collections.unmodifiableSortedMap(profiles),
            List.copyOf(tables),
            Collections.unmodifiableSortedMap(measures),
            Collections.unmodifiableSortedMap(scores),
            new Terminology(terms.values(), codes),
            ingredients(),
            medicineNames(),
            Collections.unmodifiableSortedMap(evidence),
            List.copyOf(catalogue.questions()),
            catalogue.checklists().checklists(codes),
            Collections.unmodifiableMap(words),
            Collections.unmodifiableMap(catalogue.overrides()),
            files);
    NameChecks.check(release, codes, faults);
    return release;
  }

  /** The needs, each with what answers it: a question by its id, or a statement about a list. */
  private SortedMap<String, Need> needs(CatalogueReader catalogue) {
    Map<String, String> questions = new HashMap<>();
    catalogue.questions().forEach(question -> questions.put(question.term(), question.id()));
    SortedMap<String, Need> needs = new TreeMap<>(catalogue.needs());
    needs.replaceAll((name, need) -> need.withAnsweredBy(answeredBy(need.test(), questions)));
    return Collections.unmodifiableSortedMap(needs);
  }

  private String answeredBy(Need.Test test, Map<String, String> questions) {
    List<String> answers = new ArrayList<>();
    if (test instanceof Need.Presence presence) {
      addQuestion(presence.question(), questions, answers);
      if (presence.list()) {
        answers.add(words.getOrDefault("need.problem-list", ""));
      }
    } else if (test instanceof Need.AllergyAbsent absent) {
      addQuestion(absent.question(), questions, answers);
      answers.add(words.getOrDefault("need.no-allergies", ""));
    }
    return String.join(", or ", answers);
  }

  private void addQuestion(
      @Nullable String term, Map<String, String> questions, List<String> answers) {
    String id = term == null ? null : questions.get(term);
    if (id != null) {
      answers.add(words.getOrDefault("need.question", "").replace("{question}", id));
    }
  }

  /** One name a line; lines that begin with `#` are remarks. */
  private Set<String> ingredients() {
    Set<String> names = new HashSet<>();
    for (String path : files.ending("/ingredient-names.txt")) {
      files
          .text(path)
          .lines()
          .map(line -> line.trim().toLowerCase(Locale.ROOT))
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(names::add);
    }
    return Set.copyOf(names);
  }

  /** Brands and names in other languages; each says in its line where it was found. */
  private SortedMap<String, String> medicineNames() {
    SortedMap<String, String> names = new TreeMap<>();
    for (String path : files.ending("/medicine-names.csv")) {
      List<String> columns = List.of("name", "term", "source");
      for (CsvFile.Line line : CsvFile.read(path, files.text(path), columns, faults)) {
        String id = line.text("term");
        Term term = terms.get(id);
        if (term == null || term.type() != FactType.MEDICATION) {
          faults.add(path, line.number(), "`%s` is not the term of a medicine; correct it", id);
        }
        if (line.text("source").isEmpty()) {
          faults.add(path, line.number(), "the name has no source; add where it was found");
        }
        names.put(line.text("name").toLowerCase(Locale.ROOT), id);
      }
    }
    return Collections.unmodifiableSortedMap(names);
  }

  private YamlFile.Section yaml(String path) {
    return YamlFile.read(path, files.text(path), faults);
  }

  private static String folder(String path) {
    String[] parts = path.split("/");
    return parts.length < 2 ? "" : parts[parts.length - 2];
  }

  private LocalDate day(YamlFile.Section section, String key) {
    String text = section.text(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      if (!text.isEmpty()) {
        section.fault(key, "`%s` is not a day like 2026-01-01", text);
      }
      return LocalDate.EPOCH;
    }
  }

  private void readTerms(YamlFile.Section file) {
    for (String id : file.keys()) {
      YamlFile.Section section = file.section(id);
      Term term =
          new Term(
              id,
              section.text("name"),
              section.oneOf("fact", FactType.class, FactType.DIAGNOSIS),
              section.texts("includes"),
              file.path(),
              section.line());
      section.close();
      Term other = terms.putIfAbsent(id, term);
      if (other != null) {
        file.fault(id, "the term `%s` stands in %s:%d too", id, other.path(), other.line());
      }
    }
  }

  private void readCodes(String path) {
    List<String> columns = List.of("term", "system", "code", "match", "display", "tier");
    for (CsvFile.Line line : CsvFile.read(path, files.text(path), columns, faults)) {
      String term = line.text("term");
      if (!terms.containsKey(term)) {
        faults.add(path, line.number(), "`%s` is not a term; define it in a value-sets.yaml", term);
      }
      codes.add(
          new Code(
              term,
              line.text("system"),
              line.text("code"),
              line.oneOf("match", Code.Match.class),
              line.text("display"),
              line.text("tier"),
              line.number("milligrams"),
              line.number("milligramsPerMl"),
              path.endsWith("/product-value-sets.csv"),
              null));
    }
  }

  private void readEvidence(YamlFile.Section file) {
    for (String key : file.keys()) {
      YamlFile.Section section = file.section(key);
      Citation citation =
          new Citation(
              key,
              section.text("citation"),
              section.optional("identifier"),
              section.text("read"),
              section.text("position"),
              section.has("review-by") ? day(section, "review-by") : null);
      section.close();
      if (evidence.putIfAbsent(key, citation) != null) {
        file.fault(key, "the evidence key `%s` stands in two folders; keep one", key);
      }
    }
  }

  private void readParameters(String folder, YamlFile.Section file, LocalDate inForceFrom) {
    for (String key : file.keys()) {
      YamlFile.Section section = file.section(key);
      if (!key.matches("[a-z0-9-]+\\.[a-z0-9-]+")) {
        file.fault(key, "`%s` must have the form topic.name, in kebab-case", key);
      }
      List<Parameter.Dated> values = new ArrayList<>();
      for (YamlFile.Section dated : section.sections("values")) {
        String value = dated.text("value");
        LocalDate from = day(dated, "from");
        if (!values.isEmpty() && !values.get(values.size() - 1).from().isBefore(from)) {
          dated.fault("from", "the values of `%s` must be in the order of their days", key);
        }
        values.add(
            new Parameter.Dated(
                from,
                "withdrawn".equals(value) ? null : ParameterNumbers.read(dated, "value", value),
                dated.text("reference"),
                dated.oneOf("mark", Mark.class, Mark.D),
                dated.line()));
        dated.close();
      }
      Parameter parameter =
          new Parameter(
              key,
              folder,
              section.text("says"),
              section.text("unit"),
              section.yes("may-be-negative"),
              values,
              section.line());
      section.close();
      if (values.isEmpty() || values.get(0).from().isAfter(inForceFrom)) {
        section.fault(
            "values",
            "`%s` has no value in force on %s, the first day of the release; %s",
            key,
            inForceFrom,
            "add the value in force then, with its reference");
      }
      for (int i = 0; i < values.size(); i++) {
        Parameter.Dated dated = values.get(i);
        boolean replaced = i + 1 < values.size() && !values.get(i + 1).from().isAfter(inForceFrom);
        if (dated.value() == null && !replaced) {
          faults.add(
              file.path(),
              dated.line(),
              "`%s` has no value from %s on, but the release goes on; add one or retire what reads it",
              key,
              dated.from());
        }
      }
      Parameter other = parameters.putIfAbsent(key, parameter);
      if (other != null) {
        file.fault(key, "the parameter `%s` stands in two folders; keep one", key);
      }
    }
  }

  private void readSignature(YamlFile.Section file) {
    signatures.add(
        new Signature(
            file.text("name"),
            file.text("role"),
            day(file, "day"),
            file.text("ed25519"),
            file.path()));
    file.close();
  }

  private void readProfile(String id, YamlFile.Section file) {
    Map<String, Profile.Value> values = new LinkedHashMap<>();
    String says = file.text("says");
    YamlFile.Section section = file.section("parameters");
    for (String key : section.keys()) {
      YamlFile.Section value = section.section(key);
      values.put(
          key,
          new Profile.Value(
              ParameterNumbers.read(value, "value", value.text("value")),
              value.text("reference"),
              value.oneOf("mark", Mark.class, Mark.D),
              value.line()));
      value.close();
    }
    file.close();
    profiles.put(id, new Profile(id, says, values));
  }

  private void readWords(YamlFile.Section file) {
    for (String key : file.keys()) {
      if (words.put(key, file.text(key)) != null) {
        file.fault(key, "the sentence `%s` stands in two words.yaml; keep one", key);
      }
    }
  }

  private void readMeasures(String path) {
    List<String> columns =
        List.of("term", "name", "unit", "decimals", "low", "high", "current", "ageing", "age-unit");
    for (CsvFile.Line line : CsvFile.read(path, files.text(path), columns, faults)) {
      Integer decimals = line.whole("decimals");
      if (measures.containsKey(line.text("term"))) {
        faults.add(path, line.number(), "`%s` is measured twice; keep one line", line.text("term"));
      }
      measures.put(
          line.text("term"),
          new Measure(
              line.text("term"),
              line.text("name"),
              line.text("unit"),
              decimals == null ? 0 : decimals,
              line.number("low"),
              line.number("high"),
              line.whole("current"),
              line.whole("ageing"),
              "min".equals(line.text("age-unit")),
              line.text("conflict").startsWith("worse-decides"),
              Set.of(),
              null,
              line.oneOf("mark", Mark.class)));
    }
  }

  private void readUnitWords(String path) {
    for (CsvFile.Line line : ofMeasures(path, "words")) {
      measures.computeIfPresent(
          line.text("term"), (term, measure) -> measure.writtenAlsoAs(line.text("words")));
    }
  }

  private void readMolarMasses(String path) {
    for (CsvFile.Line line : ofMeasures(path, "grams-per-mole")) {
      measures.computeIfPresent(
          line.text("term"), (term, measure) -> measure.ofMolarMass(line.number("grams-per-mole")));
    }
  }

  /** The measures stand before what else is said of them, in the order of the files. */
  private List<CsvFile.Line> ofMeasures(String path, String column) {
    List<String> columns = List.of("term", column, "reference", "mark");
    List<CsvFile.Line> lines = CsvFile.read(path, files.text(path), columns, faults);
    for (CsvFile.Line line : lines) {
      String term = line.text("term");
      if (!measures.containsKey(term)) {
        faults.add(path, line.number(), "`%s` is not measured; add it to a measures.csv", term);
      }
    }
    return lines;
  }

  private void readScoreItems(String path) {
    List<String> columns = List.of("total", "system", "code", "low", "high", "source");
    for (CsvFile.Line line : CsvFile.read(path, files.text(path), columns, faults)) {
      BigDecimal low = line.number("low");
      BigDecimal high = line.number("high");
      if (low == null || high == null || low.compareTo(high) > 0) {
        faults.add(
            path, line.number(), "an item needs a lowest and a highest score, in that order");
        continue;
      }
      String total = line.text("total");
      scores
          .computeIfAbsent(total, key -> new ArrayList<>())
          .add(new ScoreItem(total, line.text("system"), line.text("code"), low, high));
    }
  }

  private void readTable(String path, Map<String, CatalogueReader.TableUse> uses) {
    String name = path.substring(path.lastIndexOf('/') + 1).replace(".csv", "");
    CatalogueReader.TableUse use = uses.get(name);
    if (use == null) {
      faults.add(path, 0, "no ruleset.yaml names this table under `tables`; name it or remove it");
      return;
    }
    List<Table.Row> rows = new ArrayList<>();
    List<String> columns = new ArrayList<>(List.of("from", "reference", "mark"));
    if (!use.term().isEmpty()) {
      columns.add(use.term());
    }
    for (CsvFile.Line line : CsvFile.read(path, files.text(path), columns, faults)) {
      Map<String, String> cells = new LinkedHashMap<>(line.cells());
      List.of("from", "reference", "mark").forEach(cells::remove);
      rows.add(
          new Table.Row(cells, line.day("from"), line.oneOf("mark", Mark.class), line.number()));
    }
    tables.add(new Table(path, folder(path), use.type(), use.term(), rows));
  }
}
