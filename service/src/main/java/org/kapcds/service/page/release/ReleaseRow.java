package org.kapcds.service.page.release;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.decide.ReleasePolicy;

/**
 * A release as the page shows it.
 *
 * @param place `shipped`, or the name of its folder or archive
 * @param version its version; empty as long as it cannot be read
 * @param sha256 its hash
 * @param status draft or released
 * @param days the days on which it is in force
 * @param standing what it does today
 * @param refused whether it is refused
 * @param signatures who has signed, and whether that was checked
 * @param lacking what it lacks to be used, each in a sentence
 */
public record ReleaseRow(
    String place,
    String version,
    String sha256,
    String status,
    String days,
    String standing,
    boolean refused,
    List<String> signatures,
    List<String> lacking) {

  /** A release that was read. */
  static ReleaseRow of(
      String place, Release release, String standing, boolean refused, ReleasePolicy policy) {
    LocalDate until = release.inForceUntil();
    return new ReleaseRow(
        place,
        release.version(),
        release.sha256(),
        release.draft() ? "draft" : "released",
        "from %s %s"
            .formatted(release.inForceFrom(), until == null ? "without an end" : "until " + until),
        standing,
        refused,
        release.signatures().stream()
            .map(
                one ->
                    "%s as %s on %s, %s"
                        .formatted(one.name(), one.role(), one.day(), policy.checked(one, release)))
            .toList(),
        policy.lacking(release));
  }

  /** One of which nothing can be said but why. */
  static ReleaseRow unread(String place, @Nullable String fault) {
    return new ReleaseRow(
        place,
        "",
        "",
        "",
        "",
        fault == null ? "is being read" : "refused: " + fault,
        fault != null,
        List.of(),
        List.of());
  }
}
