package org.kapcds.service.production;

import java.util.List;

/** The service does not start in production; every reason is named. */
final class ProductionRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ProductionRefused(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }
}
