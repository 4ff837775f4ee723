package org.kapcds.service.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts calls that are turned away at the door: without a token that is believed, or too many.
 * Such calls come in floods that would fill the disk. The first of a caller in a minute is recorded
 * by itself, those that follow in that minute by one line with their number.
 */
final class TurnedAway {

  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
  private static final int NOT_KNOWN = 401;
  private static final int TOO_MANY = 429;
  private static final Set<Integer> COUNTED = Set.of(NOT_KNOWN, TOO_MANY);

  private record Caller(String issuer, int status) {}

  private static final class Minute {
    private final long begun;
    private Instant from = Instant.EPOCH;
    private Instant until = Instant.EPOCH;
    private long calls;

    Minute(long begun) {
      this.begun = begun;
    }
  }

  private final Map<Caller, Minute> minutes = new HashMap<>();

  /**
   * Whether a call is counted, and needs no record of its own.
   *
   * @param issuer who calls, empty if that is not known
   * @param at when, for the record
   * @param nanos when, by a clock that only goes on
   */
  synchronized boolean counts(String issuer, int status, Instant at, long nanos) {
    if (!COUNTED.contains(status)) {
      return false;
    }
    Minute minute = minutes.get(new Caller(issuer, status));
    if (minute == null || nanos - minute.begun >= MINUTE && minute.calls == 0) {
      minutes.put(new Caller(issuer, status), new Minute(nanos));
      return false;
    }
    minute.from = minute.calls == 0 ? at : minute.from;
    minute.until = at;
    minute.calls++;
    return true;
  }

  /** The records of the minutes that are over, or of all; they are forgotten here. */
  synchronized List<ObjectNode> over(long nanos, boolean all) {
    List<ObjectNode> records = new ArrayList<>();
    for (Iterator<Map.Entry<Caller, Minute>> one = minutes.entrySet().iterator(); one.hasNext(); ) {
      Map.Entry<Caller, Minute> next = one.next();
      if (all || nanos - next.getValue().begun >= MINUTE) {
        if (next.getValue().calls > 0) {
          records.add(record(next.getKey(), next.getValue()));
        }
        one.remove();
      }
    }
    return records;
  }

  private static ObjectNode record(Caller caller, Minute minute) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("kind", "call");
    record.put("id", UUID.randomUUID().toString());
    record.put("at", minute.from.toString());
    record.put("until", minute.until.toString());
    record.put("calls", minute.calls);
    record.put("address", "");
    record.put("status", caller.status());
    record.put("software", Recording.SOFTWARE);
    if (!caller.issuer().isEmpty()) {
      record.put("issuer", caller.issuer());
    }
    return record.put("micros", 0);
  }
}
