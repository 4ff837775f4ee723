package org.kapcds.service.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.ReleaseFiles;

/** The rules of the shipped release, as the build has compiled them: that takes a minute. */
final class CompiledRules {

  private CompiledRules() {}

  /** Opens a release as it is; one that has other rules than the shipped is refused. */
  static Engine open(ReleaseFiles files) {
    try (InputStream compiled =
        Engine.class.getResourceAsStream("/org/kapcds/release/compiled.jar")) {
      return Engine.open(files, Objects.requireNonNull(compiled).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
