package org.kapcds.features.steps;

import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.kapcds.features.chart.Checklists;
import org.kapcds.features.chart.DosingDay;
import org.kapcds.features.chart.Records;

/** What the checklists of the day say. */
public final class ChecklistSteps {

  private static final String SITE_ITEMS =
      "the airway|the observer|the therapist of today|all equipment|the oximeter|the cuff"
          + "|the oxygen|the suction|the bag and mask|the defibrillator|the emergency drugs"
          + "|the pump|the emergency plan|the log of drugs|the rescue medicines";

  private static final Map<String, String> IDS =
      Map.ofEntries(
          Map.entry("the period", "SAF-PRE-020/period"),
          Map.entry("unprotected sex", "SAF-PRE-020/protected"),
          Map.entry("the drug screen", "SAF-PRE-021"),
          Map.entry("the breath", "SAF-PRE-022"),
          Map.entry("the smell of alcohol", "SAF-PRE-022/smell"),
          Map.entry("fasting", "SAF-PRE-023"),
          Map.entry("fatty meal", "SAF-PRE-023/solid"),
          Map.entry("light meal", "SAF-PRE-023/light"),
          Map.entry("clear drink", "SAF-PRE-023/clear"),
          Map.entry("fasting before a spray", "SAF-PRE-024"),
          Map.entry("the signed consent", "SAF-PRE-025"),
          Map.entry("capacity", "SAF-PRE-026"),
          Map.entry("the escort", "SAF-PRE-027"),
          Map.entry("the driving advice", "SAF-PRE-028"),
          Map.entry("the medicines", "SAF-PRE-029"),
          Map.entry("the liver tests", "SAF-PRE-033"),
          Map.entry("the ECG", "SAF-PRE-034"),
          Map.entry("the register", "SAF-PRE-037"),
          Map.entry("the enrolment", "SAF-PRE-038"),
          Map.entry("the intention", "SAF-PRE-040"),
          Map.entry("the practical things", "SAF-PRE-042"),
          Map.entry("the airway", "SAF-PRE-050"),
          Map.entry("the observer", "SAF-PRE-051"),
          Map.entry("the therapist of today", "SAF-PRE-052"),
          Map.entry("all equipment", "SAF-PRE-053"),
          Map.entry("the oximeter", "SAF-PRE-053/oximeter"),
          Map.entry("the cuff", "SAF-PRE-053/blood-pressure"),
          Map.entry("the oxygen", "SAF-PRE-053/oxygen"),
          Map.entry("the suction", "SAF-PRE-053/suction"),
          Map.entry("the bag and mask", "SAF-PRE-053/bag-mask"),
          Map.entry("the defibrillator", "SAF-PRE-053/defibrillator"),
          Map.entry("the emergency drugs", "SAF-PRE-053/emergency-drugs"),
          Map.entry("the pump", "SAF-PRE-054"),
          Map.entry("the emergency plan", "SAF-PRE-055"),
          Map.entry("the log of drugs", "SAF-PRE-056"),
          Map.entry("the rescue medicines", "SAF-PRE-057"));

  private final Ward ward;

  /** Steps of one scenario. */
  public ChecklistSteps(Ward ward) {
    this.ward = ward;
  }

  /** An item of a checklist, by its id. */
  @ParameterType(
      "the period|unprotected sex|the drug screen|the breath|the smell of alcohol|fasting"
          + "|fasting before a spray|the signed consent|capacity|the escort|the driving advice"
          + "|the medicines|the liver tests|the ECG|the register|the enrolment|the intention"
          + "|the practical things|"
          + SITE_ITEMS)
  public String checked(String words) {
    return id(words);
  }

  @Given("the checklist of today is complete")
  public void complete() {
    DosingDay.checkAll(ward.chart(), ward.records(), ward.now());
  }

  @Given("the checklist says no to {checked}")
  public void no(String item) {
    Checklists.say(of(item), item, false);
  }

