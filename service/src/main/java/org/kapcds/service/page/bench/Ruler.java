package org.kapcds.service.page.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Kind;
import org.kapcds.engine.knowledge.Parameter;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Table;
import org.kapcds.service.decide.Reviewed;

/**
 * A dose by weight on a line with its limits, in steps of a thousandth of the line.
 *
 * @param dose the dose as the decision words it
 * @param at where it stands
 * @param stands the same in words
 * @param least below which no dose was studied
 * @param leastAt where it stands
 * @param soft the soft limit
 * @param softAt where it stands
 * @param hard the hard limit
 * @param hardAt where it stands
 * @param mark how far the limits were verified
 */
record Ruler(
    String dose,
    int at,
    String stands,
    String least,
    int leastAt,
    String soft,
    int softAt,
    String hard,
    int hardAt,
    String mark) {

  /** The length of the line. */
  static final int LENGTH = 1000;

  /** A dose in the sentence of a rule that fired, and in that of one that stayed silent. */
  private static final Pattern SAID = Pattern.compile("\\bis (\\d+(?:\\.\\d+)?) mg/kg");

  private static final Pattern COMPARED = Pattern.compile("^(\\d+(?:\\.\\d+)?) mg/kg;");
  private static final String LIMITS = "dose-limits.csv";
  private static final String LEAST = "too-small.mg-per-kg";
  private static final BigDecimal BEYOND = new BigDecimal("1.25");

  /**
   * The ruler of a dose that the decision gives by weight: in its sentence about the order, or
   * where it tells how far a rule of the dose was from firing. The limits come from the table of
   * the release; nothing is judged here.
   *
   * @param said the sentence of the decision about its only order
   * @param drug the term of the medicine
   * @param route the term of the route
   * @param day the day of the question
   */
  static Optional<Ruler> of(
      Decision.Dose said,
      Decision decision,
      String drug,
      String route,
      LocalDate day,
      Release release) {
    return perKg(said, decision, release)
        .flatMap(
            perKg ->
                release.tables().stream()
                    .filter(table -> table.path().endsWith(LIMITS))
                    .flatMap(table -> table.rows().stream())
                    .filter(row -> isFor(row.cells(), drug, route))
                    .findFirst()
                    .map(row -> drawn(perKg, least(release, day), row)));
  }

  private static Optional<BigDecimal> perKg(
      Decision.Dose said, Decision decision, Release release) {
    List<BigDecimal> compared =
        decision.trace().stream()
            .filter(one -> one.state() == Decision.RuleState.SILENT && one.text() != null)
            .filter(one -> isOfDose(release.entries().get(one.ruleId())))
            .flatMap(one -> number(COMPARED, one.text()).stream())
            .distinct()
            .toList();
    return number(SAID, said.text())
        .or(() -> compared.size() == 1 ? Optional.of(compared.get(0)) : Optional.empty());
  }

  private static boolean isOfDose(@Nullable Entry entry) {
    return entry != null && entry.kind() == Kind.DOSE;
  }

  private static Optional<BigDecimal> number(Pattern pattern, @Nullable String text) {
    Matcher found = pattern.matcher(String.valueOf(text));
    return found.find() ? Optional.of(new BigDecimal(found.group(1))) : Optional.empty();
  }

  private static boolean isFor(Map<String, String> cells, String drug, String route) {
    return drug.equals(cells.get("drug"))
        && route.equals(cells.get("route"))
        && "general".equals(cells.get("use"))
        && List.of("softPerKg", "hardPerKg").stream()
            .noneMatch(name -> cells.getOrDefault(name, "").isEmpty());
  }

  private static BigDecimal least(Release release, LocalDate day) {
    return Optional.ofNullable(release.parameters().get(LEAST))
        .flatMap(parameter -> parameter.on(day))
        .map(Parameter.Dated::value)
        .orElse(BigDecimal.ZERO);
  }

  private static Ruler drawn(BigDecimal perKg, BigDecimal least, Table.Row row) {
    BigDecimal soft = new BigDecimal(row.cells().getOrDefault("softPerKg", "0"));
    BigDecimal hard = new BigDecimal(row.cells().getOrDefault("hardPerKg", "0"));
    BigDecimal end = hard.max(perKg).multiply(BEYOND);
    return new Ruler(
        perKg.toPlainString(),
        at(perKg, end),
        "%s, %s, %s"
            .formatted(
                beside(perKg, least, "the smallest dose that was studied"),
                beside(perKg, soft, "the soft limit"),
                beside(perKg, hard, "the hard limit")),
        least.toPlainString(),
        at(least, end),
        soft.toPlainString(),
        at(soft, end),
        hard.toPlainString(),
        at(hard, end),
        "%s (%s)".formatted(Reviewed.alone(row.mark()), row.mark()));
  }

  private static String beside(BigDecimal dose, BigDecimal limit, String name) {
    BigDecimal over = dose.subtract(limit);
    return over.signum() == 0
        ? "at %s".formatted(name)
        : "%s %s %s"
            .formatted(over.abs().toPlainString(), over.signum() > 0 ? "above" : "below", name);
  }

  private static int at(BigDecimal value, BigDecimal end) {
    return value
        .multiply(BigDecimal.valueOf(LENGTH))
        .divide(end, 0, RoundingMode.HALF_UP)
        .intValue();
  }
}
