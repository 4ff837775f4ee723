package org.kapcds.service.client;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.kapcds.service.http.OperationOutcome;
import org.kapcds.service.record.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets registered calling systems only through to the services of CDS Hooks and to the API. Who is
 * not known gets 401 and no word of why; the log says why, and names an issuer only if it is
 * registered.
 */
final class ClientFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(ClientFilter.class);
  private static final String SERVICES = "/cds-services";
  private static final String FEEDBACK = "/feedback";

  private final TokenCheck tokens;
  private final ClientSettings settings;

  ClientFilter(TokenCheck tokens, ClientSettings settings) {
    this.tokens = tokens;
    this.settings = settings;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    Called called = Called.by(request);
    return called.isDiscovery() ? !settings.discovery() : !called.isService();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Called called = Called.by(request);
    TokenCheck.Shown shown;
    try {
      shown = tokens.check(request.getHeader(HttpHeaders.AUTHORIZATION), addressed(called.path()));
    } catch (TokenRefused e) {
      LOG.warn("a call was refused for its token: {}", e.getMessage());
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      return;
    }
    Client client = shown.client();
    Call.of(request).from(client.issuer(), shown.tenant());
    if (called.isService() && !client.mayCall(called.name())) {
      LOG.warn("a call was refused: {} may not call this", client.issuer());
      OperationOutcome.error("forbidden", null, "this client is not registered for this service")
          .send(response, HttpStatus.FORBIDDEN);
      return;
    }
    new Caller(client.issuer(), client.fhirServers()).makes(request);
    chain.doFilter(request, response);
  }

  /**
   * Feedback may be addressed to its own URL, or to that of the service whose cards it is about.
   */
  private List<String> addressed(String path) {
    String url = settings.publicUrl() + path;
    return path.startsWith(SERVICES + "/") && path.endsWith(FEEDBACK)
        ? List.of(url, url.substring(0, url.length() - FEEDBACK.length()))
        : List.of(url);
  }
}
