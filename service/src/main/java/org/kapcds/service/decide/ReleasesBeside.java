package org.kapcds.service.decide;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.ReleaseReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The releases of a folder beside the shipped one. They are read, checked and compiled in the
 * background, once; one that does not do is refused by itself.
 */
public final class ReleasesBeside {

  private static final Logger LOG = LoggerFactory.getLogger(ReleasesBeside.class);

  /**
   * What became of one of them.
   *
   * @param name the name of its folder or archive
   * @param release what was read; {@code null} as long as nothing was, and if it cannot be
   * @param engine decides by it; {@code null} until it is compiled, and if it is refused
   * @param fault why it is refused; empty if it is not
   */
  public record Standing(
      String name, @Nullable Release release, @Nullable Engine engine, String fault) {}

  private final Path directory;
  private final Function<ReleaseFiles, Engine> opens;
  private final Function<Release, List<String>> lacking;
  private final Map<String, Standing> standings = new ConcurrentSkipListMap<>();
  private final CompletableFuture<Void> inForce = new CompletableFuture<>();

  /**
   * The releases of a folder.
   *
   * @param directory the folder
   * @param opens compiles one
   * @param lacking what one lacks to be used here, each in a sentence
   */
  public ReleasesBeside(
      Path directory,
      Function<ReleaseFiles, Engine> opens,
      Function<Release, List<String>> lacking) {
    this.directory = directory;
    this.opens = opens;
    this.lacking = lacking;
  }

  /** What became of each so far, by its name. */
  public List<Standing> standings() {
    return List.copyOf(standings.values());
  }

  /** Waits until those that are in force on the day of the start can decide, or are refused. */
  public void awaitInForce() {
    inForce.join();
  }

  /** Begins, on a thread that takes over the class loader of the caller. */
  void begin(Engine shipped, LocalDate today, UnaryOperator<Engine> addition) {
    Thread thread = new Thread(() -> open(shipped.release(), today, addition), "releases");
    thread.setDaemon(true);
    thread.start();
  }

  private void open(Release shipped, LocalDate today, UnaryOperator<Engine> addition) {
    try {
      Map<String, Release> versions = new TreeMap<>();
      versions.put(shipped.version(), shipped);
      List<Standing> read = new ArrayList<>();
      for (ReleaseDirectory.Place place : ReleaseDirectory.in(directory)) {
        read(place, versions, read);
      }
      read.sort(Comparator.comparing(one -> !Releases.isInForce(one.release(), today)));
      for (Standing one : read) {
        if (!Releases.isInForce(one.release(), today)) {
          inForce.complete(null);
        }
        compile(one, addition);
      }
    } catch (UncheckedIOException e) {
      LOG.error("the folder of releases {} cannot be read; none of them is used", directory);
    } finally {
      inForce.complete(null);
    }
  }

  private void read(
      ReleaseDirectory.Place place, Map<String, Release> versions, List<Standing> read) {
    standings.put(place.name(), new Standing(place.name(), null, null, ""));
    try {
      Faults faults = new Faults();
      Release release = ReleaseReader.read(place.files(), faults);
      faults.refuse();
      Release other = versions.putIfAbsent(release.version(), release);
      List<String> lacks =
          other == null
              ? lacking.apply(release)
              : List.of(
                  other.sha256().equals(release.sha256())
                      ? "release %s is here already".formatted(release.version())
                      : "its version %s is that of another release, sha-256 %s; give each release a version of its own"
                          .formatted(release.version(), other.sha256()));
      if (lacks.isEmpty()) {
        Standing one = new Standing(place.name(), release, null, "");
        standings.put(place.name(), one);
        read.add(one);
      } else {
        refuse(place.name(), release, String.join("; ", lacks));
      }
    } catch (ReleaseException | IllegalArgumentException e) {
      refuse(place.name(), null, String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      refuse(place.name(), null, "cannot be read");
    }
  }

  private void compile(Standing one, UnaryOperator<Engine> addition) {
    Release release = one.release();
    if (release == null) {
      return;
    }
    try {
      Engine engine = opens.apply(release.files());
      if (!engine.release().sha256().equals(release.sha256())) {
        refuse(one.name(), release, "what was compiled is another release");
        return;
      }
      standings.put(one.name(), new Standing(one.name(), release, addition.apply(engine), ""));
      LOG.info(
          "release {} of `{}` can decide, sha-256 {}",
          release.version(),
          one.name(),
          release.sha256());
    } catch (RuntimeException | LinkageError e) {
      refuse(one.name(), release, String.valueOf(e.getMessage()));
    }
  }

  private void refuse(String name, @Nullable Release release, String fault) {
    standings.put(name, new Standing(name, release, null, fault));
    LOG.error("the release in `{}` is refused, and the others are used: {}", name, fault);
  }
}
