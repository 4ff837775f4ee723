package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is sent along, and what is not. */
class PrefetchTest {

  private static final String FAILED =
      """
      {'resourceType': 'OperationOutcome', 'issue': [
        {'severity': 'error', 'code': 'exception', 'details': {'text': 'no answer'}}]}""";

  private final Caller caller = Caller.get();

  /** Each search of a service, with a call that is answered with cards. */
  private record Search(Exchange exchange, String key) {

    @Override
    public String toString() {
      return exchange + ", " + key;
    }
  }

  static Stream<Search> searches() {
    return Exchange.all().stream()
        .filter(one -> !one.answer().cards().isEmpty() && one.call().has("prefetch"))
        .limit(2)
        .flatMap(
            one ->
                one.service().path("prefetch").properties().stream()
                    .filter(template -> template.getValue().asString("").contains("?"))
                    .map(Map.Entry::getKey)
                    .filter(key -> Calls.prefetch(one.call()).has(key))
                    .map(key -> new Search(one, key)));
  }

  private Answer with(Search search, UnaryOperator<JsonNode> change) {
    ObjectNode call = Json.copy(search.exchange().call());
    ObjectNode prefetch = Calls.prefetch(call);
    prefetch.set(search.key(), change.apply(prefetch.path(search.key())));
    return caller.call(search.exchange().id(), call);
  }

  private Answer without(Search search) {
    ObjectNode call = Json.copy(search.exchange().call());
    Calls.prefetch(call).remove(search.key());
    return caller.call(search.exchange().id(), call);
  }

  private static ObjectNode empty() {
    return Json.object("{'resourceType': 'Bundle', 'type': 'searchset', 'total': 0}");
  }

  @ParameterizedTest
  @MethodSource("searches")
  @Tag("BB-25")
  void nullIsAsGoodAsNothingFound(Search search) {
    Answer nothing = with(search, was -> Json.MAPPER.nullNode()).hasStatus(200);

    assertThat(nothing.saysTheSameAs(with(search, was -> empty()).hasStatus(200))).isTrue();
  }

  @Test
  @Tag("BB-25")
  void absentIsNotNull() {
    List<Search> all = searches().toList();
    assumeTrue(!all.isEmpty(), "no service asks for a search to be sent along");
    assertThat(all)
        .as("searches without which the answer is another than with nothing found")
        .anyMatch(search -> !without(search).saysTheSameAs(with(search, was -> empty())));
  }

  @ParameterizedTest
  @MethodSource("searches")
  @Tag("BB-26")
  void whatFailedIsNotTakenForNothing(Search search) {
    Answer absent = without(search);
    Answer failed = with(search, was -> Json.object(FAILED));

    assertThat(failed.status()).isEqualTo(absent.status());
    assertThat(failed.status() == 200 || failed.status() == 412).isTrue();
    Answer nothing = with(search, was -> empty());
    if (!absent.saysTheSameAs(nothing)) {
      assertThat(failed.saysTheSameAs(nothing)).as("taken for nothing found").isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("searches")
  @Tag("BB-26")
  void aFirstPageIsNotTheWhole(Search search) {
    try (Trap trap = new Trap(empty().toString())) {
      Answer page =
          with(
              search,
              was -> {
                ObjectNode first = empty();
                first.putArray("link").addObject().put("relation", "next").put("url", trap.url());
                return first;
              });
      assertThat(page.status() == 200 || page.status() == 412).as(page.body()).isTrue();
      assertThat(trap.calls()).as("calls of a page on another server").isZero();
      Answer nothing = with(search, was -> empty());
      if (!nothing.cards().isEmpty() && !without(search).saysTheSameAs(nothing)) {
        assertThat(page.saysTheSameAs(nothing)).as("taken for the whole").isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("searches")
  @Tag("BB-26")
  void aValueOfTheWrongKindDoesNoHarm(Search search) {
    for (JsonNode wrong :
        List.of(
            Json.MAPPER.getNodeFactory().stringNode("123"),
            Json.MAPPER.createArrayNode().add(1),
            Json.object("{'resourceType': 'Basic'}"),
            Json.object("{'resourceType': 'Bundle', 'entry': 'x'}"))) {
      Answer answer = with(search, was -> wrong);
      assertThat(answer.status() == 200 || answer.status() == 412 || answer.status() == 400)
          .as("%s: %s", wrong, answer.body())
          .isTrue();
    }
  }

  @Test
  @Tag("BB-26")
  void whatNobodyAskedForIsPassedOver() {
    Exchange one = Exchange.all().get(0);
    ObjectNode call = Json.copy(one.call());
    if (!call.has("prefetch")) {
      call.putObject("prefetch");
    }
    Calls.prefetch(call).put("noSuchKey", "x");
    call.put("noSuchMember", "x");

    assertThat(caller.answered(one.id(), call).saysTheSameAs(one.answer())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("searches")
  @Tag("BB-36")
  void whatIsAboutAnotherPatientIsNotUsed(Search search) {
    Exchange one = search.exchange();
    Answer own = withProblemOf(Calls.context(one.call()).path("patientId").asString(), search);
    Answer others = withProblemOf("somebody-else", search);

    assertThat(others.status()).as(others.body()).isLessThan(500);
    assumeTrue(!own.saysTheSameAs(one.answer()), "a problem of the patient changes no answer");
    assertThat(others.saysTheSameAs(own)).as("taken for the patient's").isFalse();
  }

  private Answer withProblemOf(String patientId, Search search) {
    return with(
        search,
        was -> {
          ObjectNode more = Json.copy(was);
          more.withArray("entry").addObject().set("resource", Calls.problem(patientId));
          return more;
        });
  }

  @Test
  @Tag("BB-36")
  void aPatientThatIsAnotherIsRefused() {
    for (Exchange one : Exchange.all()) {
      ObjectNode call = Json.copy(one.call());
      for (Map.Entry<String, JsonNode> sent : call.path("prefetch").properties()) {
        if (sent.getValue().path("resourceType").asString("").equals("Patient")) {
          ((ObjectNode) sent.getValue()).put("id", "somebody-else");
          Answer answer = caller.call(one.id(), call);
          assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
          return;
        }
      }
    }
    assumeTrue(false, "no service asks for the patient to be sent along");
  }
}
