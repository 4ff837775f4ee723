package org.kapcds.features.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.Engine;
import org.kapcds.engine.Moment;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.Situation;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.Service;
import org.kapcds.service.audit.Replay;
import org.kapcds.service.audit.Replayed;
import org.kapcds.service.record.DataKeys;
import org.kapcds.service.record.Keys;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.Snapshot;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.sample.Samples;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recorded decisions of random charts are made again to the byte; with {@code -Drecorded=10000} so
 * many, and it says how long it took. With {@code -Drecorded.in=FOLDER} they are kept, for `audit
 * replay`.
 */
class RandomReplayTest {

  private static final int RECORDED = Integer.getInteger("recorded", 200);
  private static final JsonMapper JSON = new JsonMapper();
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T10:00:00Z");
  private static final List<Moment> MOMENTS =
      List.of(Moment.PLANNING, Moment.ORDER, Moment.DOSING_DAY, Moment.DISCHARGE);
  private static final int TIMED = 1000;

  @TempDir Path own;

  private final Engine engine = ShippedRelease.open();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Integer, Snapshot> timed = new ConcurrentHashMap<>();

  @Test
  void recordedDecisionsAreMadeAgainToTheByte() throws Exception {
    String kept = System.getProperty("recorded.in");
    Path folder = kept == null ? own : Path.of(kept);
    try (ConfigurableApplicationContext service =
        new SpringApplication(Service.class)
            .run(
                "--server.port=0",
                "--kap-cds.welcome=false",
                "--kap-cds.clients.calls-per-minute=10000000",
                "--kap-cds.record.directory=" + folder)) {
      String address =
          "http://127.0.0.1:%s/api/decisions?asOf=%s&moment="
              .formatted(service.getEnvironment().getRequiredProperty("local.server.port"), NOW);
      IntStream.range(0, RECORDED).parallel().forEach(seed -> record(seed, address));
    }
    RecordSettings settings = RecordSettings.in(folder);

    long begun = System.nanoTime();
    Replayed found =
        new Replay(
                named ->
                    named.equals(engine.release().sha256())
                        ? Optional.of(engine)
                        : Optional.empty(),
                null,
                DataKeys.of(settings, Keys.of(settings)),
                Replayed.nothing("test", ""),
                on -> {})
            .of(Folder.all(folder.resolve("journal")));
    double seconds = (System.nanoTime() - begun) / 1e9;

    assertThat(found.faults()).isEmpty();
    assertThat(found.same()).isEqualTo(RECORDED);
    assertThat(found.others() + found.closed()).isZero();
    if (RECORDED >= TIMED) {
      System.out.printf(
          "replay: %d decisions in %.1f s, %.0f a second; the engine alone %.0f a second%n",
          RECORDED, seconds, RECORDED / seconds, engineAlone());
    }
  }

  /** How many decisions a second are made of facts in memory, by as many threads. */
  private double engineAlone() {
    long begun = System.nanoTime();
    timed.values().parallelStream().forEach(one -> engine.decide(one.situation(), one.profiles()));
    return timed.size() / ((System.nanoTime() - begun) / 1e9);
  }

  private void record(int seed, String address) {
    Samples.Sample sample = Samples.all().get(seed % Samples.all().size());
    byte[] chart =
        JSON.writeValueAsBytes(
            new RandomChart(engine.release(), seed).of(JSON.readTree(sample.bundle())));
    Moment moment = MOMENTS.get(seed % MOMENTS.size());
    if (seed < TIMED) {
      timed.put(
          seed,
          new Snapshot(
              new Situation(NOW, moment, null, List.of(), FhirFacts.read(chart).facts()),
              List.of()));
    }
    try {
      HttpResponse<Void> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address + moment.code()))
                  .header("Content-Type", "application/fhir+json")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(chart))
                  .build(),
              HttpResponse.BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
