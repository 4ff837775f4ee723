package org.kapcds.service.terminology;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.kapcds.fhir.BundleException;
import org.kapcds.fhir.FhirFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A FHIR terminology server, asked one question at a time. Code systems and codes leave the
 * process, nothing else; redirects are not followed.
 */
final class TerminologyServer {

  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private final String base;
  private final Duration timeout;
  private final HttpClient client;

  /** A server that is given so long for each answer. */
  TerminologyServer(URI base, Duration timeout) {
    this.base = base.toString().replaceFirst("/+$", "");
    this.timeout = timeout;
    this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  String base() {
    return base;
  }

  /** What the server refused or answered instead of what was asked. */
  static final class ServerException extends Exception {

    private static final long serialVersionUID = 1L;

    ServerException(String message) {
      super(message);
    }
  }

  /** The resource an operation answers with. */
  JsonNode ask(String operation, ObjectNode parameters, String expected) throws ServerException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/" + operation))
            .timeout(timeout)
            .header("Content-Type", "application/fhir+json")
            .header("Accept", "application/fhir+json")
            .POST(HttpRequest.BodyPublishers.ofString(parameters.toString()))
            .build();
    JsonNode answer;
    try {
      answer = FhirFacts.tree(within(request));
    } catch (BundleException e) {
      throw new ServerException("its answer cannot be read: " + e.getMessage());
    }
    String type = answer.path("resourceType").asString("");
    if (!type.equals(expected)) {
      throw new ServerException("it answered with `%s`; expected `%s`".formatted(type, expected));
    }
    return answer;
  }

  /** The whole answer within the time; a server that trickles is as late as one that is silent. */
  private byte[] within(HttpRequest request) throws ServerException {
    FutureTask<byte[]> task = new FutureTask<>(() -> send(request));
    Thread thread = new Thread(task, "terminology-server");
    thread.setDaemon(true);
    thread.start();
    return await(task, thread);
  }

  private byte[] await(Future<byte[]> answer, Thread thread) throws ServerException {
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new ServerException("it did not answer within %d s".formatted(timeout.toSeconds()));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ServerException told) {
        throw told;
      }
      throw new ServerException("it cannot be reached, or broke off");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("the question was given up");
    } finally {
      thread.interrupt();
    }
  }

  private byte[] send(HttpRequest request)
      throws IOException, InterruptedException, ServerException {
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new ServerException("it answered with status %d".formatted(response.statusCode()));
      }
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new ServerException("its answer is larger than 64 MB; ask for less at once");
      }
      return bytes;
    }
  }
}
