package org.kapcds.engine.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule must know before it may be silent.
 *
 * @param name its name
 * @param says what is needed, as a noun phrase: `a PHQ-9 score`
 * @param answeredBy what answers it besides data, as `question SAF-Q-03, or a reviewed problem
 *     list`; empty where nothing does
 * @param test how it is met
 * @param when the finding that must hold for the need to apply; {@code null} when it always does
 * @param unless the findings none of which may hold for the need to apply
 * @param path the file it stands in
 * @param line the line there
 */
public record Need(
    String name,
    String says,
    String answeredBy,
    Test test,
    @Nullable String when,
    List<String> unless,
    String path,
    int line) {

  public Need {
    unless = List.copyOf(unless);
  }

  /** What is needed, and what answers it. */
  public String inFull() {
    return answeredBy.isEmpty() ? says : "%s (%s)".formatted(says, answeredBy);
  }

  /** The same with what answers it. */
  Need withAnsweredBy(String words) {
    return new Need(name, says, words, test, when, unless, path, line);
  }

  /** The ways in which a need can be met. */
  public sealed interface Test {}

  /**
   * A fact of one of several terms.
   *
   * @param terms the terms, any of which will do
   * @param within the parameter that says how many days old it may be; {@code null} leaves it to
   *     the measure
   * @param count the parameter that says on how many different days; {@code null} for once
   * @param yes whether only the answer yes will do
   * @param result the term of the result that alone will do; {@code null} for any
   */
  public record Recorded(
      List<String> terms,
      @Nullable String within,
      @Nullable String count,
      boolean yes,
      @Nullable String result)
      implements Test {

    public Recorded {
      terms = List.copyOf(terms);
    }
  }

  /**
   * Knowing that something is absent: by a question that was answered, or by a reviewed list of
   * problems (reading rule P-5).
   *
   * @param question the term of the question; {@code null} when no question asks for it
   * @param list whether a reviewed list of problems will do as well
   * @param mentions pieces of words, in lower case; a problem that no code tells and whose text
   *     holds one of them leaves the need unmet, whatever was answered
   * @param ever whether the question asks about the past too, so that a problem of the past counts
   * @param explainedBy the finding that explains a yes beside the stops and precautions of the
   *     question; {@code null} when there is none
   */
  public record Presence(
      @Nullable String question,
      boolean list,
      List<String> mentions,
      boolean ever,
      @Nullable String explainedBy)
      implements Test {

    public Presence {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * A finding that rules derive.
   *
   * @param dose whether it tells of the dose of an order, which may be on record and unread
   */
  public record Found(String finding, boolean dose) implements Test {}

  /**
   * No contradiction: the need is unmet only where a rule concludes that it is unsettled, or what
   * it is about was withheld.
   *
   * @param events whether it is about the adverse events on record
   */
  public record Settled(boolean events) implements Test {}

  /** No result of these terms that cannot be read is newer than those that can. */
  public record Readable(List<String> terms) implements Test {

    public Readable {
      terms = List.copyOf(terms);
    }
  }

  /** Every active medicine on record is recognised, or the list was checked since. */
  public record MedicinesKnown(String question, String reviewed, String within) implements Test {}

  /**
   * Knowing that there is no allergy of one kind.
   *
   * @param to the term of the allergy
   * @param question the term of the question about allergies
   * @param drug the term of the question about the drug itself, which settles it for a patient
   *     whose other allergies are known; {@code null} when there is none
   * @param stated the term of a statement that no allergy is known
   * @param mentions pieces of words, in lower case; an allergy that no code tells and whose words
   *     hold one of them leaves the need unmet
   */
  public record AllergyAbsent(
      String to, String question, @Nullable String drug, String stated, List<String> mentions)
      implements Test {

    public AllergyAbsent {
      mentions = List.copyOf(mentions);
    }
  }

  /** The patient's birth date or sex. */
  public record Demographic(Detail detail) implements Test {

    /** What of the patient is needed. */
    public enum Detail {
      BIRTH_DATE,
      SEX
    }
  }
}
