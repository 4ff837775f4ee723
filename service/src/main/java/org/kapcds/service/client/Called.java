package org.kapcds.service.client;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UrlPathHelper;

/**
 * What a request calls. It is told by the address as the controllers read it, decoded, so that
 * nobody writes an address in another way to come past those who look at it.
 *
 * @param path the path, without a slash at its end
 */
record Called(String path) {

  private static final String SERVICES = "/cds-services";
  private static final String API = "/api/";

  static Called by(HttpServletRequest request) {
    String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    return new Called(
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  /** Whether it is the list of services. */
  boolean isDiscovery() {
    return path.equals(SERVICES);
  }

  /** Whether it is a service, feedback to one, or the API. */
  boolean isService() {
    return path.startsWith(SERVICES + "/") || path.startsWith(API);
  }

  /** The id of the service that is called, or whose cards are answered; else that of the API. */
  String name() {
    return path.split("/", 4)[2];
  }
}
