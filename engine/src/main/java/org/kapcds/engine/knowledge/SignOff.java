package org.kapcds.engine.knowledge;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whose signatures a site asks for before it uses a release. It stands outside of releases: a
 * release must not say itself who may approve it.
 *
 * @param persons how many different persons must have signed
 * @param roles the roles that must be among those they signed as
 * @param silencingPersons how many different persons must have signed that a rule is silenced, or
 *     that it no longer is
 * @param signers who may sign, by name
 */
public record SignOff(
    int persons, List<String> roles, int silencingPersons, Map<String, Signer> signers) {

  private static final String SILENCING = "silencing-persons";

  /**
   * Somebody who may sign.
   *
   * @param roles as what
   * @param key the public key
   */
  public record Signer(List<String> roles, PublicKey key) {

    public Signer {
      roles = List.copyOf(roles);
    }
  }

  public SignOff {
    roles = List.copyOf(roles);
    signers = Map.copyOf(signers);
  }

  /**
   * Reads what a site asks for.
   *
   * @throws ReleaseException if something is wrong with the file; every fault is named
   */
  public static SignOff read(String path, String text) {
    Faults faults = new Faults();
    YamlFile.Section file = YamlFile.read(path, text, faults);
    int persons = persons(file, "persons");
    int silencing = file.has(SILENCING) ? persons(file, SILENCING) : 1;
    List<String> roles = file.texts("roles");
    Map<String, Signer> signers = new HashMap<>();
    Set<PublicKey> keys = new HashSet<>();
    YamlFile.Section named = file.section("signers");
    for (String name : named.keys()) {
      YamlFile.Section signer = named.section(name);
      PublicKey key = key(signer);
      if (key != null && !keys.add(key)) {
        signer.fault("public-key", "the key of `%s` is that of somebody else too", name);
      }
      List<String> as = signer.texts("roles");
      signer.close();
      if (key != null) {
        signers.put(name, new Signer(as, key));
      }
    }
    file.close();
    int most = Math.max(persons, silencing);
    if (most > signers.size()) {
      faults.add(path, 1, "%d persons must sign, and %d may", most, signers.size());
    }
    faults.refuse();
    return new SignOff(persons, roles, silencing, signers);
  }

  private static int persons(YamlFile.Section file, String key) {
    String text = file.text(key);
    if (text.matches("[1-9][0-9]?")) {
      return Integer.parseInt(text);
    }
    if (!text.isEmpty()) {
      file.fault(key, "`%s` is not a number of persons; expected 1 or more", text);
    }
    return 1;
  }

  private static @Nullable PublicKey key(YamlFile.Section signer) {
    String text = signer.text("public-key");
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(text)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      if (!text.isEmpty()) {
        signer.fault(
            "public-key",
            "not the public key of an Ed25519 pair; expected its X.509 form in base64");
      }
      return null;
    }
  }

  /**
   * What a release lacks to be used on a day; nothing when all is in order.
   *
   * @param day the day it is to be used on
   */
  public List<String> lacking(Release release, LocalDate day) {
    List<String> lacking = new ArrayList<>();
    if (release.draft()) {
      lacking.add("release.yaml: it is a draft; set `status: released` when it is finished");
    }
    if (day.isBefore(release.inForceFrom())) {
      lacking.add("release.yaml: it is in force from %s on".formatted(release.inForceFrom()));
    }
    LocalDate until = release.inForceUntil();
    if (until != null && day.isAfter(until)) {
      lacking.add("release.yaml: it was in force until %s".formatted(until));
    }
    Set<String> persons = new HashSet<>();
    Set<String> as = new HashSet<>();
    for (Signature signature : release.signatures()) {
      String fault = fault(signature, release);
      if (fault != null) {
        lacking.add("%s: %s".formatted(signature.path(), fault));
      } else if (!persons.add(signature.name())) {
        lacking.add(
            "%s: `%s` has signed twice; one person counts once"
                .formatted(signature.path(), signature.name()));
      } else {
        as.add(signature.role());
      }
    }
    if (persons.size() < this.persons) {
      lacking.add(
          "signatures/: signed by %d of the %d persons who are asked for"
              .formatted(persons.size(), this.persons));
    }
    for (String role : roles) {
      if (!as.contains(role)) {
        lacking.add("signatures/: nobody has signed as `%s`".formatted(role));
      }
    }
    return lacking;
  }

  /** Whether a signature counts: of somebody who may sign so, and of this release as it stands. */
  public boolean accepts(Signature signature, Release release) {
    return fault(signature, release) == null;
  }

  private @Nullable String fault(Signature signature, Release release) {
    return fault(
        signature.name(), signature.role(), "release", key -> signature.fits(release, key));
  }

  /** Why what somebody has signed does not count; {@code null} if it does. */
  @Nullable String fault(String name, String role, String what, Predicate<PublicKey> fits) {
    Signer signer = signers.get(name);
    if (signer == null) {
      return "`%s` is not among those who may sign".formatted(name);
    }
    if (!signer.roles().contains(role)) {
      return "`%s` may not sign as `%s`; expected one of %s".formatted(name, role, signer.roles());
    }
    return fits.test(signer.key())
        ? null
        : "the signature does not fit the %s as it stands; it was changed since, or signed with another key"
            .formatted(what);
  }
}
