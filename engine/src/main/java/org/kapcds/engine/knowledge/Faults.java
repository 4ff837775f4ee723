package org.kapcds.engine.knowledge;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers everything that is wrong with a release, so that all of it is told at once. */
public final class Faults {

  private final SortedSet<Fault> found = new TreeSet<>();

  /** Adds a fault. */
  public void add(String path, int line, String message, Object... arguments) {
    found.add(new Fault(path, line, message.formatted(arguments)));
  }

  /** What was found, by file and line. */
  public List<Fault> list() {
    return List.copyOf(found);
  }

  /** Refuses the release if anything was found. */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new ReleaseException(list());
    }
  }
}
