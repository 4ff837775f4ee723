package org.kapcds.engine.knowledge.change;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which rules of the catalogue a part of a release reaches: those that read it, those that wait for
 * a finding or a comparison made of it, and those with a need that does.
 */
final class Reach {

  /** What is found, and its topic; of a topic that is put together, how it ends. */
  private static final Pattern MADE =
      Pattern.compile(
          "insertLogical\\(\\s*(?:new\\s+)?([A-Z]\\w*)(?:\\.\\w+)?\\s*\\(\\s*(\\$\\w+ \\+ )?(?:\"([^\"]*)\")?");

  /** The need that is left unsettled; of one that is put together, how its name ends. */
  private static final Pattern UNSETTLED =
      Pattern.compile("Unsettled\\.\\w+\\(\\s*(\\$\\w+ \\+ )?\"([^\"]*)\"");

  private final SortedMap<Item.Key, Item> items;
  private final Collection<RuleBlocks.Block> blocks;
  private final Set<String> declared = new HashSet<>();
  private final SortedSet<String> ids = new TreeSet<>();
  private final Map<String, Set<String>> upward = new TreeMap<>();

  Reach(ReleaseDiff.Written written) {
    this.items = written.items();
    this.blocks = written.blocks().values();
    written
        .blocks()
        .forEach(
            (name, block) -> {
              if (block.rule().isEmpty() && block.text().startsWith("declare ")) {
                declared.add(name);
              }
            });
    items.forEach(
        (key, item) -> {
          if (key.kind().equals("rules")) {
            ids.add(key.id());
          } else if (key.kind().equals("terms")) {
            for (String narrow : item.field("includes").split(", ")) {
              upward.computeIfAbsent(narrow, one -> new TreeSet<>()).add(key.id());
            }
          }
        });
  }

  /** The rule of the catalogue that a rule of the logic belongs to; none for a shared finding. */
  List<String> entryOf(RuleBlocks.Block block) {
    String id = block.id();
    for (String shorter = id; !shorter.isEmpty(); shorter = withoutLast(shorter)) {
      if (ids.contains(shorter)) {
        return List.of(shorter);
      }
    }
    return List.of();
  }

  private static String withoutLast(String id) {
    int last = id.lastIndexOf('-');
    return last < 0 ? "" : id.substring(0, last);
  }

  List<String> ofLogic(RuleBlocks.Block block) {
    return from(Set.of(block), Set.of());
  }

  /** What calls a function of its folder, itself or by way of another one. */
  List<String> ofFunction(RuleBlocks.Block function) {
    Set<RuleBlocks.Block> calling = new LinkedHashSet<>();
    Deque<RuleBlocks.Block> open = new ArrayDeque<>(List.of(function));
    while (!open.isEmpty()) {
      Predicate<String> calls = word(open.pop().function());
      blocks.stream()
          .filter(block -> Item.folderOf(block.path()).equals(Item.folderOf(function.path())))
          .filter(block -> calls.test(block.text()))
          .filter(calling::add)
          .filter(RuleBlocks.Block::isFunction)
          .forEach(open::add);
    }
    calling.removeIf(block -> block.rule().isEmpty());
    return from(calling, Set.of());
  }

  /** What reads a declared type or the row of a table. */
  List<String> ofType(String type) {
    return from(reading(word(type)), Set.of());
  }

  List<String> ofParameter(String key) {
    String topic = camel(key.substring(0, Math.max(0, key.indexOf('.'))), true);
    String field = camel(key.substring(key.indexOf('.') + 1), false);
    Predicate<String> inRule = word(topic + "Limits").and(word(field));
    boolean inTables = blocks.stream().anyMatch(block -> table(block, topic + "Limits"));
    Set<RuleBlocks.Block> reading = new LinkedHashSet<>(reading(inRule));
    if (inTables) {
      blocks.stream()
          .filter(block -> block.path().endsWith(".csv") && !block.rule().isEmpty())
          .filter(block -> word(field).test(block.text()))
          .forEach(reading::add);
    }
    return from(reading, needs(value -> value.equals(key)));
  }

  private static boolean table(RuleBlocks.Block block, String type) {
    return block.path().endsWith(".csv") && block.rule().isEmpty() && block.text().contains(type);
  }

