package org.kapcds.engine.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The places a fact was read from, sorted.
 *
 * <p>All sources are equal to one another, on purpose: two facts that say the same thing are one
 * fact, wherever they stand.
 *
 * @param list the places, sorted by reference and path, none twice
 */
public record Sources(List<Source> list) implements Comparable<Sources> {

  public Sources {
    list = list.size() == 1 ? List.copyOf(list) : List.copyOf(new TreeSet<>(list));
  }

  /** A single place. */
  public static Sources of(Source source) {
    return new Sources(List.of(source));
  }

  /** All places of several facts together. */
  public static Sources merged(Collection<? extends Fact> facts) {
    List<Source> all = new ArrayList<>();
    facts.forEach(fact -> all.addAll(fact.sources().list()));
    return new Sources(all);
  }

  /** The same places, each with one more word on how the fact was made. */
  public Sources made(String how) {
    List<Source> made = new ArrayList<>(list.size());
    list.forEach(source -> made.add(source.made(how)));
    return new Sources(made);
  }

  /** How the fact was made, if that needs saying. */
  public @Nullable String how() {
    String all =
        list.stream()
            .flatMap(source -> Stream.ofNullable(source.how()))
            .distinct()
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? null : all;
  }

  @Override
  public int compareTo(Sources other) {
    int common = Math.min(list.size(), other.list.size());
    for (int i = 0; i < common; i++) {
      int one = list.get(i).compareTo(other.list.get(i));
      if (one != 0) {
        return one;
      }
    }
    return Integer.compare(list.size(), other.list.size());
  }

  /** The reference of the first place. */
  public String reference() {
    return list.isEmpty() ? "" : list.get(0).reference();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sources;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
