package org.kapcds.service.page.scenarios;

import java.util.List;
import java.util.Set;

/**
 * One file of scenarios.
 *
 * @param file its path, such as `conditions/depression/severity.feature`
 * @param folder the folder it stands in, such as `depression`
 * @param name what it is about
 * @param description what stands below its name
 * @param background the steps before each of its scenarios
 * @param blocks its parts
 */
public record Feature(
    String file,
    String folder,
    String name,
    String description,
    List<Step> background,
    List<Block> blocks) {

  /** The address of its page. */
  public String address() {
    return "/scenarios/" + folder + "/" + file.substring(file.lastIndexOf('/') + 1, dot());
  }

  private int dot() {
    return file.lastIndexOf('.');
  }

  /** The number of its scenarios. */
  public int size() {
    return blocks.stream().mapToInt(block -> block.scenarios().size()).sum();
  }

  /**
   * A part of a file: the scenarios of one rule, or those that stand by themselves.
   *
   * @param name what the rule says, empty for scenarios that stand by themselves
   * @param rules the ids it is tagged with
   * @param lines its tables of boundaries as number lines
   */
  public record Block(
      String name,
      String description,
      List<String> rules,
      List<Step> background,
      List<Scenario> scenarios,
      List<NumberLine> lines) {}

  /**
   * A scenario, or several of one shape.
   *
   * @param file the file it stands in
   * @param line the line it begins on
   * @param name what it shows
   * @param tags its own tags, those of its rule and of its file, without the sign before them
   * @param own its own tags
   * @param steps its steps
   * @param examples the values to be put into it; none for one that stands for itself
   */
  public record Scenario(
      String file,
      int line,
      String name,
      Set<String> tags,
      List<String> own,
      List<Step> steps,
      List<Examples> examples) {

    /** What is to come out, in the words of its steps. */
    public String outcome() {
      return String.join(
          " ", steps.stream().filter(step -> step.part() == Part.THEN).map(Step::text).toList());
    }

    /** All words of it. */
    public String text() {
      StringBuilder text = new StringBuilder(name);
      steps.forEach(step -> text.append('\n').append(step.text()));
      examples.forEach(one -> one.rows().forEach(row -> text.append('\n').append(row.cells())));
      return text.toString();
    }
  }

  /** The part of a scenario that a step belongs to. */
  public enum Part {
    GIVEN,
    WHEN,
    THEN
  }

  /**
   * A step.
   *
   * @param keyword the word it begins with, as written
   * @param table the table below it, empty for none
   * @param quoted the text below it, empty for none
   */
  public record Step(
      Part part, String keyword, String text, List<List<String>> table, String quoted) {}

  /** A table of values, with a line for each. */
  public record Examples(String name, List<String> columns, List<Row> rows) {}

  /** A line of values. */
  public record Row(int line, List<String> cells) {}
}
