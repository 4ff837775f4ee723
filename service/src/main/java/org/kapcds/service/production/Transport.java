package org.kapcds.service.production;

import org.apache.tomcat.util.net.SSLHostConfig;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Where the service ends TLS itself it speaks 1.2 or later, whatever its certificate allows. */
@Component
final class Transport implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final String PROTOCOLS = "TLSv1.2+TLSv1.3";

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addConnectorCustomizers(
        connector -> {
          for (SSLHostConfig host : connector.findSslHostConfigs()) {
            host.setProtocols(PROTOCOLS);
          }
        });
  }
}
