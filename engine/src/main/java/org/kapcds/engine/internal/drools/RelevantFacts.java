package org.kapcds.engine.internal.drools;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kapcds.engine.conclusion.Considered;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Scope;

/**
 * Tells which facts, limits and rows of tables the rules need to be told: those read by a rule that
 * can match on this record. Of all that a release knows a single patient needs little, and what
 * nobody reads costs as much to tell as the rest.
 *
 * <p>A rule can match where all it requires may be there: a fact of one of the terms it names, and
 * each finding it waits for, derived by a rule that can match itself or told, and limits or a row
 * of the type it names. Whatever else it requires is taken to be there.
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
  private static final String CONSIDERED = Considered.class.getSimpleName();
  private static final int NONE = -1;

  /** What a rule reads, and the finding it derives. */
  private record Node(int[] reads, int derives) {}

  /** The number of a class, and those of its terms that rules name. */
  private record Type(int number, Map<String, Integer> terms) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Map<String, Integer>> numbersByTerm = new HashMap<>();
  private final Map<Class<?>, Type> types = new ConcurrentHashMap<>();
  private final List<Node> rules = new ArrayList<>();

  /** For each condition, the thing that it is considered; without a name, that any may be. */
  private final Map<String, Integer> considered = new HashMap<>();

  /** For each requirement of any rule, the rule. */
  private final int[] requiredBy;

  /** For each thing, the requirements that it meets. */
  private final int[][] meets;

  /** How many requirements each rule has. */
  private final int[] required;

  /** The rules that require nothing. */
  private final int[] unconditional;

  RelevantFacts(RuleIndex index, Release release) {
    Findings findings = new Findings(index.rules());
    TermsOfRows named = new TermsOfRows(release, findings);
    Map<Integer, List<Integer>> metBy = new HashMap<>();
    List<Integer> requiring = new ArrayList<>();
    for (RuleText rule : index.rules()) {
      BitSet reads = new BitSet();
      for (RuleText.Premise premise : rule.premises()) {
        if (premise.taken()) {
          continue;
        }
        BitSet things = new BitSet();
        if (FACTS.contains(premise.type())) {
          numbersOf(premise, named.of(rule, premise)).forEach(things::set);
          reads.or(things);
        } else {
          reads.set(number(premise.type()));
          findings.deriving(premise).forEach(other -> things.set(numberOfFinding(other)));
          RuleIndex.Declared declared = index.declared().get(premise.type());
          if (!things.isEmpty() || (declared != null && !declared.finding())) {
            things.set(number(premise.type()));
          }
        }
        if (premise.required() && !things.isEmpty()) {
          int requirement = requiring.size();
          requiring.add(rules.size());
          things.stream()
              .forEach(
                  one -> metBy.computeIfAbsent(one, key -> new ArrayList<>()).add(requirement));
        }
      }
      int derives = numberOfFinding(rule);
      rules.add(new Node(reads.stream().toArray(), derives));
      if (CONSIDERED.equals(rule.concludes())) {
        considered.put(Objects.requireNonNullElse(rule.concludedText(), ""), derives);
      }
    }
    required = new int[rules.size()];
    requiring.forEach(rule -> required[rule]++);
    requiredBy = requiring.stream().mapToInt(Integer::intValue).toArray();
    unconditional = IntStream.range(0, required.length).filter(i -> required[i] == 0).toArray();
    meets = new int[numbers.size()][];
    for (int thing = 0; thing < meets.length; thing++) {
      meets[thing] =
          metBy.getOrDefault(thing, List.of()).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private List<Integer> numbersOf(RuleText.Premise premise, List<String> ofRows) {
    Set<String> types = premise.type().equals(ANY_FACT) ? FACTS : Set.of(premise.type());
    return types.stream().flatMap(type -> numbersOf(type, premise, ofRows)).toList();
  }

  /** The numbers of the terms a premise names; that of the type, where it takes any. */
  private Stream<Integer> numbersOf(String type, RuleText.Premise premise, List<String> ofRows) {
    List<String> named = premise.texts("kind");
    List<String> terms = named.isEmpty() ? ofRows : named;
    if (terms.isEmpty()) {
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
   * @param asked tells which rules have a say
   * @param scopes the scopes of what is asked
   */
  List<Object> of(
      List<?> record, InForce inForce, Set<String> terms, AskedRules asked, Set<Scope> scopes) {
    int[] byType = new int[record.size()];
    int[] byTerm = new int[record.size()];
    Search search = new Search();
    Set<String> conditions = new HashSet<>();
    boolean halfKnown = false;
    for (int i = 0; i < byType.length; i++) {
      Object one = record.get(i);
      Type type = type(one.getClass());
      byType[i] = type.number();
      byTerm[i] = one instanceof Fact fact ? type.terms().getOrDefault(fact.kind(), NONE) : NONE;
      search.find(byType[i]);
      search.find(byTerm[i]);
      if (one instanceof Considered considered) {
        conditions.add(considered.condition());
      }
      halfKnown |= one instanceof Measurement measurement && !measurement.exact();
    }
    BitSet about = inForce.about(terms);
    about.stream().forEach(i -> search.find(inForce.numbers[i]));
    search.run();
    considered.forEach(
        (condition, thing) -> {
          if (search.there.get(thing)) {
            conditions.addAll(condition.isEmpty() ? asked.conditions() : Set.of(condition));
          }
        });
    search.read(asked.of(scopes, conditions, halfKnown));
    about.and(inForce.forConditions(conditions));
    List<Object> relevant = new ArrayList<>();
    for (int i = 0; i < byType.length; i++) {
      if (search.isRead(byType[i]) || search.isRead(byTerm[i])) {
        relevant.add(record.get(i));
      }
    }
    about.stream()
        .filter(i -> search.isRead(inForce.numbers[i]))
        .forEach(i -> relevant.add(inForce.facts[i]));
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
    private final BitSet met = new BitSet(requiredBy.length);
    private final BitSet there = new BitSet(meets.length);
    private final BitSet read = new BitSet(meets.length);
    private final int[] found = new int[meets.length];
    private final BitSet matching = new BitSet(required.length);
    private int last;

    void find(int thing) {
      if (thing != NONE && !there.get(thing)) {
        there.set(thing);
        found[last++] = thing;
      }
    }

    void run() {
      for (int rule : unconditional) {
        match(rule);
      }
      for (int next = 0; next < last; next++) {
        for (int requirement : meets[found[next]]) {
          if (!met.get(requirement)) {
            met.set(requirement);
            int rule = requiredBy[requirement];
            if (--lacking[rule] == 0) {
              match(rule);
            }
          }
        }
      }
    }

    private void match(int rule) {
      matching.set(rule);
      find(rules.get(rule).derives());
    }

    /** What those read that can match and have a say. */
    void read(BitSet asked) {
      asked.and(matching);
      for (int rule = asked.nextSetBit(0); rule >= 0; rule = asked.nextSetBit(rule + 1)) {
        for (int one : rules.get(rule).reads()) {
          read.set(one);
        }
      }
    }

    boolean isRead(int thing) {
      return thing != NONE && read.get(thing);
    }
  }
}
