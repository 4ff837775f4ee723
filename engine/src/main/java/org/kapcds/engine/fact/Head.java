package org.kapcds.engine.fact;

import java.util.List;

/**
 * What every fact has: its term, its codings, its day, its place in the record, and its age.
 *
 * @param kind the term of the release, empty before the engine has read the fact
 * @param concept the codings and the text it was recorded with
 * @param when when it was true or taken
 * @param sources where it stands in the record
 * @param notes what a reader of the fact must know, such as `date of record, not of onset`
 * @param age its age on the decision date, {@link Age#UNREAD} before the engine has read it
 */
public record Head(
    String kind, Concept concept, When when, Sources sources, List<String> notes, Age age) {

  /** The note on what was begun and given up. */
  public static final String STOPPED_EARLY = "stopped before its end";

  /** The note on what was begun and is not over. */
  public static final String UNDER_WAY = "under way";

  private static final String ABOUT = "about ";

  public Head {
    notes = List.copyOf(notes);
  }

  /** A head as an adapter writes it: not yet read under any release. */
  public static Head of(Concept concept, When when, Source source, String... notes) {
    return new Head("", concept, when, Sources.of(source), List.of(notes), Age.UNREAD);
  }

  /** The same head, read as the given term. */
  public Head read(String asKind, Age withAge) {
    return new Head(asKind, concept, when, sources, notes, withAge);
  }

  /** What the fact is about, where it says so: references of other records. */
  public List<String> about() {
    return notes.stream()
        .filter(note -> note.startsWith(ABOUT))
        .map(note -> note.substring(ABOUT.length()))
        .toList();
  }

  /** The note that a fact is about another record. */
  public static String about(String reference) {
    return ABOUT + reference;
  }

  /** The same head with one more note. */
  public Head noting(String note) {
    List<String> more = new java.util.ArrayList<>(notes);
    more.add(note);
    return new Head(kind, concept, when, sources, more, age);
  }

  /** The same head with another day. */
  public Head on(When day) {
    return new Head(kind, concept, day, sources, notes, age);
  }

  /** The same head with one more word on how the fact was made. */
  public Head made(String how) {
    return new Head(kind, concept, when, sources.made(how), notes, age);
  }

  /** Of its term and its day alone: what rules find holds many facts, and is looked up often. */
  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + when.hashCode();
  }

  /**
   * How old a fact is, and whether it counts.
   *
   * @param days whole days before the decision date, see {@link Fact#daysAgo}
   * @param daysAtMost the same for the earliest day a partial date may mean
   * @param minutes minutes before the moment of dosing; {@link Long#MAX_VALUE} without an instant
   * @param freshness how fresh it is by the measure's windows
   * @param decides whether it is the one of its kind that counts
   */
  public record Age(int days, int daysAtMost, long minutes, Freshness freshness, boolean decides) {

    /** The age of a fact that no release has read. */
    public static final Age UNREAD =
        new Age(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, Freshness.CURRENT, false);
  }
}
