package org.kapcds.engine.internal.drools;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QualifiedName;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** All rules of a release as they are written, and the types they declare. */
final class RuleTexts {

  private static final Pattern NAME =
      Pattern.compile("([A-Z0-9]+(?:-[A-Z0-9]+)+)(?:/([a-z0-9-]+))? \\S.*");
  private static final Pattern INSERT =
      Pattern.compile(
          "insertLogical\\(\\s*(?:new\\s+)?([A-Za-z]+)(?:\\.[a-zA-Z]+)?\\s*\\((.*)",
          Pattern.DOTALL);
  private static final Pattern ONE_STATEMENT =
      Pattern.compile("\\s*insertLogical\\((?:[^;\"]|\"[^\"]*\")*\\)\\s*;?\\s*(?://.*)?\\s*");
  private static final Pattern EQUALS = Pattern.compile("(?<![.$\\w])(\\w+)\\s*==\\s*\"([^\"]*)\"");
  private static final Pattern IN = Pattern.compile("(?<![.$\\w])(\\w+)\\s+in\\s*\\(([^)]*)\\)");
  private static final Pattern ONE_TEXT =
      Pattern.compile("\\s*\"([^\"]*)\"\\s*[,)].*", Pattern.DOTALL);
  private static final Pattern END_OF_TEXT =
      Pattern.compile("\\s*\\$\\w+\\s*\\+\\s*\"([^\"]*)\"\\s*[,)].*", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:");

  private final List<RuleText> rules = new ArrayList<>();
  private final Map<String, RuleIndex.Declared> declared = new TreeMap<>();
  private final Map<String, String> sources = new TreeMap<>();
  private final Faults faults;

  private RuleTexts(Faults faults) {
    this.faults = faults;
  }

  static RuleTexts read(ReleaseFiles files, Faults faults) {
    RuleTexts texts = new RuleTexts(faults);
    for (String path : files.ending(".drl")) {
      texts.sources.put(path, files.text(path));
    }
    for (String path : files.ending(".csv")) {
      if (path.contains("/rules/")) {
        texts.sources.put(path, texts.decisionTable(path, files.text(path)));
      }
    }
    texts.sources.forEach(texts::parse);
    return texts;
  }

  /** What the engine must know of the rules to run them. */
  RuleIndex index() {
    return new RuleIndex(List.copyOf(rules), declared);
  }

  /** The text of each file in the rule language, decision tables translated. */
  Map<String, String> sources() {
    return sources;
  }

  private String decisionTable(String path, String csv) {
    try {
      return new SpreadsheetCompiler()
          .compile(
              new java.io.ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
              InputType.CSV);
    } catch (RuntimeException e) {
      faults.add(path, 0, "the decision table cannot be read: %s", oneLine(e.getMessage()));
      return "";
    }
  }

  private void parse(String path, String text) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr unit;
    try {
      unit = parser.parse(false, text);
    } catch (DroolsParserException e) {
      faults.add(path, 0, "cannot be read: %s", oneLine(e.getMessage()));
      return;
    }
    parser
        .getErrors()
        .forEach(
            error -> faults.add(path, line(error.getLines()), "%s", oneLine(error.getMessage())));
    if (unit == null || parser.hasErrors()) {
      return;
    }
    for (TypeDeclarationDescr type : unit.getTypeDeclarations()) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (TypeFieldDescr field : type.getFields().values()) {
        fields.put(field.getFieldName(), field.getPattern().getObjectType());
      }
      type.getSuperTypes().stream()
          .map(QualifiedName::getName)
          .filter(parent -> !parent.equals("Finding"))
          .forEach(
              parent ->
                  faults.add(
                      path,
                      type.getLine(),
                      "the type `%s` extends `%s`; expected `Finding`, so that it is seen which"
                          + " rules wait for it",
                      type.getTypeName(),
                      parent));
      boolean finding =
          type.getSuperTypes().stream().anyMatch(parent -> parent.getName().equals("Finding"));
      RuleIndex.Declared before =
          declared.put(
              type.getTypeName(),
              new RuleIndex.Declared(path, type.getLine(), unit.getName(), fields, finding));
      if (before != null) {
        faults.add(
            path,
            type.getLine(),
            "the type `%s` is declared in %s too",
            type.getTypeName(),
            before.path());
      }
    }
    String expected = packageOf(path);
    if (!expected.equals(unit.getName())) {
      faults.add(
          path,
          1,
          "the package is `%s`; expected `%s`, the name of its folder",
          unit.getName(),
          expected);
    }
    unit.getRules().forEach(rule -> addRule(path, rule));
  }

  /** The package of a folder is its name without hyphens. */
  private static String packageOf(String path) {
    int rules = path.indexOf("/rules/");
    return (rules < 0 ? path : path.substring(0, rules)).replace('/', '.').replace("-", "");
  }

  private static int line(int @Nullable [] lines) {
    return lines == null || lines.length == 0 ? 0 : lines[0];
  }

  private static String oneLine(@Nullable String message) {
    return message == null ? "cannot be read" : message.replaceAll("\\s+", " ").trim();
  }

  private void addRule(String path, RuleDescr rule) {
    Matcher name = NAME.matcher(rule.getName());
    if (!name.matches()) {
      faults.add(
          path,
          rule.getLine(),
          "rule `%s` must be named by its id and a sentence, such as `SAF-CI-001 Aneurysm on record`",
          rule.getName());
      return;
    }
    List<RuleText.Premise> premises = new ArrayList<>();
    Set<String> bindings = new LinkedHashSet<>();
    collect(path, rule, rule.getLhs(), Standing.REQUIRED, premises, bindings);
    String consequence = String.valueOf(rule.getConsequence());
    if (!ONE_STATEMENT.matcher(consequence).matches()) {
      fault(path, rule, "must conclude one thing, in one line: insertLogical( … );");
    }
    Matcher insert = INSERT.matcher(consequence);
    String concludes = null;
    String text = null;
    String end = "";
    if (insert.find()) {
      concludes = insert.group(1);
      Matcher first = ONE_TEXT.matcher(insert.group(2));
      text = first.matches() ? first.group(1) : null;
      Matcher last = END_OF_TEXT.matcher(insert.group(2));
      end = last.matches() ? last.group(1) : "";
    } else {
      faults.add(
          path, rule.getLine(), "rule `%s` concludes nothing; use insertLogical", rule.getName());
    }
    rules.add(
        new RuleText(
            path,
            rule.getLine(),
            rule.getName(),
            name.group(1),
            name.group(2) == null ? "" : name.group(2),
            rule.getAnnotation("finding") != null,
            List.copyOf(premises),
            concludes,
            text,
            end,
            bindings,
            holdsCount(rule.getLhs())));
  }

  /** How a pattern stands in its rule. */
  private enum Standing {
    REQUIRED,
    OPTIONAL,
    NEGATED;

    /** The same inside a count or a branch of an `or`. */
    Standing optional() {
      return this == REQUIRED ? OPTIONAL : this;
    }
  }

  private static boolean holdsCount(BaseDescr node) {
    return node instanceof AccumulateDescr
        || (node instanceof PatternDescr pattern
            && pattern.getSource() != null
            && holdsCount(pattern.getSource()))
        || (node instanceof ConditionalElementDescr element
            && element.getDescrs().stream().anyMatch(child -> holdsCount((BaseDescr) child)));
  }

  private void collect(
      String path,
      RuleDescr rule,
      BaseDescr node,
      Standing standing,
      List<RuleText.Premise> premises,
      Set<String> bindings) {
    if (node instanceof PatternDescr pattern) {
      premises.add(premise(pattern, standing, bindings));
      if (pattern.getSource() != null) {
        collect(path, rule, pattern.getSource(), standing, premises, bindings);
      }
    } else if (node instanceof NotDescr not) {
      for (Object child : not.getDescrs()) {
        collect(path, rule, (BaseDescr) child, Standing.NEGATED, premises, bindings);
      }
    } else if (node instanceof AccumulateDescr accumulate) {
      if (rule.getAnnotation("finding") == null) {
        fault(
            path,
            rule,
            "uses `accumulate`, which finds nothing on an empty chart too; let a rule marked @finding count, and compare its result");
      }
      collect(path, rule, accumulate.getInput(), standing.optional(), premises, bindings);
    } else if (node instanceof ForallDescr
        || node instanceof EvalDescr
        || node instanceof CollectDescr) {
      fault(
          path,
          rule,
          "uses `forall`, `eval` or `collect`, which hold on an empty chart; write the criterion in its positive form");
    } else if (node instanceof OrDescr or && holdsNot(or)) {
      fault(
          path,
          rule,
          "has a `not` in a branch of an `or`, where nothing on record need stand beside it; write two rules");
    } else if (node instanceof ConditionalElementDescr element) {
      Standing inside = element instanceof OrDescr ? standing.optional() : standing;
      for (Object child : element.getDescrs()) {
        collect(path, rule, (BaseDescr) child, inside, premises, bindings);
      }
    }
  }

  private static boolean holdsNot(BaseDescr node) {
    return node instanceof NotDescr
        || (node instanceof ConditionalElementDescr element
            && element.getDescrs().stream().anyMatch(child -> holdsNot((BaseDescr) child)));
  }

  private void fault(String path, RuleDescr rule, String message) {
    faults.add(path, rule.getLine(), "rule `%s` %s", rule.getName(), message);
  }

  private static RuleText.Premise premise(
      PatternDescr pattern, Standing standing, Set<String> bindings) {
    List<String> constraints = new ArrayList<>();
    Map<String, List<String>> literals = new LinkedHashMap<>();
    for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
      String text = constraint.toString().trim();
      if (constraint instanceof org.drools.drl.ast.descr.ExprConstraintDescr expression) {
        text = expression.getExpression();
      } else if (constraint instanceof org.drools.drl.ast.descr.BindingDescr binding) {
        text = binding.getVariable() + " : " + binding.getExpression();
      }
      constraints.add(text);
      Matcher equals = EQUALS.matcher(text);
      while (equals.find()) {
        literals.computeIfAbsent(equals.group(1), key -> new ArrayList<>()).add(equals.group(2));
      }
      Matcher in = IN.matcher(text);
      while (in.find()) {
        Matcher item = TEXT.matcher(in.group(2));
        while (item.find()) {
          literals.computeIfAbsent(in.group(1), key -> new ArrayList<>()).add(item.group(1));
        }
      }
      Matcher binding = BINDING.matcher(text);
      while (binding.find()) {
        bindings.add(binding.group(1));
      }
    }
    if (pattern.getIdentifier() != null && !pattern.getIdentifier().isEmpty()) {
      bindings.add(pattern.getIdentifier());
    }
    return new RuleText.Premise(
        pattern.getObjectType(),
        pattern.getIdentifier() == null || pattern.getIdentifier().isEmpty()
            ? null
            : pattern.getIdentifier(),
        constraints,
        literals,
        standing == Standing.NEGATED,
        standing == Standing.REQUIRED,
        pattern.getSource() instanceof FromDescr);
  }
}
