package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The rulebook, as a clinician opens it who has neither a programme for rules nor an account. */
class RulebookBrowserTest extends OpenPages {

  RulebookBrowserTest() throws IOException {}

  @Test
  void aRuleIsFoundAndReadByKeyboardAlone() throws IOException {
    open("/rulebook");
    browser.picture("rulebook");
    browser.tabTo("#words");
    browser.press("repaired aneurysm", Keys.ENTER);
    browser.waitFor("location.search.includes('repaired')");
    assertThat(browser.one("main [role=status]").getText()).contains("found");
    browser.picture("rulebook-found");

    browser.tabTo("a.rule-id[href$='SAF-CI-002']");
    browser.press(Keys.ENTER);
    browser.waitFor("location.pathname === '/rulebook/SAF-CI-002'");
    assertThat(browser.one("h1").getText()).contains("SAF-CI-002", "Repaired aneurysm");
    browser.picture("rulebook-rule");

    browser.tabTo("#logic ~ details summary");
    browser.press(Keys.ENTER);
    browser.waitFor("document.querySelector('#logic ~ details').open");
    assertThat(browser.one("#logic ~ details pre").getText()).startsWith("rule \"SAF-CI-002");
  }

  @Test
  void nothingKeepsAnybodyFromReadingIt() throws IOException {
    for (String path :
        new String[] {
          "/rulebook",
          "/rulebook?words=nothing+like+this",
          "/rulebook/numbers",
          "/rulebook/MDD-FAILED-TRIALS",
          "/rulebook/SAF-DI-034",
          "/rulebook/folders/depression",
          "/rulebook/folders/safety/interpretations.md",
          "/rulebook/folders/shared/parameters.yaml",
          "/rulebook/NO-RULE"
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
    browser.log();
  }

  @Test
  void itIsReadInTheDarkOnATelephoneAndOnPaper() throws IOException {
    open("/rulebook/MDD-FAILED-TRIALS");
    browser.picture("rulebook-rule-long");
    open("/rulebook/numbers");
    browser.picture("rulebook-numbers");
    open("/rulebook/MDD-FAILED-TRIALS");
    browser.scheme("dark");
    browser.picture("rulebook-rule-dark");
    browser.scheme("light");
    browser.size(420, 1200);
    browser.picture("rulebook-rule-narrow");
    browser.size(1100, 1500);
    assertThat(browser.isUnfolded()).isFalse();
    browser.paper(true);
    assertThat(browser.isUnfolded()).isTrue();
    assertThat(browser.one("header.site nav").isDisplayed()).isFalse();
    assertThat(browser.one("h1").isDisplayed()).isTrue();
    browser.picture("rulebook-rule-paper");
    open("/rulebook/folders/depression");
    browser.paper(false);
    browser.picture("rulebook-folder");
  }

  @Test
  void evidenceAgainstIsSeenWithoutLookingForIt() throws IOException {
    open("/rulebook?words=MDD-EVIDENCE");
    browser.one("a.rule-id[href$='/MDD-EVIDENCE']").click();
    browser.waitFor("location.pathname === '/rulebook/MDD-EVIDENCE'");
    assertThat(browser.one("#evidence ~ p").getText()).contains("against the treatment");
  }

  /** Tells when a page began to show something, the best of four. */
  @Test
  void aPageShowsSomethingAndIsTimed() {
    for (String path : new String[] {"/rulebook", "/rulebook/MDD-SEVERITY"}) {
      double best =
          DoubleStream.generate(
                  () -> {
                    open(path);
                    browser.waitFor(
                        "performance.getEntriesByName('first-contentful-paint').length");
                    return browser.firstPaint();
                  })
              .limit(4)
              .min()
              .orElseThrow();
      System.out.printf("%s is first painted after %.0f ms%n", path, best);
      assertThat(best).as(path).isPositive();
    }
  }
}
