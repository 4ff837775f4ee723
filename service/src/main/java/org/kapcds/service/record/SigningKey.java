package org.kapcds.service.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signs how far a journal has come (Ed25519), and knows the public key that belongs to it. */
final class SigningKey {

  static final String ALGORITHM = "Ed25519";

  private final PrivateKey key;
  private final PublicKey publicKey;

  private SigningKey(PrivateKey key, PublicKey publicKey) {
    this.key = key;
    this.publicKey = publicKey;
  }

  /**
   * A key in its PKCS #8 form.
   *
   * @throws IllegalArgumentException if it is none
   */
  static SigningKey of(byte[] pkcs8) {
    try {
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      byte[] seed =
          ((EdECPrivateKey) key)
              .getBytes()
              .orElseThrow(() -> new IllegalArgumentException("the key tells no bytes"));
      SigningKey made = new SigningKey(key, publicKey(seed));
      byte[] tried = made.sign("tried");
      if (!CheckpointKeys.fits(made.publicKey, "tried", tried)) {
        throw new IllegalStateException("this Java platform makes another public key of it");
      }
      return made;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("it is no private Ed25519 key", e);
    }
  }

  /** A new key in its PKCS #8 form. */
  static byte[] make() {
    try {
      return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair().getPrivate().getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  /** A pair is made of 32 random bytes, which are the private key: of the same, the same pair. */
  private static PublicKey publicKey(byte[] seed) throws GeneralSecurityException {
    KeyPairGenerator pairs = KeyPairGenerator.getInstance(ALGORITHM);
    pairs.initialize(
        255,
        new SecureRandom() {
          private static final long serialVersionUID = 1L;

          @Override
          public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
          }
        });
    return pairs.generateKeyPair().getPublic();
  }

  byte[] sign(String text) {
    try {
      Signature signer = Signature.getInstance(ALGORITHM);
      signer.initSign(key);
      signer.update(text.getBytes(UTF_8));
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key was tried at the start", e);
    }
  }

  /** The public key in its X.509 form in Base64: who checks what was signed needs it. */
  String publicKey() {
    return Base64.getEncoder().encodeToString(publicKey.getEncoded());
  }
}
