package org.kapcds.service.decide;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Moment;
import org.kapcds.engine.QuestionException;

/**
 * What is asked about a record.
 *
 * @param asOf the moment the question is about
 * @param moment where in the course of treatment it is asked
 * @param intervention the intervention considered; {@code null} leaves it to the record
 * @param conditions conditions asked about beside those on record
 * @param profiles the parameter profiles to use, in their order; empty for those of the
 *     configuration
 * @param release the version of the release that shall decide; {@code null} for the current one
 */
public record Question(
    OffsetDateTime asOf,
    Moment moment,
    @Nullable String intervention,
    List<String> conditions,
    List<String> profiles,
    @Nullable String release) {

  private static final ValueRange YEARS = ValueRange.of(1900, 2999);

  public Question {
    conditions = List.copyOf(conditions);
    profiles = List.copyOf(profiles);
  }

  /** A question that leaves all but its moment to the record and the configuration. */
  public static Question at(OffsetDateTime asOf, Moment moment) {
    return new Question(asOf, moment, null, List.of(), List.of(), null);
  }

  /**
   * A moment in time as written.
   *
   * @throws QuestionException if it is no RFC 3339 date-time with an offset, or too far away
   */
  public static OffsetDateTime asOf(String text) {
    OffsetDateTime moment;
    try {
      moment = OffsetDateTime.parse(text);
    } catch (DateTimeParseException e) {
      String hint = text.contains(" ") ? "; in a URL write `+` as `%2B`" : "";
      throw new QuestionException(
          "asOf",
          "`%s` is not a moment with its offset; expected a form such as `2026-03-02T09:30:00+01:00`%s"
              .formatted(shortened(text), hint));
    }
    if (!YEARS.isValidIntValue(moment.getYear())) {
      throw new QuestionException(
          "asOf",
          "`%s` lies in the year %d; ask about a moment in the years %d to %d"
              .formatted(
                  shortened(text), moment.getYear(), YEARS.getMinimum(), YEARS.getMaximum()));
    }
    return moment;
  }

  /**
   * A moment in the course of treatment as written.
   *
   * @throws QuestionException if there is no such moment
   */
  public static Moment moment(String text) {
    return Moment.of(text)
        .orElseThrow(
            () ->
                new QuestionException(
                    "moment",
                    "`%s` is not a moment; expected one of %s"
                        .formatted(
                            shortened(text),
                            Stream.of(Moment.values())
                                .map(Moment::code)
                                .collect(Collectors.joining(", ")))));
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
