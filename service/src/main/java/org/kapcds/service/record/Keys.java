package org.kapcds.service.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals what is recorded of a patient (AES-256-GCM), and names patients by a keyed hash. */
public final class Keys {

  static final int BYTES = 32;

  private static final String SEALING = "AES/GCM/NoPadding";
  private static final String NAMING = "HmacSHA256";
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int ID_LENGTH = 8;

  private final SecretKeySpec sealing;
  private final SecretKeySpec naming;
  private final String id;
  private final SecureRandom random = new SecureRandom();

  private Keys(byte[] sealing, byte[] naming) {
    this.sealing = new SecretKeySpec(sealing, "AES");
    this.naming = new SecretKeySpec(naming, NAMING);
    try {
      this.id =
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(sealing))
              .substring(0, ID_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The keys of the settings; what is not given is read from the folder, or made. */
  public static Keys of(RecordSettings settings) {
    KeyFiles files = new KeyFiles(settings.directory());
    return new Keys(
        key(settings, settings.encryptionKey(), files, KeyFiles.ENCRYPTION),
        key(settings, settings.patientKey(), files, KeyFiles.PATIENT));
  }

  private static byte[] key(RecordSettings settings, String given, KeyFiles files, String name) {
    String key =
        given.isBlank() ? String.join("", files.read(name, KeyFiles::random)) : given.strip();
    if (!RecordSettings.isKey(key)) {
      throw new RecordRefused(
          List.of(
              "%s does not hold 32 bytes in Base64".formatted(settings.directory().resolve(name))));
    }
    return Base64.getDecoder().decode(key);
  }

  /** The name of the key that seals. */
  public String id() {
    return id;
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

  /**
   * Seals a text.
   *
   * @param place what it belongs to; it can be opened there only
   */
  public String seal(String text, String place) {
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(iv);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, iv, place, deflated(text));
    return Base64.getEncoder()
        .encodeToString(ByteBuffer.allocate(iv.length + sealed.length).put(iv).put(sealed).array());
  }

  /**
   * Opens what was sealed.
   *
   * @throws IllegalStateException if it was sealed with another key or at another place, or changed
   */
  public String open(String sealed, String place) {
    byte[] bytes = Base64.getDecoder().decode(sealed);
    byte[] iv = Arrays.copyOf(bytes, IV_BYTES);
    return inflated(
        cipher(Cipher.DECRYPT_MODE, iv, place, Arrays.copyOfRange(bytes, IV_BYTES, bytes.length)));
  }

  private byte[] cipher(int mode, byte[] iv, String place, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance(SEALING);
      cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, iv));
      cipher.updateAAD(place.getBytes(UTF_8));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("it is sealed with another key, or was changed", e);
    }
  }

  private static byte[] deflated(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED, true);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast, 1 << 14)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  private static String inflated(byte[] bytes) {
    try (InflaterInputStream in =
        new InflaterInputStream(
            new ByteArrayInputStream(bytes), new java.util.zip.Inflater(true))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
