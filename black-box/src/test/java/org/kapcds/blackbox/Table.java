package org.kapcds.blackbox;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The table of checks, `target/black-box.md`. */
final class Table {

  static final Path FILE = Path.of("target", "black-box.md");

  private static final CSVFormat WITH_HEADER =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private Table() {}

  /** The checks there are. */
  static List<CSVRecord> checks() throws IOException {
    return lines(Json.resource("checks.csv"));
  }

  /** What the tests gave, by the id of the check. */
  static Map<String, List<CSVRecord>> made() throws IOException {
    return lines(Files.readString(Results.FILE)).stream()
        .collect(Collectors.groupingBy(one -> one.get("id")));
  }

  static List<CSVRecord> lines(String csv) throws IOException {
    return WITH_HEADER.parse(new StringReader(csv)).getRecords();
  }

  /** Makes it of what the tests gave. */
  static void write() throws IOException {
    Map<String, List<CSVRecord>> made = made();
    StringBuilder table = new StringBuilder("# A CDS Hooks service, checked from outside\n\n");
    table.append("| check | whose rule | says | result | tests |\n|---|---|---|---|---|\n");
    for (CSVRecord check : checks()) {
      List<CSVRecord> tests = made.getOrDefault(check.get("id"), List.of());
      table.append(
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  check.get("id"),
                  check.get("rule"),
                  check.get("says"),
                  result(tests),
                  tests.stream().map(Table::line).collect(Collectors.joining("<br>"))));
    }
    Files.writeString(FILE, table);
  }

  /** Whether a test was left out, or one case of it, for which a reason stands. */
  static boolean wasLeftOut(CSVRecord test) {
    return !test.get("result").equals("passed") || !test.get("reason").isEmpty();
  }

  private static String line(CSVRecord test) {
    return wasLeftOut(test)
        ? "%s: %s %s".formatted(test.get("test"), test.get("result"), test.get("reason")).trim()
        : test.get("test");
  }

  /** Made if one test of it was; failed if one of them failed. */
  private static String result(List<CSVRecord> tests) {
    List<String> results = tests.stream().map(one -> one.get("result")).toList();
    return results.contains("FAILED")
        ? "FAILED"
        : results.contains("passed") ? "passed" : "not applicable";
  }
}
