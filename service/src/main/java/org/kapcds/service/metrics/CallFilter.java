package org.kapcds.service.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Times each call of a service, by service and status, and ends what was said of it in the log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class CallFilter extends OncePerRequestFilter {

  /** The services, as the address names them; others are not told apart. */
  private static final String PATTERN = "/cds-services/{id}";

  private static final String NONE = "none";

  private final MeterRegistry counts;

  CallFilter(MeterRegistry counts) {
    this.counts = counts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals(HttpMethod.POST.name());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Timer.Sample sample = Timer.start(counts);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(HookInstance.KEY);
      if (request.getRequestURI().startsWith("/cds-services/")) {
        int status = response.getStatus();
        sample.stop(
            counts.timer(
                "kap.calls",
                "service",
                status == HttpStatus.NOT_FOUND.value() ? NONE : service(request),
                "status",
                Integer.toString(status)));
      }
    }
  }

  /** The service that was reached; what stands in an address that none answers may be anything. */
  private static String service(HttpServletRequest request) {
    boolean reached =
        PATTERN.equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    return reached
            && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> parts
        ? String.valueOf(parts.get("id"))
        : NONE;
  }
}
