package org.kapcds.service.page.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.service.TestService;
import org.kapcds.service.sample.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The workbench: what is tried there is decided as any call is, and leaves no trace. */
@SpringBootTest(properties = {"kap-cds.welcome=false", "kap-cds.max-body=1MB"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
@ExtendWith(OutputCaptureExtension.class)
class WorkbenchTest {

  private static final Pattern HERE = Pattern.compile("/workbench/[0-9a-f-]{36}");
  private static final String TOM = "/workbench/samples/tom";

  @Autowired MockMvc http;

  private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
    return http.perform(request).andReturn().getResponse();
  }

  private String page(RequestBuilder request) throws Exception {
    MockHttpServletResponse response = answer(request);
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString();
  }

  /** The address under which a page can be changed. */
  private static String here(String page) {
    Matcher here = HERE.matcher(page);
    assertThat(here.find()).isTrue();
    return here.group();
  }

  /** The name of a field, by the heading it stands under and its label. */
  private static String field(String page, String title, String label) {
    Matcher field =
        Pattern.compile(
                "<legend>%s</legend>.*?<label for=\"([^\"]+)\"><span>%s</span>"
                    .formatted(Pattern.quote(title), Pattern.quote(label)),
                Pattern.DOTALL)
            .matcher(page);
    assertThat(field.find()).as("%s: %s", title, label).isTrue();
    return field.group(1);
  }

  private static MockHttpServletRequestBuilder move(String here) {
    return post(here).with(csrf()).param("moment", "planning");
  }

  private String part(MockHttpServletRequestBuilder move) throws Exception {
    return page(move.header("HX-Request", "true"));
  }

  @Test
  void aSamplePatientIsChosen() throws Exception {
    String page = page(get("/workbench"));
    for (Samples.Sample sample : Samples.all()) {
      assertThat(page).contains("/workbench/samples/" + sample.name(), sample.story());
    }
    assertThat(answer(get("/workbench/samples/nobody")).getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"amina", "jonas", "keiko", "lena", "maria", "tom"})
  void everySampleIsAnsweredWithItsReasons(String name) throws Exception {
    String page = page(get("/workbench/samples/" + name));
    assertThat(page)
        .contains("Cards, as a health record shows them", "MDD-SEVERITY")
        .doesNotContain("<style", " style=", " onclick=", "hx-on");
  }

  /** What is read aloud stands once in a page; a move tells it anew, with what it changed. */
  @Test
  void theAnswerIsToldInOneSentence() throws Exception {
    String page = page(get(TOM));
    assertThat(page.split("id=\"told\"")).hasSize(2);
    assertThat(page).contains("role=\"status\">Treatment-resistant depression: not eligible.</p>");
    assertThat(part(move(here(page)).param(field(page, "PHQ-9", "PHQ-9"), "13")))
        .contains("Treatment-resistant depression: not eligible. Nothing changed.");
  }

  @Test
  void whatIsUrgentStandsBeforeAnyState() throws Exception {
    String page = page(get("/workbench/samples/jonas"));
    assertThat(page.indexOf("Today, whatever else is decided"))
        .isPositive()
        .isLessThan(page.indexOf("class=\"verdicts\""));
  }

  @Test
  void aCriterionTellsItsStateItsDataAndTheirDay() throws Exception {
    String page = page(get(TOM));
    assertThat(page)
        .contains(
            "<strong>not eligible</strong>",
            "PHQ-9 13 on 26 February 2026; needs at least 15: 2 short.",
            "major depressive disorder since 1 June 2025",
            "What would change it");
    assertThat(page(get("/workbench/samples/keiko")))
        .contains(
            "<strong>not known</strong>: <span>The depression is severe enough.</span>",
            "Too old: a current PHQ-9, MADRS, HAM-D 17 or QIDS score.");
  }

  /** At, above and below the limit: the answer is that of the API on the same record. */
  @ParameterizedTest
  @CsvSource({"14, NOT_ELIGIBLE, not eligible", "15, ELIGIBLE, eligible", "16, ELIGIBLE, eligible"})
  void aValueThatIsMovedChangesTheAnswerAsItWouldInACall(int score, String state, String words)
      throws Exception {
    String page = page(get(TOM));
    String moved = part(move(here(page)).param(field(page, "PHQ-9", "PHQ-9"), "" + score));
    assertThat(moved)
        .contains("Treatment-resistant depression</strong>: <strong>%s</strong>".formatted(words))
        .doesNotContain("<html", "Skip to the content");
    assertThat(moved.contains("was not eligible")).isEqualTo(state.equals("ELIGIBLE"));

    String record =
        new String(Samples.named("tom").orElseThrow().bundle(), UTF_8)
            .replaceFirst("\"value\": 13\\b", "\"value\": " + score);
    String called =
        answer(
                post("/api/decisions?asOf=2026-03-02T10:00:00Z")
                    .contentType("application/fhir+json")
                    .content(record))
            .getContentAsString();
    assertThat(new JsonMapper().readTree(called).at("/recommendations/0/state").asString(""))
        .isEqualTo(state);
  }

  @Test
  void theStateOfEachRuleIsListedAndLeadsToItsPage() throws Exception {
    assertThat(page(get(here(page(get("/workbench/samples/keiko"))) + "/rules")))
        .contains(
            "<a href=\"/rulebook/MDD-SEVERITY\"><code>MDD-SEVERITY</code></a>",
            "not evaluable",
            "Too old: a current PHQ-9");
  }

  @Test
  void aDayThatIsMovedMakesAScoreTooOld() throws Exception {
    String page = page(get("/workbench/samples/maria"));
    String day = field(page, "PHQ-9", "taken on");
    assertThat(part(move(here(page)).param(day, "2026-01-01")))
        .contains("<strong>insufficient data</strong>", "Too old:");
  }

  @Test
  void anotherMomentAndAnotherDayAreAsked() throws Exception {
    String page = page(get("/workbench/samples/maria"));
    String asked = part(move(here(page)).param("asOf", "2026-05-01T10:00"));
    assertThat(asked).contains("<strong>insufficient data</strong>", "asOf=2026-05-01T10:00Z");
    assertThat(page(get("/workbench/samples/maria?asOf=2026-05-01T10:00Z")))
        .contains("<strong>insufficient data</strong>");
  }

  @Test
  void withoutAScriptAMoveIsAPageOfItsOwn() throws Exception {
    String page = page(get(TOM));
    String here = here(page);
    MockHttpServletResponse moved = answer(move(here).param(field(page, "PHQ-9", "PHQ-9"), "20"));
    assertThat(moved.getStatus()).isEqualTo(302);
    assertThat(moved.getHeader("Location")).isEqualTo(here);
    assertThat(page(get(here))).contains("<strong>eligible</strong>", "value=\"20\"");
    assertThat(answer(post(here + "/reset").with(csrf())).getStatus()).isEqualTo(302);
    assertThat(page(get(here))).contains("<strong>not eligible</strong>", "value=\"13\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PHQ-9 | PHQ-9    | many       | `PHQ-9` is not a number
          PHQ-9 | PHQ-9    | 1e99999999 | `PHQ-9` is not a number
          PHQ-9 | taken on | 31.2.2026  | `taken on` is not a day
          """)
  void whatCannotBeReadChangesNothing(String title, String label, String value, String said)
      throws Exception {
    String page = page(get(TOM));
    String here = here(page);
    assertThat(part(move(here).param(field(page, title, label), value)))
        .contains("nothing was changed", said);
    assertThat(page(get(here))).contains("value=\"13\"");
  }

  @Test
  void whatIsImplausibleIsNotUsedAndTheAnswerSaysSo() throws Exception {
    String page = page(get(TOM));
    assertThat(part(move(here(page)).param(field(page, "PHQ-9", "PHQ-9"), "400")))
        .contains("<strong>insufficient data</strong>", "On record and not used");
  }

  @Test
  void nothingIsWrittenButWhatTheFormShows() throws Exception {
    String page = page(get(TOM));
    String moved =
        part(
            move(here(page))
                .param("e0.resourceType", "Group")
                .param("/entry/0/resource/id", "other")
                .param("e999.value", "1"));
    assertThat(moved).contains("PHQ-9 13 on 26 February 2026").doesNotContain("What the last move");
  }

  @Test
  void theDoseStandsOnARulerWithItsLimits() throws Exception {
    String page = page(get("/workbench/samples/lena"));
    assertThat(page)
        .contains(
            "this dose 0.9 mg/kg",
            "soft limit 0.75",
            "hard limit 1.0",
            "a choice made here, not yet approved (D)");
    String dose = field(page, "ketamine", "dose");
    String here = here(page);
    assertThat(part(post(here).with(csrf()).param("moment", "dosing-day").param(dose, "64")))
        .contains("<strong>above hard</strong>", "this dose 1.1 mg/kg");
    assertThat(page).contains("0.8 above the smallest dose that was studied, 0.15 above the soft");
    assertThat(part(post(here).with(csrf()).param("moment", "dosing-day").param(dose, "20")))
        .contains("<strong>within</strong>", "<strong>0.34 mg/kg</strong>")
        .contains(
            ">0.24 above the smallest dose that was studied, 0.41 below the soft limit, 0.66");
  }

  @Test
  void theCardsShowWhatAHealthRecordWouldOfferAndNothingOfItIsDoneHere() throws Exception {
    String page = page(get("/workbench/samples/lena?moment=order"));
    String dose = field(page, "ketamine", "dose");
    String above = part(post(here(page)).with(csrf()).param("moment", "order").param(dose, "64"));
    assertThat(above)
        .contains("Offered on the card.", "here nothing is done")
        .contains("<strong>Remove the draft order</strong>", "MedicationRequest/ketamine-draft")
        .contains("<a href=\"/rulebook/SAF-DOSE-011\">SAF-DOSE-011 in the rulebook</a>")
        .doesNotContainPattern("<button[^>]*>[^<]*draft order");
    assertThat(page(get("/workbench/samples/keiko")))
        .contains("<strong>Order: PHQ-9 panel</strong>", "<code>ServiceRequest</code>");
  }

  /** A dose is booked for the 9th, and nothing around it: the phases tell what is still to do. */
  @Test
  void onPaperTheAnswerNamesItsQuestion() throws Exception {
    assertThat(page(get("/workbench/samples/lena")))
        .contains(
            "<p class=\"on-paper\">Asked as of 2 March 2026, 10:00 (UTC+00:00), at the moment "
                + "“dosing day”, about intravenous ketamine.</p>");
  }

  @Test
  void thePlanStandsByTheCataloguesPhasesWithItsDaysAndItsMarks() throws Exception {
    JsonMapper json = new JsonMapper();
    ObjectNode record = (ObjectNode) json.readTree(Samples.named("maria").orElseThrow().bundle());
    ArrayNode entries = record.withArray("entry");
    entries.removeIf(entry -> entry.at("/resource/resourceType").asString("").equals("CarePlan"));
    entries
        .addObject()
        .set(
            "resource",
            json.readTree(
                """
                {"resourceType": "Appointment", "id": "dose", "status": "booked",
                 "serviceType": [{"coding": [{"system": "urn:kap:procedure", "code": "kap-dosing-session"}]}],
                 "start": "2026-03-09T10:00:00Z",
                 "participant": [{"actor": {"reference": "Patient/maria"}, "status": "accepted"}]}"""));
    String here =
        Objects.requireNonNull(uploaded(json.writeValueAsBytes(record)).getHeader("Location"));
    String page = page(get(here));
    assertThat(page.substring(page.indexOf("Plan beside the medicine")))
        .containsSubsequence(
            "<h5>Preparation</h5>",
            "2 March 2026 to 9 March 2026, 10:00",
            "(from now on, for 7 days)",
            "KAP-PREPARATION",
            "a choice made here, not yet approved (D)",
            "<h5>Dosing, and its day</h5>",
            "on 9 March 2026, 10:00",
            "<strong>is booked</strong>",
            "8 March 2026, 10:00 to 10 March 2026, 10:00",
            "KAP-PLAN-SUBSTANCES",
            "<h5>Integration</h5>",
            "10 March 2026, 10:00 to 12 March 2026, 10:00",
            "(in 8 to 10 days)",
            "KAP-INTEGRATION",
            "<h5>Measures</h5>",
            "on 9 March 2026, by 10:00",
            "PHQ-9, on the dosing day, before the dose",
            "KAP-MEASURES",
            "<h5>Over the whole course, and after it</h5>",
            "MDD-PLAN-PSYCHOTHERAPY");
    assertThat(
            page.substring(
                page.indexOf("<h5>Preparation</h5>"), page.indexOf("<h5>Dosing, and its day</h5>")))
        .doesNotContain("KAP-INTEGRATION", "KAP-MEASURES", "MDD-PLAN-PSYCHOTHERAPY");
  }

  @Test
  void aPhaseInWhichNothingIsToBeDoneSaysSo() throws Exception {
    assertThat(page(get("/workbench/samples/maria")).replaceAll("\\s+", " "))
        .contains(
            "<h5>Preparation</h5> <p class=\"quiet\">No rule asks for anything here now.</p>");
  }

  /** The limits of another route would be the wrong ones. */
  @Test
  void ofAMedicineThatIsNotTheOrderedOneNoRulerIsDrawn() throws Exception {
    assertThat(page(get("/workbench/samples/lena?intervention=ketamine-im")))
        .contains("<h4>Dose</h4>")
        .doesNotContain("<svg");
  }

  @Test
  void somethingIsAddedAndTakenOut() throws Exception {
    String here = here(page(get("/workbench/samples/maria")));
    answer(add(here, "diagnosis", "aneurysmal-vascular-disease", "", "2025-01-01"));
    String added = page(get(here));
    assertThat(added).contains("<strong>not eligible</strong>", "SAF-CI-001");
    String last =
        Pattern.compile("/workbench/[^\"]+/entries/(\\d+)/remove")
            .matcher(added)
            .results()
            .max(Comparator.comparing(found -> Integer.valueOf(found.group(1))))
            .orElseThrow()
            .group();
    answer(post(last).with(csrf()));
    assertThat(page(get(here))).doesNotContain("<strong>not eligible</strong>");

    answer(add(here, "measure", "phq9", "9", "2026-03-02"));
    assertThat(page(get(here))).contains("PHQ-9 9 on 2 March 2026");
    answer(add(here, "medicine", "diazepam", "10", "2026-02-01"));
    assertThat(page(get(here))).contains("diazepam (sedating medicine) 10 mg daily");
    assertThat(page(add(here, "measure", "phq9", "nine", "2026-03-02")))
        .contains("write the value as a number");
    assertThat(page(add(here, "measure", "diazepam", "9", "2026-03-02")))
        .contains("choose what is to be added");
  }

  /**
   * An interaction can stop too, under its own heading: nobody may read above it that nothing does.
   */
  @Test
  void whereAnInteractionStopsNoSentenceSaysThatNothingDoes() throws Exception {
    String here = here(page(get("/workbench/samples/maria")));
    answer(add(here, "medicine", "maoi-irreversible", "", "2026-02-01"));
    assertThat(page(get(here)))
        .contains(
            "<strong>soft stop</strong>: <span>MAO inhibitor",
            "None fired. A stop by an interaction or by the dose stands under that heading")
        .doesNotContain("No rule that stops");
  }

  private static MockHttpServletRequestBuilder add(
      String here, String what, String term, String value, String day) {
    return post(here + "/entries")
        .with(csrf())
        .param("what", what)
        .param("term", term)
        .param("value", value)
        .param("day", day);
  }

  private MockHttpServletResponse uploaded(byte[] record) throws Exception {
    return answer(
        post("/workbench/records")
            .with(csrf().asHeader())
            .contentType("application/fhir+json")
            .content(record));
  }

  @Test
  void aRecordOfOnesOwnIsTriedAndSeenByNobodyElse() throws Exception {
    byte[] record = Samples.named("maria").orElseThrow().bundle();
    MockHttpServletResponse taken =
        answer(
            post("/workbench/records")
                .with(csrf().asHeader())
                .with(user("reviewer").roles("CLINICIAN_REVIEWER"))
                .contentType("application/fhir+json")
                .content(record));
    assertThat(taken.getStatus()).isEqualTo(201);
    String here = Objects.requireNonNull(taken.getHeader("Location"));
    assertThat(here).matches(HERE);
    assertThat(page(get(here).with(user("reviewer").roles("CLINICIAN_REVIEWER"))))
        .contains("a record of your own", "MDD-SEVERITY", "and for you alone");
    assertThat(answer(get(here).with(user("release").roles("RELEASE_MANAGER"))).getStatus())
        .isEqualTo(404);
    assertThat(answer(get(here)).getStatus()).isEqualTo(404);
  }

  @Test
  void aRecordIsPastedWhereThereIsNoScript() throws Exception {
    String record = new String(Samples.named("maria").orElseThrow().bundle(), UTF_8);
    MockHttpServletResponse taken = answer(pasted(record));
    assertThat(taken.getHeader("Location")).matches(HERE);
    assertThat(page(get(Objects.requireNonNull(taken.getHeader("Location")))))
        .doesNotContain("for you alone");
    assertThat(page(pasted("{\"resourceType\": ")))
        .contains("The record was not taken.", "it is not JSON (line 1");
  }

  private static MockHttpServletRequestBuilder pasted(String record) {
    return post("/workbench/records")
        .with(csrf())
        .contentType("application/x-www-form-urlencoded")
        .param("record", record);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'resourceType': 'Bundle', 'entry': [}       | 400 | Bundle: it is not JSON (line 1, column
          <Bundle/>                                     | 400 | Bundle: it is XML; send it as JSON
          {'resourceType': 'Patient', 'id': 'a'}        | 400 | Bundle: it is no FHIR Bundle
          {'resourceType': 'Bundle', 'type': 'collection'} | 400 | Bundle: no Patient is in it
          """)
  void aRecordThatCannotBeReadIsRefusedWithItsPlace(String record, int status, String said)
      throws Exception {
    MockHttpServletResponse refused = uploaded(record.replace('\'', '"').getBytes(UTF_8));
    assertThat(refused.getStatus()).isEqualTo(status);
    assertThat(refused.getContentType()).startsWith("text/plain");
    assertThat(refused.getContentAsString()).startsWith(said);
  }

  @Test
  void whatIsTooDeepOrTooLongIsRefused() throws Exception {
    MockHttpServletResponse deep =
        uploaded(("{\"resourceType\": \"Bundle\", \"x\": " + "[".repeat(5000)).getBytes(UTF_8));
    assertThat(deep.getStatus()).isEqualTo(400);
    assertThat(deep.getContentAsString()).contains("nested deeper");
    MockHttpServletResponse large = uploaded(" ".repeat(1_100_000).getBytes(UTF_8));
    assertThat(large.getStatus()).isEqualTo(413);
    assertThat(large.getContentAsString()).contains("longer than 1 MB");
  }

  /** A record may hold anything; a page shows it as text, and the log nothing of it. */
  @Test
  void whatIsHostileDoesNothing(CapturedOutput output) throws Exception {
    String hostile = "<script>canary7731()</script>";
    String record =
        new String(Samples.named("tom").orElseThrow().bundle(), UTF_8)
            .replace("PHQ-9 total score", hostile)
            .replace("\"mirtazapine\"", "\"" + hostile + "\"");
    String here = Objects.requireNonNull(uploaded(record.getBytes(UTF_8)).getHeader("Location"));
    String page = page(get(here));
    assertThat(page).contains("&lt;script&gt;canary7731()").doesNotContain("<script>canary");
    part(move(here).param("asOf", "canary7731"));
    assertThat(output).doesNotContain("canary7731");
  }

  /**
   * Written out, such a number fills the memory: it is listed as not used, and no field shows it.
   */
  @ParameterizedTest
  @ValueSource(strings = {"1E2000000000", "1E-2000000000", "1E+2147483647"})
  void aNumberThatNoMeasurementHasIsNotWrittenOut(String number) throws Exception {
    String record =
        new String(Samples.named("tom").orElseThrow().bundle(), UTF_8)
            .replaceFirst("\"value\": 13\\b", "\"value\": " + number);
    String here = Objects.requireNonNull(uploaded(record.getBytes(UTF_8)).getHeader("Location"));
    assertThat(page(get(here)))
        .contains("On record and not used", "it holds a number that no measurement has")
        .doesNotContain("<legend>PHQ-9</legend>");
  }

  @Test
  void anAddressThatIsNotKeptAnyMoreSaysSo() throws Exception {
    MockHttpServletResponse gone = answer(get("/workbench/3f2c1f0e-0000-4000-8000-000000000000"));
    assertThat(gone.getStatus()).isEqualTo(404);
    assertThat(gone.getContentAsString()).contains("this is not kept any more");
  }

  /** An address that was shared asks the same question again. */
  @Test
  void whatCanBeSharedHoldsNothingOfThePatient() throws Exception {
    String page = page(get(TOM + "?moment=order&profile=strict"));
    assertThat(page)
        .contains(
            "/workbench/samples/tom?asOf=2026-03-02T10:00Z&amp;moment=order&amp;intervention=&amp;profile=strict");
    assertThat(page(get(TOM + "?moment=order&intervention=&profile=strict")))
        .contains("<option value=\"order\" selected=\"selected\">");
  }
}
