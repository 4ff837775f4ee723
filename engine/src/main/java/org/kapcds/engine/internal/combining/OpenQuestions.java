package org.kapcds.engine.internal.combining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision.OpenQuestion;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.Decision.UnmetNeed;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.internal.reading.ReadingParameters;
import org.kapcds.engine.internal.reading.Record;
import org.kapcds.engine.knowledge.Absence;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Question;
import org.kapcds.engine.knowledge.Release;

/**
 * The screening questions that wait for an answer, the one that settles most first: the one for
 * which most rules wait that can refuse treatment, then most rules, then the order in which they
 * are asked. One that was answered is not asked again, be its yes explained or not.
 */
final class OpenQuestions {

  private final Release release;
  private final Record record;
  private final Map<String, BigDecimal> parameters;

  OpenQuestions(Release release, Record record, Map<String, BigDecimal> parameters) {
    this.release = release;
    this.record = record;
    this.parameters = parameters;
  }

  /**
   * The questions behind what these rules do not know; of a patient who has died, nothing is asked.
   */
  List<OpenQuestion> behind(Collection<EntryResult> results) {
    if (record.patient().deceased()) {
      return List.of();
    }
    Map<UnmetNeed, List<EntryResult>> byNeed = new IdentityHashMap<>();
    for (EntryResult result : results) {
      if (result.state() == RuleState.NOT_EVALUABLE) {
        for (UnmetNeed unmet : result.unmet()) {
          byNeed.computeIfAbsent(unmet, key -> new ArrayList<>()).add(result);
        }
      }
    }
    Map<String, List<EntryResult>> byTerm = new HashMap<>();
    byNeed.forEach(
        (unmet, waiting) -> {
          String term = settledBy(unmet);
          if (term != null) {
            byTerm.computeIfAbsent(term, key -> new ArrayList<>()).addAll(waiting);
          }
        });
    return release.questions().stream()
        .filter(question -> byTerm.containsKey(question.term()))
        .map(question -> new Waiting(question, byTerm.getOrDefault(question.term(), List.of())))
        .sorted(
            Comparator.comparing((Waiting one) -> -one.required().size())
                .thenComparing(one -> -one.rules().size()))
        .map(Waiting::asShown)
        .toList();
  }

  /** The term of the question that would settle a need, if one would and it is open. */
  private @Nullable String settledBy(UnmetNeed unmet) {
    Need need = release.needs().get(unmet.need());
    if (need == null) {
      return null;
    }
    if (need.test() instanceof Need.Presence presence) {
      return open(presence.question(), ReadingParameters.QUESTION_DAYS);
    }
    if (need.test() instanceof Need.AllergyAbsent allergy) {
      return open(allergy.question(), ReadingParameters.QUESTION_DAYS);
    }
    // A medicine that nobody recognises stays so, whatever the patient is asked.
    return need.test() instanceof Need.MedicinesKnown medicines
            && unmet.absence() != Absence.UNUSABLE
        ? open(medicines.question(), medicines.within())
        : null;
  }

  private @Nullable String open(@Nullable String question, String within) {
    return question == null || isAnswered(question, within) ? null : question;
  }

  private boolean isAnswered(String question, String within) {
    BigDecimal days = parameters.get(within);
    return days != null
        && !record.conflicts().containsKey(question)
        && record.of(question).stream()
            .filter(Fact::decides)
            .anyMatch(
                fact ->
                    fact instanceof Answer answer
                        && answer.reply() != Answer.Reply.UNKNOWN
                        && answer.daysAgoAtMost() <= days.intValue());
  }

  /** The rules that wait for the answer to a question, and those of them that can refuse. */
  private record Waiting(Question question, Set<String> rules, Set<String> required) {

    Waiting(Question question, List<EntryResult> results) {
      this(question, new TreeSet<>(), new TreeSet<>());
      for (EntryResult result : results) {
        rules.add(result.entry().id());
        if (result.isRequired()) {
          required.add(result.entry().id());
        }
      }
    }

    OpenQuestion asShown() {
      return new OpenQuestion(question.id(), question.text(), List.copyOf(rules));
    }
  }
}
