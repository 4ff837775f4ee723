package org.kapcds.service.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of an installation: those under which the keys of patients are kept, the newest first,
 * and the one by which patients are named.
 */
public final class Keys {

  static final int BYTES = 32;

  private static final String NAMING = "HmacSHA256";
  private static final int ID_LENGTH = 8;
  private static final int SUBJECT_LENGTH = 32;

  private final Map<String, SecretKeySpec> wrapping = new LinkedHashMap<>();
  private final SecretKeySpec newestKey;
  private final String newest;
  private final SecretKeySpec naming;

  private Keys(List<byte[]> wrapping, byte[] naming) {
    wrapping.forEach(key -> this.wrapping.put(id(key), new SecretKeySpec(key, "AES")));
    this.newest = id(wrapping.get(0));
    this.newestKey = new SecretKeySpec(wrapping.get(0), "AES");
    this.naming = new SecretKeySpec(naming, NAMING);
  }

  /** The keys of the settings; what is not given is read from the folder, or made. */
  public static Keys of(RecordSettings settings) {
    KeyFiles files = new KeyFiles(settings.directory());
    List<String> wrapping = new ArrayList<>();
    if (settings.encryptionKey().isBlank()) {
      wrapping.addAll(files.read(KeyFiles.ENCRYPTION, KeyFiles::random));
    } else {
      wrapping.add(settings.encryptionKey());
    }
    wrapping.addAll(settings.formerEncryptionKeys());
    String naming =
        settings.patientKey().isBlank()
            ? String.join("", files.read(KeyFiles.PATIENT, KeyFiles::random))
            : settings.patientKey();
    return new Keys(
        wrapping.stream().map(key -> bytes(settings, key, KeyFiles.ENCRYPTION)).toList(),
        bytes(settings, naming, KeyFiles.PATIENT));
  }

  private static byte[] bytes(RecordSettings settings, String key, String name) {
    if (!RecordSettings.isKey(key)) {
      throw new RecordRefused(
          List.of(
              "%s does not hold 32 bytes in Base64".formatted(settings.directory().resolve(name))));
    }
    return Base64.getDecoder().decode(key.strip());
  }

  /** The name of a key, of which nothing of it can be told. */
  static String id(byte[] key) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(key))
          .substring(0, ID_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The name of a patient, an encounter: the same for the same, and nothing to guess it from. */
  public String name(String reference) {
    try {
      Mac mac = Mac.getInstance(NAMING);
      mac.init(naming);
      return HexFormat.of().formatHex(mac.doFinal(reference.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }

  /** Whose data they are: a patient of one calling system and organisation, by a keyed hash. */
  String subject(String issuer, String tenant, String patient) {
    return name(issuer + "\n" + tenant + "\n" + patient).substring(0, SUBJECT_LENGTH);
  }

  /** Closes a key under the newest of ours. */
  String wrap(byte[] key, String place) {
    return newest + " " + Aes.seal(newestKey, key, place);
  }

  /** Whether it is closed under the newest of ours. */
  boolean isNewest(String wrapped) {
    return wrapped.startsWith(newest + " ");
  }

  /**
   * Opens a key that was closed under one of ours; empty if that one is not here.
   *
   * @throws IllegalStateException if it was changed, or belongs to another place
   */
  Optional<byte[]> unwrap(String wrapped, String place) {
    String[] parts = wrapped.strip().split(" ", 2);
    SecretKeySpec key = wrapping.get(parts[0]);
    return key == null || parts.length < 2
        ? Optional.empty()
        : Optional.of(Aes.open(key, parts[1], place));
  }
}
