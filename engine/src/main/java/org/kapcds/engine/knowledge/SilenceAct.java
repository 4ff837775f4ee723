package org.kapcds.engine.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * What one person has signed: that a rule is silenced, or that it no longer is. It is a claim until
 * it was checked with the public key of that person.
 *
 * @param about what is done to which silence
 * @param reason why, on one line
 * @param name who signed
 * @param role as what
 * @param value the Ed25519 signature in base64
 * @param path the file it stands in
 */
public record SilenceAct(
    About about, String reason, String name, String role, String value, String path) {

  /** What is done. */
  public enum Kind {
    SILENCE,
    LIFT
  }

  /**
   * What is done to which silence.
   *
   * @param kind what is done
   * @param ruleId the rule
   * @param release the hash of the release
   * @param since the moment at which the rule was silenced, RFC 3339 with its offset: it tells one
   *     silence from another
   */
  public record About(Kind kind, String ruleId, String release, String since) {

    /** The same silence, to be lifted. */
    public About lifted() {
      return new About(Kind.LIFT, ruleId, release, since);
    }
  }

  private static final String ONE_LINE = "[^\\p{Cntrl}\"\\\\]{1,300}";

  /**
   * Signs.
   *
   * @throws IllegalArgumentException if the reason, the name or the role is not on one line
   */
  public static SilenceAct of(
      About about, String reason, String name, String role, PrivateKey key, String path)
      throws GeneralSecurityException {
    if (!reason.matches(ONE_LINE)
        || !name.matches(ONE_LINE)
        || !role.matches("[a-z][a-z-]{0,60}")) {
      throw new IllegalArgumentException(
          "a reason and a name must be one line without quotes, up to 300 characters; a role small letters and hyphens");
    }
    return new SilenceAct(
        about, reason, name, role, Ed25519.sign(signed(about, reason, name, role), key), path);
  }

  /** Whether it was signed with the key that belongs to the public one. */
  boolean fits(PublicKey key) {
    return Ed25519.fits(signed(about, reason, name, role), value, key);
  }

  private static byte[] signed(About about, String reason, String name, String role) {
    return """
        kap-cds %s
        rule %s
        release sha-256 %s
        silenced at %s
        reason %s
        signed by %s
        as %s
        """
        .formatted(about.kind(), about.ruleId(), about.release(), about.since(), reason, name, role)
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what was signed.
   *
   * @throws ReleaseException if something is wrong with the file; every fault is named
   */
  public static SilenceAct read(String path, String text) {
    Faults faults = new Faults();
    YamlFile.Section file = YamlFile.read(path, text, faults);
    Kind kind = file.choice("act", "silence", "lift").equals("lift") ? Kind.LIFT : Kind.SILENCE;
    String since = file.text("silenced-at");
    if (!isMoment(since)) {
      file.fault("silenced-at", "`%s` is not a moment with its offset", since);
    }
    About about = new About(kind, file.text("rule"), file.text("release"), since);
    String reason = file.text("reason");
    if (!reason.matches(ONE_LINE)) {
      file.fault("reason", "a reason is one line without quotes, up to 300 characters");
    }
    SilenceAct act =
        new SilenceAct(
            about, reason, file.text("name"), file.text("role"), file.text("ed25519"), path);
    file.close();
    faults.refuse();
    return act;
  }

  private static boolean isMoment(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The file it stands in. */
  public String text() {
    return """
        act: %s
        rule: "%s"
        release: "%s"
        silenced-at: "%s"
        reason: "%s"
        name: "%s"
        role: "%s"
        ed25519: "%s"
        """
        .formatted(
            about.kind().name().toLowerCase(Locale.ROOT),
            about.ruleId(),
            about.release(),
            about.since(),
            reason,
            name,
            role,
            value);
  }
}
