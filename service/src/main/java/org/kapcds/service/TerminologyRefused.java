package org.kapcds.service;

import org.kapcds.service.terminology.TerminologyException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly why the service does not start, without a stack trace. */
final class TerminologyRefused extends AbstractFailureAnalyzer<TerminologyException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, TerminologyException cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Correct or remove what is named, or leave `kap-cds.terminology.directory` out.",
        cause);
  }
}
