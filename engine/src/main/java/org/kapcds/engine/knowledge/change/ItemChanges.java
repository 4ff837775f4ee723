package org.kapcds.engine.knowledge.change;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.kapcds.engine.knowledge.change.Change.What;

/** The differences of what stands in YAML: the catalogue, parameters, terms, sources, words. */
final class ItemChanges {

  private final Changes found;
  private final RuleChanges rules;
  private final ParameterChanges parameters;

  ItemChanges(Changes found) {
    this.found = found;
    this.rules = new RuleChanges(found);
    this.parameters = new ParameterChanges(found);
  }

  void compare(SortedMap<Item.Key, Item> before, SortedMap<Item.Key, Item> now) {
    Set<Item.Key> keys = new TreeSet<>(before.keySet());
    keys.addAll(now.keySet());
    for (Item.Key key : keys) {
      Item was = before.get(key);
      Item is = now.get(key);
      if (was == null && is != null) {
        added(key, is);
      } else if (is == null && was != null) {
        removed(key, was);
      } else if (was != null && is != null && !was.fields().equals(is.fields())) {
        changed(key, was, is);
      }
    }
  }

  private void added(Item.Key key, Item item) {
    switch (key.kind()) {
      case "rules" -> rules.added(key.id(), item);
      case "parameters" -> parameters.added(key.id(), item);
      default -> whole(key, item, "New");
    }
  }

  private void removed(Item.Key key, Item item) {
    switch (key.kind()) {
      case "rules" -> rules.removed(key.id(), item);
      case "parameters" -> parameters.removed(key.id(), item);
      default -> whole(key, item, "Gone:");
    }
  }

  private void whole(Item.Key key, Item item, String how) {
    String says = says(key, item);
    found.add(
        item.path(),
        what(key.kind()),
        key.id(),
        "%s %s `%s`%s."
            .formatted(how, name(key.kind()), key.id(), says.isEmpty() ? "" : ": " + full(says)),
        reached(key));
  }

  /** A sentence without its full stop. */
  private static String full(String says) {
    String words = says.strip();
    return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
  }

  private static String says(Item.Key key, Item item) {
    return switch (key.kind()) {
      case "evidence" -> item.field("citation");
      case "terms" -> "%s (%s)".formatted(item.field("name"), item.field("fact"));
      case "needs", "parameters", "profiles" -> item.field("says");
      case "profile-parameters" -> item.field("value");
      case "questions" -> item.field("text");
      default -> item.fields().getOrDefault("", item.field("name"));
    };
  }

  private void changed(Item.Key key, Item was, Item is) {
    switch (key.kind()) {
      case "rules" -> rules.changed(key.id(), was, is);
      case "parameters" -> parameters.changed(key.id(), was, is);
      default -> fields(key, was, is);
    }
  }

  private void fields(Item.Key key, Item was, Item is) {
    Set<String> names = new TreeSet<>(was.fields().keySet());
    names.addAll(is.fields().keySet());
    for (String field : names) {
      String earlier = was.field(field);
      String later = is.field(field);
      if (!earlier.equals(later)) {
        String sentence =
            field.equals("includes")
                ? "The %s `%s` includes %s."
                    .formatted(name(key.kind()), key.id(), Say.list(earlier, later))
                : "The %s `%s`: %sis now %s; it was %s."
                    .formatted(
                        name(key.kind()),
                        key.id(),
                        field.isEmpty() ? "" : "`" + field + "` ",
                        Say.value(later),
                        Say.value(earlier));
        found.add(is.path(), what(key.kind()), key.id(), sentence, reached(key));
      }
    }
  }

  private List<String> reached(Item.Key key) {
    return switch (key.kind()) {
      case "needs" -> found.reached(reach -> reach.ofNeed(key.id()));
      case "terms" -> found.reached(reach -> reach.ofTerm(key.id()));
      case "evidence" -> found.reached(reach -> reach.ofSource(key.id()));
      case "profile-parameters" ->
          found.reached(reach -> reach.ofParameter(key.id().substring(key.id().indexOf(' ') + 1)));
      case "checklist-items", "checklist-times" -> List.of(key.id().split("/", 2)[0]);
      default -> List.of();
    };
  }

  private static final Map<String, What> WHATS =
      Map.of(
          "needs", What.NEED,
          "terms", What.CODES,
          "evidence", What.EVIDENCE,
          "words", What.WORDING,
          "questions", What.WORDING,
          "checklist-items", What.WORDING,
          "checklist-times", What.WORDING,
          "override-reasons", What.WORDING,
          "conditions", What.CONDITION,
          "profile-parameters", What.PARAMETER);

  private static What what(String kind) {
    return WHATS.getOrDefault(kind, What.OTHER);
  }

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("needs", "need"),
          entry("terms", "term"),
          entry("evidence", "source"),
          entry("words", "sentence"),
          entry("questions", "question"),
          entry("checklist-items", "item of a checklist"),
          entry("checklist-times", "item of a checklist"),
          entry("override-reasons", "reason to set a rule aside"),
          entry("conditions", "condition"),
          entry("profiles", "profile"),
          entry("profile-parameters", "value of a profile"));

  private static String name(String kind) {
    return NAMES.getOrDefault(kind, kind);
  }
}
