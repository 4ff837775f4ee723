package org.kapcds.service.interactions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kapcds.engine.Engine;
import org.kapcds.engine.WrittenRule;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Table;
import org.kapcds.engine.knowledge.Term;

/**
 * The interactions of a release in one document to print, a page for each class of medicines: its
 * members with their codes, the rules that name it, and what a clinician is shown. It asks for
 * nothing from outside.
 */
public final class InteractionPages {

  private final Release release;
  private final RuleSection sections;
  private final MemberTable members;
  private final Map<List<String>, Set<WrittenRule>> byClass = new LinkedHashMap<>();

  private InteractionPages(Engine engine) {
    this.release = engine.release();
    this.sections = new RuleSection(release);
    this.members = new MemberTable(release);
    List<WrittenRule> ofTables = new ArrayList<>();
    for (WrittenRule rule : engine.written()) {
      if (isInteraction(rule)) {
        rule.terms().forEach(terms -> add(terms, rule));
        if (rule.terms().isEmpty()) {
          ofTables.add(rule);
        }
      }
    }
    ofTables.forEach(rule -> add(classOf(rule), rule));
  }

  /** The document of the release that an engine holds. */
  public static String of(Engine engine) {
    return new InteractionPages(engine).html();
  }

  private boolean isInteraction(WrittenRule rule) {
    var entry = release.entries().get(rule.id());
    return entry != null && entry.active() && entry.kind() == Kind.INTERACTION;
  }

  private void add(List<String> terms, WrittenRule rule) {
    byClass.computeIfAbsent(terms, key -> new LinkedHashSet<>()).add(rule);
  }

  /** A rule that reads a table stands with the smallest class that holds all of its rows. */
  private List<String> classOf(WrittenRule rule) {
    if (rule.tables().isEmpty()) {
      return List.of();
    }
    Set<String> rows = new TreeSet<>();
    release.tables().stream()
        .filter(table -> rule.tables().contains(table.type()))
        .forEach(table -> rows.addAll(termsOf(table)));
    return byClass.keySet().stream()
        .filter(terms -> terms.size() == 1 && members.of(terms.get(0)).containsAll(rows))
        .min(Comparator.comparing(terms -> members.of(terms.get(0)).size()))
        .orElseGet(() -> List.copyOf(rows));
  }

  private static Collection<String> termsOf(Table table) {
    return table.rows().stream()
        .map(row -> String.valueOf(row.cells().get(table.term())))
        .collect(Collectors.toSet());
  }

  private String html() {
    List<List<String>> classes =
        byClass.keySet().stream()
            .sorted(Comparator.comparing(this::title).thenComparing(List::toString))
            .toList();
    Html page = new Html("Interactions of release " + release.version());
    page.open("header");
    page.element("h1", "Interactions with ketamine and esketamine");
    page.element(
        "p",
        "Release %s, %s, in force from %s. sha-256 %s."
            .formatted(
                release.version(),
                release.draft() ? "a draft that nobody has signed" : "released",
                release.inForceFrom(),
                release.sha256()));
    page.element(
        "p",
        "One page for each class. Marks: V checked with the source, V2 with a second-hand source,"
            + " K clinical knowledge that awaits review, D a choice made so that a rule can be"
            + " computed. Words in braces are filled from the record. An intake exactly as long ago as"
            + " the window is outside it.");
    page.list(classes.stream().map(this::title).toList());
    page.close("header");
    classes.forEach(terms -> page(page, title(terms), terms));
    return page.text();
  }

  private String title(List<String> terms) {
    if (terms.isEmpty()) {
      return "What no class names";
    }
    String names =
        terms.stream()
            .map(release.terminology()::name)
            .distinct()
            .collect(Collectors.joining(", "));
    return names.substring(0, 1).toUpperCase(Locale.ROOT) + names.substring(1);
  }

  private void page(Html page, String title, List<String> terms) {
    page.open("section");
    page.element("h2", title);
    Set<WrittenRule> rules = byClass.getOrDefault(terms, Set.of());
    Map<String, List<WrittenRule>> byVariant = new TreeMap<>();
    rules.forEach(
        rule ->
            byVariant
                .computeIfAbsent(rule.id() + "/" + rule.variant(), key -> new ArrayList<>())
                .add(rule));
    byVariant.values().forEach(same -> sections.write(page, same));
    if (!terms.isEmpty()) {
      page.element("h3", "What belongs to it");
      members.write(page, terms, classesWithPages());
    }
    page.element(
        "p",
        "Checked by ______________________   on ____________   signature ______________________");
    page.close("section");
  }

  private Set<String> classesWithPages() {
    return byClass.keySet().stream()
        .filter(terms -> terms.size() == 1)
        .map(terms -> terms.get(0))
        .filter(
            id -> {
              Term term = release.terminology().term(id);
              return term != null && !term.includes().isEmpty();
            })
        .collect(Collectors.toSet());
  }
}
