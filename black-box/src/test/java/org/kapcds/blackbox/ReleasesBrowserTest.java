package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of releases as a compliance officer sees it. */
class ReleasesBrowserTest {

  private static final String PASSWORD = "a password of ours";
  private static final Path RELEASES = Path.of("target", "releases").toAbsolutePath();

  private static String demo = "";
  private static final Browser browser = new Browser();

  @BeforeAll
  static void logIn() throws IOException {
    Files.createDirectories(RELEASES.resolve("not-a-release"));
    demo =
        OurService.startDemo(
            "--kap-cds.login.password=" + PASSWORD, "--kap-cds.releases.directory=" + RELEASES);
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

    assertThat(browser.barriers()).isEmpty();
    assertThat(browser.isTooWide()).isFalse();
    assertThat(browser.log()).isEmpty();
    browser.picture("releases-%d-%s".formatted(width, scheme));
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
}
