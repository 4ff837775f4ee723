package org.kapcds.features.trace;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.Parameter;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseFiles;

/**
 * Moves every parameter by one unit of its precision, up and down, and runs the scenarios each
 * time: a scenario tagged with a rule that reads the parameter must fail.
 *
 * <p>Each move is a profile of its own, added to a copy of the release, so that the rules are
 * compiled once and not for every move.
 */
public final class Boundaries {

  private final Path folder;
  private final PrintStream out;

  private Boundaries(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /**
   * Checks the release in a folder.
   *
   * @param arguments the folder of the release, the folder of the scenarios, and, to check only
   *     some parameters, the beginnings of their names with commas between them
   */
  public static void main(String[] arguments) {
    Path evidence = Path.of("target/boundaries.tsv");
    System.setProperty("kapcds.evidence", evidence.toString());
    String only = arguments.length < 3 || arguments[2].equals("all") ? "" : arguments[2];
    List<String> loose =
        new Boundaries(Path.of(arguments[0]), System.out)
            .loose(new Scenarios(Path.of(arguments[1])), only);
    System.out.println(
        loose.isEmpty()
            ? "Every parameter that was moved was noticed by a scenario of its rules."
            : loose.size() + " moves were not noticed:\n  " + String.join("\n  ", loose));
    System.exit(loose.isEmpty() ? 0 : 1);
  }

  private List<String> loose(Scenarios scenarios, String only) {
    ReleaseFiles files = ReleaseFiles.in(folder);
    Engine shipped = Engine.open(files);
    Map<String, Move> moves = moves(shipped.release(), only);
    Engine moved = Engine.open(with(files, moves));
    Readers readers = new Readers(files, shipped.release());
    Knowledge.use(moved, List.of());
    Set<String> before = scenarios.failed("");
    List<String> loose = new ArrayList<>();
    moves.forEach(
        (profile, move) -> {
          Set<String> rules = readers.of(move.key());
          Knowledge.use(moved, List.of(profile));
          Set<String> failed = new TreeSet<>(scenarios.failed(tags(rules)));
          failed.removeAll(before);
          out.printf(
              "%-45s %8s  %-40s %s%n",
              move.key(),
              move.value().toPlainString(),
              String.join(" ", rules),
              failed.isEmpty() ? "NOT NOTICED" : "noticed by " + failed.size());
          if (failed.isEmpty()) {
            loose.add(move.key() + " at " + move.value().toPlainString() + ", read by " + rules);
          }
        });
    return loose;
  }

  /** A tag expression; without rules, every scenario may notice. */
  private static String tags(Set<String> rules) {
    List<String> tags = new ArrayList<>();
    rules.forEach(rule -> tags.add("@" + rule));
    return String.join(" or ", tags);
  }

  private record Move(String key, BigDecimal value) {}

  private static Map<String, Move> moves(Release release, String only) {
    Map<String, Move> moves = new LinkedHashMap<>();
    for (Parameter parameter : release.parameters().values()) {
      BigDecimal value =
          parameter.on(release.inForceFrom()).map(Parameter.Dated::value).orElse(null);
      if (value != null && Arrays.stream(only.split(",")).anyMatch(parameter.key()::startsWith)) {
        String name = "moved-" + moves.size();
        moves.put(name + "-up", new Move(parameter.key(), value.add(value.ulp())));
        BigDecimal down = value.subtract(value.ulp());
        if (down.signum() >= 0 || parameter.mayBeNegative()) {
          moves.put(name + "-down", new Move(parameter.key(), down));
        }
      }
    }
    return moves;
  }

  private static ReleaseFiles with(ReleaseFiles files, Map<String, Move> moves) {
    SortedMap<String, byte[]> content = new TreeMap<>(files.content());
    moves.forEach(
        (name, move) ->
            content.put(
                "profiles/" + name + ".yaml",
                "says: A boundary that was moved.\nparameters:\n  %s: { value: %s, reference: moved, mark: D }\n"
                    .formatted(move.key(), move.value().toPlainString())
                    .getBytes(StandardCharsets.UTF_8)));
    return new ReleaseFiles(content);
  }

  /** The scenarios, run in this process. */
  private record Scenarios(Path folder) {

    /** The places of the scenarios that fail. */
    Set<String> failed(String tags) {
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "--glue", "org.kapcds.features.steps", folder.resolve("conditions").toString()));
      if (!tags.isEmpty()) {
        arguments.add("--tags");
        arguments.add(tags);
      }
      PrintStream console = System.out;
      try (PrintStream quiet =
          new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
        System.setOut(quiet);
        io.cucumber.core.cli.Main.run(
            arguments.toArray(String[]::new), Boundaries.class.getClassLoader());
      } finally {
        System.setOut(console);
      }
      Set<String> failed = new TreeSet<>();
      Evidence.read().stream().filter(one -> !one.passed()).forEach(one -> failed.add(one.place()));
      return failed;
    }
  }

  /** Which rules read a parameter, found in the text of the release. */
  private static final class Readers {

    private final Release release;
    private final Map<String, String> rules = new TreeMap<>();

    Readers(ReleaseFiles files, Release release) {
      this.release = release;
      for (String path : files.ending(".drl")) {
        for (String text : files.text(path).split("(?m)^(?=rule \")")) {
          if (text.startsWith("rule \"")) {
            rules.merge(text.substring(6, text.indexOf('"', 6)), text, String::concat);
          }
        }
      }
      for (String path : files.ending(".csv")) {
        if (path.contains("/rules/")) {
          files.text(path).lines().forEach(line -> rules.merge(line, line, String::concat));
        }
      }
    }

    Set<String> of(String key) {
      Parameter parameter = release.parameters().get(key);
      Set<String> readers = new TreeSet<>();
      if (parameter == null) {
        return readers;
      }
      rules.forEach(
          (name, text) -> {
            boolean reads =
                text.contains(parameter.typeName() + "Limits(")
                    ? text.matches("(?s).*\\b" + parameter.fieldName() + "\\b.*")
                    : text.equals(name) && text.contains("," + parameter.fieldName() + ",");
            if (reads) {
              release.entries().keySet().stream()
                  .filter(name::startsWith)
                  .max(java.util.Comparator.comparingInt(String::length))
                  .ifPresent(readers::add);
            }
          });
      release
          .entries()
          .values()
          .forEach(
              entry ->
                  entry.needs().stream()
                      .map(use -> release.needs().get(use.need()))
                      .filter(need -> need != null && need.test().toString().contains("=" + key))
                      .forEach(need -> readers.add(entry.id())));
      return readers;
    }
  }
}
