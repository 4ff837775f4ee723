package org.kapcds.service.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapcds.service.record.SetAside;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Journal;
import org.kapcds.service.record.journal.Line;
import org.kapcds.service.record.journal.Lines;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On H2 and on PostgreSQL, with the same tables. */
class DrainerTest {

  private static final String CALL =
      """
      {"kind":"call","id":"%s","at":"2026-03-02T10:00:00.5Z","address":"/cds-services/{id}",\
      "status":200,"software":"1","service":"kap-order-sign","hook":"order-sign",\
      "hookInstance":"h","issuer":"i","tenant":"a\\u0000b","patient":"%s","release":"1.0.0",\
      "releaseSha256":"%s","asOf":"2026-03-02T10:00:00Z",\
      "cards":[{"uuid":"%s","indicator":"critical","rules":[{"id":"SAF-CI-001","variant":"",\
      "level":"HARD_STOP","fingerprint":"f1"},{"id":"SAF-CI-035","variant":"hard","level":"HARD_STOP"}],\
      "overrides":["rechecked"],"suggestions":[]}],"key":"k","sealed":"s","micros":1500}\
      """;

  @TempDir Path place;

  private static String call() {
    return CALL.formatted(UUID.randomUUID(), "a".repeat(64), "b".repeat(64), UUID.randomUUID());
  }

  private static final String FEEDBACK =
      """
      {"kind":"call","id":"%s","at":"2026-03-02T10:01:00Z",\
      "address":"/cds-services/{id}/feedback","status":200,"software":"1","service":"kap-order-sign",\
      "issuer":"%s","feedback":[{"id":"%s","card":"%s","outcome":"overridden",\
      "happened":"2026-03-02T10:00:30.5Z","reasonCode":"rechecked","commented":true}],\
      "key":"k","sealed":"s","micros":1500}\
      """;

  private Journal journal() throws IOException {
    return new Journal(Folder.free(place), 3000, 1 << 20, (i, n, b, w) -> Optional.empty());
  }

