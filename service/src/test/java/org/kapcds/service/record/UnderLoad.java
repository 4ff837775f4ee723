package org.kapcds.service.record;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.kapcds.service.record.journal.Journal;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A program that records as fast as it can, and prints the id of whatever it was told is kept. */
final class UnderLoad {

  private static final int THREADS = 8;

  private UnderLoad() {}

  static RecordSettings settings(Path directory) {
    String key = Base64.getEncoder().encodeToString(new byte[Keys.BYTES]);
    return new RecordSettings(
        directory, new RecordSettings.Database("", "", ""), key, List.of(), key, "", null, true);
  }

  /** Runs until it is killed. */
  public static void main(String[] arguments) {
    Recorder recorder = new Recorder(settings(Path.of(arguments[0])), Clock.systemUTC());
    recorder.begin();
    for (int i = 0; i < THREADS; i++) {
      new Thread(() -> record(recorder)).start();
    }
  }

  private static void record(Recorder recorder) {
    while (true) {
      String id = UUID.randomUUID().toString();
      ObjectNode call = JsonNodeFactory.instance.objectNode();
      call.put("kind", "call").put("id", id).put("at", "2026-03-02T10:00:00Z");
      call.put("address", "/api/decisions").put("status", 200).put("software", "1");
      DataKey key = recorder.dataKeys().current("2026-03", DataKeys.NOBODY);
      call.put("key", key.name()).put("sealed", key.seal("x".repeat(5000), id)).put("micros", 1);
      if (recorder.keep(call, List.of(key)) == Journal.Kept.ON_DISK) {
        System.out.println(id);
      }
    }
  }
}
