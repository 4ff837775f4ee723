package org.kapcds.service.http;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls in which the program failed, told in the log without a word of what they were about. */
public final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  /** Tells of a failure, and under which name: to be reported by whoever called. */
  public static String logged(Exception e) {
    String name = UUID.randomUUID().toString();
    LOG.error("call {} failed with {}{}", name, e.getClass().getName(), places(e));
    return name;
  }

  /** Where it failed, without the message, which may quote the record. */
  private static String places(Exception e) {
    StringBuilder places = new StringBuilder();
    for (Throwable one = e; one != null; one = one.getCause()) {
      places.append(System.lineSeparator()).append(one.getClass().getName());
      for (StackTraceElement place : one.getStackTrace()) {
        places.append(System.lineSeparator()).append("    at ").append(place);
      }
    }
    return places.toString();
  }
}
