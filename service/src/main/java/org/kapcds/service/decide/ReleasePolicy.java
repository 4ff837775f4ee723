package org.kapcds.service.decide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.SignOff;
import org.kapcds.engine.knowledge.Signature;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * What a release beside the shipped one must have to be used: the signatures that the site asks
 * for; in production nothing is used without any.
 */
public final class ReleasePolicy {

  private final @Nullable SignOff signOff;
  private final List<String> always;

  private ReleasePolicy(@Nullable SignOff signOff, List<String> always) {
    this.signOff = signOff;
    this.always = always;
  }

  /** The policy of these settings. */
  public static ReleasePolicy of(Environment settings) {
    String file = settings.getProperty("kap-cds.release.sign-off", "");
    if (file.isBlank()) {
      boolean needed =
          settings.acceptsProfiles(Profiles.of("production"))
              && !settings.getProperty("kap-cds.release.allow-unsigned", Boolean.class, false);
      return new ReleasePolicy(
          null,
          needed
              ? List.of(
                  "it is signed by nobody whose signature was checked; name with `kap-cds.release.sign-off` the file that says who must have signed it")
              : List.of());
    }
    try {
      return new ReleasePolicy(SignOff.read(file, Files.readString(Path.of(file))), List.of());
    } catch (IOException | InvalidPathException e) {
      return new ReleasePolicy(
          null,
          List.of("`kap-cds.release.sign-off` is `%s`, which cannot be read".formatted(file)));
    } catch (ReleaseException e) {
      return new ReleasePolicy(null, List.of(String.valueOf(e.getMessage())));
    }
  }

  /** Whether a signature under a release was checked, in words. */
  public String checked(Signature signature, Release release) {
    if (signOff == null) {
      return "not checked";
    }
    return signOff.accepts(signature, release) ? "checked" : "does not count";
  }

  /** What a release lacks, each in a sentence; on which days it decides is not asked here. */
  public List<String> lacking(Release release) {
    return signOff == null ? always : signOff.lacking(release, release.inForceFrom());
  }
}
