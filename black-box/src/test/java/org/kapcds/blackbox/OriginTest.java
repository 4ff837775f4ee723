package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages in a browser that call. */
class OriginTest {

  private static final String ALLOWED = "Access-Control-Allow-Origin";

  private final Caller caller = Caller.get();

  @BeforeEach
  void needsAPage() {
    assumeTrue(caller.target().origin() != null, "no origin of a page that may call was named");
  }

  private String page() {
    return Objects.requireNonNull(caller.target().origin());
  }

  static String[] paths() {
    String service = "/cds-services/" + Caller.get().services().get(0).path("id").asString("");
    return new String[] {"/cds-services", service, service + "/feedback"};
  }

  private Answer preflight(String path, String origin) {
    return caller.send(
        caller
            .at(path)
            .header("Origin", origin)
            .header("Access-Control-Request-Method", path.equals("/cds-services") ? "GET" : "POST")
            .header("Access-Control-Request-Headers", "authorization,content-type")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }

  @ParameterizedTest
  @MethodSource("paths")
  @Tag("BB-33")
  void aPageThatMayCallIsAnsweredWithoutAToken(String path) {
    Answer answer = preflight(path, page());

    assertThat(answer.status()).isIn(200, 204);
    assertThat(answer.header(ALLOWED)).isIn(page(), "*");
    assertThat(answer.header("Access-Control-Allow-Methods")).containsAnyOf("POST", "GET");
    assertThat(answer.header("Access-Control-Allow-Headers").toLowerCase(java.util.Locale.ROOT))
        .contains("authorization", "content-type");
  }

  @ParameterizedTest
  @MethodSource("paths")
  @Tag("BB-33")
  void anotherPageIsNot(String path) {
    assumeTrue(
        !preflight(path, page()).header(ALLOWED).equals("*"), "pages of any origin may call");
    Answer answer = preflight(path, "https://nobody.example.org");

    assertThat(answer.header(ALLOWED)).isEmpty();
  }

  @Test
  @Tag("BB-34")
  void aPageCanReadWhyItIsRefused() {
    Exchange one = Exchange.all().get(0);
    String path = "/cds-services/" + one.id();
    assertThat(refused(caller.request(path), 400).header(ALLOWED)).isIn(page(), "*");
    assertThat(refused(caller.request("/cds-services/none"), 404).header(ALLOWED))
        .isIn(page(), "*");
    if (caller.target().isWithTokens()) {
      assertThat(refused(caller.at(path), 401).header(ALLOWED)).isIn(page(), "*");
    }
  }

  private Answer refused(HttpRequest.Builder request, int status) {
    return caller
        .send(
            request
                .header("Origin", page())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")))
        .hasStatus(status);
  }
}
