package org.kapcds.service.record;

import java.util.List;

/** The service does not start with these settings of the record; every fault is named. */
public final class RecordRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RecordRefused(List<String> faults) {
    super(String.join("\n", faults));
  }
}
