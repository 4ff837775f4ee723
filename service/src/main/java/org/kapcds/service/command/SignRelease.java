package org.kapcds.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.ReleaseReader;
import org.kapcds.engine.knowledge.Signature;
import org.kapcds.service.decide.Now;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a signature under a release. */
@Command(
    name = "sign",
    description = "Signs a release with an Ed25519 key, as a file in its folder `signatures`.",
    mixinStandardHelpOptions = true)
final class SignRelease implements Callable<Integer> {

  private static final int BAD_INPUT = 2;
  private static final String ONE_LINE = "[^\\p{Cntrl}\"\\\\]{1,100}";

  private final Clock clock;

  @Spec @Nullable CommandSpec spec;

  @Mixin ReleaseFolder folder = new ReleaseFolder();

  @Mixin SigningKey signer = new SigningKey();

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "The day of signing; today if left out.")
  @Nullable LocalDate day;

  SignRelease(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    PrintWriter err = spec.commandLine().getErr();
    try {
      sign(folder.path());
      return 0;
    } catch (ReleaseException | IllegalArgumentException e) {
      err.println(e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      err.println(
          "cannot be read or written; name a folder and a key that are there: " + folder.path());
    }
    return BAD_INPUT;
  }

  private void sign(Path release) throws IOException {
    if (Files.isRegularFile(release)) {
      throw new IllegalArgumentException(
          release + ": is no folder; a signature is written into the folder of the release");
    }
    if (!signer.name.matches(ONE_LINE) || !signer.role.matches("[a-z][a-z-]{0,60}")) {
      throw new IllegalArgumentException(
          "`--name` must be one line without quotes, `--role` small letters and hyphens");
    }
    String file = signer.file() + ".yaml";
    Path target = release.resolve("signatures").resolve(file);
    if (Files.exists(target)) {
      throw new IllegalArgumentException(
          target + ": is there already; remove it to sign the release anew");
    }
    Signature signature;
    try {
      signature =
          Signature.of(
              read(),
              signer.name,
              signer.role,
              day == null ? new Now(clock).asOf().toLocalDate() : day,
              signer.read(),
              "signatures/" + file);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the key cannot sign; make another", e);
    }
    Files.createDirectories(target.getParent());
    Files.writeString(target, signature.text(), StandardOpenOption.CREATE_NEW);
    if (spec != null) {
      spec.commandLine()
          .getOut()
          .printf("%s: signed by %s as %s%n", target, signer.name, signer.role);
    }
  }

  private Release read() {
    Faults faults = new Faults();
    Release release = ReleaseReader.read(folder.files(), faults);
    if (release.draft()) {
      faults.add(
          "release.yaml",
          0,
          "a draft is not signed; set `status: released` when it is finished, then sign");
    }
    faults.refuse();
    return release;
  }
}
