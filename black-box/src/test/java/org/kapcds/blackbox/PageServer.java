package org.kapcds.blackbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/** Serves the page that calls as the public sandbox does, and the chart that it reads. */
final class PageServer implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.of("sandbox.html", "text/html", "sandbox.js", "text/javascript");

  private final HttpServer server;
  private final Chart chart;

  PageServer(Chart chart) throws IOException {
    this.chart = chart;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/fhir/", this::fhir);
    TYPES.forEach((file, type) -> server.createContext("/" + file, one -> file(one, file, type)));
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void file(HttpExchange exchange, String file, String type) throws IOException {
    answer(exchange, type, Json.resource("browser/" + file));
  }

  /** A read of the patient, or a search, by whatever method. */
  private void fhir(HttpExchange exchange) throws IOException {
    String asked = exchange.getRequestURI().getPath().substring("/fhir/".length());
    boolean search = asked.endsWith("/_search");
    String template = search ? asked.replace("/_search", "?") : asked;
    answer(exchange, "application/json+fhir", chart.found(template).toString());
  }

  private static void answer(HttpExchange exchange, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
