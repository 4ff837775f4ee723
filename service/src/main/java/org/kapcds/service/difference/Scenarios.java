package org.kapcds.service.difference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The scenarios of a folder, by the ids of rules that they are tagged with. */
public final class Scenarios {

  private final List<Scenario> all = new ArrayList<>();

  /**
   * One scenario.
   *
   * @param file its file, below the folder that was named
   * @param line the line it begins on
   * @param title what it shows
   * @param rules the tags of its own, of its rule and of its feature, without the sign before them
   */
  public record Scenario(String file, int line, String title, Set<String> rules) {

    public Scenario {
      rules = Set.copyOf(rules);
    }
  }

  private Scenarios() {}

  /**
   * Reads all scenarios below a folder.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Scenarios in(Path folder) {
    Scenarios scenarios = new Scenarios();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> features =
          files
              .filter(file -> file.toString().endsWith(".feature"))
              .filter(file -> !folder.relativize(file).startsWith("target"))
              .sorted()
              .toList();
      for (Path file : features) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        scenarios.read(name, Files.readAllLines(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (scenarios.all.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: holds no scenario (`*.feature`); name the folder `features` of the sources"
              .formatted(folder));
    }
    return scenarios;
  }

  /** Those that pin a rule, in the order of their files. */
  public List<Scenario> of(String rule) {
    return all.stream().filter(scenario -> scenario.rules().contains(rule)).toList();
  }

  private void read(String file, List<String> lines) {
    Set<String> ofFeature = new LinkedHashSet<>();
    Set<String> ofRule = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    boolean quoted = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      quoted ^= line.startsWith("\"\"\"");
      if (quoted || line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("@")) {
        Stream.of(line.split("\\s+")).map(tag -> tag.substring(1)).forEach(open::add);
        continue;
      }
      if (line.startsWith("Feature:")) {
        ofFeature.addAll(open);
      } else if (line.startsWith("Rule:")) {
        ofRule.clear();
        ofRule.addAll(open);
      } else if (line.startsWith("Scenario:") || line.startsWith("Scenario Outline:")) {
        Set<String> rules = new LinkedHashSet<>(ofFeature);
        rules.addAll(ofRule);
        rules.addAll(open);
        all.add(new Scenario(file, i + 1, line.substring(line.indexOf(':') + 1).strip(), rules));
      }
      open.clear();
    }
  }
}
