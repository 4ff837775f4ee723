package org.kapcds.service.decide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.engine.knowledge.Citation;
import org.kapcds.engine.knowledge.Condition;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Intervention;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Mark;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Question;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Scope;

/** What a decision does not say itself and its release does. */
public interface Rulebook {

  /** What would end a conclusion; empty when nothing can, or the release does not say. */
  Optional<String> reversibleBy(String ruleId, String variant);

  /** Whether a criterion is met by what fired; empty when the rule is no criterion. */
  Optional<Boolean> meets(String ruleId, String variant);

  /** Whether the rule can forbid treatment, so that what it lacks must be asked for. */
  boolean isRequired(String ruleId);

  /** What a need asks for, without the words on how it is answered. */
  String says(String need);

  /** The id of the screening question that answers a need; empty when none does. */
  Optional<String> questionOf(String need);

  /** Whether a reviewed list of problems answers a need that no question is about. */
  boolean isAnsweredByListAlone(String need);

  /** What an override reason is called. */
  String override(String code);

  /** The name of a condition in sentences. */
  String condition(String id);

  /** What the label says of the intervention in the condition, if the release tells. */
  Optional<String> label(String intervention, String condition);

  /** How strong the evidence for the intervention in the condition is, if the release tells. */
  Optional<String> strength(String intervention, String condition);

  /** What a rule cites: each source with its date, and how far the rule was checked against it. */
  List<String> sources(String ruleId);

  /** Who stands behind the release, and on which days it is in force (SAF-REG-026). */
  String standing();

  /** The book of a release. */
  static Rulebook of(Release release) {
    return new OfRelease(release);
  }

  /** A release as a book. */
  record OfRelease(Release release) implements Rulebook {

    @Override
    public Optional<String> reversibleBy(String ruleId, String variant) {
      Entry entry = release.entries().get(ruleId);
      Entry.Variant found = entry == null ? null : entry.variants().get(variant);
      return found == null ? Optional.empty() : Optional.ofNullable(found.reversibleBy());
    }

    @Override
    public Optional<Boolean> meets(String ruleId, String variant) {
      Entry entry = release.entries().get(ruleId);
      Entry.Variant found = entry == null ? null : entry.variants().get(variant);
      return entry == null || found == null || entry.criterion() == null
          ? Optional.empty()
          : Optional.of(found.metWhenFired());
    }

    @Override
    public boolean isRequired(String ruleId) {
      Entry entry = release.entries().get(ruleId);
      if (entry == null) {
        return false;
      }
      if (entry.criterion() != null) {
        return entry.criterion().required();
      }
      boolean ofCourse = entry.scope() == Scope.COURSE || entry.scope() == Scope.LONG;
      return entry.gate() != null
          || (ofCourse
              && entry.variants().values().stream()
                  .anyMatch(variant -> variant.level() == Level.HARD_STOP));
    }

    @Override
    public String says(String need) {
      Need found = release.needs().get(need);
      return found == null ? need : found.says();
    }

    @Override
    public Optional<String> questionOf(String need) {
      String term = term(need);
      return release.questions().stream()
          .filter(question -> question.term().equals(term))
          .map(Question::id)
          .findFirst();
    }

    @Override
    public boolean isAnsweredByListAlone(String need) {
      Need found = release.needs().get(need);
      return found != null
          && found.test() instanceof Need.Presence presence
          && presence.list()
          && presence.question() == null;
    }

    private @Nullable String term(String need) {
      Need found = release.needs().get(need);
      if (found == null) {
        return null;
      }
      if (found.test() instanceof Need.Presence presence) {
        return presence.question();
      }
      if (found.test() instanceof Need.AllergyAbsent allergy) {
        return allergy.question();
      }
      return found.test() instanceof Need.MedicinesKnown medicines ? medicines.question() : null;
    }

    @Override
    public String override(String code) {
      return release.overrides().getOrDefault(code, code);
    }

    @Override
    public String condition(String id) {
      Condition condition = release.conditions().get(id);
      return condition == null ? id : condition.name();
    }

    @Override
    public Optional<String> label(String intervention, String condition) {
      return standing(intervention, condition).map(Condition.Standing::label);
    }

    @Override
    public Optional<String> strength(String intervention, String condition) {
      return standing(intervention, condition)
          .map(standing -> release.words().get("tier." + standing.tier()));
    }

    private Optional<Condition.Standing> standing(String intervention, String condition) {
      Intervention given = release.interventions().get(intervention);
      Condition about = release.conditions().get(condition);
      return given == null || about == null
          ? Optional.empty()
          : Optional.ofNullable(about.products().get(given.product()));
    }

    @Override
    public List<String> sources(String ruleId) {
      Entry entry = release.entries().get(ruleId);
      return entry == null
          ? List.of()
          : entry.evidence().entrySet().stream()
              .flatMap(
                  cited ->
                      Optional.ofNullable(release.evidence().get(cited.getKey()))
                          .map(source -> source(source, cited.getValue()))
                          .stream())
              .toList();
    }

    private static String source(Citation source, Mark mark) {
      return "%s: %s (%s). %s"
          .formatted(
              source.key(), source.citation().strip(), Reviewed.inWords(mark), source.read());
    }

    @Override
    public String standing() {
      String signed =
          release.signatures().stream()
              .map(one -> "%s as %s on %s".formatted(one.name(), one.role(), one.day()))
              .collect(Collectors.joining(", "));
      return "%s%s; in force from %s %s"
          .formatted(
              release.draft() ? "draft, " : "",
              signed.isEmpty()
                  ? "signed by nobody"
                  : "its files name, unchecked here, as signers " + signed,
              release.inForceFrom(),
              release.inForceUntil() == null
                  ? "without an end"
                  : "until " + release.inForceUntil());
    }
  }

  /** The rules that wait for an answer and matter to what was asked, and all that are silenced. */
  default List<Gap> gaps(Decision decision) {
    Set<String> silenced = Gap.silenced(decision);
    return Gap.of(
        decision,
        id ->
            silenced.contains(id)
                || isRequired(id)
                || decision.order().ruleIds().contains(id)
                || (decision.session() != null && decision.session().ruleIds().contains(id)));
  }
}
