package org.kapcds.service.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a card offers to do: to write something new, or to remove a draft that is not signed yet.
 * Nothing on record is ever changed or removed.
 *
 * @param label the words on the button
 * @param uuid a name computed from the decision
 * @param actions what is done, all of it together
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Suggestion(String label, String uuid, List<Action> actions) {

  public Suggestion {
    actions = List.copyOf(actions);
  }

  /** The kinds of actions there are here. */
  public enum Type {
    CREATE,
    DELETE;

    /** The word CDS Hooks has for it. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something that is done.
   *
   * @param type what is done with the resource
   * @param description what it is, in a sentence
   * @param resource a complete FHIR R4 resource, where one is written
   * @param resourceId the type and id of the draft, where one is removed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Action(
      Type type, String description, @Nullable JsonNode resource, @Nullable String resourceId) {

    /** Writes a resource. */
    public static Action create(String description, JsonNode resource) {
      return new Action(Type.CREATE, description, resource, null);
    }

    /** Removes a draft. */
    public static Action delete(String description, String resourceId) {
      return new Action(Type.DELETE, description, null, resourceId);
    }
  }
}
