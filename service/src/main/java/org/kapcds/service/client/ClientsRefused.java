package org.kapcds.service.client;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly what is wrong with the registered clients, without a stack trace. */
final class ClientsRefused extends AbstractFailureAnalyzer<SettingsRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, SettingsRefused cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Correct what is named. Only where nobody else can reach this service, `kap-cds.clients.required=false` opens the hooks to all.",
        cause);
  }
}
