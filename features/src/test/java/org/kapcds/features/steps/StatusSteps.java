package org.kapcds.features.steps;

import io.cucumber.java.en.Given;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.FamilyMemberHistory.FamilyHistoryStatus;
import org.kapcds.features.chart.Records;

/** What holds and what no longer does: consents, problems, visits, relatives. */
public final class StatusSteps {

  private final Ward ward;

  /** Steps of one scenario. */
  public StatusSteps(Ward ward) {
    this.ward = ward;
  }

  // Consents

  @Given("the consent holds until {ago}")
  public void holdsUntil(Ago ago) {
    consent().getProvision().getPeriod().setEndElement(new DateTimeType(ago.from(ward.now())));
  }

  @Given("the consent holds from {ago}")
  public void holdsFrom(Ago ago) {
    consent().getProvision().getPeriod().setStartElement(new DateTimeType(ago.from(ward.now())));
  }

  @Given("{who} refused {treatment} {ago}")
  public void refused(String who, String treatment, Ago ago) {
    String day = ago.from(ward.now());
    Consent refusal = ward.records().consent(treatment, day.isEmpty() ? "2020" : day);
    refusal.getProvision().setType(ConsentProvisionType.DENY);
    if (day.isEmpty()) {
      refusal.setDateTimeElement(null);
    }
    ward.chart().add("consent", refusal);
  }

  @Given("^the consent (is one to research|is only a draft|has exceptions)$")
  public void otherForm(String form) {
    switch (form) {
      case "is one to research" ->
          consent().setScope(new CodeableConcept(new Coding(null, "research", null)));
      case "is only a draft" -> consent().setStatus(ConsentState.DRAFT);
      default -> consent().getProvision().addProvision().setType(ConsentProvisionType.DENY);
    }
  }

  private Consent consent() {
    return ward.chart().first("consent", Consent.class);
  }

  // Problems and visits

  @Given("{whose} pregnancy without a status ends {ago}")
  public void pregnancyEnds(String whose, Ago ago) {
    Condition pregnancy = ward.records().diagnosis("pregnancy", "2025-09-01");
    pregnancy.setClinicalStatus(null).setAbatement(new DateTimeType(ago.from(ward.now())));
    ward.chart().put("pregnancy", pregnancy);
  }

  @Given("{whose} status of pregnancy was {string} {ago}")
  public void pregnancyStatus(String whose, String status, Ago ago) {
    ward.chart()
        .put("pregnancy status", ward.records().pregnancyStatus(status, ago.from(ward.now())));
  }

  @Given("{whose} status of pregnancy was also {string} {ago}")
  public void alsoPregnancyStatus(String whose, String status, Ago ago) {
    ward.chart()
        .add("pregnancy status", ward.records().pregnancyStatus(status, ago.from(ward.now())));
  }

  @Given("^([a-z ]+) is on record as a concern about (?:her|his) health$")
  public void concern(String diagnosis) {
    ward.chart()
        .put(diagnosis, Records.ofCategory(diagnosed(diagnosis, "2025-11-01"), "health-concern"));
  }

  @Given("^([a-z ]+) was named at a visit, (\\d+) days ago$")
  public void namedAtVisit(String diagnosis, int days) {
    Condition named = diagnosed(diagnosis, "");
    named.setRecordedDateElement(new DateTimeType(new Ago(days + " days ago").from(ward.now())));
    ward.chart().add(diagnosis, Records.ofCategory(named, "encounter-diagnosis"));
  }

  @Given("^([a-z ]+) is on the problem list as over since (\\d+) days ago$")
  public void overSince(String diagnosis, int days) {
    Condition over = Records.clinically(diagnosed(diagnosis, ""), "resolved");
    over.setAbatement(new DateTimeType(new Ago(days + " days ago").from(ward.now())));
    ward.chart().add(diagnosis, Records.ofCategory(over, "problem-list-item"));
  }

  private Condition diagnosed(String diagnosis, String onset) {
    return ward.records().diagnosis(diagnosis, onset);
  }

  // Relatives

  @Given(
      "^(?:her|his) (mother|father|brother|sister|daughter|aunt|stepmother|half-sister) is on record with ([a-z ]+)$")
  public void relative(String relative, String illness) {
    String code =
        switch (relative) {
          case "mother" -> "MTH";
          case "father" -> "FTH";
          case "brother" -> "NBRO";
          case "sister" -> "SIS";
          case "daughter" -> "DAUC";
          case "aunt" -> "AUNT";
          case "stepmother" -> "STPMTH";
          default -> "HSIS";
        };
    FamilyMemberHistory history = ward.records().ofMother(illness);
    history.getRelationship().getCodingFirstRep().setCode(code).setDisplay(relative);
    ward.chart().put("family history", history);
  }

  @Given("^(schizophrenia|delusional disorder) of a relative is on record, told as (.+)$")
  public void relativeInWords(String illness, String words) {
    FamilyMemberHistory history = ward.records().ofMother(illness);
    history.setRelationship(new CodeableConcept().setText(words));
    ward.chart().put("family history", history);
  }

  @Given("the family history was entered in error")
  public void mistakenFamilyHistory() {
    ward.chart()
        .first("family history", FamilyMemberHistory.class)
        .setStatus(FamilyHistoryStatus.ENTEREDINERROR);
  }
}
