package org.kapcds.fhir.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.fhir.FhirFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fetching from a FHIR server that runs, in good order and in every kind of trouble. */
class FetchTest {

  private static final FhirServer SERVER = new FhirServer();
  private static final FhirServers LOCAL = new FhirServers(List.of(), List.of(), true, false);
  private static final FhirClient CLIENT = client(Duration.ofSeconds(10), 2_000_000);

  private static final Query PATIENT = new Query("patient", "Patient/p");
  private static final Query CONDITIONS = new Query("conditions", "Condition?patient=p");
  private static final Query PROCEDURES = new Query("procedures", "Procedure?patient=p");
  private static final List<Query> ALL = List.of(PATIENT, CONDITIONS, PROCEDURES);

  private static FhirClient client(Duration within, long bytes) {
    return new FhirClient(LOCAL, within, bytes, FhirFacts::tree);
  }

  @AfterAll
  static void stop() {
    CLIENT.close();
    SERVER.close();
  }

  @BeforeEach
  void fill() {
    SERVER.empty();
    SERVER.put("{'resourceType': 'Patient', 'id': 'p'}");
    SERVER.put(condition("c1"));
    SERVER.put(
        "{'resourceType': 'Procedure', 'id': 'r', 'subject': {'reference': 'Patient/p'},"
            + " 'status': 'completed'}");
  }

  private static String condition(String id) {
    return "{'resourceType': 'Condition', 'id': '%s', 'subject': {'reference': 'Patient/p'}}"
        .formatted(id);
  }

  private static Access access(String scopes) {
    return Access.by("secret", SERVER.base(), Scopes.of(scopes), Duration.ofMinutes(5));
  }

  private static Map<String, Fetched> ask(Query... queries) {
    return CLIENT.begin(access("user/*.read")).ask(List.of(queries));
  }

  private static Set<String> ids(Fetched fetched) {
    Set<String> ids = new TreeSet<>();
    for (JsonNode resource : fetched.resources()) {
      resource.path("entry").forEach(entry -> ids.add(id(entry.path("resource"))));
      if (!resource.path("resourceType").asString("").equals("Bundle")) {
        ids.add(id(resource));
      }
    }
    return ids;
  }

  private static String id(JsonNode resource) {
    return resource.path("resourceType").asString("") + "/" + resource.path("id").asString("");
  }

  private static Fetched of(Map<String, Fetched> all, String key) {
    return Objects.requireNonNull(all.get(key));
  }

  private static void complete(Map<String, Fetched> all, String key, String... ids) {
    assertThat(of(all, key).missing()).isNull();
    assertThat(ids(of(all, key))).containsExactly(ids);
  }

  private static void missing(Map<String, Fetched> all, String key, String why) {
    assertThat(of(all, key).missing()).isEqualTo(why);
  }

  private static void isAll(Map<String, Fetched> all) {
    complete(all, "patient", "Patient/p");
    complete(all, "conditions", "Condition/c1");
    complete(all, "procedures", "Procedure/r");
  }

  @Test
  void severalQueriesGoAsOneBatchWithTheToken() {
    isAll(CLIENT.begin(access("user/*.read")).ask(ALL));

    assertThat(SERVER.asked().get(0))
        .isEqualTo(new FhirServer.Asked("POST", "fhir", "Bearer secret"));
    assertThat(SERVER.asked()).filteredOn(one -> one.authorization() != null).hasSize(1);
  }

  @Test
  void aSingleQueryIsAskedByItself() {
    complete(ask(CONDITIONS), "conditions", "Condition/c1");

    assertThat(SERVER.asked())
        .containsExactly(new FhirServer.Asked("GET", "fhir/Condition?patient=p", "Bearer secret"));
  }

  @Test
  void whereBatchesAreRefusedEachIsAskedByItself() {
    SERVER.refuseBatches();

    isAll(CLIENT.begin(access("user/*.read")).ask(ALL));
    assertThat(SERVER.asked())
        .extracting(FhirServer.Asked::method)
        .filteredOn("GET"::equals)
        .hasSize(3);
  }

