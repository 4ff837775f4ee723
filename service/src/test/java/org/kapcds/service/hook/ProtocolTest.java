package org.kapcds.service.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.service.TestService;
import org.kapcds.service.card.CardStandard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What every answer keeps to, whatever the medicine says. */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class ProtocolTest {

  private static final List<String> SAMPLES =
      List.of("amina", "jonas", "keiko", "lena", "maria", "tom");

  private static final Set<String> OF_A_SERVICE =
      Set.of("hook", "id", "title", "description", "prefetch", "usageRequirements", "version");

  @Autowired MockMvc http;

  @Test
  @Tag("CH-001")
  @Tag("CH-002")
  @Tag("CH-003")
  @Tag("CH-013")
  @Tag("CH-014")
  void discoveryIsAlwaysTheSameAndHasNoMembersOfOurOwn() throws Exception {
    MockHttpServletResponse first = answer(get("/cds-services"));

    assertThat(first.getContentAsString())
        .isEqualTo(answer(get("/cds-services")).getContentAsString());
    JsonNode services = Calls.JSON.readTree(first.getContentAsString());
    assertThat(services.propertyNames()).containsExactly("services");
    for (JsonNode service : services.path("services")) {
      assertThat(service.propertyNames()).containsExactlyInAnyOrderElementsOf(OF_A_SERVICE);
    }
  }

  @Test
  @Tag("CH-004")
  @Tag("CH-012")
  void eachServiceThatIsListedAnswersUnderItsId() throws Exception {
    JsonNode services =
        Calls.JSON.readTree(answer(get("/cds-services")).getContentAsString()).path("services");
    Set<String> hooks = new HashSet<>();
    for (JsonNode service : services) {
      String id = service.path("id").asString("");
      assertThat(id).matches("[a-z-]+");
      assertThat(hooks.add(service.path("hook").asString(""))).isTrue();
      assertThat(answer(call(id, "{}")).getContentAsString()).contains("`hook` is missing");
    }
    assertThat(hooks).hasSize(7);
  }

  /** Servers commonly take a request line of 8,000 characters; half of it leaves room to grow. */
  @Test
  @Tag("CH-017")
  void noTemplateIsLongerThanServersTake() throws Exception {
    JsonNode services =
        Calls.JSON.readTree(answer(get("/cds-services")).getContentAsString()).path("services");
    for (JsonNode template : services.path(0).path("prefetch")) {
      String sent = template.asString("").replace("|", "%7C").replace("/", "%2F");
      assertThat(sent).hasSizeLessThan(4000);
    }
  }

  @Test
  @Tag("CH-020")
  void anotherTypeOfContentIs415() throws Exception {
    for (String type : List.of("text/plain", "application/fhir+json", "application/xml")) {
      assertThat(
              answer(post("/cds-services/kap-patient-view").contentType(type).content("{}"))
                  .getStatus())
          .as(type)
          .isEqualTo(415);
    }
    assertThat(
            answer(
                    post("/cds-services/kap-patient-view")
                        .contentType("application/json;charset=UTF-8")
                        .content("{}"))
                .getStatus())
        .isEqualTo(400);
  }

  @Test
  @Tag("CH-022")
  void anotherMethodIs405AndWhatIsNoObjectIs400() throws Exception {
    assertThat(answer(get("/cds-services/kap-patient-view")).getStatus()).isEqualTo(405);
    for (String body : List.of("[]", "7", "null", "\"text\"", "", "{")) {
      assertThat(answer(call("kap-patient-view", body)).getStatus()).as(body).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "*/*", "application/json, text/plain"})
  @Tag("CH-021")
  void theAnswerIsJsonHoweverItIsAskedFor(String accept) throws Exception {
    String body = Calls.of("patient-view", "amina", entries -> {}).toString();
    MockHttpServletResponse without = answer(call("kap-patient-view", body));
    MockHttpServletResponse with = answer(call("kap-patient-view", body).header("Accept", accept));

    assertThat(without.getContentType()).isEqualTo("application/json");
    assertThat(with.getContentType()).isEqualTo("application/json");
    assertThat(with.getContentAsString()).isEqualTo(without.getContentAsString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Practitioner/7",
        "PractitionerRole/7",
        "Patient/amina",
        "RelatedPerson/7",
        "Device/7"
      })
  @Tag("CH-030")
  @Tag("CH-032")
  void usersOfEachTypeAreAnswered(String user) throws Exception {
    ObjectNode call = Calls.of("patient-view", "amina", entries -> {});
    Calls.context(call).put("userId", user);

    assertThat(answer(call("kap-patient-view", call.toString())).getStatus()).isEqualTo(200);
  }

  @Test
  @Tag("CH-030")
  @Tag("CH-032")
  void aUserWithoutTypeOrNoneIsRefused() throws Exception {
    ObjectNode call = Calls.of("patient-view", "amina", entries -> {});
    Calls.context(call).put("userId", "7");
    assertThat(answer(call("kap-patient-view", call.toString())).getStatus()).isEqualTo(400);
    Calls.context(call).remove("userId");
    assertThat(answer(call("kap-patient-view", call.toString())).getStatus()).isEqualTo(400);
    Calls.context(call).put("userId", "Practitioner/7").remove("patientId");
    assertThat(answer(call("kap-patient-view", call.toString())).getStatus()).isEqualTo(400);
  }

  @Test
  @Tag("CH-013")
  @Tag("CH-069")
  @Tag("CH-071")
  @Tag("CH-072")
  @Tag("CH-073")
  @Tag("CH-074")
  @Tag("CH-075")
  @Tag("CH-076")
  @Tag("CH-086")
  @Tag("CH-089")
  @Tag("CH-090")
  @Tag("CH-091")
  void everyCardOfEverySampleKeepsToTheStandard() throws Exception {
    int cards = 0;
    for (String sample : SAMPLES) {
      String text = view(sample);
      JsonNode answer = Calls.JSON.readTree(text);
      CardStandard.holds(text);
      cards += answer.path("cards").size();
    }
    assertThat(cards).isGreaterThan(2);
  }

  @Test
  @Tag("CH-057")
  void whatIsNotKnownIsNotTakenForNo() throws Exception {
    ObjectNode call =
        Calls.of(
            "patient-view",
            "maria",
            entries -> {
              for (int i = entries.size() - 1; i >= 0; i--) {
                if (entries
                    .get(i)
                    .at("/resource/resourceType")
                    .asString("")
                    .equals("QuestionnaireResponse")) {
                  entries.remove(i);
                }
              }
            });

    String known = view("maria");
    String unknown = answer(call("kap-patient-view", call.toString())).getContentAsString();
    assertThat(known).doesNotContain("are not known; ask first");
    assertThat(unknown).contains("are not known; ask first");
  }

  @Test
  @Tag("CH-046")
  void callsAtOneTimeAreAnsweredAsIfAlone() throws Exception {
    List<String> alone = new ArrayList<>();
    for (String sample : SAMPLES) {
      alone.add(view(sample));
    }
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String sample = SAMPLES.get(i % SAMPLES.size());
      calls.add(() -> view(sample));
    }
    ExecutorService several = Executors.newFixedThreadPool(6);
    try {
      List<Future<String>> answers = several.invokeAll(calls);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(alone.get(i % SAMPLES.size()));
      }
    } finally {
      several.shutdownNow();
    }
  }

  private String view(String sample) throws Exception {
    String call = Calls.of("patient-view", sample, entries -> {}).toString();
    return answer(call("kap-patient-view", call)).getContentAsString();
  }

  private static MockHttpServletRequestBuilder call(String service, String body) {
    return post("/cds-services/" + service).contentType("application/json").content(body);
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(request).andReturn().getResponse();
  }
}
