package org.kapcds.service.record.store;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts cards that were shown within a time, and what became of them. */
public final class CardCounts {

  private static final double MILLIS = 1000;
  private static final int COLUMNS = 3;

  /** Feedback, with the card it is about, as it was shown to the calling system that sends it. */
  private static final String ANSWERED =
      " from answered_call c join shown_card s on s.call = c.id join feedback f on f.card = s.card"
          + " and coalesce(f.issuer, '') = coalesce(c.issuer, '')";

  private static final String WITHIN = " where c.answered_at >= ? and c.answered_at < ?";

  private final JdbcClient sql;
  private final OffsetDateTime from;
  private final OffsetDateTime until;

  /** How many cards there are of something. */
  public record Count(String ruleId, String what, int cards) {}

  /** Counts cards that were shown from a moment until before another. */
  public CardCounts(Store store, OffsetDateTime from, OffsetDateTime until) {
    this.sql = store.sql();
    this.from = from;
    this.until = until;
  }

  /** How many cards were shown. */
  public int cards() {
    return sql.sql(
            "select count(distinct s.card) from answered_call c join shown_card s on s.call = c.id"
                + WITHIN)
        .params(from, until)
        .query(Integer.class)
        .single();
  }

  /** How many cards had each outcome; the rule is empty. */
  public List<Count> answers() {
    return counts(
        "select '', f.outcome, count(distinct f.card)" + ANSWERED + WITHIN + " group by f.outcome");
  }

  /** On how many cards each rule stood that could not be judged, for want of data. */
  public List<Count> gaps() {
    return counts(
        "select r.rule_id, '', count(distinct r.card) from answered_call c"
            + " join shown_rule r on r.call = c.id"
            + WITHIN
            + " and r.level = 'GAP' group by r.rule_id");
  }

  /**
   * A thing to know that was missing.
   *
   * @param need its name
   * @param atLeast on how many cards a rule waited for it that waits for nothing else
   * @param atMost on how many cards any rule waited that must know it
   */
  public record Lacking(String need, int atLeast, int atMost) {}

  /**
   * What was missing. The record says which rules waited, and not for what: a rule that must know
   * one thing alone tells it, one that must know several tells only that it may have been each.
   *
   * @param needs what each rule that waited must know
   */
  public List<Lacking> lacking(Map<String, List<String>> needs) {
    List<Object> values = new ArrayList<>();
    needs.forEach(
        (rule, known) -> known.forEach(need -> values.addAll(List.of(rule, need, known.size()))));
    if (values.isEmpty()) {
      return List.of();
    }
    String row = "(cast(? as varchar), cast(? as varchar), cast(? as integer))";
    String rows = String.join(", ", Collections.nCopies(values.size() / COLUMNS, row));
    values.addAll(List.of(from, until));
    return sql.sql(
            "select n.need, count(distinct case when n.several = 1 then r.card end),"
                + " count(distinct r.card)"
                + " from (values %s) as n (rule_id, need, several)".formatted(rows)
                + " join shown_rule r on r.rule_id = n.rule_id join answered_call c on c.id = r.call"
                + WITHIN
                + " and r.level = 'GAP' group by n.need")
        .params(values)
        .query((found, number) -> new Lacking(found.getString(1), found.getInt(2), found.getInt(3)))
        .list();
  }

  /**
   * Within how many milliseconds a part of the hooks was answered.
   *
   * @param part the part, such as 0.5 for the median
   * @return empty where no hook was answered
   */
  public Optional<Double> millisToAnswer(double part) {
    return sql.sql(
            "select percentile_cont(%s) within group (order by c.micros) from answered_call c"
                    .formatted(part)
                + WITHIN
                + " and c.hook is not null and c.status = 200")
        .params(from, until)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, Double.class)))
        .single()
        .map(micros -> micros / MILLIS);
  }

  /** On how many cards each rule stood that spoke. */
  public List<Count> shown() {
    return counts(
        "select r.rule_id, '', count(distinct r.card) from answered_call c"
            + " join shown_rule r on r.call = c.id"
            + WITHIN
            + " and r.level <> 'GAP' and r.level <> 'FAILED' group by r.rule_id");
  }

  /** How many of the cards of each rule had an outcome. */
  public List<Count> outcomes() {
    return counts(
        "select r.rule_id, f.outcome, count(distinct f.card)"
            + ANSWERED
            + " join shown_rule r on r.call = c.id and r.card = s.card"
            + WITHIN
            + " and r.level <> 'GAP' and r.level <> 'FAILED' group by r.rule_id, f.outcome");
  }

  /** For which reasons the cards of each rule were set aside. */
  public List<Count> reasons() {
    return counts(
        "select r.rule_id, coalesce(f.reason_code, ''), count(distinct f.card)"
            + ANSWERED
            + " join shown_rule r on r.call = c.id and r.card = s.card"
            + WITHIN
            + " and f.outcome = 'overridden' and r.level <> 'GAP' and r.level <> 'FAILED'"
            + " group by r.rule_id, coalesce(f.reason_code, '')");
  }

  /** The number of cards of each visit in which there was an answer. */
  public List<Double> cardsOfEncounters() {
    return sql.sql(
            "select count(distinct s.card) from answered_call c"
                + " left join shown_card s on s.call = c.id"
                + WITHIN
                + " and c.encounter is not null and c.status = 200"
                + " group by c.encounter, coalesce(c.issuer, '')")
        .params(from, until)
        .query(Double.class)
        .list();
  }

  /** How long it took until each card was answered, in seconds; clocks may differ a little. */
  public List<Double> secondsToAnswer() {
    return sql.sql(
            "select min(c.answered_at), min(f.happened_at)"
                + ANSWERED
                + WITHIN
                + " group by f.card")
        .params(from, until)
        .query(
            (row, number) ->
                Math.max(
                    0,
                    Duration.between(
                                row.getObject(1, OffsetDateTime.class),
                                row.getObject(2, OffsetDateTime.class))
                            .toMillis()
                        / MILLIS))
        .list();
  }

  private List<Count> counts(String question) {
    return sql.sql(question)
        .params(from, until)
        .query((row, number) -> new Count(row.getString(1), row.getString(2), row.getInt(3)))
        .list();
  }
}
