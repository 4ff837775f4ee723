package org.kapcds.fhir.terminology;

import java.util.Set;
import org.kapcds.engine.fact.Coding;
import org.kapcds.fhir.terminology.OperatorsCodes.Findings;
import org.kapcds.fhir.terminology.OperatorsCodes.Mapped;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What the codes of a ConceptMap mean. A target that is equal or equivalent is believed, a wider
 * one counts like a name; what is only related, narrower or not mapped says nothing.
 */
final class ConceptMaps {

  private static final Set<String> SAME = Set.of("equal", "equivalent");
  private static final Set<String> WIDER = Set.of("wider", "subsumes");
  private static final Set<String> NOTHING =
      Set.of("relatedto", "narrower", "specializes", "inexact", "unmatched", "disjoint");

  private ConceptMaps() {}

  static void read(String file, JsonNode map, Findings findings) {
    int before = findings.mapped.size() + findings.faults.size();
    int unused = 0;
    for (int i = 0; i < map.path("group").size(); i++) {
      JsonNode group = map.path("group").get(i);
      for (int j = 0; j < group.path("element").size(); j++) {
        JsonNode element = group.path("element").get(j);
        String at = "group[%d].element[%d]".formatted(i, j);
        Coding from =
            findings.coding(
                file, at, group.path("source"), element.path("code"), MissingNode.getInstance());
        for (int k = 0; k < element.path("target").size(); k++) {
          JsonNode target = element.path("target").get(k);
          String place = "%s.target[%d]".formatted(at, k);
          unused += from == null ? 0 : add(file, place, from, group, target, findings);
        }
      }
    }
    if (findings.mapped.size() + findings.faults.size() == before) {
      findings.fault(file, "", "it maps no code to one that is equal, equivalent or wider");
    }
    if (unused > 0) {
      findings.unused.put(file, unused);
    }
  }

  /** One if the line says nothing that can be relied on, else zero. */
  private static int add(
      String file, String place, Coding from, JsonNode group, JsonNode target, Findings findings) {
    String equivalence = target.path("equivalence").asString("");
    if (NOTHING.contains(equivalence)) {
      return 1;
    }
    if (!SAME.contains(equivalence) && !WIDER.contains(equivalence)) {
      findings.fault(
          file,
          place,
          "`equivalence` is `%s`; expected a code of FHIR R4, such as `equivalent`"
              .formatted(equivalence));
      return 0;
    }
    if (target.has("dependsOn")) {
      return 1;
    }
    Coding to =
        findings.coding(
            file, place, group.path("target"), target.path("code"), target.path("display"));
    if (to != null) {
      findings.mapped.add(new Mapped(from, to, WIDER.contains(equivalence), file));
    }
    return 0;
  }
}
