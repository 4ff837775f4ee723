package org.kapcds.features.fuzz;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A FHIR server that answers out of a sample, changed at random, late, endlessly, or not at all.
 * Its answers depend on the seed and on what is asked.
 */
final class LyingServer {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private volatile long seed;
  private volatile JsonNode sample = JSON.createObjectNode();

  LyingServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::answer);
    server.start();
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir";
  }

  /** From now on it answers so. */
  void lie(JsonNode newSample, long newSeed) {
    sample = newSample;
    seed = newSeed;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] asked = exchange.getRequestBody().readAllBytes();
      String url = exchange.getRequestURI().toString();
      Random random = new Random(seed * 31 + url.hashCode());
      JsonNode honest =
          url.equals("/fhir") ? batch(JSON.readTree(asked), random) : one(url, random);
      int way = random.nextInt(100);
      if (way < 55) {
        say(exchange, 200, new Mutant(random.nextLong()).of(honest));
      } else if (way < 80) {
        say(exchange, 200, JSON.writeValueAsBytes(honest));
      } else if (way < 88) {
        int[] status = {204, 302, 400, 401, 403, 404, 405, 429, 500, 503};
        exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest/meta-data");
        say(exchange, status[random.nextInt(status.length)], new byte[] {'{', '}'});
      } else if (way < 92) {
        say(exchange, 200, new Extreme(random.nextLong()).of(sample));
      } else if (way < 96) {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("<p>".getBytes(StandardCharsets.US_ASCII));
      } else if (way < 98) {
        endless(exchange);
      } else if (way < 99) {
        Thread.sleep(4000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
    exchange.sendResponseHeaders(status, status == 204 ? -1 : 0);
    if (status != 204) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
    exchange.sendResponseHeaders(200, 0);
    byte[] part = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
    OutputStream out = exchange.getResponseBody();
    for (int i = 0; i < 1000; i++) {
      out.write(part);
    }
  }

  private JsonNode batch(JsonNode asked, Random random) {
    ObjectNode answers = JSON.createObjectNode();
    answers.put("resourceType", "Bundle").put("type", "batch-response");
    ArrayNode entries = answers.putArray("entry");
    for (JsonNode entry : asked.path("entry")) {
      ObjectNode answer = entries.addObject();
      answer.putObject("response").put("status", random.nextInt(20) == 0 ? "500" : "200 OK");
      answer.set("resource", one("/fhir/" + entry.at("/request/url").asString(""), random));
    }
    return answers;
  }

  private JsonNode one(String url, Random random) {
    String type = url.replaceFirst("^/fhir/", "").split("[/?]", 2)[0];
    ObjectNode bundle = JSON.createObjectNode().put("resourceType", "Bundle");
    bundle.put("type", "searchset");
    ArrayNode entries = bundle.putArray("entry");
    for (JsonNode entry : sample.path("entry")) {
      JsonNode resource = entry.path("resource");
      if (resource.path("resourceType").asString("").equals(type)) {
        entries.add(entry.deepCopy());
      }
    }
    if (!url.contains("?") && !url.endsWith("_search")) {
      return entries.isEmpty() ? JSON.createObjectNode() : entries.get(0).path("resource");
    }
    String[] next = {url, "/fhir/" + type + "?page=" + random.nextInt(), "https://evil.example/x"};
    if (random.nextInt(4) == 0) {
      String page = next[random.nextInt(next.length)];
      bundle
          .putArray("link")
          .addObject()
          .put("relation", "next")
          .put("url", page.startsWith("/fhir") ? base().replace("/fhir", "") + page : page);
    }
    return bundle;
  }
}
