package org.kapcds.service.page.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.service.TestService;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.Viewed;
import org.kapcds.service.record.journal.Journal;
import org.kapcds.service.sample.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Ann, a compliance officer, looks at what was recorded. */
@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class RecordPagesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir static Path place;

  @Autowired MockMvc http;
  @Autowired Recorder recorder;

  private final MockHttpSession session = new MockHttpSession();

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry settings) {
    settings.add("kap-cds.record.directory", place::toString);
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(
            request.session(session).with(user("ann").roles("COMPLIANCE_OFFICER")).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse search(Map<String, String> more) throws Exception {
    return found(post("/records"), more);
  }

  private MockHttpServletResponse found(
      MockHttpServletRequestBuilder search, Map<String, String> more) throws Exception {
    search.param("from", "2026-03-01").param("until", "2026-03-31");
    more.forEach(search::param);
    return answer(search);
  }

  private String card = "";

  @BeforeEach
  void aminasChartIsOpenedAndACardSetAside() throws Exception {
    String shown =
        Viewed.by(http, "amina", UUID.randomUUID().toString(), entries -> {}).getContentAsString();
    card = JSON.readTree(shown).at("/cards/0/uuid").asString();
    http.perform(
        post("/cds-services/kap-patient-view/feedback")
            .contentType("application/json")
            .content(
                ("{\"card\":\"%s\",\"outcome\":\"overridden\",\"overrideReason\":{\"userComment\":"
                        + "\"she told me <b>more</b>\"},\"outcomeTimestamp\":\"2026-03-02T10:01:00Z\"}")
                    .formatted(card)));
    drained();
  }

  private JdbcClient drained() {
    await()
        .atMost(LONG)
        .until(() -> recorder.journal().append("{\"kind\":\"mark\"}") == Journal.Kept.ON_DISK);
    await()
        .atMost(LONG)
        .until(
            () -> recorder.store().isPresent() && recorder.drainer().orElseThrow().behind() == 0);
    return recorder.store().orElseThrow().sql();
  }

  private UUID call() {
    return drained()
        .sql("select call from shown_card where card = ?")
        .param(UUID.fromString(card))
        .query(UUID.class)
        .single();
  }

  private long acts(String what) {
    return drained()
        .sql("select count(*) from record_act where what = ? and done_by = 'ann'")
        .param(what)
        .query(Long.class)
        .single();
  }

  @Test
  void othersMayNotLook() throws Exception {
    for (String role : List.of("CLINICIAN_REVIEWER", "RELEASE_MANAGER")) {
      assertThat(
              http.perform(get("/records").with(user("ben").roles(role)))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .isEqualTo(403);
    }
    assertThat(http.perform(get("/records/" + call())).andReturn().getResponse().getStatus())
        .isEqualTo(302);
  }

  @Test
  void callsAreFoundByWhatIsAsked() throws Exception {
    String id = call().toString();
    assertThat(search(Map.of()).getContentAsString()).contains(id);
    assertThat(search(Map.of("outcome", "OVERRIDDEN")).getContentAsString()).contains(id);
    assertThat(search(Map.of("outcome", "ACCEPTED")).getContentAsString())
        .contains("Nothing was found");
    assertThat(search(Map.of("service", "kap-patient-view")).getContentAsString()).contains(id);
    assertThat(search(Map.of("service", "kap-order-sign")).getContentAsString())
        .contains("Nothing was found");
    assertThat(search(Map.of("rule", "SAF-NONE-001")).getContentAsString())
        .contains("Nothing was found");
    String rule =
        drained()
            .sql("select min(rule_id) from shown_rule where call = ?")
            .param(call())
            .query(String.class)
            .single();
    assertThat(search(Map.of("rule", rule, "outcome", "OVERRIDDEN")).getContentAsString())
        .contains(id);
  }

  @Test
  void whoCalledIsSaidAlsoWhereNobodyWasAsked() throws Exception {
    assertThat(search(Map.of()).getContentAsString())
        .contains("<td>not known: no token was asked for</td>");
    answer(post("/records/" + call()).param("why", "complaint 7"));
    assertThat(answer(get("/records/" + call())).getContentAsString())
        .contains("<dt>Calling system</dt><dd>not known: no token was asked for</dd>");

    assertThat(CallerWords.of("", "", 401)).isEqualTo("not known: no token that was believed");
    assertThat(CallerWords.of("https://ehr.example.org", "north", 200))
        .isEqualTo("https://ehr.example.org, north");
  }

  @Test
  void whoeverSearchesForAPatientSaysForWhatAndItIsRecorded() throws Exception {
    assertThat(search(Map.of("patient", "Patient/amina")).getStatus()).isEqualTo(400);
    assertThat(acts("search")).isZero();

    assertThat(
            search(Map.of("patient", "Patient/amina", "why", "complaint 7")).getContentAsString())
        .contains(call().toString());
    assertThat(
            search(Map.of("patient", "Patient/nobody", "why", "complaint 7")).getContentAsString())
        .contains("Nothing was found");
    assertThat(acts("search")).isEqualTo(2);
  }

  @Test
  void aRecordIsOpenedForAPurposeAndShowsAllThereIs() throws Exception {
    String address = "/records/" + call();
    assertThat(answer(get(address)).getContentAsString()).contains("For what do you open records?");
    long before = acts("read");

    assertThat(answer(post(address).param("why", "complaint 7")).getHeader("Location"))
        .isEqualTo(address);
    String page = answer(get(address)).getContentAsString();
    assertThat(page)
        .contains(
            "complaint 7",
            "kap-patient-view",
            "Patient/amina",
            "she told me &lt;b&gt;more&lt;/b&gt;",
            "<td>silent</td>",
            "2026-03-02T10:00:00Z");
    assertThat(page).doesNotContain("<b>more</b>");
    assertThat(acts("read")).isEqualTo(before + 1);
    assertThat(answer(get(address)).getContentAsString())
        .contains("Who has opened this record", "<td>ann</td>", ">2026-03-02 10:00:00 +00:00</th>");
  }

  @Test
  void whatWasDecidedIsToldInWords() throws Exception {
    String address = "/records/" + call();
    answer(post(address).param("why", "complaint 7"));
    String page = answer(get(address)).getContentAsString();

    assertThat(page)
        .contains(
            "<th scope=\"row\">Treatment-resistant depression</th><td><strong>not eligible</strong>",
            "<dt>Medicine</dt><dd>intravenous ketamine</dd>",
            "not yet reviewed by a clinician",
            "<td>set aside</td>");
    assertThat(page.replaceAll("<[^>]*>", " "))
        .doesNotContainPattern("NOT_|_STOP|SILENT|FIRED|NEVER_RECORDED|unreviewed|GAP\\b");
    assertThat(search(Map.of()).getContentAsString())
        .contains("<option value=\"SOFT_STOP\">soft stop</option>")
        .contains("<option value=\"GAP\">could not be judged</option>");
  }

  @Test
  void whatWasDecidedOfTheDayIsToldToo() throws Exception {
    http.perform(
        post("/api/decisions?asOf=2026-03-02T10:00:00Z&moment=dosing-day")
            .contentType("application/fhir+json")
            .content(Samples.named("lena").orElseThrow().bundle()));
    UUID id =
        drained()
            .sql("select id from answered_call order by line desc limit 1")
            .query(UUID.class)
            .single();
    answer(post("/records/" + id).param("why", "complaint 7"));

    assertThat(answer(get("/records/" + id)).getContentAsString())
        .contains("<dt>Moment</dt><dd>dosing day</dd>")
        .contains("<dt>The order</dt><dd>should wait for an answer to SAF-")
        .contains(
            "<dt>Dose of MedicationRequest/ketamine-draft</dt><dd>above soft: 52 mg is 0.9 mg/kg")
        .contains("<dt>The session</dt><dd>hold, because of SAF-");
  }

  @Test
  void aDecisionIsMadeAgainToTheByte() throws Exception {
    String address = "/records/" + call();
    answer(post(address).param("why", "complaint 7"));

    assertThat(answer(post(address + "/replay")).getContentAsString())
        .contains("the same to the byte");
    assertThat(acts("replay")).isPositive();
  }

  @Test
  void theChainIsChecked() throws Exception {
    answer(post("/records/chain"));
    await()
        .atMost(LONG)
        .until(
            () ->
                answer(get("/records/chain"))
                    .getContentAsString()
                    .contains("All is as it was recorded."));
  }

  @Test
  void whatIsTakenAwayIsRecordedAndHoldsNoFormula() throws Exception {
    assertThat(found(post("/records/export").param("format", "csv"), Map.of()).getStatus())
        .isEqualTo(400);
    MockHttpServletResponse csv =
        found(post("/records/export").param("format", "csv"), Map.of("why", "audit"));
    assertThat(csv.getHeader("Content-Disposition")).contains("records.csv");
    assertThat(csv.getContentAsString()).startsWith("id,at,service").contains(call().toString());
    MockHttpServletResponse json =
        found(post("/records/export").param("format", "json"), Map.of("why", "audit"));
    assertThat(JSON.readTree(json.getContentAsString()).size()).isPositive();
    assertThat(acts("export")).isEqualTo(2);

    assertThat(ExportedCalls.cell("=1+1")).isEqualTo("\"'=1+1\"");
    assertThat(ExportedCalls.cell("@x")).isEqualTo("\"'@x\"");
    assertThat(ExportedCalls.cell("a\"b")).isEqualTo("\"a\"\"b\"");
  }

  @Test
  void whatCannotBeAskedIsSaid() throws Exception {
    assertThat(
            answer(post("/records").param("from", "x").param("until", "2026-03-31"))
                .getContentAsString())
        .contains("a day is missing");
    assertThat(answer(get("/records/" + UUID.randomUUID())).getStatus()).isEqualTo(200);
    answer(post("/records/" + call()).param("why", "complaint 7"));
    assertThat(answer(get("/records/" + UUID.randomUUID())).getStatus()).isEqualTo(404);
  }
}
