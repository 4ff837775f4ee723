package org.kapcds.service.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.fhir.fetch.FhirServer;
import org.kapcds.service.TestService;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.sample.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a client that is known may do, over a connection that is real. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "kap-cds.welcome=false",
      "kap-cds.clients.required=true",
      "kap-cds.clients.public-url=" + CallersTest.PUBLIC,
      "kap-cds.clients.origins=",
      "kap-cds.clients.shared-tokens=true",
      "kap-cds.budget=30s"
    })
@Import(TestService.class)
class CallersTest {

  static final String PUBLIC = "https://cds.example.org";

  private static final JsonMapper JSON = new JsonMapper();
  private static final FhirServer SERVER = new FhirServer();
  private static final TestClient WITH_SERVER = new TestClient("https://ehr.example.org");
  private static final TestClient WITHOUT = new TestClient("https://other.example.org");

  @LocalServerPort int port;

  @Autowired Recorder recorder;

  private final HttpClient http = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void clients(DynamicPropertyRegistry settings) {
    String first = "kap-cds.clients.registered[0].";
    settings.add(first + "issuer", WITH_SERVER::issuer);
    settings.add(first + "keys", () -> WITH_SERVER.keys().toString());
    settings.add(first + "fhir-servers", SERVER::base);
    String second = "kap-cds.clients.registered[1].";
    settings.add(second + "issuer", WITHOUT::issuer);
    settings.add(second + "keys", () -> WITHOUT.keys().toString());
    settings.add(second + "services", () -> "kap-patient-view");
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @BeforeEach
  void fill() {
    SERVER.empty();
    for (JsonNode entry : sample().path("entry")) {
      if (!entry.at("/resource/status").asString("").equals("draft")) {
        SERVER.put(entry.path("resource").toString());
      }
    }
  }

  @Test
  @Tag("CH-068")
  void aClientsCallIsCompletedFromItsOwnServer() throws Exception {
    HttpResponse<String> answer = view(WITH_SERVER, SERVER.base());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("SAF-CI-001");
    assertThat(SERVER.asked()).isNotEmpty();
  }

  @Test
  @Tag("CH-068")
  void theServerOfAnotherClientIsNotAsked() throws Exception {
    HttpResponse<String> answer = view(WITHOUT, SERVER.base());

    assertThat(answer.statusCode()).isEqualTo(412);
    assertThat(answer.body()).contains("`fhirServer` is none that this service may ask");
    assertThat(SERVER.asked()).isEmpty();
  }

  @Test
  @Tag("CH-068")
  void aServerOnThisMachineThatItDoesNotListIsNotAsked() throws Exception {
    HttpResponse<String> answer = view(WITH_SERVER, SERVER.base().replace("127.0.0.1", "[::1]"));

    assertThat(answer.statusCode()).isEqualTo(412);
    assertThat(answer.body()).contains("`fhirServer` is none that this service may ask");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/decisions", "/api/care-plans"})
  void theApiIsAnsweredToKnownClientsOnly(String path) throws Exception {
    refused(post(path, null, sample()));
    refused(post(path, WITH_SERVER.bearer(PUBLIC + "/cds-services/kap-patient-view"), sample()));
    refused(post(path, new TestClient(WITH_SERVER.issuer()).bearer(PUBLIC + path), sample()));

    String token = WITH_SERVER.bearer(PUBLIC + path);
    assertThat(post(path, token, sample()).statusCode()).isIn(200, 422);
    refused(post(path, token, sample()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/decisions", "/api/care-plans"})
  void aClientThatIsRegisteredForOtherThingsMayNotUseTheApi(String path) throws Exception {
    HttpResponse<String> answer = post(path, WITHOUT.bearer(PUBLIC + path), sample());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("OperationOutcome");
  }

  @Test
  @Tag("CH-113")
  void aUsedTokenIsNotedForOtherInstances() throws Exception {
    long end = System.nanoTime() + 120_000_000_000L;
    while (recorder.store().isEmpty()) {
      assertThat(System.nanoTime()).as("there is no database after two minutes").isLessThan(end);
      Thread.sleep(20);
    }
    long before = noted();

    String path = "/api/decisions";
    assertThat(post(path, WITH_SERVER.bearer(PUBLIC + path), sample()).statusCode()).isEqualTo(200);
    refused(post(path, new TestClient(WITH_SERVER.issuer()).bearer(PUBLIC + path), sample()));

    assertThat(noted()).isEqualTo(before + 1);
  }

  private long noted() {
    return recorder
        .store()
        .orElseThrow()
        .sql()
        .sql("select count(*) from used_token")
        .query(Long.class)
        .single();
  }

  @Test
  void theQuestionOfADecisionIsNoPartOfTheAudience() throws Exception {
    String token = WITH_SERVER.bearer(PUBLIC + "/api/decisions");

    assertThat(post("/api/decisions?moment=order", token, sample()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @Tag("CH-105")
  @ValueSource(
      strings = {
        "/cds%2Dservices/kap-patient-view",
        "/%63ds-services/kap-patient-view",
        "/cds-services;x=1/kap-patient-view",
        "/cds-services/kap-patient-view;x=1",
        "/api/%64ecisions",
        "/ap%69/decisions",
        "/api;x/decisions"
      })
  void anAddressWrittenInAnotherWayIsNoWayIn(String path) throws Exception {
    refused(post(path, null, sample()));
  }

  @ParameterizedTest
  @CsvSource({"/cds%2Dservices/kap-order-sign, kap-order-sign", "/api/%64ecisions, decisions"})
  void norIntoWhatAClientIsNotRegisteredFor(String path, String name) throws Exception {
    String url = PUBLIC + (path.startsWith("/api") ? "/api/" : "/cds-services/") + name;

    assertThat(post(path, WITHOUT.bearer(url), sample()).statusCode()).isEqualTo(403);
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEmpty();
  }

  private HttpResponse<String> view(TestClient client, String server) throws Exception {
    ObjectNode call = JSON.createObjectNode();
    call.put("hook", "patient-view");
    call.put("hookInstance", "7b1f6a52-6c0e-4c57-9f0e-0a6d1f2c9e11");
    call.put("fhirServer", server);
    call.putObject("fhirAuthorization")
        .put("access_token", "secret-token")
        .put("token_type", "Bearer")
        .put("expires_in", 300)
        .put("scope", "user/*.rs")
        .put("subject", "kap-cds");
    call.putObject("context").put("userId", "Practitioner/dr-7").put("patientId", "amina");
    String path = "/cds-services/kap-patient-view";
    return post(path, client.bearer(PUBLIC + path), call);
  }

  private HttpResponse<String> post(String path, @Nullable String authorization, JsonNode body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode sample() {
    return JSON.readTree(Samples.named("amina").orElseThrow().bundle());
  }
}
