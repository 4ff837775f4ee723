package org.kapcds.service.page.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.page.scenarios.Feature.Block;
import org.kapcds.service.page.scenarios.Feature.Scenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The scenarios that come with the program, and what came of them where a report is named. */
public final class Library {

  private static final Logger LOG = LoggerFactory.getLogger(Library.class);
  private static final String ROOT = "/scenarios/";

  private final List<Feature> features;
  private final @Nullable Path report;
  private @Nullable FileTime read;
  private Results results = Results.none();

  /**
   * What is looked for; an empty text looks for anything.
   *
   * @param rule the id of a rule
   * @param outcome words of what is to come out
   * @param last what came of it in the last run
   * @param words words of anything in it
   */
  record Filter(String rule, String folder, String outcome, String last, String words) {

    /** Whether anything is looked for. */
    public boolean isAny() {
      return (rule + folder + outcome + last + words).isBlank();
    }
  }

  /**
   * A scenario in a list.
   *
   * @param address where it is shown
   * @param name what it shows
   * @param rule what its rule says, empty for none
   * @param feature what its file is about
   * @param tags the rules it is tagged with
   * @param result what came of it
   */
  public record Found(
      String address, String name, String rule, String feature, List<String> tags, Result result) {}

  Library(List<Feature> features, @Nullable Path report) {
    this.features = List.copyOf(features);
    this.report = report;
  }

  /**
   * The scenarios that come with the program.
   *
   * @param report what a run of them has written; {@code null} for none
   */
  static Library packed(@Nullable Path report) {
    try {
      List<Feature> features = new ArrayList<>();
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:scenarios/**/*.feature")) {
        String place = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
        features.add(
            FeatureReader.read(
                place.substring(place.lastIndexOf(ROOT) + ROOT.length()),
                file.getContentAsByteArray()));
      }
      features.sort(Comparator.comparing(Feature::file));
      return new Library(features, report);
    } catch (IOException e) {
      throw new UncheckedIOException("the scenarios of the program cannot be read", e);
    }
  }

  /** All files by the folder they stand in. */
  SortedMap<String, List<Feature>> byFolder() {
    SortedMap<String, List<Feature>> folders = new TreeMap<>();
    features.forEach(
        feature ->
            folders.computeIfAbsent(feature.folder(), key -> new ArrayList<>()).add(feature));
    return folders;
  }

  /** The file with that address, if there is one. */
  Optional<Feature> at(String address) {
    return features.stream().filter(feature -> feature.address().equals(address)).findFirst();
  }

  /** The scenarios that are tagged with a rule. */
  public List<Found> of(String rule) {
    return find(scenario -> scenario.tags().contains(rule), any -> true);
  }

  /** The scenarios that are looked for. */
  List<Found> find(Filter filter) {
    Results now = results();
    return find(
        scenario ->
            (filter.rule().isBlank()
                    || scenario.tags().contains(filter.rule().strip().toUpperCase(Locale.ROOT)))
                && (filter.last().isEmpty() || now.of(scenario).code().equals(filter.last()))
                && holds(scenario.outcome(), filter.outcome())
                && holds(scenario.text(), filter.words()),
        feature -> filter.folder().isEmpty() || feature.folder().equals(filter.folder()));
  }

  private List<Found> find(Predicate<Scenario> wanted, Predicate<Feature> in) {
    Results now = results();
    List<Found> found = new ArrayList<>();
    for (Feature feature : features) {
      if (in.test(feature)) {
        for (Block block : feature.blocks()) {
          for (Scenario scenario : block.scenarios()) {
            if (wanted.test(scenario)) {
              found.add(
                  new Found(
                      feature.address() + "#line-" + scenario.line(),
                      scenario.name(),
                      block.name(),
                      feature.name(),
                      List.copyOf(scenario.tags()),
                      now.of(scenario)));
            }
          }
        }
      }
    }
    return found;
  }

  /** Whether a text holds all words that are looked for. */
  private static boolean holds(String text, String words) {
    String small = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .allMatch(small::contains);
  }

  /** What the report says; read anew when it was written anew. */
  synchronized Results results() {
    Path file = report;
    if (file == null || !Files.exists(file)) {
      results = Results.none();
      read = null;
      return results;
    }
    try {
      FileTime written = Files.getLastModifiedTime(file);
      if (!written.equals(read)) {
        read = written;
        results = Results.none();
        results = Results.read(file);
      }
    } catch (IOException e) {
      LOG.warn("the report of scenarios that is named cannot be read: {}", e.getMessage());
    }
    return results;
  }
}
