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
import org.kapcds.engine.knowledge.Parameter;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Table;
import org.kapcds.service.decide.Reviewed;

/**
 * A dose by weight on a line with its limits, in steps of a thousandth of the line.
 *
 * @param dose the dose as the decision words it; {@code null} where it says only that it is within
 * @param at where it stands
 * @param least below which no dose was studied
 * @param leastAt where it stands
 * @param soft the soft limit
 * @param softAt where it stands
 * @param hard the hard limit
 * @param hardAt where it stands
 * @param mark how far the limits were verified
 */
record Ruler(
    @Nullable String dose,
    int at,
    String least,
    int leastAt,
    String soft,
    int softAt,
    String hard,
    int hardAt,
    String mark) {

  /** The length of the line. */
  static final int LENGTH = 1000;

  private static final Pattern PER_KG = Pattern.compile("\\bis (\\d+(?:\\.\\d+)?) mg/kg");
  private static final String LIMITS = "dose-limits.csv";
  private static final String LEAST = "too-small.mg-per-kg";
  private static final BigDecimal BEYOND = new BigDecimal("1.25");

  /**
   * The ruler of a dose that the decision gives by weight, or calls within the limits. The number
   * is taken from its sentence, the limits from the table of the release; nothing is judged here.
   *
   * @param said the sentence of the decision about the order
   * @param drug the term of the medicine
   * @param route the term of the route
   * @param day the day of the question
   */
  static Optional<Ruler> of(
      Decision.Dose said, String drug, String route, LocalDate day, Release release) {
    Matcher found = PER_KG.matcher(said.text());
    BigDecimal perKg = found.find() ? new BigDecimal(found.group(1)) : null;
    if (perKg == null && said.result() != Decision.DoseResult.WITHIN) {
      return Optional.empty();
    }
    return release.tables().stream()
        .filter(table -> table.path().endsWith(LIMITS))
        .flatMap(table -> table.rows().stream())
        .filter(row -> isFor(row.cells(), drug, route))
        .findFirst()
        .map(row -> drawn(perKg, least(release, day), row));
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

  private static Ruler drawn(@Nullable BigDecimal perKg, BigDecimal least, Table.Row row) {
    BigDecimal soft = new BigDecimal(row.cells().getOrDefault("softPerKg", "0"));
    BigDecimal hard = new BigDecimal(row.cells().getOrDefault("hardPerKg", "0"));
    BigDecimal end = (perKg == null ? hard : hard.max(perKg)).multiply(BEYOND);
    return new Ruler(
        perKg == null ? null : perKg.toPlainString(),
        perKg == null ? 0 : at(perKg, end),
        least.toPlainString(),
        at(least, end),
        soft.toPlainString(),
        at(soft, end),
        hard.toPlainString(),
        at(hard, end),
        "%s (%s)".formatted(Reviewed.inWords(row.mark()), row.mark()));
  }

  private static int at(BigDecimal value, BigDecimal end) {
    return value
        .multiply(BigDecimal.valueOf(LENGTH))
        .divide(end, 0, RoundingMode.HALF_UP)
        .intValue();
  }
}
