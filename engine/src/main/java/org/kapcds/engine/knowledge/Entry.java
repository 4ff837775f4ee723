package org.kapcds.engine.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of one rule: everything but the logic.
 *
 * @param id the permanent id
 * @param folder the folder it stands in
 * @param order its place in the catalogue
 * @param kind the kind of its conclusion
 * @param scope when it is evaluated
 * @param phase for a recommendation: the phase of the course it belongs to
 * @param conditions the conditions it belongs to; none when it concerns the patient
 * @param applies the products or interventions it applies to; empty for all
 * @param criterion what it means to the state of its condition
 * @param gate the reason it gives as a gate; {@code null} when it is none
 * @param sharesFindingWith the criteria whose reasons are named when this stop fires too
 * @param leavesOpen whether a condition stays undecided while a need of this hard stop of the
 *     course is unmet; otherwise the gap is a caution
 * @param holdsOrder whether an order waits while a need of it is unmet
 * @param needsOnly whether it has no logic but its needs
 * @param endsAll whether nothing else has a meaning where its hard stop fires
 * @param standsAlone of a recommendation: whether it holds where the treatment is not considered
 * @param needs what it must know
 * @param variants its variants by name; the name is empty for a rule with one variant only
 * @param status draft, active or retired
 * @param since the version of the release it came with
 * @param evidence the marks of its citations, by their keys
 * @param marks the marks of its own choices
 * @param interpretation the heading under which its reading is explained
 * @param path the file it stands in
 * @param line the line there
 */
public record Entry(
    String id,
    String folder,
    int order,
    Kind kind,
    Scope scope,
    Phase phase,
    List<String> conditions,
    List<String> applies,
    @Nullable Criterion criterion,
    @Nullable String gate,
    List<String> sharesFindingWith,
    boolean leavesOpen,
    boolean holdsOrder,
    boolean needsOnly,
    boolean endsAll,
    boolean standsAlone,
    List<NeedUse> needs,
    Map<String, Variant> variants,
    Status status,
    String since,
    Map<String, Mark> evidence,
    Set<Mark> marks,
    @Nullable String interpretation,
    String path,
    int line) {

  /** The life of a rule. */
  public enum Status {
    DRAFT,
    ACTIVE,
    RETIRED
  }

  /**
   * What a criterion means to its condition.
   *
   * @param required whether the condition cannot be decided without it
   */
  public record Criterion(boolean required) {}

  /**
   * A need as one rule uses it.
   *
   * @param need the name of the need
   * @param ifUnmet the variant the rule fires as when the need is unmet; {@code null} when it is
   *     then not evaluable
   */
  public record NeedUse(String need, @Nullable String ifUnmet) {}

  /**
   * One way in which a rule can fire.
   *
   * @param name its name, empty for the only one
   * @param level how strongly it speaks against going on
   * @param result the result of a dose check; {@code null} for other kinds
   * @param metWhenFired for a criterion: whether firing means met; otherwise silence does
   * @param reason for a criterion: the reason it gives when it is not met
   * @param code the code of a precaution or of information
   * @param whileUnmet the need that must be unmet for this variant to fire; {@code null} for none
   * @param override the codes of the reasons with which a clinician may set it aside
   * @param summary one sentence with places for values
   * @param rationale why, and what to do
   * @param reversibleBy what would end it; {@code null} when nothing can
   * @param metBy for a criterion that is not met: what would have to be on record; {@code null}
   *     where that goes without saying, or nothing should be
   */
  public record Variant(
      String name,
      Level level,
      @Nullable String result,
      boolean metWhenFired,
      @Nullable String reason,
      @Nullable String code,
      @Nullable String whileUnmet,
      List<String> override,
      String summary,
      String rationale,
      @Nullable String reversibleBy,
      @Nullable String metBy) {

    public Variant {
      override = List.copyOf(override);
    }
  }

  public Entry {
    conditions = List.copyOf(conditions);
    applies = List.copyOf(applies);
    needs = List.copyOf(needs);
    sharesFindingWith = List.copyOf(sharesFindingWith);
    variants = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(variants));
    evidence = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(evidence));
    marks = Set.copyOf(marks);
  }

  /** Whether the rule is in use. */
  public boolean active() {
    return status == Status.ACTIVE;
  }

  /** Whether it concerns a condition: as one of its own, or because it concerns the patient. */
  public boolean concerns(String condition) {
    return conditions.isEmpty() || conditions.contains(condition);
  }

  /** The names of its needs, of those too for which one of its variants alone waits. */
  public Set<String> needNames() {
    Set<String> names = new LinkedHashSet<>();
    needs.forEach(use -> names.add(use.need()));
    for (Variant variant : variants.values()) {
      if (variant.whileUnmet() != null) {
        names.add(variant.whileUnmet());
      }
    }
    return names;
  }

  /** Whether one of its variants is as strong as this level, or stronger. */
  public boolean reaches(Level level) {
    for (Variant variant : variants.values()) {
      if (variant.level().compareTo(level) <= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether it applies to what is considered. */
  public boolean appliesTo(Intervention intervention) {
    return applies.isEmpty()
        || applies.contains(intervention.product())
        || applies.contains(intervention.id());
  }
}
