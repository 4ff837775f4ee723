package org.kapcds.features.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kapcds.service.Service;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends changed sample records to the running service, as decisions asked for and as hook calls,
 * until the time is up. Whatever comes, the answer is a decision or a refusal in JSON, and it comes
 * soon. What is answered otherwise is kept with its seed, which makes the same mutant again.
 */
public final class Fuzz {

  private static final List<String> SAMPLES =
      List.of("amina", "jonas", "keiko", "lena", "maria", "tom");
  private static final List<String> MOMENTS =
      List.of("planning", "order", "dosing-day", "discharge");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int FIRST_SERVER_ERROR = 500;

  private static final JsonMapper JSON = new JsonMapper();

  private final String address;
  private final Path findings;
  private final PrintStream out;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Integer, Integer> answers = new TreeMap<>();
  private int found;

  private Fuzz(String address, Path findings, PrintStream out) {
    this.address = address;
    this.findings = findings;
    this.out = out;
  }

  /**
   * Runs it.
   *
   * @param arguments the minutes, and the first seed
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(arguments[0])));
    long seed = Long.parseLong(arguments[1]);
    ConfigurableApplicationContext context =
        new SpringApplication(Service.class).run("--server.port=0", "--kap-cds.welcome=false");
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    Path findings = Files.createDirectories(Path.of("target/fuzz"));
    Fuzz fuzz = new Fuzz("http://127.0.0.1:" + port, findings, System.out);
    List<JsonNode> samples = samples();
    long first = seed;
    while (Instant.now().isBefore(end)) {
      fuzz.send(samples.get(Math.floorMod(seed, samples.size())), seed);
      seed++;
    }
    System.out.printf(
        "%d mutants from seed %d on; answers by status %s; %d findings%n",
        seed - first, first, fuzz.answers, fuzz.found);
    System.exit(fuzz.found == 0 ? 0 : 1);
  }

  private static List<JsonNode> samples() throws IOException {
    List<JsonNode> samples = new ArrayList<>();
    for (String name : SAMPLES) {
      try (InputStream sample = Service.class.getResourceAsStream("/samples/" + name + ".json")) {
        samples.add(JSON.readTree(sample));
      }
    }
    return samples;
  }

  private void send(JsonNode sample, long seed) throws IOException, InterruptedException {
    byte[] mutant = new Mutant(seed).of(sample);
    boolean hook = seed % 3 == 0;
    String path =
        hook
            ? "/cds-services/" + (seed % 2 == 0 ? "kap-order-sign" : "kap-patient-view")
            : "/api/decisions?asOf=2026-03-02T10:00:00Z&moment="
                + MOMENTS.get(Math.floorMod(seed, MOMENTS.size()));
    byte[] body = hook ? call(mutant, seed % 2 == 0 ? "order-sign" : "patient-view") : mutant;
    String type = hook ? "application/json" : "application/fhir+json";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", type)
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      answers.merge(answer.statusCode(), 1, Integer::sum);
      if (answer.statusCode() >= FIRST_SERVER_ERROR || !JSON.readTree(answer.body()).isObject()) {
        keep(seed, path, body, "status " + answer.statusCode());
      }
    } catch (IOException | tools.jackson.core.JacksonException e) {
      keep(seed, path, body, e.getClass().getSimpleName());
    }
  }

  /** A hook call with the record as the answer to one of its queries. */
  private static byte[] call(byte[] record, String hook) {
    String text = new String(record, StandardCharsets.ISO_8859_1);
    return """
        {"hook": "%s", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
         "context": {"userId": "Practitioner/x", "patientId": "tom",
           "draftOrders": {"resourceType": "Bundle", "entry": []}},
         "prefetch": {"patient": {"resourceType": "Patient", "id": "tom"}, "conditions": %s,
           "allergies": null, "medicationRequests": null, "medicationStatements": null, "observations": null}}"""
        .formatted(hook, text)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private void keep(long seed, String path, byte[] body, String what) throws IOException {
    found++;
    Path file = findings.resolve(seed + ".json");
    Files.write(file, body);
    out.printf("seed %d: %s from %s; kept as %s%n", seed, what, path, file);
  }
}
