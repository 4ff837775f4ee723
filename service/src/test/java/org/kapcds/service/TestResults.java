package org.kapcds.service;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the tests of this module gave when they ran last, as the build has written it down. */
final class TestResults {

  private static final Path REPORTS = Path.of("target", "surefire-reports");

  /** Of several runs of one test with different arguments the worst counts. */
  enum Result {
    PASSED,
    SKIPPED,
    FAILED
  }

  private final Map<String, Result> byTest = new TreeMap<>();

  private TestResults() {}

  static TestResults read() throws IOException {
    TestResults results = new TestResults();
    if (Files.isDirectory(REPORTS)) {
      try (DirectoryStream<Path> reports = Files.newDirectoryStream(REPORTS, "TEST-*.xml")) {
        for (Path report : reports) {
          results.add(report);
        }
      }
    }
    return results;
  }

  private void add(Path report) throws IOException {
    try {
      NodeList cases =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getElementsByTagName("testcase");
      for (int i = 0; i < cases.getLength(); i++) {
        Element one = (Element) cases.item(i);
        String type = one.getAttribute("classname");
        String method = one.getAttribute("name").split("[(\\[{]", 2)[0];
        byTest.merge(
            type.substring(type.lastIndexOf('.') + 1) + "." + method,
            result(one),
            (a, b) -> a.compareTo(b) > 0 ? a : b);
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(report + " is no report of tests", e);
    }
  }

  private static Result result(Element test) {
    if (test.getElementsByTagName("failure").getLength() > 0
        || test.getElementsByTagName("error").getLength() > 0) {
      return Result.FAILED;
    }
    return test.getElementsByTagName("skipped").getLength() > 0 ? Result.SKIPPED : Result.PASSED;
  }

  /** Whether a test ran, and passed with all its arguments. */
  boolean passed(String test) {
    return byTest.get(test) == Result.PASSED;
  }

  /** What came of a test, in words. */
  String of(String test) {
    Result result = byTest.get(test);
    return result == null ? "not run" : result.name().toLowerCase(Locale.ROOT);
  }
}
