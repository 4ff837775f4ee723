package org.kapcds.engine.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Base64;

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

  private static final String ALGORITHM = "Ed25519";

  /** Signs a release. */
  public static Signature of(
      Release release, String name, String role, LocalDate day, PrivateKey key, String path)
      throws GeneralSecurityException {
    java.security.Signature signer = java.security.Signature.getInstance(ALGORITHM);
    signer.initSign(key);
    signer.update(signed(release, name, role, day));
    return new Signature(name, role, day, Base64.getEncoder().encodeToString(signer.sign()), path);
  }

  /** Whether it was made of this release with the key that belongs to the public one. */
  public boolean fits(Release release, PublicKey key) {
    try {
      java.security.Signature verifier = java.security.Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(signed(release, name, role, day));
      return verifier.verify(Base64.getDecoder().decode(value));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
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
