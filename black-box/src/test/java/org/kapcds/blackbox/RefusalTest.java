package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls that are not as they should be. */
class RefusalTest {

  private final Caller caller = Caller.get();

  static Stream<JsonNode> services() {
    return Caller.get().services().stream();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("no hook", call -> call.remove("hook")),
        fault("the hook of another service", call -> call.put("hook", "no-such-hook")),
        fault("no hookInstance", call -> call.remove("hookInstance")),
        fault("a hookInstance that is no UUID", call -> call.put("hookInstance", "1-1-1-1-1")),
        fault("no context", call -> call.remove("context")),
        fault("a context that is no object", call -> call.put("context", "patient")),
        fault("no patient", call -> Calls.context(call).remove("patientId")),
        fault("a reference for a patient", call -> Calls.context(call).put("patientId", "P/1")),
        fault("an authorization without a server", RefusalTest::authorize),
        fault("a server that is no URL", call -> call.put("fhirServer", "not a url")));
  }

  private static Arguments fault(String name, Consumer<ObjectNode> change) {
    return Arguments.of(name, change);
  }

  private static void authorize(ObjectNode call) {
    call.remove("fhirServer");
    call.set(
        "fhirAuthorization",
        Json.object(
            "{'access_token': 'x', 'token_type': 'Bearer', 'expires_in': 300,"
                + " 'scope': 'user/*.rs', 'subject': 'x'}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  @Tag("BB-20")
  void aFaultyCallIsRefused(String name, Consumer<ObjectNode> fault) {
    for (JsonNode service : caller.services()) {
      ObjectNode call = Calls.of(service, Chart.own());
      fault.accept(call);
      caller.call(service.path("id").asString(""), call).refuses(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "\"call\"", "null", "{} {}", "{'hook': 'x'}"})
  @Tag("BB-20")
  void whatIsNoJsonObjectIsRefused(String body) {
    for (JsonNode service : caller.services()) {
      caller.post("/cds-services/" + service.path("id").asString(""), body).refuses(400);
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  @Tag("BB-20")
  void whatTheHookRequiresIsRequired(JsonNode service) {
    ObjectNode good = Calls.of(service, Chart.own());
    for (String member : Calls.context(good).propertyNames()) {
      if (!member.equals("fulfillmentTasks")) {
        ObjectNode call = Json.copy(good);
        Calls.context(call).remove(member);
        caller.call(service.path("id").asString(""), call).refuses(400);
      }
    }
  }

  @Test
  @Tag("BB-22")
  void anUnknownServiceIsNotFound() {
    ObjectNode call = Calls.of(caller.services().get(0), Chart.own());
    caller.call("no-such-service", call).refuses(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE"})
  @Tag("BB-22")
  void anotherMethodIsNotOffered(String method) {
    String path = "/cds-services/" + caller.services().get(0).path("id").asString("");
    caller
        .send(caller.request(path).method(method, HttpRequest.BodyPublishers.noBody()))
        .refuses(405);
  }

  @ParameterizedTest
  @MethodSource("services")
  @Tag("BB-23")
  void withoutDataThatAreNeededNothingIsDecided(JsonNode service) {
    ObjectNode call = Calls.of(service, Chart.own());
    call.remove("prefetch");
    Answer answer = caller.call(service.path("id").asString(""), call);
    if (answer.status() != 200) {
      answer.refuses(412);
      assertThat(answer.body()).doesNotContain(Chart.own().patientId());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  @Tag("BB-24")
  void anotherTypeIsNotTaken(String type) {
    Exchange one = Exchange.all().get(0);
    caller.post("/cds-services/" + one.id(), type, one.call().toString()).refuses(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/json; charset=utf-8"})
  @Tag("BB-24")
  void jsonIsTakenWithoutACharsetAndWithOne(String type) {
    Exchange one = Exchange.all().get(0);
    caller.post("/cds-services/" + one.id(), type, one.call().toString()).hasStatus(200);
  }
}
