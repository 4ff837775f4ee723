package org.kapcds.features.steps;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.kapcds.service.Service;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service as it runs, on a port of its own; for it, it is always the moment of the scenario.
 */
final class RunningService {

  private static final AtomicReference<RunningService> RUNNING = new AtomicReference<>();
  private static final AtomicReference<OffsetDateTime> MOMENT = new AtomicReference<>();
  private static final JsonMapper JSON = new JsonMapper();

  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  /** A clock that shows what the scenario says. */
  private static final class Told extends Clock {

    @Override
    public Instant instant() {
      return moment().toInstant();
    }

    @Override
    public ZoneId getZone() {
      return moment().getOffset();
    }

    private static OffsetDateTime moment() {
      return Objects.requireNonNull(MOMENT.get(), "ask at a moment");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(instant(), zone);
    }
  }

  private RunningService() {
    SpringApplication application = new SpringApplication(Service.class);
    application.addInitializers(
        context -> ((GenericApplicationContext) context).registerBean(Clock.class, Told::new));
    ConfigurableApplicationContext context =
        application.run("--server.port=0", "--kap-cds.welcome=false", "--kap-cds.budget=60s");
    this.address =
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** The service, started when it is first asked for. */
  static RunningService at(OffsetDateTime now) {
    synchronized (RUNNING) {
      MOMENT.set(now);
      RunningService running = RUNNING.get();
      if (running == null) {
        running = new RunningService();
        RUNNING.set(running);
      }
      return running;
    }
  }

  JsonNode get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).build(), 200);
  }

  JsonNode post(String path, String type, byte[] body) {
    return post(path, type, body, 200);
  }

  /** Posts, and expects an answer with this status. */
  JsonNode post(String path, String type, byte[] body, int status) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        status);
  }

  private JsonNode send(HttpRequest request, int status) {
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode answer = JSON.readTree(response.body());
      if (response.statusCode() != status) {
        throw new AssertionError(response.statusCode() + ": " + answer);
      }
      return answer;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
