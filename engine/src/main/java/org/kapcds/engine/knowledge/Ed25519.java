package org.kapcds.engine.knowledge;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/** Signatures of texts, in base64. */
final class Ed25519 {

  private static final String ALGORITHM = "Ed25519";

  private Ed25519() {}

  /** The signature of a text. */
  static String sign(byte[] text, PrivateKey key) throws GeneralSecurityException {
    Signature signer = Signature.getInstance(ALGORITHM);
    signer.initSign(key);
    signer.update(text);
    return Base64.getEncoder().encodeToString(signer.sign());
  }

  /** Whether a signature was made of the text with the key that belongs to the public one. */
  static boolean fits(byte[] text, String signature, PublicKey key) {
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(text);
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
