package org.kapcds.fhir.write;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;

/**
 * A planned course as a FHIR R4 CarePlan: a draft and a proposal, which nothing follows from until
 * a clinician has made it theirs. The same course gives the same bytes.
 */
public final class CarePlanWriter {

  private static final Coding COURSE =
      new Coding("urn:kap:careplan", "kap-course", "Course of ketamine-assisted psychotherapy");

  private CarePlanWriter() {}

  /** The plan as JSON. */
  public static String write(PlannedCourse course) {
    CarePlan plan = new CarePlan();
    plan.setStatus(CarePlanStatus.DRAFT);
    plan.setIntent(CarePlanIntent.PROPOSAL);
    plan.addCategory().addCoding(COURSE);
    plan.setTitle(course.title());
    plan.setSubject(new Reference(course.patient()));
    plan.setCreatedElement(new DateTimeType(course.created()));
    course.activities().forEach(activity -> plan.addActivity(activity(activity)));
    course.notes().forEach(note -> plan.addNote(new Annotation().setText(note)));
    return FhirContext.forR4Cached()
        .newJsonParser()
        .setPrettyPrint(true)
        .encodeResourceToString(plan);
  }

  private static CarePlanActivityComponent activity(PlannedCourse.Activity planned) {
    CarePlanActivityComponent activity = new CarePlanActivityComponent();
    if (planned.appointment() != null) {
      return activity.setReference(new Reference(planned.appointment()));
    }
    CarePlanActivityDetailComponent detail = activity.getDetail();
    CodeableConcept what = new CodeableConcept().setText(planned.text());
    planned
        .codings()
        .forEach(one -> what.addCoding(new Coding(one.system(), one.code(), one.display())));
    detail.setCode(what);
    detail.setStatus(CarePlanActivityStatus.NOTSTARTED);
    detail.setDoNotPerform(false);
    if (planned.from() != null && planned.to() != null) {
      detail.setScheduled(Periods.of(planned.from(), planned.to()));
    }
    return activity;
  }
}
