package org.kapcds.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class BodyTest {

  private final Body body = new Body(DataSize.ofBytes(5));

  @Test
  void aBodyOfExactlyTheLimitIsRead() throws IOException {
    assertThat(body.of(sent("12345", true))).asString().isEqualTo("12345");
  }

  @Test
  void aLongerOneIsRefusedByItsAnnouncedLength() {
    refuses(sent("123456", true));
  }

  @Test
  void aLongerOneThatIsNotAnnouncedIsRefusedOnTheWay() {
    refuses(sent("123456", false));
  }

  private void refuses(MockHttpServletRequest request) {
    assertThatThrownBy(() -> body.of(request))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "the body is longer than 5 bytes; send one patient's record only, or raise "
                + "`kap-cds.max-body`")
        .extracting(refusal -> ((Refusal) refusal).status())
        .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
  }

  private static MockHttpServletRequest sent(String text, boolean announced) {
    MockHttpServletRequest request =
        new MockHttpServletRequest() {
          @Override
          public long getContentLengthLong() {
            return announced ? super.getContentLengthLong() : -1;
          }
        };
    request.setContent(text.getBytes(StandardCharsets.UTF_8));
    return request;
  }
}
