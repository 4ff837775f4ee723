package org.kapcds.service.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.Conclusion;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.Decision.State;
import org.kapcds.engine.knowledge.Absence;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.service.decide.Rulebook;

/** Small decisions made by hand. */
final class Decided {

  /** A release in which every rule is required and one thing would change it. */
  static final Rulebook BOOK =
      new Rulebook() {
        @Override
        public Optional<String> reversibleBy(String ruleId, String variant) {
          return ruleId.equals("STOP-1") ? Optional.of("A lower pressure.") : Optional.empty();
        }

        @Override
        public Optional<Boolean> meets(String ruleId, String variant) {
          return Optional.empty();
        }

        @Override
        public boolean isRequired(String ruleId) {
          return !ruleId.startsWith("NICE-");
        }

        @Override
        public String says(String need) {
          return need;
        }

        @Override
        public Optional<String> questionOf(String need) {
          return Optional.empty();
        }

        @Override
        public boolean isAnsweredByListAlone(String need) {
          return false;
        }

        @Override
        public String override(String code) {
          return Map.of("rechecked", "Measured again").getOrDefault(code, code);
        }

        @Override
        public String condition(String id) {
          return id;
        }

        @Override
        public Optional<String> label(String intervention, String condition) {
          return Optional.of("off label");
        }

        @Override
        public Optional<String> strength(String intervention, String condition) {
          return Optional.of("tier C");
        }

        @Override
        public List<String> sources(String ruleId) {
          return List.of("KEY-2025: A label, 2025 (checked against it). Read whole.");
        }

        @Override
        public String standing() {
          return "draft, signed by nobody";
        }
      };

  private final List<Conclusion> conclusions = new ArrayList<>();
  private final List<Decision.Recommendation> recommendations = new ArrayList<>();
  private final List<Decision.Scheduled> schedule = new ArrayList<>();
  private final List<Decision.Dose> doses = new ArrayList<>();
  private final List<Decision.Traced> trace = new ArrayList<>();
  private final List<Decision.OpenQuestion> questions = new ArrayList<>();
  private final List<Decision.NotRead> notRead = new ArrayList<>();

  Decided fired(Kind kind, Level level, String id, String summary, String... override) {
    return fired("Observation/1", kind, level, id, summary, override);
  }

  Decided about(String reference, Level level, String id, String summary) {
    return fired(reference, Kind.INTERACTION, level, id, summary);
  }

  private Decided fired(
      String reference, Kind kind, Level level, String id, String summary, String... override) {
    conclusions.add(
        new Conclusion(
            id,
            "",
            kind,
            level,
            Scope.COURSE,
            List.of(override),
            null,
            null,
            summary,
            "Because.",
            List.of("KEY-2025"),
            "unreviewed",
            List.of(new Decision.ShownFact(reference, "168/96 mmHg on 2 March 2026", null)),
            List.of("more than 160 (pressure.hard)"),
            List.of(),
            List.of()));
    return this;
  }

  Decided stop(Level level, String id, String summary, String... override) {
    return fired(Kind.CONTRAINDICATION, level, id, summary, override);
  }

  Decided condition(State state, @Nullable String reason, String summary) {
    recommendations.add(
        new Decision.Recommendation(
            "mdd",
            state,
            reason,
            reason == null ? List.of() : List.of(reason),
            recommendations.isEmpty(),
            summary,
            List.of(),
            List.of("Weekly therapy."),
            List.of(new Decision.Said("MDD-SEVERITY", "2 short"))));
    return this;
  }

  Decided scheduled(String ruleId, String text, String from, String to) {
    schedule.add(new Decision.Scheduled(ruleId, text, from, to, List.of(), null));
    return this;
  }

  Decided dose(Decision.DoseResult result, String ruleId, String text) {
    doses.add(new Decision.Dose("MedicationRequest/k", result, List.of(ruleId), text));
    return this;
  }

  Decided waiting(String ruleId, String... texts) {
    List<Decision.UnmetNeed> needs = new ArrayList<>();
    for (String text : texts) {
      needs.add(new Decision.UnmetNeed("need", Absence.NEVER_RECORDED, text));
    }
    trace.add(new Decision.Traced(ruleId, RuleState.NOT_EVALUABLE, null, needs));
    return this;
  }

  Decided asking(String id, String text, String... ruleIds) {
    questions.add(new Decision.OpenQuestion(id, text, List.of(ruleIds)));
    return this;
  }

  Decided failed(String ruleId) {
    trace.add(new Decision.Traced(ruleId, RuleState.FAILED, "it failed", List.of()));
    return this;
  }

  Decided notRead(String reference, String reason) {
    notRead.add(new Decision.NotRead(reference, reason));
    return this;
  }

  Decision decision() {
    return new Decision(
        "2f556af0-1ce8-33af-a3ce-d7297b678c11",
        "2026-03-02T10:00:00Z",
        "planning",
        "ketamine-iv",
        List.of(),
        new Decision.ReleaseName("1.0.0", "715c84cd8b954d18a8b8de2e157fa04a"),
        "Patient/x",
        List.of(),
        recommendations,
        schedule,
        conclusions,
        doses,
        new Decision.Hold(false, List.of()),
        null,
        questions,
        trace,
        notRead,
        List.of(),
        List.of());
  }

  List<Card> cards() {
    return Cards.of(decision(), BOOK, false);
  }

  List<Card> cardsOfARequest() {
    return Cards.of(decision(), BOOK, true);
  }

  static Set<String> words(List<Card> cards) {
    Set<String> words = new java.util.TreeSet<>();
    for (Card card : cards) {
      words.addAll(
          List.of(
              (card.summary() + " " + card.detail())
                  .toLowerCase(java.util.Locale.ROOT)
                  .split("\\W+")));
    }
    return words;
  }
}
