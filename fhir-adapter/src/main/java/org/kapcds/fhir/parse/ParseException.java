package org.kapcds.fhir.parse;

/** A resource that cannot be parsed; the message says why, without its values. */
public final class ParseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ParseException(String message) {
    super(message, null, false, false);
  }
}
