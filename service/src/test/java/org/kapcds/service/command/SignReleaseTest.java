package org.kapcds.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.ShippedRelease;

class SignReleaseTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneOffset.UTC);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;
  private Path release;
  private Path key;
  private KeyPair pair;

  @BeforeEach
  void aReleaseAndAKey() throws IOException, GeneralSecurityException {
    release = folder.resolve("release");
    for (var file : ShippedRelease.open().release().files().content().entrySet()) {
      Path path = release.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    status("released");
    pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    key = folder.resolve("key.pem");
    Files.writeString(
        key,
        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
            .formatted(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())));
  }

  @Test
  void aSignatureIsWrittenAndFits() throws IOException {
    assertThat(sign("Reviewer One", "clinician-reviewer")).isZero();
    Path file = release.resolve("signatures/reviewer-one.yaml");
    assertThat(out.toString()).contains(file + ": signed by Reviewer One as clinician-reviewer");
    assertThat(Files.readString(file)).contains("day: 2026-06-01");
    Path signOff = folder.resolve("sign-off.yaml");
    Files.writeString(
        signOff,
        """
        persons: 1
        roles: [clinician-reviewer]
        signers:
          Reviewer One: { roles: [clinician-reviewer], public-key: %s }
        """
            .formatted(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())));
    assertThat(run("verify", release.toString(), "--sign-off", signOff.toString())).isZero();
    assertThat(out.toString())
        .contains("signature, checked: Reviewer One as clinician-reviewer on 2026-06-01");
    assertThat(err.toString()).isEmpty();

    Files.writeString(signOff, Files.readString(signOff).replace("Reviewer One", "Somebody Else"));
    out.getBuffer().setLength(0);
    assertThat(run("verify", release.toString(), "--sign-off", signOff.toString())).isEqualTo(2);
    assertThat(out.toString()).doesNotContain("signature");
    assertThat(err.toString())
        .contains(
            "signatures/reviewer-one.yaml: `Reviewer One` is not among those who may sign",
            "signatures/: signed by 0 of the 1 persons who are asked for");
  }

  @Test
  void whatNobodySignedIsSaidToBeSo() throws IOException {
    assertThat(run("verify", release.toString())).isZero();
    assertThat(out.toString()).contains("signed by nobody");

    assertThat(sign("Reviewer One", "clinician-reviewer")).isZero();
    assertThat(run("verify", release.toString())).isZero();
    assertThat(out.toString())
        .contains("signature, not checked: Reviewer One as clinician-reviewer on 2026-06-01");
  }

  @Test
  void aDraftIsNotSigned() throws IOException {
    status("draft");
    assertThat(sign("Reviewer One", "clinician-reviewer")).isEqualTo(2);
    assertThat(err.toString()).contains("a draft is not signed");
    assertThat(release.resolve("signatures")).doesNotExist();
  }

  @Test
  void nobodySignsTwice() {
    assertThat(sign("Reviewer One", "clinician-reviewer")).isZero();
    assertThat(sign("Reviewer One", "clinician-reviewer")).isEqualTo(2);
    assertThat(err.toString()).contains("is there already; remove it to sign the release anew");
  }

  @Test
  void whatIsNoKeyIsRefused() throws IOException {
    Files.writeString(key, "nonsense");
    assertThat(sign("Reviewer One", "clinician-reviewer")).isEqualTo(2);
    assertThat(err.toString()).contains("is no private Ed25519 key; expected a PEM file");
  }

  @Test
  void aNameIsOneLineWithoutQuotes() {
    assertThat(sign("One\"Two", "clinician-reviewer")).isEqualTo(2);
    assertThat(err.toString()).contains("`--name` must be one line without quotes");
  }

  private void status(String status) throws IOException {
    Files.writeString(
        release.resolve("release.yaml"),
        "version: 1.0.0\nstatus: %s\nin-force-from: 2026-01-01\n".formatted(status));
  }

  private int sign(String name, String role) {
    return run("sign", release.toString(), "--key", key.toString(), "--name", name, "--role", role);
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("release"));
    all.addAll(List.of(arguments));
    return Commands.line(
            CLOCK, CompiledRules::open, new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
