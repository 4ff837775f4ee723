package org.kapcds.features.steps;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Moment;
import org.kapcds.engine.Situation;
import org.kapcds.features.chart.Chart;
import org.kapcds.features.chart.Personas;
import org.kapcds.features.chart.Records;
import org.kapcds.features.trace.Knowledge;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.record.Snapshot;

/**
 * One scenario: the day, the patient's chart, what is asked, and what was decided. The question is
 * put to the engine when a scenario first looks at the answer.
 */
public final class Ward {

  /** The condition that a person's scenarios are about, where it is not depression. */
  private static final Map<String, String> FOCUS =
      Map.ofEntries(
          Map.entry("Nadia", "asi"),
          Map.entry("Sofia", "sad"),
          Map.entry("Ruth", "gad"),
          Map.entry("Leon", "pd"),
          Map.entry("Mara", "bpd"),
          Map.entry("Emil", "ptsd"),
          Map.entry("Viktor", "aud"),
          Map.entry("Rosa", "cud"),
          Map.entry("Omar", "oud"),
          Map.entry("Hanna", "crps"),
          Map.entry("Pavel", "neu"));

  /** What a person is considered for, where it is said with the person. */
  private static final Map<String, String> INTERVENTION =
      Map.of("Nadia", "esketamine-intranasal", "Omar", "ketamine-im");

  private @Nullable LocalDate today;
  private LocalTime time = LocalTime.of(10, 0);
  private ZoneOffset offset = ZoneOffset.UTC;
  private Duration untilDosing = Duration.ofDays(7);
  private @Nullable Chart chart;
  private @Nullable Records records;
  private @Nullable Decision decision;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Snapshot> asked = new ArrayList<>();
  private final List<String> profiles = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private Moment moment = Moment.PLANNING;
  private @Nullable String intervention;
  private String focus = "mdd";
  private @Nullable String lastFinding;

  /** The day of the question. */
  public LocalDate today() {
    return set(today, "say first what day it is");
  }

  /** The moment of the question: ten in the morning, unless the scenario says otherwise. */
  public OffsetDateTime now() {
    return today().atTime(time).atOffset(offset);
  }

  /** The patient's chart; whatever changes it puts the question again. */
  public Chart chart() {
    decision = null;
    return set(chart, "say first who the patient is");
  }

  /** Records of the patient. */
  public Records records() {
    return set(records, "say first who the patient is");
  }

  void itIs(LocalDate day) {
    today = day;
  }

  void itIs(LocalTime hour) {
    time = hour;
    decision = null;
  }

  void clocksAreAheadBy(ZoneOffset newOffset) {
    offset = newOffset;
    decision = null;
  }

  void dosingIn(Duration span) {
    untilDosing = span;
  }

  /** When the dose is to be given: now on the day of dosing, else as planned. */
  OffsetDateTime dosing() {
    return moment == Moment.DOSING_DAY ? now() : now().plus(untilDosing);
  }

  void arrives(String name) {
    Personas personas = new Personas(today());
    chart =
        switch (name) {
          case "Amina" -> personas.amina();
          case "Nadia" -> personas.nadia();
          case "Tom" -> personas.tom();
          case "Grace" -> personas.grace();
          case "Ines" -> personas.ines();
          case "Sofia" -> personas.sofia();
          case "Ruth" -> personas.ruth();
          case "Leon" -> personas.leon();
          case "Viktor" -> personas.viktor();
          case "Rosa" -> personas.rosa();
          case "Omar" -> personas.omar();
          case "Hanna" -> personas.hanna();
          case "Pavel" -> personas.pavel();
          case "Mara" -> personas.mara();
          case "Emil" -> personas.emil();
          default -> throw new IllegalArgumentException("nobody here is called " + name);
        };
    records = new Records(name.toLowerCase(java.util.Locale.ROOT));
    focus = FOCUS.getOrDefault(name, "mdd");
    intervention = INTERVENTION.get(name);
    moment = Moment.PLANNING;
    decision = null;
  }

  void at(Moment newMoment) {
    moment = newMoment;
    decision = null;
  }

  Moment moment() {
    return moment;
  }

  void considering(@Nullable String newIntervention) {
    intervention = newIntervention;
    decision = null;
  }

  void askingAbout(String condition) {
    conditions.add(condition);
    focus = condition;
    decision = null;
  }

  /** Which of the conditions on record the scenario goes on to speak of. */
  void lookingAt(String condition) {
    focus = condition;
  }

  void under(String profile) {
    profiles.add(profile);
    decision = null;
  }

  String focus() {
    return focus;
  }

  void speakingOf(String finding) {
    lastFinding = finding;
  }

  String finding() {
    return set(lastFinding, "say first which finding is meant");
  }

  /** The answer to the question as it stands now. */
  Decision decision() {
    Decision known = decision;
    if (known == null) {
      Situation situation =
          new Situation(
              now(), moment, intervention, conditions, FhirFacts.read(chart().json()).facts());
      known = Knowledge.decide(situation, profiles);
      decision = known;
      decisions.add(known);
      asked.add(new Snapshot(situation, profiles));
    }
    return known;
  }

  /** Every answer of this scenario. */
  List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  /** Every question of this scenario. */
  List<Snapshot> asked() {
    return List.copyOf(asked);
  }

  private static <T> T set(@Nullable T value, String otherwise) {
    if (value == null) {
      throw new IllegalStateException(otherwise);
    }
    return value;
  }
}
