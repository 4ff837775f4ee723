package org.kapcds.service.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.Engine;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.service.audit.Case;
import org.kapcds.service.difference.Situations.Asked;
import org.kapcds.service.difference.Situations.Outcome;
import org.kapcds.service.difference.Situations.Outcomes;

class SituationsTest {

  private static final int ASKED = 100;

  @TempDir Path folder;

  private Situations situations(String snapshot) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int line = 1; line <= ASKED; line++) {
      String asks = snapshot.formatted(line);
      lines.add(new Asked("some.feature", line, "It fires", asks).text());
    }
    return Situations.in(Files.write(folder.resolve("situations.jsonl"), lines));
  }

  private static List<Case.Change> changes(Asked asked) {
    Case.About about = asked.line() % 3 == 0 ? Case.About.RULE : Case.About.WORDS;
    return asked.line() % 3 == 2 ? List.of() : List.of(new Case.Change(about, "A-1", "a", "b"));
  }

  @Test
  void theyAreToldInTheOrderOfTheFileAndProgressWithThem() throws IOException {
    List<Integer> told = new ArrayList<>();
    Outcomes outcomes = situations("%d").each(SituationsTest::changes, told::add);

    assertThat(outcomes.asked()).isEqualTo(ASKED);
    assertThat(outcomes.toldOtherwise()).isEqualTo(34);
    assertThat(outcomes.otherwise()).extracting(Outcome::line).hasSize(33).isSorted();
    assertThat(told).isSorted().endsWith(ASKED).hasSizeGreaterThan(2);
  }

  @Test
  void theyAreDecidedSeveralAtATimeUnderTheClassLoaderOfTheCaller() throws Exception {
    Set<ClassLoader> loaders = ConcurrentHashMap.newKeySet();
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    int processors = Runtime.getRuntime().availableProcessors();
    CountDownLatch together = new CountDownLatch(processors);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader packed = new URLClassLoader(new URL[0], before)) {
      thread.setContextClassLoader(packed);
      situations("%d")
          .each(
              asked -> {
                loaders.add(Thread.currentThread().getContextClassLoader());
                threads.add(Thread.currentThread());
                await(together);
                return changes(asked);
              },
              done -> {});
    } finally {
      thread.setContextClassLoader(before);
    }
    assertThat(loaders).hasSize(1).doesNotContain(before);
    assertThat(threads).hasSize(processors).doesNotContain(thread);
  }

  @Test
  void whatSeveralScenariosAskIsDecidedOnce() throws IOException {
    AtomicInteger decided = new AtomicInteger();
    Outcomes outcomes =
        situations("the same")
            .each(
                asked -> {
                  decided.incrementAndGet();
                  return List.of(new Case.Change(Case.About.RULE, "A-1", "a", "b"));
                },
                done -> {});

    assertThat(decided).hasValue(1);
    assertThat(outcomes.otherwise()).extracting(Outcome::line).hasSize(ASKED).isSorted();
  }

  private static void await(CountDownLatch together) {
    together.countDown();
    try {
      assertThat(together.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void oneThatCannotBeReadIsNamed() throws IOException {
    Engine shipped = ShippedRelease.open();
    Situations unreadable = situations("{\"situation\":7}");

    assertThatThrownBy(() -> unreadable.under(shipped, shipped, done -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "some.feature:1: what it has asked cannot be read; run the scenarios to write it anew");
  }
}
