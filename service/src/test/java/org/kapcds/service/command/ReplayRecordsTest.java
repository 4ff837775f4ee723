package org.kapcds.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.DecisionJson;
import org.kapcds.engine.Engine;
import org.kapcds.engine.Moment;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.Situation;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.record.DataKeys;
import org.kapcds.service.record.Keys;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.SealedRecord;
import org.kapcds.service.record.Snapshot;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Journal;
import org.kapcds.service.sample.Samples;

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

  private int replay() {
    return Commands.line(Clock.systemUTC(), new PrintWriter(out, true), new PrintWriter(err, true))
        .execute("audit", "replay", "--directory", folder.toString());
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
    Engine engine = ShippedRelease.open();
    Situation situation =
        new Situation(
            OffsetDateTime.parse("2026-03-02T10:00:00Z"),
            Moment.PLANNING,
            null,
            List.of(),
            FhirFacts.read(Samples.named("tom").orElseThrow().bundle()).facts());
    return "1\n%s\n%s\n"
        .formatted(
            new Snapshot(situation, List.of()).json(),
            DecisionJson.compact(engine.decide(situation, List.of())));
  }

  @Test
  void aDecisionThatIsMadeAgainIsProved() throws Exception {
    recorded(keys, decision());

    assertThat(replay()).isZero();
    assertThat(out.toString()).startsWith("1 decisions made again to the byte, 0 not; 0 of");
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
  void aFolderWithoutAJournalIsNotTakenForOneThatIsInOrder() {
    assertThat(replay()).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(folder + ": has no journal; name the folder of the record");
  }
}
