package org.kapcds.service.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.http.OperationOutcome;
import org.kapcds.service.record.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records each call that asks for a decision, answered or refused, before the answer leaves. An
 * answer that cannot be recorded leaves all the same: who waits for it is a clinician. Feedback is
 * nothing but its record, and nobody waits for it: where that is lost, it is to be sent again.
 */
final class Recording extends OncePerRequestFilter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
  private static final long LOOK_SECONDS = 5;

  /** Until then a disk may write again. */
  private static final String AGAIN_SECONDS = "30";

  static final String SOFTWARE = software();

  private final Recorder recorder;
  private final Clock clock;
  private final TurnedAway turnedAway = new TurnedAway();
  private final ScheduledExecutorService minutes =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "record-turned-away");
            thread.setDaemon(true);
            return thread;
          });

  Recording(Recorder recorder, Clock clock) {
    this.recorder = recorder;
    this.clock = clock;
    minutes.scheduleWithFixedDelay(
        () -> keepCounted(false), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  private void keepCounted(boolean all) {
    turnedAway.over(System.nanoTime(), all).forEach(record -> recorder.keep(record, List.of()));
  }

  @Override
  public void close() {
    minutes.shutdown();
    keepCounted(true);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"POST".equals(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long begun = System.nanoTime();
    Call call = Call.of(request);
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    try {
      chain.doFilter(request, answer);
    } catch (ServletException | IOException | RuntimeException e) {
      record(request, call, HttpStatus.INTERNAL_SERVER_ERROR.value(), "", begun);
      throw e;
    }
    int status = answer.getStatus();
    if (!turnedAway.counts(call.issuer(), status, clock.instant(), begun)) {
      String text = new String(answer.getContentAsByteArray(), UTF_8);
      if (record(request, call, status, text, begun) != Journal.Kept.LOST) {
        call.kept();
      } else if (call.isFeedback()) {
        answer.resetBuffer();
        answer.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
        OperationOutcome.error(
                "transient", null, "the feedback could not be kept; send it again later")
            .send(answer, HttpStatus.SERVICE_UNAVAILABLE);
      }
    }
    answer.copyBodyToResponse();
  }

  private Journal.Kept record(
      HttpServletRequest request, Call call, int status, String answer, long begun) {
    try {
      ObjectNode record = JsonNodeFactory.instance.objectNode();
      record.put("kind", "call");
      record.put("id", UUID.randomUUID().toString());
      record.put("at", clock.instant().toString());
      record.put("address", address(request));
      record.put("status", status);
      record.put("software", SOFTWARE);
      List<DataKey> used = call.addTo(record, answer, recorder.keys(), recorder.dataKeys());
      record.put("micros", TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun));
      return recorder.keep(record, used);
    } catch (RuntimeException e) {
      LOG.error("an answer leaves without a record: {}", e.getClass().getName(), places(e));
      return Journal.Kept.LOST;
    }
  }

  /** Where it failed, without a message, which may quote the record. */
  private static RuntimeException places(RuntimeException e) {
    RuntimeException place = new IllegalStateException("a call could not be recorded");
    place.setStackTrace(e.getStackTrace());
    return place;
  }

  /** The form of the address that was called, not what stood in its place: that may be anything. */
  private static String address(HttpServletRequest request) {
    @Nullable Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "" : pattern.toString();
  }

  private static String software() {
    String version = Recording.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
