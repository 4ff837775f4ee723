package org.kapcds.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an electronic record asks over the wire, and what comes back. */
public final class ServiceSteps {

  private static final JsonMapper JSON = new JsonMapper();

  private final Ward ward;
  private final OrderSteps orders;
  private final RecordServer server = new RecordServer();
  private @Nullable JsonNode answer;

  /** Steps of one scenario. */
  public ServiceSteps(Ward ward, OrderSteps orders) {
    this.ward = ward;
    this.orders = orders;
  }

  @When("the record asks what is offered")
  public void offered() {
    answer = service().get("/cds-services");
  }

  @When("{whose} chart is opened in the record")
  public void opened(String whose) {
    answer = call("patient-view", "kap-patient-view");
  }

  @When("^an order of ([0-9.]+) mg of ([a-z]+) into the vein is signed$")
  public void signed(String mg, String drug) {
    orders.ordered(mg, "mg", drug, "into the vein", "60");
    answer = call("order-sign", "kap-order-sign");
  }

  @When(
      "^an order of ([0-9.]+) mg of ketamine into the vein is signed, with (a name|a number of another house|an unknown address|another patient) as its patient$")
  public void signedFor(String mg, String whom) {
    orders.ordered(mg, "mg", "ketamine", "into the vein", "60");
    Reference subject = new Reference();
    switch (whom) {
      case "a name" -> subject.setDisplay("Amina");
      case "a number of another house" ->
          subject.getIdentifier().setSystem("urn:house").setValue("9");
      case "an unknown address" ->
          subject.setReference("urn:uuid:11111111-1111-4111-8111-111111111111");
      default -> subject.setReference("Patient/tom");
    }
    ward.chart().first("order", MedicationRequest.class).setSubject(subject);
    answer = call("order-sign", "kap-order-sign");
  }

  @When("an order that says only {string} is signed")
  public void signedInWords(String words) {
    orders.orderedInWords(words);
    answer = call("order-sign", "kap-order-sign");
  }

  @Given("the server of the record knows that it is {word}")
  public void serverKnows(String medicine) {
    server.knows("elsewhere", medicine);
  }

  @Given("the server of the record does not know it")
  public void serverDoesNotKnow() {
    server.isThere();
  }

  @Given("the server of the record is out of order")
  public void serverOutOfOrder() {
    server.isOutOfOrder();
  }

  @Given("the record lets only conditions be read there")
  public void onlyConditions() {
    server.letsReadOnly("condition");
  }

  @When("{whose} chart is opened in a record that sends nothing along")
  public void openedWithoutPrefetch(String whose) {
    server.holds(JSON.readTree(ward.chart().json()));
    ObjectNode call = request("patient-view", "kap-patient-view");
    call.remove("prefetch");
    post(call, "kap-patient-view");
  }

  private void post(ObjectNode call, String id) {
    byte[] body = call.toString().getBytes(StandardCharsets.UTF_8);
    answer =
        service().post("/cds-services/" + id, "application/json", body, server.works() ? 200 : 412);
  }

  @Then("the server was asked for it once")
  public void askedOnce() {
    assertThat(server.timesAskedFor("/Medication/elsewhere")).isEqualTo(1);
  }

  @Then("the record is told that {string} is missing")
  public void told(String key) {
    assertThat(answer().path("issue").path(0).path("details").path("text").asString(""))
        .contains("without", "`" + key + "`", "not fetched: the server failed (500)");
  }