  @Test
  void aBatchAnswerThatIsNoneIsNotBelieved() {
    for (String odd :
        List.of(
            "{'resourceType': 'Bundle', 'type': 'batch-response'}",
            "{'resourceType': 'Bundle', 'type': 'batch-response', 'entry': [{}]}",
            "{'resourceType': 'Bundle', 'type': 'searchset', 'entry': [{}, {}, {}]}",
            "{'resourceType': 'Patient'}",
            "[]")) {
      SERVER.trouble(
          "fhir",
          (request, response) -> {
            boolean batch = request.getMethod().equals("POST");
            FhirServer.send(
                response,
                200,
                "application/fhir+json",
                batch ? odd.replace('\'', '"') : "{\"resourceType\": \"Bundle\"}");
          });
      complete(CLIENT.begin(access("user/*.read")).ask(ALL), "conditions");
    }
  }

  @Test
  void oneFailureInABatchLeavesTheOthersAlone() {
    SERVER.trouble("Condition", FhirServer.says(500, "{'resourceType': 'OperationOutcome'}"));

    Map<String, Fetched> all = CLIENT.begin(access("user/*.read")).ask(ALL);

    missing(all, "conditions", "the server did not answer it (500)");
    complete(all, "procedures", "Procedure/r");
  }

  @Test
  void aServerThatDoesNotAcceptTheTokenIsAskedOnce() {
    SERVER.trouble("fhir", FhirServer.says(401, "{'resourceType': 'OperationOutcome'}"));

    Map<String, Fetched> all = CLIENT.begin(access("user/*.read")).ask(ALL);

    missing(all, "patient", "the server does not accept the token (401)");
    missing(all, "conditions", "the server does not accept the token (401)");
    assertThat(SERVER.asked()).hasSize(1);
  }

  @Test
  void whatTheServerRefusesOrFailsAtIsMissing() {
    String outcome = "{'resourceType': 'OperationOutcome'}";
    Map<Integer, String> reasons =
        Map.of(
            403, "the server refuses it (403)",
            404, "the server has no such thing (404)",
            500, "the server failed (500)",
            503, "the server failed (503)");
    reasons.forEach(
        (status, why) -> {
          SERVER.trouble("Condition", FhirServer.says(status, outcome));
          missing(ask(CONDITIONS), "conditions", why);
        });
  }

