package org.kapcds.features.trace;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.Parameter;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.change.Change;
import org.kapcds.engine.knowledge.change.ReleaseDiff;

/**
 * Moves every parameter by one unit of its precision, up and down, and runs the scenarios each
 * time: a scenario tagged with a rule that the parameter reaches must fail.
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
    Map<String, Set<String>> readers = readers(files);
    Knowledge.use(moved, List.of());
    Set<String> before = scenarios.failed(Set.of());
    List<String> loose = new ArrayList<>();
    moves.forEach(
        (profile, move) -> {
          Set<String> rules = readers.getOrDefault(move.key(), Set.of());
          Knowledge.use(moved, List.of(profile));
          Set<String> failed = new TreeSet<>(scenarios.failed(rules));
          failed.removeAll(before);
          out.printf(
              "%-45s %8s  %-40s %s%n",
              move.key(),
              move.value().toPlainString(),
              rules.size() > 5 ? rules.size() + " rules" : String.join(" ", rules),
              failed.isEmpty() ? "NOT NOTICED" : "noticed by " + failed.size());
          if (failed.isEmpty()) {
            loose.add(move.key() + " at " + move.value().toPlainString() + ", read by " + rules);
          }
        });
    return loose;
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

  /**
   * The rules that each parameter reaches: those that answer otherwise when it is another number.
   */
  private static Map<String, Set<String>> readers(ReleaseFiles files) {
    SortedMap<String, byte[]> others = new TreeMap<>(files.content());
    for (String path : files.ending("parameters.yaml")) {
      String moved = files.text(path).replaceAll("(?<before>value: -?)(?=\\d)", "${before}9");
      others.put(path, moved.getBytes(StandardCharsets.UTF_8));
    }
    Map<String, Set<String>> readers = new TreeMap<>();
    for (Change change : ReleaseDiff.of(files, new ReleaseFiles(others)).changes()) {
      if (change.what() == Change.What.PARAMETER) {
        readers.computeIfAbsent(change.about(), key -> new TreeSet<>()).addAll(change.rules());
      }
    }
    return readers;
  }

  /** The scenarios, run in this process. */
  private record Scenarios(Path folder) {

    /** The places of the scenarios of some rules that fail; without rules, of all scenarios. */
    Set<String> failed(Set<String> rules) {
      Set<String> tags = rules.stream().map(rule -> "@" + rule).collect(Collectors.toSet());
      List<String> arguments = new ArrayList<>(List.of("--glue", "org.kapcds.features.steps"));
      if (!tags.isEmpty()) {
        arguments.add("--tags");
        arguments.add(String.join(" or ", tags));
      }
      arguments.addAll(files(tags));
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

    /** The files that have one of the tags: to read a file takes longer than to run a scenario. */
    private List<String> files(Set<String> tags) {
      try (Stream<Path> all = Files.walk(folder.resolve("conditions"))) {
        return all.filter(file -> file.toString().endsWith(".feature"))
            .filter(file -> tags.isEmpty() || tags.stream().anyMatch(text(file)::contains))
            .map(Path::toString)
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String text(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
