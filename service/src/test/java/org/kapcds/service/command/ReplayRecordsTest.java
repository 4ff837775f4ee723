package org.kapcds.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.DecisionJson;
import org.kapcds.engine.Engine;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.Silence;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.record.DataKeys;
import org.kapcds.service.record.Keys;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.SealedRecord;
import org.kapcds.service.record.Snapshot;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Journal;
import org.kapcds.service.sample.Samples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayRecordsTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;
  private Path other;
  private DataKeys keys;
  private DataKeys elsewhere;

  @BeforeEach
  void twoKeys() throws IOException {
    RecordSettings settings = RecordSettings.in(folder);
    settings.signer(Clock.systemUTC());
    other = Files.createDirectory(folder.resolve("other"));
    elsewhere = DataKeys.of(settings, Keys.of(RecordSettings.in(other)));
    keys = DataKeys.of(settings, Keys.of(settings));
  }

  private int replay(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("audit", "replay", "--directory", folder.toString()));
    arguments.addAll(List.of(more));
    return Commands.line(
            Clock.systemUTC(),
            CompiledRules::ofAnother,
            new PrintWriter(out, true),
            new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }

  /** Records of calls, each with what was decided; closing the journal writes all of them. */
  private void recorded(DataKeys by, String... decided) throws IOException {
    try (Journal journal =
        new Journal(
            Folder.free(folder.resolve("journal")),
            1 << 20,
            Long.MAX_VALUE,
            (i, n, b, w) -> Optional.empty())) {
      for (String one : decided) {
        journal.append(SealedRecord.of(by, "1", "1", one).toString());
      }
    }
  }

  private static String decision() {
    return decided(
        ShippedRelease.open(),
        MovedThreshold.asked(FhirFacts.read(Samples.named("tom").orElseThrow().bundle()).facts()));
  }

  private static String decidedWithQtc(int milliseconds) {
    return decided(ShippedRelease.open(), MovedThreshold.withQtc(milliseconds));
  }

  private static String decided(Engine engine, Snapshot asked) {
    return "1\n%s\n%s\n"
        .formatted(
            asked.json(), DecisionJson.compact(engine.decide(asked.situation(), asked.profiles())));
  }

  @Test
  void aDecisionThatIsMadeAgainIsProved() throws Exception {
    recorded(keys, decision());

    assertThat(replay()).isZero();
    assertThat(out.toString()).startsWith("1 decisions made again to the byte, 0 not; 0 of a");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aDecisionThatIsNotMadeAgainIsAFault() throws Exception {
    recorded(keys, decision(), decision().replace("\"decisionId\":\"", "\"decisionId\":\"0"));
    recorded(elsewhere, decision());

    assertThat(replay()).isEqualTo(1);
    assertThat(err.toString()).startsWith("line 2 of ");
  }

  @Test
  void aRecordThatTheKeyDoesNotOpenIsNotTakenForProof() throws Exception {
    recorded(keys, decision());
    recorded(elsewhere, decision());

    assertThat(replay()).isEqualTo(3);
    assertThat(out.toString())
        .endsWith(" 0 records that were erased, 1 that the keys do not open\n");
  }

  @Test
  void whatWasErasedIsCountedAndKeepsNothingFromBeingProved() throws Exception {
    recorded(keys, decision());
    keys.destroy(YearMonth.of(2026, 3));
    keys = DataKeys.of(RecordSettings.in(folder), Keys.of(RecordSettings.in(folder)));
    recorded(keys, decision());

    assertThat(replay()).isZero();
    assertThat(out.toString()).contains(" 1 records that were erased, 0 that");
  }

  @Test
  void whereNothingWasDecidedNothingIsProved() throws Exception {
    recorded(keys, "0\n{}");

    assertThat(replay()).isEqualTo(3);
  }

  @Test
  void aCandidateThatMovesOneThresholdShowsExactlyTheAffectedCases() throws Exception {
    recorded(
        keys,
        decision(),
        decidedWithQtc(449),
        decidedWithQtc(450),
        decidedWithQtc(459),
        decidedWithQtc(460));

    assertThat(replay("--candidate", MovedThreshold.candidate(folder).toString())).isZero();
    assertThat(out.toString())
        .contains("5 decisions made again to the byte, 0 not;")
        .contains(", 2 of them would be others, 2 would only be told otherwise\n")
        .contains("  rule SAF-CI-025: SILENT, was FIRED PRECAUTION (2)\n    journal ")
        .contains(", lines 3, 4\n");
    assertThat(out.toString())
        .containsPattern("only what is told with it: .* \\(2\\)\n    journal .*, lines 2, 5\n");
  }

  @Test
  void aDecisionOfAnotherReleaseIsMadeAgainUnderThatRelease() throws Exception {
    Path releases = Files.createDirectories(folder.resolve("releases"));
    Path other = Files.move(MovedThreshold.candidate(folder), releases.resolve("other.zip"));
    Engine made = CompiledRules.ofAnother(ReleaseFiles.at(other));
    recorded(keys, decision(), decided(made, MovedThreshold.withQtc(455)));

    assertThat(replay("--releases", releases.toString())).isZero();
    assertThat(out.toString()).startsWith("2 decisions made again to the byte, 0 not; 0 of a");
    out.getBuffer().setLength(0);
    assertThat(replay()).isZero();
    assertThat(out.toString()).startsWith("1 decisions made again to the byte, 0 not; 1 of a");
  }

  @Test
  void aDecisionWithARuleSilencedIsMadeAgainWithIt() throws Exception {
    Silence silence =
        new Silence(
            "SAF-CI-025", "2026-03-01T12:00:00Z", "a fault", List.of("Ann as release-manager"));
    recorded(
        keys,
        decided(ShippedRelease.open().silencing(List.of(silence)), MovedThreshold.withQtc(455)),
        decidedWithQtc(455));

    assertThat(replay()).isZero();
    assertThat(out.toString()).startsWith("2 decisions made again to the byte, 0 not; 0 of a");
  }

  @Test
  void aCandidateWithTheSameRulesWouldChangeNothing() throws Exception {
    recorded(keys, decision(), decidedWithQtc(450));

    assertThat(replay("--candidate", "shipped")).isZero();
    assertThat(out.toString())
        .endsWith(", 0 of them would be others, 0 would only be told otherwise\n");
  }

  @Test
  void whatACandidateWouldChangeIsToldAsData() throws Exception {
    recorded(keys, decidedWithQtc(450));

    assertThat(
            replay("--candidate", MovedThreshold.candidate(folder).toString(), "--format", "json"))
        .isZero();
    JsonNode told = new JsonMapper().readTree(out.toString());
    assertThat(told.path("wouldBeOthers").asInt()).isEqualTo(1);
    assertThat(told.path("changes"))
        .anySatisfy(
            change -> {
              assertThat(change.path("about").asString("")).isEqualTo("RULE");
              assertThat(change.path("name").asString("")).isEqualTo("SAF-CI-025");
              assertThat(change.path("cases").path(0).path("line").asInt()).isEqualTo(1);
            });
  }

  @Test
  void aReplayGoesOnFromWhereItCame() throws Exception {
    Path state = folder.resolve("state.json");
    String wrong = decision().replace("\"decisionId\":\"", "\"decisionId\":\"0");
    recorded(keys, decision(), wrong);
    assertThat(replay("--state", state.toString())).isEqualTo(1);
    recorded(keys, decision());
    Files.writeString(
        folder.resolve("journal/1/000000000000001-00000.jsonl"),
        Files.readString(folder.resolve("journal/1/000000000000001-00000.jsonl"))
            .replace("\"sealed\":\"", "\"sealed\":\"not read again "));
    out.getBuffer().setLength(0);

    assertThat(replay("--state", state.toString())).isEqualTo(1);
    assertThat(out.toString()).startsWith("2 decisions made again to the byte, 1 not;");
    assertThat(err.toString().lines().filter(line -> line.startsWith("line 2 of "))).hasSize(2);
  }

  @Test
  void theStateOfAnotherReplayIsRefused() throws Exception {
    Path state = folder.resolve("state.json");
    recorded(keys, decision());
    replay("--state", state.toString());

    assertThat(replay("--state", state.toString(), "--candidate", "shipped")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(state + ": was written by another version of the program, or for another");
    Files.writeString(state, "{}");
    assertThat(replay("--state", state.toString())).isEqualTo(2);
  }

  @Test
  void aFolderWithoutAJournalIsNotTakenForOneThatIsInOrder() {
    assertThat(replay()).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(folder + ": has no journal; name the folder of the record");
  }
}
