package org.kapcds.service.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.service.TestService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Outside of the demonstration: every page needs a login, and a provider says who somebody is. */
@SpringBootTest(
    properties = {
      "kap-cds.record.generate-keys=true",
      "kap-cds.clients.required=false",
      "kap-cds.clients.public-url=https://cds.example.org",
      "kap-cds.login.client-id=kap-cds",
      "kap-cds.login.client-secret=secret",
      "kap-cds.login.roles-claim=groups",
      "kap-cds.login.roles.audit=compliance-officer"
    })
@ActiveProfiles("site")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({TestService.class, TestSections.class})
class ProviderLoginTest {

  private static final Provider PROVIDER = provider();

  private static Provider provider() {
    try {
      return new Provider();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry settings) {
    settings.add("kap-cds.login.issuer", PROVIDER::issuer);
  }

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @Autowired MockMvc http;

  private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
    return http.perform(request).andReturn().getResponse();
  }

  private static String query(String url, String name) {
    return Objects.requireNonNull(
        UriComponentsBuilder.fromUri(URI.create(url)).build().getQueryParams().getFirst(name));
  }

  /** Goes the way of a login, to the provider and back. */
  private MockHttpSession login(String... groups) throws Exception {
    MockHttpSession session = new MockHttpSession();
    String asked =
        String.valueOf(
            answer(get("/oauth2/authorization/site").session(session)).getHeader("Location"));
    assertThat(asked).startsWith(PROVIDER.issuer() + "/authorize?response_type=code");
    assertThat(asked).contains("redirect_uri=https://cds.example.org/login/oauth2/code/site");
    PROVIDER.says(query(asked, "nonce"), groups);
    String state = java.net.URLDecoder.decode(query(asked, "state"), "UTF-8");
    MockHttpServletResponse back =
        answer(get("/login/oauth2/code/site?code=c&state={state}", state).session(session));
    assertThat(back.getStatus()).isEqualTo(302);
    assertThat(back.getHeader("Location")).doesNotContain("error");
    return session;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/shelf", "/vault", "/workbench", "/workbench/samples/tom"})
  void everyPageNeedsALogin(String page) throws Exception {
    assertThat(answer(get(page)).getHeader("Location")).isEqualTo("/login");
  }

  @Test
  void theLoginLeadsToTheProviderAndNamesNoAccount() throws Exception {
    assertThat(answer(get("/login")).getContentAsString())
        .contains("href=\"/oauth2/authorization/site\"")
        .doesNotContain("type=\"password\"", "reviewer");
  }

  @Test
  void aGroupOfTheOrganisationIsARoleHere() throws Exception {
    MockHttpSession session = login("audit", "nurses");
    MockHttpServletResponse vault = answer(get("/vault").session(session));
    assertThat(vault.getStatus()).isEqualTo(200);
    assertThat(vault.getContentAsString()).contains("Logged in as", "person-1");
    assertThat(answer(get("/shelf").session(session)).getStatus()).isEqualTo(200);
  }

  @Test
  void whoeverIsInNoGroupMayOpenTheStartAlone() throws Exception {
    MockHttpSession session = login("nurses");
    assertThat(answer(get("/").session(session)).getStatus()).isEqualTo(200);
    assertThat(answer(get("/shelf").session(session)).getStatus()).isEqualTo(403);
    assertThat(answer(get("/vault").session(session)).getStatus()).isEqualTo(403);
  }

  @Test
  void anAnswerToNobodysQuestionIsRefused() throws Exception {
    assertThat(answer(get("/login/oauth2/code/site?code=c&state=forged")).getHeader("Location"))
        .isEqualTo("/login?error");
  }

  @Test
  void programsNeedNoneOfIt() throws Exception {
    assertThat(answer(get("/cds-services")).getStatus()).isEqualTo(200);
    assertThat(answer(get("/actuator/health/liveness")).getStatus()).isEqualTo(200);
  }
}
