package org.kapcds.service.page.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Engine;
import org.kapcds.engine.WrittenRule;
import org.kapcds.engine.knowledge.Citation;
import org.kapcds.engine.knowledge.Condition;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Intervention;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Mark;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Parameter;
import org.kapcds.engine.knowledge.Profile;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Table;
import org.kapcds.service.decide.InWords;
import org.kapcds.service.decide.Reviewed;

/** Makes the page of a rule from the release. */
final class RulePages {

  /** Against comes before for: neither is to be scrolled to. */
  private static final List<String> POSITIONS = List.of("against", "mixed", "for");

  private final Release release;
  private final Map<String, String> review;
  private final Map<String, List<WrittenRule>> written;
  private final Logic logic;
  private final List<Documents.Note> notes;
  private final List<Documents.Change> changes;
  private final Map<String, String> titles;

  RulePages(Engine engine, Documents documents, Map<String, String> titles) {
    this.release = engine.release();
    this.review = engine.reviewStatus();
    this.written = engine.written().stream().collect(Collectors.groupingBy(WrittenRule::id));
    this.logic = new Logic(release);
    this.notes = documents.notes();
    this.changes = documents.changes();
    this.titles = titles;
  }

  /**
   * The page of a rule.
   *
   * @param markdown writes notes and changes
   * @param today the day by which evidence may be overdue, and on which numbers are in force
   */
  RulePage of(Entry entry, Markdown markdown, LocalDate today) {
    NeedWords needs = new NeedWords(release, today);
    return new RulePage(
        entry.id(),
        entry.folder(),
        titles.getOrDefault(entry.folder(), entry.folder()),
        entry.variants().values().stream().map(one -> says(entry, one)).toList(),
        about(entry),
        Reviewed.inWords(review.getOrDefault(entry.id(), "")),
        entry.needs().stream().map(use -> need(use, needs)).toList(),
        parameters(entry).stream().map(this::number).toList(),
        tables(entry),
        tiers(entry),
        evidence(entry, today),
        notes.stream()
            .filter(note -> note.isAbout(entry))
            .map(
                note ->
                    new RulePage.Note(note.folder(), note.heading(), markdown.html(note.text(), 2)))
            .toList(),
        changes.stream()
            .filter(change -> change.rules().contains(entry.id()))
            .map(
                change ->
                    new RulePage.Change(
                        change.folder(), change.version(), markdown.line(change.text())))
            .toList(),
        logic.of(entry.id()));
  }

  /** How strongly a variant speaks; what a criterion says is no level. */
  static String level(Entry entry, Entry.Variant variant) {
    if (entry.criterion() == null || variant.level() != Level.INFO) {
      return Say.level(variant.level());
    }
    return variant.metWhenFired() ? "criterion" : "criterion, met when silent";
  }

  private RulePage.Says says(Entry entry, Entry.Variant variant) {
    List<String> more = new ArrayList<>();
    if (variant.result() != null) {
      more.add("The dose is then " + InWords.of(variant.result()) + ".");
    }
    if (variant.whileUnmet() != null) {
      Need need = release.needs().get(variant.whileUnmet());
      more.add(
          "It fires only while this is not known: "
              + (need == null ? variant.whileUnmet() : need.says())
              + ".");
    }
    if (variant.metBy() != null) {
      more.add("Where it is not met, this would have to be on record: " + variant.metBy());
    }
    return new RulePage.Says(
        variant.name(),
        level(entry, variant),
        variant.summary(),
        variant.rationale(),
        variant.reversibleBy() == null ? "" : variant.reversibleBy(),
        variant.override().stream()
            .map(code -> release.overrides().getOrDefault(code, code))
            .toList(),
        String.join(" ", more));
  }

