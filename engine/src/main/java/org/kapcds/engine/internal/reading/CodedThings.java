package org.kapcds.engine.internal.reading;

import java.util.SortedMap;
import java.util.TreeMap;
import org.kapcds.engine.Recognition;
import org.kapcds.engine.Recognition.Outcome;
import org.kapcds.engine.Recognition.Way;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.LocalTerminology.Meaning;
import org.kapcds.engine.knowledge.Term;
import org.kapcds.engine.knowledge.Terminology;

/**
 * Tells by which of its codes something other than a medicine is recognised. A code of a system
 * that the release knows is known, and of no interest when it stands in no value set.
 */
final class CodedThings {

  private CodedThings() {}

  static Recognition recognise(Concept concept, FactType type, Terminology terminology) {
    SortedMap<String, Way> found = new TreeMap<>();
    for (Coding coding : concept.codings()) {
      for (Meaning meaning : terminology.meanings(coding)) {
        if (!meaning.wider()) {
          terminology
              .codesOf(meaning.coding())
              .forEach(code -> add(code, way(code, meaning), type, terminology, found));
        }
      }
    }
    if (!found.isEmpty()) {
      return new Recognition(Outcome.RELEVANT, found);
    }
    boolean known = terminology.knowsSystemOf(concept);
    return new Recognition(known ? Outcome.OF_NO_INTEREST : Outcome.UNRECOGNISED, found);
  }

  private static Way way(Code code, Meaning meaning) {
    if (meaning.file() != null || code.file() != null) {
      return Way.LOCAL;
    }
    return code.match() == Code.Match.PREFIX ? Way.PREFIX : Way.CODE;
  }

  private static void add(
      Code code, Way way, FactType type, Terminology terminology, SortedMap<String, Way> to) {
    for (String id : terminology.broader(code.term())) {
      Term term = terminology.term(id);
      if (term != null && term.type() == type) {
        to.merge(id, way, (one, other) -> one.compareTo(other) <= 0 ? one : other);
      }
    }
  }
}
