package org.kapcds.engine.internal.drools;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.WrittenRule;
import org.kapcds.engine.conclusion.Comparison;
import org.kapcds.engine.conclusion.Considered;
import org.kapcds.engine.conclusion.Finding;
import org.kapcds.engine.conclusion.Unsettled;
import org.kapcds.engine.internal.drools.Failures.FailedException;
import org.kapcds.engine.internal.reading.DirectReads;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.engine.knowledge.Table;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieContainer;

/**
 * The rules of one release, ready to run. Safe for use by many threads.
 *
 * <p>A session is emptied after each run and used again: to build one takes longer the more rules
 * there are.
 */
public final class RuleBase {

  /** Which rules fail depends on the patient; of what is left without them not all can be kept. */
  private static final int MOST_REDUCED = 4;

  private static final Pattern AT_LEAST = Pattern.compile("\\s*value\\s*>=?[^|&]*");
  private static final Pattern AT_MOST = Pattern.compile("\\s*value\\s*<=?[^|&]*");
  private static final Pattern VALUE = Pattern.compile("(?<![.$\\w])value\\b");

  private final KieContainer container;
  private final KieBase complete;
  private final Counting counting;
  private final RelevantFacts relevant;
  private final AskedRules asked;
  private final Queue<StatefulKnowledgeSessionImpl> emptied = new ConcurrentLinkedQueue<>();
  private final Map<String, RuleText> rules;
  private final Map<String, RuleText> concluding = new HashMap<>();
  private final Findings findings;
  private final Set<String> onExposure = new HashSet<>();
  private final Map<String, RuleIndex.Declared> declared;
  private final Failures failures;
  private final ConditionsOfRows conditionsOfRows;
  private final Map<Set<String>, KieBase> reduced = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Class<?>, List<Field>> keyFields = new ConcurrentHashMap<>();
  private final Map<Property, Optional<Method>> accessors = new ConcurrentHashMap<>();

  private RuleBase(KieContainer container, RuleIndex index, Release release) {
    this.container = container;
    this.complete = container.getKieBase();
    this.counting = new Counting(index);
    this.relevant = new RelevantFacts(index, release);
    this.asked = new AskedRules(release, index.rules());
    this.declared = index.declared();
    this.failures = new Failures(index.rules(), release);
    this.conditionsOfRows = new ConditionsOfRows(release, index.rules());
    this.rules = new HashMap<>();
    index.rules().forEach(rule -> rules.put(rule.name(), rule));
    this.findings = new Findings(rules.values());
    for (RuleText rule : index.rules()) {
      if (!rule.finding()) {
        concluding.put(rule.name(), rule);
        if (asksForExposure(rule, new HashSet<>())) {
          onExposure.add(rule.name());
        }
      }
    }
  }

  /** Whether a rule asks when a medicine was last taken, itself or by the findings it waits for. */
  private boolean asksForExposure(RuleText rule, Set<RuleText> seen) {
    return seen.add(rule)
        && rule.premises().stream()
            .filter(premise -> !premise.negated())
            .anyMatch(
                premise ->
                    premise.constraints().stream().anyMatch(one -> one.contains("exposedWithin"))
                        || findings.deriving(premise).stream()
                            .anyMatch(other -> asksForExposure(other, seen)));
  }

  /** Checks and compiles the rules of a release; what is wrong is added to the faults. */
  public static byte[] compile(Release release, Faults faults) {
    RuleTexts texts = RuleTexts.read(release.files(), faults);
    RuleChecks.check(release, texts.index(), faults);
    faults.refuse();
    return CompiledRules.compile(release, texts, faults);
  }

  /** Loads what {@link #compile} made of the same release. */
  public static RuleBase load(Release release, byte[] compiled) {
    CompiledRules.Loaded loaded = CompiledRules.load(release, compiled);
    return new RuleBase(loaded.container(), loaded.index(), release);
  }

