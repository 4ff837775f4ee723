package org.kapcds.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.Engine;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.service.terminology.OperatorsTerminology;

/** A small server on this machine answers: well, slowly, badly, and with lies. */
class FetchTerminologyTest {

  private static final String QUESTION =
      """
      {"resourceType": "ValueSet", "url": "urn:kap:value-set:phenelzine", "status": "active",
       "compose": {"include": [{"system": "urn:house",
        "filter": [{"property": "ingredient", "op": "=", "value": "phenelzine"}]}]}}
      """;

  private static final String MAP =
      """
      {"resourceType": "ConceptMap", "status": "active",
       "group": [{"source": "urn:house", "target": "urn:rx",
        "element": [{"code": "17"}, {"code": "18"}]}]}
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server = open();
  private Function<String, String> answer = question -> "{}";
  private int status = 200;
  private long delay;

  private static HttpServer open() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() throws IOException {
    Files.createDirectory(folder.resolve("ask"));
    server.setExecutor(Executors.newCachedThreadPool(FetchTerminologyTest::daemon));
    server.createContext("/fhir/", this::handle);
    server.start();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(exchange.getRequestURI().getPath() + " " + body);
    byte[] bytes = answer.apply(body).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, 0);
    try (OutputStream stream = exchange.getResponseBody()) {
      for (byte each : bytes) {
        if (delay > 0) {
          Thread.sleep(delay);
          stream.write(each);
          stream.flush();
        }
      }
      if (delay == 0) {
        stream.write(bytes);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void question(String name, String text) {
    try {
      Files.writeString(folder.resolve("ask").resolve(name), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private int fetch() {
    return Commands.line(Clock.systemUTC(), new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(
            "terminology",
            "fetch",
            "--server",
            "http://127.0.0.1:%d/fhir/".formatted(server.getAddress().getPort()),
            "--ask",
            folder.resolve("ask").toString(),
            "--into",
            folder.resolve("into").toString(),
            "--seconds",
            "2");
  }

  private static String set(int total, int from, int to) {
    return """
        {"resourceType": "ValueSet", "expansion": {"timestamp": "2026-01-01T00:00:00Z", "total": %d,
         "parameter": [{"name": "version", "valueUri": "urn:house|5"}], "contains": [%s]}}
        """
        .formatted(
            total,
            IntStream.range(from, to)
                .mapToObj("{\"system\": \"urn:house\", \"code\": \"%d\"}"::formatted)
                .collect(Collectors.joining(", ")));
  }

  @Test
  void whatTheServerExpandsBecomesAFileThatTheEngineReads() throws IOException {
    question("phenelzine.json", QUESTION);
    answer = question -> question.contains("\"valueInteger\":0}") ? set(3, 0, 2) : set(3, 2, 3);

    assertThat(fetch()).as(err.toString()).isZero();
    assertThat(out.toString()).isEqualTo("written: phenelzine.json\n");
    assertThat(asked).hasSize(2).allMatch(one -> one.startsWith("/fhir/ValueSet/$expand "));
    String written = Files.readString(folder.resolve("into").resolve("phenelzine.json"));
    assertThat(written).contains("urn:house|5", "127.0.0.1", "\"total\" : 3");
    Engine engine = OperatorsTerminology.beside(ShippedRelease.open(), folder.resolve("into"));
    assertThat(engine.release().terminology().local().added()).hasSize(3);
  }

  @Test
  void whatTheServerTranslatesBecomesAMap() {
    question("map.json", MAP);
    answer =
        question ->
            question.contains("\"17\"")
                ? """
                  {"resourceType": "Parameters", "parameter": [{"name": "result", "valueBoolean":
                   true}, {"name": "match", "part": [{"name": "equivalence", "valueCode":
                   "equivalent"}, {"name": "concept", "valueCoding": {"system": "urn:rx", "code":
                   "9", "display": "Nine"}}]}]}
                  """
                : "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"result\"}]}";

    assertThat(fetch()).as(err.toString()).isZero();
    assertThat(asked).allMatch(one -> one.startsWith("/fhir/ConceptMap/$translate "));
    Engine engine = OperatorsTerminology.beside(ShippedRelease.open(), folder.resolve("into"));
    assertThat(engine.release().terminology().local().mapped())
        .singleElement()
        .satisfies(one -> assertThat(one.to().display()).isEqualTo("Nine"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"resourceType": "OperationOutcome"} | it answered with `OperationOutcome`; expected `ValueSet`
          <html>                               | its answer cannot be read: it is XML; send it as JSON
          {"resourceType": "ValueSet", "expansion": {"total": 5, "contains": [{"system": "urn:house", "code": "1"}]}} | it says there are 5 codes and gave 1
          {"resourceType": "ValueSet", "expansion": {"contains": [{"system": "urn:other", "code": "1"}]}} | it gave a code of `urn:other`, which was not asked for
          {"resourceType": "ValueSet", "expansion": {"contains": []}} | it has no codes; expand it, or leave the file out
          {"resourceType": "ValueSet"}         | it has no codes; expand it, or leave the file out
          """)
  void anAnswerThatIsNotOneIsRefusedAndNothingIsWritten(String lie, String fault) {
    question("phenelzine.json", QUESTION);
    answer = question -> lie;

    assertThat(fetch()).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "the operator's terminology is refused, 1 fault:\nphenelzine.json: " + fault + "\n");
    assertThat(folder.resolve("into")).doesNotExist();
  }

  @Test
  void aServerThatFailsWritesNothing() {
    question("phenelzine.json", QUESTION);
    status = 500;
    assertThat(fetch()).isEqualTo(2);
    assertThat(err.toString()).contains("phenelzine.json: it answered with status 500");
  }

  @Test
  void aServerThatTricklesIsLate() {
    question("phenelzine.json", QUESTION);
    delay = 50;
    answer = question -> set(100, 0, 100);
    assertThat(fetch()).isEqualTo(2);
    assertThat(err.toString()).contains("phenelzine.json: it did not answer within 2 s");
  }

  @Test
  void aServerThatIsNotThereIsTold() {
    question("phenelzine.json", QUESTION);
    server.stop(0);
    assertThat(fetch()).isEqualTo(2);
    assertThat(err.toString()).contains("phenelzine.json: it cannot be reached, or broke off");
  }

  @Test
  void oneQuestionWithoutAnAnswerLeavesAllUnwritten() throws IOException {
    question("a.json", QUESTION);
    question("b.json", QUESTION.replace("phenelzine\", \"status", "phenelzin\", \"status"));
    question("c.json", "{\"resourceType\": \"Patient\"}");
    answer = question -> set(1, 0, 1);
    assertThat(fetch()).isEqualTo(2);
    assertThat(err.toString()).contains("1 fault", "c.json: it is `Patient`");
    Files.delete(folder.resolve("ask").resolve("c.json"));
    err.getBuffer().setLength(0);
    assertThat(fetch()).isEqualTo(2);
    assertThat(err.toString()).contains("b.json: url: `phenelzin` is not a term of the release");
    assertThat(folder.resolve("into")).doesNotExist();
  }

  @Test
  void onlySystemsAndCodesLeave() {
    question("map.json", MAP);
    answer = question -> "{\"resourceType\": \"Parameters\"}";
    fetch();
    assertThat(asked)
        .hasSize(2)
        .allSatisfy(
            one ->
                assertThat(
                        Stream.of("urn:house", "urn:rx", "code", "system", "targetsystem")
                            .allMatch(one::contains))
                    .isTrue());
  }
}
