package org.kapcds.service.record;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly what is wrong with the settings of the record, without a stack trace. */
final class RecordRefusedAnalyzer extends AbstractFailureAnalyzer<RecordRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, RecordRefused cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Correct what is named. Keep the keys as long as the records: nothing can be read without"
            + " them.",
        cause);
  }
}