  /** What each rule names, as it is written. */
  public List<WrittenRule> written(Release release) {
    return new Writing(release, rules.values(), findings).all();
  }

  /** The sentence that a rule of an entry bears; empty for one without rules. */
  public String titleOf(String id) {
    return rules.values().stream()
        .filter(rule -> rule.id().equals(id) && !rule.finding())
        .map(RuleText::name)
        .sorted()
        .findFirst()
        .map(name -> name.substring(name.indexOf(' ') + 1))
        .orElse("");
  }

  /** The terms that rules match on; facts of other terms need not be told to them. */
  public Set<String> terms() {
    Set<String> terms = new TreeSet<>();
    for (RuleText rule : rules.values()) {
      rule.premises()
          .forEach(premise -> terms.addAll(premise.literals().getOrDefault("kind", List.of())));
    }
    return terms;
  }

  /** The terms whose values rules read otherwise than by a comparison, and how. */
  public DirectReads readDirectly() {
    Set<String> upward = new TreeSet<>();
    Set<String> downward = new TreeSet<>();
    Set<String> otherwise = new TreeSet<>();
    for (RuleText rule : rules.values()) {
      for (RuleText.Premise premise : rule.premises()) {
        if (premise.type().equals("Measurement") && !premise.constraints().contains("exact")) {
          List<String> terms = premise.literals().getOrDefault("kind", List.of());
          if (isReadElsewhere(rule, premise)) {
            otherwise.addAll(terms);
          }
          for (String constraint : premise.constraints()) {
            if (AT_LEAST.matcher(constraint).matches()) {
              upward.addAll(terms);
            } else if (AT_MOST.matcher(constraint).matches()) {
              downward.addAll(terms);
            } else if (VALUE.matcher(constraint).find()) {
              otherwise.addAll(terms);
            }
          }
        }
      }
    }
    return new DirectReads(upward, downward, otherwise);
  }

  private static boolean isReadElsewhere(RuleText rule, RuleText.Premise measured) {
    String ofIt = measured.binding() == null ? null : measured.binding() + ".value";
    return ofIt != null
        && rule.premises().stream()
            .flatMap(premise -> premise.constraints().stream())
            .anyMatch(one -> one.contains(ofIt));
  }

  /** The types of limits an entry's rules read, those of the findings they wait for among them. */
  public Set<String> limitsOf(String id) {
    Set<String> limits = new TreeSet<>();
    Set<RuleText> seen = new HashSet<>();
    List<RuleText> open =
        new ArrayList<>(rules.values().stream().filter(rule -> rule.id().equals(id)).toList());
    while (!open.isEmpty()) {
      RuleText rule = open.remove(open.size() - 1);
      if (!seen.add(rule)) {
        continue;
      }
      for (RuleText.Premise premise : rule.premises()) {
        if (premise.type().endsWith("Limits")) {
          limits.add(premise.type());
        }
        open.addAll(findings.deriving(premise));
      }
    }
    return limits;
  }

  /** Which topics of comparisons an entry's rules wait for, directly or through findings. */
  public Set<String> topicsOf(String id) {
    Set<String> topics = new TreeSet<>();
    for (RuleText rule : rules.values()) {
      if (rule.id().equals(id) && !rule.finding()) {
        collectTopics(rule, topics, new HashSet<>());
      }
    }
    return topics;
  }

  private void collectTopics(RuleText rule, Set<String> topics, Set<RuleText> seen) {
    if (!seen.add(rule)) {
      return;
    }
    for (RuleText.Premise premise : rule.premises()) {
      if (premise.type().equals("Comparison") && !premise.negated()) {
        topics.addAll(premise.literals().getOrDefault("topic", List.of()));
      } else if (declared.containsKey(premise.type()) && !premise.negated()) {
        findings.deriving(premise).forEach(other -> collectTopics(other, topics, seen));
      }
    }
  }

  /** Limits and rows that these rules have made, ready to be told. */
  public InForce inForce(List<InForce.Entry> entries) {
    return new InForce(entries, relevant);
  }

