package org.kapcds.service.hook;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What CDS clients are told that there is.
 *
 * @param services the services
 */
record Discovery(List<Service> services) {

  private static final String VERSION = "2.0.1";

  /** A service, as CDS Hooks describes it. */
  record Service(
      String hook,
      String id,
      String title,
      String description,
      Map<String, String> prefetch,
      String usageRequirements,
      String version) {}

  /** All services, with what they ask to be sent along. */
  static Discovery of(Prefetch prefetch) {
    String requirements =
        "FHIR R4. Reads prefetch only and fetches nothing itself. Send %s, null where there is nothing on record; without them it answers 412."
            .formatted(String.join(", ", prefetch.required()));
    return new Discovery(
        Stream.of(Hook.values())
            .map(
                hook ->
                    new Service(
                        hook.hook(),
                        hook.id(),
                        hook.title(),
                        hook.description(),
                        prefetch.templates(),
                        requirements,
                        VERSION))
            .toList());
  }
}
