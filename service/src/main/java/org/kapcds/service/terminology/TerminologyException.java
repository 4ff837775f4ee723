package org.kapcds.service.terminology;

import java.util.List;

/** The operator's terminology is refused as a whole, and every fault is named. */
public final class TerminologyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Refuses it for the given faults. */
  public TerminologyException(List<String> faults) {
    super(
        "the operator's terminology is refused, %d %s:\n%s"
            .formatted(
                faults.size(), faults.size() == 1 ? "fault" : "faults", String.join("\n", faults)));
  }
}
