package org.kapcds.service.client;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Fetches the key set of a client from the one URL an operator has registered for it: in short
 * time, of small size, and from no other place that answer might point to.
 */
final class KeyFetch implements ResourceRetriever {

  private static final Duration WITHIN = Duration.ofSeconds(3);
  private static final int MOST_BYTES = 64 * 1024;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(WITHIN)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url.toString()))
            .timeout(WITHIN)
            .header("Accept", "application/json")
            .build();
    try {
      HttpResponse<InputStream> answer =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (answer.statusCode() != 200 || bytes.length > MOST_BYTES) {
          throw new IOException(
              "the key set at %s cannot be had: status %d, %s"
                  .formatted(
                      url, answer.statusCode(), bytes.length > MOST_BYTES ? "too long" : "no set"));
        }
        return new Resource(
            new String(bytes, StandardCharsets.UTF_8),
            answer.headers().firstValue("Content-Type").orElse(null));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the key set at %s was read".formatted(url), e);
    }
  }
}
