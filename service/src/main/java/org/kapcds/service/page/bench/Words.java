package org.kapcds.service.page.bench;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.knowledge.Checklist;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.Measure;
import org.kapcds.engine.knowledge.Question;
import org.kapcds.engine.knowledge.Release;
import tools.jackson.databind.JsonNode;

/** What the release calls things, and within which bounds it takes a measure for plausible. */
record Words(Release release) {

  /** A wider range is moved near its value; the number beside it takes all of it. */
  private static final BigDecimal WIDE = BigDecimal.valueOf(400);

  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final String QUESTIONNAIRES = "urn:kap:questionnaire:";

  /** What a concept is called: by the release if it is a measure, else as it is recorded. */
  String of(JsonNode concept) {
    return measure(concept)
        .map(Measure::name)
        .or(() -> recorded(concept))
        .or(() -> codes(concept).findFirst().map(code -> release.terminology().name(code.term())))
        .orElse("without a name");
  }

  private static Optional<String> recorded(JsonNode concept) {
    return Stream.of(
            concept.at("/coding/0/display").asString(""),
            concept.path("text").asString(""),
            concept.at("/coding/0/code").asString(""))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private Stream<Code> codes(JsonNode concept) {
    return concept
        .path("coding")
        .valueStream()
        .map(one -> Coding.of(one.path("system").asString(""), one.path("code").asString("")))
        .flatMap(coding -> release.terminology().codesOf(coding.normal()).stream());
  }

  private Optional<Measure> measure(JsonNode concept) {
    return codes(concept)
        .map(code -> Optional.ofNullable(release.measures().get(code.term())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Between which numbers a value is moved; none where its unit is not that of the release. */
  Optional<Field.Range> range(JsonNode concept, JsonNode quantity) {
    return measure(concept)
        .filter(measure -> measure.unit().equals(quantity.path("code").asString("")))
        .flatMap(measure -> range(measure, quantity.path("value").decimalValue()));
  }

  private static Optional<Field.Range> range(Measure measure, BigDecimal value) {
    BigDecimal low = measure.low();
    BigDecimal high = measure.high();
    if (low == null || high == null) {
      return Optional.empty();
    }
    boolean wide = high.subtract(low).compareTo(WIDE) > 0;
    BigDecimal most = wide ? high.min(value.multiply(FOUR).max(low.add(FOUR))) : high;
    return Optional.of(
        new Field.Range(
            low.toPlainString(),
            measure.round(most).toPlainString(),
            BigDecimal.ONE.movePointLeft(measure.decimals()).toPlainString()));
  }

  /** From nothing to twice the amount. */
  static Optional<Field.Range> aroundDose(BigDecimal amount) {
    BigDecimal step = amount.compareTo(BigDecimal.TEN) < 0 ? new BigDecimal("0.1") : BigDecimal.ONE;
    return Optional.of(
        new Field.Range("0", amount.add(amount).max(step).toPlainString(), step.toPlainString()));
  }

  /** The text of a question or of an item of a checklist. */
  String question(String id) {
    return release.questions().stream()
        .filter(one -> one.id().equals(id))
        .map(Question::text)
        .findFirst()
        .or(
            () ->
                release.checklists().values().stream()
                    .flatMap(list -> list.items().stream())
                    .filter(item -> item.id().equals(id))
                    .map(Checklist.Item::text)
                    .findFirst())
        .orElse(id);
  }

  /** What a questionnaire is called. */
  String questionnaire(JsonNode response) {
    String of = response.path("questionnaire").asString("");
    String id = of.startsWith(QUESTIONNAIRES) ? of.substring(QUESTIONNAIRES.length()) : "";
    Checklist checklist = release.checklists().get(id);
    if (checklist != null) {
      return checklist.title();
    }
    return id.equals("screening") ? "Screening questions" : "Questionnaire";
  }
}
