package org.kapcds.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.ReleaseReader;
import org.kapcds.engine.knowledge.Signature;
import org.kapcds.service.decide.Now;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

  @Parameters(paramLabel = "DIR", description = "The folder of the release.")
  @Nullable Path folder;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "The private key (PEM, as `openssl genpkey -algorithm ed25519` writes it).")
  @Nullable Path key;

  @Option(names = "--name", paramLabel = "NAME", required = true, description = "Who signs.")
  String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      required = true,
      description = "As what, such as clinician-reviewer.")
  String role = "";

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
    if (spec == null || folder == null || key == null) {
      throw new IllegalStateException("the command was not set up");
    }
    PrintWriter err = spec.commandLine().getErr();
    try {
      sign(folder, key);
      return 0;
    } catch (ReleaseException | IllegalArgumentException e) {
      err.println(e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      err.println("cannot be read or written; name a folder and a key that are there: " + folder);
    }
    return BAD_INPUT;
  }

  private void sign(Path release, Path keyFile) throws IOException {
    if (!name.matches(ONE_LINE) || !role.matches("[a-z][a-z-]{0,60}")) {
      throw new IllegalArgumentException(
          "`--name` must be one line without quotes, `--role` small letters and hyphens");
    }
    String file = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".yaml";
    Path target = release.resolve("signatures").resolve(file);
    if (Files.exists(target)) {
      throw new IllegalArgumentException(
          target + ": is there already; remove it to sign the release anew");
    }
    Signature signature;
    try {
      signature =
          Signature.of(
              read(release),
              name,
              role,
              day == null ? new Now(clock).asOf().toLocalDate() : day,
              key(keyFile),
              "signatures/" + file);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          keyFile + ": is no private Ed25519 key; expected a PEM file with `BEGIN PRIVATE KEY`", e);
    }
    Files.createDirectories(target.getParent());
    Files.writeString(target, signature.text(), StandardOpenOption.CREATE_NEW);
    if (spec != null) {
      spec.commandLine().getOut().printf("%s: signed by %s as %s%n", target, name, role);
    }
  }

  private static Release read(Path folder) {
    ReleaseFiles files = ReleaseFiles.in(folder);
    if (!files.content().containsKey("release.yaml")) {
      throw new IllegalArgumentException(
          folder + ": has no `release.yaml`; name the folder of a release");
    }
    Faults faults = new Faults();
    Release release = ReleaseReader.read(files, faults);
    if (release.draft()) {
      faults.add(
          "release.yaml",
          0,
          "a draft is not signed; set `status: released` when it is finished, then sign");
    }
    faults.refuse();
    return release;
  }

  private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
    String base64 = Files.readString(file).replaceAll("-----[^-]+-----", "");
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
