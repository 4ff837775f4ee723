package org.kapcds.service.record;

import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kapcds.service.record.journal.Signer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Signs how far a journal has come, as records in it. */
final class Checkpoints implements Signer {

  static final String KIND = "checkpoint";

  private final SigningKey key;
  private final String keyId;
  private final Clock clock;

  Checkpoints(SigningKey key, Clock clock) {
    this.key = key;
    this.keyId = CheckpointKeys.id(key.publicKey());
    this.clock = clock;
  }

  @Override
  public Optional<String> checkpoint(UUID instance, long number, String before, Why why) {
    String at = clock.instant().toString();
    String reason = why.name().toLowerCase(Locale.ROOT);
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("kind", KIND).put("why", reason).put("at", at).put("key", keyId);
    byte[] signature = key.sign(text(instance.toString(), number, before, at, reason));
    record.put("ed25519", Base64.getEncoder().encodeToString(signature));
    return Optional.of(record.toString());
  }

  /** What is signed: which line of which journal, all that came before by its hash, when, why. */
  static String text(String instance, long number, String before, String at, String why) {
    return """
        kap-cds journal %s
        line %d
        after %s
        at %s
        because %s
        """
        .formatted(instance, number, before, at, why);
  }
}
