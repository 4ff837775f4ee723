package org.kapcds.service.decide;

import static org.hamcrest.Matchers.equalTo;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.service.TestService;
import org.kapcds.service.sample.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class DecisionApiTest {

  @Autowired MockMvc http;

  private static final String TOM =
      new String(
          Samples.named("tom").orElseThrow().bundle(), java.nio.charset.StandardCharsets.UTF_8);

  private ResultActions ask(String query, String body) throws Exception {
    return http.perform(
        post("/api/decisions?" + query).contentType("application/fhir+json").content(body));
  }

  private static ResultActions refused(
      ResultActions answer, int status, String code, String place, String message)
      throws Exception {
    return answer
        .andExpect(status().is(status))
        .andExpect(header().string("Content-Type", "application/fhir+json"))
        .andExpect(jsonPath("$.resourceType").value("OperationOutcome"))
        .andExpect(jsonPath("$.issue.length()").value(1))
        .andExpect(jsonPath("$.issue[0].severity").value("error"))
        .andExpect(jsonPath("$.issue[0].code").value(code))
        .andExpect(jsonPath("$.issue[0].expression[0]").value(place))
        .andExpect(jsonPath("$.issue[0].diagnostics").value(equalTo(message)));
  }

  @Test
  void aBundleIsAnsweredWithADecision() throws Exception {
    ask("", TOM)
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/json"))
        .andExpect(jsonPath("$.asOf").value("2026-03-02T10:00:00Z"))
        .andExpect(jsonPath("$.moment").value("planning"))
        .andExpect(jsonPath("$.intervention").value("ketamine-iv"))
        .andExpect(jsonPath("$.patient").value("Patient/tom"))
        .andExpect(jsonPath("$.recommendations[0].reason").value("SEVERITY_BELOW_THRESHOLD"));
  }

  @Test
  void theSameQuestionGetsTheSameBytes() throws Exception {
    byte[] once = ask("", TOM).andReturn().getResponse().getContentAsByteArray();
    ask("", TOM).andExpect(content().bytes(once));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"deceasedBoolean\": true", "\"deceasedDateTime\": \"2026-01-31\""})
  void nothingIsOfferedToThoseWhoHaveDied(String deceased) throws Exception {
    String patient = "\"resourceType\": \"Patient\",";
    ask("&moment=order", TOM.replace(patient, patient + " " + deceased + ","))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.recommendations[0].state").value("NOT_ELIGIBLE"))
        .andExpect(jsonPath("$.conclusions[0].ruleId").value("KAP-DECEASED"))
        .andExpect(jsonPath("$.order.hold").value(true));
  }

  @Test
  void plainJsonIsAcceptedToo() throws Exception {
    http.perform(post("/api/decisions").contentType("application/json").content(TOM))
        .andExpect(status().isOk());
  }

  @Test
  void anotherContentTypeIsNot() throws Exception {
    refused(
        http.perform(post("/api/decisions").contentType("application/fhir+xml").content("<x/>")),
        415,
        "not-supported",
        "Content-Type",
        "the content type of the request is not supported; send it as `application/fhir+json` or `application/json`");
  }

  @Test
  void anotherVersionOfFhirInTheContentTypeIsNot() throws Exception {
    refused(
        http.perform(
            post("/api/decisions")
                .contentType("application/fhir+json; fhirVersion=3.0")
                .content(TOM)),
        415,
        "not-supported",
        "Content-Type",
        "`fhirVersion` names another version than FHIR R4; send FHIR R4, with `fhirVersion=4.0` or without it");
    http.perform(
            post("/api/decisions")
                .contentType("application/fhir+json; fhirVersion=4.0")
                .content(TOM))
        .andExpect(status().isOk());
  }

  @Test
  void anAddressWithoutAnswerSaysWhereToLook() throws Exception {
    http.perform(post("/api/nothing").contentType("application/json").content("{}"))
        .andExpect(status().isNotFound())
        .andExpect(
            jsonPath("$.issue[0].diagnostics")
                .value("nothing answers at this address; `/cds-services` lists what is offered"));
  }

  @Test
  void anEmptyBodyIsRefused() throws Exception {
    refused(ask("", ""), 400, "required", "body", "the request has no body; send JSON");
  }

  @Test
  void malformedJsonIsRefusedWithItsPlace() throws Exception {
    ask("", "{\"resourceType\": \"Bundle\",\n \"entry\": [")
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath("$.issue[0].diagnostics")
                .value(org.hamcrest.Matchers.containsString("it is not JSON (line 2, column ")));
  }

  @Test
  void aBundleWithoutPatientIsRefused() throws Exception {
    refused(
        ask("", "{\"resourceType\": \"Bundle\", \"entry\": []}"),
        400,
        "structure",
        "Bundle",
        "no Patient is in it; add the Patient");
  }

  @Test
  void twoPatientsAreRefused() throws Exception {
    refused(
        ask(
            "",
            """
            {"resourceType": "Bundle", "entry": [
              {"resource": {"resourceType": "Patient", "id": "a"}},
              {"resource": {"resourceType": "Patient", "id": "b"}}]}
            """),
        400,
        "structure",
        "Bundle",
        "2 Patients are in it; a decision is about one, send each on its own");
  }

  @Test
  void anotherVersionOfFhirIsRefused() throws Exception {
    refused(
        ask(
            "",
            """
            {"resourceType": "Bundle", "entry": [
              {"resource": {"resourceType": "Patient", "id": "a"}},
              {"resource": {"resourceType": "Encounter", "id": "e", "class": [{"text": "x"}]}}]}
            """),
        400,
        "structure",
        "Bundle.entry[1].resource",
        "`Encounter.class` is as FHIR R5 has it; send FHIR R4 (4.0.1)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "asOf=2026-03-02 => asOf => `2026-03-02` is not a moment with its offset; expected a form such as `2026-03-02T09:30:00+01:00`",
        "asOf=2026-03-02T10:00:00 => asOf => `2026-03-02T10:00:00` is not a moment with its offset; expected a form such as `2026-03-02T09:30:00+01:00`",
        "asOf=2025-12-31T23:59:59Z => asOf => release 1.0.0 is in force from 2026-01-01, and the question is about 2025-12-31; ask for a later moment, or name the release with `release=1.0.0`",
        "moment=tomorrow => moment => `tomorrow` is not a moment; expected one of planning, booking, order, dosing-day, discharge",
        "release=0.9 => release => `0.9` is not a release of this service; expected `1.0.0`",
        "moment=order&moment=planning => moment => `moment` is given more than once; give it once",
        "when=now => when => `when` is not a part of the question; expected some of asOf, intervention, moment, release, condition, profile"
      })
  void aQuestionThatCannotBeAnsweredSaysWhy(String query, String part, String message)
      throws Exception {
    refused(
        http.perform(
            post(java.net.URI.create("/api/decisions?" + query))
                .contentType("application/fhir+json")
                .content(TOM)),
        400,
        "value",
        part,
        message);
  }

  @ParameterizedTest
  @CsvSource({"condition", "profile", "intervention"})
  void whatTheReleaseDoesNotKnowIsRefused(String part) throws Exception {
    ask(part + "=nonsense", TOM)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.issue[0].expression[0]").value(part))
        .andExpect(
            jsonPath("$.issue[0].diagnostics")
                .value(org.hamcrest.Matchers.startsWith("`nonsense` is not a")));
  }

  @Test
  void anEarlierDayIsAnsweredWhenTheReleaseIsNamed() throws Exception {
    ask("asOf=2025-12-31T23:59:59Z&release=1.0.0", TOM).andExpect(status().isOk());
  }

  @Test
  void aBodyOverTheLimitIsRefused() throws Exception {
    refused(
        ask("", " ".repeat(10 * 1024 * 1024 + 1)),
        413,
        "too-long",
        "body",
        "the body is longer than 10 MB; send one patient's record only, or raise `kap-cds.max-body` and the memory of the service");
  }
}