  private Map<String, String> about(Entry entry) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("Kind", Say.kind(entry.kind()));
    about.put("Asked", Say.scope(entry.scope()));
    about.put(
        "Concerns",
        entry.conditions().isEmpty()
            ? "the patient, whatever the condition"
            : entry.conditions().stream().map(this::condition).collect(Collectors.joining(", ")));
    about.put(
        "Treatment",
        entry.applies().isEmpty()
            ? "ketamine by any way, and esketamine"
            : release.interventions().values().stream()
                .filter(entry::appliesTo)
                .map(Intervention::name)
                .collect(Collectors.joining(", ")));
    if (entry.criterion() != null) {
      about.put(
          "Criterion",
          entry.criterion().required()
              ? "required: without it the condition cannot be eligible"
              : "told, and not asked for");
    }
    if (entry.gate() != null) {
      about.put("Gate", "shuts the condition: " + InWords.of(entry.gate()));
    }
    about.put("Life", "%s, since %s".formatted(InWords.of(entry.status()), entry.since()));
    return about;
  }

  private String condition(String id) {
    Condition condition = release.conditions().get(id);
    return condition == null ? id : condition.name();
  }

  private RulePage.NeedLine need(Entry.NeedUse use, NeedWords needs) {
    Need need = release.needs().get(use.need());
    if (need == null) {
      return new RulePage.NeedLine(use.need(), use.need(), "", "", "");
    }
    return new RulePage.NeedLine(
        need.name(),
        need.says(),
        needs.metBy(need),
        needs.applies(need),
        use.ifUnmet() == null
            ? "the rule cannot be judged"
            : "the rule fires"
                + (use.ifUnmet().isEmpty() ? "" : " as “%s”".formatted(use.ifUnmet())));
  }

  /** The keys of the parameters that matter to an entry. */
  private Set<String> parameters(Entry entry) {
    Set<String> keys = new TreeSet<>();
    written.getOrDefault(entry.id(), List.of()).forEach(rule -> keys.addAll(rule.parameters()));
    for (Entry.NeedUse use : entry.needs()) {
      Need need = release.needs().get(use.need());
      if (need != null) {
        keys.addAll(NeedWords.parameters(need));
      }
    }
    keys.retainAll(release.parameters().keySet());
    return keys;
  }

  /** The numbers that stand on the page of no rule, with what reads them. */
  List<LooseNumber> loose() {
    Set<String> keys = new TreeSet<>(release.parameters().keySet());
    release.entries().values().forEach(entry -> keys.removeAll(parameters(entry)));
    return keys.stream().map(key -> new LooseNumber(number(key), readers(key))).toList();
  }

  private List<LooseNumber.Reader> readers(String key) {
    List<LooseNumber.Reader> readers = new ArrayList<>();
    release.needs().values().stream()
        .filter(need -> NeedWords.parameters(need).contains(key))
        .forEach(need -> readers.add(new LooseNumber.Reader("", "must be known: " + need.says())));
    Optional.ofNullable(release.parameters().get(key))
        .map(logic::reading)
        .ifPresent(readers::addAll);
    return readers.isEmpty() ? List.of(LooseNumber.PROGRAM) : readers;
  }

  private RulePage.Number number(String key) {
    Parameter parameter = release.parameters().get(key);
    if (parameter == null) {
      throw new IllegalStateException("no parameter `%s`".formatted(key));
    }
    List<RulePage.Value> values = new ArrayList<>();
    for (int i = 0; i < parameter.values().size(); i++) {
      Parameter.Dated dated = parameter.values().get(i);
      boolean last = i + 1 == parameter.values().size();
      values.add(
          new RulePage.Value(
              dated.value() == null ? "withdrawn" : Amount.of(dated.value(), parameter.unit()),
              Say.day(dated.from()),
              last ? "no end" : Say.day(parameter.values().get(i + 1).from().minusDays(1)),
              dated.reference(),
              dated.mark().name(),
              Say.mark(dated.mark()),
              ""));
    }
    for (Profile profile : release.profiles().values()) {
      Profile.Value value = profile.values().get(key);
      if (value != null) {
        values.add(
            new RulePage.Value(
                Amount.of(value.value(), parameter.unit()),
                "",
                "",
                value.reference(),
                value.mark().name(),
                Say.mark(value.mark()),
                profile.id()));
      }
    }
    return new RulePage.Number(key, parameter.says(), parameter.folder(), List.copyOf(values));
  }

  private List<RulePage.Rows> tables(Entry entry) {
    Set<String> types = new TreeSet<>();
    written.getOrDefault(entry.id(), List.of()).forEach(rule -> types.addAll(rule.tables()));
    return release.tables().stream()
        .filter(table -> types.contains(table.type()))
        .map(RulePages::rows)
        .toList();
  }

  private static RulePage.Rows rows(Table table) {
    List<String> columns =
        new ArrayList<>(table.rows().isEmpty() ? Set.of() : table.rows().get(0).cells().keySet());
    List<List<String>> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<String> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(row.cells().getOrDefault(column, "")));
      cells.add(Say.day(row.from()));
      cells.add(row.mark().name());
      rows.add(List.copyOf(cells));
    }
    columns.add("from");
    columns.add("mark");
    String file = table.path().substring(table.path().lastIndexOf('/') + 1);
    return new RulePage.Rows("tables/" + file, table.folder(), List.copyOf(columns), rows);
  }

  private List<RulePage.Tier> tiers(Entry entry) {
    List<RulePage.Tier> tiers = new ArrayList<>();
    for (String id : entry.conditions()) {
      Condition condition = release.conditions().get(id);
      if (condition != null) {
        condition.products().entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
            .forEach(
                one ->
                    tiers.add(
                        new RulePage.Tier(
                            condition.name(),
                            one.getKey(),
                            release
                                .words()
                                .getOrDefault(
                                    "tier." + one.getValue().tier(), one.getValue().tier()),
                            one.getValue().label())));
      }
    }
    return tiers;
  }

  private RulePage.Evidence evidence(Entry entry, LocalDate today) {
    List<RulePage.Source> sources = new ArrayList<>();
    entry
        .evidence()
        .forEach((key, mark) -> sources.add(source(key, release.evidence().get(key), mark, today)));
    sources.sort(
        Comparator.comparing((RulePage.Source one) -> place(one.position()))
            .thenComparing(RulePage.Source::key));
    Map<String, Long> counts =
        sources.stream()
            .collect(Collectors.groupingBy(RulePage.Source::position, Collectors.counting()));
    String summary =
        "%d against the treatment, %d mixed, %d for it, %d that say neither"
            .formatted(
                counts.getOrDefault("against", 0L),
                counts.getOrDefault("mixed", 0L),
                counts.getOrDefault("for", 0L),
                sources.stream().filter(one -> place(one.position()) == POSITIONS.size()).count());
    return new RulePage.Evidence(
        sources,
        summary,
        entry.marks().stream().sorted().map(mark -> mark.name() + ": " + Say.mark(mark)).toList());
  }

  private static int place(String position) {
    int place = POSITIONS.indexOf(position);
    return place < 0 ? POSITIONS.size() : place;
  }

  private RulePage.Source source(
      String key, @Nullable Citation citation, Mark mark, LocalDate today) {
    if (citation == null) {
      throw new IllegalStateException("no citation `%s`".formatted(key));
    }
    LocalDate reviewBy = release.reviewBy(citation);
    return new RulePage.Source(
        key,
        citation.citation().strip(),
        citation.identifier() == null ? "" : citation.identifier(),
        citation.read().strip(),
        citation.position(),
        Say.position(citation.position()),
        mark.name(),
        Say.mark(mark),
        Say.day(reviewBy),
        reviewBy.isBefore(today));
  }
}
