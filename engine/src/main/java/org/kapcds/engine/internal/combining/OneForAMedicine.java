package org.kapcds.engine.internal.combining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kapcds.engine.fact.CodedResult;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.MedicineCourse;
import org.kapcds.engine.fact.Source;
import org.kapcds.engine.knowledge.Kind;

/**
 * One finding for one medicine (reading rule X-4): of the interactions that fired on the same
 * medicines the strongest is told, of equals the one that names most of them, and the others with
 * it. The state of each rule stays its own.
 */
final class OneForAMedicine {

  private final Map<String, List<EntryResult>> toldWith = new LinkedHashMap<>();
  private final Set<String> notAlone = new TreeSet<>();

  private OneForAMedicine() {}

  /** Which interactions are told with another. */
  static OneForAMedicine of(Collection<EntryResult> results, FactsBehind behind) {
    Map<EntryResult, Set<String>> records = new IdentityHashMap<>();
    List<EntryResult> fired = new ArrayList<>();
    for (EntryResult result : results) {
      EntryResult.Fired strongest = result.strongest();
      if (strongest != null && result.entry().kind() == Kind.INTERACTION) {
        fired.add(result);
        records.put(result, recordsOf(strongest, behind));
      }
    }
    fired.sort(
        Comparator.comparing((EntryResult result) -> result.fired().get(0).level())
            .thenComparing(result -> -records.getOrDefault(result, Set.of()).size())
            .thenComparing(result -> result.entry().id()));
    OneForAMedicine one = new OneForAMedicine();
    Map<String, String> toldBy = new HashMap<>();
    for (EntryResult result : fired) {
      Set<String> named = records.getOrDefault(result, Set.of());
      String id = result.entry().id();
      if (!named.isEmpty() && toldBy.keySet().containsAll(named)) {
        String first = toldBy.getOrDefault(named.iterator().next(), id);
        one.toldWith.computeIfAbsent(first, key -> new ArrayList<>()).add(result);
        one.notAlone.add(id);
      } else {
        named.forEach(record -> toldBy.putIfAbsent(record, id));
      }
    }
    return one;
  }

  /** The places on record of the medicines, and of the other substances, behind a finding. */
  private static Set<String> recordsOf(EntryResult.Fired fired, FactsBehind behind) {
    Set<String> records = new TreeSet<>();
    fired.matches().stream()
        .flatMap(match -> behind.factsOf(match).stream())
        .filter(OneForAMedicine::isTaken)
        .flatMap(fact -> fact.sources().list().stream())
        .map(Source::reference)
        .forEach(records::add);
    return records;
  }

  private static boolean isTaken(Fact fact) {
    return fact instanceof Medication
        || fact instanceof MedicineCourse
        || fact instanceof CodedResult;
  }

  /** Whether a rule is told with another one, and not by itself. */
  boolean isToldWithAnother(String id) {
    return notAlone.contains(id);
  }

  /** What is told with a rule, the strongest first. */
  List<EntryResult> with(String id) {
    return toldWith.getOrDefault(id, List.of());
  }
}
