package org.kapcds.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.features.chart.Records;

/** Substance use and pain: what is on record of them, and what was tried against them. */
public final class BodySteps {

  private static final String DISORDER = "use disorder|pain condition";

  private final Ward ward;
  private final DecisionSteps decisions;
  private final OrderSteps orders;

  /** Steps of one scenario. */
  public BodySteps(Ward ward, DecisionSteps decisions, OrderSteps orders) {
    this.ward = ward;
    this.decisions = decisions;
    this.orders = orders;
  }

  // The question and the answer

  @When("ketamine for {string} is asked about")
  public void askedAbout(String condition) {
    ward.askingAbout(condition);
  }

  @When("^([0-9.]+) mg/kg/h of ketamine are ordered into the vein over ([0-9]+) minutes$")
  public void orderedRate(String rate, String minutes) {
    orders.ordered("1", "mg/kg", "ketamine", "into the vein", minutes);
    MedicationRequest order = ward.chart().first("order", MedicationRequest.class);
    order
        .getDosageInstructionFirstRep()
        .getDoseAndRateFirstRep()
        .setDose(null)
        .setRate(Records.quantity(new BigDecimal(rate), "mg/kg/h"));
  }

  @Then("for {string} {who} is eligible")
  public void eligible(String condition, String who) {
    ward.lookingAt(condition);
    decisions.eligible(who);
  }

  @Then("for {string} {who} is eligible with cautions")
  public void eligibleWithCautions(String condition, String who) {
    ward.lookingAt(condition);
    decisions.eligibleWithCautions(who);
  }

  @Then("for {string} {who} is not eligible, because {reason}")
  public void notEligible(String condition, String who, String reason) {
    ward.lookingAt(condition);
    decisions.notEligible(who, reason);
  }

  @Then("for {string} it cannot be said whether {who} is eligible, because {reason}")
  public void insufficient(String condition, String who, String reason) {
    ward.lookingAt(condition);
    decisions.insufficient(who, reason);
  }

  @Then("{string} is among the cautions")
  public void amongCautions(String code) {
    assertThat(ward.decision().recommendations())
        .filteredOn(one -> one.condition().equals(ward.focus()))
        .flatExtracting(Decision.Recommendation::precautions)
        .extracting(Decision.Precaution::code)
        .contains(code);
  }

  // The use disorder or the pain

  @Given(
      "^(?:her|his) ("
          + DISORDER
          + ") is recorded as (?!over )([a-z][a-zA-Z ,-]+?)(?:, since (.+))?$")
  public void recordedAs(String shelf, String diagnosis, @Nullable String since) {
    String onset = "2024-05-01";
    if (since != null) {
      onset = since.equals("an unknown day") ? "" : new Ago(since).from(ward.now());
    }
    ward.chart().put(shelf, ward.records().diagnosis(diagnosis, onset));
  }

  @Given("^(?:her|his) (" + DISORDER + ") is said to be over, without a day$")
  public void over(String shelf) {
    Records.clinically(condition(shelf), "resolved");
    ward.chart();
  }

  @Given("^(?:her|his) use disorder is graded as (mild|moderate|severe)$")
  public void graded(String severity) {
    Records.ofSeverity(condition("use disorder"), severity);
    ward.chart();
  }

  @Given("^(?:she|he) has had ([a-z][a-z ]+) for (\\d+ (?:days|years))$")
  public void hasHad(String diagnosis, String length) {
    String onset = new Ago(length + " ago").from(ward.now());
    ward.chart().add(diagnosis, ward.records().diagnosis(diagnosis, onset));
  }

  private Condition condition(String shelf) {
    return ward.chart().first(shelf, Condition.class);
  }

  // Use, tests, statements

  @Given("^(?:she|he) last drank (.+)$")
  public void lastDrank(String ago) {
    lastUsed("alcohol", ago);
  }

