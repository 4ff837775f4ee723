package org.kapcds.engine;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kapcds.engine.knowledge.ReleaseFiles;

/**
 * A small release in a made-up world, in which plants are watered. It has what every release must
 * have; a test adds the one thing it is about.
 *
 * <p>Each term has one code, its own id, in the system {@code urn:test}.
 */
public final class Garden {

  /** The code system of all codes. */
  public static final String SYSTEM = "urn:test";

  /** The file that {@link #rules} writes. Its first line is a header; rules begin on the second. */
  public static final String RULES = "conditions/garden/rules/garden.drl";

  /** The file that {@link #catalogue} writes. */
  public static final String CATALOGUE = "conditions/garden/ruleset.yaml";

  private static final String HEADER =
      "package conditions.garden; import java.math.BigDecimal; import java.util.List;"
          + " import org.kapcds.engine.conclusion.*; import org.kapcds.engine.fact.*;\n";

  private static final String[][] TERMS = {
    {"greenfly", "diagnosis"},
    {"mildew", "diagnosis"},
    {"rust", "diagnosis"},
    {"shyness", "diagnosis"},
    {"leaf-score", "measurement"},
    {"bud-score", "measurement"},
    {"warmth", "measurement"},
    {"dampness", "measurement"},
    {"weight", "measurement"},
    {"sap-pulse", "measurement"},
    {"systolic", "measurement"},
    {"diastolic", "measurement"},
    {"problem-list-reviewed", "answer"},
    {"asked-about-slugs", "answer"},
    {"asked-about-shed", "answer"},
    {"shed-reviewed", "answer"},
    {"history-complete", "answer"},
    {"soil-test", "coded-result"},
    {"sour", "result"},
    {"sweet", "result"},
    {"pruning", "procedure"},
    {"water", "medication"},
    {"nectar", "medication"},
    {"mulch", "medication"},
    {"tonic", "medication"},
    {"can", "route"},
    {"hose", "route"},
    {"greenhouse", "setting"},
    {"booked-dosing", "booking"},
  };

  private final SortedMap<String, String> files;

  private Garden(SortedMap<String, String> files) {
    this.files = files;
  }

  /** A release without a single rule. */
  public static Garden empty() {
    return new Garden(new TreeMap<>())
        .file(
            "release.yaml",
            """
            version: 1.0.0
            status: draft
            in-force-from: 2026-01-01
            """)
        .file("conditions/shared/ruleset.yaml", SHARED)
        .file("conditions/shared/words.yaml", WORDS)
        .file("conditions/shared/parameters.yaml", PARAMETERS)
        .file("conditions/shared/tables/measures.csv", MEASURES)
        .file("conditions/shared/value-sets.yaml", valueSets())
        .file("conditions/shared/value-sets.csv", codes())
        .file("conditions/shared/evidence.yaml", EVIDENCE);
  }

  /** The same release with one more file, or another text of a file. */
  public Garden file(String path, String text) {
    SortedMap<String, String> more = new TreeMap<>(files);
    more.put(path, text);
    return new Garden(more);
  }

  /** The same release without a file. */
  public Garden without(String path) {
    SortedMap<String, String> fewer = new TreeMap<>(files);
    fewer.remove(path);
    return new Garden(fewer);
  }

  /** The same release with a piece of a file put in the place of another. */
  public Garden replacing(String path, String old, String text) {
    String before = files.get(path);
    if (before == null || !before.contains(old)) {
      throw new IllegalArgumentException("`%s` does not stand in %s".formatted(old, path));
    }
    return file(path, before.replace(old, text));
  }

  /** Rules below a header of one line. */
  public Garden rules(String drl) {
    return file(RULES, HEADER + drl);
  }

  /** More rules, in a file of their own. */
  public Garden rules(String name, String drl) {
    return file("conditions/garden/rules/" + name + ".drl", HEADER + drl);
  }

