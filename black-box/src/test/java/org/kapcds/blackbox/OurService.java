package org.kapcds.blackbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The service of this repository, started from its jar as an operator would, with TLS. */
final class OurService {

  private static final Path JAR = Path.of("..", "service", "target", "kap-cds.jar");
  private static final Path SAMPLES =
      Path.of("..", "service", "src", "main", "resources", "samples");
  private static final Path FOLDER = Path.of("target", "service").toAbsolutePath();
  private static final LocalDate SAMPLES_ARE_OF = LocalDate.parse("2026-03-02");
  private static final String ISSUER = "https://ehr.example.org";
  private static final String PAGE = "https://page.example.org";
  private static final List<String> QUICK_TO_START =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:ReservedCodeCacheSize=240m",
          "-Xmx512m");
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

  private static String demo = "";

  private OurService() {}

  /** The service as a process. */
  record Running(URI base, Process process) {

    /** Where it records. */
    Path record() {
      return OurService.record(base.getPort());
    }
  }

  static Target start() throws IOException {
    Files.createDirectories(FOLDER);
    ECKey key = key();
    Path keys = FOLDER.resolve("keys.json");
    Files.writeString(keys, new JWKSet(key.toPublicJWK()).toString());
    int port = freePort();
    String base = "https://127.0.0.1:" + port;
    Path certificate = certificate();
    run(
        QUICK_TO_START,
        List.of(
            "--spring.profiles.active=black-box",
            "--server.address=127.0.0.1",
            "--server.port=" + port,
            "--server.ssl.key-store=" + certificate,
            "--server.ssl.key-store-password=" + Target.TRUST_PASSWORD,
            "--site.setting=clinic",
            "--site.rems-certified=true",
            "--kap-cds.record.directory=" + FOLDER.resolve("record"),
            "--kap-cds.record.generate-keys=true",
            "--kap-cds.budget=30s",
            "--kap-cds.clients.calls-per-minute=100000",
            "--kap-cds.clients.public-url=" + base,
            "--kap-cds.clients.registered[0].issuer=" + ISSUER,
            "--kap-cds.clients.registered[0].keys=" + keys,
            "--kap-cds.clients.registered[0].origins=" + PAGE),
        port);
    return new Target(URI.create(base), base, ISSUER, key, null, PAGE, charts(), certificate);
  }

  /**
   * The demonstration without a setting that a test needs; one for all that change nothing in it.
   */
  static synchronized String demo() throws IOException {
    if (demo.isEmpty()) {
      demo = startDemo();
    }
    return demo;
  }

  /** The demonstration, as it starts without any setting but a port and those that are named. */
  static String startDemo(String... more) throws IOException {
    Files.createDirectories(FOLDER);
    int port = freePort();
    run(QUICK_TO_START, Stream.of(demo(port), List.of(more)).flatMap(List::stream).toList(), port);
    return "http://127.0.0.1:" + port;
  }

  private static List<String> demo(int port) {
    return List.of(
        "--server.port=" + port,
        "--kap-cds.welcome=false",
        "--kap-cds.record.directory=" + record(port));
  }

  private static Path record(int port) {
    return FOLDER.resolve("record-" + port);
  }

  /** The same for one test, which may stop it. */
  static Running startToStop() throws IOException {
    return start(QUICK_TO_START, List.of());
  }

  /** The same, with the Java that an installation has. */
  static Running startForLoad(List<String> more) throws IOException {
    return start(List.of("-Xmx512m"), more);
  }

  private static Running start(List<String> java, List<String> more) throws IOException {
    Files.createDirectories(FOLDER);
    int port = freePort();
    List<String> settings = Stream.of(demo(port), more).flatMap(List::stream).toList();
    return new Running(URI.create("http://127.0.0.1:" + port), run(java, settings, port));
  }

  private static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_384).keyID("black-box").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  /** A certificate of its own, made by the tool of the JDK. */
  private static Path certificate() throws IOException {
    Path store = FOLDER.resolve("certificate.p12");
    Files.deleteIfExists(store);
    wait(
        command(
            tool("keytool"),
            "-genkeypair",
            "-alias",
            "service",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=127.0.0.1",
            "-ext",
            "san=ip:127.0.0.1",
            "-storetype",
            "PKCS12",
            "-storepass",
            Target.TRUST_PASSWORD,
            "-keystore",
            store.toString()));
    return store;
  }

  private static Process run(List<String> java, List<String> settings, int port)
      throws IOException {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(
          "there is no %s; build the service first, or name another with -Dbase=URL"
              .formatted(JAR));
    }
    ProcessBuilder builder =
        command(
            Stream.of(
                    List.of(tool("java")),
                    java,
                    List.of("-jar", JAR.toAbsolutePath().toString()),
                    settings)
                .flatMap(List::stream)
                .toArray(String[]::new));
    Process service = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(service::destroy));
    long until = System.nanoTime() + PATIENCE;
    while (!answers(port)) {
      if (!service.isAlive() || System.nanoTime() > until) {
        service.destroy();
        throw new IllegalStateException("the service did not start; see " + FOLDER);
      }
    }
    return service;
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      pause();
      return false;
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The sample patients as if their stories were of today, and one for whom nothing is missing. */
  static Path charts() throws IOException {
    Path charts = Files.createDirectories(FOLDER.resolve("charts"));
    try (Stream<Path> samples = Files.list(SAMPLES)) {
      for (Path sample : samples.filter(one -> !one.endsWith("index.json")).toList()) {
        Files.writeString(
            charts.resolve(sample.getFileName().toString()),
            Days.moved(Files.readString(sample), SAMPLES_ARE_OF));
      }
    }
    ObjectNode prepared =
        (ObjectNode) Json.MAPPER.readTree(Files.readString(charts.resolve("maria.json")));
    prepared.withArray("entry").addObject().set("resource", preparation());
    Files.writeString(charts.resolve("maria-prepared.json"), prepared.toString());
    return charts;
  }

  /** The session without which the plan of a course is not offered. */
  private static ObjectNode preparation() {
    return Json.object(
        """
        {'resourceType': 'Procedure', 'id': 'prepared', 'status': 'completed',
         'subject': {'reference': 'Patient/maria'}, 'performedDateTime': '%s',
         'code': {'coding': [{'system': 'urn:kap:psychotherapy', 'code': 'kap-preparation'}]}}""",
        Days.today().minusDays(3));
  }

  private static ProcessBuilder command(String... command) {
    return new ProcessBuilder(command)
        .directory(FOLDER.toFile())
        .redirectErrorStream(true)
        .redirectOutput(new File(FOLDER.toFile(), Path.of(command[0]).getFileName() + ".log"));
  }

  private static void wait(ProcessBuilder command) throws IOException {
    try {
      if (command.start().waitFor() != 0) {
        throw new IllegalStateException("no certificate could be made; see " + FOLDER);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
