package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The scenarios as pages. */
class ScenariosBrowserTest extends OpenPages {

  ScenariosBrowserTest() throws IOException {}

  @Test
  void aScenarioIsFoundAndReadByKeyboardAlone() throws IOException {
    open("/scenarios");
    browser.picture("scenarios");
    browser.tabTo("#rule");
    browser.press("mdd-severity", Keys.ENTER);
    browser.waitFor("location.search.includes('mdd-severity')");
    assertThat(browser.one("main [role=status]").getText()).contains("scenarios found");
    browser.picture("scenarios-found");

    browser.tabTo("tbody a[href*='/scenarios/depression/severity#line-']");
    browser.press(Keys.ENTER);
    browser.waitFor("location.pathname === '/scenarios/depression/severity'");
    assertThat(browser.ask("document.querySelector(':target') !== null")).isEqualTo("true");
    browser.picture("scenarios-target");
  }

  @Test
  void aBoundaryIsDrawnAndSaidInWords() throws IOException {
    open("/scenarios/depression/severity");
    assertThat(browser.all("figure.line svg")).isNotEmpty();
    assertThat(browser.one("figure.line figcaption").getText()).contains("Where it turns");
    assertThat(browser.one("figure.line ul").getText())
        .contains("A at 14: the severity criterion is not met", "B at 15, 16");
    browser.picture("scenarios-feature");
    browser.scheme("dark");
    browser.picture("scenarios-feature-dark");
    browser.scheme("light");
    browser.size(420, 1200);
    browser.picture("scenarios-feature-narrow");
  }

  @Test
  void nothingKeepsAnybodyFromReadingThem() {
    for (String path :
        new String[] {
          "/scenarios",
          "/scenarios?outcome=not+eligible",
          "/scenarios?words=nothing+like+this",
          "/scenarios/depression/severity",
          "/scenarios/dosing/dose-by-weight",
          "/scenarios/service/cards"
        }) {
      open(path);
      assertThat(browser.barriers()).as(path).isEmpty();
      browser.scheme("dark");
      assertThat(browser.barriers()).as(path + " in the dark").isEmpty();
      browser.scheme("light");
      browser.size(420, 900);
      assertThat(browser.isTooWide()).as(path + " on a telephone").isFalse();
      browser.size(1100, 1500);
    }
  }
}
