package org.kapcds.fhir.write;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Coding;

/**
 * A course of treatment as it is planned, without any dose.
 *
 * @param patient the reference of the patient
 * @param created the moment the plan was made, RFC 3339
 * @param title what it is
 * @param activities what is to be done, in the order given
 * @param notes what belongs to it besides, in the order given
 */
public record PlannedCourse(
    String patient, String created, String title, List<Activity> activities, List<String> notes) {

  public PlannedCourse {
    activities = List.copyOf(activities);
    notes = List.copyOf(notes);
  }

  /**
   * Something that is to be done, or the appointment at which it will be.
   *
   * @param text what it is
   * @param codings the codes by which it can be ordered or booked
   * @param from the first day or moment; {@code null} for none
   * @param to the last day or moment; {@code null} for none
   * @param appointment the reference of the appointment, which tells everything; {@code null} if
   *     none is booked
   */
  public record Activity(
      String text,
      List<Coding> codings,
      @Nullable String from,
      @Nullable String to,
      @Nullable String appointment) {

    public Activity {
      codings = List.copyOf(codings);
    }

    /** Something to be done within a time. */
    public static Activity within(String text, List<Coding> codings, String from, String to) {
      return new Activity(text, codings, from, to, null);
    }

    /** Something to be done, whose time is not known yet. */
    public static Activity undated(String text, List<Coding> codings) {
      return new Activity(text, codings, null, null, null);
    }

    /** Something that is booked. */
    public static Activity booked(String appointment) {
      return new Activity("", List.of(), null, null, appointment);
    }
  }
}
