package org.kapcds.service.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.service.record.CheckpointKeys;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Journal;
import org.kapcds.service.record.journal.Line;

/** Five calls are recorded, and something is done to them afterwards. */
class VerificationTest {

  private static final int CALLS = 5;

  /** With the checkpoints at the start and at the end. */
  private static final int LINES = CALLS + 2;

  private static final String CALL =
      """
      {"kind":"call","id":"%s","at":"2026-03-02T10:00:00Z","address":"/api/decisions","status":200,\
      "software":"1","key":"k","sealed":"s","micros":1500}\
      """;

  /** What a forger does to the rows of a database; the line the check names. */
  private static final String CHANGED_IN_THE_DATABASE =
      "update journal_line set record = replace(record, '200', '500') where line = 3";

  private static final String DELETED = "delete from journal_line where line = 3";

  /** With the right hash, so that the rows still follow each other. */
  private static final String REORDERED =
      "update journal_line set record = (select record from journal_line o where o.line = 7 -"
          + " journal_line.line) where line in (3, 4)";

  @TempDir Path place;

  private Path journal() {
    return place.resolve("journal");
  }

  private Store recorded(Databases database) throws Exception {
    List<String> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(CALL.formatted(UUID.randomUUID()));
    }
    return recorded(database, calls);
  }

  private Store recorded(Databases database, List<String> calls) throws Exception {
    String url = database.url(place);
    Journal journal = started();
    try (Drainer drainer = new Drainer(journal, List::of, () -> database.open(url))) {
      calls.forEach(journal::append);
      journal.close();
      await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () ->
                  drainer.trouble().isEmpty()
                      && journal.onDisk() == calls.size() + 2
                      && drainer.behind() == 0);
    }
    return database.open(url);
  }

  private Journal started() throws IOException {
    return new Journal(
        Folder.free(journal()),
        1 << 20,
        1 << 20,
        RecordSettings.in(place).signer(Clock.systemUTC()));
  }

  private CheckpointKeys keys() throws IOException {
    return CheckpointKeys.in(List.of(place.resolve("signing.pub")));
  }

  private Verification verification(Store store) throws IOException {
    return new Verification(store, keys(), key -> true);
  }

  private Optional<String> broken(Store store) throws IOException {
    return verification(store).firstBroken(Folder.all(journal()));
  }

  private Path file() throws IOException {
    return Folder.all(journal()).get(0).files().get(0);
  }

  @ParameterizedTest
  @CsvSource({"H2", "POSTGRESQL"})
  void whatIsAsItWasRecordedIsFoundSo(Databases database) throws Exception {
    try (Store store = recorded(database)) {
      Verification verification = verification(store);
      assertThat(verification.firstBroken(Folder.all(journal()))).isEmpty();
      assertThat(verification.lines()).isEqualTo(LINES);
      assertThat(verification.behind()).isZero();
      assertThat(verification.unsigned()).isZero();
      assertThat(verification.signedLate()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "H2, changed",
    "H2, deleted",
    "H2, inserted",
    "H2, reordered",
    "POSTGRESQL, changed",
    "POSTGRESQL, deleted",
    "POSTGRESQL, inserted",
    "POSTGRESQL, reordered"
  })
  void aRowThatIsNotAsItWasRecordedIsNamed(Databases database, String how) throws Exception {
    try (Store store = recorded(database)) {
      switch (how) {
        case "changed" -> run(store, CHANGED_IN_THE_DATABASE);
        case "deleted" -> run(store, "delete from answered_call where line = 3", DELETED);
        case "reordered" -> run(store, REORDERED);
        default -> insert(store);
      }
      assertThat(broken(store)).isPresent();
      assertThat(broken(store).orElseThrow())
          .startsWith("line %d of ".formatted(how.equals("inserted") ? LINES + 1 : 3));
    }
  }

  private static void run(Store store, String... statements) {
    for (String statement : statements) {
      store.sql().sql(statement).update();
    }
  }

  /** A row that names the hash of the last one, and whose own hash is right. */
  private static void insert(Store store) {
    UUID instance = store.instances().get(0);
    Verification.Row last = store.rows(instance, LINES - 1, 1).get(0);
    Line forged = new Line(LINES + 1, last.sha256(), CALL.formatted(UUID.randomUUID()));
    store.add(instance, List.of(forged));
  }

  @Test
  void aCallThatWasChangedWhereItIsSearchedIsNamed() throws Exception {
    try (Store store = recorded(Databases.H2)) {
      run(store, "update answered_call set status = 500 where line = 2");
      assertThat(broken(store).orElseThrow())
          .startsWith("line 2 of ")
          .endsWith(": it was changed in the table `answered_call`");
      run(store, "delete from answered_call where line = 2");
      assertThat(broken(store).orElseThrow()).contains("it is missing");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "changed, line 3 is not the one",
    "deleted, line 3 is missing",
    "inserted, line 4 is missing",
    "reordered, line 3 is missing"
  })
  void aLineOfTheJournalThatIsNotAsItWasWrittenIsNamed(String how, String named) throws Exception {
    try (Store store = recorded(Databases.H2)) {
      List<String> lines = new ArrayList<>(Files.readAllLines(file()));
      switch (how) {
        case "changed" -> lines.set(2, lines.get(2).replace("200", "500"));
        case "deleted" -> lines.remove(2);
        case "reordered" -> lines.add(2, lines.remove(3));
        default -> lines.add(3, lines.get(1));
      }
      Files.writeString(file(), String.join("\n", lines) + "\n");
      assertThat(
              verification(Databases.H2.open(Databases.H2.url(place)))
                  .firstBroken(Folder.all(journal()))
                  .orElseThrow())
          .contains(named);
      assertThat(broken(store)).isPresent();
    }
  }

  @Test
  void rowsWhoseJournalIsElsewhereMustFollowEachOther() throws Exception {
    try (Store store = recorded(Databases.H2)) {
      assertThat(verification(store).firstBroken(List.of())).isEmpty();
      run(store, CHANGED_IN_THE_DATABASE);
      assertThat(verification(store).firstBroken(List.of())).isPresent();
    }
  }

  @Test
  void whatIsNotInTheDatabaseYetIsCountedAndNoFault() throws Exception {
    try (Store store = recorded(Databases.H2)) {
      try (Journal journal = started()) {
        journal.append(CALL.formatted(UUID.randomUUID()));
      }
      Verification verification = verification(store);
      assertThat(verification.firstBroken(Folder.all(journal()))).isEmpty();
      assertThat(verification.behind()).isEqualTo(3);
    }
  }

  /** A forger who can write everything, and works out each hash anew, but has no key. */
  private void forge(Store store, UnaryOperator<List<String>> forgery) throws IOException {
    List<String> records = new ArrayList<>();
    for (String text : Files.readAllLines(file())) {
      records.add(Line.of(text).orElseThrow().record());
    }
    UUID instance = store.instances().get(0);
    run(store, "delete from answered_call", "delete from journal_line");
    String before = Line.NOTHING_BEFORE;
    List<Line> lines = new ArrayList<>();
    for (String record : forgery.apply(records)) {
      lines.add(new Line(lines.size() + 1, before, record));
      before = lines.get(lines.size() - 1).sha256();
    }
    store.add(instance, lines);
    Files.write(file(), lines.stream().map(Line::text).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "changed, the checkpoint in line 7 does not fit",
    "deleted, the checkpoint in line 6 does not fit",
    "inserted, the checkpoint in line 8 does not fit",
    "reordered, the checkpoint in line 7 does not fit",
    "without checkpoints, line 1 is no checkpoint",
  })
  void aChainThatWasForgedWholeIsFoundByItsCheckpoints(String how, String named) throws Exception {
    try (Store store = recorded(Databases.H2)) {
      forge(
          store,
          records -> {
            switch (how) {
              case "changed" -> records.set(2, records.get(2).replace("200", "500"));
              case "deleted" -> records.remove(2);
              case "inserted" -> records.add(2, CALL.formatted(UUID.randomUUID()));
              case "reordered" -> records.add(2, records.remove(3));
              default -> records.removeIf(one -> one.contains("checkpoint"));
            }
            return records;
          });
      assertThat(broken(store).orElseThrow()).contains(named);
      assertThat(verification(store).firstBroken(List.of()).orElseThrow()).contains(named);
    }
  }

  @Test
  void aCheckpointOfAnotherKeyProvesNothing() throws Exception {
    try (Store store = recorded(Databases.H2)) {
      Path elsewhere = Files.createDirectory(place.resolve("elsewhere"));
      RecordSettings.in(elsewhere).signer(Clock.systemUTC());
      CheckpointKeys others = CheckpointKeys.in(List.of(elsewhere.resolve("signing.pub")));
      assertThat(
              new Verification(store, others, key -> true)
                  .firstBroken(Folder.all(journal()))
                  .orElseThrow())
          .contains("the checkpoint in line 1 is signed with a key that was not given");
    }
  }

  /** What was cut off after a checkpoint leaves a whole chain; only who knew more can tell. */
  @Test
  void anEndThatIsCutOffIsFoundByWhatWasKnownBefore() throws Exception {
    try (Store store = recorded(Databases.H2)) {
      Verification whole = verification(store);
      whole.firstBroken(Folder.all(journal()));
      forge(store, records -> records.subList(0, 4));

      Verification cut = verification(store);
      assertThat(cut.firstBroken(Folder.all(journal()))).isEmpty();
      assertThat(cut.unsigned()).isEqualTo(3);

      Verification knowing = verification(store);
      knowing.compareWith(
          whole.heads().stream().map(head -> Verification.Head.of(head.toString())).toList());
      assertThat(knowing.firstBroken(Folder.all(journal())).orElseThrow())
          .endsWith("it ends with line 4, and had 7 lines when it was checked before");

      Verification gone = verification(store);
      gone.compareWith(List.of(new Verification.Head(UUID.randomUUID(), 3, "a")));
      assertThat(gone.firstBroken(Folder.all(journal())).orElseThrow()).contains("is gone");
    }
  }

  @Test
  void whatAProgramThatWasKilledLeftIsCountedAsSignedLate() throws Exception {
    try (Store store = recorded(Databases.H2)) {
      forge(store, records -> records.subList(0, 4));
      try (Journal journal = started()) {
        journal.append(CALL.formatted(UUID.randomUUID()));
      }
      Verification verification = verification(store);
      assertThat(verification.firstBroken(Folder.all(journal()))).isEmpty();
      assertThat(verification.signedLate()).isEqualTo(3);
      assertThat(verification.unsigned()).isZero();
    }
  }

  @Test
  void aLongJournalIsSignedInBetween() throws Exception {
    Journal journal = started();
    List<Callable<Journal.Kept>> calls =
        Collections.nCopies(1200, () -> journal.append(CALL.formatted(UUID.randomUUID())));
    ExecutorService several = Executors.newFixedThreadPool(16);
    try {
      several.invokeAll(calls);
    } finally {
      several.shutdownNow();
      journal.close();
    }
    try (Store store = Databases.H2.open(Databases.H2.url(place))) {
      assertThat(broken(store)).isEmpty();
    }
    assertThat(Files.readAllLines(file()).stream().filter(line -> line.contains("checkpoint")))
        .hasSizeGreaterThanOrEqualTo(4);
  }

  /** The second call has no id, the third no time. */
  @ParameterizedTest
  @CsvSource({"H2", "POSTGRESQL"})
  void aLineThatTheDatabaseRefusesIsNamedAndHoldsUpNothing(Databases database) throws Exception {
    List<String> calls =
        List.of(
            CALL.formatted(UUID.randomUUID()),
            CALL.formatted("none"),
            CALL.formatted(UUID.randomUUID())
                .replace("\"micros\"", "\"at\":\"no time\",\"micros\""),
            CALL.formatted(UUID.randomUUID()));
    try (Store store = recorded(database, calls)) {
      Verification verification = verification(store);
      assertThat(verification.firstBroken(Folder.all(journal()))).isEmpty();
      assertThat(verification.setAside())
          .hasSize(2)
          .allMatch(one -> one.startsWith("line 3 of ") || one.startsWith("line 4 of "));
      assertThat(store.sql().sql("select count(*) from answered_call").query(Long.class).single())
          .isEqualTo(2);
      assertThat(store.refused()).isEqualTo(2);
      assertThat(verification(store).firstBroken(List.of())).isEmpty();

      run(store, "delete from refused_line where line = 3");
      assertThat(broken(store).orElseThrow()).startsWith("line 3 of ").contains("it is missing");
    }
  }
}
