package org.kapcds.fhir.fetch;

import java.util.regex.Pattern;

/**
 * Something asked of a FHIR server: a read ({@code Patient/x}) or a search ({@code
 * Condition?patient=x}), relative to its base.
 *
 * @param key what the answer is kept under
 * @param url the relative URL, encoded
 */
public record Query(String key, String url) {

  private static final Pattern FORM =
      Pattern.compile("[A-Z][A-Za-z]+(/[A-Za-z0-9._~-]+|\\?[A-Za-z0-9._~%=&,:-]+)");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]*");

  /**
   * A query.
   *
   * @throws IllegalArgumentException if the URL is neither a read nor a search, fully encoded
   */
  public Query {
    if (!FORM.matcher(url).matches()) {
      throw new IllegalArgumentException("the query of `%s` is no read or search".formatted(key));
    }
  }

  /** Whether a text can stand as an id in a query without meaning anything else there. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches() && !text.contains("..");
  }

  boolean isSearch() {
    return url.indexOf('?') >= 0;
  }

  /** The type of resource asked for. */
  String type() {
    return url.substring(0, isSearch() ? url.indexOf('?') : url.indexOf('/'));
  }

  /** The id of a read, or the parameters of a search. */
  String rest() {
    return url.substring(type().length() + 1);
  }
}
