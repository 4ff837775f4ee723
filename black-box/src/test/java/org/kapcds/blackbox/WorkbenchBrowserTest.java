package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The workbench as clinicians see it, who choose a patient and move a value. */
class WorkbenchBrowserTest {

  private static final Path FOLDER = Path.of("target", "service").toAbsolutePath();
  private static final String VERDICT = "document.querySelector('.verdict').innerText";
  private static final String ELIGIBLE = VERDICT + ".includes('depression: eligible')";
  private static final String PHQ9 = "input[type=range][aria-label='Move PHQ-9 PHQ-9']";

  private static String demo = "";
  private static final Browser browser = new Browser();

  @BeforeAll
  static void start() throws IOException {
    demo = OurService.demo();
    for (int i = 0; i < 20; i++) { // as warm as a service is that has been up for a while
      browser.open(demo + "/workbench/samples/maria");
    }
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

  @Test
  void aValueIsMovedAndTheAnswerChangesAtOnce() throws IOException {
    browser.open(demo + "/workbench");
    browser.picture("workbench-choose");
    browser.one("a[href='/workbench/samples/tom']").click();
    assertThat(browser.one(".verdict").getText()).contains("not eligible");
    browser.picture("workbench-not-eligible");

    for (int i = 0; i < 2; i++) {
      browser.one(PHQ9).sendKeys(Keys.ARROW_RIGHT);
    }
    browser.waitFor(ELIGIBLE);
    assertThat(browser.one(".changed").getText())
        .contains("Treatment-resistant depression: eligible, was not eligible");
    assertThat(browser.one("#told").getDomProperty("textContent"))
        .isEqualTo("Treatment-resistant depression: eligible. 1 change.");
    assertThat(browser.ask("document.querySelector(\"" + PHQ9 + "\").previousSibling.value"))
        .isEqualTo("15");
    browser.picture("workbench-eligible");
    assertThat(browser.log()).isEmpty();
  }

  /**
   * Tells how long it took from the move to the answer, without the pause that waits for the end of
   * a movement. How long is too long depends on the machine, and is no matter of a test.
   */
  @Test
  void eachMoveIsAnsweredAndTimed() {
    browser.open(demo + "/workbench/samples/tom");
    for (int i = 0; i < 12; i++) {
      String moves =
          "performance.getEntriesByType('resource').filter(e => e.initiatorType === 'xmlhttprequest').length";
      String before = browser.ask(moves).toString();
      browser.one(PHQ9).sendKeys(i % 2 == 0 ? Keys.ARROW_RIGHT : Keys.ARROW_LEFT);
      browser.waitFor(moves + " > " + before);
    }
    String median =
        browser
            .ask(
                "performance.getEntriesByType('resource').filter(e => e.initiatorType === 'xmlhttprequest').map(e => e.duration).sort((a, b) => a - b)[6]")
            .toString();
    System.out.println("an edit in the workbench is answered in " + median + " ms");
    assertThat(Double.parseDouble(median)).isPositive();
    browser.open(demo + "/workbench/samples/tom");
    String paint =
        browser
            .ask("performance.getEntriesByName('first-contentful-paint')[0].startTime")
            .toString();
    System.out.println("the workbench is first painted after " + paint + " ms");
    assertThat(Double.parseDouble(paint)).isPositive();
  }

  @Test
  void aFileIsTriedAndABadOneRefusedWithItsPlace() throws IOException {
    Path bad = Files.writeString(FOLDER.resolve("bad.json"), "{\"resourceType\": \"Bundle\",\n oh");
    browser.open(demo + "/workbench");
    browser.one("#record-file").sendKeys(bad.toString());
    browser.waitFor("document.getElementById('file-said').innerText.includes('not JSON')");
    assertThat(browser.one("#file-said").getText())
        .isEqualTo(
            "The record was not taken. Bundle: it is not JSON (line 2, column 2); send one object");
    browser.picture("workbench-bad-file");
    browser.log();

    Path charts = OurService.charts();
    browser.open(demo + "/workbench");
    browser.one("#record-file").sendKeys(charts.resolve("maria.json").toString());
    browser.waitFor("location.pathname.length > 40 && document.querySelector('.verdict')");
    assertThat(browser.one("h1").getText()).isEqualTo("Workbench: a record of your own");
    assertThat(browser.one(".verdict").getText()).contains("eligible");
    assertThat(browser.log()).isEmpty();
  }

  @Test
  void theKeyboardIsEnough() {
    browser.open(demo + "/workbench/samples/tom");
    browser.press(Keys.TAB);
    assertThat(browser.ask("document.activeElement.innerText")).isEqualTo("Skip to the content");
    browser.press(Keys.ENTER);
    assertThat(browser.ask("document.activeElement.id")).isEqualTo("content");
    String label = "";
    for (int i = 0; i < 60 && !label.equals("Move PHQ-9 PHQ-9"); i++) {
      browser.press(Keys.TAB);
      label = browser.ask("document.activeElement.getAttribute('aria-label')").toString();
    }
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    browser.waitFor(ELIGIBLE);
    assertThat(browser.ask("document.activeElement.getAttribute('aria-label')"))
        .isEqualTo("Move PHQ-9 PHQ-9");
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 390", "dark, 390"})
  void nobodyIsKeptOut(String scheme, int width) throws IOException {
    browser.size(width, 1000);
    browser.scheme(scheme);
    for (String page :
        List.of(
            "/",
            "/login",
            "/workbench",
            "/workbench/samples/tom",
            "/workbench/samples/lena",
            "/workbench/samples/jonas")) {
      browser.open(demo + page);
      for (WebElement closed : browser.all("details:not([open]) > summary")) {
        browser.run("arguments[0].parentElement.open = true", closed);
      }
      browser.check("workbench%s-%s-%d".formatted(page.replace('/', '-'), scheme, width));
    }
  }

  @Test
  void thePlanTheOffersAndTheDoseAreSeenAndOnPaperToo() throws IOException {
    browser.open(demo + "/workbench/samples/keiko");
    assertThat(browser.one(".card .offers").getText()).contains("Order:", "here nothing is done");
    assertThat(browser.all(".card button, .card form, .card input")).isEmpty();
    assertThat(browser.all(".timeline > li > h5").stream().map(WebElement::getText))
        .containsExactly(
            "Preparation",
            "Dosing, and its day",
            "Integration",
            "Measures",
            "Over the whole course, and after it");
    browser.size(1280, 4500);
    browser.picture("workbench-plan");

    browser.open(demo + "/workbench/samples/lena");
    assertThat(browser.all("svg.ruler path.dose")).hasSize(1);
    assertThat(browser.one("figcaption").getText()).contains("This dose is 0.9 mg/kg");
    assertThat(browser.isUnfolded()).isFalse();
    browser.paper(true);
    browser.run("document.querySelector('.bench .record').remove()"); // it is not printed
    assertThat(browser.isUnfolded()).isTrue();
    browser.picture("workbench-paper");
    browser.paper(false);
    assertThat(browser.log()).isEmpty();
  }

  @Test
  void anEntryIsTakenOutAndTheRecordComesBackAsItWas() {
    browser.open(demo + "/workbench/samples/amina");
    assertThat(browser.one(".verdict").getText()).contains("not eligible");
    click("//button[contains(., 'aortic aneurysm')]");
    browser.waitFor(VERDICT + ".includes('insufficient data')"); // a yes that nothing explains
    assertThat(browser.all("#content")).hasSize(1);
    click("//button[contains(., 'Back to the record as it was')]");
    browser.waitFor(VERDICT + ".includes('not eligible')");
    assertThat(browser.log()).isEmpty();
  }

  /** Clicks what may be out of sight. */
  private static void click(String xpath) {
    browser.run(
        "document.evaluate(arguments[0], document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue.click()",
        xpath);
  }

  @Test
  void whileAnAnswerIsAwaitedTheOneBeforeIsNotTakenForIt() throws IOException {
    browser.open(demo + "/workbench/samples/tom");
    String said = "getComputedStyle(document.querySelector('.deciding')).visibility";
    assertThat(browser.ask(said)).isEqualTo("hidden");
    browser.delay(3000);
    browser.one(PHQ9).sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    browser.waitFor(said + " === 'visible'");
    browser.picture("workbench-awaited");
    browser.delay(0);
    browser.waitFor(ELIGIBLE);
    assertThat(browser.ask(said)).isEqualTo("hidden");
  }

  @Test
  void whenNoAnswerComesThePageSaysSo() {
    browser.open(demo + "/workbench/samples/tom");
    browser.run("document.body.setAttribute('hx-headers', '{}')"); // no token, as after a session
    browser.run("document.querySelector('#record-form input[name=_csrf]').value = 'old'");
    browser.one(PHQ9).sendKeys(Keys.ARROW_RIGHT);
    browser.waitFor("!document.getElementById('trouble').hidden");
    assertThat(browser.one("#trouble").getText()).startsWith("The answer did not come.");
    browser.log();
  }

  /** On a narrow screen the answer stands below the form; its first sentence stays in sight. */
  @Test
  void onANarrowScreenTheAnswerIsInSightOfWhatIsMoved() throws IOException {
    browser.size(390, 800);
    browser.open(demo + "/workbench/samples/tom");
    browser.one(PHQ9).sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    browser.waitFor(ELIGIBLE);
    assertThat(browser.ask("document.getElementById('told').getBoundingClientRect().bottom"))
        .isEqualTo("800");
    browser.picture("workbench-narrow");
  }

  @Test
  void whatIsForgottenSaysSo() throws IOException {
    browser.open(demo + "/workbench/3f2c1f0e-0000-4000-8000-000000000000");
    assertThat(browser.one("main").getText())
        .contains("There is no such page", "not kept any more");
    browser.picture("workbench-forgotten");
  }
}
