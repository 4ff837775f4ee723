package org.kapcds.service.hook;

import java.util.List;
import java.util.Map;

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

  /**
   * Services, with what they ask to be sent along.
   *
   * @param offered the hooks they answer
   * @param fetching whether what is not sent may be fetched
   */
  static Discovery of(List<Hook> offered, Prefetch prefetch, boolean fetching) {
    String requirements =
        "FHIR R4. Send %s, null where there is nothing on record%s; without them it answers 412. %s"
            .formatted(
                String.join(", ", prefetch.required()),
                fetching ? ", or grant access to them (fhirServer, fhirAuthorization)" : "",
                fetching
                    ? "Fetches what is not sent from registered servers only."
                    : "Reads prefetch only and fetches nothing itself.");
    return new Discovery(
        offered.stream()
            .map(
                hook ->
                    new Service(
                        hook.hook(),
                        hook.id(),
                        hook.title(),
                        hook.description(),
                        prefetch.of(hook).templates(),
                        requirements,
                        VERSION))
            .toList());
  }
}
