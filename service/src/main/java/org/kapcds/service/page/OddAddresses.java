package org.kapcds.service.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Requests that are refused for how their address is written, before anything looks at them. Who
 * looks for a page is told so by a page; everybody else gets what other refusals are.
 */
@Component
final class OddAddresses implements RequestRejectedHandler {

  private final PageAddresses addresses;
  private final RequestRejectedHandler others = new HttpStatusRequestRejectedHandler();

  OddAddresses(PageAddresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
      throws IOException, ServletException {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    if (accepted != null
        && accepted.contains(MediaType.TEXT_HTML_VALUE)
        && addresses.beginLike(request.getRequestURI())) {
      request.getRequestDispatcher(PageAddresses.REFUSED).forward(request, response);
    } else {
      others.handle(request, response, refused);
    }
  }
}
