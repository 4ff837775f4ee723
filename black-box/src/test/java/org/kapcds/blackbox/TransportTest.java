package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the service is reached. */
class TransportTest {

  private final Target target = Target.get();

  @Test
  @Tag("BB-01")
  void theServiceIsReachedByTlsThatIsNotOld() throws IOException {
    assumeTrue(isTls(), "the URL is one of plain HTTP");
    try (SSLSocket socket = socket()) {
      socket.startHandshake();
      assertThat(socket.getSession().getProtocol()).isIn(Set.of("TLSv1.2", "TLSv1.3"));
    }
  }

  /** For this the JVM of the suite allows what it otherwise would refuse itself. */
  @ParameterizedTest
  @ValueSource(strings = {"TLSv1", "TLSv1.1"})
  @Tag("BB-01")
  void oldTlsIsRefused(String protocol) throws IOException {
    assumeTrue(isTls(), "the URL is one of plain HTTP");
    try (SSLSocket socket = socket()) {
      socket.setEnabledProtocols(new String[] {protocol});
      org.assertj.core.api.Assertions.assertThatThrownBy(socket::startHandshake)
          .isInstanceOf(SSLException.class)
          .hasMessageNotContaining("No appropriate protocol");
    }
  }

  private boolean isTls() {
    return "https".equals(target.base().getScheme());
  }

  private SSLSocket socket() throws IOException {
    URI base = target.base();
    return (SSLSocket)
        Caller.trusting(target.trust())
            .getSocketFactory()
            .createSocket(base.getHost(), base.getPort() < 0 ? 443 : base.getPort());
  }
}
