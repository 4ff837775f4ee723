package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window. */
final class Browser implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "pictures");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;

  Browser() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(System.getProperty("chromium", "/usr/bin/chromium"));
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1100,1500");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(
                    new java.io.File(System.getProperty("chromedriver", "/usr/bin/chromedriver")))
                .build(),
            options);
  }

  void open(String url) {
    driver.get(url);
  }

  /** Waits until the page says so. */
  void waitFor(String script) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(driver.executeScript("return Boolean(" + script + ")"))) {
      if (System.nanoTime() > until) {
        throw new AssertionError("the page never came to: " + script + "; it said " + log());
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  Object ask(String script) {
    return String.valueOf(driver.executeScript("return " + script));
  }

  /** Does something in the page. */
  void run(String script, Object... with) {
    driver.executeScript(script, with);
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  WebElement one(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  /**
   * What the page and the browser complained of. That a question is given up for the one after it
   * is as it should be, though htmx tells of it as of an error.
   */
  List<String> log() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .filter(said -> !said.matches("(?s).*\"htmx:(sendAbort|afterRequest)\".*"))
        .toList();
  }

  /** Shows the page as a screen of this size does. */
  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Shows the page to somebody who wants it light, or dark. */
  void scheme(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Lets whatever is asked for come later by so many milliseconds. */
  void delay(int milliseconds) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            false,
            "latency",
            milliseconds,
            "downloadThroughput",
            -1,
            "uploadThroughput",
            -1));
  }

  /** Shows the page as it is printed, or on the screen again. */
  void paper(boolean paper) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
  }

  /** Whether all that is folded is shown, but what is too long for paper. */
  boolean isUnfolded() {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "return [...document.querySelectorAll('details:not([open], .long) > :not(summary)')]"
                + ".every(one => one.checkVisibility())"));
  }

  /** Presses the tabulator until something has the focus. */
  void tabTo(String css) {
    for (int i = 0; i < 80; i++) {
      press(Keys.TAB);
      if (Boolean.TRUE.equals(
          driver.executeScript("return document.activeElement.matches(arguments[0])", css))) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not lead to " + css);
  }

  /** Presses keys, wherever the focus is. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /**
   * What keeps people out who see, hear or move otherwise, as axe finds it: serious or worse. While
   * one colour turns into another, nobody reads.
   */
  List<String> barriers() {
    waitFor("document.getAnimations().every(one => one.playState !== 'running')");
    return new AxeBuilder()
        .analyze(driver).getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(node -> "%s: %s".formatted(rule.getId(), node.getHtml())))
            .toList();
  }

  /** Whether the page is wider than the screen. */
  boolean isTooWide() {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
  }

  /** After how many milliseconds the page that is shown began to show something. */
  double firstPaint() {
    return Double.parseDouble(
        ask("performance.getEntriesByName('first-contentful-paint')[0].startTime").toString());
  }

  /** Keeps a picture of what is shown, and with `-Dimages` the image of the documents it is. */
  void picture(String name) throws IOException {
    Files.createDirectories(PICTURES);
    byte[] shown = driver.getScreenshotAs(OutputType.BYTES);
    Files.write(PICTURES.resolve(name + ".png"), shown);
    if (System.getProperty("images") != null) {
      for (Path image : Images.of(name)) {
        Files.write(image, shown);
      }
    }
  }

  /** Keeps a picture of the page, and finds nobody kept out, nothing cut off and no complaint. */
  void check(String picture) throws IOException {
    picture(picture);
    assertThat(barriers()).as(picture).isEmpty();
    assertThat(isTooWide()).as(picture).isFalse();
    assertThat(log()).as(picture).isEmpty();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
