package org.kapcds.service.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kapcds.engine.Decision.Conclusion;
import org.kapcds.engine.Decision.ShownFact;
import org.kapcds.engine.knowledge.Kind;

/**
 * One line of a card: a conclusion, or all that several rules say of one medicine or of one
 * problem.
 *
 * @param said what is said, the most serious first
 */
record Line(List<Conclusion> said) {

  private static final Set<String> TOLD_ONCE =
      Set.of(
          "Condition",
          "MedicationAdministration",
          "MedicationDispense",
          "MedicationRequest",
          "MedicationStatement");

  Line {
    said = List.copyOf(said);
  }

  /** What gives the line its words. */
  Conclusion first() {
    return said.get(0);
  }

  /** What else is said of the same thing. */
  List<Conclusion> others() {
    return said.subList(1, said.size());
  }

  /** The lines of conclusions, in their order. */
  static List<Line> of(List<Conclusion> conclusions) {
    Map<String, List<Conclusion>> lines = new LinkedHashMap<>();
    for (Conclusion one : conclusions) {
      lines.computeIfAbsent(about(one), key -> new ArrayList<>()).add(one);
    }
    return lines.values().stream().map(Line::new).collect(Collectors.toCollection(ArrayList::new));
  }

  /** What a conclusion is about: the one medicine or problem that it rests on, else itself. */
  private static String about(Conclusion one) {
    Set<String> references =
        one.facts().stream().map(ShownFact::reference).collect(Collectors.toSet());
    boolean single =
        references.size() == 1
            && (one.kind() == Kind.INTERACTION || one.kind() == Kind.CONTRAINDICATION);
    String reference = single ? references.iterator().next() : "";
    int slash = reference.indexOf('/');
    return slash > 0 && TOLD_ONCE.contains(reference.substring(0, slash))
        ? reference
        : "rule " + one.ruleId() + " " + one.condition();
  }
}
