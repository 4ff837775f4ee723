package org.kapcds.fhir.read;

import org.kapcds.engine.fact.Unreadable;

/** Gives up on a resource; what was given up becomes an {@link Unreadable}. */
final class UnusableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Unreadable.Cause cause;

  private UnusableException(Unreadable.Cause cause, String reason) {
    super(reason, null, false, false);
    this.cause = cause;
  }

  /** Something that says nothing about the patient: mistaken, refuted, not done. */
  static UnusableException ignored(String reason) {
    return new UnusableException(Unreadable.Cause.IGNORED, reason);
  }

  /** Something that would say something if it were usable. */
  static UnusableException unusable(String reason) {
    return new UnusableException(Unreadable.Cause.UNUSABLE, reason);
  }

  /** Something the record holds back. */
  static UnusableException withheld(String reason) {
    return new UnusableException(Unreadable.Cause.WITHHELD, reason);
  }

  Unreadable.Cause why() {
    return cause;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
