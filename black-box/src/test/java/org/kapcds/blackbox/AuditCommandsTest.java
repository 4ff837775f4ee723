package org.kapcds.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The record of the packed program, checked and made again by its commands. Beside the other tests:
 * the service it asks is its own, and starting programs is most of it.
 */
@Execution(ExecutionMode.CONCURRENT)
class AuditCommandsTest {

  private static final Path JAR = Path.of("..", "service", "target", "kap-cds.jar");
  private static final Path SAMPLE =
      Path.of("..", "service", "src", "main", "resources", "samples", "tom.json");

  @TempDir Path place;
  private Path record = Path.of("");

  private record Said(int code, String text) {}

  private Said audit(String command, String... more) throws IOException, InterruptedException {
    List<String> all =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toAbsolutePath().toString(),
                "audit",
                command,
                "--directory",
                record.toString()));
    all.addAll(List.of(more));
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Said(process.waitFor(), text);
  }

  @Test
  void whatWasRecordedIsCheckedMadeAgainGivenOutAndErased() throws Exception {
    OurService.Running service = OurService.startToStop();
    record = service.record();
    HttpResponse<Void> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        service.base().resolve("/api/decisions?asOf=2026-03-02T10:00:00Z"))
                    .header("Content-Type", "application/fhir+json")
                    .POST(HttpRequest.BodyPublishers.ofFile(SAMPLE))
                    .build(),
                HttpResponse.BodyHandlers.discarding());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(audit("replay").text()).contains("1 decisions made again to the byte, 0 not");
    service.process().destroy();
    assertThat(service.process().waitFor(60, TimeUnit.SECONDS)).isTrue();

    Path heads = place.resolve("heads");
    Said verified = audit("verify", "--heads", heads.toString());
    assertThat(verified.text()).contains("all as they were recorded", "0 not signed yet");
    assertThat(verified.code()).isZero();

    String[] tom = {"--patient", "Patient/tom", "--by", "Ann", "--why", "request 7"};
    Path export = place.resolve("export.json");
    List<String> out = new ArrayList<>(List.of(tom));
    out.addAll(List.of("--to", export.toString()));
    assertThat(audit("export", out.toArray(String[]::new)).code()).isZero();
    assertThat(Files.readString(export)).contains("AuditEvent", "Provenance", "decisionId");
    assertThat(audit("erase", tom).text()).contains("1 keys destroyed");
    assertThat(audit("replay").text()).contains("1 records that were erased");
    assertThat(audit("verify", "--heads", heads.toString()).code()).isZero();

    Path file = record.resolve("journal/1/000000000000001-00000.jsonl");
    Files.writeString(file, Files.readString(file).replace("\"status\":200", "\"status\":500"));
    Said broken = audit("verify");
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.text()).contains("line 2 of ");
  }
}
