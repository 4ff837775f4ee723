package org.kapcds.fhir.terminology;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Coding;
import org.kapcds.fhir.terminology.OperatorsCodes.Added;
import org.kapcds.fhir.terminology.OperatorsCodes.Findings;
import tools.jackson.databind.JsonNode;

/** The codes of a ValueSet: its expansion, else those its definition lists one by one. */
final class ValueSets {

  private ValueSets() {}

  static void read(String file, JsonNode set, Set<String> terms, Findings findings) {
    String term = term(file, set, terms, findings);
    int before = findings.added.size() + findings.faults.size();
    JsonNode expansion = set.path("expansion");
    if (expansion.isObject()) {
      checkWhole(file, expansion, findings);
      addContained(file, "expansion.contains", expansion.path("contains"), term, findings);
    } else {
      addListed(file, set.path("compose"), term, findings);
    }
    if (term != null && findings.added.size() + findings.faults.size() == before) {
      findings.fault(file, "", "it has no codes; expand it, or leave the file out");
    }
  }

  private static @Nullable String term(
      String file, JsonNode set, Set<String> terms, Findings findings) {
    Set<String> named = new TreeSet<>();
    addTerm(set.path("url"), named);
    for (JsonNode identifier : set.path("identifier")) {
      addTerm(identifier.path("value"), named);
    }
    if (named.size() != 1) {
      findings.fault(
          file,
          "url",
          named.isEmpty()
              ? "neither it nor an identifier is `%sTERM`; name the term that the codes belong to"
                  .formatted(OperatorsCodes.TERM)
              : "it names several terms, %s; give each a file".formatted(String.join(", ", named)));
      return null;
    }
    String term = named.iterator().next();
    if (!terms.contains(term)) {
      findings.fault(
          file,
          "url",
          "`%s` is not a term of the release; see its value-sets.yaml".formatted(term));
      return null;
    }
    return term;
  }

  private static void addTerm(JsonNode name, Set<String> to) {
    String text = name.asString("");
    if (text.startsWith(OperatorsCodes.TERM)) {
      to.add(text.substring(OperatorsCodes.TERM.length()));
    }
  }

  /** A page of an expansion would pass for all of it. */
  private static void checkWhole(String file, JsonNode expansion, Findings findings) {
    int held = count(expansion.path("contains"));
    int total = expansion.path("total").asInt(held);
    if (total > held || expansion.path("offset").asInt(0) > 0) {
      findings.fault(
          file,
          "expansion",
          "it holds %d of %d codes; supply all of them".formatted(held, Math.max(total, held)));
    }
  }

  private static int count(JsonNode contains) {
    int count = 0;
    for (JsonNode one : contains) {
      count += 1 + count(one.path("contains"));
    }
    return count;
  }

  private static void addContained(
      String file, String place, JsonNode contains, @Nullable String term, Findings findings) {
    for (int i = 0; i < contains.size(); i++) {
      JsonNode one = contains.get(i);
      String at = "%s[%d]".formatted(place, i);
      if (!one.path("abstract").asBoolean(false)) {
        add(file, at, one.path("system"), one, term, findings);
      }
      addContained(file, at + ".contains", one.path("contains"), term, findings);
    }
  }

  private static void addListed(
      String file, JsonNode compose, @Nullable String term, Findings findings) {
    if (compose.has("exclude")) {
      findings.fault(file, "compose.exclude", "nothing can be taken out of a term; remove it");
    }
    for (int i = 0; i < compose.path("include").size(); i++) {
      JsonNode include = compose.path("include").get(i);
      String at = "compose.include[%d]".formatted(i);
      if (include.has("filter") || include.has("valueSet") || !include.has("concept")) {
        findings.fault(file, at, "it does not list its codes; supply the expansion");
      }
      for (int j = 0; j < include.path("concept").size(); j++) {
        JsonNode concept = include.path("concept").get(j);
        String place = "%s.concept[%d]".formatted(at, j);
        add(file, place, include.path("system"), concept, term, findings);
      }
    }
  }

  private static void add(
      String file,
      String place,
      JsonNode system,
      JsonNode code,
      @Nullable String term,
      Findings findings) {
    Coding coding = findings.coding(file, place, system, code.path("code"), code.path("display"));
    if (coding != null && term != null) {
      findings.added.add(new Added(term, coding, file));
    }
  }
}
