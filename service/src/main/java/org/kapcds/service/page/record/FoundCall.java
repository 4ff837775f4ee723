package org.kapcds.service.page.record;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.kapcds.service.record.store.CallSearch;

/**
 * A call as the list shows it.
 *
 * @param called the service, or the address where there is none
 * @param by who called, in words
 */
public record FoundCall(
    UUID id, OffsetDateTime at, String called, String by, int status, List<String> rules) {

  public FoundCall {
    rules = List.copyOf(rules);
  }

  static FoundCall of(CallSearch.Found found) {
    return new FoundCall(
        found.id(),
        found.at(),
        found.service().isEmpty() ? found.address() : found.service(),
        CallerWords.of(found.issuer(), found.tenant(), found.status()),
        found.status(),
        found.rules());
  }
}
