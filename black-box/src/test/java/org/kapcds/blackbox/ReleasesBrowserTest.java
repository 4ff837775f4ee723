package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The pages of releases as a compliance officer sees them. */
class ReleasesBrowserTest {

  private static final String PASSWORD = "a password of ours";
  private static final Path SAMPLE =
      Path.of("..", "service", "src", "main", "resources", "samples", "tom.json");
  private static final Path RELEASES = Path.of("target", "releases").toAbsolutePath();

  /** What a replay keeps of a candidate under which two of three recorded decisions are others. */
  private static final String REPLAYED =
      """
      {"program": "0.1.0", "candidate": "%1$s", "lines": {"%2$s": 4}, "same": 3, "different": 0,
       "others": 0, "erased": 0, "closed": 0, "faults": [], "cases": [
        {"journal": "%2$s", "line": 2, "decision": 1, "changes": [
          {"about": "CONDITION", "name": "mdd", "before": "ELIGIBLE_WITH_CAUTIONS", "now": "ELIGIBLE"},
          {"about": "RULE", "name": "SAF-CI-025", "before": "FIRED PRECAUTION", "now": "SILENT"}]},
        {"journal": "%2$s", "line": 3, "decision": 1, "changes": [
          {"about": "RULE", "name": "SAF-CI-025", "before": "FIRED PRECAUTION", "now": "SILENT"}]},
        {"journal": "%2$s", "line": 4, "decision": 1, "changes": [
          {"about": "WORDS", "name": "", "before": "", "now": ""}]}]}
      """;

  private static String demo = "";
  private static Path record = Path.of("");
  private static final Browser browser = new Browser();

  @BeforeAll
  static void logIn() throws Exception {
    Files.createDirectories(RELEASES.resolve("not-a-release"));
    OurService.Running service =
        OurService.startForLoad(
            List.of(
                "--kap-cds.login.password=" + PASSWORD,
                "--kap-cds.releases.directory=" + RELEASES));
    demo = service.base().toString();
    record = service.record();
    for (String moment : List.of("planning", "order", "dosing-day")) {
      HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(
                      URI.create(
                          demo + "/api/decisions?asOf=2026-03-02T10:00:00Z&moment=" + moment))
                  .header("Content-Type", "application/fhir+json")
                  .POST(HttpRequest.BodyPublishers.ofFile(SAMPLE))
                  .build(),
              HttpResponse.BodyHandlers.discarding());
    }
    browser.open(demo + "/login");
    browser.one("#username").sendKeys("compliance");
    browser.one("#password").sendKeys(PASSWORD);
    browser.one("main button").click();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"1200, 2000, light", "1200, 2000, dark", "390, 1600, light"})
  void itIsReadOnEveryScreenAndByEverybody(int width, int height, String scheme)
      throws IOException {
    browser.size(width, height);
    browser.scheme(scheme);
    browser.open(demo + "/releases");
    browser.check("releases-%d-%s".formatted(width, scheme));
  }

  @Test
  void itSaysWhatDecidesWhoHasSignedAndWhatIsRefused() {
    browser.open(demo + "/releases");

    assertThat(browser.one("main").getText())
        .contains("decides today")
        .contains("nobody")
        .contains("Not used. refused: has no `release.yaml`")
        .contains("No rule of the release that decides today is silenced.");
  }

  private static void replayed() throws IOException {
    String journal = Files.readString(record.resolve("journal/1/instance")).strip();
    Files.writeString(
        record.resolve("impact.json"), REPLAYED.formatted("c0ffee".repeat(10) + "c0de", journal));
  }

  @ParameterizedTest
  @CsvSource({"1200, 1500, light", "1200, 1500, dark", "390, 1600, light", "390, 1600, dark"})
  void whatACandidateWouldHaveChangedIsReadOnEveryScreen(int width, int height, String scheme)
      throws IOException {
    browser.size(width, height);
    browser.scheme(scheme);
    String screen = "%d-%s".formatted(width, scheme);
    Files.deleteIfExists(record.resolve("impact.json"));
    browser.open(demo + "/releases/impact");
    browser.check("releases-impact-none-" + screen);
    replayed();
    browser.open(demo + "/releases/impact");
    browser.check("releases-impact-" + screen);
    browser.open(demo + "/releases/impact/2");
    browser.check("releases-impact-cases-" + screen);
  }

  @Test
  void aCaseLeadsToItsRecordWithTheKeyboardAlone() throws IOException {
    replayed();
    browser.open(demo + "/releases");
    follow("a[href='/releases/impact']", "/releases/impact");
    assertThat(browser.one("main").getText())
        .contains(
            "2 of 3", "By state", "Treatment-resistant depression", "By rule", "rule SAF-CI-025");
    follow("a[href='/releases/impact/2']", "/releases/impact/2");
    for (int i = 0; i < 60 && browser.all("main tbody a").size() < 2; i++) {
      browser.open(demo + "/releases/impact/2"); // what was answered comes a moment later
    }
    browser.tabTo("main tbody a");
    browser.press(Keys.ENTER);
    browser.waitFor("document.getElementById('why')");
    assertThat(browser.one("h1").getText()).isEqualTo("For what do you open records?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/releases//impact", "/releases/impact;x"})
  void anAddressThatIsWrittenOddlyIsAnsweredByAPage(String address) {
    browser.open(demo + address);

    assertThat(browser.one("main").getText())
        .contains("This was not answered")
        .contains("400: the address is not written as the addresses here are");
    assertThat(browser.barriers()).isEmpty();
    browser.log(); // the browser tells of each refusal
  }

  private static void follow(String link, String to) {
    browser.tabTo(link);
    browser.press(Keys.ENTER);
    browser.waitFor("location.pathname === '%s' && document.querySelector('h1')".formatted(to));
  }
}
