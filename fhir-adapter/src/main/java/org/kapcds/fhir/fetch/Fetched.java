package org.kapcds.fhir.fetch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was had of one query: a resource, or a bundle for each page.
 *
 * @param resources what came, possibly nothing
 * @param missing why it is not everything, in one clause; {@code null} when it is
 */
public record Fetched(List<JsonNode> resources, @Nullable String missing) {

  /** Why something is missing that did not come before the time was up. */
  public static final String NOT_IN_TIME = "it was not answered in time";

  public Fetched {
    resources = List.copyOf(resources);
  }
}
