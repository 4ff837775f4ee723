package org.kapcds.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.ReleaseReader;
import org.kapcds.engine.knowledge.SilenceAct;
import org.kapcds.service.decide.Now;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Silences a rule of a release, lifts that, or signs with another person what one has signed. */
@Command(
    name = "silence",
    description =
        "Signs that a rule of a release is silenced (--rule), that it no longer is (--lift), or the"
            + " same as somebody before (--with). A running service looks for it every ten seconds;"
            + " the rule is then not evaluable, which never means “no”.",
    mixinStandardHelpOptions = true)
final class SilenceRule implements Callable<Integer> {

  private static final int BAD_INPUT = 2;

  private final Clock clock;

  @Spec @Nullable CommandSpec spec;

  /** What is signed. */
  static final class What {

    @Option(names = "--rule", paramLabel = "RULE", description = "The id of a rule.")
    @Nullable String rule;

    @Option(
        names = "--lift",
        paramLabel = "FILE",
        description = "The file by which a rule was silenced.")
    @Nullable Path lift;

    @Option(
        names = "--with",
        paramLabel = "FILE",
        description = "The file that somebody has signed before.")
    @Nullable Path with;
  }

  @ArgGroup(multiplicity = "1")
  What what = new What();

  @Option(
      names = "--release",
      paramLabel = "RELEASE",
      description = "The release of the rule: a folder, a ZIP archive or `shipped` (default).")
  String release = "shipped";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, in a sentence that is shown to clinicians; nothing of a patient.")
  String reason = "";

  @Mixin SigningKey signer = new SigningKey();

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where the service looks: `silences` in the folder of the record.")
  Path folder = Path.of("data", "silences");

  SilenceRule(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    PrintWriter err = spec.commandLine().getErr();
    try {
      SilenceAct act = signed();
      Path file = folder.resolve(act.path());
      Files.createDirectories(folder);
      Files.writeString(file, act.text(), StandardOpenOption.CREATE_NEW);
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %s has signed the %s of %s%n",
              file, act.name(), word(act.about()), act.about().ruleId());
      return 0;
    } catch (ReleaseException | IllegalArgumentException e) {
      err.println(e.getMessage());
    } catch (GeneralSecurityException e) {
      err.println("the key cannot sign; make another");
    } catch (IOException | UncheckedIOException e) {
      err.println(
          "cannot be read or written, or is there already: the release, the key, the file or "
              + folder);
    }
    return BAD_INPUT;
  }

  private static String word(SilenceAct.About about) {
    return about.kind() == SilenceAct.Kind.LIFT ? "lifting" : "silencing";
  }

  private SilenceAct signed() throws IOException, GeneralSecurityException {
    SilenceAct.About about;
    String why = reason;
    if (what.rule != null) {
      about = silencing(what.rule);
    } else if (what.lift != null) {
      about = read(what.lift).about();
      if (about.kind() == SilenceAct.Kind.LIFT) {
        throw new IllegalArgumentException(
            what.lift + ": lifts a silence; name the file by which the rule was silenced");
      }
      about = about.lifted();
    } else {
      SilenceAct before = read(what.with);
      about = before.about();
      why = reason.isEmpty() ? before.reason() : reason;
    }
    return SilenceAct.of(about, why, signer.name, signer.role, signer.read(), file(about));
  }

  private SilenceAct.About silencing(String rule) {
    Faults faults = new Faults();
    Release of = ReleaseReader.read(ReleaseFolder.named(release), faults);
    faults.refuse();
    if (!of.entries().containsKey(rule)) {
      throw new IllegalArgumentException(
          "`%s` is not a rule of release %s; name one by its id".formatted(rule, of.version()));
    }
    return new SilenceAct.About(
        SilenceAct.Kind.SILENCE,
        rule,
        of.sha256(),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(new Now(clock).asOf()));
  }

  private static SilenceAct read(@Nullable Path file) throws IOException {
    Path there = Path.of(String.valueOf(file));
    return SilenceAct.read(there.toString(), Files.readString(there));
  }

  private String file(SilenceAct.About about) {
    return "%s-%s-%s-%s.yaml"
        .formatted(
            about.ruleId(),
            about.since().replaceAll("[^0-9]", ""),
            about.kind().name().toLowerCase(Locale.ROOT),
            signer.file());
  }
}
