package org.kapcds.service.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly what production lacks, without a stack trace. */
final class ProductionRefusedAnalyzer extends AbstractFailureAnalyzer<ProductionRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, ProductionRefused cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Settle what is named. To try the service out, use the profile `demo`.",
        cause);
  }
}
