package org.kapcds.service.page.bench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.decide.Question;
import org.kapcds.service.sample.Samples;
import org.springframework.stereotype.Component;

/**
 * The records that are being tried: in memory, for a while, and so many bytes of them at most. What
 * was not used for longest is forgotten first.
 */
@Component
final class Benches {

  /** How long a record is kept after it was last used. */
  static final Duration KEPT = Duration.ofHours(2);

  /** All of them together take no more than this share of the memory of the program. */
  private static final int SHARE = 32;

  private final Cache<String, Bench> benches =
      Caffeine.newBuilder()
          .expireAfterAccess(KEPT)
          .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
          .weigher((String id, Bench bench) -> bench.original().length + bench.record().length)
          .build();

  /** Begins with a sample patient. */
  Bench begin(Samples.Sample sample, Question question) {
    byte[] record = sample.bundle();
    return keep(new Bench(name(), sample, null, record, record, question, null));
  }

  /** Begins with an uploaded record, which none but this reader sees. */
  Bench begin(byte[] record, Question question, @Nullable String reader) {
    return keep(new Bench(name(), null, reader, record, record, question, null));
  }

  private static String name() {
    return UUID.randomUUID().toString();
  }

  /** Keeps it as it is now. */
  Bench keep(Bench bench) {
    benches.put(bench.id(), bench);
    return bench;
  }

  /** The one of that name, if it is still there and this reader may see it. */
  Optional<Bench> named(String id, @Nullable String reader) {
    return Optional.ofNullable(benches.getIfPresent(id))
        .filter(bench -> bench.sample() != null || Objects.equals(bench.reader(), reader));
  }
}
