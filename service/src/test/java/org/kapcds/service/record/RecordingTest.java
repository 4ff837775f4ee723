package org.kapcds.service.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.Decision;
import org.kapcds.engine.DecisionJson;
import org.kapcds.service.TestService;
import org.kapcds.service.decide.Releases;
import org.kapcds.service.record.journal.Journal;
import org.kapcds.service.record.journal.Line;
import org.kapcds.service.record.journal.Lines;
import org.kapcds.service.sample.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each call leaves a record from which it can be decided again, before it is answered. */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
@ExtendWith(OutputCaptureExtension.class)
class RecordingTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String MARK = "{\"kind\":\"mark\"}";
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String INSTANCE = "7b1f6a52-6c0e-4c57-9f0e-0a6d1f2c9e11";

  @TempDir static Path place;

  @Autowired MockMvc http;
  @Autowired Recorder recorder;
  @Autowired Releases releases;
  @Autowired RecordHealth health;

  private long before;

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry settings) {
    settings.add("kap-cds.record.directory", place::toString);
  }

  @BeforeEach
  void count() {
    mark();
    before = recorder.journal().onDisk();
  }

  /** What was recorded until now is on the disk then: an answer does not wait for a slow one. */
  private void mark() {
    await().atMost(LONG).until(() -> recorder.journal().append(MARK) == Journal.Kept.ON_DISK);
  }

  /** What was recorded since the test began. */
  private List<JsonNode> recorded() throws IOException {
    mark();
    List<JsonNode> records = new ArrayList<>();
    try (Lines lines = Lines.after(recorder.journal().folder(), before)) {
      for (Optional<String> text = lines.next(); text.isPresent(); text = lines.next()) {
        Line line = Line.of(text.get()).orElseThrow();
        if (line.number() > before && line.record().startsWith("{\"kind\":\"call\"")) {
          records.add(JSON.readTree(line.record()));
        }
      }
    }
    return records;
  }

  private Call.Sealed opened(JsonNode record) throws DataKeys.NotOpened {
    return Call.Sealed.of(
        recorder
            .dataKeys()
            .open(
                record.path("key").asString(),
                record.path("sealed").asString(),
                record.path("id").asString()));
  }

  private MockHttpServletResponse decide(String sample, String query) throws Exception {
    return http.perform(
            post(URI.create("/api/decisions?" + query))
                .contentType("application/fhir+json")
                .content(Samples.named(sample).orElseThrow().bundle()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse view(String sample, String instance) throws Exception {
    return Viewed.by(http, sample, instance, entries -> {});
  }

  @ParameterizedTest
  @ValueSource(strings = {"amina", "jonas", "keiko", "lena", "maria", "tom"})
  void whatWasDecidedCanBeDecidedAgainToTheByte(String sample) throws Exception {
    for (String moment : List.of("planning", "order", "dosing-day", "discharge")) {
      decide(
          sample, "moment=%s&asOf=2026-03-02T10:00:00%%2B01:00&profile=strict".formatted(moment));
    }
    view(sample, INSTANCE);

    int decisions = 0;
    for (JsonNode record : recorded()) {
      for (Call.Decided one : opened(record).decided()) {
        Snapshot snapshot = Snapshot.read(one.snapshot());
        Decision again = releases.current().decide(snapshot.situation(), snapshot.profiles());
        assertThat(DecisionJson.compact(again)).isEqualTo(one.decision());
        assertThat(snapshot.json()).isEqualTo(one.snapshot());
        decisions++;
      }
    }
    assertThat(decisions).isEqualTo(5);
  }

  @Test
  void aCallOfAHookIsRecordedWithWhatWasShown() throws Exception {
    String answer = view("amina", INSTANCE).getContentAsString();

    JsonNode record = recorded().get(0);
    assertThat(record.path("kind").asString()).isEqualTo("call");
    assertThat(record.path("at").asString()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(record.path("address").asString()).isEqualTo("/cds-services/{id}");
    assertThat(record.path("status").asInt()).isEqualTo(200);
    assertThat(record.path("service").asString()).isEqualTo("kap-patient-view");
    assertThat(record.path("hook").asString()).isEqualTo("patient-view");
    assertThat(record.path("hookInstance").asString()).isEqualTo(INSTANCE);
    assertThat(record.path("patient").asString()).isEqualTo(recorder.keys().name("Patient/amina"));
    assertThat(record.path("encounter").asString())
        .isEqualTo(recorder.keys().name("Encounter/e-amina"));
    assertThat(record.path("release").asString()).isEqualTo("1.0.0");
    assertThat(record.path("releaseSha256").asString())
        .isEqualTo(releases.current().release().sha256());
    assertThat(record.path("asOf").asString()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(record.path("micros").asLong()).isPositive();
    JsonNode cards = JSON.readTree(answer).path("cards");
    assertThat(cards.size()).isPositive();
    assertThat(record.path("cards").findValuesAsString("uuid"))
        .isEqualTo(cards.valueStream().map(card -> card.path("uuid").asString()).toList());
    for (JsonNode card : record.path("cards")) {
      assertThat(card.path("rules").size()).isPositive();
    }
    assertThat(opened(record).answer()).isEqualTo(answer);
  }

  @Test
  void nothingOfThePatientCanBeReadInTheJournal(CapturedOutput output) throws Exception {
    decide("tom", "");
    view("tom", INSTANCE);

    byte[] tom = Samples.named("tom").orElseThrow().bundle();
    List<String> ids =
        JSON.readTree(tom).path("entry").findParents("resourceType").stream()
            .map(resource -> resource.path("id").asString(""))
            .filter(id -> id.length() > 3)
            .toList();
    assertThat(ids.size()).isGreaterThan(10);
    for (JsonNode record : recorded()) {
      String open = record.toString().replaceAll("\"sealed\":\"[^\"]*\"", "");
      assertThat(open).hasSizeLessThan(record.toString().length());
      assertThat(open).doesNotContain("Patient/tom", "\"tom\"", "e-tom", "Tom");
      assertThat(open).doesNotContain(ids.toArray(String[]::new));
    }
    assertThat(output.getAll()).doesNotContain("Patient/tom");
  }

  @Test
  void aCallThatIsRefusedIsRecordedToo() throws Exception {
    http.perform(post("/api/decisions").contentType("application/fhir+json").content("{}"));
    http.perform(post("/cds-services/no-service").contentType("application/json").content("{}"));
    http.perform(get("/cds-services"));

    List<JsonNode> records = recorded();
    assertThat(records).hasSize(2);
    assertThat(records.get(0).path("status").asInt()).isEqualTo(400);
    assertThat(opened(records.get(0)).answer()).contains("OperationOutcome");
    assertThat(records.get(1).path("status").asInt()).isEqualTo(404);
    assertThat(records.get(1).has("release")).isFalse();
  }

  @Test
  void cardsOfTwoCallsHaveDifferentNamesAndThoseOfOneHaveTheSame() throws Exception {
    String once = view("amina", INSTANCE).getContentAsString();
    String again = view("amina", INSTANCE).getContentAsString();
    String other = view("amina", "7b1f6a52-6c0e-4c57-9f0e-0a6d1f2c9e12").getContentAsString();

    assertThat(again).isEqualTo(once);
    List<String> names = JSON.readTree(once).findValuesAsString("uuid");
    assertThat(names).isNotEmpty();
    assertThat(JSON.readTree(other).findValuesAsString("uuid")).doesNotContainAnyElementsOf(names);
  }

  @Test
  void theAnswerIsTheSameWhetherItCanBeRecordedOrNotAndHealthTells(CapturedOutput output)
      throws Exception {
    byte[] well = decide("tom", "").getContentAsByteArray();
    untilHealthIs(Status.UP);
    Path folder = Path.of(recorder.journal().folder().toString());
    Path away = place.resolve("away");
    recorder.journal().beginAnotherFile();
    Files.move(folder, away);
    try {
      MockHttpServletResponse answer = decide("tom", "");
      assertThat(answer.getStatus()).isEqualTo(200);
      assertThat(answer.getContentAsByteArray()).isEqualTo(well);
      untilHealthIs(Status.DOWN);
      assertThat(output.getAll()).contains("cannot be written");
    } finally {
      Files.move(away, folder);
    }
    untilHealthIs(Status.UP);
    assertThat(recorded()).hasSize(2);
  }

  private void untilHealthIs(Status status) {
    await().atMost(LONG).until(() -> health.health().getStatus(), status::equals);
  }

  @Test
  void theAnswerOfTheFilterIsWhatWasAsked() throws Exception {
    assertThat(new String(decide("tom", "").getContentAsByteArray(), UTF_8))
        .isEqualTo(opened(recorded().get(0)).decided().get(0).decision());
  }
}
