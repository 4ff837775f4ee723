package org.kapcds.engine.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.LocalDate;

/**
 * What somebody has put under a release. It is a claim until it was checked with the public key of
 * that person.
 *
 * @param name who signed
 * @param role as what
 * @param day on which day, as they say
 * @param value the Ed25519 signature in base64
 * @param path the file it stands in
 */
public record Signature(String name, String role, LocalDate day, String value, String path) {

  /** Signs a release. */
  public static Signature of(
      Release release, String name, String role, LocalDate day, PrivateKey key, String path)
      throws GeneralSecurityException {
    return new Signature(
        name, role, day, Ed25519.sign(signed(release, name, role, day), key), path);
  }

  /** Whether it was made of this release with the key that belongs to the public one. */
  public boolean fits(Release release, PublicKey key) {
    return Ed25519.fits(signed(release, name, role, day), value, key);
  }

  /**
   * What is signed: the content by its hash, its version, status and days, and who signs it as
   * what.
   */
  private static byte[] signed(Release release, String name, String role, LocalDate day) {
    String text =
        """
        kap-cds release
        version %s, %s
        sha-256 %s
        in force from %s until %s
        signed by %s
        as %s
        on %s
        """
            .formatted(
                release.version(),
                release.draft() ? "draft" : "released",
                release.sha256(),
                release.inForceFrom(),
                release.inForceUntil() == null ? "no end" : release.inForceUntil(),
                name,
                role,
                day);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The file it stands in. */
  public String text() {
    return """
        name: "%s"
        role: "%s"
        day: %s
        ed25519: "%s"
        """
        .formatted(name, role, day, value);
  }
}
