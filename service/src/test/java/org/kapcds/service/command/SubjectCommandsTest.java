package org.kapcds.service.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.fhir.write.R4Validation;
import org.kapcds.service.TestService;
import org.kapcds.service.record.CheckpointKeys;
import org.kapcds.service.record.DataKeys;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.Viewed;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Journal;
import org.kapcds.service.record.store.Store;
import org.kapcds.service.record.store.Verification;
import org.kapcds.service.sample.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is recorded of a patient is given out and erased while the service runs. */
@SpringBootTest(properties = {"kap-cds.welcome=false", "kap-cds.record.retention=10y"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class SubjectCommandsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LONG = Duration.ofMinutes(2);

  private static Path place = Path.of("");

  @TempDir static Path folders;

  @Autowired MockMvc http;
  @Autowired Recorder recorder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** A folder of its own for each test. */
  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry settings) {
    settings.add(
        "kap-cds.record.directory",
        () -> {
          place = folders.resolve(UUID.randomUUID().toString());
          return place.toString();
        });
  }

  private int run(String at, String... arguments) {
    return Commands.line(
            Clock.fixed(Instant.parse(at), ZoneOffset.UTC),
            new PrintWriter(out, true),
            new PrintWriter(err, true))
        .execute(arguments);
  }

  private int export(String patient, Path file) {
    return run(
        "2026-03-03T10:00:00Z",
        "audit",
        "export",
        "--directory",
        place.toString(),
        "--patient",
        patient,
        "--by",
        "Ann",
        "--why",
        "request 7",
        "--to",
        file.toString());
  }

  private int erase(String at, String... more) {
    String[] all = {
      "audit", "erase", "--directory", place.toString(), "--by", "Ben", "--why", "request 8"
    };
    String[] arguments = java.util.Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, arguments, all.length, more.length);
    return run(at, arguments);
  }

  private void decided(String sample) throws Exception {
    http.perform(
        post(URI.create("/api/decisions?moment=order&asOf=2026-03-02T10:00:00Z"))
            .contentType("application/fhir+json")
            .content(Samples.named(sample).orElseThrow().bundle()));
  }

  /** Amina's chart is opened, and a card set aside with words of a clinician. */
  private void amina() throws Exception {
    String answer =
        Viewed.by(http, "amina", UUID.randomUUID().toString(), entries -> {}).getContentAsString();
    String card = JSON.readTree(answer).at("/cards/0/uuid").asString();
    http.perform(
        post("/cds-services/kap-patient-view/feedback")
            .contentType("application/json")
            .content(
                ("{\"card\":\"%s\",\"outcome\":\"overridden\",\"overrideReason\":{\"userComment\":"
                        + "\"her own words\"},\"outcomeTimestamp\":\"2026-03-02T10:01:00Z\"}")
                    .formatted(card)));
    written();
  }

  private void written() {
    await()
        .atMost(LONG)
        .until(() -> recorder.journal().append("{\"kind\":\"mark\"}") == Journal.Kept.ON_DISK);
  }

  private Verification verified() throws Exception {
    try (Store store = Store.open("jdbc:h2:mem:" + UUID.randomUUID(), "", "")) {
      Verification verification =
          new Verification(
              store,
              CheckpointKeys.in(List.of(place.resolve("signing.pub"))),
              DataKeys.areThere(place));
      assertThat(verification.firstBroken(Folder.all(place.resolve("journal")))).isEmpty();
      return verification;
    }
  }

  @Test
  void allThatIsRecordedOfAPatientIsGivenOutAndNothingOfAnother() throws Exception {
    amina();
    decided("tom");
    decided("amina");
    written();
    Path file = place.resolve("export.json");

    assertThat(export("Patient/amina", file)).isZero();

    String text = Files.readString(file);
    assertThat(text).doesNotContain("Patient/tom");
    JsonNode export = JSON.readTree(text);
    assertThat(export.path("records").size()).isEqualTo(2);
    JsonNode view = export.at("/records/0");
    assertThat(view.at("/decided/0/facts/situation/facts").size()).isPositive();
    assertThat(view.at("/decided/0/decision/trace").size()).isPositive();
    assertThat(view.at("/answer/cards").size()).isPositive();
    assertThat(export.at("/feedback/0/sent/overrideReason/userComment").asString())
        .isEqualTo("her own words");
    assertThat(export.at("/accesses/0/what").asString()).isEqualTo("export");
    assertThat(export.at("/accesses/0/by").asString()).isEqualTo("Ann");
    assertThat(export.at("/accesses/0/why").asString()).isEqualTo("request 7");

    JsonNode fhir = export.path("fhir");
    assertThat(R4Validation.errors(fhir.toString())).isEmpty();
    Set<String> types =
        fhir.path("entry")
            .valueStream()
            .map(entry -> entry.at("/resource/resourceType").asString())
            .collect(Collectors.toSet());
    assertThat(types).containsExactlyInAnyOrder("AuditEvent", "Provenance");
    assertThat(fhir.toString()).contains("Patient/amina", "sha-256", "Condition/");
  }

  @Test
  void whatIsErasedCanNeverBeReadAgainAndTheChainHolds() throws Exception {
    amina();
    decided("tom");
    written();

    assertThat(erase("2026-03-03T10:00:00Z", "--patient", "Patient/amina")).isZero();
    assertThat(out.toString()).contains("1 calls and 1 answers to their cards found; 2 keys");

    Path file = place.resolve("export.json");
    assertThat(export("Patient/amina", file)).isZero();
    JsonNode export = JSON.readTree(Files.readString(file));
    assertThat(export.at("/records/0/content").asString()).isEqualTo("erased");
    assertThat(export.at("/records/0/cards").size()).isPositive();
    assertThat(export.at("/feedback/0/content").asString()).isEqualTo("erased");
    assertThat(export.toString()).doesNotContain("her own words");
    Path others = place.resolve("others.json");
    export("Patient/tom", others);
    assertThat(JSON.readTree(Files.readString(others)).at("/records/0/decided").size()).isOne();

    assertThat(verified().keysGone()).isEmpty();
    amina();
    Path again = place.resolve("again.json");
    export("Patient/amina", again);
    assertThat(JSON.readTree(Files.readString(again)).at("/records/1/decided").size()).isOne();
  }

  @Test
  void aKeyThatIsGoneWithoutAWordIsNamed() throws Exception {
    amina();
    recorder.dataKeys().destroy(java.time.YearMonth.of(2026, 3));

    assertThat(verified().keysGone()).hasSize(2).allMatch(one -> one.startsWith("line "));
  }

  @Test
  void whatIsOlderThanItIsKeptIsErased() throws Exception {
    amina();

    assertThat(erase("2036-03-31T10:00:00Z", "--older-than", "P10Y")).isZero();
    assertThat(out.toString()).contains("months erased: none");
    assertThat(erase("2036-04-01T00:00:00Z", "--older-than", "P10Y")).isZero();
    assertThat(out.toString()).contains("months erased: [2026-03]");

    assertThat(verified().keysGone()).isEmpty();
    assertThat(export("Patient/amina", place.resolve("export.json"))).isZero();
    assertThat(Files.readString(place.resolve("export.json"))).doesNotContain("her own words");
  }

  @Test
  void whatWasDoneIsInTheDatabaseToo() throws Exception {
    amina();
    export("Patient/amina", place.resolve("export.json"));

    try (Recorder another = new Recorder(RecordOf.folder(place), Clock.systemUTC())) {
      another.begin(); // at its start it looks at once for what others have left
      await().atMost(Duration.ofMinutes(3)).until(() -> exports() == 1);
    }
  }

  private int exports() {
    return recorder
        .store()
        .map(
            store ->
                store
                    .sql()
                    .sql("select count(*) from record_act where what = 'export'")
                    .query(Integer.class)
                    .single())
        .orElse(0);
  }

  @Test
  void aFileThatIsThereIsNotWrittenOver() throws Exception {
    Path file = Files.writeString(place.resolve("export.json"), "mine");

    assertThat(export("Patient/amina", file)).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("mine");
  }
}
