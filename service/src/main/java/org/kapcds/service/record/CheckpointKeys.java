package org.kapcds.service.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapcds.service.record.journal.Line;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public keys by which checkpoints are checked: the present one, and those of before. */
public final class CheckpointKeys {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int ID_LENGTH = 8;

  private final Map<String, PublicKey> keys = new HashMap<>();

  /**
   * Keys in their X.509 form in Base64, as `openssl pkey -pubout` prints them between its two outer
   * lines.
   *
   * @throws IllegalArgumentException if one is none
   */
  public CheckpointKeys(List<String> base64) {
    for (String one : base64) {
      try {
        byte[] bytes = Base64.getMimeDecoder().decode(one.replaceAll("-----[^-]+-----", ""));
        PublicKey key =
            KeyFactory.getInstance(SigningKey.ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(bytes));
        keys.put(id(Base64.getEncoder().encodeToString(key.getEncoded())), key);
      } catch (GeneralSecurityException e) {
        throw new IllegalArgumentException("it is no public Ed25519 key", e);
      }
    }
  }

  /** Keys in files: a PEM file with one, or one on each line. */
  public static CheckpointKeys in(List<Path> files) throws IOException {
    List<String> keys = new ArrayList<>();
    for (Path file : files) {
      String text = Files.readString(file);
      keys.addAll(
          text.contains("-----")
              ? List.of(text)
              : text.lines().filter(line -> !line.isBlank()).toList());
    }
    return new CheckpointKeys(keys);
  }

  /** The name of a public key. */
  static String id(String base64) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(base64));
      return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether a line is a checkpoint, or says so. */
  public static boolean isCheckpoint(Line line) {
    return line.record().startsWith("{\"kind\":\"" + Checkpoints.KIND + "\"");
  }

  /** Whether it signs what the program found when it started. */
  public static boolean isStart(Line line) {
    return isCheckpoint(line) && line.record().startsWith("\"why\":\"start\"", afterKind());
  }

  private static int afterKind() {
    return ("{\"kind\":\"" + Checkpoints.KIND + "\",").length();
  }

  /** What is wrong with a checkpoint; empty if it signs what stands before it. */
  public Optional<String> fault(UUID instance, Line line) {
    JsonNode record;
    try {
      record = JSON.readTree(line.record());
    } catch (JacksonException e) {
      return Optional.of("does not fit what stands before it");
    }
    String id = record.path("key").asString("");
    PublicKey key = keys.get(id);
    if (key == null) {
      return Optional.of("is signed with a key that was not given (%s)".formatted(id));
    }
    String text =
        Checkpoints.text(
            instance.toString(),
            line.number(),
            line.before(),
            record.path("at").asString(""),
            record.path("why").asString(""));
    try {
      byte[] signature = Base64.getDecoder().decode(record.path("ed25519").asString(""));
      if (fits(key, text, signature)) {
        return Optional.empty();
      }
    } catch (IllegalArgumentException e) {
      // No Base64: it does not fit either.
    }
    return Optional.of("does not fit what stands before it");
  }

  static boolean fits(PublicKey key, String text, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(SigningKey.ALGORITHM);
      verifier.initVerify(key);
      verifier.update(text.getBytes(UTF_8));
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
