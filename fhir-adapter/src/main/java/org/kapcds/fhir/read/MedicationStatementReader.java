package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.Medication.Status;
import org.kapcds.engine.fact.When;

/** What somebody said about the use of a medicine. */
final class MedicationStatementReader {

  private MedicationStatementReader() {}

  static List<Fact> read(MedicationStatement statement, Place place) {
    refuse(statement.getStatus());
    Product product = Product.of(statement.getMedication(), place);
    List<String> notes = new ArrayList<>();
    Status status = status(statement.getStatus(), notes);
    UsePeriod period =
        place.attempt("effective", () -> period(statement, status), UsePeriod.UNKNOWN);
    DailyDose dose = DailyDose.read(statement.getDosage(), product, period.start(), place, notes);
    When lastIntake = period.isKnown() ? lastIntake(statement, status) : When.UNKNOWN;
    product.listTrouble(place, status == Status.ENDED, period.start());
    return List.of(
        Medication.of(
                place.head("", product.concept(), period.start(), notes, product.how()),
                Origin.STATEMENT,
                status,
                period.end(),
                lastIntake,
                Concepts.route(statement.getDosage()),
                Concepts.together(statement.getStatusReason()))
            .withDoses(dose.parts()));
  }

  private static UsePeriod period(MedicationStatement statement, Status status) {
    if (statement.getEffective() instanceof Period period) {
      return new UsePeriod(Times.start(period), Times.end(period));
    }
    UsePeriod bounds = UsePeriod.bounds(statement.getDosage());
    if (bounds != null) {
      return bounds;
    }
    When stated = Times.of(statement.getEffective());
    return new UsePeriod(stated, status == Status.ENDED ? stated : When.UNKNOWN);
  }

  /** The time the statement is about; of a use that has ended, its end. */
  private static When lastIntake(MedicationStatement statement, Status status) {
    if (statement.getEffective() instanceof BaseDateTimeType moment) {
      return Times.of(moment);
    }
    return status == Status.ENDED && statement.getEffective() instanceof Period period
        ? Times.end(period)
        : When.UNKNOWN;
  }

  private static void refuse(@Nullable MedicationStatementStatus status) {
    if (status == MedicationStatementStatus.ENTEREDINERROR) {
      throw UnusableException.ignored("entered in error");
    }
    if (status == MedicationStatementStatus.NOTTAKEN) {
      throw UnusableException.ignored("not taken");
    }
    if (status == MedicationStatementStatus.INTENDED) {
      throw UnusableException.ignored("intended, not taken yet");
    }
  }

  private static Status status(@Nullable MedicationStatementStatus status, List<String> notes) {
    if (status == null || status == MedicationStatementStatus.UNKNOWN) {
      notes.add("status not known");
      return Status.ACTIVE;
    }
    return switch (status) {
      case ACTIVE -> Status.ACTIVE;
      case ONHOLD -> Status.ON_HOLD;
      default -> Status.ENDED;
    };
  }
}
