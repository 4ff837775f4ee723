package org.kapcds.service.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateFilterTest {

  private static final String SERVICE = "/cds-services/kap-patient-view";

  private final AtomicLong nanos = new AtomicLong();
  private final RateFilter filter =
      new RateFilter(
          6,
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          });

  @Test
  @Tag("CH-047")
  void aClientThatCallsTooOftenIsSentAwayForAWhile() throws Exception {
    for (int i = 0; i < 6; i++) {
      assertThat(call("ehr", SERVICE).getStatus()).isEqualTo(200);
    }

    MockHttpServletResponse answer = call("ehr", SERVICE);
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("11");
    assertThat(answer.getContentType()).startsWith("application/json");
    assertThat(answer.getContentAsString())
        .contains("OperationOutcome", "throttled", "send it again in 11 seconds");

    nanos.addAndGet(TimeUnit.SECONDS.toNanos(10));
    assertThat(call("ehr", SERVICE).getStatus()).isEqualTo(200);
    assertThat(call("ehr", SERVICE).getStatus()).isEqualTo(429);
  }

  @Test
  @Tag("CH-047")
  void anotherClientAndAnotherAddressAreNotHindered() throws Exception {
    for (int i = 0; i < 7; i++) {
      call("ehr", SERVICE);
      call(null, SERVICE);
    }

    assertThat(call("other", SERVICE).getStatus()).isEqualTo(200);
    assertThat(call(null, SERVICE).getStatus()).isEqualTo(429);
    MockHttpServletRequest elsewhere = new MockHttpServletRequest("POST", SERVICE);
    elsewhere.setRemoteAddr("192.0.2.7");
    assertThat(answer(elsewhere).getStatus()).isEqualTo(200);
  }

  @Test
  void decisionsAndFeedbackCountAndOtherPagesDoNot() throws Exception {
    for (int i = 0; i < 3; i++) {
      call("ehr", "/api/decisions");
      call("ehr", SERVICE + "/feedback");
    }

    assertThat(call("ehr", SERVICE).getStatus()).isEqualTo(429);
    assertThat(call("ehr", "/cds-services").getStatus()).isEqualTo(200);
    assertThat(call("ehr", "/actuator/health").getStatus()).isEqualTo(200);
  }

  private MockHttpServletResponse call(@Nullable String issuer, String path) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
    if (issuer != null) {
      new Caller(issuer, List.of()).makes(request);
    }
    return answer(request);
  }

  private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
