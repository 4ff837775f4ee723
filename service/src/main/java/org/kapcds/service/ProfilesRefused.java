package org.kapcds.service;

import org.kapcds.engine.QuestionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly that the service does not start with these profiles, without a stack trace. */
final class ProfilesRefused extends AbstractFailureAnalyzer<QuestionException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, QuestionException cause) {
    return new FailureAnalysis(
        "%s: %s".formatted(cause.part(), cause.getMessage()),
        "Correct `kap-cds.profiles`, or leave it out for the parameters as they stand.",
        cause);
  }
}
