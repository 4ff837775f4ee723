package org.kapcds.service.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What a card offers to do: to write something new. Nothing on record is ever changed or removed.
 *
 * @param label the words on the button
 * @param uuid a name computed from the decision
 * @param actions what is written, all of it together
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Suggestion(String label, String uuid, List<Action> actions) {

  public Suggestion {
    actions = List.copyOf(actions);
  }

  /** The kinds of actions there are here. */
  public enum Type {
    CREATE;

    /** The word CDS Hooks has for it. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something that is written.
   *
   * @param type what is done with the resource
   * @param description what it is, in a sentence
   * @param resource a complete FHIR R4 resource
   */
  public record Action(Type type, String description, JsonNode resource) {}
}
