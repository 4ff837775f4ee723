package org.kapcds.service.page.scenarios;

/** What came of a scenario in the last run, the worst first. */
public enum Result {
  FAILED("failed", "✗"),
  NOT_RUN("not run here", "–"),
  PASSED("passed", "✓");

  private final String words;
  private final String sign;

  Result(String words, String sign) {
    this.words = words;
    this.sign = sign;
  }

  /** The same in words. */
  public String words() {
    return words;
  }

  /** A sign that stands beside the words. */
  public String sign() {
    return sign;
  }

  /** Its name in a page's style. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The worse of two. */
  static Result worst(Result one, Result other) {
    return one.ordinal() < other.ordinal() ? one : other;
  }
}
