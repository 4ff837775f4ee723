package org.kapcds.features.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Release;

/** What must be shown of each rule, and what the scenarios of a run have shown. */
public final class Traceability {

  private final Release release;
  private final List<Evidence> evidence;
  private final Map<String, List<Evidence>> tagged = new HashMap<>();

  /** The scenarios of a run, held against the catalogue of a release. */
  public Traceability(Release release, List<Evidence> evidence) {
    this.release = release;
    this.evidence = List.copyOf(evidence);
    for (Evidence one : evidence) {
      one.tags().forEach(tag -> tagged.computeIfAbsent(tag, any -> new ArrayList<>()).add(one));
    }
  }

  /** The rules that must be shown: those in use, without the mechanisms of reading. */
  public Collection<Entry> rules() {
    return release.entries().values().stream()
        .filter(entry -> entry.active() && entry.kind() != Kind.READING)
        .toList();
  }

  /** The scenarios tagged with a rule. */
  public List<Evidence> scenariosOf(Entry entry) {
    return tagged.getOrDefault(entry.id(), List.of());
  }

  /** Everything that is missing or wrong, one line each. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (Entry entry : rules()) {
      demands(entry)
          .forEach(
              (what, states) -> {
                if (showing(entry, states).isEmpty()) {
                  faults.add("`%s` has no scenario in which it is %s".formatted(entry.id(), what));
                }
              });
    }
    Set<String> unknown = new TreeSet<>();
    for (Evidence one : evidence) {
      for (String tag : one.tags()) {
        if (!tag.startsWith("VIG-") && !release.entries().containsKey(tag)) {
          unknown.add("the tag `@%s` at %s names no rule".formatted(tag, one.place()));
        }
      }
    }
    faults.addAll(unknown);
    return faults;
  }

  /** What must be shown of a rule, in words, and the recorded states of which any shows it. */
  public Map<String, Set<String>> demands(Entry entry) {
    Map<String, Set<String>> demands = new LinkedHashMap<>();
    String id = entry.id();
    if (!entry.needsOnly()) {
      for (Entry.Variant variant : entry.variants().values()) {
        String name = variant.name();
        demands.put(
            name.isEmpty() ? "fired" : "fired as `" + name + "`", Set.of(id + " VARIANT " + name));
      }
    }
    Set<String> quiet = new LinkedHashSet<>(List.of(id + " SILENT"));
    if (saysItOfEverybody(entry)) {
      quiet.add(id + " NOT_APPLICABLE");
    }
    demands.put("silent", quiet);
    for (Entry.NeedUse use : entry.needs()) {
      if (use.ifUnmet() == null) {
        demands.put(
            "not evaluable for want of `" + use.need() + "`",
            Set.of(id + " NOT_EVALUABLE " + use.need()));
      }
    }
    return demands;
  }

  /** Advice that comes with its condition is quiet only where the condition is not considered. */
  private static boolean saysItOfEverybody(Entry entry) {
    return entry.criterion() == null
        && entry.needs().isEmpty()
        && !entry.conditions().isEmpty()
        && entry.variants().values().stream()
            .allMatch(one -> one.level().compareTo(Level.PRECAUTION) >= 0);
  }

  /** The passed scenarios of a rule that show one of the states. */
  public List<Evidence> showing(Entry entry, Set<String> states) {
    return scenariosOf(entry).stream()
        .filter(Evidence::passed)
        .filter(one -> states.stream().anyMatch(one.shown()::contains))
        .toList();
  }
}
