package org.kapcds.service.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsedTokensTest {

  private static final Instant LATER = Instant.parse("2026-03-02T10:05:00Z");

  @TempDir Path place;

  @ParameterizedTest
  @EnumSource
  @Tag("CH-113")
  void aTokenIsNewToOneInstanceOnly(Databases database) throws Exception {
    String url = database.url(place);
    try (Store one = database.open(url)) {
      UsedTokens here = new UsedTokens(one);
      UsedTokens there = new UsedTokens(one);
      assertThat(here.add("ehr", "1", LATER)).isTrue();
      assertThat(there.add("ehr", "1", LATER)).isFalse();
      assertThat(there.add("ehr1", "", LATER)).isTrue();
      assertThat(there.add("other", "1", LATER)).isTrue();
      assertThat(here.add("ehr", "x".repeat(8000), LATER)).isTrue();

      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        all.add(() -> here.add("ehr", "2", LATER));
      }
      ExecutorService several = Executors.newFixedThreadPool(8);
      int first = 0;
      try {
        for (Future<Boolean> answer : several.invokeAll(all)) {
          first += answer.get() ? 1 : 0;
        }
      } finally {
        several.shutdownNow();
      }
      assertThat(first).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWouldNotBeBelievedIsForgotten(Databases database) {
    try (Store store = database.open(database.url(place))) {
      UsedTokens tokens = new UsedTokens(store);
      tokens.add("ehr", "1", LATER);

      tokens.forget(LATER);
      assertThat(tokens.add("ehr", "1", LATER)).isFalse();
      tokens.forget(LATER.plusSeconds(1));
      assertThat(tokens.add("ehr", "1", LATER)).isTrue();
    }
  }
}
