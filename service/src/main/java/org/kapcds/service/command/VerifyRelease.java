package org.kapcds.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.SignOff;
import org.kapcds.engine.knowledge.Signature;
import org.kapcds.service.decide.Now;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads, checks and compiles a release, and names every fault. */
@Command(
    name = "verify",
    description = "Checks a release; prints its version, hash and signatures, or every fault.",
    mixinStandardHelpOptions = true)
final class VerifyRelease implements Callable<Integer> {

  private static final int BAD_INPUT = 2;

  private final Clock clock;
  private final Function<ReleaseFiles, Engine> opens;

  @Spec @Nullable CommandSpec spec;

  @Mixin ReleaseFolder folder = new ReleaseFolder();

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description =
          "Also reports the evidence whose review is overdue on this day (2026-12-01); signatures are checked for it too, else for today.")
  @Nullable LocalDate day;

  @Option(
      names = "--sign-off",
      paramLabel = "FILE",
      description = "Also checks the signatures against those a site asks for, in this file.")
  @Nullable Path signOff;

  VerifyRelease(Clock clock, Function<ReleaseFiles, Engine> opens) {
    this.clock = clock;
    this.opens = opens;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    PrintWriter err = spec.commandLine().getErr();
    try {
      Release release = opens.apply(folder.files()).release();
      spec.commandLine()
          .getOut()
          .printf(
              "release %s, %d rules, sha-256 %s%n",
              release.version(), release.entries().size(), release.sha256());
      if (day != null) {
        report(release, day, spec.commandLine().getOut());
      }
      return signatures(release, spec.commandLine());
    } catch (ReleaseException | IllegalArgumentException e) {
      err.println(e.getMessage());
      return BAD_INPUT;
    } catch (UncheckedIOException e) {
      err.println(folder.path() + ": cannot be read; name the folder of a release");
      return BAD_INPUT;
    }
  }

  /** Tells who has signed; without the sign-off of the site that is what the files claim. */
  private int signatures(Release release, CommandLine line) {
    if (release.signatures().isEmpty()) {
      line.getOut().println("signed by nobody");
    }
    if (signOff == null) {
      release.signatures().forEach(one -> tell("signature, not checked", one, line));
      return 0;
    }
    SignOff asked;
    try {
      asked = SignOff.read(signOff.toString(), Files.readString(signOff));
    } catch (IOException e) {
      line.getErr()
          .println(signOff + ": cannot be read; name the file with the sign-off of the site");
      return BAD_INPUT;
    }
    release.signatures().stream()
        .filter(one -> asked.accepts(one, release))
        .forEach(one -> tell("signature, checked", one, line));
    LocalDate on = day == null ? new Now(clock).asOf().toLocalDate() : day;
    List<String> lacking = asked.lacking(release, on);
    lacking.forEach(line.getErr()::println);
    return lacking.isEmpty() ? 0 : BAD_INPUT;
  }

  private static void tell(String label, Signature signature, CommandLine line) {
    line.getOut()
        .printf("%s: %s as %s on %s%n", label, signature.name(), signature.role(), signature.day());
  }

  private static void report(Release release, LocalDate day, PrintWriter out) {
    SortedMap<String, LocalDate> overdue = release.overdue(day);
    out.printf(
        "evidence: %d citations, %d of them to be reviewed before %s%n",
        release.evidence().size(), overdue.size(), day);
    overdue.forEach((key, last) -> out.printf("  %s: by %s%n", key, last));
  }
}
