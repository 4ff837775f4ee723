package org.kapcds.service.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Engine;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.service.decide.ReleaseDirectory;

/** Releases by their hashes: the shipped one, and those of a folder, compiled when asked for. */
final class OwnReleases {

  private final Map<String, ReleaseFiles> there = new HashMap<>();
  private final Map<String, Optional<Engine>> open = new ConcurrentHashMap<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final Function<ReleaseFiles, Engine> opens;

  private OwnReleases(Function<ReleaseFiles, Engine> opens) {
    this.opens = opens;
    Engine shipped = ShippedRelease.open();
    open.put(shipped.release().sha256(), Optional.of(shipped));
  }

  /** The shipped one, and those of the folder, if one is named. */
  static OwnReleases of(@Nullable Path directory, Function<ReleaseFiles, Engine> opens) {
    OwnReleases own = new OwnReleases(opens);
    if (directory != null) {
      for (ReleaseDirectory.Place place : ReleaseDirectory.in(directory)) {
        try {
          ReleaseFiles files = place.files();
          own.there.put(files.sha256(), files);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("%s: %s".formatted(place.path(), e.getMessage()), e);
        }
      }
    }
    return own;
  }

  /** The release with this hash; it is compiled when it is asked for first. */
  Optional<Engine> named(String sha256) {
    return open.computeIfAbsent(sha256, this::opened);
  }

  private Optional<Engine> opened(String sha256) {
    ReleaseFiles files = there.get(sha256);
    if (files == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(opens.apply(files));
    } catch (ReleaseException e) {
      refused.add("the release with the sha-256 %s: %s".formatted(sha256, e.getMessage()));
      return Optional.empty();
    }
  }

  /** Why releases that were asked for cannot decide. */
  List<String> refused() {
    return List.copyOf(refused);
  }
}
