package org.kapcds.service.decide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kapcds.engine.knowledge.ReleaseFiles;

/** A folder with releases in it, each a folder or a ZIP archive of its own. */
public final class ReleaseDirectory {

  /** One of them. */
  public record Place(String name, Path path) {

    /**
     * Its files.
     *
     * @throws IllegalArgumentException if it is no release
     * @throws UncheckedIOException if it cannot be read
     */
    public ReleaseFiles files() {
      ReleaseFiles files = ReleaseFiles.at(path);
      if (!files.content().containsKey("release.yaml")) {
        throw new IllegalArgumentException(
            "has no `release.yaml`; put each release into a folder or a ZIP archive of its own");
      }
      return files;
    }
  }

  private ReleaseDirectory() {}

  /**
   * What is in the folder, by name: its folders and archives, but hidden ones.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<Place> in(Path directory) {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(ReleaseDirectory::isOne)
          .map(path -> new Place(path.getFileName().toString(), path))
          .sorted(java.util.Comparator.comparing(Place::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " cannot be read", e);
    }
  }

  private static boolean isOne(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".") && (Files.isDirectory(path) || name.endsWith(".zip"));
  }
}
