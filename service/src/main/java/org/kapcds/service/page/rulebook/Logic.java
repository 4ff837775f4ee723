package org.kapcds.service.page.rulebook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.kapcds.engine.knowledge.Parameter;
import org.kapcds.engine.knowledge.Release;

/** The logic of each rule as it is written, with its remarks. */
final class Logic {

  private static final Pattern RULE =
      Pattern.compile("(?ms)^(?:[ \t]*//[^\n]*\n)*rule \"([^\"]*)\".*?^end$");
  private static final Pattern ID = Pattern.compile("[A-Z0-9]+(?:-[A-Z0-9]+)+");

  private final Release release;
  private final Map<String, List<Part>> byRule = new TreeMap<>();

  /**
   * One rule of the logic, or one row of a decision table.
   *
   * @param file the file it stands in, below its folder
   * @param text what stands there
   */
  record Part(String file, String text) {}

  Logic(Release release) {
    this.release = release;
    release.files().ending(".drl").forEach(path -> read(path, release.files().text(path)));
    release.files().ending(".csv").stream()
        .filter(path -> path.contains("/rules/"))
        .forEach(path -> readTable(path, release.files().text(path)));
  }

  /** What stands for a rule of the catalogue; nothing for one that has no logic of its own. */
  List<Part> of(String ruleId) {
    return byRule.getOrDefault(ruleId, List.of());
  }

  /** The rules that compare with a parameter, with the entry each belongs to. */
  List<LooseNumber.Reader> reading(Parameter parameter) {
    Pattern premise =
        Pattern.compile(
            "\\b%sLimits\\s*\\([^\n]*\\b%s\\b"
                .formatted(parameter.typeName(), parameter.fieldName()));
    List<LooseNumber.Reader> readers = new ArrayList<>();
    byRule.forEach(
        (id, parts) ->
            parts.stream()
                .filter(part -> premise.matcher(part.text()).find())
                .map(part -> new LooseNumber.Reader(id, name(part.text())))
                .forEach(readers::add));
    return readers;
  }

  private static String name(String text) {
    Matcher rule = RULE.matcher(text);
    return rule.find() ? rule.group(1).substring(rule.group(1).indexOf(' ') + 1) : "";
  }

  private void read(String path, String text) {
    Matcher rule = RULE.matcher(text);
    while (rule.find()) {
      put(rule.group(1), path, rule.group().strip());
    }
  }

  /** A row, with the titles of its columns. */
  private void readTable(String path, String text) {
    List<String> titles = List.of();
    try (CSVParser rows = CSVParser.parse(new StringReader(text), CSVFormat.DEFAULT)) {
      for (List<String> row : rows.stream().map(one -> one.toList()).toList()) {
        if (row.get(0).equals("Rule")) {
          titles = row;
        } else if (ID.matcher(row.get(0)).lookingAt() && row.get(0).contains(" ")) {
          StringBuilder said = new StringBuilder();
          for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
              said.append(i < titles.size() ? titles.get(i) : "")
                  .append(": ")
                  .append(row.get(i))
                  .append('\n');
            }
          }
          put(row.get(0), path, said.toString().strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name may go on after the id of its entry: findings on the way have names of their own. */
  private void put(String name, String path, String text) {
    Matcher found = ID.matcher(name);
    String id = found.lookingAt() ? found.group() : "";
    while (!id.isEmpty() && !release.entries().containsKey(id)) {
      id = id.substring(0, Math.max(0, id.lastIndexOf('-')));
    }
    byRule
        .computeIfAbsent(id, key -> new ArrayList<>())
        .add(new Part(path.substring(path.indexOf('/') + 1), text));
  }
}
