package org.kapcds.service.record.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final long LARGE = 1L << 30;
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final int MANY = 20;

  @TempDir Path place;

  private Journal journal(long fileSize) throws IOException {
    return new Journal(Folder.free(place), fileSize, 1 << 20, (i, n, b, w) -> Optional.empty());
  }

  /** All lines, each of which must name the one before. */
  private List<Line> chain() throws IOException {
    List<Line> chain = new ArrayList<>();
    try (Folder folder = Folder.free(place);
        Lines lines = Lines.after(folder, 0)) {
      for (Optional<String> text = lines.next(); text.isPresent(); text = lines.next()) {
        Line line = Line.of(text.get()).orElseThrow();
        Line before = chain.isEmpty() ? null : chain.get(chain.size() - 1);
        assertThat(line.number()).isEqualTo(chain.size() + 1);
        assertThat(line.before()).isEqualTo(before == null ? Line.NOTHING_BEFORE : before.sha256());
        chain.add(line);
      }
    }
    return chain;
  }

  private List<String> records() throws IOException {
    return chain().stream().map(Line::record).toList();
  }

  @Test
  void eachLineNamesTheOneBeforeOverRestartsAndFiles() throws IOException {
    for (int start = 0; start < 3; start++) {
      try (Journal journal = journal(200)) {
        for (int i = 0; i < 3; i++) {
          assertThat(journal.append("{\"start\":%d,\"i\":%d}".formatted(start, i)))
              .isEqualTo(Journal.Kept.ON_DISK);
        }
      }
    }

    assertThat(records()).hasSize(9).contains("{\"start\":2,\"i\":2}");
    try (Folder folder = Folder.free(place)) {
      assertThat(folder.files().size()).isGreaterThan(3);
    }
  }

  @Test
  void whatWasBeingWrittenWhenTheProgramEndedIsPassedOver() throws IOException {
    try (Journal journal = journal(LARGE)) {
      journal.append("{\"i\":1}");
    }
    Path file;
    try (Folder folder = Folder.free(place)) {
      file = folder.files().get(0);
    }
    Files.writeString(file, "{\"line\":2,\"before\":\"ab", StandardOpenOption.APPEND);
    try (Journal journal = journal(LARGE)) {
      assertThat(journal.append("{\"i\":2}")).isEqualTo(Journal.Kept.ON_DISK);
    }

    assertThat(records()).containsExactly("{\"i\":1}", "{\"i\":2}");
  }

  @Test
  void aFileWithoutAWholeLineIsFollowedByAnother() throws IOException {
    Path torn = place.resolve("1");
    Files.createDirectories(torn);
    Files.writeString(torn.resolve("000000000000001-00000.jsonl"), "{\"line\":1");
    try (Journal journal = journal(LARGE)) {
      assertThat(journal.append("{\"i\":1}")).isEqualTo(Journal.Kept.ON_DISK);
    }

    assertThat(records()).containsExactly("{\"i\":1}");
  }

  @Test
  void thoseWhoAppendAtOneTimeAreAllKept() throws Exception {
    ExecutorService several = Executors.newFixedThreadPool(16);
    try (Journal journal = journal(4000)) {
      List<Callable<Journal.Kept>> appends =
          IntStream.range(0, 400)
              .mapToObj(
                  i -> (Callable<Journal.Kept>) () -> journal.append("{\"i\":%d}".formatted(i)))
              .toList();
      for (Future<Journal.Kept> kept : several.invokeAll(appends)) {
        assertThat(kept.get()).isEqualTo(Journal.Kept.ON_DISK);
      }
    } finally {
      several.shutdownNow();
    }

    assertThat(records()).hasSize(400).doesNotHaveDuplicates();
  }

  @Test
  void whileTheDiskDoesNotWriteNobodyWaitsAndWhatComesIsKeptLater() throws Exception {
    try (Journal journal = journal(1)) {
      assertThat(journal.append("{\"i\":1}")).isEqualTo(Journal.Kept.ON_DISK);
      Path folder = place.resolve("1");
      Files.move(folder, place.resolve("away"));

      assertThat(journal.append("{\"i\":2}")).isNotEqualTo(Journal.Kept.ON_DISK);
      await().atMost(LONG).until(() -> journal.trouble().isPresent());
      long begun = System.nanoTime();
      for (int i = 3; i < 3 + MANY; i++) {
        assertThat(journal.append("{\"i\":%d}".formatted(i))).isNotEqualTo(Journal.Kept.ON_DISK);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isLessThan(Duration.ofMillis(MANY * Journal.PATIENCE_MILLIS));

      Files.move(place.resolve("away"), folder);
      await().atMost(LONG).until(() -> journal.trouble().isEmpty() && journal.onDisk() == 2 + MANY);
      assertThat(journal.append("{\"i\":%d}".formatted(3 + MANY))).isEqualTo(Journal.Kept.ON_DISK);
    }

    assertThat(records())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 3 + MANY).mapToObj("{\"i\":%d}"::formatted).toList());
  }

  @Test
  void whatCannotWaitAnyMoreIsLostAloud() throws Exception {
    try (Journal journal =
        new Journal(Folder.free(place), 1, 21, (i, n, b, w) -> Optional.empty())) {
      assertThat(journal.append("{\"i\":1}")).isEqualTo(Journal.Kept.ON_DISK);
      Files.move(place.resolve("1"), place.resolve("away"));
      for (int i = 0; i < 5; i++) {
        assertThat(journal.append("{\"i\":0}")).isNotEqualTo(Journal.Kept.ON_DISK);
      }
      await().atMost(LONG).until(journal::waiting, waiting -> waiting == 2);
      Files.move(place.resolve("away"), place.resolve("1"));
    }

    assertThat(records()).hasSize(4);
  }

  @Test
  void whatWaitsIsLimitedByItsLength() throws Exception {
    try (Journal journal =
        new Journal(Folder.free(place), 1, 100, (i, n, b, w) -> Optional.empty())) {
      assertThat(journal.append("{\"i\":1}")).isEqualTo(Journal.Kept.ON_DISK);
      Files.move(place.resolve("1"), place.resolve("away"));
      journal.append("{\"i\":\"%s\"}".formatted("x".repeat(80)));
      journal.append("{\"i\":\"%s\"}".formatted("x".repeat(20)));
      journal.append("{\"i\":2}");
      Files.move(place.resolve("away"), place.resolve("1"));
    }

    assertThat(records()).hasSize(3).noneMatch("{\"i\":2}"::equals);
  }

  @Test
  void eachRunningProgramHasAFolderOfItsOwn() throws IOException {
    try (Folder one = Folder.free(place);
        Folder other = Folder.free(place)) {
      assertThat(one.instance()).isNotEqualTo(other.instance());
      assertThat(Folder.left(place)).isEmpty();
    }
    List<Folder> left = Folder.left(place);
    assertThat(left).hasSize(2);
    for (Folder folder : left) {
      folder.close();
    }
  }
}
