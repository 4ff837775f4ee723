package org.kapcds.service.page.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.card.Card;

/**
 * A decision as the workbench shows it.
 *
 * @param asked the question in a sentence
 * @param verdicts what is decided for each condition, the leading first
 * @param cards the cards a health record would show
 * @param urgent what must be done today
 * @param stops what stops treatment, hard and soft
 * @param precautions what asks for care
 * @param interactions what medicines do to each other
 * @param doses what is said of each order
 * @param held the rules for which the order should wait; empty for none
 * @param session the gate of the session or whether the patient may leave, in words; {@code null}
 *     elsewhere
 * @param plan what is recommended beside the drug, by the phases of the course
 * @param questions what to ask, the one that settles most first
 * @param gaps what is not known, what most rules wait for first
 * @param worthKnowing what else the rules say, evidence against included
 * @param unused what was on record and not used
 * @param rules how many rules apply
 * @param notes what must be known about the decision as a whole
 * @param changes what the last move changed; empty for nothing, or at the first time
 */
record Answered(
    String asked,
    List<Verdict> verdicts,
    List<ShownCard> cards,
    List<Said> urgent,
    List<Finding> stops,
    List<Finding> precautions,
    List<Finding> interactions,
    List<Dosed> doses,
    List<String> held,
    @Nullable String session,
    List<Timeline.Part> plan,
    List<Asked> questions,
    List<Asked> gaps,
    List<Finding> worthKnowing,
    List<Unused> unused,
    int rules,
    List<String> notes,
    List<String> changes) {

  /** The answer in one sentence; empty where no condition is judged. */
  public String told() {
    return verdicts.isEmpty()
        ? ""
        : "%s%s: %s."
            .formatted(
                urgent.isEmpty() ? "" : "Urgent action first. ",
                verdicts.get(0).condition(),
                verdicts.get(0).state());
  }

  /** A sentence and the rule behind it. */
  record Said(String text, String ruleId) {}

  /**
   * What is decided for a condition.
   *
   * @param sign a sign for the state, beside its word
   * @param tone how the state looks
   */
  record Verdict(
      String condition,
      boolean leads,
      String state,
      String sign,
      String tone,
      String summary,
      List<String> reasons,
      @Nullable String label,
      @Nullable String strength,
      List<Criterion> criteria,
      List<Said> changes) {}

  /**
   * A criterion: met, not met or not known.
   *
   * @param text what it asks
   * @param because the data with their days, or what is missing
   */
  record Criterion(
      String ruleId,
      String state,
      String sign,
      String tone,
      boolean required,
      String text,
      List<String> because,
      String review) {}

  /**
   * A card.
   *
   * @param offers what the health record would offer to do with it; here nothing of it is done
   */
  record ShownCard(
      String tone,
      String sign,
      String indicator,
      String summary,
      String html,
      List<String> overrides,
      boolean oneOnly,
      List<Offer> offers,
      List<Card.Link> links) {}

  /**
   * What a card offers to do.
   *
   * @param label the words on the button
   * @param acts what would be written or removed, all of it together
   */
  record Offer(String label, List<Act> acts) {}

  /** A resource that would be written or removed, and what it is. */
  record Act(String resource, String text) {}

  /** A rule that fired, with what stands behind it. */
  record Finding(
      String ruleId,
      String level,
      String sign,
      String tone,
      String summary,
      String rationale,
      List<String> data,
      List<String> limits,
      List<String> notes,
      List<Said> also,
      @Nullable String ends,
      List<String> sources,
      String review) {}

  /** What is said of an order, and its ruler where one can be drawn. */
  record Dosed(
      String order, String result, String sign, String tone, String text, @Nullable Ruler ruler) {}

  /** Something to ask, and how many rules wait for it. */
  record Asked(String text, List<String> ruleIds) {}

  /** Something that was not used, and where it stands. */
  record Unused(String reason, String where) {}

  /** A rule and its state. */
  record RuleRow(String ruleId, String state, String sign, String says) {}
}
