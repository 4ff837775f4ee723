package org.kapcds.engine.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/** A release with faults; it is refused as a whole, and every fault is named. */
public final class ReleaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** Refuses a release for the given faults. */
  public ReleaseException(List<Fault> faults) {
    super(
        "the release is refused, %d %s:\n%s"
            .formatted(
                faults.size(),
                faults.size() == 1 ? "fault" : "faults",
                faults.stream().map(Fault::toString).collect(Collectors.joining("\n"))));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, by file and line. */
  public List<Fault> faults() {
    return faults;
  }
}