  /** What asks for a term or for one that includes it. */
  List<String> ofTerm(String term) {
    Set<String> terms = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(term));
    while (!open.isEmpty()) {
      String one = open.pop();
      if (terms.add(one)) {
        open.addAll(upward.getOrDefault(one, Set.of()));
      }
    }
    Predicate<String> names =
        text ->
            terms.stream()
                .anyMatch(one -> text.contains("\"" + one + "\"") || text.contains("| " + one));
    return from(
        reading(names), needs(value -> !Collections.disjoint(terms, List.of(value.split(", ")))));
  }

  /** What reads a row of a table: by the type of the table, or by the term the row is about. */
  List<String> ofRow(String table, List<String> row) {
    Set<String> reached = new TreeSet<>();
    Item use = items.get(new Item.Key("tables", table));
    if (use != null) {
      reached.addAll(ofType(use.field("fact")));
    } else if (!row.isEmpty()) {
      reached.addAll(ofTerm(row.get(0)));
    }
    return List.copyOf(reached);
  }

  /** The rules that have a need. */
  List<String> ofNeed(String need) {
    return from(Set.of(), Set.of(need));
  }

  /** The rules that cite a source. */
  List<String> ofSource(String key) {
    return items.entrySet().stream()
        .filter(one -> one.getKey().kind().equals("rules"))
        .filter(one -> one.getValue().fields().containsKey("evidence." + key))
        .map(one -> one.getKey().id())
        .toList();
  }

  private Set<RuleBlocks.Block> reading(Predicate<String> of) {
    Set<RuleBlocks.Block> found = new LinkedHashSet<>();
    for (RuleBlocks.Block block : blocks) {
      if (!block.rule().isEmpty() && of.test(block.text())) {
        found.add(block);
      }
    }
    return found;
  }

  private Set<String> needs(Predicate<String> value) {
    Set<String> found = new TreeSet<>();
    items.forEach(
        (key, item) -> {
          if (key.kind().equals("needs") && item.fields().values().stream().anyMatch(value)) {
            found.add(key.id());
          }
        });
    return found;
  }

  private Set<String> unsettled(RuleBlocks.Block block) {
    Matcher unsettled = UNSETTLED.matcher(block.text());
    if (!unsettled.find()) {
      return Set.of();
    }
    String name = unsettled.group(2);
    return unsettled.group(1) == null ? Set.of(name) : needsNamed(id -> id.endsWith(name));
  }

  private Set<String> needsNamed(Predicate<String> id) {
    return items.keySet().stream()
        .filter(key -> key.kind().equals("needs"))
        .map(Item.Key::id)
        .filter(id)
        .collect(Collectors.toSet());
  }

  private List<String> from(Set<RuleBlocks.Block> start, Set<String> needs) {
    SortedSet<String> reached = new TreeSet<>();
    Set<String> waiting = new TreeSet<>(needs);
    Set<RuleBlocks.Block> seen = new HashSet<>();
    Deque<RuleBlocks.Block> open = new ArrayDeque<>(start);
    while (!open.isEmpty()) {
      RuleBlocks.Block block = open.pop();
      if (!seen.add(block)) {
        continue;
      }
      reached.addAll(entryOf(block));
      waiting.addAll(unsettled(block));
      Matcher made = MADE.matcher(block.text());
      while (made.find()) {
        if (declared.contains(made.group(1))) {
          String type = made.group(1);
          open.addAll(reading(word(type)));
          waiting.addAll(needs(type::equals));
          waiting.addAll(needs(value -> List.of(value.split(", ")).contains(type)));
        } else if (made.group(3) != null) {
          String type = made.group(1);
          Predicate<String> topic = literal(made.group(2) != null, made.group(3));
          open.addAll(reading(text -> text.contains(type) && topic.test(text)));
        }
      }
    }
    items.forEach(
        (key, item) -> {
          if (key.kind().equals("rules") && uses(item, waiting)) {
            reached.add(key.id());
          }
        });
    return List.copyOf(reached);
  }

  private static boolean uses(Item rule, Set<String> needs) {
    return rule.fields().entrySet().stream()
        .anyMatch(
            field ->
                (field.getKey().equals("needs")
                        && List.of(field.getValue().split(", ")).stream().anyMatch(needs::contains))
                    || (field.getKey().startsWith("fires-without.")
                        && needs.contains(field.getKey().substring("fires-without.".length()))));
  }

  /** Whether a text holds a literal, or one that ends so. */
  private static Predicate<String> literal(boolean end, String name) {
    String before = end ? "\"[^\"]*" : "\"";
    return Pattern.compile(before + Pattern.quote(name) + "\"").asPredicate();
  }

  private static Predicate<String> word(String word) {
    return Pattern.compile("\\b" + Pattern.quote(word) + "\\b").asPredicate();
  }

  private static String camel(String kebab, boolean capital) {
    StringBuilder name = new StringBuilder();
    for (String word : kebab.split("-")) {
      boolean raise = capital || !name.isEmpty();
      name.append(raise ? word.substring(0, 1).toUpperCase(Locale.ROOT) : word.substring(0, 1));
      name.append(word.substring(1));
    }
    return name.toString();
  }
}
