package org.kapcds.engine.internal.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.LocalTerminology.Meaning;
import org.kapcds.engine.knowledge.Need.Presence;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Term;
import org.kapcds.engine.knowledge.Terminology;

/**
 * What the words of a problem name beside its code. The pieces of words that a need looks for name
 * the terms in whose name, or in the display of whose codes, they stand. A problem that says one of
 * them under a code of none of these terms says in words something else than its code.
 */
final class ProblemWords {

  private final Terminology terms;
  private final Map<String, Set<String>> named = new HashMap<>();

  /** A name of a diagnosis, in small letters. */
  private record Name(String words, String term) {

    Name(String words, Term term) {
      this(words.toLowerCase(Locale.ROOT), term.id());
    }
  }

  ProblemWords(Release release) {
    this.terms = release.terminology();
    List<Name> names = names(terms);
    release.needs().values().stream()
        .flatMap(need -> need.test() instanceof Presence asked ? Stream.of(asked) : Stream.empty())
        .flatMap(presence -> presence.mentions().stream())
        .forEach(piece -> named.computeIfAbsent(piece, any -> termsNamed(piece, names)));
  }

  private static List<Name> names(Terminology terms) {
    List<Name> names = new ArrayList<>();
    for (Term term : terms.terms().values()) {
      if (term.type() == FactType.DIAGNOSIS) {
        names.add(new Name(term.name(), term));
      }
    }
    for (Code code : terms.codes()) {
      Term term = terms.term(code.term());
      if (term != null
          && term.type() == FactType.DIAGNOSIS
          && code.match() != Code.Match.EXCLUDED) {
        names.add(new Name(code.display(), term));
      }
    }
    return names;
  }

  private static Set<String> termsNamed(String piece, List<Name> names) {
    return names.stream()
        .filter(name -> name.words().contains(piece))
        .map(Name::term)
        .collect(Collectors.toSet());
  }

  /** The words that are not those the release itself has for one of the codes. */
  List<String> besideTheCodes(Concept problem) {
    return problem.allWords().filter(words -> !isOfCode(words, problem)).toList();
  }

  private boolean isOfCode(String words, Concept problem) {
    for (Coding coding : problem.codings()) {
      for (Meaning meaning : terms.meanings(coding)) {
        for (Code code : terms.codesOf(meaning.coding())) {
          if (code.display().equalsIgnoreCase(words.strip())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether words of a problem name what a need asks about, and its code is of something else. */
  boolean nameAnother(String words, Concept problem, Presence presence) {
    String said = words.toLowerCase(Locale.ROOT);
    return presence.mentions().stream().anyMatch(said::contains)
        && Collections.disjoint(terms.termsOf(problem, FactType.DIAGNOSIS), asked(presence));
  }

  /** The terms that the pieces of words of a need name. */
  private Set<String> asked(Presence presence) {
    return presence.mentions().stream()
        .flatMap(piece -> named.getOrDefault(piece, Set.of()).stream())
        .collect(Collectors.toSet());
  }
}
