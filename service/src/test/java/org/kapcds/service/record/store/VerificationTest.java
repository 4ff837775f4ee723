package org.kapcds.service.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Journal;
import org.kapcds.service.record.journal.Line;

/** Five calls are recorded, and something is done to them afterwards. */
class VerificationTest {

  private static final int CALLS = 5;
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
    String url = database.url(place);
    try (Journal journal = new Journal(Folder.free(journal()), 1 << 20, 1 << 20);
        Drainer drainer = new Drainer(journal, List::of, () -> database.open(url))) {
      for (int i = 0; i < CALLS; i++) {
        journal.append(CALL.formatted(UUID.randomUUID()));
      }
      await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () ->
                  drainer.trouble().isEmpty()
                      && journal.onDisk() == CALLS
                      && drainer.behind() == 0);
    }
    return database.open(url);
  }

  private Optional<String> broken(Store store) throws IOException {
    return new Verification(store).firstBroken(Folder.all(journal()));
  }

  private Path file() throws IOException {
    return Folder.all(journal()).get(0).files().get(0);
  }

  @ParameterizedTest
  @CsvSource({"H2", "POSTGRESQL"})
  void whatIsAsItWasRecordedIsFoundSo(Databases database) throws Exception {
    try (Store store = recorded(database)) {
      Verification verification = new Verification(store);
      assertThat(verification.firstBroken(Folder.all(journal()))).isEmpty();
      assertThat(verification.lines()).isEqualTo(CALLS);
      assertThat(verification.behind()).isZero();
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
          .startsWith("line %d of ".formatted(how.equals("inserted") ? CALLS + 1 : 3));
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
    Verification.Row last = store.rows(instance, CALLS - 1, 1).get(0);
    Line forged = new Line(CALLS + 1, last.sha256(), CALL.formatted(UUID.randomUUID()));
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
              new Verification(Databases.H2.open(Databases.H2.url(place)))
                  .firstBroken(Folder.all(journal()))
                  .orElseThrow())
          .contains(named);
      assertThat(broken(store)).isPresent();
    }
  }

  @Test
  void rowsWhoseJournalIsElsewhereMustFollowEachOther() throws Exception {
    try (Store store = recorded(Databases.H2)) {
      assertThat(new Verification(store).firstBroken(List.of())).isEmpty();
      run(store, CHANGED_IN_THE_DATABASE);
      assertThat(new Verification(store).firstBroken(List.of())).isPresent();
    }
  }

  @Test
  void whatIsNotInTheDatabaseYetIsCountedAndNoFault() throws Exception {
    try (Store store = recorded(Databases.H2)) {
      try (Journal journal = new Journal(Folder.free(journal()), 1 << 20, 1 << 20)) {
        journal.append(CALL.formatted(UUID.randomUUID()));
      }
      Verification verification = new Verification(store);
      assertThat(verification.firstBroken(Folder.all(journal()))).isEmpty();
      assertThat(verification.behind()).isEqualTo(1);
    }
  }
}
