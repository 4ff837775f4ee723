package org.kapcds.engine.knowledge.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapcds.engine.knowledge.ReleaseFiles;

/** The differences of how passages that leave room are read. They are no part of the hash. */
final class ReadingChanges {

  private static final Pattern RULE = Pattern.compile("`([A-Z0-9]+(?:-[A-Z0-9]+)+)`");

  private final Changes found;

  ReadingChanges(Changes found) {
    this.found = found;
  }

  void compare(ReleaseFiles before, ReleaseFiles now) {
    Set<String> paths = new TreeSet<>(before.ending("/interpretations.md"));
    paths.addAll(now.ending("/interpretations.md"));
    paths.removeIf(path -> ReleaseDiff.same(path, before, now));
    for (String path : paths) {
      Map<String, String> was = headings(before.text(path));
      Map<String, String> is = headings(now.text(path));
      Set<String> headings = new TreeSet<>(was.keySet());
      headings.addAll(is.keySet());
      for (String heading : headings) {
        String earlier = was.getOrDefault(heading, "");
        String later = is.getOrDefault(heading, "");
        if (!earlier.equals(later)) {
          String how = earlier.isEmpty() ? "new" : later.isEmpty() ? "gone" : "written anew";
          found.add(
              path,
              Change.What.READING,
              heading,
              "The interpretation `%s` is %s.".formatted(heading, how),
              rules(earlier + later));
        }
      }
    }
  }

  private static List<String> rules(String text) {
    List<String> rules = new ArrayList<>();
    Matcher rule = RULE.matcher(text);
    while (rule.find()) {
      rules.add(rule.group(1));
    }
    return rules;
  }

  private static Map<String, String> headings(String text) {
    Map<String, String> found = new TreeMap<>();
    for (String part : text.split("(?m)^## ")) {
      int end = part.indexOf('\n');
      if (end > 0 && !part.startsWith("#")) {
        found.put(part.substring(0, end).strip(), part.substring(end).replaceAll("\\s+", " "));
      }
    }
    return found;
  }
}
