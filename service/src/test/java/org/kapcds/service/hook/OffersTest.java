package org.kapcds.service.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.service.hook.Calls.context;
import static org.kapcds.service.hook.Calls.draft;
import static org.kapcds.service.hook.Calls.problem;
import static org.kapcds.service.hook.Calls.write;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kapcds.fhir.write.R4Validation;
import org.kapcds.service.TestService;
import org.kapcds.service.card.CardStandard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What cards offer to do about an order that is stopped, and about what was not measured. */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class OffersTest {

  @Autowired MockMvc http;

  /** A patient with a problem that stops all treatment, and what is about to be signed. */
  private static ObjectNode stopped(String hook, ObjectNode... drafts) {
    ObjectNode call =
        Calls.of(
            hook,
            "maria",
            entries -> entries.addObject().set("resource", problem("aneurysm", "maria", "I71.4")));
    write(call, "draftOrders", drafts);
    return call;
  }

  @Test
  @Tag("CH-081")
  @Tag("CH-082")
  @Tag("CH-084")
  @Tag("CH-085")
  void aDraftThatIsStoppedMayBeRemoved() throws Exception {
    JsonNode card = cards(stopped("order-sign", draft("k", "maria"))).path(0);

    assertThat(card.path("indicator").asString("")).isEqualTo("critical");
    assertThat(card.path("selectionBehavior").asString("")).isEqualTo("at-most-one");
    assertThat(card.path("suggestions")).hasSize(1);
    JsonNode offer = card.path("suggestions").path(0);
    assertThat(offer.path("label").asString("")).isEqualTo("Remove the draft order");
    assertThat(offer.has("isRecommended")).isFalse();
    assertThat(offer.path("actions")).hasSize(1);
    JsonNode action = offer.path("actions").path(0);
    assertThat(action.path("type").asString("")).isEqualTo("delete");
    assertThat(action.path("resourceId").asString("")).isEqualTo("MedicationRequest/k");
    assertThat(action.has("resource")).isFalse();
  }

  @Test
  @Tag("CH-085")
  void whatIsSignedOrIsAnotherMedicineIsLeftAlone() throws Exception {
    ObjectNode signed = draft("s", "maria").put("status", "active");
    ObjectNode held = draft("h", "maria").put("status", "on-hold");
    ObjectNode nameless = draft("x", "maria");
    nameless.remove("id");
    ObjectNode ibuprofen = draft("i", "maria");
    ((ObjectNode) ibuprofen.at("/medicationCodeableConcept/coding/0")).put("code", "5640");

    assertThat(removed(stopped("order-sign", signed, held, nameless, ibuprofen))).isEmpty();
    assertThat(removed(stopped("order-sign", signed, draft("k", "maria"), ibuprofen)))
        .containsExactly("MedicationRequest/k");
  }

  /** Of a code that nobody knows it is not known that it is of ketamine. */
  @Test
  @Tag("CH-085")
  void whatMayBeAnotherMedicineIsLeftAlone() throws Exception {
    ObjectNode local = draft("l", "maria");
    ((ObjectNode) local.at("/medicationCodeableConcept/coding/0"))
        .put("system", "urn:hospital:medicines")
        .put("code", "4711");

    assertThat(removed(stopped("order-sign", local))).isEmpty();
    assertThat(removed(stopped("order-sign", draft("k", "maria"), local)))
        .containsExactly("MedicationRequest/k");
  }

  @Test
  @Tag("CH-085")
  void ofChosenOrdersOnlyTheSelectedOneMayBeRemoved() throws Exception {
    ObjectNode call = stopped("order-select", draft("k", "maria"), draft("l", "maria"));
    context(call).putArray("selections").add("MedicationRequest/l");

    assertThat(removed(call)).containsExactly("MedicationRequest/l");
  }

  /** Nothing is written of her capacity today, which stops the session, and not the order. */
  @Test
  void aStopThatRestsOnWhatIsMissingRemovesNothing() throws Exception {
    ObjectNode call = Calls.of("order-sign", "maria", entries -> {});
    write(call, "draftOrders", draft("k", "maria"));

    assertThat(removed(call)).as(cards(call).toPrettyString()).isEmpty();
  }

  /** Two for one time are one too many; which of them is for the clinician to say. */
  @Test
  @Tag("CH-085")
  void ofTwoDraftsForOneTimeNoneIsOfferedForRemoval() throws Exception {
    ObjectNode one = draft("k", "maria");
    ObjectNode other = draft("l", "maria");
    for (ObjectNode order : List.of(one, other)) {
      order
          .putArray("dosageInstruction")
          .addObject()
          .putObject("timing")
          .putArray("event")
          .add("2026-03-03T10:00:00Z");
    }
    ObjectNode call = Calls.of("order-sign", "maria", entries -> {});
    write(call, "draftOrders", one, other);

    assertThat(cards(call).toString()).contains("SAF-DOSE-020");
    assertThat(removed(call)).isEmpty();
  }

  @Test
  @Tag("CH-079")
  @Tag("CH-083")
  void whatWasNotMeasuredMayBeOrdered() throws Exception {
    JsonNode card = gaps(withoutWeight("order-sign"));

    assertThat(card.path("selectionBehavior").asString("")).isEqualTo("any");
    List<String> labels = new ArrayList<>();
    for (JsonNode offer : card.path("suggestions")) {
      labels.add(offer.path("label").asString(""));
      JsonNode order = offer.at("/actions/0/resource");
      assertThat(order.path("resourceType").asString("")).isEqualTo("ServiceRequest");
      assertThat(order.path("status").asString("")).isEqualTo("draft");
      assertThat(order.at("/subject/reference").asString("")).isEqualTo("Patient/maria");
      assertThat(order.at("/code/coding/0/system").asString("")).isEqualTo("http://loinc.org");
      assertThat(R4Validation.errors(order.toString())).isEmpty();
    }
    assertThat(labels).contains("Order: weight").hasSizeBetween(2, 5);
  }

  /** Where a plan could be written, what is not known comes before it. */
  @Test
  @Tag("CH-079")
  void whatWasNotMeasuredMayBeOrderedWhereADrugIsChosenToo() throws Exception {
    ObjectNode call = withoutWeight("order-select");
    context(call).putArray("selections").add("MedicationRequest/k");

    List<String> labels = new ArrayList<>();
    gaps(call).path("suggestions").forEach(offer -> labels.add(offer.path("label").asString("")));
    assertThat(labels).contains("Order: weight");
  }

  @Test
  void whatWasNotSentIsNotOrderedAgain() throws Exception {
    ObjectNode call = withoutWeight("order-sign");
    ((ObjectNode) call.path("prefetch")).remove("vitalSigns");

    assertThat(gaps(call).has("suggestions")).isFalse();
  }

  @Test
  void nothingIsOfferedToBeDoneForAPatientWhoHasDied() throws Exception {
    ObjectNode call = withoutWeight("order-sign");
    for (JsonNode entry : call.at("/prefetch/patient/entry")) {
      if (entry.at("/resource/resourceType").asString("").equals("Patient")) {
        ((ObjectNode) entry.path("resource")).put("deceasedBoolean", true);
      }
    }

    assertThat(cards(call).toString()).contains("KAP-DECEASED").doesNotContain("ServiceRequest");
  }

  @Test
  @Tag("CH-079")
  @Tag("CH-083")
  void theSessionsThatBelongToADoseMayBeBooked() throws Exception {
    JsonNode cards = cards(dosedOn("2026-03-09T10:00:00Z"));
    JsonNode card = cards.path(cards.size() - 1);

    List<String> labels = new ArrayList<>();
    for (JsonNode offer : card.path("suggestions")) {
      labels.add(offer.path("label").asString(""));
      JsonNode session = offer.path("actions").path(0).path("resource");
      assertThat(R4Validation.errors(session.toString())).isEmpty();
      assertThat(session.path("status").asString("")).isEqualTo("proposed");
      assertThat(session.has("start")).isFalse();
      if (session.toString().contains("kap-integration")) {
        assertThat(session.path("requestedPeriod").toString())
            .isEqualTo("[{\"start\":\"2026-03-10T10:00:00Z\",\"end\":\"2026-03-12T10:00:00Z\"}]");
      }
    }
    assertThat(labels)
        .containsExactlyInAnyOrder("Book: integration session", "Book: preparation session");
  }

  @Test
  @Tag("CH-079")
  void whatIsBookedOrTooLateIsNotOffered() throws Exception {
    ObjectNode booked =
        dosedOn(
            "2026-03-09T10:00:00Z",
            Calls.session("i", "maria", "kap-integration", "booked", "2026-03-11T10:00:00Z"));

    assertThat(cards(booked).toString())
        .doesNotContain("Book: integration session")
        .contains("Book: preparation session");
    assertThat(cards(dosedOn("2026-02-24T10:00:00Z")).toString()).doesNotContain("Book: ");
  }

  @Test
  void whereTheDoseIsStoppedNoSessionThatBelongsToItIsOffered() throws Exception {
    JsonNode cards = cards(dosedOn("2026-03-09T10:00:00Z", problem("aneurysm", "maria", "I71.4")));

    assertThat(cards.size()).isGreaterThan(1);
    assertThat(cards.path(0).path("indicator").asString("")).isEqualTo("critical");
    assertThat(cards.toString()).doesNotContain("Book: ");
  }

  /** The plan of the course, in which such sessions are foreseen, is left out. */
  private static ObjectNode dosedOn(String start, ObjectNode... more) {
    ObjectNode call =
        Calls.of(
            "order-sign",
            "maria",
            entries -> {
              for (int i = entries.size() - 1; i >= 0; i--) {
                if (entries.get(i).at("/resource/resourceType").asString("").equals("CarePlan")) {
                  entries.remove(i);
                }
              }
              entries
                  .addObject()
                  .set(
                      "resource",
                      Calls.session("d", "maria", "kap-dosing-session", "booked", start));
              for (ObjectNode one : more) {
                entries.addObject().set("resource", one);
              }
            });
    write(call, "draftOrders", draft("k", "maria"));
    return call;
  }

  private static ObjectNode withoutWeight(String hook) {
    ObjectNode call =
        Calls.of(
            hook,
            "maria",
            entries -> {
              for (int i = entries.size() - 1; i >= 0; i--) {
                if (entries.get(i).toString().contains("29463-7")) {
                  entries.remove(i);
                }
              }
            });
    write(call, "draftOrders", draft("k", "maria"));
    return call;
  }

  private List<String> removed(ObjectNode call) throws Exception {
    List<String> removed = new ArrayList<>();
    for (JsonNode card : cards(call)) {
      for (JsonNode offer : card.path("suggestions")) {
        for (JsonNode action : offer.path("actions")) {
          if (action.path("type").asString("").equals("delete")) {
            removed.add(action.path("resourceId").asString(""));
          }
        }
      }
    }
    return removed;
  }

  private JsonNode gaps(ObjectNode call) throws Exception {
    JsonNode cards = cards(call);
    for (JsonNode card : cards) {
      if (card.at("/source/topic/code").asString("").equals("gaps")) {
        return card;
      }
    }
    throw new AssertionError(cards.toPrettyString());
  }

  private JsonNode cards(ObjectNode call) throws Exception {
    String answer =
        http.perform(
                MockMvcRequestBuilders.post("/cds-services/kap-" + call.path("hook").asString())
                    .contentType("application/json")
                    .content(call.toString()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    CardStandard.holds(answer);
    return Calls.JSON.readTree(answer).path("cards");
  }
}
