package org.kapcds.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.service.TestService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the server refuses by itself, asked over a connection of its own. */
@SpringBootTest(
    properties = "kap-cds.welcome=false",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestService.class)
class OutcomesTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /long HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /a HTTP/1.1\r\nHost: localhost\r\nX: long\r\n\r\n",
        "GET /a|b HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /%2e%2e%2f HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /a HTTP/1.1\r\n\r\n",
        "SMILE / HTTP/1.1\r\nHost: localhost\r\n\r\n"
      })
  void aRequestThatNobodyCanReadIsRefusedWithAnOutcome(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String whole =
          request
              .replace("long", "x".repeat(20_000))
              .replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
      socket.getOutputStream().write(whole.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 4")
          .contains("json", "{\"resourceType\":\"OperationOutcome\"")
          .doesNotContain("<html", "Tomcat");
    }
  }
}
