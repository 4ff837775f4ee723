package org.kapcds.service.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.service.TestService;
import org.kapcds.service.sample.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description says what is true: of every address, and of every answer that is tried here. */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class OpenApiTest {

  private static final String PAGES = "org.kapcds.service.page";
  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @Autowired MockMvc http;
  @Autowired List<RequestMappingHandlerMapping> mappings;

  private JsonNode description = JSON.createObjectNode();

  @BeforeEach
  void read() throws Exception {
    description = JSON.readTree(answer(get("/openapi.json")).getContentAsString());
  }

  private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
    return http.perform(request).andReturn().getResponse();
  }

  @Test
  void everyAddressIsDescribed() {
    Set<String> there = new TreeSet<>();
    for (RequestMappingHandlerMapping mapping : mappings) {
      mapping
          .getHandlerMethods()
          .forEach(
              (info, method) -> {
                if (method.getBeanType().getPackageName().startsWith(PAGES)) {
                  return; // for people, not for programs
                }
                for (RequestMethod one : info.getMethodsCondition().getMethods()) {
                  info.getPatternValues().forEach(path -> there.add(one + " " + path));
                }
              });
    }
    there.removeIf(one -> one.contains(" /actuator"));

    assertThat(described()).as("addresses of openapi.yaml").isEqualTo(there);
  }

  private Set<String> described() {
    Set<String> described = new TreeSet<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(
                        method ->
                            described.add(
                                HttpMethod.valueOf(method.toUpperCase(java.util.Locale.ROOT))
                                    + " "
                                    + path.getKey())));
    described.removeIf(one -> one.contains(" /actuator"));
    return described;
  }

  @Test
  void whatIsDescribedOfOperationAnswers() throws Exception {
    for (String path : description.path("paths").propertyNames()) {
      if (path.startsWith("/actuator")) {
        holds(path, "get", answer(get(path)));
      }
    }
  }

  @Test
  void whatIsOfferedIsAsDescribed() throws Exception {
    holds("/cds-services", "get", answer(get("/cds-services")));
    JsonNode services =
        JSON.readTree(answer(get("/cds-services")).getContentAsString()).path("services");
    Set<String> ids = new HashSet<>();
    services.forEach(one -> ids.add(one.path("id").asString("")));
    Set<String> described = new HashSet<>();
    description
        .at("/paths/~1cds-services~1{id}/post/parameters/0/schema/enum")
        .forEach(one -> described.add(one.asString("")));
    assertThat(described).isEqualTo(ids);
  }

  @ParameterizedTest
  @ValueSource(strings = {"amina", "jonas", "keiko", "lena", "maria", "tom"})
  void theAnswersAboutASampleAreAsDescribed(String name) throws Exception {
    byte[] bundle = Samples.named(name).orElseThrow().bundle();
    for (String moment : List.of("planning", "booking", "order", "dosing-day", "discharge")) {
      for (String api : List.of("decisions", "care-plans")) {
        MockHttpServletResponse answer =
            answer(
                post("/api/" + api + "?asOf=2026-03-02T10:00:00Z&moment=" + moment)
                    .contentType("application/fhir+json")
                    .content(bundle));
        assertThat(answer.getStatus()).isIn(200, 422);
        holds("/api/" + api, "post", answer);
      }
    }
    for (String hook : List.of("patient-view", "encounter-start", "encounter-discharge")) {
      MockHttpServletResponse answer =
          answer(
              post("/cds-services/kap-" + hook)
                  .contentType("application/json")
                  .content(call(hook, name, bundle)));
      assertThat(answer.getStatus()).isEqualTo(200);
      holds("/cds-services/{id}", "post", answer);
    }
  }

  private String call(String hook, String patient, byte[] bundle) throws Exception {
    ObjectNode call =
        JSON.createObjectNode()
            .put("hook", hook)
            .put("hookInstance", "7b1f6a52-6c0e-4c57-9f0e-0a6d1f2c9e11");
    call.putObject("context")
        .put("userId", "Practitioner/1")
        .put("patientId", patient)
        .put("encounterId", "e");
    ObjectNode prefetch = call.putObject("prefetch");
    JsonNode services =
        JSON.readTree(answer(get("/cds-services")).getContentAsString()).path("services");
    services.forEach(one -> one.path("prefetch").propertyNames().forEach(prefetch::putNull));
    prefetch.set("patient", JSON.readTree(bundle));
    String text = call.toString();
    isOf("#/components/schemas/Call", text);
    return text;
  }

  @Test
  void whatIsRefusedIsAsDescribed() throws Exception {
    holds(
        "/cds-services/{id}", "post", refused("/cds-services/kap-order-sign", "application/json"));
    holds("/cds-services/{id}", "post", refused("/cds-services/none", "application/json"));
    String feedback = "/cds-services/{id}/feedback";
    holds(feedback, "post", refused("/cds-services/none/feedback", "application/json"));
    holds(feedback, "post", refused("/cds-services/kap-order-sign/feedback", "application/json"));
    holds("/cds-services/{id}", "post", refused("/cds-services/kap-order-sign", "text/plain"));
    holds("/api/decisions", "post", refused("/api/decisions", "application/json"));
    holds("/api/care-plans", "post", refused("/api/care-plans", "text/plain"));
    holds("/questionnaires/{id}", "get", answer(get("/questionnaires/none")));
    holds("/samples/{name}", "get", answer(get("/samples/none")));
  }

  private MockHttpServletResponse refused(String path, String type) throws Exception {
    MockHttpServletResponse answer =
        answer(MockMvcRequestBuilders.post(path).contentType(type).content("{"));
    assertThat(answer.getStatus()).isBetween(400, 499);
    return answer;
  }

  @Test
  void whatIsReadIsAsDescribed() throws Exception {
    holds("/questionnaires/screening", "get", answer(get("/questionnaires/screening")));
    holds("/questionnaires/{id}", "get", answer(get("/questionnaires/dosing-day")));
    holds("/samples", "get", answer(get("/samples")));
    holds("/samples/{name}", "get", answer(get("/samples/tom")));
    holds("/openapi.json", "get", answer(get("/openapi.json")));
    holds("/openapi", "get", answer(get("/openapi")));
  }

  @Test
  void thePageLoadsWhatComesWithTheProgram() throws Exception {
    MockHttpServletResponse page = answer(get("/openapi"));
    assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.getContentAsString()).doesNotContain("http:", "https:");
    for (String part :
        List.of(
            "/webjars/swagger-ui/swagger-ui.css",
            "/webjars/swagger-ui/swagger-ui-bundle.js",
            "/pages/openapi.js")) {
      assertThat(page.getContentAsString()).contains(part);
      assertThat(answer(get(part)).getStatus()).as(part).isEqualTo(200);
    }
  }

  /** An answer has a described status and type, and a body of the described form. */
  private void holds(String path, String method, MockHttpServletResponse answer) throws Exception {
    JsonNode response =
        at("/paths/" + path.replace("/", "~1") + "/" + method + "/responses")
            .path(Integer.toString(answer.getStatus()));
    String pointer =
        response.has("$ref")
            ? response.path("$ref").asString("").substring(1)
            : "/paths/%s/%s/responses/%d"
                .formatted(path.replace("/", "~1"), method, answer.getStatus());
    JsonNode content = at(pointer).path("content");
    String type = String.valueOf(answer.getContentType()).split(";", 2)[0];
    assertThat(content.has(type))
        .as("%s %s answers %d as %s; openapi.yaml", method, path, answer.getStatus(), type)
        .isTrue();
    if (type.endsWith("json")) {
      isOf(
          "#" + pointer + "/content/" + type.replace("/", "~1") + "/schema",
          answer.getContentAsString());
    }
  }

  private JsonNode at(String pointer) {
    return description.at(pointer);
  }

  private void isOf(String reference, String json) {
    ObjectNode root = (ObjectNode) description.deepCopy();
    closed(root);
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", "https://kap-cds.example.org/openapi.json");
    root.put("$ref", reference);
    Schema schema = SCHEMAS.getSchema(root.toString(), InputFormat.JSON);
    List<Error> errors = schema.validate(json, InputFormat.JSON);
    assertThat(errors.stream().limit(5).map(Error::toString)).as(reference).isEmpty();
  }

  /** Here no member may be there that is not described. */
  private static void closed(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    for (Map.Entry<String, JsonNode> one : node.properties()) {
      closed(one.getValue());
    }
    if (node.isArray()) {
      node.forEach(OpenApiTest::closed);
    }
  }
}
