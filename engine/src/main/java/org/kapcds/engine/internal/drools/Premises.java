package org.kapcds.engine.internal.drools;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Release;

/** Checks that the patterns of rules read fields and name terms that exist. */
final class Premises {

  private final Release release;
  private final RuleIndex index;
  private final Faults faults;

  Premises(Release release, RuleIndex index, Faults faults) {
    this.release = release;
    this.index = index;
    this.faults = faults;
  }

  private static final Pattern FIRST_NAME =
      Pattern.compile("^(?:!\\s*)?(?:\\$\\w+\\s*:\\s*)?(?:!\\s*)?([a-z]\\w*)(\\s*\\()?");
  private static final Pattern KEYWORD = Pattern.compile("\\.\\s*(when|then|end)\\b");

  private static final Pattern OF_ANOTHER = Pattern.compile("\\$\\w+(?:\\.\\w+)*");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final String POSITIVE =
      "(?:\\$\\w+\\s*:\\s*)?%s(?:\\s*==\\s*(?:\"[^\"]*\"|\\$\\w+(?:\\.\\w+)*)"
          + "|\\s+in\\s*\\(\\s*\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*\\s*\\))?";

  /**
   * A kind is asked for by its name. Any other way to ask, above all `!=`, matches every fact
   * nobody thought of, and another rule that names a new term would change this one.
   */
  private void named(RuleText rule, RuleText.Premise premise) {
    String field =
        Fact.class.isAssignableFrom(classOf(premise.type()))
            ? "kind"
            : RuleText.TOLD_BY.get(premise.type());
    if (field == null) {
      return;
    }
    Pattern mentioned = Pattern.compile("\\b" + field + "\\b");
    for (String constraint : premise.constraints()) {
      String own = OF_ANOTHER.matcher(QUOTED.matcher(constraint).replaceAll("")).replaceAll("");
      if (mentioned.matcher(own).find() && !isPositive(constraint, field)) {
        fault(
            rule,
            "says `%s`, which may match what nobody thought of; expected `%s == \"…\"` or `%s in"
                + " (\"…\", \"…\")`. Name what is meant",
            constraint,
            field,
            field);
      }
    }
  }

  private static boolean isPositive(String constraint, String field) {
    String positive = POSITIVE.formatted(field);
    return Arrays.stream(constraint.split("\\|\\|")).allMatch(part -> part.trim().matches(positive))
        || (!constraint.contains("||")
            && Arrays.stream(constraint.split("&&"))
                .map(String::trim)
                .filter(part -> part.matches(".*\\b" + field + "\\b.*"))
                .allMatch(part -> part.matches(positive)));
  }

  void check(RuleText rule, RuleText.Premise premise) {
    Set<String> fields = fields(premise.type());
    if (fields == null) {
      return;
    }
    named(rule, premise);
    for (String constraint : premise.constraints()) {
      if (KEYWORD.matcher(constraint).find()) {
        fault(
            rule,
            "reads `.when`, which is a word of the rule language; ask the fact by another method");
      }
      Matcher first = FIRST_NAME.matcher(constraint);
      if (first.find() && first.group(2) == null) {
        String field = first.group(1);
        if (!fields.contains(field) && !List.of("this", "true", "false").contains(field)) {
          fault(
              rule,
              "reads `%s`, which `%s` does not have%s",
              field,
              premise.type(),
              nearest(field, fields));
        }
      }
    }
    if (Fact.class.isAssignableFrom(classOf(premise.type()))) {
      for (String kind : premise.literals().getOrDefault("kind", List.of())) {
        if (release.terminology().term(kind) == null) {
          fault(
              rule,
              "names `%s`, which is not a term%s",
              kind,
              nearest(kind, release.terminology().terms().keySet()));
        }
      }
    }
  }

  private static String nearest(String word, Set<String> words) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String best = null;
    int least = 4;
    for (String candidate : new TreeSet<>(words)) {
      int far = distance.apply(word, candidate);
      if (far < least) {
        least = far;
        best = candidate;
      }
    }
    return best == null ? "" : "; did you mean `" + best + "`?";
  }

  private static Class<?> classOf(String type) {
    for (String name : List.of("org.kapcds.engine.fact.", "org.kapcds.engine.conclusion.")) {
      try {
        return Class.forName(name + type);
      } catch (ClassNotFoundException e) {
        continue;
      }
    }
    return Object.class;
  }

  /** The fields of a type; {@code null} when it is not one of ours. */
  @Nullable Set<String> fields(String type) {
    RuleIndex.Declared declared = index.declared().get(type);
    if (declared != null) {
      return declared.fields().keySet();
    }
    Class<?> known = classOf(type);
    if (known == Object.class) {
      return null;
    }
    Set<String> names = new HashSet<>();
    Arrays.stream(known.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .forEach(method -> names.add(method.getName()));
    return names;
  }

  private void fault(RuleText rule, String message, Object... arguments) {
    faults.add(rule.path(), rule.line(), "rule `" + rule.label() + "` " + message, arguments);
  }
}
