package org.kapcds.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kapcds.engine.knowledge.Scope;

/** The moment in the course of treatment that a question is about; it decides which rules apply. */
public enum Moment {
  /** Whether treatment may be considered at all. */
  PLANNING("planning", Set.of(Scope.COURSE, Scope.LONG)),
  /** A dosing session is being booked; the question is about its start. */
  BOOKING("booking", Set.of(Scope.COURSE, Scope.LONG, Scope.BOOKING)),
  /** A dose is being ordered. */
  ORDER("order", Set.of(Scope.COURSE, Scope.LONG, Scope.DOSE)),
  /** The day of a dosing session, before and during it. */
  DOSING_DAY("dosing-day", Set.of(Scope.COURSE, Scope.LONG, Scope.DOSE, Scope.SESSION)),
  /** The patient is about to leave. */
  DISCHARGE("discharge", Set.of(Scope.POST, Scope.LONG));

  private final String code;
  private final Set<Scope> scopes;

  Moment(String code, Set<Scope> scopes) {
    this.code = code;
    this.scopes = scopes;
  }

  /** The word for it in requests and answers. */
  public String code() {
    return code;
  }

  /** The scopes of rules that apply; an order adds the session's when dosing is near. */
  public Set<Scope> scopes() {
    return scopes;
  }

  /** The moment of that word. */
  public static Optional<Moment> of(String code) {
    return Stream.of(values()).filter(moment -> moment.code.equals(code)).findFirst();
  }
}