  /** One typed fact per topic of parameters, filled with the values in force. */
  public List<Object> limits(Map<String, Map<String, BigDecimal>> byType) {
    List<Object> facts = new ArrayList<>();
    byType.forEach(
        (type, values) -> {
          RuleIndex.Declared declaration = declared.get(type);
          if (declaration != null) {
            Map<String, Object> fields = new HashMap<>();
            values.forEach(
                (field, value) -> {
                  if (declaration.fields().containsKey(field)) {
                    fields.put(field, value);
                  }
                });
            facts.add(instance(declaration, type, fields));
          }
        });
    return facts;
  }

  /**
   * A row of a table as the rules are told it.
   *
   * @param row the row
   * @param cells its cells under the profiles in use
   */
  public InForce.Entry row(Table table, Table.Row row, Map<String, String> cells) {
    return new InForce.Entry(
        typed(table, cells), table.termOf(row).orElse(""), conditionsOfRows.of(table, row));
  }

  private Object typed(Table table, Map<String, String> cells) {
    RuleIndex.Declared declaration = declared.get(table.type());
    if (declaration == null) {
      throw new IllegalStateException("no rule declares " + table.type());
    }
    Map<String, Object> fields = new HashMap<>();
    cells.forEach(
        (column, cell) -> {
          if (!cell.isEmpty()) {
            boolean number = "BigDecimal".equals(declaration.fields().get(column));
            fields.put(column, number ? new BigDecimal(cell) : cell);
          }
        });
    return instance(declaration, table.type(), fields);
  }

  /** What a row is about: its cells that are texts and not numbers. */
  public String textsOf(Table table, Map<String, String> cells) {
    RuleIndex.Declared declaration = declared.get(table.type());
    StringBuilder texts = new StringBuilder();
    cells.forEach(
        (column, cell) -> {
          boolean text = declaration != null && "String".equals(declaration.fields().get(column));
          if (text) {
            texts.append(column).append('=').append(cell).append(' ');
          }
        });
    return texts.toString();
  }

  private Object instance(RuleIndex.Declared declaration, String type, Map<String, Object> fields) {
    FactType factType = complete.getFactType(declaration.packageName(), type);
    try {
      Object instance = factType.newInstance();
      fields.forEach((field, value) -> factType.set(instance, field, value));
      return instance;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the type " + type + " cannot be filled", e);
    }
  }

  /**
   * Runs the rules. A rule that throws is named, taken out with all that waits for it, and the
   * others run. They are then told everything, as what is considered no longer follows from the
   * rules that can match.
   *
   * @param record what is known of the patient and the question
   * @param inForce the limits and the rows of tables in force
   * @param terms the terms that rows may be about
   * @param scopes the scopes of what is asked
   */
  public Outcome run(List<?> record, InForce inForce, Set<String> terms, Set<Scope> scopes) {
    Thread thread = Thread.currentThread();
    ClassLoader ofCaller = thread.getContextClassLoader();
    thread.setContextClassLoader(RuleBase.class.getClassLoader());
    try {
      return runWithOurs(
          relevant.of(record, inForce, terms, asked, scopes), () -> inForce.with(record, terms));
    } finally {
      thread.setContextClassLoader(ofCaller);
    }
  }

  /**
   * The rule engine looks for parts of itself by the class loader of the thread; who calls us must
   * not matter.
   */
  private Outcome runWithOurs(List<Object> toldFirst, Supplier<List<Object>> everything) {
    List<Object> told = toldFirst;
    Map<String, String> broken = new TreeMap<>();
    while (true) {
      try {
        return run(
            broken.isEmpty() ? complete : without(broken.keySet()), told, failures.lost(broken));
      } catch (FailedException e) {
        int before = broken.size();
        broken.putAll(failures.culprits(e));
        if (broken.size() == before) {
          throw e;
        }
        told = everything.get();
      }
    }
  }

