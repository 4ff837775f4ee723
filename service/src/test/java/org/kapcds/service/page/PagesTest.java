package org.kapcds.service.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.service.TestService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The frame of all pages in the demonstration: who comes in, and what a page says of itself. */
@SpringBootTest(properties = {"kap-cds.welcome=false", "kap-cds.login.password=a password of ours"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({TestService.class, TestSections.class})
@ExtendWith(OutputCaptureExtension.class)
class PagesTest {

  @Autowired MockMvc http;
  @Autowired PageAddresses addresses;
  @Autowired List<RequestMappingHandlerMapping> mappings;

  private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
    return http.perform(request).andReturn().getResponse();
  }

  @ParameterizedTest
  @CsvSource({
    "/shelf, reviewer, CLINICIAN_REVIEWER, 200",
    "/shelf, compliance, COMPLIANCE_OFFICER, 200",
    "/shelf, release, RELEASE_MANAGER, 200",
    "/vault, reviewer, CLINICIAN_REVIEWER, 403",
    "/vault/box, reviewer, CLINICIAN_REVIEWER, 403",
    "/vault, compliance, COMPLIANCE_OFFICER, 200",
    "/vault/box, compliance, COMPLIANCE_OFFICER, 200",
    "/vault, release, RELEASE_MANAGER, 403",
  })
  void aPageIsOpenedByItsReadersOnly(String path, String name, String role, int status)
      throws Exception {
    assertThat(answer(get(path).with(user(name).roles(role))).getStatus()).isEqualTo(status);
  }

  @Test
  void theDemonstrationAsksForALoginOnlyWhereItMust() throws Exception {
    assertThat(answer(get("/")).getStatus()).isEqualTo(200);
    assertThat(answer(get("/shelf")).getStatus()).isEqualTo(200);
    MockHttpServletResponse vault = answer(get("/vault"));
    assertThat(vault.getStatus()).isEqualTo(302);
    assertThat(vault.getHeader("Location")).isEqualTo("/login");
    MockHttpServletResponse part = answer(get("/vault").header("HX-Request", "true"));
    assertThat(part.getStatus()).isEqualTo(401);
    assertThat(part.getHeader("HX-Redirect")).isEqualTo("/login");
  }

  @Test
  void whoeverLogsInWithThePasswordIsWhatTheirAccountIs() throws Exception {
    MockHttpSession session = new MockHttpSession();
    MockHttpServletResponse wrong = answer(login("compliance", "a guess"));
    assertThat(wrong.getHeader("Location")).isEqualTo("/login?error");
    assertThat(
            answer(login("compliance", "a password of ours").session(session))
                .getHeader("Location"))
        .isEqualTo("/");
    String vault = answer(get("/vault").session(session)).getContentAsString();
    assertThat(vault).contains("Logged in as", "compliance", "href=\"/vault\"");
    assertThat(answer(post("/logout").with(csrf()).session(session)).getHeader("Location"))
        .isEqualTo("/login?ended");
    assertThat(session.isInvalid()).isTrue();
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder login(
      String name, String password) {
    return post("/login").param("username", name).param("password", password).with(csrf());
  }

  @Test
  void aPasswordThatIsConfiguredIsNotPrinted(CapturedOutput output) {
    assertThat(output).doesNotContain("a password of ours", "with the password");
  }

  @Test
  void theHeaderLeadsOnlyWhereTheReaderMayGo() throws Exception {
    assertThat(answer(get("/")).getContentAsString())
        .contains("href=\"/shelf\"")
        .doesNotContain("href=\"/vault\"");
    assertThat(answer(get("/shelf")).getContentAsString())
        .contains("<a href=\"/shelf\" aria-current=\"page\">Shelf</a>");
  }

  @Test
  void whoeverMayReadMayNotThereforeAct() throws Exception {
    MockHttpServletResponse answer =
        answer(
            post("/vault/seal").with(user("compliance").roles("COMPLIANCE_OFFICER")).with(csrf()));
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getForwardedUrl()).isEqualTo("/denied");
    assertThat(answer(get("/denied")).getContentAsString())
        .contains("You may not do this", "Skip to the content");
  }

  @Test
  void aFormThatComesFromElsewhereIsRefused() throws Exception {
    MockHttpServletResponse answer = answer(post("/shelf"));
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getForwardedUrl()).isEqualTo("/denied");
    assertThat(answer(post("/shelf").with(csrf())).getStatus()).isEqualTo(200);
    assertThat(answer(post("/shelf").with(csrf().asHeader())).getStatus()).isEqualTo(200);
  }

  @Test
  void aPageLoadsAndSendsNothingElsewhere() throws Exception {
    MockHttpServletResponse page = answer(get("/"));
    assertThat(page.getHeader("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.getHeader("Cache-Control")).contains("no-store");
    assertThat(page.getHeader("Strict-Transport-Security")).isNull();
    assertThat(answer(get("/").secure(true)).getHeader("Strict-Transport-Security"))
        .contains("max-age=31536000");
    assertThat(page.getContentAsString())
        .doesNotContain("http:", "https:", "<style", " style=", " onclick=")
        .contains("<title>Start – kap-cds</title>", "is a draft");
  }

  @Test
  void whatAPageNeedsComesWithTheProgram() throws Exception {
    String page = answer(get("/")).getContentAsString();
    List<String> parts =
        java.util.regex.Pattern.compile("(?:href|src)=\"(/(?:pages|webjars)/[^\"]+)\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(parts)
        .hasSize(4)
        .as("named by what is in it")
        .anyMatch(part -> part.matches("/pages/kap-cds-[0-9a-f]{32}\\.css"));
    for (String part : parts) {
      assertThat(answer(get(part)).getStatus()).as(part).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/shelf/nothing, 404, there is no page at this address",
    "/shelf/wrong, 400, `yesterday` is not a moment",
    "/shelf/broken, 500, the program failed; report it as `",
  })
  void aPageThatFailsIsAPage(String path, int status, String said, CapturedOutput output)
      throws Exception {
    MockHttpServletResponse answer = answer(get(path));
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(answer.getContentType()).startsWith("text/html");
    assertThat(answer.getContentAsString()).contains(said, "Skip to the content");
    assertThat(answer.getContentAsString() + output).doesNotContain("Canary-Name-7731");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vault//box", "/vault/box;x", "/vault/%2e/box", "//vault"})
  void anAddressThatIsWrittenOddlyIsRefusedByAPageToWhoLooksForOne(String address)
      throws Exception {
    assertThat(answer(odd(address, "text/html,*/*;q=0.8")).getForwardedUrl()).isEqualTo("/refused");
    MockHttpServletResponse page = answer(get("/refused"));
    assertThat(page.getStatus()).isEqualTo(400);
    assertThat(page.getContentAsString())
        .contains("the address is not written as the addresses here are", "Skip to the content");

    MockHttpServletResponse program = answer(odd(address, "application/json"));
    assertThat(program.getStatus()).isEqualTo(400);
    assertThat(program.getForwardedUrl()).isNull();
    MockHttpServletResponse elsewhere = answer(odd("/api" + address, "text/html,*/*;q=0.8"));
    assertThat(elsewhere.getStatus()).isEqualTo(400);
    assertThat(elsewhere.getForwardedUrl()).isNull();
  }

  /** An address as it comes over the wire. */
  private static RequestBuilder odd(String address, String accept) {
    return context -> {
      MockHttpServletRequest request = new MockHttpServletRequest(context, "GET", address);
      request.setServletPath(address);
      request.addHeader("Accept", accept);
      return request;
    };
  }

  /** A page under no section would be open to anybody. */
  @Test
  void everyPageStandsUnderASection() {
    List<String> pages =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
            .filter(one -> one.getValue().getBeanType().getName().contains(".service.page."))
            .flatMap(one -> one.getKey().getPatternValues().stream())
            .toList();
    assertThat(pages).contains("/", "/shelf", "/vault/{box}");
    assertThat(pages)
        .allMatch(
            page ->
                addresses.matches(new MockHttpServletRequest("GET", page.replaceAll("[{}]", ""))));
  }

  /** What is called by programs keeps its rules: no login, no session, its own refusals. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cds-services",
        "/api/measures",
        "/openapi",
        "/openapi.json",
        "/actuator/health",
        "/samples",
        "/questionnaires/screening",
        "/nothing",
        "/cds-services/nothing",
        "/api/nothing"
      })
  void whatIsNoPageIsLeftAlone(String path, CapturedOutput output) throws Exception {
    MockHttpServletResponse answer = answer(get(path).header("Accept", "text/html,*/*"));
    assertThat(answer.getStatus()).isNotIn(302, 401, 403);
    assertThat(answer.getCookies()).isEmpty();
    assertThat(answer.getHeader("Referrer-Policy")).isNull();
    if (answer.getStatus() >= 400) {
      assertThat(answer.getContentAsString()).contains("\"OperationOutcome\"");
      assertThat(output).as("an address might name a patient").doesNotContain("/nothing");
    }
  }

  @Test
  void hooksAreCalledFromPagesElsewhereWithoutAToken() throws Exception {
    MockHttpServletResponse preflight =
        answer(
            options("/cds-services/kap-order-sign")
                .header("Origin", "https://ehr.example.org")
                .header("Access-Control-Request-Method", "POST"));
    assertThat(preflight.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
    MockHttpServletResponse call =
        answer(post("/cds-services/kap-order-sign").contentType("application/json").content("{"));
    assertThat(call.getStatus()).isEqualTo(400);
    assertThat(call.getContentAsString()).contains("\"OperationOutcome\"");
  }
}
