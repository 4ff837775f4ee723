package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The dashboard, over the calls and answers of this test. */
class DashboardBrowserTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static String demo = "";
  private static Browser browser = new Browser();

  @BeforeAll
  static void start() throws IOException {
    demo = OurService.startDemo("--kap-cds.login.password=a password of this test");
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  private static JsonNode send(String path, JsonNode body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(demo + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().isEmpty() ? Json.object() : Json.MAPPER.readTree(answer.body());
  }

  private static JsonNode services() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(demo + "/cds-services")).build();
    return Json.MAPPER
        .readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body())
        .path("services");
  }

  /** Each service is called about each sample; most cards are set aside, each with a reason. */
  private static void work() throws Exception {
    List<Chart> charts = new ArrayList<>(Chart.all(OurService.charts()));
    for (Chart chart : charts) {
      for (JsonNode service : services()) {
        String id = service.path("id").asString();
        JsonNode cards = send("/cds-services/" + id, Calls.of(service, chart)).path("cards");
        for (JsonNode card : cards) {
          JsonNode reasons = card.path("overrideReasons");
          if (!reasons.isEmpty()) {
            ObjectNode entry =
                Json.object()
                    .put("card", card.path("uuid").asString())
                    .put("outcome", "overridden")
                    .put(
                        "outcomeTimestamp",
                        Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS).toString());
            entry.putObject("overrideReason").set("reason", reasons.path(0));
            ObjectNode feedback = Json.object();
            feedback.putArray("feedback").add(entry);
            send("/cds-services/" + id + "/feedback", feedback);
          }
        }
      }
    }
  }

  private static void login() {
    browser.open(demo + "/dashboard");
    browser.one("input[name=username]").sendKeys("compliance");
    browser.one("input[name=password]").sendKeys("a password of this test", Keys.ENTER);
    browser.waitFor("document.querySelector('header.site .reader form')");
  }

  @Test
  void itShowsWhichRulesAnnoyAndSaysTheSameInTables() throws Exception {
    login();
    for (int i = 0; i < 100 && !browser.one("main").getText().contains("No figures yet"); i++) {
      Thread.sleep(200);
      browser.open(demo + "/dashboard");
    }
    assertThat(browser.one("main").getText()).contains("No figures yet");
    assertThat(browser.barriers()).isEmpty();
    browser.picture("dashboard-empty");

    work();
    for (int i = 0; i < 100 && browser.all("#by-reason").isEmpty(); i++) {
      Thread.sleep(200);
      browser.open(demo + "/dashboard");
    }
    browser.waitFor("document.querySelectorAll('.plot.drawn').length === 2");
    browser.waitFor("document.querySelectorAll('.plot.drawn-bar').length === 3");
    assertThat(browser.all("#by-rule tbody tr")).hasSizeGreaterThan(5);
    assertThat(browser.all("#by-gap tbody tr")).isNotEmpty();
    assertThat(browser.one("#by-rule tbody tr td:last-child").getText()).contains(": ");
    browser.picture("dashboard");
    assertThat(browser.barriers()).isEmpty();

    browser.scheme("dark");
    browser.open(demo + "/dashboard?months=3");
    assertThat(browser.barriers()).isEmpty();
    browser.picture("dashboard-dark");
    browser.scheme("light");
    browser.size(420, 1200);
    browser.open(demo + "/dashboard");
    assertThat(browser.isTooWide()).isFalse();
    browser.picture("dashboard-narrow");
    browser.size(1100, 1500);

    browser.tabTo("#by-rule a.rule-id");
    browser.press(Keys.ENTER);
    browser.waitFor("location.pathname.startsWith('/rulebook/')");
    assertThat(browser.one("#fired ~ p").getText()).contains("In the last twelve months");
    browser.picture("rulebook-rule-fired");
    assertThat(browser.log()).isEmpty();
  }
}