  /** The catalogue of the folder, below a title of one line. */
  public Garden catalogue(String yaml) {
    return file(CATALOGUE, "title: The garden\n" + yaml);
  }

  /** The parameters of the folder. */
  public Garden parameters(String yaml) {
    return file("conditions/garden/parameters.yaml", yaml);
  }

  /** A parameter profile. */
  public Garden profile(String id, String yaml) {
    return file("profiles/" + id + ".yaml", yaml);
  }

  /** The text of a file. */
  public String text(String path) {
    return String.valueOf(files.get(path));
  }

  /** All files. */
  public ReleaseFiles files() {
    SortedMap<String, byte[]> content = new TreeMap<>();
    files.forEach((path, text) -> content.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new ReleaseFiles(content);
  }

  /** The release, checked, compiled and ready to decide. */
  public Engine open() {
    return Engine.open(files());
  }

  private static String valueSets() {
    StringBuilder yaml = new StringBuilder();
    for (String[] term : TERMS) {
      yaml.append("%s: { name: %s, fact: %s }%n".formatted(term[0], name(term[0]), term[1]));
    }
    yaml.append("fungus: { name: fungus, fact: diagnosis, includes: [mildew, rust] }\n");
    return yaml.toString();
  }

  private static String name(String term) {
    return term.replace('-', ' ');
  }

  private static String codes() {
    StringBuilder csv = new StringBuilder("term,system,code,match,display,tier,source\n");
    for (String[] term : TERMS) {
      csv.append(
          "%s,%s,%s,exact,%s,verified,made up%n".formatted(term[0], SYSTEM, term[0], term[0]));
    }
    return csv.toString();
  }

  private static final String SHARED =
      """
      title: What every garden has
      interventions:
        watering-can: { name: the watering can, product: water, drug: water, route: can }
        garden-hose: { name: the garden hose, product: water, drug: water, route: hose }
        nectar-drip: { name: a drip of nectar, product: nectar, drug: nectar, route: can }
        mulching: { name: mulching, product: mulch, drug: mulch, route: can }
      conditions:
        bloom:
          name: Shy bloom
          rank: 20
          products:
            water: { tier: A, ceiling: eligible, label: "on the packet" }
            nectar: { tier: B, ceiling: with-cautions, label: "not on the packet" }
            mulch: { tier: D, ceiling: investigational, label: "not on the packet" }
        growth:
          name: Slow growth
          rank: 10
          products:
            water: { tier: A, ceiling: eligible, label: "on the packet" }
      override-reasons:
        rechecked: Looked at again
      questions:
        Q-SLUGS: { term: asked-about-slugs, text: "Have you seen slugs?" }
        Q-SHED: { term: asked-about-shed, text: "What stands in the shed?" }
      """;

  private static final String WORDS =
      """
      absence.never-recorded: "never recorded: {need}"
      absence.too-old: "too old: {need}; newest: {detail}"
      absence.not-known: "asked, not known: {need}"
      absence.unusable: "unusable: {need} ({detail})"
      absence.beyond: "beyond the record: {need}"
      absence.contradictory: "contradictory: {need} ({detail})"
      absence.unexplained-yes: "answered yes, unexplained: {need}"
      absence.mentioned: "a problem without a code reads {detail}: {need}"
      absence.named-otherwise: "a problem under another code reads {detail}: {need}"
      comparison.criterion: "{fact}; needs {relation} {limit}: {distance} short"
      comparison.limit: "{fact}; the limit is {relation} {limit}"
      state.eligible: "{condition}: yes to {intervention}."
      state.eligible-with-cautions: "{condition}: yes to {intervention}, with care."
      state.insufficient-data: "{condition}: cannot say. {reason}"
      state.not-applicable: "not asked"
      state.not-eligible: "{condition}: no to {intervention}. {reason}"
      state.eligible-after-urgent: "{condition}: yes to {intervention}, but first things first."
      state.irreversible: "Nothing could change this."
      state.closed: "It stays closed."
      state.urgent-first: "First the urgent thing."
      reason.HARD_STOP: "Something stands against it."
      dose.within: "{order}: within the limits."
      dose.gap: "The dose cannot be checked. {detail}"
      note.before-first-day: "before the release began on {day}"
      absence.silenced: "Silenced: {need}. {detail}"
      note.silenced: "{rule} is silenced: {detail}"
      note.draft: "{version} is a draft"
      note.possible: "only possible"
      note.order-not-checked: "not checked: {orders}"
      note.order-on-hold: "on hold: {orders}"
      note.preliminary: "preliminary"
      note.failed: "in part not evaluated"
      note.operators-codes: "codes of {files} were used"
      not-read.contradicts: "two things at once in the shed"
      not-read.looks-like: "not recognised in the shed, looks like {name}"
      not-read.allergy: "not recognised in the hives"
      not-read.medicine: "not recognised in the shed"
      not-read.problem: "not recognised as a problem"
      need.question: "{question}"
      need.problem-list: "the list"
      need.no-allergies: "a word that there are none"
      note.evidence-overdue: "{evidence} was to be looked at by {day}"
      """;

  private static final String PARAMETERS =
      """
      presence.question-days:
        says: An answered question holds for this many days.
        unit: d
        values:
          - { from: 2026-01-01, value: 90, reference: made up, mark: D }
      presence.problem-list-days:
        says: A reviewed list holds for this many days.
        unit: d
        values:
          - { from: 2026-01-01, value: 180, reference: made up, mark: D }
      dosing-moment.session-hours:
        says: An order counts as being for today within this many hours.
        unit: h
        values:
          - { from: 2026-01-01, value: 24, reference: made up, mark: D }
      exposure.intake-days:
        says: A recorded intake tells for this many days.
        unit: d
        values:
          - { from: 2026-01-01, value: 2, reference: made up, mark: D }
      exposure.leftover-days:
        says: Some may be left over for this many days.
        unit: d
        values:
          - { from: 2026-01-01, value: 30, reference: made up, mark: D }
      medicine-course.gap-days:
        says: So many days without any record may lie within a course.
        unit: d
        values:
          - { from: 2026-01-01, value: 30, reference: made up, mark: D }
      session.live-alerts:
        says: Above zero, rules speak during the session.
        unit: "1"
        values:
          - { from: 2026-01-01, value: 0, reference: made up, mark: D }
      evidence.review-days:
        says: Evidence counts as looked after for this many days.
        unit: d
        values:
          - { from: 2026-01-01, value: 365, reference: made up, mark: D }
      patient-age.max-years:
        says: No plant is older than this.
        unit: a
        values:
          - { from: 2026-01-01, value: 40, reference: made up, mark: D }
      """;

  private static final String MEASURES =
      """
      term,name,unit,decimals,low,high,current,ageing,age-unit,conflict,from,reference,mark
      leaf-score,leaf score,{score},0,0,30,14,28,d,none-decides,2026-01-01,made up,D
      bud-score,bud score,{score},0,0,30,14,28,d,none-decides,2026-01-01,made up,D
      warmth,warmth,Cel,1,-20,60,,,d,none-decides,2026-01-01,made up,D
      dampness,dampness,%,0,0,100,,,d,worse-decides,2026-01-01,made up,D
      weight,weight,kg,1,0.1,250,,,d,none-decides,2026-01-01,made up,D
      sap-pulse,sap pulse,/min,0,20,250,30,60,min,worse-decides,2026-01-01,made up,D
      systolic,upper pressure,mm[Hg],0,50,300,30,60,min,worse-decides,2026-01-01,made up,D
      diastolic,lower pressure,mm[Hg],0,20,200,30,60,min,worse-decides,2026-01-01,made up,D
      """;

  private static final String EVIDENCE =
      """
      ALMANAC:
        citation: "The gardener's almanac, 2020"
        read: whole
        position: for
      """;
}
