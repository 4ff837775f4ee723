package org.kapcds.service.record.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a journal.
 *
 * @param number its number, counted from 1 over all files of the journal
 * @param before the SHA-256 of the line before, zeros for the first
 * @param record what was recorded, JSON
 */
public record Line(long number, String before, String record) {

  /** What the first line names as the one before it. */
  public static final String NOTHING_BEFORE = "0".repeat(64);

  private static final Pattern FORM =
      Pattern.compile(
          "\\{\"line\":(\\d{1,18}),\"before\":\"([0-9a-f]{64})\",\"record\":(\\{.*\\})\\}",
          Pattern.DOTALL);

  /** A line as it was written; empty if it is none. */
  public static Optional<Line> of(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new Line(Long.parseLong(form.group(1)), form.group(2), form.group(3)))
        : Optional.empty();
  }

  /** The line as it is written, without its end. */
  public String text() {
    return "{\"line\":" + number + ",\"before\":\"" + before + "\",\"record\":" + record + "}";
  }

  /** The SHA-256 of the line as it is written. */
  public String sha256() {
    return sha256(text().getBytes(UTF_8));
  }

  /** The SHA-256 of the bytes of a line. */
  static String sha256(byte[] text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
