package org.kapcds.features.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kapcds.engine.Decision;

/**
 * What one scenario showed: a line of a file, so that it can be read after the run.
 *
 * @param tags its tags, without the sign
 * @param place its file and line
 * @param name its name
 * @param passed whether it passed
 * @param shown rules and their states: `MDD-AGE SILENT`, `MDD-DX FIRED bipolar`, `MDD-AGE
 *     NOT_EVALUABLE birth-date`
 */
public record Evidence(
    Set<String> tags, String place, String name, boolean passed, Set<String> shown) {

  private static final String TAB = "\t";

  /** Where the evidence of a run stands. */
  static Path file() {
    return Path.of(System.getProperty("kapcds.evidence", "target/evidence.tsv"));
  }

  /** Starts a new run. */
  public static void begin() {
    try {
      Files.createDirectories(file().toAbsolutePath().getParent());
      Files.deleteIfExists(file());
      Files.createFile(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes down one scenario. */
  public static void record(
      Collection<String> tags,
      String uri,
      int line,
      String name,
      boolean passed,
      List<Decision> decisions) {
    Set<String> bare = new TreeSet<>();
    tags.forEach(tag -> bare.add(tag.substring(1)));
    Set<String> shown = new TreeSet<>();
    decisions.forEach(decision -> shown.addAll(states(decision)));
    String place = uri.replaceFirst(".*features/", "") + ":" + line;
    String text =
        String.join(
            TAB,
            String.join(" ", bare),
            place,
            name,
            passed ? "passed" : "failed",
            String.join("; ", shown));
    try {
      Files.writeString(file(), text + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> states(Decision decision) {
    Set<String> states = new TreeSet<>();
    for (Decision.Traced traced : decision.trace()) {
      if (traced.needs().isEmpty()) {
        states.add(traced.ruleId() + " " + traced.state());
      } else {
        traced
            .needs()
            .forEach(
                need -> states.add(traced.ruleId() + " " + traced.state() + " " + need.need()));
      }
    }
    for (Decision.Conclusion conclusion : decision.conclusions()) {
      states.add(conclusion.ruleId() + " VARIANT " + conclusion.variant());
      conclusion.also().forEach(also -> states.add(also.ruleId() + " VARIANT " + also.variant()));
    }
    return states;
  }

  /** The evidence of the last run. */
  public static List<Evidence> read() {
    List<Evidence> all = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file())) {
        String[] cells = line.split(TAB, -1);
        all.add(
            new Evidence(
                cells[0].isEmpty() ? Set.of() : Set.of(cells[0].split(" ")),
                cells[1],
                cells[2],
                cells[3].equals("passed"),
                cells[4].isEmpty() ? Set.of() : Set.of(cells[4].split("; "))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("run the scenarios first: " + file(), e);
    }
    return all;
  }
}
