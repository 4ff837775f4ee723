package org.kapcds.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Moment;
import org.kapcds.features.chart.Checklists;
import org.kapcds.features.chart.SessionDay;

/** A session that goes on or is over, and leaving. */
public final class MonitoringSteps {

  private static final String WHAT =
      "pulse|SpO2|breathing rate|MOAA/S|distress|CADSS|Aldrete score|PADSS";

  /** What the items of the checklists are about, and their ids. */
  private static final Map<String, String> ITEMS =
      Map.ofEntries(
          Map.entry("the stay", "SAF-POST-001"),
          Map.entry("the pressure", "SAF-POST-002"),
          Map.entry("the oxygen", "SAF-POST-003"),
          Map.entry("alertness", "SAF-POST-004"),
          Map.entry("orientation", "SAF-POST-005"),
          Map.entry("recovery", "SAF-POST-006"),
          Map.entry("walking", "SAF-POST-007"),
          Map.entry("mood", "SAF-POST-008"),
          Map.entry("the escort", "SAF-POST-009"),
          Map.entry("the prescriber", "SAF-POST-010"),
          Map.entry("leaving as advised", "SAF-POST-011"),
          Map.entry("action on the systolic pressure", "SAF-MON-010/action"),
          Map.entry("action on the diastolic pressure", "SAF-MON-011/action"),
          Map.entry("action on low pressure", "SAF-MON-012/action"),
          Map.entry("action on the pulse", "SAF-MON-013/action"),
          Map.entry("action on the oxygen", "SAF-MON-014/action"),
          Map.entry("action on breathing", "SAF-MON-015/action"),
          Map.entry("action on drowsiness", "SAF-MON-016/action"),
          Map.entry("action on distress", "SAF-MON-017/action"),
          Map.entry("going on", "SAF-MON-017"),
          Map.entry("vomiting", "SAF-MON-019"),
          Map.entry("the airway", "SAF-MON-020"),
          Map.entry("the larynx", "SAF-MON-020/laryngospasm"),
          Map.entry("emergency signs", "SAF-MON-021"),
          Map.entry("the cannula", "SAF-MON-022"),
          Map.entry("pain at the cannula", "SAF-MON-022/pain"),
          Map.entry("the record of the abort", "SAF-MON-030"));

  private final Ward ward;

  /** Steps of one scenario. */
  public MonitoringSteps(Ward ward) {
    this.ward = ward;
  }

  private SessionDay day() {
    return new SessionDay(ward.chart(), ward.records(), ward.now());
  }

  // The dose

  @Given("^(?:she|he) had intravenous ketamine today and is about to leave$")
  public void infused() {
    over("ketamine", "into the vein", 160, 120);
  }

  @Given("^(?:she|he) had intramuscular ketamine today and is about to leave$")
  public void injected() {
    ward.considering("ketamine-im");
    over("ketamine", "into the muscle", 150, 150);
  }

  @Given("^(?:she|he) had esketamine today and is about to leave$")
  public void sprayed() {
    ward.considering("esketamine-intranasal");
    over("esketamine", "into the nose", 150, 150);
  }

  private void over(String drug, String route, int startedAgo, int endedAgo) {
    ward.at(Moment.DISCHARGE);
    day().over(drug, route, startedAgo, endedAgo);
  }

  @Given("^the infusion ran from (\\d+) to (\\d+) minutes ago$")
  public void ran(int startedAgo, int endedAgo) {
    dose(day().given("ketamine", "into the vein", startedAgo, endedAgo));
  }

  @Given("^the (injection|spray) was (\\d+) minutes ago$")
  public void was(String what, int minutesAgo) {
    dose(single(what, minutesAgo));
  }

  @Given("^another (injection|spray) was given (\\d+) minutes ago$")
  public void another(String what, int minutesAgo) {
    ward.chart().add(SessionDay.DOSES, single(what, minutesAgo));
  }

  private MedicationAdministration single(String what, int minutesAgo) {
    boolean spray = what.equals("spray");
    return day()
        .given(
            spray ? "esketamine" : "ketamine",
            spray ? "into the nose" : "into the muscle",
            minutesAgo,
            minutesAgo);
  }

  private void dose(MedicationAdministration given) {
    ward.chart().put(SessionDay.DOSES, given);
  }

  @Given("^the infusion is charted with one time, (\\d+) minutes ago$")
  public void oneTime(int minutesAgo) {
    dose(day().given("ketamine", "into the vein", minutesAgo, minutesAgo));
  }

