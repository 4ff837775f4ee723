package org.kapcds.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.knowledge.Absence;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.engine.knowledge.Silence;

/**
 * Everything concluded for one situation, with its explanation: the contract other programs build
 * on. The same situation under the same release and profiles gives the same bytes.
 *
 * @param decisionId a name computed from all that follows
 * @param asOf the moment the question was about, RFC 3339 with its offset
 * @param moment where in the course of treatment it was asked
 * @param intervention the intervention considered
 * @param profiles the parameter profiles used, in their order
 * @param release the release that decided
 * @param patient the reference of the patient
 * @param urgentActions what must be done today, whatever else is decided
 * @param recommendations one entry for each condition on record or asked about, the leading first
 * @param schedule what is recommended to be done within a time, the earliest first, so that it can
 *     be ordered or booked
 * @param conclusions every rule that fired, in the order in which cards show them
 * @param doses one entry for each dose order
 * @param order whether an order should wait, and for which rules
 * @param session whether a session may start or the patient may leave; {@code null} elsewhere
 * @param questions the screening questions that wait for an answer, the one that settles most first
 * @param trace the state of every rule of the release
 * @param notRead what was on record and could not be used, or was not used, and why
 * @param notes what must be known about the decision as a whole
 * @param silenced the rules of the release that people have silenced, sorted; left out where there
 *     are none
 */
