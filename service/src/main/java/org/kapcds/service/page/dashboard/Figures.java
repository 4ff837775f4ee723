package org.kapcds.service.page.dashboard;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.measures.Measures;
import org.kapcds.service.measures.Review;
import org.kapcds.service.record.store.CardCounts;
import org.kapcds.service.record.store.CardCounts.Count;
import org.kapcds.service.record.store.Store;

/** Counts what became of the cards of some months that end with one. */
public final class Figures {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final int HUNDRED = 100;
  private static final double SLOW = 0.95;

  private final Store store;
  private final Release release;
  private final YearMonth last;
  private final int months;
  private final ZoneId zone;

  /**
   * Counts.
   *
   * @param release whose words are used
   * @param last the last month
   * @param months how many months
   * @param zone the zone in which days count
   */
  public Figures(Store store, Release release, YearMonth last, int months, ZoneId zone) {
    this.store = store;
    this.release = release;
    this.last = last;
    this.months = months;
    this.zone = zone;
  }

  /** All figures. */
  Dashboard all() {
    CardCounts counts = counts(first(), last);
    List<Count> reasons = counts.reasons();
    List<Dashboard.Month> byMonth = new ArrayList<>();
    for (YearMonth month = first(); !month.isAfter(last); month = month.plusMonths(1)) {
      byMonth.add(month(month));
    }
    Map<String, List<String>> waited = waited(counts);
    return new Dashboard(
        byMonth,
        rules(counts, reasons),
        reasons(total(reasons)),
        missing(counts, waited),
        waited.keySet().stream()
            .filter(id -> waited.getOrDefault(id, List.of()).isEmpty())
            .toList());
  }

  /** What became of the cards of one rule, month by month. */
  public List<Dashboard.RuleMonth> of(String ruleId) {
    List<Dashboard.RuleMonth> found = new ArrayList<>();
    for (YearMonth month = first(); !month.isAfter(last); month = month.plusMonths(1)) {
      CardCounts counts = counts(month, month);
      List<Count> outcomes = counts.outcomes();
      found.add(
          new Dashboard.RuleMonth(
              MONTH.format(month),
              sum(counts.shown(), ruleId, ""),
              sum(outcomes, ruleId, "accepted"),
              sum(outcomes, ruleId, "overridden")));
    }
    return found;
  }

  /** For which reasons the cards of one rule were set aside. */
  public List<Dashboard.Reason> reasons(String ruleId) {
    return reasons(
        total(
            counts(first(), last).reasons().stream()
                .filter(one -> one.ruleId().equals(ruleId))
                .toList()));
  }

  private YearMonth first() {
    return last.minusMonths(months - 1L);
  }

  private CardCounts counts(YearMonth from, YearMonth until) {
    return new CardCounts(store, start(from), start(until.plusMonths(1)));
  }

  private OffsetDateTime start(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone).toOffsetDateTime();
  }

  private Dashboard.Month month(YearMonth month) {
    CardCounts counts = counts(month, month);
    List<Count> answers = counts.answers();
    return new Dashboard.Month(
        MONTH.format(month),
        counts.cards(),
        sum(answers, "", "accepted"),
        sum(answers, "", "overridden"),
        rounded(Measures.median(counts.secondsToAnswer())),
        rounded(counts.millisToAnswer(0.5).orElse(null)),
        rounded(counts.millisToAnswer(SLOW).orElse(null)));
  }

  private static String rounded(@Nullable Double number) {
    return number == null ? "" : String.valueOf(Math.round(number));
  }

  private List<Dashboard.OfRule> rules(CardCounts counts, List<Count> reasons) {
    List<Count> outcomes = counts.outcomes();
    Review review = Review.of(release, last.atDay(1));
    Map<String, List<Count>> byRule =
        reasons.stream().collect(Collectors.groupingBy(Count::ruleId));
    return counts.shown().stream()
        .map(one -> rule(one, outcomes, byRule.getOrDefault(one.ruleId(), List.of()), review))
        .sorted(
            Comparator.comparing((Dashboard.OfRule one) -> -one.overridden())
                .thenComparing(one -> -one.percent())
                .thenComparing(Dashboard.OfRule::id))
        .toList();
  }

  private Dashboard.OfRule rule(
      Count shown, List<Count> outcomes, List<Count> reasons, Review review) {
    int overridden = sum(outcomes, shown.ruleId(), "overridden");
    int against =
        reasons.stream()
            .filter(one -> Review.AGAINST_THE_RULE.contains(one.what()))
            .mapToInt(Count::cards)
            .sum();
    return new Dashboard.OfRule(
        shown.ruleId(),
        sentence(shown.ruleId()),
        shown.cards(),
        sum(outcomes, shown.ruleId(), "accepted"),
        overridden,
        shown.cards() == 0 ? 0 : Math.round((float) overridden * HUNDRED / shown.cards()),
        reasons(total(reasons)),
        review.isDue(shown.cards(), against));
  }

  private static SortedMap<String, Integer> total(List<Count> reasons) {
    return reasons.stream()
        .collect(Collectors.toMap(Count::what, Count::cards, Integer::sum, TreeMap::new));
  }

  private List<Dashboard.Reason> reasons(SortedMap<String, Integer> total) {
    Function<String, String> words =
        code -> code.isEmpty() ? "no reason given" : release.overrides().getOrDefault(code, code);
    return total.entrySet().stream()
        .map(one -> new Dashboard.Reason(words.apply(one.getKey()), one.getValue()))
        .sorted(
            Comparator.comparing((Dashboard.Reason one) -> -one.cards())
                .thenComparing(Dashboard.Reason::words))
        .toList();
  }

  /** The rules that could not be judged, and what each must know by this release. */
  private Map<String, List<String>> waited(CardCounts counts) {
    Map<String, List<String>> needs = new TreeMap<>();
    for (Count gap : counts.gaps()) {
      Entry entry = release.entries().get(gap.ruleId());
      needs.put(
          gap.ruleId(),
          entry == null
              ? List.of()
              : entry.needs().stream().map(Entry.NeedUse::need).distinct().toList());
    }
    return needs;
  }

  private List<Dashboard.Missing> missing(CardCounts counts, Map<String, List<String>> waited) {
    return counts.lacking(waited).stream()
        .map(
            one ->
                new Dashboard.Missing(
                    says(one.need()),
                    one.atLeast(),
                    one.atMost(),
                    waited.entrySet().stream()
                        .filter(rule -> rule.getValue().contains(one.need()))
                        .map(Map.Entry::getKey)
                        .toList()))
        .sorted(
            Comparator.comparing((Dashboard.Missing one) -> -one.atLeast())
                .thenComparing(one -> -one.atMost())
                .thenComparing(Dashboard.Missing::says))
        .toList();
  }

  private String says(String name) {
    Need need = release.needs().get(name);
    return need == null ? name : need.says();
  }

  private String sentence(String ruleId) {
    Entry entry = release.entries().get(ruleId);
    return entry == null
        ? ""
        : entry.variants().values().stream().findFirst().map(Entry.Variant::summary).orElse("");
  }

  private static int sum(List<Count> counts, String ruleId, String what) {
    return counts.stream()
        .filter(one -> one.ruleId().equals(ruleId) && one.what().equals(what))
        .mapToInt(Count::cards)
        .sum();
  }
}
