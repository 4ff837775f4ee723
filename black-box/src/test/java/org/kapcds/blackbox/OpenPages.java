package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/** Pages of the demonstration that ask for no login; no test of them leaves a complaint behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OpenPages {

  final Browser browser = new Browser();
  private final String demo;

  OpenPages() throws IOException {
    demo = OurService.demo();
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  @AfterEach
  void asItWas() {
    browser.scheme("light");
    browser.size(1100, 1500);
    assertThat(browser.log()).isEmpty();
  }

  void open(String path) {
    browser.open(demo + path);
  }
}
