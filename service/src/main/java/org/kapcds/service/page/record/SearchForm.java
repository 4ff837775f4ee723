package org.kapcds.service.page.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.http.Refusal;
import org.kapcds.service.record.Keys;
import org.kapcds.service.record.store.CallSearch;

/**
 * What was filled into the form of the search. It is posted: no patient stands in an address.
 *
 * @param from the first day
 * @param until the last day
 * @param patient the reference of the patient, as the calling system has it
 * @param why for what it is searched
 * @param afterAt with {@code afterId}, after which call the page begins
 */
public record SearchForm(
    @Nullable String from,
    @Nullable String until,
    @Nullable String issuer,
    @Nullable String service,
    @Nullable String rule,
    @Nullable String level,
    @Nullable String patient,
    @Nullable String outcome,
    @Nullable String why,
    @Nullable String afterAt,
    @Nullable String afterId) {

  private static final int DAYS = 30;

  /** An empty one, for the last days. */
  static SearchForm until(LocalDate today) {
    return new SearchForm(
        today.minusDays(DAYS).toString(),
        today.toString(),
        "",
        "",
        "",
        "",
        "",
        "ANY",
        "",
        null,
        null);
  }

  CallSearch.Question question(ZoneId zone, Keys keys) {
    LocalDate first = day(from, "from");
    LocalDate last = day(until, "until");
    if (last.isBefore(first)) {
      throw Refusal.invalid("until", "the last day is before the first; change one of them");
    }
    String reference = given(patient);
    return new CallSearch.Question(
        first.atStartOfDay(zone).toOffsetDateTime(),
        last.plusDays(1).atStartOfDay(zone).toOffsetDateTime(),
        given(issuer),
        given(service),
        given(rule),
        given(level),
        reference.isEmpty() ? "" : keys.name(reference),
        Arrays.stream(CallSearch.Outcome.values())
            .filter(one -> one.name().equals(given(outcome)))
            .findFirst()
            .orElse(CallSearch.Outcome.ANY));
  }

  CallSearch.@Nullable After after() {
    if (given(afterAt).isEmpty() || given(afterId).isEmpty()) {
      return null;
    }
    try {
      return new CallSearch.After(
          OffsetDateTime.parse(given(afterAt)), UUID.fromString(given(afterId)));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw Refusal.invalid("afterAt", "the place of the next page is none; search again");
    }
  }

  String purpose() {
    return given(why);
  }

  boolean namesPatient() {
    return !given(patient).isEmpty();
  }

  private static LocalDate day(@Nullable String text, String name) {
    try {
      return LocalDate.parse(given(text));
    } catch (DateTimeParseException e) {
      throw Refusal.invalid(name, "a day is missing; give one such as 2026-03-02");
    }
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
