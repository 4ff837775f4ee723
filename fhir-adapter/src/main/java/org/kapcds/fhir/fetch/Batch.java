package org.kapcds.fhir.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Several queries as one FHIR batch. Its answers come in their order, each with its own status. */
final class Batch {

  private final List<Pages> asked;

  Batch(List<Pages> asked) {
    this.asked = asked;
  }

  byte[] body() {
    ObjectNode bundle = JsonNodeFactory.instance.objectNode();
    bundle.put("resourceType", "Bundle").put("type", "batch");
    ArrayNode entries = bundle.putArray("entry");
    for (Pages pages : asked) {
      entries.addObject().putObject("request").put("method", "GET").put("url", pages.query().url());
    }
    return bundle.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Takes the answers apart, if there are as many as were asked for; else nothing was answered. */
  void take(JsonNode answer) {
    JsonNode entries = answer.path("entry");
    boolean isAnswer =
        answer.path("resourceType").asString("").equals("Bundle")
            && answer.path("type").asString("").equals("batch-response")
            && entries.isArray()
            && entries.size() == asked.size();
    for (int i = 0; isAnswer && i < asked.size(); i++) {
      try {
        take(entries.get(i), asked.get(i));
      } catch (FetchException e) {
        asked.get(i).fail(e.why());
      }
    }
  }

  private static void take(JsonNode entry, Pages pages) throws FetchException {
    String status = entry.path("response").path("status").asString("");
    if (!status.startsWith("2")) {
      String code = status.matches("[1-5][0-9]{2}.*") ? status.substring(0, 3) : "no status";
      throw new FetchException("the server did not answer it (%s)".formatted(code));
    }
    pages.take(entry.path("resource"));
  }
}
