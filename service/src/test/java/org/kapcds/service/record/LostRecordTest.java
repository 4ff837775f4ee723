package org.kapcds.service.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A journal that takes nothing more, as when too much waits for the disk. */
class LostRecordTest {

  @TempDir Path place;

  private final AtomicInteger counted = new AtomicInteger();
  private Recorder recorder;

  @BeforeEach
  void nothingIsTaken() throws Exception {
    recorder = new Recorder(RecordSettings.in(place), Clock.systemUTC());
    recorder.close();
  }

  private MockHttpServletResponse answer(boolean feedback) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/cds-services/a/feedback");
    MockHttpServletResponse response = new MockHttpServletResponse();
    Told told =
        new Told(
            "7b1f6a52-6c0e-4c57-9f0e-0a6d1f2c9e11",
            "overridden",
            Instant.EPOCH,
            List.of(),
            null,
            false,
            "{}");
    try (Recording recording = new Recording(recorder, Clock.systemUTC())) {
      recording.doFilter(
          request,
          response,
          (asked, answered) -> {
            if (feedback) {
              Call.of(asked).told("a", List.of(told), counted::incrementAndGet);
            }
            answered.getOutputStream().print(feedback ? "" : "{\"cards\":[]}");
          });
    }
    return response;
  }

  @Test
  @Tag("CH-096")
  void feedbackThatIsNotKeptIsToBeSentAgain() throws Exception {
    MockHttpServletResponse answer = answer(true);

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("30");
    assertThat(answer.getContentType()).startsWith("application/json");
    assertThat(answer.getContentAsString()).contains("OperationOutcome", "transient");
    assertThat(counted).hasValue(0);
  }

  @Test
  void cardsLeaveAllTheSame() throws Exception {
    MockHttpServletResponse answer = answer(false);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString()).isEqualTo("{\"cards\":[]}");
  }
}