  @Given("^(?:her|his) infusion began (\\d+) minutes ago and is running$")
  public void running(int minutesAgo) {
    MedicationAdministration given = day().given("ketamine", "into the vein", minutesAgo, 0);
    given.getEffectivePeriod().setEnd(null);
    dose(given.setStatus(MedicationAdministration.MedicationAdministrationStatus.INPROGRESS));
    day().before(124, 78, minutesAgo + 10);
  }

  @Given("^the infusion was stopped before its end$")
  public void stopped() {
    ward.chart()
        .first(SessionDay.DOSES, MedicationAdministration.class)
        .setStatus(MedicationAdministration.MedicationAdministrationStatus.STOPPED);
  }

  @Given("^the session is charted as one record that ended (\\d+) minutes ago$")
  public void procedure(int minutesAgo) {
    ward.chart()
        .put(
            SessionDay.DOSES,
            ward.records()
                .course("dosing session", day().ago(minutesAgo + 60), day().ago(minutesAgo)));
  }

  @Given("no dose of today is on record")
  public void noDose() {
    ward.chart().clear(SessionDay.DOSES);
  }

  @Given("^it is (\\d\\d:\\d\\d) at the offset (\\S+)$")
  public void itIs(String time, String zone) {
    ward.clocksAreAheadBy(ZoneOffset.of(zone));
    ward.itIs(LocalTime.parse(time));
  }

  @Given("^the infusion began at (\\S+) and ended at (\\S+)$")
  public void betweenTimes(String start, String end) {
    MedicationAdministration given = day().given("ketamine", "into the vein", 0, 1);
    given.getEffectivePeriod().setStartElement(new DateTimeType(start));
    given.getEffectivePeriod().setEndElement(new DateTimeType(end));
    dose(given);
  }

  // A session that was given up

  @Given("a dosing session was given up {ago}")
  public void givenUp(Ago ago) {
    ward.chart()
        .put("session given up", ward.records().givenUp("dosing session", ago.from(ward.now())));
  }

  @Given("a dose of ketamine was stopped before its end {ago}")
  public void doseStopped(Ago ago) {
    stopped(ward.records().given("ketamine", ago.from(ward.now())));
  }

  @Given("a dose of {string}, by its name only, was stopped before its end {ago}")
  public void doseByNameStopped(String name, Ago ago) {
    Coding product = new Coding("http://www.nlm.nih.gov/research/umls/rxnorm", "99999999", name);
    stopped(
        ward.records()
            .given("ketamine", ago.from(ward.now()))
            .setMedication(new CodeableConcept(product)));
  }

  private void stopped(MedicationAdministration dose) {
    if (dose.getEffectiveDateTimeType().isEmpty()) {
      dose.setEffective(null);
    }
    ward.chart()
        .put(
            "session given up",
            dose.setStatus(MedicationAdministration.MedicationAdministrationStatus.STOPPED));
  }

  @Given("a prescriber reviewed it {ago}")
  public void reviewed(Ago ago) {
    ward.chart()
        .put(
            "review",
            ward.records().statement("review by a prescriber", true, ago.from(ward.now())));
  }

  // Readings

  @Given("^before the dose (?:her|his) pressure was (\\d+)/(\\d+)$")
  public void before(int upper, int lower) {
    day().before(upper, lower, 170);
  }

  @Given("^before the dose (?:her|his) pressure was (\\d+)/(\\d+), (\\d+) minutes ago$")
  public void before(int upper, int lower, int minutesAgo) {
    day().before(upper, lower, minutesAgo);
  }

  @Given("^(?:her|his) pressure was not taken before the dose$")
  public void noBaseline() {
    ward.chart().clear("pressure before the dose");
  }

  @Given("^in the session (?:her|his) pressure was (\\d+)/(\\d+), (\\d+) minutes ago$")
  public void pressure(int upper, int lower, int minutesAgo) {
    ward.chart().add(SessionDay.shelf("pressure"), day().pressure(upper, lower, minutesAgo));
  }

  @Given("^in the session (?:her|his) (" + WHAT + ") was (\\d+), (\\d+) minutes ago$")
  public void reading(String what, String value, int minutesAgo) {
    ward.chart().add(SessionDay.shelf(what), day().reading(what, value, minutesAgo));
  }

  @Given("^(\\d+) minutes ago (?:her|his) C-SSRS level was (\\d)$")
  public void screened(int minutesAgo, String level) {
    screened(level, day().ago(minutesAgo));
  }

  @Given("^today (?:her|his) C-SSRS level was (\\d), at a time that is not on record$")
  public void screenedToday(String level) {
    screened(level, ward.today().toString());
  }

