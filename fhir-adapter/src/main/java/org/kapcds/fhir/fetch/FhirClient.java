package org.kapcds.fhir.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks FHIR servers, over connections that all calls share. It goes only where {@link FhirServers}
 * allows, follows no redirect, keeps no cookie and no answer, and reads no more than it may.
 */
public final class FhirClient implements AutoCloseable {

  private static final int THREADS = 32;
  private static final int WAITING = 512;
  private static final int HEADER_BYTES = 16 * 1024;
  private static final int HEADERS = 100;
  private static final int PART = 16 * 1024;

  private final FhirServers servers;
  private final Duration within;
  private final long mostBytes;
  private final Function<byte[], JsonNode> parser;
  private final CloseableHttpClient http;
  private final ThreadPoolExecutor threads;

  /**
   * A client.
   *
   * @param servers where it may go
   * @param within how long all that one call asks may take
   * @param mostBytes how much all answers to one call may hold
   * @param parser JSON to a tree
   */
  public FhirClient(
      FhirServers servers, Duration within, long mostBytes, Function<byte[], JsonNode> parser) {
    this.servers = servers;
    this.within = within;
    this.mostBytes = mostBytes;
    this.parser = parser;
    this.http = client(servers, within);
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(task, "fhir-fetch-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  private static CloseableHttpClient client(FhirServers servers, Duration within) {
    Timeout longest = Timeout.of(within);
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedNames(servers))
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(longest)
                        .setSocketTimeout(longest)
                        .setTimeToLive(Timeout.ofMinutes(1))
                        .build())
                .setDefaultTlsConfig(
                    TlsConfig.custom().setSupportedProtocols(TLS.V_1_3, TLS.V_1_2).build())
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder()
                        .http1Config(
                            Http1Config.custom()
                                .setMaxLineLength(HEADER_BYTES)
                                .setMaxHeaderCount(HEADERS)
                                .build())
                        .build())
                .setMaxConnPerRoute(THREADS)
                .setMaxConnTotal(2 * THREADS)
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .setUserAgent("kap-cds")
        .build();
  }

  /** The servers it may ask. */
  public FhirServers servers() {
    return servers;
  }

  /** All that one call asks, from now on. */
  public Fetch begin(Access access) {
    return begin(access, within);
  }

  /**
   * All that one call asks, from now on, in less time than any call may take.
   *
   * @param left how long it may take
   */
  public Fetch begin(Access access, Duration left) {
    return new Fetch(
        this, access, Deadline.in(Collections.min(List.of(access.life(), within, left))));
  }

  ExecutorService threads() {
    return threads;
  }

  AtomicLong budget() {
    return new AtomicLong(mostBytes);
  }

  /** Asks, and waits for the answer; whoever runs out of time cancels the request. */
  JsonNode send(HttpUriRequestBase request, Access access, Deadline deadline, AtomicLong budget)
      throws FetchException {
    request.setHeader("Accept", "application/fhir+json");
    String token = access.token();
    if (token != null) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    Timeout left = Timeout.ofMilliseconds(deadline.left().toMillis() + 1);
    request.setConfig(
        RequestConfig.custom()
            .setConnectionRequestTimeout(left)
            .setResponseTimeout(left)
            .setHardCancellationEnabled(true)
            .build());
    byte[] body;
    try {
      body =
          http.execute(
              request,
              response -> {
                try {
                  return body(response, deadline, budget);
                } catch (FetchException e) {
                  request.cancel(); // or the client would read the rest of the answer
                  throw new Failure(e);
                }
              });
    } catch (Failure e) {
      throw e.reason;
    } catch (UnknownHostException e) {
      throw new FetchException("the name of the server stands for no address it may have");
    } catch (IOException | IllegalStateException e) {
      throw new FetchException(
          deadline.isOver() || request.isCancelled()
              ? Fetched.NOT_IN_TIME
              : "the server could not be reached");
    }
    try {
      return parser.apply(body);
    } catch (RuntimeException e) {
      throw new FetchException("the answer is no JSON that can be read");
    }
  }

  /** Carries the reason through the client, which lets only its own exceptions pass. */
  private static final class Failure extends IOException {

    private static final long serialVersionUID = 1L;

    private final FetchException reason;

    Failure(FetchException reason) {
      super(null, null);
      this.reason = reason;
    }
  }

  private static byte[] body(ClassicHttpResponse response, Deadline deadline, AtomicLong budget)
      throws IOException, FetchException {
    refuseStatus(response.getCode());
    HttpEntity entity = response.getEntity();
    if (entity == null || !isFhirJson(entity.getContentType())) {
      throw new FetchException("the answer is no FHIR JSON");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(PART);
    InputStream content = entity.getContent();
    byte[] part = new byte[PART];
    for (int read = content.read(part); read >= 0; read = content.read(part)) {
      if (budget.addAndGet(-read) < 0) {
        throw new FetchException("the answers are longer than the service reads");
      }
      if (deadline.isOver()) {
        throw new FetchException(Fetched.NOT_IN_TIME);
      }
      bytes.write(part, 0, read);
    }
    return bytes.toByteArray();
  }

  private static void refuseStatus(int status) throws FetchException {
    if (status >= 200 && status < 300) {
      return;
    }
    String why =
        switch (status) {
          case 401 -> "the server does not accept the token (401)";
          case 403 -> "the server refuses it (403)";
          case 404, 410 -> "the server has no such thing (%d)".formatted(status);
          default ->
              status < 400
                  ? "the server sends elsewhere (%d), which is not followed".formatted(status)
                  : "the server failed (%d)".formatted(status);
        };
    throw new FetchException(status, why);
  }

  private static boolean isFhirJson(@Nullable String contentType) {
    ContentType type = contentType == null ? null : ContentType.parseLenient(contentType);
    if (type == null || type.getMimeType() == null) {
      return false;
    }
    boolean utf8 = type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
    return utf8
        && switch (type.getMimeType().toLowerCase(java.util.Locale.ROOT)) {
          case "application/fhir+json", "application/json", "application/json+fhir" -> true;
          default -> false;
        };
  }

  static void put(HttpUriRequestBase request, String type, byte[] body) {
    request.setEntity(new ByteArrayEntity(body, ContentType.create(type)));
  }

  @Override
  public void close() {
    threads.shutdownNow();
    http.close(CloseMode.IMMEDIATE);
  }

  /** Names resolve only to addresses that may be connected to, and to those the connection goes. */
  private record GuardedNames(FhirServers servers) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      InetAddress[] all = InetAddress.getAllByName(host);
      for (InetAddress address : all) {
        if (!servers.mayConnect(host, address)) {
          throw new UnknownHostException("an address that must not be asked");
        }
      }
      return all;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
