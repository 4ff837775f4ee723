package org.kapcds.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The demonstration as somebody sees it who types its address into the public CDS Hooks sandbox: a
 * page of another origin, with its preflights, its token and its sloppy bodies.
 */
class SandboxBrowserTest {

  private static final String SCRIPT = "<img src=x onerror=\"document.body.dataset.hacked='yes'\">";

  private static String demo = "";
  private static PageServer page = page();
  private static Browser browser = new Browser();

  private static PageServer page() {
    try {
      return new PageServer(chart());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The texts of a problem, an allergy and a medicine in it are scripts. */
  private static Chart chart() {
    ObjectNode aneurysm = Calls.problem("pt-42");
    ((ObjectNode) aneurysm.path("code")).put("text", SCRIPT);
    ((ObjectNode) aneurysm.at("/code/coding/0")).put("display", SCRIPT);
    ObjectNode medicine =
        Json.object(
            """
            {'resourceType': 'MedicationStatement', 'id': 'm3', 'status': 'active',
             'subject': {'reference': 'Patient/pt-42'},
             'medicationCodeableConcept': {'coding': [
               {'system': 'urn:local', 'code': '1'}]}}""");
    ((ObjectNode) medicine.path("medicationCodeableConcept")).put("text", SCRIPT);
    ObjectNode allergy =
        Json.object(
            """
            {'resourceType': 'AllergyIntolerance', 'id': 'a3',
             'patient': {'reference': 'Patient/pt-42'}, 'code': {}}""");
    ((ObjectNode) allergy.path("code")).put("text", SCRIPT);
    List<JsonNode> resources = new ArrayList<>(Chart.own().resources());
    resources.addAll(List.of(aneurysm, medicine, allergy));
    return new Chart("with a script", resources);
  }

  @BeforeAll
  static void start() throws IOException {
    demo = OurService.demo();
  }

  @AfterAll
  static void stop() {
    browser.close();
    page.close();
  }

  private static void open(String discovery) {
    browser.open(
        "%s/sandbox.html?patientId=pt-42&fhirServiceUrl=%s&serviceDiscoveryURL=%s"
            .formatted(
                page.url(),
                URLEncoder.encode(page.url() + "/fhir", UTF_8),
                URLEncoder.encode(discovery, UTF_8)));
    browser.waitFor("document.body.dataset.ready");
  }

  @Test
  void anOpenedChartShowsItsCards() throws IOException {
    open(demo + "/cds-services");

    assertThat(browser.all("#services li")).hasSize(7);
    assertThat(browser.one("#error").getText()).isEmpty();
    List<WebElement> cards = browser.all(".card");
    assertThat(cards).isNotEmpty();
    assertThat(browser.one(".card .summary").getText()).isNotBlank();
    assertThat(browser.one(".card .source").getText()).isEqualTo("kap-cds");
    browser.picture("sandbox-patient-view");
  }

  @Test
  void nothingThatAChartHoldsRunsInThePage() {
    open(demo + "/cds-services");

    assertThat(browser.all(".card")).isNotEmpty();
    assertThat(browser.all(".card img")).isEmpty();
    assertThat(browser.ask("document.body.dataset.hacked")).isEqualTo("null");
  }

  /**
   * An order that names nothing yet may be one of ketamine, and is answered as such. The page has
   * no ketamine among its drugs; an order of another is answered without a card.
   */
  @Test
  void anOrderIsAnsweredBeforeADrugIsChosenAndAfterwards() {
    open(demo + "/cds-services");
    for (String drug : List.of("", "312941")) {
      new Select(browser.one("#drug")).selectByValue(drug);
      for (String hook : List.of("order-select", "order-sign")) {
        browser.one("button[data-hook=" + hook + "]").click();
        browser.waitFor("document.body.dataset.done === '%s%s'".formatted(hook, drug));
        assertThat(browser.one("#error").getText()).as(hook + " of " + drug).isEmpty();
        if (!drug.isEmpty()) {
          assertThat(browser.all(".card")).as(hook).isEmpty();
        }
      }
    }
  }

  @Test
  void aCardCanBeDismissed() {
    open(demo + "/cds-services");
    int before = browser.all(".card").size();

    browser.one(".card .dismiss").click();
    browser.waitFor("document.body.dataset.feedback");

    assertThat(browser.all(".card")).hasSize(before - 1);
    assertThat(browser.ask("document.body.dataset.feedback")).isEqualTo("200");
  }

  @Test
  void anAddressThatIsWrongIsSeenToBeWrong() {
    open(demo + "/cds-service");

    assertThat(browser.one("#error").getText())
        .isEqualTo("Connection to the discovery endpoint failed");
  }

  /** The description of what can be called, as a page that loads nothing from elsewhere. */
  @Test
  void theDescriptionOpens() throws IOException {
    browser.log();
    browser.open(demo + "/openapi");
    browser.waitFor("document.querySelectorAll('.opblock').length > 5");

    assertThat(browser.one("body").getText()).contains("/cds-services/{id}", "/api/decisions");
    assertThat(
            browser.ask("performance.getEntriesByType('resource').map(one => one.name).join(' ')"))
        .asString()
        .doesNotContainPattern("https?://(?!127\\.0\\.0\\.1)");
    assertThat(browser.log()).isEmpty();
    browser.picture("openapi");
  }
}
