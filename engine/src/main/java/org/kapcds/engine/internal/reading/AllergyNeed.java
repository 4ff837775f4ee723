package org.kapcds.engine.internal.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Allergy;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.engine.knowledge.Absence;
import org.kapcds.engine.knowledge.Need;

/**
 * Whether it is known that there is no allergy of one kind. An empty list of allergies means that
 * nobody asked; only an answer or a statement says no, and what cannot be read may undo it.
 */
final class AllergyNeed {

  /**
   * Why it is not known.
   *
   * @param sentence the key of the sentence, where it is not the one of the absence
   * @param detail what the sentence names
   * @param fact the fact it names instead
   */
  record Gap(Absence absence, @Nullable String sentence, String detail, @Nullable Fact fact) {

    private static Optional<Gap> of(Absence absence) {
      return Optional.of(new Gap(absence, null, "", null));
    }
  }

  private final Record record;
  private final Need.AllergyAbsent wanted;
  private final Supplier<Stream<String>> names;
  private final int days;

  /**
   * The check of one need.
   *
   * @param names brands and other names of what must be absent, in small letters
   */
  AllergyNeed(
      Record record, Need.AllergyAbsent wanted, Supplier<Stream<String>> names, int questionDays) {
    this.record = record;
    this.names = names;
    this.wanted = wanted;
    this.days = questionDays;
  }

  /** Why it is not known; empty when it is. */
  Optional<Gap> gap() {
    for (Unreadable bad : record.unreadable()) {
      if (bad.kind().equals(wanted.to()) && bad.cause() != Unreadable.Cause.IGNORED) {
        return Optional.of(new Gap(Absence.UNUSABLE, null, bad.reason(), null));
      }
    }
    List<String> questions =
        wanted.drug() == null
            ? List.of(wanted.question())
            : List.of(wanted.question(), wanted.drug());
    for (String question : questions) {
      Optional<Unreadable> newer = record.doubts().about(List.of(question), record.of(question));
      if (newer.isPresent()) {
        return Optional.of(new Gap(Absence.UNUSABLE, null, newer.get().reason(), null));
      }
    }
    Optional<Gap> asked = asked();
    return asked.isPresent() ? asked : mentioned();
  }

  private Optional<Gap> asked() {
    Answer answer = deciding(wanted.question());
    boolean recent = isRecent(answer);
    if (answer != null && recent && answer.no()) {
      return Optional.empty();
    }
    if (answer != null && recent && answer.yes()) {
      return isOfThisKind() || isOfSomethingElse()
          ? Optional.empty()
          : Optional.of(new Gap(Absence.CONTRADICTORY, "absence.unexplained-yes", "", null));
    }
    Answer stated = deciding(wanted.stated());
    if (stated != null && stated.yes() && isRecent(stated)) {
      return Optional.empty();
    }
    if (answer != null && answer.reply() == Answer.Reply.UNKNOWN) {
      return Gap.of(Absence.NOT_KNOWN);
    }
    Answer old = answer == null ? stated : answer;
    return old == null
        ? Gap.of(Absence.NEVER_RECORDED)
        : Optional.of(new Gap(Absence.TOO_OLD, null, "", old));
  }

  /** A yes that an allergy of this kind explains, whatever it comes to. */
  private boolean isOfThisKind() {
    return record.of(wanted.to()).stream()
        .anyMatch(fact -> fact instanceof Allergy allergy && allergy.present());
  }

  /**
   * A yes that other allergies on record explain: each is told by its code, none is of this kind,
   * and the question about the drug itself was answered no.
   */
  private boolean isOfSomethingElse() {
    Answer drug = wanted.drug() == null ? null : deciding(wanted.drug());
    return drug != null
        && drug.no()
        && isRecent(drug)
        && !record.allergies().isEmpty()
        && record.unrecognisedAllergies().isEmpty();
  }

  /** An allergy that no term stands for, and whose words name what must be absent. */
  private Optional<Gap> mentioned() {
    List<Fact> open =
        Stream.concat(
                record.allergies().stream().filter(one -> one.kind().isEmpty()),
                record.unrecognisedAllergies().stream())
            .toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    List<String> mentions = Stream.concat(wanted.mentions().stream(), names.get()).toList();
    return open.stream()
        .filter(one -> one.head().concept().mentions(mentions))
        .findFirst()
        .map(
            one ->
                new Gap(
                    Absence.CONTRADICTORY,
                    "absence.mentioned",
                    one.head().concept().words(),
                    null));
  }

  private @Nullable Answer deciding(String term) {
    return record.of(term).stream()
        .filter(Fact::decides)
        .filter(Answer.class::isInstance)
        .map(Answer.class::cast)
        .findFirst()
        .orElse(null);
  }

  private boolean isRecent(@Nullable Answer answer) {
    return answer != null && answer.daysAgoAtMost() <= days;
  }
}
