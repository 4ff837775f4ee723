package org.kapcds.service.record;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.Service;
import org.kapcds.service.sample.Samples;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What recording adds to a call: the service twice in one program, once without its filter, asked
 * in turns over loopback. Not a test; see `benchmarks/README.md`.
 */
final class RecordingCost {

  private static final int WARM = 500;
  private static final int CALLS = 500;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private RecordingCost() {}

  /** Prints the medians. */
  public static void main(String[] arguments) throws Exception {
    Path place = Path.of(arguments[0]);
    List<URI> both = List.of(start(place, false), start(place, true));
    byte[] bundle = Samples.named("tom").orElseThrow().bundle();
    List<long[]> nanos = List.of(new long[CALLS], new long[CALLS]);
    for (int i = -WARM; i < CALLS; i++) {
      for (int which = 0; which < 2; which++) {
        long begun = System.nanoTime();
        post(both.get(which), bundle);
        if (i >= 0) {
          nanos.get(which)[i] = System.nanoTime() - begun;
        }
      }
    }
    List<Double> medians = new ArrayList<>();
    for (long[] one : nanos) {
      Arrays.sort(one);
      medians.add(one[CALLS / 2] / 1e6);
      System.out.printf(
          "median %.3f ms, p99 %.3f ms%n", one[CALLS / 2] / 1e6, one[CALLS * 99 / 100] / 1e6);
    }
    System.out.printf(
        "added %.3f ms, ratio %.2f%n",
        medians.get(1) - medians.get(0), medians.get(1) / medians.get(0));
    System.exit(0);
  }

  private static void post(URI address, byte[] bundle) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        CLIENT.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/fhir+json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bundle))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("status " + answer.statusCode());
    }
  }

  private static URI start(Path place, boolean recording) {
    SpringApplication service = new SpringApplication(Service.class);
    if (!recording) {
      service.addInitializers(
          context ->
              ((GenericApplicationContext) context)
                  .registerBean(BeanPostProcessor.class, Without::new));
    }
    return URI.create(
        "http://127.0.0.1:%s/api/decisions?asOf=2026-03-02T10:00:00Z"
            .formatted(
                service
                    .run(
                        "--server.port=0",
                        "--kap-cds.welcome=false",
                        "--kap-cds.record.directory=" + place)
                    .getEnvironment()
                    .getProperty("local.server.port")));
  }

  private static final class Without implements BeanPostProcessor {

    @Override
    public @Nullable Object postProcessBeforeInitialization(Object bean, String name) {
      if (bean instanceof FilterRegistrationBean<?> filter && name.equals("recording")) {
        filter.setEnabled(false);
      }
      return bean;
    }
  }
}
