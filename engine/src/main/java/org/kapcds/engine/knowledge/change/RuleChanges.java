package org.kapcds.engine.knowledge.change;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kapcds.engine.knowledge.change.Change.What;

/** The differences of what the catalogue says of rules. */
final class RuleChanges {

  private static final String EVIDENCE = "evidence.";

  private final Changes found;

  RuleChanges(Changes found) {
    this.found = found;
  }

  void added(String id, Item item) {
    if (item.field("status").equals("retired")) {
      found.addRule(item, What.RULE_ADDED, id, "%s is new, and retired.".formatted(id));
    } else {
      found.addRule(item, What.RULE_ADDED, id, "%s is new: %s".formatted(id, summary(item)));
    }
  }

  void removed(String id, Item item) {
    found.addRule(
        item,
        What.RULE_REMOVED,
        id,
        "%s is no longer in the catalogue; it said: %s".formatted(id, summary(item)));
  }

  void changed(String id, Item was, Item is) {
    String status = is.field("status");
    if (status.equals("retired") && !was.field("status").equals("retired")) {
      found.addRule(
          is, What.RULE_RETIRED, id, "%s is retired; it said: %s".formatted(id, summary(was)));
      return;
    }
    Set<String> names = new TreeSet<>(was.fields().keySet());
    names.addAll(is.fields().keySet());
    for (String name : names) {
      String earlier = was.field(name);
      String later = is.field(name);
      if (!earlier.equals(later)) {
        field(id, is, name, earlier, later);
      }
    }
  }

  private static String summary(Item item) {
    return item.fields().entrySet().stream()
            .filter(one -> one.getKey().equals("summary") || one.getKey().endsWith(".summary"))
            .map(one -> Say.quoted(one.getValue()))
            .findFirst()
            .orElse("nothing")
        + ".";
  }

  private void field(String id, Item item, String name, String earlier, String later) {
    boolean variant = name.startsWith("variants.") && name.indexOf('.', 9) > 0;
    String of = variant ? id + "/" + name.substring(9, name.indexOf('.', 9)) : id;
    String field = variant ? name.substring(name.indexOf('.', 9) + 1) : name;
    String sentence =
        switch (field) {
          case "level" ->
              "%s is a %s now; it was a %s."
                  .formatted(of, Say.inWords(later), Say.inWords(earlier));
          case "summary" -> "%s says now %s; it said %s.".formatted(of, said(later), said(earlier));
          case "rationale" ->
              "%s gives as its reason now %s; it was %s.".formatted(of, said(later), said(earlier));
          case "reversible-by" ->
              "What would end %s is now %s; it was %s.".formatted(of, said(later), said(earlier));
          case "met-by" ->
              "What would meet %s is now %s; it was %s.".formatted(of, said(later), said(earlier));
          case "needs" -> "%s needs %s.".formatted(of, Say.list(earlier, later));
          case "override" -> "%s may be set aside for %s.".formatted(of, Say.list(earlier, later));
          default ->
              field.startsWith(EVIDENCE)
                  ? source(of, field.substring(EVIDENCE.length()), earlier, later)
                  : "%s: `%s` is now %s; it was %s."
                      .formatted(of, field, Say.value(later), Say.value(earlier));
        };
    What what =
        switch (field) {
          case "summary", "rationale", "reversible-by", "met-by" -> What.WORDING;
          case "marks" -> What.EVIDENCE;
          default -> field.startsWith(EVIDENCE) ? What.EVIDENCE : What.RULE;
        };
    found.add(item.path(), what, id, sentence, List.of(id));
  }

  private static String said(String words) {
    return words.isEmpty() ? "nothing" : Say.quoted(words);
  }

  private static String source(String of, String key, String earlier, String later) {
    if (earlier.isEmpty()) {
      return "%s rests on %s too (mark %s).".formatted(of, key, later);
    }
    return later.isEmpty()
        ? "%s rests on %s no more.".formatted(of, key)
        : "%s rests on %s with the mark %s now; it was %s.".formatted(of, key, later, earlier);
  }
}
