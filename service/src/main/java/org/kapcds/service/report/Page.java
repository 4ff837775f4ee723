package org.kapcds.service.report;

import java.util.ArrayList;
import java.util.List;

/** Plain text with a right margin. */
final class Page {

  private static final int WIDTH = 100;

  private final StringBuilder text = new StringBuilder();

  /** A heading, with a blank line before it. */
  Page heading(String words) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(words).append('\n');
    return this;
  }

  /** A blank line. */
  Page gap() {
    text.append('\n');
    return this;
  }

  /** A rule across the page. */
  Page rule() {
    text.append("-".repeat(WIDTH)).append('\n');
    return this;
  }

  /** Words that begin after a mark and stay right of it. */
  Page item(String mark, String words) {
    return item(2, mark, words);
  }

  /** The same, further in. */
  Page item(int indent, String mark, String words) {
    String first = " ".repeat(indent) + (mark.isEmpty() ? "" : mark + " ");
    String rest = " ".repeat(first.length());
    boolean begun = false;
    for (String line : wrapped(words, WIDTH - first.length())) {
      text.append(begun ? rest : first).append(line).append('\n');
      begun = true;
    }
    return this;
  }

  /** Lines of at most so many characters; a longer word has a line of its own. */
  private static List<String> wrapped(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** The text without characters that would move the cursor or turn the direction of writing. */
  String text() {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            point ->
                point == '\n'
                    || !(Character.isISOControl(point)
                        || Character.getType(point) == Character.FORMAT))
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
