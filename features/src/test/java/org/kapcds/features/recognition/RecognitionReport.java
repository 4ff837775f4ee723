package org.kapcds.features.recognition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.Engine;
import org.kapcds.engine.Moment;
import org.kapcds.engine.Recognition.Outcome;
import org.kapcds.engine.Recognition.Way;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.Situation;
import org.kapcds.fhir.Chart;

/** Reads folders of charts, decides each, and writes how much was recognised, and by which way. */
public final class RecognitionReport {

  private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-03-02T10:00:00Z");
  private static final int MOST = 20;

  private final StringBuilder text = new StringBuilder();
  private final Engine engine = ShippedRelease.open();

  private RecognitionReport() {}

  /**
   * Writes the report.
   *
   * @param arguments the folders with a comma between them, and the file to write
   */
  public static void main(String[] arguments) throws IOException {
    RecognitionReport report = new RecognitionReport();
    for (String folder : arguments[0].split(",")) {
      report.add(Path.of(folder));
    }
    Path file = Path.of(arguments[1]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, report.text, StandardCharsets.UTF_8);
    System.out.print(report.text);
  }

  /**
   * Synthea writes into a folder `fhir` of the folder it is given; then that tells what is in it.
   */
  private static String name(Path folder) {
    Path parent = folder.toAbsolutePath().getParent();
    return folder.endsWith("fhir") && parent != null
        ? parent.getFileName().toString()
        : folder.getFileName().toString();
  }

  private void add(Path folder) throws IOException {
    Charts read = Charts.in(folder);
    Tally tally = new Tally(engine);
    int failed = 0;
    for (Chart chart : read.charts()) {
      chart.facts().forEach(tally::add);
      Situation situation =
          new Situation(AS_OF, Moment.PLANNING, null, List.of("mdd"), chart.facts());
      Decision decision = engine.decide(situation, List.of());
      failed +=
          (int) decision.trace().stream().filter(one -> one.state() == RuleState.FAILED).count();
    }
    line("## `%s`", name(folder));
    line("");
    line(
        "%d charts read and decided; %d could not be read, %d rules failed. %d bundles hold no"
            + " Patient; what they hold about one of the folder was read with it.",
        read.charts().size(), read.failures().size(), failed, read.withoutPatient());
    read.failures().forEach(failure -> line("- %s", failure));
    line("");
    line(
        "| resource | records | relevant | known, of no interest | unrecognised | told | not used |");
    line("| --- | --- | --- | --- | --- | --- | --- |");
    tally.byType.forEach(
        (type, row) ->
            line(
                "| %s | %d | %d | %d | %d | %s | %d |",
                type,
                row.all,
                row.of(Outcome.RELEVANT),
                row.of(Outcome.OF_NO_INTEREST),
                row.of(Outcome.UNRECOGNISED),
                told(row),
                row.notRead));
    line("");
    line(
        "| resource | code system | codings | code | ingredient | product | prefix | name | of no interest | unrecognised |");
    line("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    tally.bySystem.forEach(
        (type, systems) ->
            systems.forEach(
                (system, row) ->
                    line(
                        "| %s | %s | %d | %d | %d | %d | %d | %d | %d | %d |",
                        type,
                        system,
                        row.all,
                        row.by(Way.CODE),
                        row.by(Way.INGREDIENT),
                        row.by(Way.PRODUCT),
                        row.by(Way.PREFIX),
                        row.by(Way.NAME),
                        row.of(Outcome.OF_NO_INTEREST),
                        row.of(Outcome.UNRECOGNISED))));
    line("");
    frequent("medicines", tally.medicines);
    frequent("other things", tally.others);
  }

  private static String told(Tally.Row row) {
    int told = row.of(Outcome.RELEVANT) + row.of(Outcome.OF_NO_INTEREST);
    return row.all == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * told / row.all);
  }

  private void frequent(String what, Map<String, Integer> codes) {
    if (codes.isEmpty()) {
      line("No code of %s is unrecognised.", what);
      line("");
      return;
    }
    line("The most frequent unrecognised codes of %s, of %d:", what, codes.size());
    line("");
    line("| times | system | code | display |");
    line("| --- | --- | --- | --- |");
    codes.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(one -> line("| %d | %s |", one.getValue(), one.getKey()));
    line("");
  }

  private void line(String format, Object... arguments) {
    text.append(format.formatted(arguments)).append('\n');
  }
}
