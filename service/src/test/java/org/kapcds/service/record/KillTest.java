package org.kapcds.service.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.service.record.store.Drainer;
import org.kapcds.service.record.store.Store;

/**
 * A program that records is killed (`kill -9`) under load, again and again: whatever it said it had
 * kept is in the database afterwards, once. `-Drounds=50` kills it more often.
 */
class KillTest {

  private static final int ROUNDS = Integer.getInteger("rounds", 3);
  private static final long LEAST_MILLIS = 300;
  private static final long MOST_MILLIS = 1500;

  /** What takes longer does not come any more; a busy machine takes its time. */
  private static final Duration LONG = Duration.ofMinutes(5);

  /** The length of an id that was printed whole. */
  private static final int WHOLE = 36;

  @TempDir Path place;

  @Test
  void nothingThatWasAcknowledgedIsMissing() throws Exception {
    Set<String> acknowledged = new HashSet<>();
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int round = 0; round < ROUNDS; round++) {
      int before = acknowledged.size();
      Path said = place.resolve("said" + round);
      Process program = start(said);
      try {
        await()
            .atMost(LONG)
            .failFast("the program ended by itself", () -> !program.isAlive())
            .until(() -> Files.size(said) > 0);
        Thread.sleep(random.nextLong(LEAST_MILLIS, MOST_MILLIS));
      } finally {
        program.destroyForcibly().waitFor();
      }
      try (Stream<String> lines = Files.lines(said)) {
        lines.filter(line -> line.length() == WHOLE).forEach(acknowledged::add);
      }
      assertThat(acknowledged.size()).isGreaterThan(before);
    }

    try (Recorder recorder = new Recorder(UnderLoad.settings(place), Clock.systemUTC())) {
      recorder.begin();
      Drainer drainer = recorder.drainer().orElseThrow();
      await().atMost(LONG).until(() -> drainer.trouble().isEmpty() && drainer.behind() == 0);
      Store store = drainer.store().orElseThrow();
      Set<String> recorded =
          new HashSet<>(
              store
                  .sql()
                  .sql("select cast(id as varchar) from answered_call")
                  .query(String.class)
                  .list());
      acknowledged.removeAll(recorded);
      assertThat(acknowledged).as("acknowledged and missing").isEmpty();
      assertThat(
              store
                  .sql()
                  .sql("select count(*) from journal_line where record like '{\"kind\":\"call\"%'")
                  .query(Integer.class)
                  .single())
          .isEqualTo(recorded.size());
    }
  }

  private Process start(Path said) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            UnderLoad.class.getName(),
            place.toString())
        .redirectOutput(said.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
