package org.kapcds.service.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: the bytes it begins with are drawn anew each time, and stand before the rest. */
final class Aes {

  private static final String SEALING = "AES/GCM/NoPadding";
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Aes() {}

  /**
   * Seals bytes, as Base64.
   *
   * @param place what they belong to; they can be opened there only
   */
  static String seal(SecretKeySpec key, byte[] bytes, String place) {
    byte[] iv = new byte[IV_BYTES];
    RANDOM.nextBytes(iv);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, iv, place, bytes);
    return Base64.getEncoder()
        .encodeToString(ByteBuffer.allocate(iv.length + sealed.length).put(iv).put(sealed).array());
  }

  /**
   * Opens what was sealed.
   *
   * @throws IllegalStateException if it was sealed with another key or at another place, or changed
   */
  static byte[] open(SecretKeySpec key, String sealed, String place) {
    byte[] bytes = Base64.getDecoder().decode(sealed);
    byte[] iv = Arrays.copyOf(bytes, IV_BYTES);
    return cipher(
        Cipher.DECRYPT_MODE, key, iv, place, Arrays.copyOfRange(bytes, IV_BYTES, bytes.length));
  }

  private static byte[] cipher(int mode, SecretKeySpec key, byte[] iv, String place, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance(SEALING);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
      cipher.updateAAD(place.getBytes(UTF_8));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("it is sealed with another key, or was changed", e);
    }
  }
}
