package org.kapcds.service.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kapcds.fhir.fetch.FhirServer;
import org.kapcds.service.TestService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls to a service whose FHIR server answers nothing until the call was answered: however slow
 * the machine is, what must be fetched never comes in time.
 */
@SpringBootTest(properties = {"kap-cds.welcome=false", "kap-cds.budget=300ms"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TimeLeftTest {

  private static final FhirServer SERVER = new FhirServer();
  private static final CountDownLatch ALL_ANSWERED = new CountDownLatch(1);
  private static final String LATE =
      "(not sent by the calling system, and not fetched: it was not answered in time)";

  @Autowired MockMvc http;

  @AfterAll
  static void stop() {
    ALL_ANSWERED.countDown();
    SERVER.close();
  }

  @BeforeEach
  void answersNothing() {
    SERVER.trouble("fhir", (request, response) -> ALL_ANSWERED.await());
  }

  @Test
  @Tag("CH-056")
  @Tag("CH-066")
  @Tag("CH-067")
  void whatIsKnownIsAnsweredAndWhatDidNotComeIsNamed() throws Exception {
    JsonNode cards = cards(without(call("patient-view", "amina"), "consents", "goals"));

    assertThat(cards.path(0).path("indicator").asString("")).isEqualTo("critical");
    assertThat(cards.path(0).path("detail").asString(""))
        .contains("SAF-CI-001", "Not assessed: consents, goals " + LATE);
  }

  @Test
  @Tag("CH-055")
  void withoutWhatIsRequiredNothingIsDecided() throws Exception {
    MockHttpServletResponse answer = send(without(call("patient-view", "amina"), "conditions"));

    assertThat(answer.getStatus()).isEqualTo(412);
    assertThat(answer.getContentAsString()).contains("`conditions`", "it was not answered in time");
  }

  @Test
  @Tag("CH-056")
  @Tag("CH-057")
  void silenceIsNotTakenForNothingToSay() throws Exception {
    ObjectNode quiet = call("encounter-start", "amina");
    Calls.context(quiet).put("encounterId", "e");
    assertThat(cards(quiet)).isEmpty();

    JsonNode cards = cards(without(quiet, "appointments"));

    assertThat(cards).hasSize(1);
    assertThat(cards.path(0).path("indicator").asString("")).isEqualTo("warning");
    assertThat(cards.path(0).path("summary").asString(""))
        .isEqualTo("Not assessed: 1 part of the record did not come in time");
    assertThat(cards.path(0).path("detail").asString("")).contains("appointments");
  }

  /** What is chosen or booked shows by itself that it is of something else. */
  @Test
  @Tag("CH-056")
  void whoChoosesOrBooksSomethingElseIsLeftInPeace() throws Exception {
    ObjectNode ibuprofen = Calls.draft("i", "amina");
    ((ObjectNode) ibuprofen.at("/medicationCodeableConcept/coding/0")).put("code", "5640");
    ObjectNode choice = call("order-select", "amina");
    Calls.write(choice, "draftOrders", ibuprofen);
    Calls.context(choice).putArray("selections").add("MedicationRequest/i");
    ObjectNode booking = call("appointment-book", "amina");
    Calls.write(
        booking,
        "appointments",
        Calls.session("a", "amina", "checkup", "proposed", "2026-03-09T10:00:00Z"));

    assertThat(cards(without(choice, "goals"))).isEmpty();
    assertThat(cards(without(booking, "goals"))).isEmpty();
  }

  @Test
  void aPartOfTheTimeIsLeftForDeciding() {
    assertThat(new HookSettings(Duration.ofMillis(400), null).fetching())
        .isEqualTo(Duration.ofMillis(300));
    TimeLeft over = new TimeLeft(new HookSettings(Duration.ofNanos(4), null));
    assertThat(over.isOver()).isTrue();
    assertThat(over.toFetch()).isNegative();
    assertThat(new TimeLeft(new HookSettings(Duration.ofHours(1), null)).isOver()).isFalse();
  }

  @Test
  void noTimeIsNoBudget() {
    assertThatThrownBy(() -> new HookSettings(Duration.ZERO, null))
        .hasMessage("`kap-cds.budget` is `PT0S`; expected a time such as `400ms`");
  }

  private static ObjectNode call(String hook, String sample) {
    ObjectNode call = Calls.of(hook, sample, entries -> {});
    call.put("fhirServer", SERVER.base());
    call.putObject("fhirAuthorization")
        .put("access_token", "secret-token")
        .put("token_type", "Bearer")
        .put("expires_in", 300)
        .put("scope", "user/*.rs")
        .put("subject", "kap-cds");
    return call;
  }

  private static ObjectNode without(ObjectNode call, String... keys) {
    ((ObjectNode) call.path("prefetch")).remove(List.of(keys));
    return call;
  }

  private JsonNode cards(ObjectNode call) throws Exception {
    MockHttpServletResponse answer = send(call);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    return Calls.JSON.readTree(answer.getContentAsString()).path("cards");
  }

  private MockHttpServletResponse send(ObjectNode call) throws Exception {
    return http.perform(
            MockMvcRequestBuilders.post("/cds-services/kap-" + call.path("hook").asString())
                .contentType("application/json")
                .content(call.toString()))
        .andReturn()
        .getResponse();
  }
}
