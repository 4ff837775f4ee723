package org.kapcds.service.client;

import java.util.List;

/** The service does not start with these settings; every fault is named. */
public final class SettingsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  /** Refuses to start for these faults. */
  public SettingsRefused(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, each in a sentence. */
  public List<String> faults() {
    return faults;
  }
}
