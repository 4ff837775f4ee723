package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** A compliance officer finds a record, opens it, makes it again, and checks the chain. */
class RecordsBrowserTest {

  private static final String PASSWORD = "a password of ours";
  private static final Path SAMPLE =
      Path.of("..", "service", "src", "main", "resources", "samples", "tom.json");

  private static String demo = "";
  private static final Browser browser = new Browser();

  @BeforeAll
  static void start() throws Exception {
    demo =
        OurService.startForLoad(List.of("--kap-cds.login.password=" + PASSWORD)).base().toString();
    for (String moment : List.of("planning", "order")) {
      decide("asOf=2026-03-02T10:00:00Z&moment=" + moment);
    }
    decide("asOf=no-moment");
    browser.open(demo + "/login");
    browser.one("#username").sendKeys("compliance");
    browser.one("#password").sendKeys(PASSWORD);
    browser.one("main form button").click();
    browser.waitFor("document.body.innerText.includes('Logged in as')");
  }

  private static void decide(String query) throws IOException, InterruptedException {
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(demo + "/api/decisions?" + query))
                .header("Content-Type", "application/fhir+json")
                .POST(HttpRequest.BodyPublishers.ofFile(SAMPLE))
                .build(),
            HttpResponse.BodyHandlers.discarding());
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @BeforeEach
  void plain() {
    browser.size(1280, 1000);
    browser.scheme("light");
    browser.log();
  }

  private static void submit() {
    browser.one("form[action='/records'] .actions button").click();
  }

  /** What was answered comes into the database a moment later. */
  private static void search() {
    int found = 0;
    for (int i = 0; i < 60 && found < 3; i++) {
      browser.open(demo + "/records");
      submit();
      browser.waitFor("document.getElementById('found')");
      found = browser.all("main tbody tr").size();
    }
  }

  private static void open() {
    browser.one("main tbody tr:nth-of-type(2) a").click();
    browser.waitFor("document.readyState === 'complete' && document.querySelector('h1')");
    if (!browser.all("#why").isEmpty()) {
      browser.one("#why").sendKeys("complaint 7");
      browser.one("main form button").click();
    }
    browser.waitFor("document.getElementById('call')");
  }

  @Test
  void aRecordIsFoundOpenedAndMadeAgain() throws IOException {
    search();
    browser.picture("records-search");
    new Select(browser.one("#outcome")).selectByValue("REFUSED");
    submit();
    browser.waitFor("document.querySelectorAll('main tbody tr').length === 1");

    search();
    open();
    assertThat(browser.one("main").getText())
        .contains("complaint 7", "What was decided", "Conclusions", "Patient/tom", "1.0.0");
    browser.picture("records-record");
    browser.paper(true);
    assertThat(browser.isUnfolded()).isTrue();
    assertThat(browser.ask("document.querySelector('details.long table').checkVisibility()"))
        .isEqualTo("false");
    assertThat(browser.isTooWide()).isFalse();
    browser.paper(false);
    browser.one("form[action$='/replay'] button").click();
    browser.waitFor("document.body.innerText.includes('the same to the byte')");
    browser.picture("records-replayed");
    assertThat(browser.ask("location.href").toString()).doesNotContain("tom");
    assertThat(browser.log()).isEmpty();
  }

  @Test
  void theChainIsChecked() throws IOException {
    browser.open(demo + "/records/chain");
    browser.one("main form button").click();
    for (int i = 0; i < 60 && browser.all(".note.good").isEmpty(); i++) {
      browser.open(demo + "/records/chain");
    }
    assertThat(browser.one(".note.good").getText()).contains("All is as it was recorded");
    browser.picture("records-chain");
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 390", "dark, 390"})
  void nobodyIsKeptOut(String scheme, int width) throws IOException {
    browser.size(width, 1000);
    browser.scheme(scheme);
    String screen = "%s-%d".formatted(scheme, width);
    search();
    browser.check("records-search-" + screen);
    open();
    for (WebElement closed : browser.all("details:not([open]) > summary")) {
      browser.run("arguments[0].parentElement.open = true", closed);
    }
    browser.check("records-record-" + screen);
    browser.open(demo + "/records/chain");
    browser.check("records-chain-" + screen);
  }
}
