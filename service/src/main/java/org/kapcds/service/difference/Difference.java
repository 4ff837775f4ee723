package org.kapcds.service.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.knowledge.change.Change;
import org.kapcds.engine.knowledge.change.ReleaseDiff;
import org.kapcds.service.audit.Case;
import org.kapcds.service.difference.Scenarios.Scenario;
import org.kapcds.service.difference.Situations.Outcome;
import org.kapcds.service.difference.Situations.Outcomes;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The difference between two releases as text, Markdown or JSON. */
public final class Difference {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final ReleaseDiff diff;
  private final @Nullable SortedMap<String, List<Scenario>> scenarios;
  private final @Nullable Outcomes outcomes;

  private Difference(
      ReleaseDiff diff,
      @Nullable SortedMap<String, List<Scenario>> scenarios,
      @Nullable Outcomes outcomes) {
    this.diff = diff;
    this.scenarios = scenarios;
    this.outcomes = outcomes;
  }

  /**
   * A difference to be shown.
   *
   * @param scenarios the scenarios; {@code null} leaves them out
   * @param outcomes what comes of them under both releases; {@code null} leaves it out
   */
  public static Difference of(
      ReleaseDiff diff, @Nullable Scenarios scenarios, @Nullable Outcomes outcomes) {
    if (scenarios == null) {
      return new Difference(diff, null, outcomes);
    }
    SortedMap<String, List<Scenario>> byRule = new TreeMap<>();
    diff.changes().stream()
        .flatMap(change -> change.rules().stream())
        .forEach(rule -> byRule.computeIfAbsent(rule, scenarios::of));
    return new Difference(diff, byRule, outcomes);
  }

  /** A page of plain text. */
  public String text() {
    StringBuilder text = new StringBuilder(head()).append('\n');
    for (String folder : diff.folders()) {
      text.append('\n').append(folder).append('\n');
      for (Change change : diff.in(folder)) {
        text.append("  %s: %s%n".formatted(change.what().words(), oneLine(change.sentence())));
        if (!change.rules().isEmpty()) {
          text.append("    rules: %s%n".formatted(String.join(", ", change.rules())));
        }
        behind(change)
            .forEach(one -> text.append("    ends otherwise: %s%n".formatted(one.place())));
      }
    }
    if (scenarios != null && !scenarios.isEmpty()) {
      text.append("\nscenarios that pin these rules\n");
      scenarios.forEach(
          (rule, pinning) -> {
            text.append("  ").append(rule).append(pinning.isEmpty() ? ": none\n" : "\n");
            pinning.forEach(
                one ->
                    text.append("    %s:%d %s%n".formatted(one.file(), one.line(), one.title())));
          });
    }
    if (outcomes != null) {
      text.append('\n').append(counted(outcomes)).append('\n');
      for (Outcome one : outcomes.otherwise()) {
        text.append("  ").append(one.place()).append('\n');
        one.changes().forEach(change -> text.append("    %s%n".formatted(change.sentence())));
      }
    }
    return text.toString();
  }

  /** The scenarios that end otherwise and whose rules a change reaches. */
  private List<Outcome> behind(Change change) {
    return outcomes == null
        ? List.of()
        : outcomes.otherwise().stream().filter(one -> one.concerns(change.rules())).toList();
  }

  private static String counted(Outcomes outcomes) {
    return "scenarios that end otherwise: %d of %d; %d more are told in other words"
        .formatted(outcomes.otherwise().size(), outcomes.asked(), outcomes.toldOtherwise());
  }

  /** The same in Markdown, with a table for each folder. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# Difference between two releases\n\n");
    text.append(head()).append('\n');
    for (String folder : diff.folders()) {
      text.append("\n## ").append(folder).append("\n\n| what | change | rules |\n|---|---|---|\n");
      for (Change change : diff.in(folder)) {
        text.append(
            "| %s | %s | %s |%n"
                .formatted(
                    change.what().words(),
                    cell(change.sentence()),
                    cell(String.join(", ", change.rules()))));
      }
    }
    if (scenarios != null && !scenarios.isEmpty()) {
      text.append(
          "\n## Scenarios that pin these rules\n\n| rule | scenario | file |\n|---|---|---|\n");
      scenarios.forEach(
          (rule, pinning) -> {
            if (pinning.isEmpty()) {
              text.append("| %s | none | |%n".formatted(rule));
            }
            pinning.forEach(
                one ->
                    text.append(
                        "| %s | %s | %s:%d |%n"
                            .formatted(rule, cell(one.title()), one.file(), one.line())));
          });
    }
    if (outcomes != null) {
      text.append(
          "\n## Scenarios that end otherwise\n\n%s.\n\n| scenario | what is different |\n|---|---|\n"
              .formatted(counted(outcomes)));
      for (Outcome one : outcomes.otherwise()) {
        text.append(
            "| %s | %s |%n"
                .formatted(
                    cell(one.place()),
                    cell(
                        one.changes().stream()
                            .map(Case.Change::sentence)
                            .collect(Collectors.joining("; ")))));
      }
    }
    return text.toString();
  }

  /** The same as data. */
  public String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("before", diff.before());
    all.put("now", diff.now());
    all.put("changes", diff.changes());
    if (scenarios != null) {
      Map<String, Object> byRule = new LinkedHashMap<>();
      scenarios.forEach(
          (rule, pinning) -> byRule.put(rule, pinning.stream().map(Place::of).toList()));
      all.put("scenarios", byRule);
    }
    if (outcomes != null) {
      all.put("outcomes", outcomes);
    }
    return JSON.writeValueAsString(all) + "\n";
  }

  /** Where a scenario stands, and what it shows. */
  private record Place(String file, int line, String title) {

    static Place of(Scenario scenario) {
      return new Place(scenario.file(), scenario.line(), scenario.title());
    }
  }

  private String head() {
    return "%s → %s: %s.".formatted(name(diff.before()), name(diff.now()), count());
  }

  private static String name(ReleaseDiff.Name release) {
    return "release %s%s, sha-256 %s"
        .formatted(release.version(), release.draft() ? " (draft)" : "", release.sha256());
  }

  private String count() {
    if (diff.changes().isEmpty()) {
      return "no difference";
    }
    Map<Change.What, Long> counts =
        diff.changes().stream()
            .collect(Collectors.groupingBy(Change::what, TreeMap::new, Collectors.counting()));
    long rules =
        diff.changes().stream().flatMap(change -> change.rules().stream()).distinct().count();
    return "%d %s (%s); %d %s reached"
        .formatted(
            diff.changes().size(),
            diff.changes().size() == 1 ? "difference" : "differences",
            counts.entrySet().stream()
                .map(one -> "%s: %d".formatted(one.getKey().words(), one.getValue()))
                .collect(Collectors.joining(", ")),
            rules,
            rules == 1 ? "rule is" : "rules are");
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private static String cell(String words) {
    return oneLine(words).replace("|", "\\|");
  }
}
