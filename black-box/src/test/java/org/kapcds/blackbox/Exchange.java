package org.kapcds.blackbox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call as it should be, and its answer.
 *
 * @param service the service, as discovery shows it
 * @param chart the name of the chart
 * @param call what was sent
 * @param answer what came back
 */
record Exchange(JsonNode service, String chart, ObjectNode call, Answer answer) {

  private static final class Once {
    static final List<Exchange> ALL = make();
  }

  /** Each service that takes a patient, called about each chart. */
  static List<Exchange> all() {
    return Once.ALL;
  }

  private static List<Exchange> make() {
    Caller caller = Caller.get();
    List<Exchange> all = new ArrayList<>();
    for (Chart chart : Chart.all(caller.target().charts())) {
      for (JsonNode service : caller.services()) {
        ObjectNode call = Calls.of(service, chart);
        all.add(
            new Exchange(
                service, chart.name(), call, caller.call(service.path("id").asString(""), call)));
      }
    }
    return List.copyOf(all);
  }

  static Stream<JsonNode> cardsOfAll() {
    return all().stream().flatMap(one -> one.answer().cards().valueStream());
  }

  /** The exchanges with a service for a hook, if one is offered. */
  static List<Exchange> of(String hook) {
    return all().stream()
        .filter(one -> one.service().path("hook").asString("").equals(hook))
        .toList();
  }

  String id() {
    return service.path("id").asString("");
  }

  @Override
  public String toString() {
    return id() + ", " + chart;
  }
}
