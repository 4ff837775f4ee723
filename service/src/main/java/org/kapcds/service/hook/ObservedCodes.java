package org.kapcds.service.hook;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.Measure;
import org.kapcds.engine.knowledge.Question;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ScoreItem;
import org.kapcds.engine.knowledge.Term;
import org.kapcds.fhir.FhirFacts;

/**
 * The codes of all that can be observed, but for what is asked in a questionnaire. They are asked
 * for in groups, as one query for all would be longer than many servers take. Each code stands in
 * one group only.
 */
final class ObservedCodes {

  /** What is asked for together. */
  enum Group {
    /** Numbers with a unit: vital signs, values of the laboratory. */
    MEASUREMENTS("measurements"),
    /** The totals of instruments, and their items. */
    SCORES("scores"),
    /** Tests and findings whose result is a code. */
    CODED_RESULTS("codedResults"),
    /** What somebody says is so or is not so. */
    STATEMENTS("statements");

    private final String key;

    Group(String key) {
      this.key = key;
    }

    /** The key of its template. */
    String key() {
      return key;
    }
  }

  private static final String SCORE = "{score}";

  private final Release release;
  private final Set<String> inUse;
  private final Set<String> asked;
  private final Set<String> seen = new HashSet<>();
  private final Map<Group, SortedSet<String>> codes = new EnumMap<>(Group.class);

  private ObservedCodes(Release release, Set<String> inUse) {
    this.release = release;
    this.inUse = inUse;
    this.asked = release.questions().stream().map(Question::term).collect(Collectors.toSet());
  }

  /**
   * The codes by their groups; a group without codes is left out.
   *
   * @param inUse the terms that rules and needs of the release name
   */
  static Map<Group, SortedSet<String>> of(Release release, Set<String> inUse) {
    ObservedCodes all = new ObservedCodes(release, inUse);
    all.collect();
    return all.codes;
  }

  private void collect() {
    for (Code code : release.terminology().codes()) {
      Term term = release.terminology().term(code.term());
      Group group = term == null ? null : group(term);
      if (term != null
          && group != null
          && !code.system().startsWith(Answer.QUESTIONNAIRES)
          && (code.match() == Code.Match.EXACT || term.type() == FactType.PANEL)) {
        add(group, code.system(), code.code());
      }
    }
    FhirFacts.observationsOfSex().forEach(token -> add(Group.CODED_RESULTS, token));
    for (Iterable<ScoreItem> items : release.scores().values()) {
      for (ScoreItem item : items) {
        if (inUse.contains(item.total())) {
          add(Group.SCORES, item.system(), item.code());
        }
      }
    }
  }

  private void add(Group group, String system, String code) {
    add(group, system + "|" + code);
  }

  private void add(Group group, String token) {
    if (seen.add(token)) {
      codes.computeIfAbsent(group, key -> new TreeSet<>()).add(token);
    }
  }

  /** The group of a term that rules or needs name; a panel goes with what it is made of. */
  private @Nullable Group group(Term term) {
    if (term.type() == FactType.PANEL) {
      return term.includes().stream()
          .filter(inUse::contains)
          .findFirst()
          .map(this::groupOfMeasured)
          .orElse(null);
    }
    if (!inUse.contains(term.id()) || asked.contains(term.id())) {
      return null;
    }
    return switch (term.type()) {
      case MEASUREMENT -> groupOfMeasured(term.id());
      case CODED_RESULT -> Group.CODED_RESULTS;
      case ANSWER -> Group.STATEMENTS;
      default -> null;
    };
  }

  private Group groupOfMeasured(String term) {
    Measure measure = release.measures().get(term);
    return measure != null && measure.unit().equals(SCORE) ? Group.SCORES : Group.MEASUREMENTS;
  }
}
