package org.kapcds.service.metrics;

import org.slf4j.MDC;

/** The name of a call, a UUID, with which every line of the log about it is marked. */
public final class HookInstance {

  static final String KEY = "hookInstance";

  private HookInstance() {}

  /** Marks what is logged from here on, until the call ends. */
  public static void is(String hookInstance) {
    MDC.put(KEY, hookInstance);
  }
}
