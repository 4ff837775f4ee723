package org.kapcds.service.page.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapcds.engine.knowledge.Intervention;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.service.decide.InWords;
import org.kapcds.service.decide.Reviewed;
import org.kapcds.service.decide.Rulebook;
import org.kapcds.service.page.record.OpenedRecord.Field;
import org.kapcds.service.record.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A decision of a record as it is shown.
 *
 * @param head the question
 * @param verdicts what was decided for each condition
 * @param told what else was decided: what is urgent, of the order, its doses and the session
 * @param conclusions what rules concluded
 * @param trace the state of every rule
 * @param notRead what was on record and not used
 * @param notes what must be known about it as a whole
 * @param facts the data it rested on
 */
public record OpenedDecision(
    List<Field> head,
    List<Verdict> verdicts,
    List<Field> told,
    List<Concluded> conclusions,
    List<Traced> trace,
    List<Field> notRead,
    List<String> notes,
    List<Fact> facts) {

  private static final JsonMapper JSON = new JsonMapper();

  /** What was decided for a condition. */
  public record Verdict(String condition, String state, List<String> reasons, String summary) {}

  /** What a rule concluded. */
  public record Concluded(
      String rule,
      String level,
      String summary,
      String rationale,
      String review,
      List<String> evidence,
      List<String> facts) {}

  /** The state of a rule, and what it lacked. */
  public record Traced(String rule, String state, String text) {}

  /** A datum, where it stood, and what it says. */
  public record Fact(String kind, String source, String text) {}

  /**
   * Shows a decision.
   *
   * @param release the release of a hash, by which conditions and medicines are named
   */
  static OpenedDecision of(Call.Decided one, Function<String, Release> release) {
    JsonNode decision = JSON.readTree(one.decision());
    JsonNode facts = JSON.readTree(one.snapshot()).at("/situation/facts");
    Release by = release.apply(decision.at("/release/sha256").asString(""));
    return new OpenedDecision(
        head(decision, by),
        each(decision, "recommendations", verdict -> verdict(verdict, Rulebook.of(by))),
        told(decision),
        each(decision, "conclusions", OpenedDecision::concluded),
        each(decision, "trace", OpenedDecision::traced),
        each(decision, "notRead", not -> new Field(text(not, "reference"), text(not, "reason"))),
        each(decision, "notes", note -> note.asString("")),
        facts.valueStream().map(OpenedDecision::fact).toList());
  }

  private static <T> List<T> each(JsonNode node, String list, Function<JsonNode, T> shown) {
    return node.path(list).valueStream().map(shown).toList();
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  private static String joined(JsonNode node, String list) {
    return String.join(", ", each(node, list, one -> one.asString("")));
  }

  private static List<Field> head(JsonNode decision, Release by) {
    Intervention given = by.interventions().get(text(decision, "intervention"));
    String profiles = joined(decision, "profiles");
    return List.of(
        new Field("Patient", text(decision, "patient")),
        new Field("As of", text(decision, "asOf")),
        new Field("Moment", text(decision, "moment").replace('-', ' ')),
        new Field("Medicine", given == null ? text(decision, "intervention") : given.name()),
        new Field("Profiles", profiles.isEmpty() ? "none" : profiles),
        new Field("Id of the decision", text(decision, "decisionId")));
  }

  private static Verdict verdict(JsonNode one, Rulebook book) {
    return new Verdict(
        book.condition(text(one, "condition")),
        InWords.of(text(one, "state")),
        each(one, "reasons", reason -> InWords.of(reason.asString(""))),
        text(one, "summary"));
  }

  private static List<Field> told(JsonNode decision) {
    List<Field> told = new ArrayList<>();
    for (JsonNode one : decision.path("urgentActions")) {
      told.add(
          new Field("Urgent action", "%s [%s]".formatted(text(one, "text"), text(one, "ruleId"))));
    }
    JsonNode order = decision.path("order");
    if (order.path("hold").asBoolean(false)) {
      told.add(new Field("The order", "should wait for an answer to " + joined(order, "ruleIds")));
    }
    for (JsonNode one : decision.path("doses")) {
      told.add(
          new Field(
              "Dose of " + text(one, "order"),
              "%s: %s".formatted(InWords.of(text(one, "result")), text(one, "text"))));
    }
    JsonNode session = decision.path("session");
    String because = joined(session, "ruleIds");
    for (String part : List.of("gate", "leaving")) {
      if (!text(session, part).isEmpty()) {
        told.add(
            new Field(
                part.equals("gate") ? "The session" : "Leaving",
                InWords.of(text(session, part))
                    + (because.isEmpty() ? "" : ", because of " + because)));
      }
    }
    return told;
  }

  private static Concluded concluded(JsonNode conclusion) {
    String variant = text(conclusion, "variant");
    return new Concluded(
        text(conclusion, "ruleId") + (variant.isEmpty() ? "" : "/" + variant),
        InWords.of(text(conclusion, "level")),
        text(conclusion, "summary"),
        text(conclusion, "rationale"),
        Reviewed.inWords(text(conclusion, "reviewStatus")),
        each(conclusion, "evidence", key -> key.asString("")),
        each(
            conclusion,
            "facts",
            fact -> "%s (%s)".formatted(text(fact, "text"), text(fact, "reference"))));
  }

  private static Traced traced(JsonNode traced) {
    List<String> texts = new ArrayList<>();
    if (!text(traced, "text").isEmpty()) {
      texts.add(text(traced, "text"));
    }
    traced
        .path("needs")
        .forEach(
            need ->
                texts.add(
                    "%s (%s)".formatted(text(need, "text"), InWords.of(text(need, "absence")))));
    return new Traced(
        text(traced, "ruleId"), InWords.of(text(traced, "state")), String.join(" ", texts));
  }

  private static Fact fact(JsonNode fact) {
    List<String> words = new ArrayList<>();
    leaves(fact, "", words);
    return new Fact(
        text(fact, "fact"),
        fact.findValues("reference").stream()
            .map(each -> each.asString(""))
            .distinct()
            .collect(Collectors.joining(", ")),
        String.join("; ", words));
  }

  /** All that a fact holds, but where it stood. */
  private static void leaves(JsonNode node, String name, List<String> words) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              each -> {
                if (!List.of("fact", "source", "sources").contains(each.getKey())) {
                  leaves(each.getValue(), each.getKey(), words);
                }
              });
    } else if (node.isArray()) {
      node.forEach(each -> leaves(each, name, words));
    } else if (!node.asString("").isEmpty()) {
      words.add("%s %s".formatted(name, node.asString("")));
    }
  }
}
