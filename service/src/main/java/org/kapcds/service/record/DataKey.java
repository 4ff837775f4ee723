package org.kapcds.service.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.crypto.spec.SecretKeySpec;

/** A key for what is recorded of one patient in one month. With it what it sealed is gone. */
public final class DataKey {

  private static final int BUFFER = 1 << 14;

  private final String name;
  private final byte[] bytes;
  private final SecretKeySpec key;
  private volatile boolean kept;

  DataKey(String name, byte[] bytes, boolean kept) {
    this.name = name;
    this.bytes = bytes.clone();
    this.key = new SecretKeySpec(bytes, "AES");
    this.kept = kept;
  }

  /** Its name, which is its place too: the month, whose it is, and which of theirs. */
  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  boolean isKept() {
    return kept;
  }

  void isKeptNow() {
    kept = true;
  }

  /**
   * Seals a text.
   *
   * @param place what it belongs to; it can be opened there only
   */
  String seal(String text, String place) {
    return Aes.seal(key, deflated(text), place);
  }

  /**
   * Opens what was sealed.
   *
   * @throws IllegalStateException if it was sealed with another key or at another place, or changed
   */
  String open(String sealed, String place) {
    return inflated(Aes.open(key, sealed, place));
  }

  private static byte[] deflated(String text) {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED, true);
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, fast, BUFFER)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return deflated.toByteArray();
  }

  private static String inflated(byte[] deflated) {
    Inflater inflater = new Inflater(true);
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(deflated), inflater)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      inflater.end();
    }
  }
}
