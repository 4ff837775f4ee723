package org.kapcds.service.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who signs, as what, with which key. */
final class SigningKey {

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
      description = "As what, such as clinician-reviewer or release-manager.")
  String role = "";

  /** The name as a part of the name of a file. */
  String file() {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /**
   * The key.
   *
   * @throws IllegalArgumentException if the file holds none
   */
  PrivateKey read() throws IOException {
    if (key == null) {
      throw new IllegalStateException("the command was not set up");
    }
    String base64 = Files.readString(key).replaceAll("-----[^-]+-----", "");
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          key + ": is no private Ed25519 key; expected a PEM file with `BEGIN PRIVATE KEY`", e);
    }
  }
}
