package org.kapcds.engine.knowledge.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Gathers what is different, and which files that was said of. */
final class Changes {

  private final Reach before;
  private final Reach now;
  private final List<Change> all = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();
  private final Set<String> toldAsAWhole = new HashSet<>();

  Changes(Reach before, Reach now) {
    this.before = before;
    this.now = now;
  }

  void add(String path, Change.What what, String about, String sentence, List<String> rules) {
    add(path, Item.folderOf(path), what, about, sentence, rules);
  }

  void add(
      String path,
      String folder,
      Change.What what,
      String about,
      String sentence,
      List<String> rules) {
    paths.add(path);
    all.add(new Change(folder, what, about, sentence, rules));
  }

  /** A rule that was added, retired or removed; its logic and its fields are not told again. */
  void addRule(Item item, Change.What what, String id, String sentence) {
    add(item.path(), what, id, sentence, List.of(id));
    toldAsAWhole.add(id);
  }

  /** Whether all of a rule is told already. */
  boolean isToldAsAWhole(String id) {
    return toldAsAWhole.contains(id);
  }

  /** Files of which something was said. */
  void seen(String path) {
    paths.add(path);
  }

  /** What something reaches, as it was and as it is. */
  List<String> reached(Function<Reach, List<String>> of) {
    Set<String> rules = new TreeSet<>(of.apply(before));
    rules.addAll(of.apply(now));
    return List.copyOf(rules);
  }

  List<Change> all() {
    return all;
  }

  Set<String> paths() {
    return paths;
  }
}