  private void screened(String level, String when) {
    ward.chart().add("C-SSRS", ward.records().score("C-SSRS", new BigDecimal(level), when));
  }

  @Given("^(?:her|his) usual SpO2 is (\\d+)$")
  public void usual(String value) {
    ward.chart().put("usual SpO2", day().reading("usual SpO2", value, 60 * 24 * 30));
  }

  @Given("^no (pressure|" + WHAT + ") of the session is on record$")
  public void none(String what) {
    ward.chart().clear(what.equals("PADSS") ? what : SessionDay.shelf(what));
  }

  @Given("^the (pressure|" + WHAT + ") was not charted at minutes? ([0-9, and]+)$")
  public void notCharted(String what, String minutes) {
    day()
        .round(
            what,
            160,
            Arrays.stream(minutes.split("\\D+")).map(Integer::valueOf).collect(Collectors.toSet()));
  }

  // The checklists

  @Given("^the checklist for leaving says (yes|no) to ([a-z ]+)$")
  public void says(String answer, String topic) {
    Checklists.say(leaving(), idOf(topic), answer.equals("yes"));
  }

  @Given("^the checklist for leaving leaves out ([a-z ]+)$")
  public void leavesOut(String topic) {
    item(topic).setAnswer(null);
  }

  @Given("^the checklist for leaving cannot be read on ([a-z ]+)$")
  public void unreadable(String topic) {
    item(topic).setAnswer(null).addAnswer().setValue(new StringType("perhaps"));
  }

  @Given("^the checklist for leaving was answered (\\d+) minutes ago$")
  public void answeredAgo(int minutesAgo) {
    leaving().setAuthoredElement(new DateTimeType(day().ago(minutesAgo)));
  }

  @Given("^(\\d+) minutes ago the checklist for leaving said (yes|no) to ([a-z ]+)$")
  public void earlier(int minutesAgo, String answer, String topic) {
    ward.chart().add(SessionDay.LEAVING, answered("discharge", topic, answer, minutesAgo));
  }

  @Given("no checklist for leaving is on record")
  public void noChecklist() {
    ward.chart().clear(SessionDay.LEAVING);
  }

  @Given("^the checklist of the session says (yes|no) to ([a-z ]+), (\\d+) minutes ago$")
  public void session(String answer, String topic, int minutesAgo) {
    ward.chart().add(SessionDay.CHECKLIST, answered("session", topic, answer, minutesAgo));
  }

  private QuestionnaireResponse answered(String list, String topic, String answer, int minutesAgo) {
    return ward.records().ticked(list, idOf(topic), answer.equals("yes"), day().ago(minutesAgo));
  }

  private QuestionnaireResponse leaving() {
    return ward.chart().first(SessionDay.LEAVING, QuestionnaireResponse.class);
  }

  private QuestionnaireResponseItemComponent item(String topic) {
    String id = idOf(topic);
    return leaving().getItem().stream()
        .filter(one -> one.getLinkId().equals(id))
        .findFirst()
        .orElseGet(() -> leaving().addItem().setLinkId(id));
  }

  private static String idOf(String topic) {
    String id = ITEMS.get(topic);
    if (id == null) {
      throw new IllegalArgumentException("no checklist asks about `" + topic + "`");
    }
    return id;
  }

  // The answer

  @Then("^(?:she|he) may leave$")
  public void ready() {
    assertThat(keeps()).as(String.valueOf(ward.decision().trace())).isEmpty();
    assertThat(leavingNow()).isEqualTo(Decision.Leaving.READY);
  }

  @Then("^(?:she|he) may not leave yet$")
  public void notReady() {
    assertThat(leavingNow()).isEqualTo(Decision.Leaving.NOT_READY);
  }

  @Then("{finding} alone keeps her/him here")
  public void keptBy(String rule) {
    notReady();
    ward.speakingOf(rule);
    assertThat(keeps()).containsExactly(rule);
  }

  private List<String> keeps() {
    Decision.Session session = ward.decision().session();
    return session == null ? List.of("no answer") : session.ruleIds();
  }

  private Decision.@Nullable Leaving leavingNow() {
    Decision.Session session = ward.decision().session();
    return session == null ? null : session.leaving();
  }

  @Then("the plan does not read {string}")
  public void planDoesNotRead(String words) {
    assertThat(ward.decision().recommendations().get(0).plan())
        .isNotEmpty()
        .noneMatch(line -> line.contains(words));
  }

  @Then("the plan reads {string}")
  public void planReads(String words) {
    assertThat(ward.decision().recommendations().get(0).plan())
        .anyMatch(line -> line.contains(words));
  }
}
