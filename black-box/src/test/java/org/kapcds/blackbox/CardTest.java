package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the answers hold. */
class CardTest {

  private static final Set<String> INDICATORS = Set.of("info", "warning", "critical");
  private static final Set<String> BEHAVIOURS = Set.of("at-most-one", "any");
  private static final Set<String> TYPES = Set.of("create", "update", "delete");

  private static List<JsonNode> cards() {
    List<JsonNode> cards = Exchange.cardsOfAll().toList();
    assertThat(cards).as("cards; name charts that lead to some with -Dcharts").isNotEmpty();
    return cards;
  }

  private static Stream<JsonNode> actions(JsonNode card) {
    return card.path("suggestions")
        .valueStream()
        .flatMap(suggestion -> suggestion.path("actions").valueStream());
  }

  @Test
  @Tag("BB-06")
  void eachCardHasWhatItMustHave() {
    for (Exchange one : Exchange.all()) {
      assertThat(one.answer().cards().isArray()).as(one.toString()).isTrue();
    }
    for (JsonNode card : cards()) {
      assertThat(card.path("summary").isString()).isTrue();
      assertThat(card.path("summary").asString()).isNotBlank().hasSizeLessThan(140);
      assertThat(card.path("indicator").asString("")).isIn(INDICATORS);
      assertThat(card.at("/source/label").asString("")).as(card.toString()).isNotBlank();
      JsonNode topic = card.at("/source/topic");
      if (!topic.isMissingNode()) {
        assertThat(topic.path("code").asString("")).isNotBlank();
        assertThat(topic.path("system").asString("")).isNotBlank();
      }
    }
  }

  @Test
  @Tag("BB-07")
  void systemActionsAreActions() {
    List<JsonNode> with =
        Exchange.all().stream()
            .map(one -> one.answer().json())
            .filter(one -> one.has("systemActions"))
            .toList();
    assumeFalse(with.isEmpty(), "no answer has system actions");
    for (JsonNode answer : with) {
      assertThat(answer.path("systemActions").isArray()).isTrue();
      answer.path("systemActions").forEach(CardTest::isAction);
    }
  }

  @Test
  @Tag("BB-08")
  void whatACardMayHaveIsNotEmpty() {
    for (JsonNode card : cards()) {
      for (String text : new String[] {"uuid", "detail"}) {
        if (card.has(text)) {
          assertThat(card.path(text).asString("")).as(card.toString()).isNotBlank();
        }
      }
      for (String list : new String[] {"suggestions", "overrideReasons", "links"}) {
        if (card.has(list)) {
          assertThat(card.path(list).isArray()).isTrue();
          assertThat(card.path(list)).isNotEmpty();
        }
      }
      for (JsonNode reason : card.path("overrideReasons")) {
        for (String member : new String[] {"code", "system", "display"}) {
          assertThat(reason.path(member).asString("")).as(reason.toString()).isNotBlank();
        }
      }
    }
  }

  @Test
  @Tag("BB-08")
  void noTwoCardsOfAnAnswerHaveOneName() {
    for (Exchange one : Exchange.all()) {
      List<String> names = new ArrayList<>();
      one.answer().cards().forEach(card -> names.add(card.path("uuid").asString("")));
      assertThat(names).as(one.toString()).doesNotHaveDuplicates();
    }
  }

  @Test
  @Tag("BB-09")
  void linksLead() {
    List<JsonNode> links =
        cards().stream().flatMap(card -> card.path("links").valueStream()).toList();
    assumeFalse(links.isEmpty(), "no card has a link");
    for (JsonNode link : links) {
      assertThat(link.path("label").asString("")).isNotBlank();
      assertThat(link.path("type").asString("")).isIn("absolute", "smart");
      URI url = URI.create(link.path("url").asString(""));
      assertThat(url.getScheme()).isIn("http", "https");
      assertThat(url.getHost()).isNotBlank();
      if (link.path("type").asString("").equals("absolute")) {
        assertThat(link.has("appContext")).as(link.toString()).isFalse();
      }
    }
  }

