package org.kapcds.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.engine.DecisionJson;
import org.kapcds.engine.QuestionException;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.fhir.BundleException;
import org.kapcds.fhir.Chart;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Now;
import org.kapcds.service.decide.Question;
import org.kapcds.service.decide.Releases;
import org.kapcds.service.decide.Rulebook;
import org.kapcds.service.decide.SiteSettings;
import org.kapcds.service.report.TextReport;
import org.kapcds.service.terminology.OperatorsTerminology;
import org.kapcds.service.terminology.TerminologyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides one record without starting the service. */
@Command(
    name = "evaluate",
    description = "Decides one patient's record, a FHIR R4 bundle in JSON.",
    mixinStandardHelpOptions = true)
final class Evaluate implements Callable<Integer> {

  private static final int BAD_INPUT = 2;

  /** How the decision is written. */
  enum Format {
    TEXT,
    JSON
  }

  /** The kinds of place. */
  enum SiteSetting {
    CLINIC,
    HOSPITAL,
    HOME
  }

  private final Clock clock;

  @Spec @Nullable CommandSpec spec;

  @Parameters(paramLabel = "BUNDLE.json", description = "The record.")
  @Nullable Path bundle;

  @Option(
      names = "--as-of",
      paramLabel = "MOMENT",
      description = "The moment the question is about, such as 2026-03-02T09:30:00+01:00; now.")
  @Nullable String asOf;

  @Option(
      names = "--moment",
      paramLabel = "MOMENT",
      description = "planning, booking, order, dosing-day or discharge.",
      defaultValue = "planning")
  String moment = "planning";

  @Option(names = "--intervention", description = "Such as ketamine-iv; else by the record.")
  @Nullable String intervention;

  @Option(names = "--condition", description = "Also asked about, such as mdd; repeatable.")
  List<String> conditions = List.of();

  @Option(names = "--profile", description = "A profile of parameters; repeatable, in order.")
  List<String> profiles = List.of();

  @Option(names = "--release", description = "The release that shall decide; the current one.")
  @Nullable String release;

  @Option(
      names = "--site-setting",
      paramLabel = "PLACE",
      description =
          "Where dosing would be if the record does not say it: clinic, hospital or home;"
              + " else not known.")
  @Nullable SiteSetting siteSetting;

  @Option(
      names = "--site-rems-certified",
      paramLabel = "true|false",
      arity = "1",
      description = "Whether that site is certified for esketamine; else not known.")
  @Nullable Boolean siteRemsCertified;

  @Option(
      names = "--terminology",
      paramLabel = "FOLDER",
      description = "ValueSets and ConceptMaps of the operator, used beside the release's codes.")
  @Nullable Path terminology;

  @Option(names = "--format", description = "text or json.", defaultValue = "text")
  Format format = Format.TEXT;

  Evaluate(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Releases releases = Releases.opening(ShippedRelease::open);
    String file = String.valueOf(bundle);
    try {
      Question question =
          new Question(
              asOf == null ? new Now(clock).asOf() : Question.asOf(asOf),
              Question.moment(moment.toLowerCase(Locale.ROOT)),
              intervention,
              conditions,
              profiles,
              release);
      Chart chart = FhirFacts.read(Files.readAllBytes(Path.of(file)));
      Path folder = terminology;
      Releases used =
          folder == null
              ? releases
              : releases.with(engine -> OperatorsTerminology.beside(engine, folder));
      Decider decider = new Decider(used, site());
      Decision decision = decider.decide(chart, question);
      out()
          .print(
              format == Format.JSON
                  ? DecisionJson.indented(decision) + "\n"
                  : TextReport.of(decision, Rulebook.of(decider.release())));
      out().flush();
      return 0;
    } catch (BundleException e) {
      return refuse("%s: %s: %s".formatted(file, e.expression(), e.getMessage()));
    } catch (TerminologyException e) {
      return refuse(String.valueOf(e.getMessage()));
    } catch (QuestionException e) {
      return refuse("%s: %s".formatted(e.part(), e.getMessage()));
    } catch (IOException e) {
      return refuse("%s: cannot be read; name a file with a FHIR R4 bundle".formatted(file));
    }
  }

  private SiteSettings site() {
    String setting = siteSetting == null ? null : siteSetting.name().toLowerCase(Locale.ROOT);
    return SiteSettings.of(setting, siteRemsCertified);
  }

  private int refuse(String message) {
    PrintWriter err = command().commandLine().getErr();
    err.println(message);
    err.flush();
    return BAD_INPUT;
  }

  private PrintWriter out() {
    return command().commandLine().getOut();
  }

  private CommandSpec command() {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    return spec;
  }
}
