package org.kapcds.service.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.ReleaseFiles;
import picocli.CommandLine.Parameters;

/** The release that a command is about, as a folder or an archive. */
final class ReleaseFolder {

  /** The name of the release that is shipped with the program. */
  private static final String SHIPPED = "shipped";

  @Parameters(paramLabel = "DIR", description = "The folder of the release, or its ZIP archive.")
  @Nullable Path folder;

  /** Where it is. */
  Path path() {
    if (folder == null) {
      throw new IllegalStateException("the command was not set up");
    }
    return folder;
  }

  /**
   * Its files.
   *
   * @throws IllegalArgumentException if it is none
   */
  ReleaseFiles files() {
    return files(path(), "name the folder of a release");
  }

  /** The files of a release that is named by its place, or as the one that is shipped. */
  static ReleaseFiles named(String named) {
    return named.equals(SHIPPED)
        ? ShippedRelease.open().release().files()
        : files(Path.of(named), "name the folder of a release, or `shipped`");
  }

  private static ReleaseFiles files(Path place, String otherwise) {
    ReleaseFiles files = ReleaseFiles.at(place);
    if (!files.content().containsKey("release.yaml")) {
      throw new IllegalArgumentException(place + ": has no `release.yaml`; " + otherwise);
    }
    return files;
  }
}
