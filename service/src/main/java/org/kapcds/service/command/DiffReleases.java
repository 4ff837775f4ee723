package org.kapcds.service.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Engine;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.change.ReleaseDiff;
import org.kapcds.service.difference.Difference;
import org.kapcds.service.difference.Scenarios;
import org.kapcds.service.difference.Situations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what is different between two releases. */
@Command(
    name = "diff",
    description = "Tells in sentences what is different between two releases.",
    mixinStandardHelpOptions = true)
final class DiffReleases implements Callable<Integer> {

  private static final int BAD_INPUT = 2;

  /** How the difference is written. */
  enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  private final Function<ReleaseFiles, Engine> opens;
  private final boolean terminal;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description =
          "The folder or ZIP archive of the earlier release, or `shipped` for that of this program.")
  String before = "";

  @Parameters(
      index = "1",
      paramLabel = "NOW",
      description = "The folder or ZIP archive of the later release, or `shipped`.")
  String now = "";

  @Option(
      names = "--scenarios",
      paramLabel = "DIR",
      description = "Also names the scenarios that pin the rules; the folder they stand in.")
  @Nullable Path scenarios;

  @Option(
      names = "--situations",
      paramLabel = "FILE",
      description =
          "Also decides what scenarios have asked under both releases, and names those that end"
              + " otherwise; the file that a run of them writes, features/target/situations.jsonl.")
  @Nullable Path situations;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), markdown or json.")
  Format format = Format.TEXT;

  /**
   * The command.
   *
   * @param opens opens a release
   * @param terminal whether somebody looks on
   */
  DiffReleases(Function<ReleaseFiles, Engine> opens, boolean terminal) {
    this.opens = opens;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    String reading = before;
    try {
      ReleaseFiles earlier = ReleaseFolder.named(before);
      ReleaseDiff.check(earlier);
      reading = now;
      ReleaseFiles later = ReleaseFolder.named(now);
      ReleaseDiff.check(later);
      reading = String.valueOf(scenarios);
      Scenarios pinning = scenarios == null ? null : Scenarios.in(scenarios);
      reading = String.valueOf(situations);
      Situations asked = situations == null ? null : Situations.in(situations);
      Difference difference =
          Difference.of(
              ReleaseDiff.of(earlier, later),
              pinning,
              asked == null ? null : outcomes(asked, earlier, later));
      spec.commandLine().getOut().print(written(difference));
      spec.commandLine().getOut().flush();
      return 0;
    } catch (ReleaseException e) {
      spec.commandLine().getErr().println(reading + ": " + e.getMessage());
      return BAD_INPUT;
    } catch (IllegalArgumentException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return BAD_INPUT;
    } catch (UncheckedIOException e) {
      spec.commandLine()
          .getErr()
          .println(reading + ": cannot be read; name a folder that is there");
      return BAD_INPUT;
    }
  }

  private Situations.Outcomes outcomes(Situations asked, ReleaseFiles earlier, ReleaseFiles later) {
    PrintWriter told = terminal && spec != null ? spec.commandLine().getErr() : null;
    Engine before = opened(earlier, told);
    Engine now = opened(later, told);
    ProgressLine line = new ProgressLine("questions of scenarios", asked.count(), 0, told);
    Situations.Outcomes outcomes = asked.under(before, now, line::at);
    line.end();
    return outcomes;
  }

  /** The shipped release is compiled already. */
  private Engine opened(ReleaseFiles files, @Nullable PrintWriter told) {
    Engine shipped = ShippedRelease.open();
    if (files.sha256().equals(shipped.release().sha256())) {
      return shipped;
    }
    if (told != null) {
      told.println("compiling the rules of %s, a minute or two".formatted(files.sha256()));
    }
    return opens.apply(files);
  }

  private String written(Difference difference) {
    return switch (format) {
      case TEXT -> difference.text();
      case MARKDOWN -> difference.markdown();
      case JSON -> difference.json();
    };
  }
}