  private Outcome run(KieBase base, List<?> facts, Failures.Lost lost) {
    StatefulKnowledgeSessionImpl session = base == complete ? emptied.poll() : null;
    if (session == null) {
      session = (StatefulKnowledgeSessionImpl) base.newKieSession();
    }
    boolean sound = false;
    try {
      Surviving surviving = new Surviving(concluding, onExposure);
      session.addEventListener(surviving);
      counting.fire(session, facts);
      SortedMap<String, List<Finding>> findings = new TreeMap<>();
      Set<String> considered = new TreeSet<>();
      List<Comparison> comparisons = new ArrayList<>();
      List<Unsettled> unsettled = new ArrayList<>();
      for (Object object : session.getObjects()) {
        if (object instanceof Finding finding) {
          findings
              .computeIfAbsent(object.getClass().getSimpleName(), key -> new ArrayList<>())
              .add(finding);
        } else if (object instanceof Considered condition) {
          considered.add(condition.condition());
        } else if (object instanceof Comparison comparison) {
          comparisons.add(comparison);
        } else if (object instanceof Unsettled conflict) {
          unsettled.add(conflict);
        }
      }
      Outcome outcome =
          new Outcome(
              surviving.matches(),
              findings,
              considered,
              comparisons,
              unsettled,
              lost.entries(),
              lost.findings());
      sound = base == complete;
      return outcome;
    } catch (RuntimeException e) {
      throw new FailedException(session, e);
    } finally {
      // What a failure leaves behind in a session is not used again.
      if (sound) {
        session.reset();
        emptied.add(session);
      } else {
        session.dispose();
      }
    }
  }

  /** The rules without some of them; those are kept that were asked for last. */
  private KieBase without(Set<String> names) {
    synchronized (reduced) {
      KieBase known = reduced.get(names);
      if (known != null) {
        return known;
      }
      if (reduced.size() == MOST_REDUCED) {
        reduced.remove(reduced.keySet().iterator().next());
      }
      KieBase base = container.newKieBase(KieServices.get().newKieBaseConfiguration());
      names.forEach(name -> base.removeRule(packageOf(base, name), name));
      reduced.put(Set.copyOf(names), base);
      return base;
    }
  }

  private static String packageOf(KieBase base, String rule) {
    return base.getKiePackages().stream()
        .filter(unit -> unit.getRules().stream().anyMatch(one -> one.getName().equals(rule)))
        .findFirst()
        .map(org.kie.api.definition.KiePackage::getName)
        .orElseThrow(() -> new IllegalStateException("no rule is named " + rule));
  }

  /** Whether an object is of a type that rules declare. */
  public boolean declares(Object object) {
    return declared.containsKey(object.getClass().getSimpleName());
  }

  /** The facts and findings that a finding or a declared fact holds in its fields. */
  public List<Object> partsOf(Object finding) {
    List<Object> parts = new ArrayList<>();
    for (Field field : keyFields.computeIfAbsent(finding.getClass(), RuleBase::fields)) {
      try {
        Object value = field.get(finding);
        if (value instanceof Iterable<?> several) {
          several.forEach(parts::add);
        } else if (value != null) {
          parts.add(value);
        }
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return parts;
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (!java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          fields.add(field);
        }
      }
    }
    return fields;
  }

  /** A property of a type. */
  private record Property(Class<?> type, String name) {}

  /** The value of a property of a bound object, as sentences show it; {@code null} for none. */
  public @Nullable Object property(Object object, String name) {
    Optional<Method> accessor =
        accessors.computeIfAbsent(new Property(object.getClass(), name), RuleBase::accessor);
    try {
      return accessor.isPresent() ? accessor.get().invoke(object) : null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Method> accessor(Property property) {
    String name = property.name();
    for (String spelt :
        List.of(name, "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))) {
      try {
        return Optional.of(property.type().getMethod(spelt));
      } catch (NoSuchMethodException e) {
        continue;
      }
    }
    return Optional.empty();
  }
}
