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
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets registered calling systems only through to the services of CDS Hooks and to the API. Who is
 * not known gets 401 and no word of why; the log says why, and names an issuer only if it is
 * registered.
 *
 * <p>What is called is told by the address as the controllers read it, decoded, so that nobody
 * writes an address in another way to come past this.
 */
final class ClientFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(ClientFilter.class);
  private static final String SERVICES = "/cds-services";
  private static final String FEEDBACK = "/feedback";
  private static final String API = "/api/";

  private final TokenCheck tokens;
  private final ClientSettings settings;
  private final JsonMapper json = new JsonMapper();

  ClientFilter(TokenCheck tokens, ClientSettings settings) {
    this.tokens = tokens;
    this.settings = settings;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = path(request);
    return path.equals(SERVICES)
        ? !settings.discovery()
        : !path.startsWith(SERVICES + "/") && !path.startsWith(API);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = path(request);
    TokenCheck.Shown shown;
    try {
      shown = tokens.check(request.getHeader(HttpHeaders.AUTHORIZATION), addressed(path));
    } catch (TokenRefused e) {
      LOG.warn("a call was refused for its token: {}", e.getMessage());
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      return;
    }
    Client client = shown.client();
    Call.of(request).from(client.issuer(), shown.tenant());
    if (!path.equals(SERVICES) && !client.mayCall(name(path))) {
      LOG.warn("a call was refused: {} may not call this", client.issuer());
      response.setStatus(HttpStatus.FORBIDDEN.value());
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response
          .getOutputStream()
          .write(
              json.writeValueAsBytes(
                  OperationOutcome.error(
                      "forbidden", null, "this client is not registered for this service")));
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

  private static String path(HttpServletRequest request) {
    String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** The id of the service that is called, or whose cards are answered; else that of the API. */
  private static String name(String path) {
    return path.split("/", 4)[2];
  }
}
