package org.kapcds.engine.knowledge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one entry of the catalogue. */
final class EntryReader {

  private static final Set<Kind> LEVELLED =
      EnumSet.of(Kind.CONTRAINDICATION, Kind.INTERACTION, Kind.DOSE, Kind.URGENT_ACTION);

  private final String id;
  private final YamlFile.Section section;

  private EntryReader(String id, YamlFile.Section section) {
    this.id = id;
    this.section = section;
  }

  static Entry read(String id, String folder, int order, YamlFile.Section section) {
    return new EntryReader(id, section).read(folder, order);
  }

  private Entry read(String folder, int order) {
    if (!section.has("kind")) {
      section.text("kind");
    }
    Kind kind = section.oneOf("kind", Kind.class, Kind.CONTRAINDICATION);
    String criterion =
        section.has("criterion") ? section.choice("criterion", "required", "info") : "";
    Scope scope = section.oneOf("scope", Scope.class, Scope.COURSE);
    Map<String, Entry.Variant> variants = variants(kind);
    if (!criterion.equals("required")
        && variants.values().stream().anyMatch(variant -> variant.metBy() != null)) {
      section.fault("met-by", "`%s` is no required criterion and cannot be met; remove it", id);
    }
    Entry entry =
        new Entry(
            id,
            folder,
            order,
            kind,
            scope,
            phase(kind, scope),
            conditions(),
            section.texts("applies"),
            criterion.isEmpty() ? null : new Entry.Criterion(criterion.equals("required")),
            section.optional("gate"),
            section.texts("shares-finding-with"),
            section.choice("gap", "open", "caution").equals("open"),
            section.yes("holds-order"),
            section.yes("needs-only"),
            section.yes("ends-all"),
            standsAlone(kind),
            needUses(),
            variants,
            section.oneOf("status", Entry.Status.class, Entry.Status.ACTIVE),
            section.text("since"),
            evidence(),
            marks(),
            section.optional("interpretation"),
            section.path(),
            section.line());
    section.close();
    return entry;
  }

  private Map<String, Entry.Variant> variants(Kind kind) {
    Entry.Variant base = variant("", section, null);
    Map<String, Entry.Variant> variants = new LinkedHashMap<>();
    YamlFile.Section below = section.section("variants");
    for (String name : below.keys()) {
      YamlFile.Section one = below.section(name);
      variants.put(name, variant(name, one, base));
      if (LEVELLED.contains(kind) && !one.has("level") && !section.has("level")) {
        one.text("level");
      }
      one.close();
    }
    if (variants.isEmpty()) {
      variants.put("", base);
      if (LEVELLED.contains(kind) && !section.has("level")) {
        section.text("level");
      }
    }
    variants.forEach(
        (name, variant) -> {
          if (variant.summary().isEmpty()) {
            section.fault(
                "summary",
                "`%s` has no summary; add the sentence a card shows",
                name.isEmpty() ? id : id + "/" + name);
          }
        });
    return variants;
  }

  private boolean standsAlone(Kind kind) {
    boolean so = section.yes("stands-alone");
    if (so && kind != Kind.RECOMMENDATION) {
      section.fault("stands-alone", "`%s` is no recommendation; remove it", id);
    }
    return so;
  }

  private Phase phase(Kind kind, Scope scope) {
    if (section.has("phase") && kind != Kind.RECOMMENDATION) {
      section.fault("phase", "`%s` is no recommendation and has no phase; remove it", id);
    }
    return section.oneOf("phase", Phase.class, Phase.of(scope));
  }

  /** One condition, or a list of those that share the rule. */
  private List<String> conditions() {
    return section.isList("condition")
        ? section.texts("condition")
        : Stream.ofNullable(section.optional("condition")).toList();
  }

  private Map<String, Mark> evidence() {
    Map<String, Mark> evidence = new LinkedHashMap<>();
    YamlFile.Section cited = section.section("evidence");
    for (String key : cited.keys()) {
      evidence.put(key, cited.oneOf(key, Mark.class, Mark.D));
    }
    return evidence;
  }

  private Set<Mark> marks() {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (String mark : section.texts("marks")) {
      try {
        marks.add(Mark.valueOf(mark));
      } catch (IllegalArgumentException e) {
        section.fault("marks", "`%s` is not a mark; expected V, V2, K or D", mark);
      }
    }
    return marks;
  }

  private List<Entry.NeedUse> needUses() {
    List<Entry.NeedUse> uses = new ArrayList<>();
    section.texts("needs").forEach(need -> uses.add(new Entry.NeedUse(need, null)));
    section
        .map("fires-without")
        .forEach((need, variant) -> uses.add(new Entry.NeedUse(need, variant)));
    return uses;
  }

  /** A variant; what it does not say itself, the entry says for all of its variants. */
  private static Entry.Variant variant(
      String name, YamlFile.Section section, Entry.@Nullable Variant base) {
    String summary = section.optional("summary");
    String rationale = section.optional("rationale");
    String reversible = section.optional("reversible-by");
    String metBy = section.optional("met-by");
    boolean saysWhen = section.has("met-when");
    boolean fired = section.choice("met-when", "fired", "silent").equals("fired");
    boolean overrides = section.has("override");
    List<String> override = section.texts("override");
    String reason = section.optional("reason");
    String code = section.optional("code");
    String result = result(section);
    Level level = section.oneOf("level", Level.class, base == null ? Level.INFO : base.level());
    return new Entry.Variant(
        name,
        level,
        result == null && base != null ? base.result() : result,
        saysWhen || base == null ? fired : base.metWhenFired(),
        reason == null && base != null ? base.reason() : reason,
        code == null && base != null ? base.code() : code,
        section.optional("while-unmet"),
        overrides || base == null ? override : base.override(),
        summary != null ? summary : base == null ? "" : base.summary(),
        rationale != null ? rationale : base == null ? "" : base.rationale(),
        reversible == null && base != null ? base.reversibleBy() : reversible,
        metBy == null && base != null ? base.metBy() : metBy);
  }

  private static @Nullable String result(YamlFile.Section section) {
    return section.has("result")
        ? section.choice("result", "NOT_CHECKABLE", "BELOW_USUAL", "ABOVE_SOFT", "ABOVE_HARD")
        : null;
  }
}
