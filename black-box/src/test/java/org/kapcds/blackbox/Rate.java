package org.kapcds.blackbox;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Calls at one rate, whether or not earlier ones are answered; each is timed from the moment at
 * which it was due, so that waiting counts.
 */
final class Rate {

  private static final int GONE = 0;

  private final HttpClient http;
  private final List<HttpRequest> calls;
  private final int rate;
  private final Duration time;

  Rate(HttpClient http, List<HttpRequest> calls, int rate, Duration time) {
    this.http = http;
    this.calls = calls;
    this.rate = rate;
    this.time = time;
  }

  /** What came of it; the status 0 stands for calls without an answer. */
  record Result(int rate, double answered, Histogram micros, Map<Integer, Long> statuses) {

    /** A line of a table. */
    String line() {
      long others =
          statuses.entrySet().stream()
              .filter(one -> one.getKey() != 200)
              .mapToLong(Map.Entry::getValue)
              .sum();
      return "| %d | %.1f | %.1f | %.1f | %.1f | %d |"
          .formatted(
              rate,
              answered,
              micros.getValueAtPercentile(50) / 1000.0,
              micros.getValueAtPercentile(99) / 1000.0,
              micros.getMaxValue() / 1000.0,
              others);
    }
  }

  Result run() {
    Histogram micros = new ConcurrentHistogram(3);
    Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    int all = (int) (rate * time.toSeconds());
    CompletableFuture<?>[] sent = new CompletableFuture<?>[all];
    long begun = System.nanoTime();
    for (int i = 0; i < all; i++) {
      long due = begun + i * TimeUnit.SECONDS.toNanos(1) / rate;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      sent[i] =
          http.sendAsync(calls.get(i % calls.size()), HttpResponse.BodyHandlers.ofByteArray())
              .handle(
                  (answer, gone) -> {
                    micros.recordValue((System.nanoTime() - due) / 1000);
                    statuses
                        .computeIfAbsent(
                            gone == null ? answer.statusCode() : GONE, none -> new LongAdder())
                        .increment();
                    return null;
                  });
    }
    CompletableFuture.allOf(sent).join();
    double seconds = (System.nanoTime() - begun) / 1e9;
    Map<Integer, Long> counted = new TreeMap<>();
    statuses.forEach((status, many) -> counted.put(status, many.sum()));
    return new Result(rate, all / seconds, micros, counted);
  }
}
