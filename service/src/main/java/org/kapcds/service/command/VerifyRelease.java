package org.kapcds.service.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.ReleaseFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads, checks and compiles a release, and names every fault. */
@Command(
    name = "verify",
    description = "Checks a release; prints its version and hash, or every fault.",
    mixinStandardHelpOptions = true)
final class VerifyRelease implements Callable<Integer> {

  private static final int BAD_INPUT = 2;

  @Spec @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder of the release.")
  @Nullable Path folder;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "Also reports the evidence whose review is overdue on this day (2026-12-01).")
  @Nullable LocalDate day;

  @Override
  public Integer call() {
    if (spec == null || folder == null) {
      throw new IllegalStateException("the command was not set up");
    }
    PrintWriter err = spec.commandLine().getErr();
    try {
      ReleaseFiles files = ReleaseFiles.in(folder);
      if (!files.content().containsKey("release.yaml")) {
        err.println(folder + ": has no `release.yaml`; name the folder of a release");
        return BAD_INPUT;
      }
      Release release = Engine.open(files).release();
      spec.commandLine()
          .getOut()
          .printf(
              "release %s, %d rules, sha-256 %s%n",
              release.version(), release.entries().size(), release.sha256());
      if (day != null) {
        report(release, day, spec.commandLine().getOut());
      }
      return 0;
    } catch (ReleaseException e) {
      err.println(e.getMessage());
      return BAD_INPUT;
    } catch (UncheckedIOException e) {
      err.println(folder + ": cannot be read; name the folder of a release");
      return BAD_INPUT;
    }
  }

  private static void report(Release release, LocalDate day, PrintWriter out) {
    SortedMap<String, LocalDate> overdue = release.overdue(day);
    out.printf(
        "evidence: %d citations, %d of them to be reviewed before %s%n",
        release.evidence().size(), overdue.size(), day);
    overdue.forEach((key, last) -> out.printf("  %s: by %s%n", key, last));
  }
}