  @Given("the checklist says yes to {checked}")
  public void yes(String item) {
    Checklists.say(of(item), item, true);
  }

  @Given("of the checklist with {checked} only the month is known")
  public void ofTheMonth(String item) {
    of(item).getAuthoredElement().setValueAsString(ward.today().toString().substring(0, 7));
  }

  @Given("{checked} was not asked today")
  public void notAsked(String item) {
    Checklists.leaveOut(of(item), item);
  }

  @Given("{checked} was in order {int} day(s) ago, and not asked since")
  public void before(String item, int days) {
    QuestionnaireResponse today = of(item);
    QuestionnaireResponse then = today.copy();
    Checklists.leaveOut(today, item);
    then.getItem().removeIf(one -> !one.getLinkId().equals(item));
    LocalDate day = ward.today().minusDays(days);
    then.setAuthoredElement(new DateTimeType(day + "T08:00:00Z"));
    ward.chart().add(shelf(item), then);
  }

  @Given(
      "^(?:her|his) last (fatty meal|light meal|clear drink) was (\\d+) hours and (\\d+) minutes ago$")
  public void last(String what, int hours, int minutes) {
    String time = new Ago("%d minutes ago".formatted(60 * hours + minutes)).from(ward.now());
    Checklists.say(of(id(what)), id(what), time);
  }

  @Given(
      "^of (?:her|his) last (fatty meal|light meal|clear drink) only the day is known, (today|yesterday|\\d+ days ago)$")
  public void lastDay(String what, String when) {
    Checklists.say(of(id(what)), id(what), new Ago(when).from(ward.now()));
  }

  @Given("^the last (fatty meal|light meal|clear drink) was not asked for$")
  public void lastNotAsked(String what) {
    Checklists.leaveOut(of(id(what)), id(what));
  }

  @Given("the checklist of the site was not answered")
  public void siteNotAnswered() {
    ward.chart().clear(DosingDay.SITE_CHECKLIST);
  }

  @Given("the checklist of the site is kept in {whose} own chart")
  public void siteInChart(String whose) {
    QuestionnaireResponse answered =
        ward.chart().first(DosingDay.SITE_CHECKLIST, QuestionnaireResponse.class);
    answered.setSubject(ward.records().checklist("site-day", ward.today().toString()).getSubject());
  }

  @Given("the checklist of the site is that of another day")
  public void siteOfAnotherDay() {
    ward.chart().put(DosingDay.SITE_CHECKLIST, Checklists.site(ward.now().minusDays(1)));
  }

  @Given("the site always has {}")
  public void siteHas(String items) {
    ward.chart().put("site", Records.equipped(List.of(items.split(", | and "))));
  }

  @Given("somebody for the airway is always on site, certified until {ago}")
  public void airway(Ago until) {
    ward.chart().put("site", Records.secured(until.from(ward.now())));
  }

  @Given("nobody for the airway is on site")
  public void nobody() {
    ward.chart().put("site", Records.safeguard("airway-clinician", false));
  }

  @Given("somebody for the airway is always on site, and the certificate is not known")
  public void uncertified() {
    ward.chart().put("site", Records.safeguard("airway-clinician", true));
  }

  @Given("the site has no emergency plan")
  public void noPlan() {
    ward.chart().put("site", Records.safeguard("emergency-plan", false));
  }

  @Given("the site has an emergency plan, last practised {ago}")
  public void plan(Ago drill) {
    ward.chart().put("site", Records.practised(drill.from(ward.now())));
  }

  private QuestionnaireResponse of(String item) {
    return ward.chart().first(shelf(item), QuestionnaireResponse.class);
  }

  private static String shelf(String item) {
    return item.compareTo("SAF-PRE-05") < 0 ? DosingDay.CHECKLIST : DosingDay.SITE_CHECKLIST;
  }

  private static String id(String words) {
    return IDS.getOrDefault(words, words);
  }
}
