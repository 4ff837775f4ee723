package org.kapcds.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.ReleaseFiles;

/** The release that is shipped with the program: packed and compiled when it is built. */
public final class ShippedRelease {

  private static final String CONTENT = "org/kapcds/release/content.zip";
  private static final String COMPILED = "org/kapcds/release/compiled.jar";

  private static @Nullable Engine opened;

  private ShippedRelease() {}

  /** The release on the class path. It is opened once, and nothing is compiled. */
  public static synchronized Engine open() {
    Engine engine = opened;
    if (engine == null) {
      engine = read();
      opened = engine;
    }
    return engine;
  }

  private static Engine read() {
    try (InputStream content = resource(CONTENT);
        InputStream compiled = resource(COMPILED)) {
      return Engine.open(ReleaseFiles.of(content), compiled.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped release cannot be read", e);
    }
  }

  private static InputStream resource(String path) {
    InputStream stream = ShippedRelease.class.getClassLoader().getResourceAsStream(path);
    if (stream == null) {
      throw new IllegalStateException(
          "`%s` is not on the class path; build the rulesets first".formatted(path));
    }
    return stream;
  }

  /**
   * Packs a release: checks it, compiles it, and writes both where {@link #open} finds them.
   *
   * @param arguments the folder of the release and the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    ReleaseFiles files = ReleaseFiles.in(Path.of(arguments[0]));
    Path target = Path.of(arguments[1]);
    try {
      byte[] compiled = Engine.compile(files);
      write(target.resolve(CONTENT), files.archive());
      write(target.resolve(COMPILED), compiled);
    } catch (ReleaseException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, bytes);
  }
}
