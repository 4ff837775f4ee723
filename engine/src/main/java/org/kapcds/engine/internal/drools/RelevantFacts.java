package org.kapcds.engine.internal.drools;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapcds.engine.fact.Fact;

/**
 * Tells which facts, limits and rows of tables the rules need to be told: those read by a rule that
 * can match on this record. Of all that a release knows a single patient needs little, and what
 * nobody reads costs as much to tell as the rest.
 *
 * <p>A rule can match where all it requires may be there: a fact of one of the terms it names, and
 * each finding it waits for, derived by a rule that can match itself or told. Whatever else it
 * requires is taken to be there.
 *
 * <p>What facts, types and findings are called is numbered, so that a record of hundreds of facts
 * is gone through in no time.
 */
final class RelevantFacts {

  private static final String ANY_FACT = Fact.class.getSimpleName();
  private static final Set<String> FACTS =
      Stream.concat(Stream.of(Fact.class), Stream.of(Fact.class.getPermittedSubclasses()))
          .map(Class::getSimpleName)
          .collect(Collectors.toUnmodifiableSet());
  private static final int NONE = -1;

  /** What a rule reads, and the finding it derives. */
  private record Node(int[] reads, int derives) {}

  /** The number of a class, and those of its terms that rules name. */
  private record Type(int number, Map<String, Integer> terms) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Map<String, Integer>> numbersByTerm = new HashMap<>();
  private final Map<Class<?>, Type> types = new ConcurrentHashMap<>();
  private final List<Node> rules = new ArrayList<>();

  /** For each requirement of any rule, the rule. */
  private final List<Integer> requiredBy = new ArrayList<>();

  /** For each thing, the requirements that it meets. */
  private final int[][] meets;

  /** How many requirements each rule has. */
  private final int[] required;

  RelevantFacts(RuleIndex index) {
    Findings findings = new Findings(index.rules());
    Map<Integer, List<Integer>> metBy = new HashMap<>();
    for (RuleText rule : index.rules()) {
      BitSet reads = new BitSet();
      for (RuleText.Premise premise : rule.premises()) {
        BitSet things = new BitSet();
        if (FACTS.contains(premise.type())) {
          numbersOf(premise).forEach(things::set);
          reads.or(things);
        } else {
          reads.set(number(premise.type()));
          findings.deriving(premise).forEach(other -> things.set(numberOfFinding(other)));
          if (!things.isEmpty()) {
            things.set(number(premise.type()));
          }
        }
        if (premise.required() && !things.isEmpty()) {
          int requirement = requiredBy.size();
          requiredBy.add(rules.size());
          things.stream()
              .forEach(
                  one -> metBy.computeIfAbsent(one, key -> new ArrayList<>()).add(requirement));
        }
      }
      rules.add(new Node(reads.stream().toArray(), numberOfFinding(rule)));
    }
    required = new int[rules.size()];
    requiredBy.forEach(rule -> required[rule]++);
    meets = new int[numbers.size()][];
    for (int thing = 0; thing < meets.length; thing++) {
      meets[thing] =
          metBy.getOrDefault(thing, List.of()).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private List<Integer> numbersOf(RuleText.Premise premise) {
    Set<String> types = premise.type().equals(ANY_FACT) ? FACTS : Set.of(premise.type());
    return types.stream().flatMap(type -> numbersOf(type, premise)).toList();
  }

  /** The numbers of the terms a premise names; that of the type, where it takes any. */
  private Stream<Integer> numbersOf(String type, RuleText.Premise premise) {
    List<String> terms = premise.literals().getOrDefault("kind", List.of());
    boolean othersToo =
        premise.constraints().stream()
            .anyMatch(one -> one.contains("kind") && one.contains("||") && one.contains("$"));
    if (terms.isEmpty() || othersToo) {
      return Stream.of(number(type));
    }
    Map<String, Integer> ofType = numbersByTerm.computeIfAbsent(type, key -> new HashMap<>());
    return terms.stream()
        .map(term -> ofType.computeIfAbsent(term, key -> number(type + " " + term)));
  }

  private int numberOfFinding(RuleText rule) {
    return rule.finding() && rule.concludes() != null
        ? number("derived " + RuleText.key(rule.concludes(), rule.concludedText()))
        : NONE;
  }

  private int number(String name) {
    Integer known = numbers.putIfAbsent(name, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  /** The number of a class; {@link #NONE} where no rule names it. */
  int numberOf(Class<?> of) {
    return type(of).number();
  }

  /**
   * Those that a rule reads which can match on them, in their order.
   *
   * @param record what is known of the patient and the question
   * @param inForce the limits and rows in force
   * @param terms the terms that rows may be about
   */
  List<Object> of(List<?> record, InForce inForce, Set<String> terms) {
    int[] byType = new int[record.size()];
    int[] byTerm = new int[record.size()];
    Search search = new Search();
    for (int i = 0; i < byType.length; i++) {
      Object one = record.get(i);
      Type type = type(one.getClass());
      byType[i] = type.number();
      byTerm[i] = one instanceof Fact fact ? type.terms().getOrDefault(fact.kind(), NONE) : NONE;
      search.find(byType[i]);
      search.find(byTerm[i]);
    }
    for (int i = 0; i < inForce.numbers.length; i++) {
      if (inForce.isOfAny(terms, i)) {
        search.find(inForce.numbers[i]);
      }
    }
    search.run();
    List<Object> relevant = new ArrayList<>();
    for (int i = 0; i < byType.length; i++) {
      if (search.isRead(byType[i]) || search.isRead(byTerm[i])) {
        relevant.add(record.get(i));
      }
    }
    for (int i = 0; i < inForce.numbers.length; i++) {
      if (search.isRead(inForce.numbers[i]) && inForce.isOfAny(terms, i)) {
        relevant.add(inForce.facts[i]);
      }
    }
    return relevant;
  }

  private Type type(Class<?> of) {
    Type known = types.get(of);
    return known != null ? known : types.computeIfAbsent(of, this::numbered);
  }

  private Type numbered(Class<?> of) {
    String name = of.getSimpleName();
    return new Type(numbers.getOrDefault(name, NONE), numbersByTerm.getOrDefault(name, Map.of()));
  }

  /** From what is there to the rules that can match, and to what they read. */
  private final class Search {

    private final int[] lacking = required.clone();
    private final BitSet met = new BitSet(requiredBy.size());
    private final BitSet there = new BitSet(meets.length);
    private final BitSet read = new BitSet(meets.length);
    private final int[] found = new int[meets.length];
    private int last;

    void find(int thing) {
      if (thing != NONE && !there.get(thing)) {
        there.set(thing);
        found[last++] = thing;
      }
    }

    void run() {
      for (int rule = 0; rule < lacking.length; rule++) {
        if (lacking[rule] == 0) {
          match(rule);
        }
      }
      for (int next = 0; next < last; next++) {
        for (int requirement : meets[found[next]]) {
          if (!met.get(requirement)) {
            met.set(requirement);
            int rule = requiredBy.get(requirement);
            if (--lacking[rule] == 0) {
              match(rule);
            }
          }
        }
      }
    }

    private void match(int rule) {
      for (int one : rules.get(rule).reads()) {
        read.set(one);
      }
      find(rules.get(rule).derives());
    }

    boolean isRead(int thing) {
      return thing != NONE && read.get(thing);
    }
  }
}
