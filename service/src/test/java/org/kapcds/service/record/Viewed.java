package org.kapcds.service.record;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.function.Consumer;
import org.kapcds.service.sample.Samples;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The chart of a sample patient, opened. */
public final class Viewed {

  private static final JsonMapper JSON = new JsonMapper();

  private Viewed() {}

  /** What opening it is answered with. */
  public static MockHttpServletResponse by(
      MockMvc http, String sample, String instance, Consumer<ArrayNode> more) throws Exception {
    ObjectNode call = JSON.createObjectNode();
    call.put("hook", "patient-view").put("hookInstance", instance);
    call.putObject("context")
        .put("userId", "Practitioner/7")
        .put("patientId", sample)
        .put("encounterId", "e-" + sample);
    ObjectNode prefetch = call.putObject("prefetch");
    JSON.readTree(http.perform(get("/cds-services")).andReturn().getResponse().getContentAsString())
        .path("services")
        .path(0)
        .path("prefetch")
        .propertyNames()
        .forEach(prefetch::putNull);
    ObjectNode record = (ObjectNode) JSON.readTree(Samples.named(sample).orElseThrow().bundle());
    more.accept((ArrayNode) record.path("entry"));
    prefetch.set("patient", record);
    return http.perform(
            post("/cds-services/kap-patient-view")
                .contentType("application/json")
                .content(call.toString()))
        .andReturn()
        .getResponse();
  }
}
