package org.kapcds.service.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.kapcds.service.http.OperationOutcome;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each caller make so many calls in a minute, and no more. A caller is the client that its
 * token has shown; where no token is asked for, the address from which the call comes.
 */
final class RateFilter extends OncePerRequestFilter {

  /** More callers than any installation has; one that is forgotten begins anew. */
  private static final int MOST_CALLERS = 10_000;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final int callsPerMinute;
  private final TimeMeter time;
  private final Cache<String, Bucket> callers =
      Caffeine.newBuilder().maximumSize(MOST_CALLERS).build();

  RateFilter(int callsPerMinute, TimeMeter time) {
    this.callsPerMinute = callsPerMinute;
    this.time = time;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Called.by(request).isService();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String caller = Caller.of(request).map(Caller::issuer).orElseGet(request::getRemoteAddr);
    ConsumptionProbe call = callers.get(caller, key -> bucket()).tryConsumeAndReturnRemaining(1);
    if (call.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(call.getNanosToWaitForRefill()) + 1;
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    OperationOutcome.error(
            "throttled", null, "too many calls; send it again in %d seconds".formatted(seconds))
        .send(response, HttpStatus.TOO_MANY_REQUESTS);
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(callsPerMinute).refillGreedy(callsPerMinute, MINUTE))
        .withCustomTimePrecision(time)
        .build();
  }
}
