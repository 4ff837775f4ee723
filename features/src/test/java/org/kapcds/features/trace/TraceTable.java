package org.kapcds.features.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Release;

/** The table that compliance keeps: rule, evidence, scenarios, result. */
public final class TraceTable {

  private final Release release;
  private final Traceability traceability;

  /** A table of one run. */
  public TraceTable(Release release, Traceability traceability) {
    this.release = release;
    this.traceability = traceability;
  }

  /** Writes the table for reading and for calculating. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("traceability.md"), markdown());
    Files.writeString(folder.resolve("traceability.csv"), csv());
  }

  private String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("# Rules, evidence, scenarios\n\nRelease ")
        .append(release.version())
        .append(" (")
        .append(release.sha256())
        .append(").\n\n| rule | evidence | scenarios | shown | result |\n|---|---|---|---|---|\n");
    for (Entry entry : traceability.rules()) {
      List<Evidence> scenarios = traceability.scenariosOf(entry);
      Map<String, Set<String>> demands = traceability.demands(entry);
      long shown =
          demands.values().stream()
              .filter(states -> !traceability.showing(entry, states).isEmpty())
              .count();
      text.append(
          "| %s | %s | %d | %d of %d | %s |\n"
              .formatted(
                  entry.id(),
                  evidence(entry),
                  scenarios.size(),
                  shown,
                  demands.size(),
                  result(scenarios)));
    }
    for (Entry entry : traceability.rules()) {
      section(entry, text);
    }
    return text.toString();
  }

  private void section(Entry entry, StringBuilder text) {
    text.append("\n## ").append(entry.id()).append("\n\n");
    traceability
        .demands(entry)
        .forEach(
            (what, states) -> {
              List<Evidence> showing = traceability.showing(entry, states);
              text.append("- %s: ".formatted(what));
              text.append(showing.isEmpty() ? "**not shown**" : named(showing)).append('\n');
            });
  }

  private static String named(List<Evidence> scenarios) {
    Evidence first = scenarios.get(0);
    String more = scenarios.size() == 1 ? "" : ", and %d more".formatted(scenarios.size() - 1);
    return "%s (%s)%s".formatted(first.name(), first.place(), more);
  }

  private static String evidence(Entry entry) {
    return entry.evidence().isEmpty()
        ? "none; marks " + entry.marks()
        : String.join(", ", entry.evidence().keySet());
  }

  private static String result(List<Evidence> scenarios) {
    long failed = scenarios.stream().filter(one -> !one.passed()).count();
    if (scenarios.isEmpty()) {
      return "no scenario";
    }
    return failed == 0 ? "passed" : failed + " failed";
  }

  private String csv() {
    StringBuilder text = new StringBuilder("rule,demand,scenario,place,result\n");
    for (Entry entry : traceability.rules()) {
      traceability
          .demands(entry)
          .forEach(
              (what, states) -> {
                for (Evidence one : traceability.scenariosOf(entry)) {
                  if (states.stream().anyMatch(one.shown()::contains)) {
                    text.append(
                        "%s,%s,\"%s\",%s,%s\n"
                            .formatted(
                                entry.id(),
                                what,
                                one.name().replace("\"", "\"\""),
                                one.place(),
                                one.passed() ? "passed" : "failed"));
                  }
                }
              });
    }
    return text.toString();
  }
}
