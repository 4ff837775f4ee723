package org.kapcds.engine.knowledge.change;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kapcds.engine.knowledge.change.Change.What;

/** The differences of numbers, with the days from which they count. */
final class ParameterChanges {

  private static final String VALUES = "values.";

  private final Changes found;

  ParameterChanges(Changes found) {
    this.found = found;
  }

  void added(String key, Item item) {
    String first = days(item).stream().findFirst().orElse("");
    add(
        key,
        item,
        "New parameter `%s`: %s from %s on. %s"
            .formatted(key, value(item, first), first, item.field("says")));
  }

  void removed(String key, Item item) {
    String last = days(item).stream().reduce("", (earlier, later) -> later);
    add(
        key,
        item,
        "Gone: parameter `%s`: it was %s. %s"
            .formatted(key, value(item, last), item.field("says")));
  }

  void changed(String key, Item was, Item is) {
    for (String field : List.of("says", "unit", "may-be-negative")) {
      if (!was.field(field).equals(is.field(field))) {
        add(
            key,
            is,
            "`%s`: `%s` is now %s; it was %s."
                .formatted(key, field, Say.value(is.field(field)), Say.value(was.field(field))));
      }
    }
    Set<String> days = new TreeSet<>(days(was));
    days.addAll(days(is));
    for (String day : days) {
      String sentence = onDay(key, day, was, is);
      if (!sentence.isEmpty()) {
        add(key, is, sentence + " " + is.field("says"));
      }
    }
  }

  private static String onDay(String key, String day, Item was, Item is) {
    boolean before = days(was).contains(day);
    boolean now = days(is).contains(day);
    if (before && now) {
      if (!value(was, day).equals(value(is, day))) {
        return "`%s` is %s from %s on (%s); it was %s."
            .formatted(key, value(is, day), day, reference(is, day), value(was, day));
      }
      return reference(was, day).equals(reference(is, day))
          ? ""
          : "`%s` from %s on: now %s; it was %s."
              .formatted(key, day, reference(is, day), reference(was, day));
    }
    return now
        ? "`%s` becomes %s on %s (%s); until then %s."
            .formatted(key, value(is, day), day, reference(is, day), until(day, is))
        : "`%s` no longer becomes %s on %s; it stays %s."
            .formatted(key, value(was, day), day, until(day, is));
  }

  /** The value before a day. */
  private static String until(String day, Item item) {
    SortedSet<String> earlier = days(item).headSet(day);
    return earlier.isEmpty() ? "there is none" : value(item, earlier.last());
  }

  private static String value(Item item, String day) {
    String value = item.field(VALUES + day + ".value");
    return value.equals("withdrawn") ? value : (value + " " + item.field("unit")).strip();
  }

  private static String reference(Item item, String day) {
    return "%s, mark %s"
        .formatted(
            item.field(VALUES + day + ".reference"),
            item.fields().getOrDefault(VALUES + day + ".mark", "D"));
  }

  private static SortedSet<String> days(Item item) {
    SortedSet<String> days = new TreeSet<>();
    for (String field : item.fields().keySet()) {
      if (field.startsWith(VALUES)) {
        days.add(field.substring(VALUES.length()).split("\\.", 2)[0]);
      }
    }
    return days;
  }

  private void add(String key, Item item, String sentence) {
    found.add(
        item.path(), What.PARAMETER, key, sentence, found.reached(reach -> reach.ofParameter(key)));
  }
}
