package org.kapcds.service.page.rulebook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Release;

/** The rules of a release by folder, to be searched, and the documents beside them. */
final class Book {

  private final Release release;
  private final Documents documents;
  private final SortedMap<String, String> titles = new TreeMap<>();
  private final RulePages pages;

  /**
   * What is looked for; an empty text looks for anything.
   *
   * @param words an id, or words of the sentence
   */
  record Filter(String words, String folder, String kind, String level, String scope) {

    /** Whether anything is looked for. */
    public boolean isAny() {
      return (words + folder + kind + level + scope).isBlank();
    }
  }

  /** A rule in a list. */
  record Line(
      String id, String sentence, String kind, List<String> levels, String scope, String status) {}

  /** A folder with rules of it. */
  record Shelf(String folder, String title, List<Line> rules) {}

  /** A document of a folder as it is shown: as HTML, or as plain text. */
  record Document(String folder, String file, String title, String html, String plain) {}

  Book(Engine engine) {
    this.release = engine.release();
    this.documents = new Documents(release);
    for (String folder : documents.folders()) {
      titles.put(folder, Documents.title(documents.text(folder, "README.md").orElse(""), folder));
    }
    this.pages = new RulePages(engine, documents, titles);
  }

  /** The release it is the book of. */
  Release release() {
    return release;
  }

  /** What each folder calls itself, by its name. */
  SortedMap<String, String> titles() {
    return titles;
  }

  /** The ways in which rules speak, the strongest first. */
  List<String> levels() {
    return release.entries().values().stream()
        .flatMap(
            entry ->
                entry.variants().values().stream()
                    .map(one -> Map.entry(one.level(), RulePages.level(entry, one))))
        .distinct()
        .sorted(Map.Entry.<Level, String>comparingByKey().thenComparing(Map.Entry::getValue))
        .map(Map.Entry::getValue)
        .distinct()
        .toList();
  }

  /** The rules that are looked for, by folder; folders without any are left out. */
  List<Shelf> find(Filter filter) {
    Map<String, List<Line>> found = new LinkedHashMap<>();
    titles.keySet().forEach(folder -> found.put(folder, new ArrayList<>()));
    release.entries().values().stream()
        .sorted(Comparator.comparing(Entry::order))
        .filter(entry -> matches(entry, filter))
        .forEach(
            entry ->
                found.computeIfAbsent(entry.folder(), key -> new ArrayList<>()).add(line(entry)));
    return found.entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .map(
            one ->
                new Shelf(
                    one.getKey(), titles.getOrDefault(one.getKey(), one.getKey()), one.getValue()))
        .toList();
  }

  /** The page of a rule, if there is such a rule. */
  Optional<RulePage> rule(String id, LocalDate today) {
    return Optional.ofNullable(release.entries().get(id))
        .map(entry -> pages.of(entry, markdown(entry.folder()), today));
  }

  /** The numbers that belong to no single rule. */
  List<LooseNumber> looseNumbers() {
    return pages.loose();
  }

  /** A document of a folder, if there is one. */
  Optional<Document> document(String folder, String file) {
    return documents
        .text(folder, file)
        .map(
            text ->
                file.endsWith(".md")
                    ? new Document(
                        folder,
                        file,
                        Documents.title(text, file),
                        markdown(folder).html(Documents.body(text), 0),
                        "")
                    : new Document(folder, file, file, "", text));
  }

  /** The files of a folder. */
  List<String> files(String folder) {
    return documents.files(folder);
  }

  private static boolean matches(Entry entry, Filter filter) {
    return (filter.folder().isEmpty() || filter.folder().equals(entry.folder()))
        && (filter.kind().isEmpty() || filter.kind().equals(Say.kind(entry.kind())))
        && (filter.scope().isEmpty() || filter.scope().equals(Say.scope(entry.scope())))
        && (filter.level().isEmpty() || levels(entry).contains(filter.level()))
        && List.of(filter.words().toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
            .allMatch(text(entry)::contains);
  }

  private static String text(Entry entry) {
    StringBuilder text = new StringBuilder(entry.id());
    entry
        .variants()
        .values()
        .forEach(one -> text.append(' ').append(one.summary()).append(' ').append(one.rationale()));
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private static List<String> levels(Entry entry) {
    return entry.variants().values().stream()
        .map(one -> RulePages.level(entry, one))
        .distinct()
        .toList();
  }

  private static Line line(Entry entry) {
    return new Line(
        entry.id(),
        entry.variants().values().stream().findFirst().map(Entry.Variant::summary).orElse(""),
        Say.kind(entry.kind()),
        levels(entry),
        Say.scope(entry.scope()),
        entry.active() ? "" : entry.status().name().toLowerCase(Locale.ROOT));
  }

  /** Links of documents lead to pages of the book, where there is one, and else nowhere. */
  private Markdown markdown(String folder) {
    UnaryOperator<String> links =
        link -> {
          if (link.startsWith("#")) {
            return link;
          }
          String path =
              Path.of("conditions", folder).resolve(link.split("#", 2)[0]).normalize().toString();
          return address(path.replace('\\', '/'));
        };
    UnaryOperator<String> names =
        name -> {
          String id = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
          if (release.entries().containsKey(id)) {
            return "/rulebook/" + id;
          }
          if (name.endsWith("/") && titles.containsKey(name.substring(0, name.length() - 1))) {
            return "/rulebook/folders/" + name.substring(0, name.length() - 1);
          }
          String near = address("conditions/" + folder + "/" + name);
          return near.isEmpty() ? address("conditions/" + name) : near;
        };
    return new Markdown(links, names);
  }

  private String address(String path) {
    if (!release.files().content().containsKey(path) || !path.startsWith("conditions/")) {
      return "";
    }
    String below = path.substring("conditions/".length());
    return "/rulebook/folders/" + below;
  }
}