  private List<Folder> left() {
    try {
      return Folder.left(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that looks again after a moment. */
  private Drainer drainer(Journal journal, Supplier<Store> database) {
    return new Drainer(journal, this::left, database, 20);
  }

  private static void until(Callable<Boolean> holds) {
    await().atMost(Duration.ofMinutes(2)).until(holds);
  }

  /** Whether all lines of the journal are in the database, and they are so many. */
  private static boolean has(Drainer drainer, Journal journal, long lines) {
    return drainer.trouble().isEmpty() && journal.onDisk() == lines && drainer.behind() == 0;
  }

  private static long count(JdbcClient sql, String table) {
    return sql.sql("select count(*) from " + table).query(Long.class).single();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsInTheJournalComesIntoTheDatabaseOnce(Databases database) throws Exception {
    String url = database.url(place);
    String repeated = call();
    for (int start = 0; start < 2; start++) {
      long lines = 5 * (start + 1);
      try (Journal journal = journal();
          Drainer drainer = drainer(journal, () -> database.open(url))) {
        journal.append(repeated);
        for (int i = 0; i < 4; i++) {
          journal.append(call());
        }
        until(() -> has(drainer, journal, lines));
      }
    }
    try (Store store = database.open(url)) {
      assertThat(count(store.sql(), "journal_line")).isEqualTo(10);
      assertThat(count(store.sql(), "answered_call")).isEqualTo(9);
      assertThat(count(store.sql(), "shown_card")).isEqualTo(9);
      assertThat(count(store.sql(), "shown_rule")).isEqualTo(18);
      assertThat(count(store.sql(), "offered_override")).isEqualTo(9);
      assertThat(
              store
                  .sql()
                  .sql("select distinct tenant from answered_call")
                  .query(String.class)
                  .single())
          .isEqualTo("a?b");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDatabaseThatIsAwayHoldsUpNothingAndLosesNothing(Databases database) throws Exception {
    String url = database.url(place);
    AtomicBoolean away = new AtomicBoolean(true);
    try (Journal journal = journal();
        Drainer drainer =
            drainer(
                journal,
                () -> {
                  if (away.get()) {
                    throw new IllegalStateException("away");
                  }
                  return database.open(url);
                })) {
      for (int i = 0; i < 20; i++) {
        assertThat(journal.append(call())).isEqualTo(Journal.Kept.ON_DISK);
      }
      assertThat(drainer.store()).isEmpty();
      assertThat(drainer.trouble()).isPresent();
      assertThat(drainer.behind()).isEqualTo(20);

      away.set(false);
      until(() -> has(drainer, journal, 20));

      JdbcClient sql = drainer.store().orElseThrow().sql();
      sql.sql("alter table answered_call rename to gone").update();
      for (int i = 0; i < 20; i++) {
        assertThat(journal.append(call())).isEqualTo(Journal.Kept.ON_DISK);
      }
      until(() -> drainer.trouble().isPresent());
      sql.sql("alter table gone rename to answered_call").update();
      until(() -> has(drainer, journal, 40));

      assertThat(count(sql, "answered_call")).isEqualTo(40);
      assertThat(count(sql, "journal_line")).isEqualTo(40);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasSetAsideIsFoundAndCounted(Databases database) throws Exception {
    String url = database.url(place);
    UUID card = UUID.randomUUID();
    String shown =
        CALL.formatted(UUID.randomUUID(), "a".repeat(64), "b".repeat(64), card)
            .replace("\\u0000", "");
    try (Journal journal = journal();
        Drainer drainer = drainer(journal, () -> database.open(url))) {
      journal.append(shown);
      journal.append(FEEDBACK.formatted(UUID.randomUUID(), "other", UUID.randomUUID(), card));
      until(() -> has(drainer, journal, 2));
      Store store = drainer.store().orElseThrow();
      assertThat(store.setAside("a".repeat(64), "i", "ab")).isEmpty();

      journal.append(FEEDBACK.formatted(UUID.randomUUID(), "i", UUID.randomUUID(), card));
      until(() -> has(drainer, journal, 3));
      assertThat(store.setAside("a".repeat(64), "i", "ab"))
          .containsExactly(new SetAside("f1", null, Instant.parse("2026-03-02T10:00:30.5Z")));
      assertThat(store.setAside("c".repeat(64), "i", "ab")).isEmpty();
      assertThat(store.setAside("a".repeat(64), "i", "other")).isEmpty();

      CardCounts march =
          new CardCounts(
              store,
              OffsetDateTime.parse("2026-03-01T00:00:00Z"),
              OffsetDateTime.parse("2026-04-01T00:00:00Z"));
      assertThat(march.shown()).hasSize(2);
      assertThat(march.outcomes()).contains(new CardCounts.Count("SAF-CI-001", "overridden", 1));
      assertThat(march.reasons()).contains(new CardCounts.Count("SAF-CI-001", "rechecked", 1));
      assertThat(march.secondsToAnswer()).containsExactly(30.0);
      assertThat(march.cardsOfEncounters()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCallIsFoundByFeedbackThatCameBeforeIt(Databases database) throws Exception {
    String url = database.url(place);
    UUID card = UUID.randomUUID();
    UUID call = UUID.randomUUID();
    OffsetDateTime from = OffsetDateTime.parse("2026-03-01T00:00:00Z");
    CallSearch.Question question =
        new CallSearch.Question(
            from, from.plusMonths(1), "", "", "", "", "", CallSearch.Outcome.OVERRIDDEN);
    try (Journal journal = journal();
        Drainer drainer = drainer(journal, () -> database.open(url))) {
      for (int i = 0; i < 2; i++) {
        journal.append(FEEDBACK.formatted(UUID.randomUUID(), "i", UUID.randomUUID(), card));
      }
      journal.append(CALL.formatted(call, "a".repeat(64), "b".repeat(64), card));
      until(() -> has(drainer, journal, 3));

      assertThat(new CallSearch(drainer.store().orElseThrow()).page(question, null, 10))
          .extracting(CallSearch.Found::id)
          .containsExactly(call);
    }
  }

  @Test
  void whateverKeepsTheDatabaseFromBeingFilledIsToldAndTriedAgain() throws Exception {
    String url = Databases.H2.url(place);
    AtomicBoolean broken = new AtomicBoolean(true);
    try (Journal journal = journal();
        Drainer drainer =
            drainer(
                journal,
                () -> {
                  if (broken.get()) {
                    throw new NoClassDefFoundError("of a driver");
                  }
                  return Databases.H2.open(url);
                })) {
      until(() -> drainer.trouble().orElse("").equals("NoClassDefFoundError"));
      broken.set(false);
      until(() -> drainer.trouble().isEmpty());
    }
  }

  /**
   * A folder in the place of a file keeps the journal from going on, and nobody from reading it.
   */
  @Test
  void aJournalWhoseEndIsNotKnownYetIsNotTakenForDrained() throws Exception {
    String url = Databases.H2.url(place);
    try (Journal journal = journal()) {
      journal.append(call());
    }
    Path end = Files.createDirectory(place.resolve("1/000000000000009-00000.jsonl"));
    AtomicBoolean connected = new AtomicBoolean();
    try (Journal journal = journal();
        Drainer drainer =
            drainer(
                journal,
                () -> {
                  Store store = Databases.H2.open(url);
                  connected.set(true);
                  return store;
                })) {
      until(() -> journal.trouble().isPresent() && connected.get());
      await()
          .during(Duration.ofMillis(400))
          .atMost(Duration.ofMinutes(2))
          .failFast(() -> drainer.trouble().isEmpty())
          .until(() -> drainer.trouble().isPresent());

      Files.delete(end);
      until(() -> drainer.trouble().isEmpty());
      assertThat(count(drainer.store().orElseThrow().sql(), "journal_line")).isEqualTo(1);
    }
  }

  @Test
  void aJournalThatLostLinesIsTold() throws Exception {
    String url = Databases.H2.url(place);
    try (Journal journal = journal();
        Drainer drainer = drainer(journal, () -> Databases.H2.open(url))) {
      journal.append(call());
      journal.append(call());
      until(() -> has(drainer, journal, 2));
    }
    try (Folder folder = Folder.free(place)) {
      Files.delete(folder.files().get(0));
    }
    try (Journal journal = journal();
        Drainer drainer = drainer(journal, () -> Databases.H2.open(url))) {
      journal.append(call());
      until(() -> !"not connected yet".equals(drainer.trouble().orElse("")));
      assertThat(drainer.trouble()).contains("LinesAreMissing");
    }
  }

  @Test
  void aDatabaseThatFailsKeepsNoFolderOfAnotherProgram() throws Exception {
    String url = Databases.H2.url(place);
    try (Journal one = journal();
        Journal other = journal();
        Journal third = journal()) {
      for (Journal each : List.of(one, other, third)) {
        each.append(call());
      }
    }
    try (Store store = Databases.H2.open(url)) {
      store.sql().sql("alter table answered_call rename to gone").update();
    }
    try (Journal journal = journal();
        Drainer drainer = drainer(journal, () -> Databases.H2.open(url))) {
      until(() -> drainer.trouble().orElse("").startsWith("JdbcSQL"));
      try (Store store = Databases.H2.open(url)) {
        store.sql().sql("alter table gone rename to answered_call").update();
        until(() -> drainer.trouble().isEmpty());
        assertThat(count(store.sql(), "answered_call")).isEqualTo(3);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAProgramLeftBehindIsDrainedByTheNext(Databases database) throws Exception {
    String url = database.url(place);
    try (Journal one = journal();
        Journal other = journal()) {
      one.append(call());
      other.append(call());
      other.append(call());
    }
    try (Journal next = journal();
        Drainer drainer = drainer(next, () -> database.open(url))) {
      until(() -> drainer.trouble().isEmpty());
      assertThat(count(drainer.store().orElseThrow().sql(), "answered_call")).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDatabaseThatIsLostIsFilledAgain(Databases database) throws Exception {
    String lost = database.url(place);
    UUID card = UUID.randomUUID();
    for (int start = 0; start < 3; start++) {
      long lines = 22 * (start + 1);
      try (Journal journal = journal();
          Drainer drainer = drainer(journal, () -> database.open(lost))) {
        for (int i = 0; i < 20; i++) {
          journal.append(call());
        }
        journal.append(CALL.formatted(UUID.randomUUID(), "a".repeat(64), "b".repeat(64), card));
        journal.append(FEEDBACK.formatted(UUID.randomUUID(), "i", UUID.randomUUID(), card));
        until(() -> has(drainer, journal, lines));
      }
    }
    String empty = database.url(place);
    try (Journal journal = journal();
        Drainer drainer = drainer(journal, () -> database.open(empty));
        Store before = database.open(lost)) {
      until(() -> has(drainer, journal, 66));
      Store now = drainer.store().orElseThrow();
      for (String table :
          List.of(
              "journal_line",
              "answered_call",
              "shown_card",
              "shown_rule",
              "offered_override",
              "call_topic",
              "feedback")) {
        assertThat(rows(now, table)).as(table).isNotEmpty().isEqualTo(rows(before, table));
      }
    }
  }

  private static List<String> rows(Store store, String table) {
    return store.sql().sql("select * from " + table).query().listOfRows().stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }

  /** H2 keeps the tables that were made before the program was killed, and no word of them. */
  @Test
  void aProgramThatIsKilledWhileItMakesTheTablesMakesTheRestWhenItStartsAgain() throws Exception {
    String script =
        new String(
                Store.class.getResourceAsStream("V1__record.sql").readAllBytes(),
                StandardCharsets.UTF_8)
            .replaceAll("(?m)^ *--.*$", "");
    List<String> statements = Stream.of(script.split(";")).filter(one -> !one.isBlank()).toList();
    assertThat(statements).hasSizeGreaterThan(20).noneMatch(one -> one.contains("alter "));
    try (Journal journal = journal()) {
      journal.append(call());
    }
    for (int made = 0; made <= statements.size(); made++) {
      String url = Databases.H2.url(place);
      Flyway.configure()
          .dataSource(url, "sa", "")
          .locations("filesystem:" + place)
          .load()
          .migrate();
      try (Connection connection = DriverManager.getConnection(url, "sa", "");
          Statement statement = connection.createStatement()) {
        for (String one : statements.subList(0, made)) {
          statement.execute(one);
        }
      }
      try (Store store = Databases.H2.open(url);
          Folder folder = Folder.free(place);
          Lines lines = Lines.after(folder, 0)) {
        Line line = Line.of(lines.next().orElseThrow()).orElseThrow();
        assertThat(store.add(folder.instance(), List.of(line))).isEmpty();
        assertThat(count(store.sql(), "shown_rule")).as("after %d statements", made).isEqualTo(2);
      }
    }
  }
}
