package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;

/** Codings and texts as recorded. */
final class Concepts {

  private Concepts() {}

  /** One concept. */
  static Concept of(@Nullable CodeableConcept recorded) {
    return recorded == null ? Concept.NONE : together(List.of(recorded));
  }

  /** One coding on its own. */
  static Concept of(org.hl7.fhir.r4.model.Coding recorded) {
    return of(new CodeableConcept(recorded));
  }

  /** How a medicine is given: the route of its first instruction. */
  static Concept route(List<Dosage> instructions) {
    return instructions.isEmpty() ? Concept.NONE : of(instructions.get(0).getRoute());
  }

  /** All the codings of several concepts, and the first text. */
  static Concept together(List<CodeableConcept> recorded) {
    List<Coding> codings = new ArrayList<>();
    String text = null;
    String display = null;
    for (CodeableConcept concept : recorded) {
      for (org.hl7.fhir.r4.model.Coding coding : concept.getCoding()) {
        if (coding.getCodeElement().hasValue()) {
          codings.add(of(coding.getSystem(), coding.getCode(), coding.getDisplay()));
        } else if (display == null) {
          display = coding.getDisplay();
        }
      }
      text = text == null ? concept.getText() : text;
    }
    return new Concept(codings, text == null ? display : text);
  }

  /** The codings of one concept and of others that are said to mean it. */
  static Concept with(Concept concept, List<Coding> more) {
    List<Coding> all = new ArrayList<>(concept.codings());
    more.stream().filter(coding -> !all.contains(coding)).forEach(all::add);
    return new Concept(all, concept.text());
  }

  private static Coding of(@Nullable String system, String code, @Nullable String display) {
    return new Coding(system == null ? "" : system, code, display);
  }

  /** Whether one of the codings has this code, in whatever system. */
  static boolean has(CodeableConcept recorded, String code) {
    return recorded.getCoding().stream().anyMatch(coding -> code.equals(coding.getCode()));
  }
}