  @Given("^(?:she|he) last used (cocaine|opioids) (.+)$")
  public void lastUsed(String substance, String ago) {
    String when = new Ago(ago).from(ward.now());
    String code = substance.equals("opioids") ? "opioid" : substance;
    ward.chart().put("last use", ward.records().lastUse(code, when));
  }

  @Given("{who} used opioids on {int} of the last 28 days")
  public void usedOn(String who, int days) {
    measured("days of use", BigDecimal.valueOf(days), "{score}", new Ago("today"));
  }

  @Given("{who} used opioids on {int} of 28 days, counted {ago}")
  public void usedOn(String who, int days, Ago ago) {
    measured("days of use", BigDecimal.valueOf(days), "{score}", ago);
  }

  @Given("^(?:her|his) urine was (positive|negative) for alcohol (\\d+ days ago)$")
  public void urine(String result, String ago) {
    ward.chart()
        .put(
            "urine test",
            ward.records()
                .pregnancyTest(
                    "urine for alcohol", result.equals("positive"), new Ago(ago).from(ward.now())));
  }

  @Given(
      "^(?:her|his) (pain|craving|interference by the BPI|interference by the PEG) was ([0-9.]+) (.+)$")
  public void scored(String what, String value, String ago) {
    measured(what, new BigDecimal(value), "{score}", new Ago(ago));
  }

  @Given("{whose} breath alcohol was {number} {ago}")
  public void breath(String whose, BigDecimal value, Ago ago) {
    measured("breath alcohol", value, "mg/dL", ago);
  }

  @Given("^(?:she|he) has (symptoms|signs) in (\\d+) Budapest categories$")
  public void budapest(String what, String number) {
    measured("categories with " + what, new BigDecimal(number), "{score}", new Ago("20 days ago"));
  }

  @Given("{who} had headache on {int} days of the last month")
  public void headache(String who, int days) {
    measured("headache days", BigDecimal.valueOf(days), "{score}", new Ago("today"));
  }

  private void measured(String what, BigDecimal value, String unit, Ago ago) {
    ward.chart().put(what, ward.records().measured(what, value, unit, ago.from(ward.now())));
  }

  @Given("^an? (?:addiction specialist|pain physician) was involved (\\d+ days ago)$")
  public void specialist(String ago) {
    state("specialist", "specialist involved", true, new Ago(ago));
  }

  @Given("no specialist is involved")
  public void noSpecialist() {
    state("specialist", "specialist involved", false, new Ago("10 days ago"));
  }

  @Given("a high risk of relapse was stated {ago}")
  public void relapseRisk(Ago ago) {
    state("risk of relapse", "high risk of relapse", true, ago);
  }

  @Given("a high risk of relapse was denied {ago}")
  public void noRelapseRisk(Ago ago) {
    state("risk of relapse", "high risk of relapse", false, ago);
  }

  @Given("medicine for the use disorder was ruled out {ago}")
  public void ruledOut(Ago ago) {
    state("medicine ruled out", "medicine ruled out", true, ago);
  }

  private void state(String shelf, String what, boolean so, Ago ago) {
    ward.chart().put(shelf, ward.records().statement(what, so, ago.from(ward.now())));
  }

  @Given("^the goal of treatment is (abstinence|reduction)$")
  public void goal(String goal) {
    ward.chart().put("goal", ward.records().goal(goal));
  }

  // What was tried

  @Given("^(?:she|he) had a course of ([a-z ]+) for (\\d+) days$")
  public void course(String therapy, int days) {
    ward.chart().put(therapy, ward.records().course(therapy, ago(29 + days), ago(30)));
  }

  @Given("^(?:she|he) had a course of ([a-z ]+) for (\\d+) days, with (\\d+) sessions$")
  public void course(String therapy, int days, int sessions) {
    Procedure course = ward.records().course(therapy, ago(29 + days), ago(30));
    course.setId("course");
    ward.chart().put(therapy, course);
    ward.chart()
        .put(
            "sessions held",
            ward.records().held(sessions, ago(30)).addPartOf(new Reference("Procedure/course")));
  }

