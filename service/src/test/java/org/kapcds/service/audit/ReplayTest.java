package org.kapcds.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.Engine;
import org.kapcds.service.TestService;
import org.kapcds.service.decide.Releases;
import org.kapcds.service.record.DataKeys;
import org.kapcds.service.record.Keys;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.SealedRecord;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Journal;
import org.kapcds.service.sample.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class ReplayTest {

  @TempDir static Path place;

  @Autowired MockMvc http;
  @Autowired Recorder recorder;
  @Autowired Releases releases;

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry settings) {
    settings.add("kap-cds.record.directory", place::toString);
  }

  private Replayed replay(Engine engine, DataKeys keys) throws Exception {
    for (Samples.Sample sample : Samples.all()) {
      http.perform(
          post("/api/decisions?moment=order")
              .contentType("application/fhir+json")
              .content(sample.bundle()));
    }
    return replay(engine, keys, "journal");
  }

  private static Replayed replay(Engine engine, DataKeys keys, String journal) throws Exception {
    return new Replay(
            named -> Optional.of(engine), null, keys, Replayed.nothing("test", ""), on -> {})
        .of(Folder.all(place.resolve(journal)));
  }

  @Test
  void recordedDecisionsAreMadeAgainToTheByte() throws Exception {
    Replayed replay = replay(releases.current(), recorder.dataKeys());

    assertThat(replay.same()).isGreaterThanOrEqualTo(Samples.all().size());
    assertThat(replay.different()).isZero();
    assertThat(replay.others()).isZero();
    assertThat(replay.closed()).isZero();
    assertThat(replay.faults()).isEmpty();
    assertThat(replay.cases()).isEmpty();
  }

  @Test
  void aDecisionThatIsNotMadeAgainIsNamed() throws Exception {
    Engine other =
        releases.current().withParameter("mdd-severity.phq9-min", BigDecimal.valueOf(27));
    Replayed replay = replay(other, recorder.dataKeys());

    assertThat(replay.different()).isPositive();
    assertThat(replay.faults()).hasSize((int) replay.different());
    assertThat(replay.faults().get(0))
        .startsWith("line ")
        .endsWith(": a decision is not made again as it was");
  }

  @Test
  void decisionsAreMadeUnderTheClassLoaderOfTheCaller() throws Exception {
    replay(releases.current(), recorder.dataKeys());
    Set<ClassLoader> loaders = ConcurrentHashMap.newKeySet();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader packed = new URLClassLoader(new URL[0], before)) {
      thread.setContextClassLoader(packed);
      new Replay(
              named -> {
                loaders.add(Thread.currentThread().getContextClassLoader());
                return Optional.empty();
              },
              null,
              recorder.dataKeys(),
              Replayed.nothing("test", ""),
              on -> {})
          .of(Folder.all(place.resolve("journal")));
      assertThat(loaders).containsExactly(packed);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void aRecordThatIsNotAsItWasSealedIsNamed() throws Exception {
    Path changed = place.resolve("changed");
    ObjectNode sealed = SealedRecord.of(recorder.dataKeys(), "1", "2", "1\n{}\n{}\n");
    String release =
        "{\"release\":{\"sha256\":\"%s\"}}".formatted(releases.current().release().sha256());
    ObjectNode unreadable =
        SealedRecord.of(recorder.dataKeys(), "1", "1", "1\n{\"situation\":7}\n" + release + "\n");
    try (Journal journal =
        new Journal(Folder.free(changed), 1 << 20, 1 << 20, (i, n, b, w) -> Optional.empty())) {
      journal.append(sealed.toString());
      journal.append("{no JSON}");
      journal.append(unreadable.toString());
    }
    Replayed replay = replay(releases.current(), recorder.dataKeys(), "changed");

    assertThat(replay.different()).isEqualTo(3);
    assertThat(replay.closed()).isZero();
    assertThat(replay.faults())
        .hasSize(3)
        .allMatch(
            one ->
                one.endsWith(
                    ": a record cannot be read; `audit verify` tells whether it was changed"));
  }

  @Test
  void whatAnotherKeySealedIsCounted() throws Exception {
    String key = Base64.getEncoder().encodeToString(new byte[32]);
    RecordSettings settings =
        new RecordSettings(
            place, new RecordSettings.Database("", "", ""), key, List.of(), key, "", null, false);
    Replayed replay = replay(releases.current(), DataKeys.of(settings, Keys.of(settings)));

    assertThat(replay.closed()).isPositive();
    assertThat(replay.same()).isZero();
  }
}
