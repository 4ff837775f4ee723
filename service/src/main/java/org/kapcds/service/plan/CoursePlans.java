package org.kapcds.service.plan;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.Scheduled;
import org.kapcds.engine.Decision.ScheduledCoding;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Fact;
import org.kapcds.fhir.Chart;
import org.kapcds.fhir.write.CarePlanWriter;
import org.kapcds.fhir.write.PlannedCourse;
import org.kapcds.fhir.write.PlannedCourse.Activity;
import org.kapcds.service.decide.Decider;

/**
 * The plan of a course, made of what a decision recommends to be done and when. It sets no dose: a
 * sentence that names an amount of a drug is left out, and a session is planned as it is ordered.
 */
public final class CoursePlans {

  /** An amount of a drug, in the words in which releases write one. */
  private static final Pattern AMOUNT = Pattern.compile("\\d\\s*(mg|mL|ug|mcg|micrograms?)\\b");

  private static final String APPOINTMENT = "Appointment/";

  private final Decider decider;

  /** Plans by the decisions of this. */
  public CoursePlans(Decider decider) {
    this.decider = decider;
  }

  /**
   * The plan as a FHIR R4 CarePlan; empty if no condition may be treated and nothing that was given
   * or is booked is to be followed up.
   */
  public Optional<String> of(Decision decision, Chart chart) {
    Optional<Decision.Recommendation> treated =
        decision.recommendations().stream()
            .filter(Decision.Recommendation::leads)
            .filter(one -> one.state().compareTo(Decision.State.ELIGIBLE_WITH_CAUTIONS) <= 0)
            .findFirst();
    List<Activity> activities = new ArrayList<>();
    if (treated.isPresent()) {
      activities.addAll(sessions(decision, chart));
    }
    decision.schedule().stream()
        .filter(one -> treated.isPresent() || one.reference() != null)
        .filter(one -> !namesAnAmount(one.text()))
        .forEach(one -> activities.add(toBeDone(one)));
    if (activities.isEmpty()) {
      return Optional.empty();
    }
    List<String> notes = new ArrayList<>();
    treated.map(Decision.Recommendation::plan).orElse(List.of()).stream()
        .filter(line -> !namesAnAmount(line))
        .forEach(notes::add);
    notes.add(word("care-plan.no-dose"));
    notes.add(
        "%s %s, decision %s"
            .formatted(
                word("care-plan.release"), decision.release().version(), decision.decisionId()));
    return Optional.of(
        CarePlanWriter.write(
            new PlannedCourse(
                decision.patient(), decision.asOf(), word("care-plan.title"), activities, notes)));
  }

  /** The sessions that are booked; none of them is, one that says so. */
  private List<Activity> sessions(Decision decision, Chart chart) {
    List<Activity> booked =
        bookings(decision, chart)
            .map(session -> session.sources().reference())
            .sorted()
            .distinct()
            .map(Activity::booked)
            .toList();
    return booked.isEmpty()
        ? List.of(
            Activity.undated(word("care-plan.dosing"), codings(decider.codingsOfDosing().stream())))
        : booked;
  }

  private Stream<Fact> bookings(Decision decision, Chart chart) {
    OffsetDateTime asOf = OffsetDateTime.parse(decision.asOf());
    return chart.facts().stream()
        .filter(decider::isBookedDosing)
        .filter(session -> lies(session, asOf))
        .filter(session -> session.sources().reference().startsWith(APPOINTMENT));
  }

  /** The dosing sessions that are booked and lie ahead, with their times, the earliest first. */
  public List<Scheduled> booked(Decision decision, Chart chart) {
    ZoneOffset offset = OffsetDateTime.parse(decision.asOf()).getOffset();
    return bookings(decision, chart)
        .flatMap(session -> booked(session, offset).stream())
        .distinct()
        .sorted(Comparator.comparing(Scheduled::from))
        .toList();
  }

  private Optional<Scheduled> booked(Fact session, ZoneOffset offset) {
    String reference = session.sources().reference();
    return Optional.ofNullable(session.when().instant())
        .map(instant -> instant.atOffset(offset).toString())
        .map(at -> new Scheduled("", word("care-plan.dosing"), at, at, List.of(), reference));
  }

  private static boolean lies(Fact session, OffsetDateTime asOf) {
    return session.when().instant() != null
        && !session.when().instant().atOffset(ZoneOffset.UTC).isBefore(asOf);
  }

  private static Activity toBeDone(Scheduled one) {
    return Activity.within(
        "%s (%s)".formatted(one.text(), one.ruleId()),
        codings(one.codings().stream()),
        one.from(),
        one.to());
  }

  private static List<Coding> codings(Stream<ScheduledCoding> codings) {
    return codings
        .map(
            one ->
                new Coding(
                    one.system(), one.code(), one.display().isEmpty() ? null : one.display()))
        .toList();
  }

  private static boolean namesAnAmount(String line) {
    return AMOUNT.matcher(line).find();
  }

  private String word(String key) {
    Map<String, String> words = decider.release().words();
    return words.getOrDefault(key, key);
  }
}
