package org.kapcds.service.page.scenarios;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.StepKeywordType;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kapcds.service.page.scenarios.Feature.Block;
import org.kapcds.service.page.scenarios.Feature.Examples;
import org.kapcds.service.page.scenarios.Feature.Part;
import org.kapcds.service.page.scenarios.Feature.Row;
import org.kapcds.service.page.scenarios.Feature.Scenario;
import org.kapcds.service.page.scenarios.Feature.Step;

/** Reads a file of scenarios. */
final class FeatureReader {

  private static final GherkinParser PARSER =
      GherkinParser.builder().includeSource(false).includePickles(false).build();

  private final String file;
  private final List<Step> background = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  private FeatureReader(String file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param file its path
   * @throws IllegalArgumentException if it cannot be read
   */
  static Feature read(String file, byte[] content) {
    List<Envelope> told = PARSER.parse(file, content).toList();
    told.stream()
        .flatMap(one -> one.getParseError().stream())
        .findFirst()
        .ifPresent(
            error -> {
              throw new IllegalArgumentException(file + ": " + error.getMessage());
            });
    return told.stream()
        .flatMap(one -> one.getGherkinDocument().stream())
        .flatMap(document -> document.getFeature().stream())
        .map(feature -> new FeatureReader(file).feature(feature))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(file + ": holds no feature"));
  }

  private Feature feature(io.cucumber.messages.types.Feature feature) {
    List<String> tags = tags(feature.getTags());
    List<Scenario> alone = new ArrayList<>();
    for (FeatureChild child : feature.getChildren()) {
      child.getBackground().ifPresent(one -> background.addAll(steps(one)));
      child.getScenario().ifPresent(one -> alone.add(scenario(one, tags, List.of())));
      child.getRule().ifPresent(one -> blocks.add(block(one, tags)));
    }
    if (!alone.isEmpty()) {
      blocks.add(0, new Block("", "", tags, List.of(), alone, NumberLines.of(alone)));
    }
    String[] path = file.split("/");
    return new Feature(
        file,
        path[path.length - 2],
        feature.getName(),
        text(feature.getDescription()),
        List.copyOf(background),
        List.copyOf(blocks));
  }

  private Block block(io.cucumber.messages.types.Rule rule, List<String> ofFeature) {
    List<String> tags = tags(rule.getTags());
    List<Step> before = new ArrayList<>();
    List<Scenario> scenarios = new ArrayList<>();
    for (RuleChild child : rule.getChildren()) {
      child.getBackground().ifPresent(one -> before.addAll(steps(one)));
      child.getScenario().ifPresent(one -> scenarios.add(scenario(one, ofFeature, tags)));
    }
    return new Block(
        rule.getName(),
        text(rule.getDescription()),
        tags,
        List.copyOf(before),
        List.copyOf(scenarios),
        NumberLines.of(scenarios));
  }

  private Scenario scenario(
      io.cucumber.messages.types.Scenario scenario, List<String> ofFeature, List<String> ofRule) {
    List<String> own = tags(scenario.getTags());
    Set<String> tags = new LinkedHashSet<>(ofFeature);
    tags.addAll(ofRule);
    tags.addAll(own);
    return new Scenario(
        file,
        Math.toIntExact(scenario.getLocation().getLine()),
        scenario.getName(),
        tags,
        own,
        steps(scenario.getSteps()),
        scenario.getExamples().stream().map(FeatureReader::examples).toList());
  }

  private static Examples examples(io.cucumber.messages.types.Examples examples) {
    return new Examples(
        examples.getName(),
        examples.getTableHeader().map(FeatureReader::cells).orElse(List.of()),
        examples.getTableBody().stream()
            .map(row -> new Row(Math.toIntExact(row.getLocation().getLine()), cells(row)))
            .toList());
  }

  private static List<Step> steps(Background background) {
    return steps(background.getSteps());
  }

  private static List<Step> steps(List<io.cucumber.messages.types.Step> written) {
    List<Step> steps = new ArrayList<>();
    Part part = Part.GIVEN;
    for (io.cucumber.messages.types.Step step : written) {
      part = part(step.getKeywordType().orElse(StepKeywordType.UNKNOWN), part);
      steps.add(
          new Step(
              part,
              step.getKeyword().strip(),
              step.getText(),
              step.getDataTable().stream()
                  .flatMap(table -> table.getRows().stream())
                  .map(FeatureReader::cells)
                  .toList(),
              step.getDocString().map(one -> one.getContent()).orElse("")));
    }
    return List.copyOf(steps);
  }

  private static Part part(StepKeywordType type, Part before) {
    return switch (type) {
      case CONTEXT -> Part.GIVEN;
      case ACTION -> Part.WHEN;
      case OUTCOME -> Part.THEN;
      default -> before;
    };
  }

  private static List<String> cells(TableRow row) {
    return row.getCells().stream().map(cell -> cell.getValue()).toList();
  }

  private static List<String> tags(List<Tag> tags) {
    return tags.stream().map(tag -> tag.getName().substring(1)).toList();
  }

  /** A text whose lines are set in: those of a paragraph are one. */
  private static String text(String description) {
    return String.join("\n", Stream.of(description.split("\n")).map(String::strip).toList())
        .strip()
        .replaceAll("(?<!\n)\n(?![\n*-])", " ");
  }
}
