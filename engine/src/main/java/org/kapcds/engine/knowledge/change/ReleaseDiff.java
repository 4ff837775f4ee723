package org.kapcds.engine.knowledge.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.ReleaseReader;

/**
 * What is different between two releases. Whatever is hashed and differs has a sentence, be it that
 * only the form of a file is another.
 *
 * @param before the earlier release
 * @param now the later one
 * @param changes the differences, by folder
 */
public record ReleaseDiff(Name before, Name now, List<Change> changes) {

  /** The things a release speaks of, and its logic, as they are written. */
  record Written(SortedMap<Item.Key, Item> items, Map<String, RuleBlocks.Block> blocks) {

    static Written of(ReleaseFiles files) {
      return new Written(Items.of(files), RuleBlocks.of(files));
    }
  }

  /** A release by its version, the hash of its content, and whether it is a draft. */
  public record Name(String version, String sha256, boolean draft) {}

  /**
   * Compares two releases, each of which can be read.
   *
   * @throws org.kapcds.engine.knowledge.ReleaseException if one cannot, see {@link #check}
   */
  public static ReleaseDiff of(ReleaseFiles before, ReleaseFiles now) {
    Name earlier = name(before);
    Name later = name(now);
    Written was = Written.of(before);
    Written is = Written.of(now);
    Changes found = new Changes(new Reach(was), new Reach(is));
    new ItemChanges(found).compare(was.items(), is.items());
    new LogicChanges(found).compare(was.blocks(), is.blocks());
    new TableChanges(found).compare(before, now);
    new ReadingChanges(found).compare(before, now);
    form(found, before, now);
    List<Change> all = new ArrayList<>(found.all());
    all.sort(null);
    return new ReleaseDiff(earlier, later, all);
  }

  /**
   * Reads a release without compiling its rules.
   *
   * @throws org.kapcds.engine.knowledge.ReleaseException if it has faults; all are named
   */
  public static void check(ReleaseFiles files) {
    name(files);
  }

  private static Name name(ReleaseFiles files) {
    Faults faults = new Faults();
    Release release = ReleaseReader.read(files, faults);
    faults.refuse();
    return new Name(release.version(), release.sha256(), release.draft());
  }

  /** What differs in a file of which nothing else was said. */
  private static void form(Changes found, ReleaseFiles before, ReleaseFiles now) {
    Set<String> paths = new TreeSet<>(before.content().keySet());
    paths.addAll(now.content().keySet());
    Set<String> told = new HashSet<>(found.paths());
    for (String path : paths) {
      boolean counts = !path.endsWith(".md") && !path.startsWith("signatures/");
      if (counts && !told.contains(path) && !same(path, before, now)) {
        found.add(
            path,
            Change.What.FORM,
            path,
            "%s differs in its form only: order, remarks or spaces.".formatted(path),
            List.of());
      }
    }
  }

  /** Whether a file has the same bytes in both. */
  static boolean same(String path, ReleaseFiles before, ReleaseFiles now) {
    return Arrays.equals(before.content().get(path), now.content().get(path));
  }

  /** The changes of one folder are told together. */
  public List<String> folders() {
    return changes.stream().map(Change::folder).distinct().toList();
  }

  /** The changes of a folder. */
  public List<Change> in(String folder) {
    return changes.stream().filter(change -> change.folder().equals(folder)).toList();
  }
}