  @Test
  @Tag("BB-10")
  void suggestionsCanBeFollowed() {
    List<JsonNode> with = cards().stream().filter(card -> card.has("suggestions")).toList();
    assumeFalse(with.isEmpty(), "no card has a suggestion");
    for (JsonNode card : with) {
      assertThat(card.path("selectionBehavior").asString("")).isIn(BEHAVIOURS);
      for (JsonNode suggestion : card.path("suggestions")) {
        assertThat(suggestion.path("label").asString("")).isNotBlank();
        if (suggestion.has("actions")) {
          assertThat(suggestion.path("actions")).isNotEmpty();
        }
      }
      actions(card).forEach(CardTest::isAction);
    }
  }

  private static void isAction(JsonNode action) {
    String type = action.path("type").asString("");
    assertThat(type).isIn(TYPES);
    assertThat(action.path("description").asString("")).as(action.toString()).isNotBlank();
    if (type.equals("delete")) {
      assertThat(action.path("resourceId").asString("")).matches("[A-Za-z]+/[^/]+");
    } else {
      assertThat(FhirR4.errors(action.path("resource").toString())).isEmpty();
    }
  }

  @Test
  @Tag("BB-11")
  void someCardRefersToAPageOutside() {
    assumeTrue(some(CardTest::isAllAbsolute), "no card has links that are all absolute");
  }

  @Test
  @Tag("BB-12")
  void someCardStartsAnApp() {
    assumeTrue(some(CardTest::isAllSmart), "no card has links that are all of SMART apps");
  }

  private static boolean some(Predicate<JsonNode> such) {
    return cards().stream().anyMatch(such);
  }

  private static boolean isAllAbsolute(JsonNode card) {
    return isAll(card, "absolute");
  }

  private static boolean isAllSmart(JsonNode card) {
    return isAll(card, "smart");
  }

  private static boolean isAll(JsonNode card, String type) {
    return card.has("links")
        && card.path("links")
            .valueStream()
            .allMatch(link -> link.path("type").asString("").equals(type));
  }

  @Test
  @Tag("BB-13")
  void someCardOnlySpeaks() {
    assertThat(some(card -> !card.has("links") && !card.has("suggestions"))).isTrue();
  }

  @Test
  @Tag("BB-14")
  void whatIsChangedOrRemovedIsAmongTheDrafts() {
    boolean any = false;
    for (Exchange one : Exchange.all()) {
      List<String> drafts = new ArrayList<>();
      Calls.context(one.call())
          .at("/draftOrders/entry")
          .forEach(entry -> drafts.add(Calls.name(entry.path("resource"))));
      for (JsonNode action :
          one.answer().cards().valueStream().flatMap(CardTest::actions).toList()) {
        String type = action.path("type").asString("");
        if (type.equals("update") || type.equals("delete")) {
          any = true;
          assertThat(drafts)
              .as(one.toString())
              .contains(
                  type.equals("delete")
                      ? action.path("resourceId").asString("")
                      : Calls.name(action.path("resource")));
        }
      }
    }
    assumeTrue(any, "no suggestion changes or removes anything");
  }

  @Test
  @Tag("BB-37")
  void nothingIsNullOrEmpty() {
    isFull(Caller.get().discovery().json(), "discovery");
    Exchange.all().forEach(one -> isFull(one.answer().json(), one.toString()));
  }

  private static void isFull(JsonNode node, String where) {
    assertThat(node.isNull()).as(where + " is null").isFalse();
    if (node.isString()) {
      assertThat(node.asString()).as(where + " is an empty text").isNotEmpty();
    } else if (node.isObject()) {
      assertThat(node).as(where + " is an empty object").isNotEmpty();
      node.properties().forEach(one -> isFull(one.getValue(), where + "." + one.getKey()));
    } else if (node.isArray()) {
      if (!where.endsWith(".cards") && !where.endsWith(".services")) {
        assertThat(node).as(where + " is an empty array").isNotEmpty();
      }
      node.forEach(one -> isFull(one, where + "[]"));
    }
  }

  @Test
  @Tag("BB-37")
  void decimalsComeBackAsTheyWereSent() {
    List<String> repeated =
        cards().stream()
            .flatMap(CardTest::actions)
            .map(JsonNode::toString)
            .filter(action -> action.contains("\"value\":35.5"))
            .toList();
    assumeFalse(repeated.isEmpty(), "no action repeats the dose of an order");
    assertThat(repeated).allMatch(action -> action.contains("\"value\":35.50"));
  }
}