public record Decision(
    String decisionId,
    String asOf,
    String moment,
    String intervention,
    List<String> profiles,
    ReleaseName release,
    String patient,
    List<UrgentAction> urgentActions,
    List<Recommendation> recommendations,
    List<Scheduled> schedule,
    List<Conclusion> conclusions,
    List<Dose> doses,
    Hold order,
    @Nullable Session session,
    List<OpenQuestion> questions,
    List<Traced> trace,
    List<NotRead> notRead,
    List<String> notes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Silence> silenced) {

  /** Whether a rule would have been asked, and was not, because it is silenced. */
  public static boolean isSilenced(Traced traced) {
    return traced.needs().stream().anyMatch(need -> need.absence() == Absence.SILENCED);
  }

  /** The states of a recommendation, best first. */
  public enum State {
    ELIGIBLE,
    ELIGIBLE_WITH_CAUTIONS,
    INSUFFICIENT_DATA,
    NOT_ELIGIBLE,
    /** Not on record and not asked about, or not a question of this moment, as at discharge. */
    NOT_APPLICABLE
  }

  /** The three answers of a rule, and the two ways of having none. */
  public enum RuleState {
    FIRED,
    SILENT,
    NOT_EVALUABLE,
    NOT_APPLICABLE,
    FAILED
  }

  /**
   * A release by its version and the hash of its content.
   *
   * @param terminology the operator's files whose codes were used beside its own, sorted by name
   */
  public record ReleaseName(String version, String sha256, List<OperatorsFile> terminology) {

    /** A release alone. */
    public ReleaseName(String version, String sha256) {
      this(version, sha256, List.of());
    }
  }

  /** A file of the operator by its name and the SHA-256 of its bytes. */
  public record OperatorsFile(String name, String sha256) {}

  /** Something to be done today. */
  public record UrgentAction(String ruleId, String text) {}

  /** A sentence that a rule stands behind. */
  public record Said(String ruleId, String text) {}

  /** A precaution by its code. */
  public record Precaution(String code, String ruleId, String text) {}

  /**
   * What is decided for one condition.
   *
   * @param condition the short id of the condition
   * @param state the state
   * @param reason the first of the reasons; {@code null} when there is none
   * @param reasons why it is not eligible, or why the data contradict each other
   * @param leads whether this is the condition the treatment would be for
   * @param summary the state in one sentence
   * @param precautions what must be answered in writing
   * @param plan what is recommended beside the drug
   * @param whatWouldChangeIt what is necessary, never claimed sufficient, for a better state
   */
  public record Recommendation(
      String condition,
      State state,
      @Nullable String reason,
      List<String> reasons,
      boolean leads,
      String summary,
      List<Precaution> precautions,
      List<String> plan,
      List<Said> whatWouldChangeIt) {

    /** Whether it is offered for this condition at all, and not investigational only. */
    public boolean offered() {
      return !reasons.contains("INVESTIGATIONAL_ONLY");
    }
  }

  /**
   * Something that is recommended to be done within a time.
   *
   * @param ruleId the rule that recommends it
   * @param text what is to be done
   * @param from the first day, or the first moment with its offset
   * @param to the last day, or the last moment with its offset
   * @param codings the codes by which it can be ordered or booked, none where there are none
   * @param reference what on record its time is counted from; {@code null} for the day of the
   *     question
   */
  public record Scheduled(
      String ruleId,
      String text,
      String from,
      String to,
      List<ScheduledCoding> codings,
      @Nullable String reference) {

    private static final DateTimeFormatter DAY =
        DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MINUTE =
        DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    /** When it is to be done, in words; times are in the offset of the question. */
    public String days() {
      if (from.equals(to)) {
        return "on " + shown(from);
      }
      return isDay(from) && to.startsWith(from)
          ? "on %s, by %s".formatted(shown(from), OffsetDateTime.parse(to).format(TIME))
          : "%s to %s".formatted(shown(from), shown(to));
    }

    private static boolean isDay(String written) {
      return written.indexOf('T') < 0;
    }

    private static String shown(String written) {
      return isDay(written)
          ? LocalDate.parse(written).format(DAY)
          : OffsetDateTime.parse(written).format(MINUTE);
    }
  }

  /** A code by which something can be ordered or booked. */
  public record ScheduledCoding(String system, String code, String display) {}

  /**
   * A fact as shown.
   *
   * @param reference where it stands
   * @param text what it says, with its day
   * @param how how it was made out of the record and how a medicine was recognised; {@code null}
   *     when that needs no saying
   */
  public record ShownFact(String reference, String text, @Nullable String how) {}

  /**
   * A rule that fired.
   *
   * @param ruleId the id of its catalogue entry
   * @param variant which of the entry's variants, empty when it has one only
   * @param kind the kind of conclusion
   * @param level its level, lowered where it rests on possible facts only
   * @param scope when it is evaluated
   * @param override the codes of the reasons with which a clinician may set it aside
   * @param condition the condition it belongs to; {@code null} when it concerns the patient
   * @param code the code of a precaution or of information, if the rule has one
   * @param summary one sentence, under 140 characters
   * @param rationale why, and what to do
   * @param evidence keys of the citations, those against included
   * @param reviewStatus whether all that stands behind it has been verified
   * @param facts the data it rests on
   * @param limits the limits those data were compared with, and the names of the parameters
   * @param notes what must be known about the data: preliminary, possible, assumed
   * @param also what other interactions that fired say of the same medicines; they are told here
   *     and have no conclusion of their own
   */
  public record Conclusion(
      String ruleId,
      String variant,
      Kind kind,
      Level level,
      Scope scope,
      List<String> override,
      @Nullable String condition,
      @Nullable String code,
      String summary,
      String rationale,
      List<String> evidence,
      String reviewStatus,
      List<ShownFact> facts,
      List<String> limits,
      List<String> notes,
      List<Also> also) {}

  /**
   * A rule that fired and is told with a stronger one.
   *
   * @param ruleId the id of its catalogue entry
   * @param variant which of the entry's variants, empty when it has one only
   * @param level its level
   * @param summary its sentence
   */
  public record Also(String ruleId, String variant, Level level, String summary) {}

  /** The judgement on one dose order. */
  public record Dose(String order, DoseResult result, List<String> ruleIds, String text) {}

  /** The results of a dose check, the mildest first. */
  public enum DoseResult {
    WITHIN,
    BELOW_USUAL,
    ABOVE_SOFT,
    NOT_CHECKABLE,
    ABOVE_HARD
  }

  /** Whether an order should wait for an answer, and which rules say so. */
  public record Hold(boolean hold, List<String> ruleIds) {}

  /** Whether a session may start ({@code gate}) or the patient may leave ({@code leaving}). */
  public record Session(@Nullable Gate gate, @Nullable Leaving leaving, List<String> ruleIds) {}

  /** The gate before a session, best first. */
  public enum Gate {
    GO,
    GO_WITH_CAUTIONS,
    HOLD,
    NO_GO
  }

  /** Whether the patient may leave. */
  public enum Leaving {
    READY,
    NOT_READY
  }

  /**
   * A screening question that nobody answered, or too long ago.
   *
   * @param id its id in the questionnaire
   * @param text the question in plain words
   * @param ruleIds the rules that cannot be evaluated without an answer, sorted
   */
  public record OpenQuestion(String id, String text, List<String> ruleIds) {}

  /** The state of one rule, and the needs that are not met. */
  public record Traced(
      String ruleId, RuleState state, @Nullable String text, List<UnmetNeed> needs) {}

  /** A need that is not met, and how the data are absent. */
  public record UnmetNeed(String need, Absence absence, String text) {}

  /** Something on record that was not used. */
  public record NotRead(String reference, String reason) {}
}