  @When("the chart is sent for a decision")
  public void sent() {
    String asOf = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ward.now());
    answer =
        service().post("/api/decisions?asOf=" + asOf, "application/fhir+json", ward.chart().json());
  }

  private JsonNode call(String hook, String id) {
    post(request(hook, id), id);
    return answer();
  }

  /** Asks a service. */
  void ask(ObjectNode call, String id) {
    post(call, id);
  }

  /**
   * A call of a service with the chart of the scenario; what else its context holds is left out.
   */
  ObjectNode request(String hook, String id) {
    ObjectNode drafts = JSON.createObjectNode().put("resourceType", "Bundle");
    ObjectNode record = JSON.createObjectNode().put("resourceType", "Bundle");
    drafts.putArray("entry");
    record.putArray("entry");
    String patient = "";
    String chart = new String(ward.chart().json(), StandardCharsets.UTF_8);
    for (JsonNode entry : JSON.readTree(server.withItsAddresses(chart)).path("entry")) {
      JsonNode resource = entry.path("resource");
      if (resource.path("resourceType").asString("").equals("Patient")) {
        patient = resource.path("id").asString("");
      }
      boolean draft = resource.path("status").asString("").equals("draft");
      (draft ? drafts : record).withArray("entry").add(entry);
    }
    ObjectNode call = JSON.createObjectNode();
    call.put("hook", hook).put("hookInstance", "7b1f6a52-6c0e-4c57-9f0e-0a6d1f2c9e11");
    ObjectNode context = call.putObject("context");
    context.put("userId", "Practitioner/dr-7").put("patientId", patient);
    if (hook.equals("order-sign")) {
      context.set("draftOrders", drafts);
    }
    ObjectNode prefetch = call.putObject("prefetch");
    for (JsonNode offered : service().get("/cds-services").path("services")) {
      if (offered.path("id").asString("").equals(id)) {
        offered.path("prefetch").propertyNames().forEach(prefetch::putNull);
      }
    }
    prefetch.set("patient", record);
    server.offer(call);
    return call;
  }

  private RunningService service() {
    return RunningService.at(ward.now());
  }

  @Then("it may ask when {string} and {string} happen")
  public void mayAsk(String one, String other) {
    assertThat(answer().path("services"))
        .extracting(service -> service.path("hook").asString(""))
        .contains(one, other);
  }

  @Then("no card is shown")
  public void noCard() {
    assertThat(answer().path("cards")).isEmpty();
  }

  @Then("a card says {string}")
  public void card(String words) {
    assertThat(answer().path("cards").toString()).contains(words);
  }

  @Then("no card says {string}")
  public void noCard(String words) {
    assertThat(answer().path("cards").toString()).doesNotContain(words);
  }

  @Then("a critical card says {string}")
  public void criticalCard(String words) {
    assertThat(answer().path("cards"))
        .filteredOn(card -> card.path("indicator").asString("").equals("critical"))
        .anySatisfy(card -> assertThat(card.toString()).contains(words));
  }

  @Then("at most {int} cards are shown")
  public void atMost(int most) {
    assertThat(answer().path("cards")).isNotEmpty().hasSizeLessThanOrEqualTo(most);
  }

  @Then("no card has more than {int} words before its details")
  public void fewWords(int most) {
    assertThat(answer().path("cards"))
        .allSatisfy(
            card ->
                assertThat(card.path("summary").asString("").split("\\s+"))
                    .hasSizeLessThanOrEqualTo(most));
  }

  @Then("no card may be set aside for a reason of ours")
  public void noReasons() {
    assertThat(answer().path("cards"))
        .allSatisfy(card -> assertThat(card.path("overrideReasons")).isEmpty());
  }

  @Then("the critical card may be set aside for {string}")
  public void reason(String display) {
    assertThat(answer().path("cards").path(0).path("overrideReasons"))
        .extracting(reason -> reason.path("display").asString(""))
        .containsExactly(display);
  }

  @Then("the answer says {string} and names the release")
  public void answerSays(String state) {
    assertThat(answer().path("recommendations").path(0).path("state").asString(""))
        .isEqualTo(state);
    assertThat(answer().path("release").path("sha256").asString("")).hasSize(64);
  }

  /** What came back. */
  JsonNode answer() {
    JsonNode known = answer;
    if (known == null) {
      throw new IllegalStateException("ask first");
    }
    return known;
  }
}
