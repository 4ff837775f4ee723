package org.kapcds.service.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.kapcds.service.card.Card;
import org.kapcds.service.record.ShownCard;
import org.kapcds.service.record.Told;

/**
 * The figures of one call. What goes wrong is counted by the status of the answer and never told
 * here: the message of an exception may quote a record.
 */
public final class Timing {

  private static final String SERVICE = "service";

  private final String service;
  private final MeterRegistry counts;
  private final ObservationRegistry times;

  Timing(String service, MeterRegistry counts, ObservationRegistry times) {
    this.service = service;
    this.counts = counts;
    this.times = times;
  }

  /** Does a part of the work, and notes how long it took. */
  public <T> T of(Phase phase, Supplier<T> work) {
    Observation observation =
        Observation.createNotStarted("kap.call.phase", times)
            .lowCardinalityKeyValue(SERVICE, service)
            .lowCardinalityKeyValue("phase", phase.word())
            .start();
    try (Observation.Scope inside = observation.openScope()) {
      return work.get();
    } finally {
      observation.stop();
    }
  }

  /** Notes what was not sent, and whether it was had all the same. */
  public void fetched(int asked, int missing) {
    count("kap.fetches", asked - missing, "outcome", "had");
    count("kap.fetches", missing, "outcome", "not had");
  }

  /** Notes what a clinician is shown: the cards, and the rules behind each. */
  public void shown(List<Card> cards) {
    for (Card card : cards) {
      String indicator = card.indicator().word();
      count("kap.cards", 1, "indicator", indicator, "topic", card.source().topic().code());
      card.behind().stream()
          .map(ShownCard.Rule::id)
          .distinct()
          .forEach(rule -> count("kap.rules", 1, "indicator", indicator, "rule", rule));
    }
  }

  /** Notes that a card was not as CDS Hooks has it, and was mended. */
  public void mended() {
    count("kap.cards.mended", 1);
  }

  /** Notes that the call took longer than it may. */
  public void late() {
    count("kap.calls.late", 1);
  }

  /** Notes what clinicians did with cards. */
  public void told(List<Told> feedback) {
    feedback.forEach(one -> count("kap.feedback", 1, "outcome", one.outcome()));
  }

  private void count(String name, int how, String... tags) {
    if (how > 0) {
      counts.counter(name, Tags.of(tags).and(SERVICE, service)).increment(how);
    }
  }
}
