package org.kapcds.service.page.scenarios;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kapcds.service.page.scenarios.Feature.Examples;
import org.kapcds.service.page.scenarios.Feature.Part;
import org.kapcds.service.page.scenarios.Feature.Row;
import org.kapcds.service.page.scenarios.Feature.Scenario;
import org.kapcds.service.page.scenarios.Feature.Step;

/**
 * Finds the tables in which one number moves and all else stays: what is given is the same but for
 * the number, and at least two things come of it. Tables of several scenarios are joined.
 */
final class NumberLines {

  private static final int MOST = 16;
  private static final Pattern NUMBER = Pattern.compile("(\\D*?)(-?\\d+(?:\\.\\d+)?)(\\D*)");
  private static final Pattern SPANS =
      Pattern.compile("\\b(minute|hour|day|week|month|year|point)s?\\b");
  private static final String GAP = "…";

  private final Map<Given, Map<BigDecimal, Reading>> lines = new LinkedHashMap<>();

  private record Given(String title, String before, String after) {}

  /** What comes of a value; a value of which two things come is no point of a line. */
  private record Reading(String value, TreeSet<String> outcomes) {}

  private NumberLines() {}

  /** The number lines of some scenarios. */
  static List<NumberLine> of(List<Scenario> scenarios) {
    NumberLines all = new NumberLines();
    scenarios.forEach(all::add);
    List<NumberLine> drawn = new ArrayList<>();
    all.lines.forEach(
        (given, readings) -> {
          boolean clear = readings.values().stream().allMatch(one -> one.outcomes().size() == 1);
          List<NumberLine.Point> points =
              readings.values().stream()
                  .map(one -> new NumberLine.Point(one.value(), one.outcomes().first()))
                  .toList();
          long outcomes = points.stream().map(NumberLine.Point::outcome).distinct().count();
          if (clear && outcomes > 1 && points.size() <= MOST) {
            String unit = (given.before() + GAP + given.after()).strip();
            drawn.add(new NumberLine(given.title(), unit.equals(GAP) ? "" : unit, points));
          }
        });
    return drawn;
  }

  private void add(Scenario scenario) {
    List<Step> given = scenario.steps().stream().filter(step -> step.part() != Part.THEN).toList();
    String outcome =
        scenario.steps().stream()
            .filter(step -> step.part() == Part.THEN)
            .map(Step::text)
            .findFirst()
            .orElse("");
    String template = given.stream().map(Step::text).collect(Collectors.joining("; "));
    for (Examples examples : scenario.examples()) {
      for (String column : examples.columns()) {
        if (template.contains("<" + column + ">")) {
          examples.rows().forEach(row -> add(template, outcome, examples.columns(), row, column));
        }
      }
    }
  }

  private void add(String template, String outcome, List<String> columns, Row row, String moving) {
    Matcher number = NUMBER.matcher(row.cells().get(columns.indexOf(moving)));
    if (!number.matches()) {
      return;
    }
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      values.put(columns.get(i), row.cells().get(i));
    }
    String came = filled(outcome, values);
    String before = number.group(1);
    String after = SPANS.matcher(number.group(3)).replaceAll("$1s");
    values.put(moving, before + GAP + after);
    Given given = new Given(filled(template, values), before, after);
    lines
        .computeIfAbsent(given, key -> new TreeMap<>())
        .computeIfAbsent(
            new BigDecimal(number.group(2)).stripTrailingZeros(),
            key -> new Reading(number.group(2), new TreeSet<>()))
        .outcomes()
        .add(came);
  }

  private static String filled(String template, Map<String, String> values) {
    String filled = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("<" + value.getKey() + ">", value.getValue());
    }
    return filled;
  }
}
