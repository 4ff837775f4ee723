package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a clinician did with a card, told back. */
class FeedbackTest {

  private final Caller caller = Caller.get();

  private static Exchange exchange() {
    return Exchange.all().stream()
        .filter(one -> !one.answer().cards().isEmpty())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no call led to a card"));
  }

  /** A year ago: what was set aside lately a service may leave out of its next answers. */
  private static ObjectNode overridden(JsonNode card) {
    return Json.object()
        .put("card", card.path("uuid").asString(UUID.randomUUID().toString()))
        .put("outcome", "overridden")
        .put(
            "outcomeTimestamp",
            Instant.now().minus(365, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private Answer tell(String id, ObjectNode... entries) {
    ObjectNode body = Json.object();
    for (ObjectNode entry : entries) {
      body.withArray("feedback").add(entry);
    }
    return caller.post("/cds-services/" + id + "/feedback", body.toString());
  }

  private Answer tell(Consumer<ObjectNode> change) {
    Exchange one = exchange();
    ObjectNode entry = overridden(one.answer().cards().path(0));
    change.accept(entry);
    return tell(one.id(), entry);
  }

  @BeforeEach
  void mustBeTaken() {
    Exchange one = exchange();
    Answer answer = tell(one.id(), overridden(one.answer().cards().path(0)));
    assumeTrue(answer.status() != 404, "the service takes no feedback");
  }

  @Test
  @Tag("BB-35")
  void anOverrideIsTakenWithAReasonAndWithout() {
    tell(entry -> {}).hasStatus(200);
    tell(entry ->
            entry
                .putObject("overrideReason")
                .putObject("reason")
                .put("code", "risk-benefit-ratio")
                .put("system", "http://example.org/reasons"))
        .hasStatus(200);
    tell(entry -> entry.putObject("overrideReason").put("userComment", "134/84 after rest"))
        .hasStatus(200);
  }

  @Test
  @Tag("BB-35")
  void anAcceptedSuggestionIsTaken() {
    tell(entry ->
            entry
                .put("outcome", "accepted")
                .putArray("acceptedSuggestions")
                .addObject()
                .put("id", suggestion().orElse(UUID.randomUUID().toString())))
        .hasStatus(200);
  }

  private static Optional<String> suggestion() {
    return Exchange.cardsOfAll()
        .flatMap(card -> card.path("suggestions").valueStream())
        .map(one -> one.path("uuid").asString(""))
        .filter(uuid -> !uuid.isEmpty())
        .findFirst();
  }

  @Test
  @Tag("BB-35")
  void theSameMayBeToldAgainAndOtherwise() {
    Exchange one = exchange();
    ObjectNode entry = overridden(one.answer().cards().path(0));
    tell(one.id(), entry).hasStatus(200);
    tell(one.id(), entry).hasStatus(200);
    ObjectNode later = Json.copy(entry);
    later.put("outcome", "accepted");
    later.putArray("acceptedSuggestions").addObject().put("id", UUID.randomUUID().toString());
    tell(one.id(), entry, later).hasStatus(200);
  }

  @Test
  @Tag("BB-35")
  void aCardThatNobodyKnowsIsTaken() {
    tell(entry -> entry.put("card", UUID.randomUUID().toString())).hasStatus(200);
  }

  @Test
  @Tag("BB-35")
  void whatIsNotAsItShouldBeIsRefused() {
    tell(entry -> entry.remove("card")).refuses(400);
    tell(entry -> entry.put("outcome", "ignored")).refuses(400);
    tell(entry -> entry.remove("outcomeTimestamp")).refuses(400);
    tell(entry -> entry.put("outcomeTimestamp", "yesterday")).refuses(400);
    tell(entry -> entry.put("outcome", "accepted")).refuses(400);
    tell(entry -> entry.putObject("overrideReason")).refuses(400);
    Exchange one = exchange();
    ObjectNode good = overridden(one.answer().cards().path(0));
    ObjectNode bad = Json.copy(good);
    bad.remove("outcome");
    assertThat(tell(one.id(), good, bad).refuses(400).body()).contains("feedback[1]");
  }

  @Test
  @Tag("BB-35")
  void anUnknownServiceIsNotFound() {
    tell("no-such-service", overridden(exchange().answer().cards().path(0))).refuses(404);
  }
}
