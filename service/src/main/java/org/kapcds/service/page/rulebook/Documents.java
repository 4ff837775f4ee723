package org.kapcds.service.page.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Release;

/** What is written about the rules of a folder: its README, its notes, its changes. */
final class Documents {

  private static final String ROOT = "conditions/";
  private static final Pattern TITLE = Pattern.compile("\\A\\s*# (.+)\n");
  private static final Pattern ALL = Pattern.compile("Rules: all of this folder\\b");

  private final Release release;
  private final Named named;

  /**
   * A note on how a passage is read.
   *
   * @param folder the folder it stands in
   * @param heading its heading
   * @param text what it says, in Markdown
   * @param rules the rules it names
   */
  record Note(String folder, String heading, String text, Set<String> rules) {

    /** Whether it is about a rule. */
    boolean isAbout(Entry entry) {
      return rules.contains(entry.id())
          || (folder.equals(entry.folder())
              && (heading.equals(entry.interpretation()) || ALL.matcher(text).find()));
    }
  }

  /**
   * One line of a list of changes.
   *
   * @param folder the folder it stands in
   * @param version the heading above it
   * @param text what it says, in Markdown
   * @param rules the rules it names
   */
  record Change(String folder, String version, String text, Set<String> rules) {}

  Documents(Release release) {
    this.release = release;
    this.named = new Named(release.entries().keySet());
  }

  /** The condition folders, by the names of their directories. */
  List<String> folders() {
    return release.files().content().keySet().stream()
        .filter(path -> path.startsWith(ROOT))
        .map(path -> path.split("/")[1])
        .distinct()
        .sorted()
        .toList();
  }

  /** The paths of the files of a folder, below it. */
  List<String> files(String folder) {
    String below = ROOT + folder + "/";
    return release.files().content().keySet().stream()
        .filter(path -> path.startsWith(below))
        .map(path -> path.substring(below.length()))
        .toList();
  }

  /** The text of a file of a folder, if there is one. */
  Optional<String> text(String folder, String file) {
    String path = ROOT + folder + "/" + file;
    return release.files().content().containsKey(path)
        ? Optional.of(release.files().text(path))
        : Optional.empty();
  }

  /** What a document calls itself; its name where it does not. */
  static String title(String text, String otherwise) {
    Matcher title = TITLE.matcher(text);
    return title.find() ? title.group(1).strip() : otherwise;
  }

  /** A document without its title. */
  static String body(String text) {
    return TITLE.matcher(text).replaceFirst("");
  }

  /** All notes of all folders. */
  List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    for (String folder : folders()) {
      String text = text(folder, "interpretations.md").orElse("");
      for (String part : text.split("(?m)^(?=## )")) {
        if (part.startsWith("## ")) {
          int end = (part + "\n").indexOf('\n');
          String said = part.substring(Math.min(end, part.length())).strip();
          notes.add(new Note(folder, part.substring(3, end).strip(), said, named.in(said)));
        }
      }
    }
    return notes;
  }

  /** All lines of the lists of changes of all folders. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (String folder : folders()) {
      String version = "";
      for (String part :
          text(folder, "CHANGELOG.md").orElse("").split("(?m)^(?=## |- )|\n(?=\n)")) {
        String said = part.strip();
        if (said.startsWith("## ")) {
          version = said.substring(3).lines().findFirst().orElse("");
        } else if (said.startsWith("- ")) {
          String line = said.substring(2).replaceAll("\\s+", " ");
          changes.add(new Change(folder, version, line, named.in(line)));
        }
      }
    }
    return changes;
  }
}
