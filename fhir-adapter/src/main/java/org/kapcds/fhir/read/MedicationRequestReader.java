package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestDispenseRequestComponent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.Medication.Status;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.When;

/**
 * Prescriptions: the use of a medicine, and, as long as it is open, an order as well. A draft is an
 * order only, for nothing of it was taken yet; one whose status says nothing may be either.
 */
final class MedicationRequestReader {

  private static final Set<MedicationRequestIntent> NOT_ORDERED =
      EnumSet.of(
          MedicationRequestIntent.PROPOSAL,
          MedicationRequestIntent.PLAN,
          MedicationRequestIntent.OPTION);

  private MedicationRequestReader() {}

  static List<Fact> read(MedicationRequest request, Place place) {
    MedicationRequestStatus status = request.getStatus();
    if (status == MedicationRequestStatus.ENTEREDINERROR) {
      throw UnusableException.ignored("entered in error");
    }
    if (request.getDoNotPerform()) {
      throw UnusableException.ignored("an order not to give it");
    }
    boolean unsaid = status == null || status == MedicationRequestStatus.UNKNOWN;
    boolean draft = status == MedicationRequestStatus.DRAFT || (unsaid && !reported(request));
    boolean planned = request.hasIntent() && NOT_ORDERED.contains(request.getIntent());
    if (planned && !draft && !reported(request)) {
      throw UnusableException.ignored("planned or proposed, not ordered");
    }
    Product product = Product.of(request.getMedication(), place);
    List<Fact> facts = new ArrayList<>();
    boolean held = status == MedicationRequestStatus.ONHOLD;
    if (draft || ((status == MedicationRequestStatus.ACTIVE || held) && !planned)) {
      Order order = Orders.of(request, draft, product, place);
      facts.add(held ? order.onHold() : unsaid ? order.ofUnknownStatus() : order);
    }
    Medication use = medication(request, product, place);
    product.listTrouble(place, use.status() == Status.ENDED && !draft, use.when());
    if (!draft || (unsaid && !planned)) {
      facts.add(use);
    }
    return facts;
  }

  private static Medication medication(MedicationRequest request, Product product, Place place) {
    List<String> notes = new ArrayList<>();
    UsePeriod period = place.attempt("authoredOn", () -> period(request, notes), UsePeriod.UNKNOWN);
    DailyDose dose =
        DailyDose.read(request.getDosageInstruction(), product, period.start(), place, notes);
    Status status = status(request.getStatus(), notes);
    return Medication.of(
            place.head("", product.concept(), period.start(), notes, product.how()),
            reported(request) ? Origin.STATEMENT : Origin.ORDER,
            status,
            period.end(),
            When.UNKNOWN,
            Concepts.route(request.getDosageInstruction()),
            Concepts.of(request.getStatusReason()))
        .withDoses(dose.parts());
  }

  private static UsePeriod period(MedicationRequest request, List<String> notes) {
    UsePeriod bounds = UsePeriod.bounds(request.getDosageInstruction());
    if (bounds != null && bounds.start().isKnown()) {
      return bounds;
    }
    List<Quantity> durations = new ArrayList<>(UsePeriod.durations(request.getDosageInstruction()));
    MedicationRequestDispenseRequestComponent supply = request.getDispenseRequest();
    int repeats = 0;
    if (durations.isEmpty() && supply.hasExpectedSupplyDuration()) {
      durations.add(supply.getExpectedSupplyDuration());
      repeats = supply.hasNumberOfRepeatsAllowed() ? supply.getNumberOfRepeatsAllowed() : 0;
    }
    UsePeriod written = UsePeriod.lasting(request.getAuthoredOnElement(), durations, repeats);
    if (written.start().isKnown()) {
      notes.add("start is the day it was written");
    }
    if (bounds != null) {
      return new UsePeriod(written.start(), bounds.end());
    }
    if (written.end().isKnown()) {
      notes.add("end is worked out from the duration");
    }
    return written;
  }

  /** What does not say that it has ended is taken to go on. */
  private static Status status(@Nullable MedicationRequestStatus status, List<String> notes) {
    if (status == null || status == MedicationRequestStatus.UNKNOWN) {
      notes.add("status not known");
      return Status.ACTIVE;
    }
    return switch (status) {
      case ACTIVE -> Status.ACTIVE;
      case ONHOLD -> Status.ON_HOLD;
      case CANCELLED -> Status.CANCELLED;
      default -> Status.ENDED;
    };
  }

  /** Whether somebody reports a medicine in use, which some records write as a planned request. */
  private static boolean reported(MedicationRequest request) {
    return Flags.isTrue(request.getReported()) || request.hasReportedReference();
  }
}
