package org.kapcds.service.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.service.Service;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service in production, over a socket, with certificates that were made for the test. */
class TransportTest {

  private static final String PASSWORD = "changeit";

  @TempDir static Path folder;

  private static @Nullable ConfigurableApplicationContext service;

  @BeforeAll
  static void start() throws Exception {
    make("server");
    make("client");
    make("stranger");
    trust("server-trust", "client");
    trust("client-trust", "server");
    Map<String, Object> settings = new HashMap<>(ProductionTest.Settings.whole());
    String bundle = "spring.ssl.bundle.jks.web.";
    settings.put(bundle + "keystore.location", file("server").toString());
    settings.put(bundle + "keystore.password", PASSWORD);
    settings.put(bundle + "truststore.location", file("server-trust").toString());
    settings.put(bundle + "truststore.password", PASSWORD);
    settings.put("server.ssl.client-auth", "need");
    settings.put("server.address", "127.0.0.1");
    settings.put("server.port", "0");
    settings.put("kap-cds.record.directory", folder.resolve("record").toString());
    service =
        new SpringApplicationBuilder(Service.class)
            .profiles("production")
            .run(
                settings.entrySet().stream()
                    .map(one -> "--" + one.getKey() + "=" + one.getValue())
                    .toArray(String[]::new));
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
  }

  @ParameterizedTest
  @Tag("CH-103")
  @Tag("CH-117")
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void aClientWithItsCertificateIsAnswered(String protocol) throws Exception {
    HttpResponse<String> answer = discovery(context("client"), protocol);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("kap-patient-view");
    assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(protocol);
  }

  @Test
  @Tag("CH-117")
  void withoutACertificateThatIsTrustedThereIsNoConnection() {
    assertThatThrownBy(() -> discovery(context(null), "TLSv1.3")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> discovery(context("stranger"), "TLSv1.2"))
        .isInstanceOf(IOException.class);
  }

  /** The first message of such a client is written by hand: this platform would not send it. */
  @ParameterizedTest
  @Tag("CH-103")
  @ValueSource(ints = {0x0300, 0x0301, 0x0302})
  void earlierVersionsAreRefused(int version) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(hello(version));
      InputStream in = socket.getInputStream();
      byte[] record = in.readNBytes(7);

      assertThat(record[0]).as("an alert").isEqualTo((byte) 21);
      assertThat(record[5]).as("a fatal one").isEqualTo((byte) 2);
      assertThat(record[6]).as("for the version").isEqualTo((byte) 70);
    }
  }

  @Test
  @Tag("CH-103")
  void plainHttpIsNotAnswered() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/cds-services".formatted(port())))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("kap-patient-view");
  }

  private static byte[] hello(int version) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    out.writeShort(version);
    out.write(new byte[32]);
    out.writeByte(0);
    List<Integer> suites = List.of(0xc014, 0xc013, 0x0035, 0x002f);
    out.writeShort(2 * suites.size());
    for (int suite : suites) {
      out.writeShort(suite);
    }
    out.writeByte(1);
    out.writeByte(0);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    DataOutputStream whole = new DataOutputStream(record);
    whole.writeByte(22);
    whole.writeShort(version);
    whole.writeShort(body.size() + 4);
    whole.writeByte(1);
    whole.writeByte(0);
    whole.writeShort(body.size());
    whole.write(body.toByteArray());
    return record.toByteArray();
  }

  private static HttpResponse<String> discovery(SSLContext context, String protocol)
      throws Exception {
    SSLParameters parameters = context.getDefaultSSLParameters();
    parameters.setProtocols(new String[] {protocol});
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://localhost:%d/cds-services".formatted(port())))
            .build();
    return HttpClient.newBuilder()
        .sslContext(context)
        .sslParameters(parameters)
        .build()
        .send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static SSLContext context(@Nullable String client) throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(KeyStore.getInstance(file("client-trust").toFile(), PASSWORD.toCharArray()));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(
        client == null ? null : KeyStore.getInstance(file(client).toFile(), PASSWORD.toCharArray()),
        PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static int port() {
    return service == null
        ? 0
        : service.getEnvironment().getProperty("local.server.port", Integer.class, 0);
  }

  private static Path file(String name) {
    return folder.resolve(name + ".p12");
  }

  /** A key with a certificate of its own, and the certificate in a file. */
  private static void make(String name) throws Exception {
    keytool(
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=" + name,
        "-ext",
        "san=dns:localhost",
        "-validity",
        "2",
        "-keystore",
        file(name).toString());
    keytool(
        "-exportcert",
        "-alias",
        name,
        "-keystore",
        file(name).toString(),
        "-file",
        folder.resolve(name + ".crt").toString());
  }

  private static void trust(String store, String name) throws Exception {
    keytool(
        "-importcert",
        "-noprompt",
        "-alias",
        name,
        "-file",
        folder.resolve(name + ".crt").toString(),
        "-keystore",
        file(store).toString());
  }

  private static void keytool(String... arguments) throws Exception {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
  }
}
