package org.kapcds.service.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kapcds.service.record.Keys;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Line;
import org.kapcds.service.record.journal.Lines;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that journals hold of one patient: the calls, the feedback on their cards, and what was done
 * with them.
 *
 * @param calls the records of calls about the patient
 * @param feedback entries of feedback on cards of these calls
 * @param acts what was done with records of the patient
 */
public record SubjectRecords(List<Found> calls, List<Entry> feedback, List<JsonNode> acts) {

  private static final JsonMapper JSON = new JsonMapper();

  /** A record and where it stands. */
  public record Found(String instance, long line, JsonNode record) {}

  /** An entry of feedback, and the place it is sealed at. */
  public record Entry(JsonNode entry, String place) {}

  public SubjectRecords {
    calls = List.copyOf(calls);
    feedback = List.copyOf(feedback);
    acts = List.copyOf(acts);
  }

  /**
   * Reads the journals twice: feedback names a card, and who opens a record names a call; only the
   * call tells whose they are.
   */
  public static SubjectRecords of(List<Folder> folders, Subject subject, Keys keys)
      throws IOException {
    String name = subject.name(keys);
    List<Found> calls = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<String> cards = new HashSet<>();
    read(
        folders,
        List.of(name),
        found -> {
          JsonNode record = found.record();
          if (!isAct(record) && subject.isOf(record, name)) {
            calls.add(found);
            ids.add(record.path("id").asString(""));
            record.path("cards").forEach(card -> cards.add(card.path("uuid").asString("")));
          }
        });
    List<Entry> feedback = new ArrayList<>();
    List<JsonNode> acts = new ArrayList<>();
    read(
        folders,
        List.of("\"feedback\":[", "\"kind\":\"act\""),
        found -> {
          JsonNode record = found.record();
          if (isAct(record)) {
            if (record.path("patient").asString("").equals(name)
                || record.path("calls").valueStream().anyMatch(id -> ids.contains(id.asString()))) {
              acts.add(record);
            }
          } else if (subject.isFrom(record)) {
            int number = 0;
            for (JsonNode entry : record.path("feedback")) {
              String place = "%s/%d".formatted(record.path("id").asString(""), number++);
              if (cards.contains(entry.path("card").asString(""))) {
                feedback.add(new Entry(entry, place));
              }
            }
          }
        });
    return new SubjectRecords(calls, feedback, acts);
  }

  private static boolean isAct(JsonNode record) {
    return record.path("kind").asString("").equals("act");
  }

  /** Gives the records that hold one of some texts somewhere; most need not be read as JSON. */
  private static void read(List<Folder> folders, List<String> texts, Consumer<Found> found)
      throws IOException {
    for (Folder folder : folders) {
      try (Lines lines = Lines.after(folder, 0)) {
        for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
          if (texts.stream().noneMatch(next.get()::contains)) {
            continue;
          }
          Line line = Line.of(next.get()).orElse(null);
          if (line != null) {
            try {
              found.accept(
                  new Found(
                      folder.instance().toString(), line.number(), JSON.readTree(line.record())));
            } catch (JacksonException e) {
              // `audit verify` names what is no record.
            }
          }
        }
      }
    }
  }

  /** The names of all keys that seal something of this patient. */
  public List<String> keys() {
    Set<String> keys = new HashSet<>();
    calls.forEach(one -> keys.add(one.record().path("key").asString("")));
    feedback.forEach(one -> keys.add(one.entry().path("key").asString("")));
    keys.remove("");
    return keys.stream().sorted().toList();
  }
}
