package org.kapcds.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class BodyTest {

  private final Body body = new Body(DataSize.ofBytes(5));
  private final Body small = new Body(DataSize.ofKilobytes(9), 4 * 1024, Duration.ofMillis(20));

  @Test
  void aBodyOfExactlyTheLimitIsRead() throws IOException {
    assertThat(length(body, sent("12345", true))).isEqualTo(5);
  }

  @Test
  @Tag("CH-047")
  void aLongerOneIsRefusedByItsAnnouncedLength() {
    refuses(announcing(6, "12345"));
  }

  @Test
  void aLongerOneThatIsNotAnnouncedIsRefusedOnTheWay() {
    refuses(sent("123456", false));
  }

  @Test
  void nothingIsReadThatTheMemoryDoesNotHold() throws IOException {
    assertThat(small.limit()).isEqualTo(DataSize.ofKilobytes(4));
    assertThat(length(small, sent("x".repeat(4096), true))).isEqualTo(4096);
    assertThatThrownBy(() -> length(small, sent("x".repeat(4097), true)))
        .hasMessageStartingWith("the body is longer than 4096 bytes;");
  }

  @Test
  @Tag("CH-047")
  void whatWouldNotFitBesideTheOthersIsSentAway() throws IOException {
    MockHttpServletRequest second = sent("x".repeat(2049), true);

    small.read(
        sent("x".repeat(2048), true),
        first -> {
          assertThatThrownBy(() -> length(small, second))
              .isInstanceOf(Refusal.class)
              .hasMessage("too much is being worked on at once; send it again in a few seconds")
              .extracting(refusal -> ((Refusal) refusal).status())
              .isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
          return first.length;
        });

    assertThat(length(small, second)).isEqualTo(2049);
  }

  @Test
  void whatIsKeptAndWorkedOnAgainTakesItsRoomToo() throws IOException {
    small.work(
        2048,
        () -> {
          assertThatThrownBy(() -> length(small, sent("x".repeat(2049), true)))
              .hasMessageStartingWith("too much is being worked on at once");
          return 0;
        });

    assertThat(length(small, sent("x".repeat(2049), true))).isEqualTo(2049);
  }

  private static int length(Body body, MockHttpServletRequest request) throws IOException {
    return body.<Integer>read(request, bytes -> bytes.length);
  }

  private void refuses(MockHttpServletRequest request) {
    assertThatThrownBy(() -> length(body, request))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "the body is longer than 5 bytes; send one patient's record only, or raise "
                + "`kap-cds.max-body` and the memory of the service")
        .extracting(refusal -> ((Refusal) refusal).status())
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
  }

  private static MockHttpServletRequest sent(String text, boolean announced) {
    return announcing(announced ? text.length() : -1, text);
  }

  private static MockHttpServletRequest announcing(long length, String text) {
    MockHttpServletRequest request =
        new MockHttpServletRequest() {
          @Override
          public long getContentLengthLong() {
            return length;
          }
        };
    request.setContent(text.getBytes(StandardCharsets.UTF_8));
    return request;
  }
}
