package org.kapcds.engine.knowledge.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small parts of sentences. */
final class Say {

  private Say() {}

  static String quoted(String words) {
    return "“" + words.strip() + "”";
  }

  /** A value; nothing is said to be not set. */
  static String value(String value) {
    return value.isEmpty() ? "not set" : value.contains(" ") ? quoted(value) : "`" + value + "`";
  }

  static String inWords(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What a list has more and less than before: `also a, b, and no longer c`. */
  static String list(String before, String now) {
    List<String> was = List.of(before.split(", "));
    List<String> is = List.of(now.split(", "));
    String more = missingIn(was, is);
    String less = missingIn(is, was);
    if (more.isEmpty() && less.isEmpty()) {
      return "the same in another order: " + now;
    }
    return more.isEmpty()
        ? "no longer " + less
        : less.isEmpty() ? "also " + more : "also " + more + ", and no longer " + less;
  }

  private static String missingIn(List<String> some, List<String> of) {
    List<String> left = new ArrayList<>(of);
    left.removeAll(some);
    left.remove("");
    return String.join(", ", left);
  }
}
