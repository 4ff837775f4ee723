package org.kapcds.service.record.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/** Lines that are written together, and where the journal stands after them. */
final class Batch {

  private final UUID instance;
  private final Signer signer;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private long number;
  private String hash;
  private int unsigned;

  /**
   * Begins.
   *
   * @param number the number of the last line there is
   * @param hash its SHA-256
   * @param unsigned how many lines came after the last checkpoint
   */
  Batch(UUID instance, Signer signer, long number, String hash, int unsigned) {
    this.instance = instance;
    this.signer = signer;
    this.number = number;
    this.hash = hash;
    this.unsigned = unsigned;
  }

  void add(String record) {
    write(record);
    unsigned++;
    if (unsigned >= Signer.MOST_UNSIGNED) {
      sign(Signer.Why.INTERVAL);
    }
  }

  void sign(Signer.Why why) {
    Optional<String> checkpoint = signer.checkpoint(instance, number + 1, hash, why);
    checkpoint.ifPresent(this::write);
    unsigned = 0;
  }

  private void write(String record) {
    number++;
    byte[] line = new Line(number, hash, record).text().getBytes(UTF_8);
    hash = Line.sha256(line);
    lines.writeBytes(line);
    lines.write('\n');
  }

  ByteBuffer bytes() {
    return ByteBuffer.wrap(lines.toByteArray());
  }

  int size() {
    return lines.size();
  }

  long number() {
    return number;
  }

  String hash() {
    return hash;
  }

  int unsigned() {
    return unsigned;
  }
}
