package org.kapcds.service.hook;

/** Which services are offered. */
public final class Offered {

  private Offered() {}

  /** Whether there is a service of that id. */
  public static boolean isService(String id) {
    return Hook.ofService(id).isPresent();
  }
}
