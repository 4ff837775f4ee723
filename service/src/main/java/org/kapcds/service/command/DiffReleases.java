package org.kapcds.service.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.change.ReleaseDiff;
import org.kapcds.service.difference.Difference;
import org.kapcds.service.difference.Scenarios;
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
  private static final String SHIPPED = "shipped";

  /** How the difference is written. */
  enum Format {
    TEXT,
    MARKDOWN,
    JSON
  }

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "The folder of the earlier release, or `shipped` for that of this program.")
  String before = "";

  @Parameters(
      index = "1",
      paramLabel = "NOW",
      description = "The folder of the later release, or `shipped`.")
  String now = "";

  @Option(
      names = "--scenarios",
      paramLabel = "DIR",
      description = "Also names the scenarios that pin the rules; the folder they stand in.")
  @Nullable Path scenarios;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), markdown or json.")
  Format format = Format.TEXT;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    String reading = before;
    try {
      ReleaseFiles earlier = files(before);
      ReleaseDiff.check(earlier);
      reading = now;
      ReleaseFiles later = files(now);
      ReleaseDiff.check(later);
      reading = String.valueOf(scenarios);
      Difference difference =
          Difference.of(
              ReleaseDiff.of(earlier, later), scenarios == null ? null : Scenarios.in(scenarios));
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

  private String written(Difference difference) {
    return switch (format) {
      case TEXT -> difference.text();
      case MARKDOWN -> difference.markdown();
      case JSON -> difference.json();
    };
  }

  private static ReleaseFiles files(String named) {
    if (named.equals(SHIPPED)) {
      return ShippedRelease.open().release().files();
    }
    ReleaseFiles files = ReleaseFiles.in(Path.of(named));
    if (!files.content().containsKey("release.yaml")) {
      throw new IllegalArgumentException(
          named + ": has no `release.yaml`; name the folder of a release, or `shipped`");
    }
    return files;
  }
}
