package org.kapcds.service.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that was done with what is recorded; it is recorded itself, before it is done.
 *
 * @param what what is done
 * @param by who does it
 * @param why for what
 * @param patient the keyed hash of the patient it is about; empty if it is about no single one
 * @param calls the ids of the calls it is about, if they are few
 * @param keys the keys that are destroyed
 * @param before the month before which all keys are destroyed; empty for none
 */
public record Act(
    What what,
    String by,
    String why,
    String patient,
    List<String> calls,
    List<String> keys,
    String before) {

  /** What can be done. */
  public enum What {
    SEARCH,
    READ,
    REPLAY,
    EXPORT,
    ERASE;

    /** The word for it in a record. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static final String KIND = "act";

  public Act {
    calls = List.copyOf(calls);
    keys = List.copyOf(keys);
  }

  /** Somebody looks. */
  public static Act looks(What what, String by, String why, String patient, List<String> calls) {
    return new Act(what, by, why, patient, calls, List.of(), "");
  }

  /** Keys of a patient are destroyed. */
  public static Act erases(String by, String why, String patient, List<String> keys) {
    return new Act(What.ERASE, by, why, patient, List.of(), keys, "");
  }

  /** All keys of the months before one are destroyed. */
  public static Act erasesBefore(String by, String why, String month) {
    return new Act(What.ERASE, by, why, "", List.of(), List.of(), month);
  }

  ObjectNode record(Instant at) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("kind", KIND).put("id", UUID.randomUUID().toString()).put("at", at.toString());
    record.put("what", what.word()).put("by", by).put("why", why);
    if (!patient.isEmpty()) {
      record.put("patient", patient);
    }
    list(record, "calls", calls);
    list(record, "keys", keys);
    if (!before.isEmpty()) {
      record.put("before", before);
    }
    return record;
  }

  private static void list(ObjectNode record, String name, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode list = record.putArray(name);
      values.forEach(list::add);
    }
  }
}
