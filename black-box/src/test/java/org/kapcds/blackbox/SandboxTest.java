package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Bodies as the public CDS Hooks sandbox sends them. */
class SandboxTest {

  private static final String USER = "Practitioner/COREPRACTITIONER1";

  private final Caller caller = Caller.get();

  /** The order before a drug is chosen: hardly anything but an id. */
  private static final String NOTHING_CHOSEN =
      """
      {'resourceType': 'MedicationRequest', 'id': 'request-123', 'status': 'draft',
       'subject': {'reference': 'Patient/%s'}}""";

  /** An order of a drug by mouth; `category` is an object where R4 has an array. */
  private static final String CHOSEN =
      """
      {'resourceType': 'MedicationRequest', 'id': 'request-123', 'status': 'draft',
       'intent': 'order', 'subject': {'reference': 'Patient/%s'},
       'category': {'coding': [{'system':
         'http://terminology.hl7.org/CodeSystem/medicationrequest-category',
         'code': 'outpatient'}]},
       'medicationCodeableConcept': {'text': 'Sertraline 50 MG Oral Tablet', 'coding': [
         {'system': 'http://www.nlm.nih.gov/research/umls/rxnorm', 'code': '312941'}]},
       'dosageInstruction': [{'doseAndRate': [{'doseQuantity': {'value': 1}}]}]}""";

  /** What its default server holds is DSTU2. */
  private static final String DSTU2 =
      """
      {'resourceType': 'MedicationOrder', 'id': 'order-123', 'status': 'draft',
       'patient': {'reference': 'Patient/%s'},
       'medicationCodeableConcept': {'text': 'Sertraline 50 MG Oral Tablet'}}""";

  private static ObjectNode sandbox(Exchange one) {
    ObjectNode call = Json.copy(one.call());
    ObjectNode context = Calls.context(call).put("userId", USER);
    context.remove("encounterId");
    return call.put("fhirServer", "https://launch.smarthealthit.org/v/r4/fhir");
  }

  private static ObjectNode ordering(Exchange one, String order) {
    ObjectNode call = sandbox(one);
    ObjectNode context = Calls.context(call);
    ObjectNode resource = Json.object(order, context.path("patientId").asString());
    ObjectNode bundle = context.putObject("draftOrders").put("resourceType", "Bundle");
    bundle.putArray("entry").addObject().set("resource", resource);
    if (context.has("selections")) {
      context.putArray("selections").add(Calls.name(resource));
    }
    return call;
  }

  private static List<Exchange> of(String... hooks) {
    return java.util.stream.Stream.of(hooks)
        .flatMap(hook -> Exchange.of(hook).stream().limit(2))
        .toList();
  }

  @Test
  @Tag("BB-38")
  void aChartThatIsOpenedIsAnswered() {
    List<Exchange> some = of("patient-view");
    assumeTrue(!some.isEmpty(), "patient-view is not offered");
    some.forEach(one -> caller.answered(one.id(), sandbox(one)));
  }

  @Test
  @Tag("BB-38")
  void anOrderThatIsBeingWrittenIsAnswered() {
    List<Exchange> some = of("order-select", "order-sign");
    assumeTrue(!some.isEmpty(), "no hook of orders is offered");
    for (Exchange one : some) {
      caller.answered(one.id(), ordering(one, NOTHING_CHOSEN));
      caller.answered(one.id(), ordering(one, CHOSEN));
    }
  }

  @Test
  @Tag("BB-38")
  void anOrderOfAnotherFhirVersionIsRefused() {
    List<Exchange> some = of("order-select", "order-sign");
    assumeTrue(!some.isEmpty(), "no hook of orders is offered");
    for (Exchange one : some) {
      Answer answer = caller.call(one.id(), ordering(one, DSTU2)).refuses(400);
      assertThat(answer.body()).doesNotContain("Sertraline");
    }
  }
}
