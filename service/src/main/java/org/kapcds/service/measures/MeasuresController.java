package org.kapcds.service.measures;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.http.Refusal;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.store.CardCounts;
import org.kapcds.service.record.store.CardCounts.Count;
import org.kapcds.service.record.store.Store;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The measures of a month, as JSON or as a table. */
@RestController
final class MeasuresController {

  private final Recorder recorder;
  private final Decider decider;
  private final Clock clock;

  MeasuresController(Recorder recorder, Decider decider, Clock clock) {
    this.recorder = recorder;
    this.decider = decider;
    this.clock = clock;
  }

  @GetMapping("/api/measures")
  ResponseEntity<?> measures(
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "json") String format) {
    Measures measures = of(month(month));
    return switch (format) {
      case "json" -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(measures);
      case "csv" ->
          ResponseEntity.ok()
              .contentType(MediaType.valueOf("text/csv"))
              .body(measures.csv().getBytes(StandardCharsets.UTF_8));
      default -> throw Refusal.invalid("format", "`format` is neither `json` nor `csv`");
    };
  }

  private static YearMonth month(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException e) {
      throw Refusal.invalid("month", "`month` is no month such as `2026-03`");
    }
  }

  private Measures of(YearMonth month) {
    Store store =
        recorder
            .store()
            .orElseThrow(
                () ->
                    new Refusal(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "transient",
                        null,
                        "the database of records does not answer; ask again later"));
    CardCounts counts = new CardCounts(store, start(month), start(month.plusMonths(1)));
    SortedMap<String, Integer> shown = new TreeMap<>();
    counts.shown().forEach(one -> shown.put(one.ruleId(), one.cards()));
    Review review = Review.of(decider.release(), month.atDay(1));
    List<Count> outcomes = counts.outcomes();
    List<Count> reasons = counts.reasons();
    List<Double> cards = counts.cardsOfEncounters();
    return new Measures(
        month.toString(),
        cards.size(),
        Measures.median(cards),
        Measures.median(counts.secondsToAnswer()),
        shown.keySet().stream()
            .map(id -> ofRule(id, shown.getOrDefault(id, 0), outcomes, reasons, review))
            .toList());
  }

  private OffsetDateTime start(YearMonth month) {
    return month.atDay(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
  }

  private Measures.OfRule ofRule(
      String id, int shown, List<Count> outcomes, List<Count> reasons, Review review) {
    SortedMap<String, Integer> why = new TreeMap<>();
    reasons.stream()
        .filter(one -> one.ruleId().equals(id))
        .forEach(one -> why.put(one.what(), one.cards()));
    int against =
        why.entrySet().stream()
            .filter(one -> Review.AGAINST_THE_RULE.contains(one.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return new Measures.OfRule(
        id,
        shown,
        cards(outcomes, id, "accepted"),
        cards(outcomes, id, "overridden"),
        why,
        review.isDue(shown, against));
  }

  private static int cards(List<Count> counts, String id, String what) {
    return counts.stream()
        .filter(one -> one.ruleId().equals(id) && one.what().equals(what))
        .mapToInt(Count::cards)
        .sum();
  }
}
