package org.kapcds.features.properties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.kapcds.features.chart.Chart;
import org.kapcds.features.chart.Personas;
import org.kapcds.features.chart.Records;

/**
 * Charts of the people of the scenarios, with more in them: the same seed gives the same charts.
 */
final class RandomPeople {

  /** The day on which all of them are asked about. */
  static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private static final List<String> PEOPLE =
      List.of(
          "amina", "nadia", "tom", "grace", "sofia", "ruth", "leon", "mara", "emil", "viktor",
          "rosa", "omar", "hanna", "pavel");
  private static final List<String> PROBLEMS =
      List.of(
          "recurrent depression",
          "bipolar II disorder",
          "bipolar disorder, currently depressed",
          "PTSD",
          "social anxiety disorder",
          "generalised anxiety disorder",
          "panic disorder",
          "asthma",
          "adjustment disorder",
          "unspecified depression");
  private static final List<String> STATUSES =
      List.of("confirmed", "confirmed", "confirmed", "provisional", "differential", "refuted");
  private static final List<String> INSTRUMENTS =
      List.of("PHQ-9", "MADRS", "GAD-7", "PCL-5", "YMRS", "C-SSRS");
  private static final List<String> MEDICINES =
      List.of("sertraline", "escitalopram", "lamotrigine", "alprazolam");

  private final Random random;

  RandomPeople(long seed) {
    this.random = new Random(seed);
  }

  /** So many charts. */
  List<Chart> charts(int number) {
    List<Chart> charts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      charts.add(chart());
    }
    return charts;
  }

  private Chart chart() {
    String name = pick(PEOPLE);
    Chart chart = person(new Personas(TODAY), name);
    Records records = new Records(name);
    for (int i = random.nextInt(4); i > 0; i--) {
      add(chart, records);
    }
    return chart;
  }

  private void add(Chart chart, Records records) {
    String ago = TODAY.minusDays(random.nextInt(40)).toString();
    switch (random.nextInt(3)) {
      case 0 -> {
        Condition problem = records.diagnosis(pick(PROBLEMS), "2025-06-01");
        chart.add("a problem", Records.verified(problem, pick(STATUSES)));
      }
      case 1 -> {
        BigDecimal score = BigDecimal.valueOf(random.nextInt(6));
        chart.add("a score", records.score(pick(INSTRUMENTS), score, ago));
      }
      default -> {
        Period period = new Period();
        period.setStartElement(new DateTimeType(ago));
        chart.add(
            "a medicine", records.use(pick(MEDICINES), MedicationStatementStatus.ACTIVE, period));
      }
    }
  }

  private static Chart person(Personas personas, String name) {
    return switch (name) {
      case "amina" -> personas.amina();
      case "nadia" -> personas.nadia();
      case "tom" -> personas.tom();
      case "grace" -> personas.grace();
      case "sofia" -> personas.sofia();
      case "ruth" -> personas.ruth();
      case "leon" -> personas.leon();
      case "mara" -> personas.mara();
      case "emil" -> personas.emil();
      case "viktor" -> personas.viktor();
      case "rosa" -> personas.rosa();
      case "omar" -> personas.omar();
      case "hanna" -> personas.hanna();
      default -> personas.pavel();
    };
  }

  /** One of these. */
  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
