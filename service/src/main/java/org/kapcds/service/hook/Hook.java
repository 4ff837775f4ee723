package org.kapcds.service.hook;

import java.util.Optional;
import java.util.stream.Stream;
import org.kapcds.engine.Moment;

/** The moments of a clinician's work at which the service can be called. */
enum Hook {
  PATIENT_VIEW(
      "patient-view",
      "kap-patient-view",
      Moment.PLANNING,
      "Ketamine-assisted psychotherapy: is it an option?",
      "Says for a patient with a covered condition what speaks for and against ketamine-assisted "
          + "psychotherapy, on which data, and what is not known. It advises; the clinician "
          + "decides."),
  ORDER_SELECT(
      "order-select",
      "kap-order-select",
      Moment.PLANNING,
      "Ketamine or esketamine is chosen",
      "Says what stands against ketamine or esketamine as soon as it is chosen, and what will be "
          + "asked before it is ordered. It advises; the clinician decides."),
  ORDER_SIGN(
      "order-sign",
      "kap-order-sign",
      Moment.ORDER,
      "Ketamine and esketamine orders",
      "Checks an order of ketamine or esketamine against the record before it is signed: stops, "
          + "interactions, dose, and what is not known. It advises; the clinician decides."),
  APPOINTMENT_BOOK(
      "appointment-book",
      "kap-appointment-book",
      Moment.BOOKING,
      "A dosing session is booked",
      "Looks at a dosing session as of its start: time since other sessions, integration after it, "
          + "medicines that still act then, and what stands against treatment. It advises; the "
          + "clinician decides."),
  ENCOUNTER_START(
      "encounter-start",
      "kap-encounter-start",
      Moment.DOSING_DAY,
      "Before a dosing session",
      "Says on the day of dosing what stands against beginning, and what is not known. It advises; "
          + "the clinician decides."),
  ENCOUNTER_DISCHARGE(
      "encounter-discharge",
      "kap-encounter-discharge",
      Moment.DISCHARGE,
      "Leaving after a dosing session",
      "Says after a dose what is still to be seen or done before the patient leaves. It advises; "
          + "the clinician decides."),
  PROBLEM_LIST_ITEM_CREATE(
      "problem-list-item-create",
      "kap-problem-list-item-create",
      Moment.PLANNING,
      "A new problem during a course of treatment",
      "Says while a course is going on or ordered what a new problem adds against it. It advises; "
          + "the clinician decides.");

  private final String hook;
  private final String id;
  private final Moment moment;
  private final String title;
  private final String description;

  Hook(String hook, String id, Moment moment, String title, String description) {
    this.hook = hook;
    this.id = id;
    this.moment = moment;
    this.title = title;
    this.description = description;
  }

  /** Its name in CDS Hooks. */
  String hook() {
    return hook;
  }

  /** The id of the service that answers it. */
  String id() {
    return id;
  }

  Moment moment() {
    return moment;
  }

  /** Whether it is about one visit, which its context must name. */
  boolean isOfVisit() {
    return this == ENCOUNTER_START || this == ENCOUNTER_DISCHARGE;
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }

  /** The hook that the service of that id answers. */
  static Optional<Hook> ofService(String id) {
    return Stream.of(values()).filter(one -> one.id.equals(id)).findFirst();
  }
}
