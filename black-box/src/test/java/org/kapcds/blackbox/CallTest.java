package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls as they should be. */
class CallTest {

  private static final int AT_ONCE = 8;
  private static final String UUID =
      "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

  private final Caller caller = Caller.get();

  static Stream<Exchange> exchanges() {
    return Exchange.all().stream();
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  @Tag("BB-04")
  void aGoodCallIsAnswered(Exchange exchange) {
    exchange.answer().hasStatus(200);
    assertThat(exchange.answer().header("Content-Type")).startsWith("application/json");
    assertThat(exchange.answer().json().isObject()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  @Tag("BB-05")
  void theCallsThatAreSentAreGood(Exchange exchange) {
    ObjectNode call = exchange.call();
    assertThat(call.path("hook")).isEqualTo(exchange.service().path("hook"));
    assertThat(call.path("hookInstance").asString("")).matches(UUID);
    ObjectNode context = Calls.context(call);
    assertThat(context.path("patientId").asString("")).isNotBlank().doesNotContain("/");
    List<String> drafts = new ArrayList<>();
    context.at("/draftOrders/entry").forEach(one -> drafts.add(Calls.name(one.path("resource"))));
    context.path("selections").forEach(one -> assertThat(drafts).contains(one.asString("")));
    for (JsonNode one : context.at("/appointments/entry")) {
      assertThat(one.at("/resource/status").asString("")).isEqualTo("proposed");
    }
  }

  /** What is known of one patient must not show in the answer about another. */
  @Test
  @Tag("BB-39")
  void callsAtOneTimeDoNotMix() throws Exception {
    List<Exchange> some =
        Exchange.all().stream().filter(one -> !one.answer().cards().isEmpty()).limit(12).toList();
    assertThat(some).isNotEmpty();
    ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<Void>> calls = new ArrayList<>();
      for (int round = 0; round < 4; round++) {
        for (Exchange one : some) {
          calls.add(
              () -> {
                Answer again = caller.answered(one.id(), one.call());
                assertThat(again.saysTheSameAs(one.answer())).as(one.toString()).isTrue();
                return null;
              });
        }
      }
      for (Future<Void> done : callers.invokeAll(calls)) {
        done.get();
      }
    } finally {
      callers.shutdownNow();
    }
  }
}
