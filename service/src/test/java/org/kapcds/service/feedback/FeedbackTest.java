package org.kapcds.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.service.TestService;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.Viewed;
import org.kapcds.service.record.journal.Journal;
import org.kapcds.service.record.journal.Line;
import org.kapcds.service.record.journal.Lines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(properties = "kap-cds.welcome=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
@ExtendWith(OutputCaptureExtension.class)
class FeedbackTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ACCEPTED =
      "{'card': '%s', 'outcome': 'accepted', 'acceptedSuggestions': [{'id': '%s'}],"
          + " 'outcomeTimestamp': '%s'}";
  private static final String OVERRIDDEN =
      "{'card': '%s', 'outcome': 'overridden', 'outcomeTimestamp': '2026-03-02T09:31:07Z'%s}";

  @TempDir static Path place;

  @Autowired MockMvc http;
  @Autowired Recorder recorder;

  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry settings) {
    settings.add("kap-cds.record.directory", place::toString);
  }

  private MockHttpServletResponse send(String body) throws Exception {
    return http.perform(
            post("/cds-services/kap-patient-view/feedback")
                .contentType("application/json")
                .content(body.replace('\'', '"')))
        .andReturn()
        .getResponse();
  }

  private void taken(String body) throws Exception {
    MockHttpServletResponse answer = send(body);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString()).isEmpty();
  }

  /**
   * The database, when what was sent until now is there: an answer does not wait for a slow disk.
   */
  private JdbcClient database() {
    Duration most = Duration.ofMinutes(2);
    await()
        .atMost(most)
        .until(() -> recorder.journal().append("{\"kind\":\"mark\"}") == Journal.Kept.ON_DISK);
    await()
        .atMost(most)
        .until(
            () -> recorder.store().isPresent() && recorder.drainer().orElseThrow().behind() == 0);
    return recorder.store().orElseThrow().sql();
  }

  private List<Map<String, Object>> kept(String card) {
    return database()
        .sql("select * from feedback_on_card where card = ? order by outcome, happened_at")
        .param(UUID.fromString(card))
        .query()
        .listOfRows();
  }

  private String shownCard() throws Exception {
    String answer =
        Viewed.by(http, "amina", UUID.randomUUID().toString(), entries -> {}).getContentAsString();
    return JSON.readTree(answer).at("/cards/0/uuid").asString();
  }

  private static String unknown() {
    return UUID.randomUUID().toString();
  }

  /** A way to disagree that is recorded (rule SAF-REG-029). */
  @Test
  @Tag("CH-096")
  @Tag("CH-097")
  @Tag("CH-099")
  void whatWasDoneWithACardIsKeptWithTheCallThatShowedIt() throws Exception {
    String card = shownCard();
    taken(
        "{'feedback': [%s]}"
            .formatted(
                OVERRIDDEN.formatted(
                    card,
                    ", 'overrideReason': {'reason': {'system': 'urn:kap:override', 'code':"
                        + " 'rechecked'}}")));

    List<Map<String, Object>> kept = kept(card);
    assertThat(kept).hasSize(1);
    assertThat(kept.get(0)).containsEntry("outcome", "overridden");
    assertThat(kept.get(0)).containsEntry("reason_code", "rechecked");
    assertThat(
            database()
                .sql("select distinct rule_id from shown_rule where cast(call as varchar(40)) = ?")
                .param(kept.get(0).get("shown_in"))
                .query(String.class)
                .list())
        .isNotEmpty();
  }

  @Test
  @Tag("CH-098")
  void severalEntriesComeAtOnceAndSuggestionsAreKept() throws Exception {
    String one = unknown();
    String other = unknown();
    String suggestion = unknown();
    taken(
        "{'feedback': [%s, %s]}"
            .formatted(
                ACCEPTED.formatted(one, suggestion, "2026-03-02T09:31:07.25Z"),
                OVERRIDDEN.formatted(other, "")));

    assertThat(kept(one)).hasSize(1);
    assertThat(kept(other)).hasSize(1);
    assertThat(
            database()
                .sql("select count(*) from accepted_suggestion where suggestion = ?")
                .param(suggestion)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  @Tag("CH-100")
  void whatIsRepeatedCountsOnceAndWhatDiffersIsAllKept() throws Exception {
    String card = unknown();
    String suggestion = unknown();
    for (String time :
        List.of("2026-03-02T09:31:07Z", "2026-03-02T10:31:07+01:00", "2026-03-02T09:31:08Z")) {
      taken("{'feedback': [%s]}".formatted(ACCEPTED.formatted(card, suggestion, time)));
    }
    taken("{'feedback': [%s]}".formatted(OVERRIDDEN.formatted(card, "")));

    assertThat(kept(card)).hasSize(3);
  }

  @ParameterizedTest
  @Tag("CH-097")
  @Tag("CH-098")
  @Tag("CH-099")
  @Tag("CH-101")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'outcome': 'overridden', 'outcomeTimestamp': '2026-03-02T09:31:07Z'} | feedback[1].card
          {'card': 'x', 'outcome': 'overridden', 'outcomeTimestamp': '2026-03-02T09:31:07Z'} | feedback[1].card
          {'card': 'CARD', 'outcome': 'ignored', 'outcomeTimestamp': '2026-03-02T09:31:07Z'} | feedback[1].outcome
          {'card': 'CARD', 'outcomeTimestamp': '2026-03-02T09:31:07Z'} | feedback[1].outcome
          {'card': 'CARD', 'outcome': 'overridden'} | feedback[1].outcomeTimestamp
          {'card': 'CARD', 'outcome': 'overridden', 'outcomeTimestamp': '2026-03-02'} | feedback[1].outcomeTimestamp
          {'card': 'CARD', 'outcome': 'overridden', 'outcomeTimestamp': '2026-03-02T09:31:07'} | feedback[1].outcomeTimestamp
          {'card': 'CARD', 'outcome': 'overridden', 'outcomeTimestamp': '+999999999-03-02T09:31:07Z'} | feedback[1].outcomeTimestamp
          {'card': 'CARD', 'outcome': 'overridden', 'outcomeTimestamp': '-2026-03-02T09:31:07Z'} | feedback[1].outcomeTimestamp
          {'card': 'CARD', 'outcome': 'accepted', 'outcomeTimestamp': '2026-03-02T09:31:07Z'} | feedback[1].acceptedSuggestions
          {'card': 'CARD', 'outcome': 'accepted', 'acceptedSuggestions': [], 'outcomeTimestamp': '2026-03-02T09:31:07Z'} | feedback[1].acceptedSuggestions
          {'card': 'CARD', 'outcome': 'accepted', 'acceptedSuggestions': [{}], 'outcomeTimestamp': '2026-03-02T09:31:07Z'} | feedback[1].acceptedSuggestions[0].id
          {'card': 'CARD', 'outcome': 'overridden', 'overrideReason': {}, 'outcomeTimestamp': '2026-03-02T09:31:07Z'} | feedback[1].overrideReason
          {'card': 'CARD', 'outcome': 'overridden', 'overrideReason': 'x', 'outcomeTimestamp': '2026-03-02T09:31:07Z'} | feedback[1].overrideReason
          {'card': 'CARD', 'outcome': 'overridden', 'overrideReason': {'reason': {}}, 'outcomeTimestamp': '2026-03-02T09:31:07Z'} | feedback[1].overrideReason.reason.code
          {'card': 'CARD', 'outcome': 'overridden', 'overrideReason': {'userComment': 7}, 'outcomeTimestamp': '2026-03-02T09:31:07Z'} | feedback[1].overrideReason.userComment
          7 | feedback[1]\
          """)
  void anEntryWithAFaultIsNamedAndNothingIsKept(String entry, String where) throws Exception {
    String good = unknown();
    String card = unknown();
    MockHttpServletResponse answer =
        send(
            "{'feedback': [%s, %s]}"
                .formatted(OVERRIDDEN.formatted(good, ""), entry.replace("CARD", card)));

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentType()).isEqualTo("application/json");
    JsonNode outcome = JSON.readTree(answer.getContentAsString());
    assertThat(outcome.path("resourceType").asString()).isEqualTo("OperationOutcome");
    assertThat(outcome.at("/issue/0/expression/0").asString()).isEqualTo(where);
    assertThat(kept(good)).isEmpty();
    assertThat(kept(card)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{'feedback': []}", "{'feedback': {}}", "{'feedback': null}"})
  @Tag("CH-101")
  void withoutAnEntryItIsRefused(String body) throws Exception {
    assertThat(send(body).getStatus()).isEqualTo(400);
  }

  @Test
  @Tag("CH-101")
  void aCardThatIsNotKnownIsKeptAsSuch() throws Exception {
    String card = unknown();
    taken("{'feedback': [%s]}".formatted(OVERRIDDEN.formatted(card, "")));

    assertThat(kept(card)).hasSize(1);
    assertThat(kept(card).get(0).get("shown_in")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "[%s]"})
  @Tag("CH-102")
  void aBareEntryOrABareListIsTakenToo(String form) throws Exception {
    String card = unknown();
    taken(form.formatted(OVERRIDDEN.formatted(card, "")));

    assertThat(kept(card)).hasSize(1);
  }

  @Test
  @Tag("CH-096")
  void aServiceThatThereIsNotTakesNone() throws Exception {
    assertThat(
            http.perform(
                    post("/cds-services/no-service/feedback")
                        .contentType("application/json")
                        .content("{}"))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  @Tag("CH-116")
  void aCommentIsSealedAndNowhereElse(CapturedOutput log) throws Exception {
    String card = unknown();
    String words = "her sister says";
    taken(
        "{'feedback': [%s]}"
            .formatted(
                OVERRIDDEN.formatted(
                    card,
                    ", 'overrideReason': {'reason': {'code': '%s'}, 'userComment': '%s'}"
                        .formatted(words, words))));
    send("{'feedback': [%s]}".formatted(OVERRIDDEN.formatted(card, ", 'x': " + words)));

    assertThat(kept(card).get(0).get("reason_code")).isEqualTo("");
    assertThat(log).doesNotContain(words);
    List<String> lines = lines();
    assertThat(lines).noneMatch(line -> line.contains(words));
    JsonNode record =
        lines.stream()
            .filter(line -> line.contains(card))
            .map(line -> JSON.readTree(Line.of(line).orElseThrow().record()))
            .findFirst()
            .orElseThrow();
    JsonNode entry = record.path("feedback").path(0);
    String sent =
        recorder
            .dataKeys()
            .open(
                entry.path("key").asString(),
                entry.path("sealed").asString(),
                record.path("id").asString() + "/0");
    assertThat(JSON.readTree(sent).at("/overrideReason/userComment").asString()).isEqualTo(words);
  }

  private List<String> lines() throws IOException {
    List<String> all = new ArrayList<>();
    try (Lines lines = Lines.after(recorder.journal().folder(), 0)) {
      for (Optional<String> text = lines.next(); text.isPresent(); text = lines.next()) {
        all.add(text.get());
      }
    }
    return all;
  }
}