  @Test
  void anOutcomeInPlaceOfDataIsNoData() {
    SERVER.trouble(
        "Condition",
        FhirServer.says(
            200, "{'resourceType': 'OperationOutcome', 'issue': [{'severity': 'information'}]}"));

    missing(ask(CONDITIONS), "conditions", "the server sent an outcome in place of data");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'resourceType': 'Patient', 'id': 'p'}",
        "{'resourceType': 'Condition', 'id': 'c1'}",
        "{'resourceType': 'Bundle', 'entry': {}}",
        "{'resourceType': 'Bundle', 'entry': [7]}",
        "{'resourceType': 'Bundle', 'entry': [{'resource': {'resourceType': 'Procedure'}}]}",
        "{'entry': []}",
        "[]",
        "7"
      })
  void anAnswerToAnotherQuestionIsNotBelieved(String answer) {
    SERVER.trouble("Condition", FhirServer.says(200, answer));

    Map<String, Fetched> all = ask(CONDITIONS);

    missing(all, "conditions", "the answer is not what was asked for");
    assertThat(of(all, "conditions").resources()).isEmpty();
  }

  @Test
  void whatComesBesideTheResultsIsLetThrough() {
    SERVER.trouble(
        "Condition",
        FhirServer.says(
            200,
            """
            {'resourceType': 'Bundle', 'entry': [
              {'resource': {'resourceType': 'Medication', 'id': 'm'}, 'search': {'mode': 'include'}},
              {'resource': {'resourceType': 'OperationOutcome'}}]}"""));

    complete(ask(CONDITIONS), "conditions", "Medication/m", "OperationOutcome/");
  }

  @Test
  void anotherPatientThanTheOneAskedForIsNotBelieved() {
    SERVER.trouble("Patient/p", FhirServer.says(200, "{'resourceType': 'Patient', 'id': 'q'}"));

    missing(ask(PATIENT), "patient", "the answer is not what was asked for");
  }

  @Test
  void whatIsNoJsonIsNotRead() {
    SERVER.trouble(
        "Condition",
        (request, response) -> FhirServer.send(response, 200, "text/html", "<p>Log in</p>"));
    missing(ask(CONDITIONS), "conditions", "the answer is no FHIR JSON");

    SERVER.trouble(
        "Condition",
        (request, response) ->
            FhirServer.send(response, 200, "application/fhir+json;charset=UTF-16", "{}"));
    missing(ask(CONDITIONS), "conditions", "the answer is no FHIR JSON");

    SERVER.trouble("Condition", FhirServer.says(200, "{'resourceType': 'Bundle', 'entry': ["));
    missing(ask(CONDITIONS), "conditions", "the answer is no JSON that can be read");

    SERVER.trouble("Condition", (request, response) -> response.setStatus(204));
    missing(ask(CONDITIONS), "conditions", "the answer is no FHIR JSON");
  }

  @Test
  void pagesAreReadToTheEnd() {
    IntStream.range(10, 45).forEach(i -> SERVER.put(condition("c" + i)));

    Map<String, Fetched> all = CLIENT.begin(access("user/*.read")).ask(ALL);

    assertThat(of(all, "conditions").missing()).isNull();
    assertThat(ids(of(all, "conditions"))).hasSize(36);
    assertThat(of(all, "conditions").resources()).noneMatch(page -> page.has("link"));
    assertThat(SERVER.asked())
        .filteredOn(one -> one.url().contains("_getpages"))
        .hasSizeGreaterThan(2)
        .allMatch(one -> "Bearer secret".equals(one.authorization()));
  }

  @Test
  void aPrefetchedPageIsGoneOnFrom() {
    IntStream.range(10, 25).forEach(i -> SERVER.put(condition("c" + i)));
    ObjectNode first = (ObjectNode) getFirstPage();

    Map<String, Fetched> all =
        CLIENT.begin(access("user/*.read")).ask(List.of(CONDITIONS), Map.of("conditions", first));

    assertThat(of(all, "conditions").missing()).isNull();
    assertThat(ids(of(all, "conditions"))).hasSize(6);
  }

  private static JsonNode getFirstPage() {
    FhirClient client = client(Duration.ofSeconds(5), 1_000_000);
    Fetch fetch = client.begin(access("user/*.read"));
    try {
      return fetch.get(CONDITIONS);
    } catch (FetchException e) {
      throw new AssertionError(e);
    } finally {
      client.close();
    }
  }

  private static String page(String next) {
    return """
        {'resourceType': 'Bundle', 'link': [{'relation': 'next', 'url': '%s'}],
         'entry': [{'resource': %s}]}"""
        .formatted(next, condition("c1"));
  }

  @Test
  void pagesThatLeadBackAreLeft() {
    String itself = SERVER.base() + "/Condition?patient=p&page=2";
    SERVER.trouble("Condition", FhirServer.says(200, page(itself)));

    Map<String, Fetched> all = ask(CONDITIONS);

    missing(all, "conditions", "its pages do not end");
    assertThat(ids(of(all, "conditions"))).containsExactly("Condition/c1");
    assertThat(SERVER.asked()).hasSize(2);
  }

  @Test
  void pagesWithoutEndAreLeft() {
    SERVER.trouble(
        "Condition",
        (request, response) ->
            FhirServer.says(200, page(SERVER.base() + "/Condition?page=" + SERVER.asked().size()))
                .answer(request, response));

    missing(ask(CONDITIONS), "conditions", "its pages do not end");
    assertThat(SERVER.asked()).hasSizeLessThan(60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2:1/fhir/Condition?page=2",
        "https://evil.example/fhir/Condition?page=2",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "/fhir/Condition?page=2",
        "",
        "%s/../admin",
        "%s/%%2e%%2e/admin",
        "%sx/Condition?page=2"
      })
  void aPageOnAnotherServerIsNotAskedFor(String next) {
    String url = next.formatted(SERVER.base());
    SERVER.trouble("Condition", FhirServer.says(200, page(url)));

    missing(ask(CONDITIONS), "conditions", "the next page lies on another server");
    assertThat(SERVER.asked()).hasSize(1);
  }

  @Test
  void aPageOnTheSameHostWithAnotherUserOrPortIsNotAskedFor() {
    String base = SERVER.base();
    for (String url :
        List.of(
            base.replace("127.0.0.1", "user@127.0.0.1") + "/Condition",
            base.replaceFirst(":[0-9]+/", ":1/") + "/Condition",
            base.replace("http:", "https:") + "/Condition")) {
      SERVER.trouble("Condition", FhirServer.says(200, page(url)));
      missing(ask(CONDITIONS), "conditions", "the next page lies on another server");
    }
  }

  @Test
  void noRedirectIsFollowed() {
    SERVER.trouble(
        "Condition",
        (request, response) -> {
          response.setStatus(302);
          response.setHeader("Location", "http://169.254.169.254/latest/meta-data");
        });

    missing(
        ask(CONDITIONS), "conditions", "the server sends elsewhere (302), which is not followed");
    assertThat(SERVER.asked()).hasSize(1);
  }

  @Test
  void anAnswerWithoutEndIsBrokenOff() {
    SERVER.trouble(
        "Condition",
        (request, response) -> {
          response.setContentType("application/fhir+json");
          byte[] part = new byte[100_000];
          Arrays.fill(part, (byte) ' ');
          OutputStream out = response.getOutputStream();
          for (int i = 0; i < 10_000; i++) {
            out.write(part);
          }
        });

    missing(ask(CONDITIONS), "conditions", "the answers are longer than the service reads");
  }

  @Test
  void aCompressedAnswerCountsByWhatComesOutOfIt() {
    SERVER.trouble("Condition", FetchTest::bomb);

    missing(ask(CONDITIONS), "conditions", "the answers are longer than the service reads");
  }

  private static void bomb(Object request, HttpServletResponse response)
      throws java.io.IOException {
    response.setContentType("application/fhir+json");
    response.setHeader("Content-Encoding", "gzip");
    try (OutputStream out = new java.util.zip.GZIPOutputStream(response.getOutputStream())) {
      byte[] part = new byte[1_000_000];
      for (int i = 0; i < 50; i++) {
        out.write(part);
      }
    }
  }

  @Test
  void whatIsNotAnsweredInTimeIsMissingAndTheRestIsThere() {
    SERVER.refuseBatches();
    SERVER.trouble("Condition", (request, response) -> Thread.sleep(60_000));
    FhirClient hasty = client(Duration.ofSeconds(5), 1_000_000);

    long begin = System.nanoTime();
    Map<String, Fetched> all = hasty.begin(access("user/*.read")).ask(ALL);
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);
    hasty.close();

    missing(all, "conditions", "it was not answered in time");
    complete(all, "procedures", "Procedure/r");
    assertThat(taken).isLessThan(Duration.ofSeconds(50));
  }

  @Test
  void anAnswerThatComesDropByDropIsBrokenOff() {
    SERVER.trouble(
        "Condition",
        (request, response) -> {
          response.setContentType("application/fhir+json");
          for (int i = 0; i < 200; i++) {
            response.getOutputStream().write(' ');
            response.flushBuffer();
            Thread.sleep(100);
          }
        });
    FhirClient hasty = client(Duration.ofMillis(800), 1_000_000);

    Map<String, Fetched> all = hasty.begin(access("user/*.read")).ask(List.of(CONDITIONS));
    hasty.close();

    missing(all, "conditions", "it was not answered in time");
  }

  @Test
  void pagesThatCameInTimeAreKept() {
    String second = SERVER.base() + "/Condition?page=2";
    SERVER.trouble(
        "Condition?p",
        (request, response) -> {
          if (String.valueOf(request.getQueryString()).contains("page")) {
            Thread.sleep(60_000);
          }
          FhirServer.says(200, page(second)).answer(request, response);
        });
    FhirClient hasty = client(Duration.ofSeconds(5), 1_000_000);

    Map<String, Fetched> all = hasty.begin(access("user/*.read")).ask(List.of(CONDITIONS));
    hasty.close();

    missing(all, "conditions", "it was not answered in time");
    assertThat(ids(of(all, "conditions"))).containsExactly("Condition/c1");
  }

  @Test
  void anExpiredTokenIsNotUsed() {
    Access expired =
        Access.by("secret", SERVER.base(), Scopes.of("user/*.read"), Duration.ofSeconds(0));

    missing(
        CLIENT.begin(expired).ask(List.of(CONDITIONS)),
        "conditions",
        "it was not answered in time");
    assertThat(SERVER.asked()).isEmpty();
  }

  @Test
  void whatTheScopeDoesNotCoverIsNotAskedFor() {
    Map<String, Fetched> all =
        CLIENT.begin(access("user/Patient.rs user/Procedure.r patient/Condition.rs?x=y")).ask(ALL);

    complete(all, "patient", "Patient/p");
    missing(all, "conditions", "the scope of the token does not cover it");
    missing(all, "procedures", "the scope of the token does not cover it");
    assertThat(SERVER.asked()).extracting(FhirServer.Asked::url).containsExactly("fhir/Patient/p");
  }

  @Test
  void medicationsAreFetchedFromThisServerOnly() {
    SERVER.put("{'resourceType': 'Medication', 'id': 'm1', 'code': {'text': 'one'}}");
    SERVER.put("{'resourceType': 'Medication', 'id': 'm2', 'code': {'text': 'two'}}");

    JsonNode bundle =
        CLIENT
            .begin(access("user/*.read"))
            .medications(
                List.of(
                    "Medication/m1",
                    SERVER.base() + "/Medication/m2",
                    "Medication/none",
                    "https://other.example/fhir/Medication/m1",
                    "Medication/..",
                    "Medication/m1?x=y",
                    "Medication/m1/../../admin",
                    "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0"));

    assertThat(bundle.path("entry"))
        .extracting(entry -> entry.path("fullUrl").asString("") + entry.path("resource").path("id"))
        .containsExactly(
            SERVER.base() + "/Medication/m1\"m1\"", SERVER.base() + "/Medication/m2\"m2\"");
    assertThat(SERVER.asked())
        .extracting(FhirServer.Asked::url)
        .contains("fhir", "fhir/Medication/m1", "fhir/Medication/m2", "fhir/Medication/none")
        .hasSize(4);
  }

  @Test
  void aLongSearchGoesAsAForm() {
    Query codes =
        new Query("observations", "Observation?patient=p&code=" + "http:%2F%2Fx%7C1,".repeat(150));

    complete(ask(codes), "observations");
    assertThat(SERVER.asked().get(0).method()).isEqualTo("POST");
    assertThat(SERVER.asked().get(0).url()).isEqualTo("fhir/Observation/_search");
  }

  @Test
  void manyCallsAtOnceDoNotDisturbEachOther() throws Exception {
    List<Thread> threads =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          Access own =
                              Access.by(
                                  "token" + i,
                                  SERVER.base(),
                                  Scopes.of("user/*.read"),
                                  Duration.ofMinutes(5));
                          complete(
                              CLIENT.begin(own).ask(List.of(CONDITIONS)),
                              "conditions",
                              "Condition/c1");
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(SERVER.asked())
        .extracting(FhirServer.Asked::authorization)
        .doesNotHaveDuplicates()
        .hasSize(20);
  }

  @Test
  void aServerThatIsNotThereIsNotWaitedFor() {
    Access nobody =
        Access.by("secret", "http://127.0.0.1:1/fhir", Scopes.of("user/*.rs"), Duration.ofDays(1));

    missing(CLIENT.begin(nobody).ask(ALL), "conditions", "the server could not be reached");
  }

  @Test
  void anAddressThatMustNotBeAskedIsNotConnectedTo() {
    FhirClient listed =
        new FhirClient(
            new FhirServers(List.of("https://localhost/fhir"), List.of(), false, true),
            Duration.ofSeconds(5),
            1_000,
            FhirFacts::tree);
    Access loopback =
        Access.by("secret", "https://localhost/fhir", Scopes.of("user/*.rs"), Duration.ofDays(1));

    missing(
        listed.begin(loopback).ask(List.of(CONDITIONS)),
        "conditions",
        "the name of the server stands for no address it may have");
    listed.close();
  }

  @Test
  void anAccessIsShownWithoutItsToken() {
    assertThat(access("user/*.rs")).hasToString("access to a FHIR server");
  }
}
