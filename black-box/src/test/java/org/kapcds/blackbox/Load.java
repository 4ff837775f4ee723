package org.kapcds.blackbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the demonstration under load over loopback: calls at growing rates; then calls whose FHIR
 * server is slow, callers that hang up, and a record without its database. Prints what it measured.
 */
final class Load {

  private static final int[] RATES = {5, 10, 20, 40, 80};
  private static final Duration EACH = Duration.ofSeconds(12);
  private static final Duration FAULTY = Duration.ofSeconds(20);
  private static final Duration SLOW = Duration.ofSeconds(30);
  private static final int FAULTY_RATE = 10;
  private static final int HANG_UPS = 400;
  private static final int BETWEEN_HANG_UPS = 20;
  private static final Duration QUIET = Duration.ofSeconds(70);

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final Process service;

  /** A call that is ready to be sent. */
  private record Ready(String path, byte[] body) {}

  private Load(OurService.Running running) {
    this.base = running.base();
    this.service = running.process();
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    new Load(OurService.startForLoad(List.of())).run();
    new Load(
            OurService.startForLoad(
                List.of("--kap-cds.record.database.url=jdbc:postgresql://127.0.0.1:1/none")))
        .runWithoutDatabase();
    System.exit(0);
  }

  private void run() throws Exception {
    List<Ready> calls = calls(true, "");
    out.printf("%d different calls, %,d bytes at the median%n", calls.size(), median(calls));
    at(RATES[0], EACH, calls); // warm
    out.println("| calls a second | answered a second | p50 ms | p99 ms | longest ms | not 200 |");
    out.println("| --- | --- | --- | --- | --- | --- |");
    for (int rate : RATES) {
      out.println(at(rate, EACH, calls).line());
    }
    out.println("at rest: " + figures());
    try (SlowServer slow = new SlowServer()) {
      told("a FHIR server that takes 30 s", at(FAULTY_RATE, FAULTY, calls(false, slow.url())));
    }
    hangUp(calls);
    TimeUnit.MILLISECONDS.sleep(QUIET.toMillis());
    out.println("after it, at rest: " + figures());
    told("and again", at(RATES[1], EACH, calls));
    out.println("answers of 5xx by the service's own count: " + count("5[0-9]{2}"));
    service.destroy();
  }

  private void runWithoutDatabase() throws Exception {
    List<Ready> calls = calls(true, "");
    at(RATES[0], EACH, calls); // warm
    told("without its database", at(FAULTY_RATE, FAULTY, calls));
    out.println("answers of 5xx by the service's own count: " + count("5[0-9]{2}"));
    service.destroy();
  }

  private Rate.Result at(int rate, Duration time, List<Ready> calls) {
    return new Rate(http, calls.stream().map(this::request).toList(), rate, time).run();
  }

  private void told(String what, Rate.Result result) {
    out.println(what + ": " + result.line() + " " + result.statuses());
  }

  private HttpRequest request(Ready call) {
    return HttpRequest.newBuilder(base.resolve(call.path()))
        .header("Content-Type", "application/json")
        .timeout(Duration.ofSeconds(30))
        .POST(HttpRequest.BodyPublishers.ofByteArray(call.body()))
        .build();
  }

  private List<Ready> calls(boolean sent, String fhirServer)
      throws IOException, InterruptedException {
    JsonNode discovery = Json.MAPPER.readTree(get("/cds-services"));
    List<Ready> calls = new ArrayList<>();
    for (Chart chart : Chart.all(OurService.charts())) {
      for (JsonNode one : discovery.path("services")) {
        ObjectNode call = Calls.of(one, chart);
        if (!sent) {
          call.remove("prefetch");
          call.put("fhirServer", fhirServer);
        }
        calls.add(
            new Ready(
                "/cds-services/" + one.path("id").asString(""),
                call.toString().getBytes(StandardCharsets.UTF_8)));
      }
    }
    return calls;
  }

  private static long median(List<Ready> calls) {
    long[] sizes = calls.stream().mapToLong(one -> one.body().length).sorted().toArray();
    return sizes[sizes.length / 2];
  }

  /** Callers that go away: before they have sent all, and before they have the answer. */
  private void hangUp(List<Ready> calls) throws IOException, InterruptedException {
    for (int i = 0; i < HANG_UPS; i++) {
      Ready call = calls.get(i % calls.size());
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort())) {
        OutputStream sending = socket.getOutputStream();
        sending.write(
            "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(call.path(), call.body().length)
                .getBytes(StandardCharsets.UTF_8));
        sending.write(call.body(), 0, i % 2 == 0 ? call.body().length : call.body().length / 2);
        sending.flush();
        socket.setSoLinger(true, 0);
      }
      TimeUnit.MILLISECONDS.sleep(BETWEEN_HANG_UPS);
    }
    out.println("callers that hung up: " + HANG_UPS);
  }

  /** Threads, and the memory that is left in use after what is not needed was collected. */
  private String figures() throws IOException, InterruptedException {
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(service.pid()),
            "GC.run")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    return "%.0f threads, %.0f MB of heap"
        .formatted(
            sum("jvm_threads_live_threads"), sum("jvm_memory_used_bytes\\{area=\"heap\"") / 1e6);
  }

  private long count(String status) throws IOException, InterruptedException {
    return (long) sum("http_server_requests_seconds_count\\{[^}]*status=\"" + status + "\"");
  }

  private String get(String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(base.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private double sum(String name) throws IOException, InterruptedException {
    Matcher found =
        Pattern.compile("(?m)^" + name + ".* (\\S+)$").matcher(get("/actuator/prometheus"));
    double sum = 0;
    while (found.find()) {
      sum += Double.parseDouble(found.group(1));
    }
    return sum;
  }

  /** A FHIR server that takes its time. */
  private static final class SlowServer implements AutoCloseable {

    private final HttpServer server;

    SlowServer() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newCachedThreadPool());
      server.createContext(
          "/",
          exchange -> {
            try {
              TimeUnit.MILLISECONDS.sleep(SLOW.toMillis());
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      server.start();
    }

    String url() {
      return "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir";
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