  @Given("^(?:she|he) had ([a-z ]+) (?:from ([0-9-]+) (?:on|to ([0-9-]+))|until ([0-9-]+))$")
  public void between(
      String therapy, @Nullable String start, @Nullable String end, @Nullable String until) {
    Period period = new Period();
    if (start != null) {
      period.setStartElement(new DateTimeType(start));
    }
    if (end != null || until != null) {
      period.setEndElement(new DateTimeType(end == null ? until : end));
    }
    ward.chart().put(therapy, ward.records().done(therapy, "").setPerformed(period));
  }

  @Given("^(?:she|he) had a course of ([a-z ]+) of unknown length$")
  public void courseOfUnknownLength(String therapy) {
    ward.chart().put(therapy, ward.records().givenUp(therapy, ago(30)));
  }

  @Given("^(?:she|he) had naltrexone ([0-9]+) mg into the muscle every 28 days for (\\d+) days$")
  public void depotOf(String mg, int days) {
    depot(mg, ago(29 + days), ago(30));
  }

  @Given(
      "^(?:she|he) has naltrexone ([0-9]+) mg into the muscle every 28 days since (\\d+) days ago$")
  public void depotSince(String mg, int days) {
    depot(mg, ago(days), null);
  }

  private void depot(String mg, String start, @Nullable String end) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(start));
    if (end != null) {
      period.setEndElement(new DateTimeType(end));
    }
    MedicationStatement use =
        ward.records()
            .use(
                "naltrexone",
                end == null
                    ? MedicationStatementStatus.ACTIVE
                    : MedicationStatementStatus.COMPLETED,
                period);
    Dosage dosage = Records.daily(new BigDecimal(mg));
    dosage.getTiming().getRepeat().setPeriod(28).setPeriodUnit(Timing.UnitsOfTime.D);
    dosage.setRoute(Records.route("into the muscle"));
    use.addDosage(dosage);
    ward.chart().put("naltrexone", use);
  }

  @Given(
      "^(?:she|he) took ([a-z]+) ([0-9]+) mg a day for (\\d+) days, paused for (\\d+) days, and took it for (\\d+) days more$")
  public void paused(String medicine, String mg, int days, int pause, int more) {
    int ended = 30;
    int begunAgain = ended + more - 1;
    int stopped = begunAgain + pause + 1;
    ward.chart().put(medicine, taken(medicine, mg, stopped + days - 1, stopped));
    ward.chart().add(medicine, taken(medicine, mg, begunAgain, ended));
  }

  private MedicationStatement taken(String medicine, String mg, int from, int until) {
    Period period = new Period();
    period.setStartElement(new DateTimeType(ago(from)));
    period.setEndElement(new DateTimeType(ago(until)));
    MedicationStatement use =
        ward.records().use(medicine, MedicationStatementStatus.COMPLETED, period);
    use.addDosage(Records.daily(new BigDecimal(mg)));
    return use;
  }

  @Given(
      "^(?:she|he) took ([a-z]+) ([0-9]+) mg a day for (\\d+) days until (\\d+) days ago, and has taken ([0-9]+) mg a day since$")
  public void raised(String medicine, String mg, int days, int endedAgo, String raised) {
    Period after = new Period();
    after.setStartElement(new DateTimeType(ago(endedAgo - 1)));
    MedicationStatement second =
        ward.records().use(medicine, MedicationStatementStatus.ACTIVE, after);
    second.addDosage(Records.daily(new BigDecimal(raised)));
    ward.chart().put(medicine, taken(medicine, mg, endedAgo + days - 1, endedAgo));
    ward.chart().add(medicine, second);
  }

  private String ago(int days) {
    LocalDate day = ward.today().minusDays(days);
    return day.toString();
  }
}
