package org.kapcds.engine.internal.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with places for values, `{pressure.limit}`, taken apart once.
 *
 * @param texts what stands before each place, and after the last
 * @param places the names of the places, one fewer than texts
 */
public record Sentence(List<String> texts, List<String> places) {

  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

  /** Takes a sentence apart. */
  static Sentence of(String written) {
    List<String> texts = new ArrayList<>();
    List<String> places = new ArrayList<>();
    Matcher place = PLACE.matcher(written);
    int end = 0;
    while (place.find()) {
      texts.add(written.substring(end, place.start()));
      places.add(place.group(1));
      end = place.end();
    }
    texts.add(written.substring(end));
    return new Sentence(List.copyOf(texts), List.copyOf(places));
  }

  /** The sentence with its places filled; a place without a value stays as it was written. */
  public String fill(Function<String, @Nullable String> values) {
    if (places.isEmpty()) {
      return texts.get(0);
    }
    StringBuilder filled = new StringBuilder(texts.get(0));
    for (int i = 0; i < places.size(); i++) {
      String place = places.get(i);
      String value = values.apply(place);
      filled.append(value == null ? "{" + place + "}" : value).append(texts.get(i + 1));
    }
    return filled.toString();
  }
}
