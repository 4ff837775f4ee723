package org.kapcds.service.page.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules that a document names, whole or in the short ways that documents have for several rules
 * of a row: `SAF-DI-034`, `052` to `054`; `SAF-POST-021`, `-023`; all `SAF-LONG-…`.
 */
final class Named {

  private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
  private static final Pattern REST = Pattern.compile("-?(\\d{2,3})(?:/.*)?");

  private final NavigableSet<String> ids;

  Named(Collection<String> ids) {
    this.ids = new TreeSet<>(ids);
  }

  /** The ids of the rules that a text names, in its order. */
  Set<String> in(String text) {
    Set<String> named = new LinkedHashSet<>();
    Matcher quoted = QUOTED.matcher(text);
    String last = "";
    int end = 0;
    while (quoted.find()) {
      String between = text.substring(end, quoted.start()).strip();
      end = quoted.end();
      List<String> meant = meant(quoted.group(1), last);
      if (between.equals("to") && !last.isEmpty() && meant.size() == 1) {
        named.addAll(between(last, meant.get(0)));
      }
      named.addAll(meant);
      last = meant.isEmpty() ? last : meant.get(meant.size() - 1);
    }
    return named;
  }

  /** All rules from one to another; none where they are no row. */
  private Set<String> between(String first, String last) {
    boolean row = row(first).equals(row(last)) && first.compareTo(last) <= 0;
    return row ? ids.subSet(first, true, last, true) : Set.of();
  }

  private List<String> meant(String quoted, String last) {
    if (quoted.endsWith("…")) {
      String beginning = quoted.substring(0, quoted.length() - 1);
      List<String> all = new ArrayList<>(ids);
      all.removeIf(id -> !id.startsWith(beginning));
      return all;
    }
    Matcher rest = REST.matcher(quoted);
    String id =
        rest.matches() && !last.isEmpty()
            ? row(last) + rest.group(1)
            : quoted.contains("/") ? quoted.substring(0, quoted.indexOf('/')) : quoted;
    return ids.contains(id) ? List.of(id) : List.of();
  }

  /** An id without its number. */
  private static String row(String id) {
    return id.substring(0, id.lastIndexOf('-') + 1);
  }
}
