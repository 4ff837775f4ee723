package org.kapcds.service.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What CDS Hooks asks of an answer, read from its bytes: written anew and not by the check that the
 * program makes, so that a fault of that check is seen.
 */
public final class CardStandard {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Set<String> OF_A_CARD =
      Set.of(
          "uuid",
          "summary",
          "detail",
          "indicator",
          "source",
          "overrideReasons",
          "selectionBehavior",
          "suggestions",
          "links");

  private CardStandard() {}

  /** Checks an answer. */
  public static void holds(String text) {
    JsonNode answer = JSON.readTree(text);
    assertThat(answer.propertyNames()).containsExactly("cards");
    assertThat(text.replace("{\"cards\":[]}", "")).doesNotContain(":null", ":\"\"", "[]", "{}");
    assertThat(text).doesNotContain("autolaunchable", "actionSelectionBehavior");
    Set<String> names = new HashSet<>();
    for (JsonNode card : answer.path("cards")) {
      assertThat(OF_A_CARD).containsAll(card.propertyNames());
      assertThat(card.path("summary").asString(""))
          .isNotBlank()
          .hasSizeLessThan(140)
          .doesNotContain("\n");
      assertThat(card.path("detail").asString("")).doesNotContainPattern("<[a-zA-Z/!?]");
      assertThat(card.path("indicator").asString("")).isIn("info", "warning", "critical");
      assertThat(card.path("source").propertyNames())
          .as("there is no URL that could be a relative one")
          .containsExactlyInAnyOrder("label", "topic");
      assertThat(card.at("/source/label").asString("")).isNotBlank();
      assertThat(card.at("/source/topic/code").asString("")).isNotBlank();
      assertThat(card.at("/source/topic/system").asString("")).isNotBlank();
      named(card, names);
      for (JsonNode reason : card.path("overrideReasons")) {
        assertThat(reason.propertyNames()).containsExactlyInAnyOrder("code", "system", "display");
      }
      for (JsonNode link : card.path("links")) {
        assertThat(link.propertyNames()).containsExactlyInAnyOrder("label", "url", "type");
        assertThat(link.path("label").asString("")).isNotBlank();
        assertThat(link.path("url").asString("")).startsWith("https://");
        assertThat(link.path("type").asString("")).isEqualTo("absolute");
      }
      assertThat(card.has("selectionBehavior")).isEqualTo(card.has("suggestions"));
      for (JsonNode suggestion : card.path("suggestions")) {
        assertThat(card.path("selectionBehavior").asString("")).isIn("at-most-one", "any");
        assertThat(suggestion.path("label").asString("")).isNotBlank();
        named(suggestion, names);
        suggestion.path("actions").forEach(CardStandard::holds);
      }
    }
  }

  private static void holds(JsonNode action) {
    assertThat(action.path("description").asString("")).isNotBlank();
    if (action.path("type").asString("").equals("delete")) {
      assertThat(action.has("resource")).isFalse();
      assertThat(action.path("resourceId").asString("")).matches("[A-Z][A-Za-z]+/[^/]+");
    } else {
      assertThat(action.path("type").asString("")).isEqualTo("create");
      assertThat(action.at("/resource/resourceType").asString("")).isNotBlank();
      assertThat(action.has("resourceId")).isFalse();
    }
  }

  private static void named(JsonNode thing, Set<String> names) {
    String name = thing.path("uuid").asString("");
    assertThat(name).hasSize(36);
    assertThat(names.add(UUID.fromString(name).toString())).isTrue();
  }
}
