package org.kapcds.service.interactions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Term;
import org.kapcds.service.dictionary.CodeSystemNames;

/** The members of a class, with the codes by which they are recognised. */
final class MemberTable {

  /** Substances that no other system has a code for. */
  private static final String OWN = "urn:kap:substance";

  private final Release release;
  private final Map<String, List<Code>> codes;

  MemberTable(Release release) {
    this.release = release;
    this.codes =
        release.terminology().codes().stream()
            .collect(Collectors.groupingBy(Code::term, TreeMap::new, Collectors.toList()));
  }

  /** The terms that stand for a class: those it includes, down to the last, and itself. */
  Set<String> of(String id) {
    Set<String> all = new TreeSet<>();
    collect(id, Set.of(), all);
    return all;
  }

  private void collect(String id, Set<String> apart, Set<String> all) {
    Term term = release.terminology().term(id);
    if (all.add(id) && term != null && !apart.contains(id)) {
      term.includes().forEach(included -> collect(included, apart, all));
    }
  }

  /** The table; a class that has a page of its own is named and not spelt out. */
  void write(Html page, List<String> terms, Set<String> withPages) {
    Set<String> apart = new TreeSet<>(withPages);
    apart.removeAll(terms);
    Set<String> all = new TreeSet<>();
    terms.forEach(id -> collect(id, apart, all));
    page.open("table");
    page.open("thead");
    page.row("th", List.of("member", "codes of the substance", "checked", "codes of products"));
    page.close("thead");
    page.open("tbody");
    for (String id : all) {
      Term term = release.terminology().term(id);
      List<Code> known = codes.getOrDefault(id, List.of());
      if (term != null && (term.includes().isEmpty() || apart.contains(id) || !known.isEmpty())) {
        page.row("td", apart.contains(id) ? apart(term) : row(term, known));
      }
    }
    page.close("tbody");
    page.close("table");
  }

  private static List<String> apart(Term term) {
    return List.of("all of: " + term.name(), "see its page", "", "");
  }

  private static List<String> row(Term term, List<Code> known) {
    List<String> said = new ArrayList<>();
    Set<String> tiers = new TreeSet<>();
    int products = 0;
    for (Code code : known) {
      if (code.product()) {
        products++;
      } else {
        said.add(inWords(code));
        tiers.add(code.tier());
      }
    }
    String name = term.includes().isEmpty() ? term.name() : "others of the class";
    return List.of(
        name,
        said.isEmpty() ? "none; by its name" : String.join(", ", said),
        String.join(", ", tiers),
        products == 0 ? "" : String.valueOf(products));
  }

  private static String inWords(Code code) {
    String system =
        code.system().equals(OWN) ? "kap-cds" : CodeSystemNames.of(code.system(), code.system());
    String written = system + " " + code.code();
    return switch (code.match()) {
      case EXACT -> written;
      case PREFIX -> written + "…";
      case EXCLUDED -> "not " + written;
    };
  }
}
