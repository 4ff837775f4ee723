package org.kapcds.service.card;

import java.util.HashSet;
import java.util.Set;

/**
 * Text for the detail of a card. What comes from a chart may hold anything; no character of it is
 * left that Markdown or HTML would act on.
 */
final class Markdown {

  private final StringBuilder text = new StringBuilder();
  private final Set<String> once = new HashSet<>();
  private boolean list;

  /** A paragraph in bold. */
  Markdown title(String words) {
    paragraph();
    text.append("**").append(escaped(words)).append("**");
    return this;
  }

  /** A paragraph. */
  Markdown say(String words) {
    if (!words.isBlank()) {
      paragraph();
      text.append(escaped(words));
    }
    return this;
  }

  /** One line of a list, with a label before it unless that is empty. */
  Markdown line(String label, String words) {
    if (!text.isEmpty()) {
      text.append(list ? "\n" : "\n\n");
    }
    list = true;
    text.append("- ");
    if (!label.isEmpty()) {
      text.append(escaped(label)).append(": ");
    }
    text.append(escaped(words));
    return this;
  }

  /** The same, unless the text has such a line already. */
  Markdown lineOnce(String label, String words) {
    return once.add(label + words) ? line(label, words) : this;
  }

  private void paragraph() {
    list = false;
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
  }

  /** The text so far. */
  String text() {
    return text.toString();
  }

  /** One line of plain text: no control characters, no changes of writing direction. */
  static String plain(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            point -> {
              if (Character.isWhitespace(point) || Character.isISOControl(point)) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                  plain.append(' ');
                }
              } else if (Character.getType(point) != Character.FORMAT) {
                plain.appendCodePoint(point);
              }
            });
    return plain.toString().strip();
  }

  /** One line with no more than so many characters; where some are left out, it says so. */
  static String shortened(String line, int most) {
    if (line.length() <= most) {
      return line;
    }
    int end = most - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end).stripTrailing() + "…";
  }

  /** One line in which every character stands for itself. */
  static String escaped(String words) {
    String plain = plain(words);
    StringBuilder escaped = new StringBuilder(plain.length() + 16);
    for (int i = 0; i < plain.length(); i++) {
      char each = plain.charAt(i);
      switch (each) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '\\', '`', '*', '_', '[', ']', '|', '~' -> escaped.append('\\').append(each);
        case ':' -> escaped.append(plain.startsWith("//", i + 1) ? "\\:" : ":");
        case '.' -> escaped.append(isWww(plain, i) || isListNumber(plain, i) ? "\\." : ".");
        case ')' -> escaped.append(isListNumber(plain, i) ? "\\)" : ")");
        case '#', '+', '-', '=', '!' -> escaped.append(i == 0 ? "\\" : "").append(each);
        default -> escaped.append(each);
      }
    }
    return escaped.toString();
  }

  private static boolean isWww(String plain, int dot) {
    return dot >= 3 && plain.regionMatches(true, dot - 3, "www", 0, 3);
  }

  private static boolean isListNumber(String plain, int mark) {
    boolean last = mark + 1 == plain.length() || plain.charAt(mark + 1) == ' ';
    return last && mark > 0 && plain.substring(0, mark).chars().allMatch(Character::isDigit);
  }
}
