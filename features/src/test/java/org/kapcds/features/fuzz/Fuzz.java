package org.kapcds.features.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends changed sample records to the running service, as decisions asked for, as hook calls, and
 * as answers of a FHIR server that hook calls name, until the time is up. Whatever comes, the
 * answer is a decision or a refusal in JSON, and it comes soon. What is answered otherwise is kept
 * with its seed, which makes the same mutant again.
 */
public final class Fuzz {

  private static final List<String> SAMPLES =
      List.of("amina", "jonas", "keiko", "lena", "maria", "tom");
  private static final List<String> MOMENTS =
      List.of("planning", "booking", "order", "dosing-day", "discharge");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int FIRST_SERVER_ERROR = 500;

  private static final JsonMapper JSON = new JsonMapper();

  private final String address;
  private final Path findings;
  private final PrintStream out;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Map<Integer, Integer>> answers = new TreeMap<>();
  private final LyingServer server = new LyingServer();
  private Duration longest = Duration.ZERO;
  private int found;

  private Fuzz(String address, Path findings, PrintStream out) throws IOException {
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
        "%d mutants from seed %d on; answers by status %s; the longest took %d ms; %d findings%n",
        seed - first, first, fuzz.answers, fuzz.longest.toMillis(), fuzz.found);
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
    Mutant mutant = new Mutant(seed);
    int sort = Math.floorMod(seed, 8);
    switch (sort) {
      case 0, 1, 2 -> ask(seed, "decision", decision(seed), mutant.of(sample));
      case 3 -> call(seed, "one key", HookCalls.withOneKey(mutant.of(sample), hook(seed)));
      case 4 -> call(seed, "whole call", mutant.of(HookCalls.of(sample, hook(seed))));
      case 5, 6 -> {
        server.lie(sample, seed);
        ObjectNode asking = HookCalls.asking(sample, hook(seed), server.base(), seed);
        call(seed, "fetch", sort == 5 ? asking.toString().getBytes(UTF_8) : mutant.of(asking));
      }
      default -> ask(seed, "extreme", decision(seed), new Extreme(seed).of(sample));
    }
  }

  private static String decision(long seed) {
    String moment = MOMENTS.get(Math.floorMod(seed / 8, MOMENTS.size()));
    return "/api/decisions?asOf=2026-03-02T10:00:00Z&moment=" + moment;
  }

  private static String hook(long seed) {
    return HookCalls.HOOKS.get(Math.floorMod(seed / 8, HookCalls.HOOKS.size()));
  }

  private void call(long seed, String sort, byte[] body) throws IOException, InterruptedException {
    ask(seed, sort, "/cds-services/kap-" + hook(seed), body);
  }

  private void ask(long seed, String sort, String path, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    Instant begin = Instant.now();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      answers
          .computeIfAbsent(sort, key -> new TreeMap<>())
          .merge(answer.statusCode(), 1, Integer::sum);
      if (answer.statusCode() >= FIRST_SERVER_ERROR || !JSON.readTree(answer.body()).isObject()) {
        keep(seed, path, body, "status " + answer.statusCode());
      }
    } catch (IOException | tools.jackson.core.JacksonException e) {
      keep(seed, path, body, e.getClass().getSimpleName());
    }
    Duration taken = Duration.between(begin, Instant.now());
    longest = taken.compareTo(longest) > 0 ? taken : longest;
  }

  private void keep(long seed, String path, byte[] body, String what) throws IOException {
    found++;
    Path file = findings.resolve(seed + ".json");
    Files.write(file, body);
    out.printf("seed %d: %s from %s; kept as %s%n", seed, what, path, file);
  }
}
