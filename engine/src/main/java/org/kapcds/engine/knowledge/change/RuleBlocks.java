package org.kapcds.engine.knowledge.change;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.kapcds.engine.knowledge.ReleaseFiles;

/**
 * The logic of a release as it is written, in its parts: each rule, each declared type and
 * function, each row of a decision table, and what stands beside them in a file. Remarks and spaces
 * are no part of it.
 */
final class RuleBlocks {

  private static final Pattern BLOCK =
      Pattern.compile(
          "(?ms)^rule \"([^\"]*)\"(.*?)^end$|^(?:declare|function [\\w.]+) (\\w+)(.*?)^(?:end|})$");
  private static final Pattern FUNCTION = Pattern.compile("function \\S+ (\\w+)");
  private static final Pattern NAME = Pattern.compile("[A-Z0-9]+(?:-[A-Z0-9]+)+");
  private static final Pattern REMARK =
      Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\")|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  private final SortedMap<String, Block> blocks = new TreeMap<>();

  /**
   * A part of the logic.
   *
   * @param path the file it stands in
   * @param rule the name of its rule; empty for anything else
   * @param lines what it says, line by line
   */
  record Block(String path, String rule, List<String> lines) {

    /** The id at the beginning of its name, empty for none. */
    String id() {
      Matcher id = NAME.matcher(rule);
      return id.lookingAt() ? id.group() : "";
    }

    /** The sentence in its name. */
    String title() {
      return rule.substring(rule.indexOf(' ') + 1);
    }

    boolean isFunction() {
      return rule.isEmpty() && text().startsWith("function ");
    }

    /** What a function is called; several folders may have one of a name. */
    String function() {
      Matcher name = FUNCTION.matcher(text());
      return name.lookingAt() ? name.group(1) : "";
    }

    String text() {
      return String.join("\n", lines);
    }
  }

  private RuleBlocks() {}

  /** All parts by a name that is the same in another release. */
  static Map<String, Block> of(ReleaseFiles files) {
    RuleBlocks all = new RuleBlocks();
    files.ending(".drl").forEach(path -> all.read(path, files.text(path)));
    files.ending(".csv").stream()
        .filter(path -> path.contains("/rules/"))
        .forEach(path -> all.readTable(path, files.text(path)));
    return all.blocks;
  }

  private void read(String path, String text) {
    String plain = REMARK.matcher(text).replaceAll(RuleBlocks::keptText);
    Matcher block = BLOCK.matcher(plain);
    StringBuilder beside = new StringBuilder();
    int end = 0;
    while (block.find()) {
      beside.append(plain, end, block.start());
      end = block.end();
      String rule = block.group(1);
      if (rule == null) {
        put(block.group(3), new Block(path, "", lines(block.group())));
      } else {
        put(rule, new Block(path, rule, lines(block.group(2))));
      }
    }
    beside.append(plain.substring(end));
    put(path, new Block(path, "", lines(beside.toString())));
  }

  private static String keptText(java.util.regex.MatchResult found) {
    return found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1));
  }

  private void readTable(String path, String text) {
    List<String> beside = new ArrayList<>();
    try (CSVParser rows = CSVParser.parse(new StringReader(text), CSVFormat.DEFAULT)) {
      for (List<String> row : rows.stream().map(one -> one.toList()).toList()) {
        String line = String.join(" | ", row).strip();
        if (NAME.matcher(row.get(0)).lookingAt() && row.get(0).contains(" ")) {
          put(row.get(0), new Block(path, row.get(0), List.of(line)));
        } else if (!row.get(0).equals("Notes")) {
          beside.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    put(path, new Block(path, "", List.copyOf(beside)));
  }

  /** Two rules may have one name, in a decision table as in a file. */
  private void put(String name, Block block) {
    String free = name;
    for (int number = 2; blocks.containsKey(free); number++) {
      free = name + " (" + number + ")";
    }
    blocks.put(free, block);
  }

  private static List<String> lines(String text) {
    return text.lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty() && !line.equals("end") && !line.equals("then"))
        .toList();
  }
}
