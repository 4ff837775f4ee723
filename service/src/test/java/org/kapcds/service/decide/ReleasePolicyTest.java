package org.kapcds.service.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.knowledge.Release;
import org.springframework.mock.env.MockEnvironment;

/** What a release beside the shipped one must have. */
class ReleasePolicyTest {

  private static final Release UNSIGNED = AlteredRelease.of(AlteredRelease.identity("2026-12-31"));

  private final MockEnvironment settings = new MockEnvironment();

  @TempDir Path folder;

  @Test
  void productionUsesNothingUnsigned() {
    settings.setActiveProfiles("production");

    assertThat(ReleasePolicy.of(settings).lacking(UNSIGNED))
        .containsExactly(
            "it is signed by nobody whose signature was checked; name with `kap-cds.release.sign-off` the file that says who must have signed it");
  }

  @Test
  void aSiteMayApproveItInWriting() {
    settings.setActiveProfiles("production");
    settings.setProperty("kap-cds.release.allow-unsigned", "true");

    assertThat(ReleasePolicy.of(settings).lacking(UNSIGNED)).isEmpty();
  }

  @Test
  void elsewhereNothingIsAskedFor() {
    assertThat(ReleasePolicy.of(settings).lacking(UNSIGNED)).isEmpty();
  }

  @Test
  void whatTheSiteAsksForIsAskedForEverywhereAndOnNoDay() throws Exception {
    Path file = folder.resolve("sign-off.yaml");
    Files.writeString(
        file,
        """
        persons: 1
        roles: []
        signers:
          Ann: { roles: [clinician-reviewer], public-key: MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE= }
        """);
    settings.setProperty("kap-cds.release.sign-off", file.toString());

    assertThat(ReleasePolicy.of(settings).lacking(UNSIGNED))
        .containsExactly("signatures/: signed by 0 of the 1 persons who are asked for");
  }

  @Test
  void withASignOffThatCannotBeReadNothingIsUsed() {
    settings.setProperty("kap-cds.release.sign-off", folder + "/none.yaml");

    assertThat(ReleasePolicy.of(settings).lacking(UNSIGNED))
        .containsExactly(
            "`kap-cds.release.sign-off` is `%s/none.yaml`, which cannot be read".formatted(folder));
  }
}
