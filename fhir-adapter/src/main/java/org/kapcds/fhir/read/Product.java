package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Medication.MedicationIngredientComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Substance;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Unreadable.Cause;

/**
 * The medicine a record is about.
 *
 * @param concept its codings, those of its active ingredients included
 * @param strength how much of its ingredient is in one tablet or millilitre, if the record says
 * @param trouble why nobody can tell what it is, {@code null} when that is clear; a medicine with
 *     such a trouble is a fact all the same, for it must never look like one not taken
 * @param how where the codings come from, when not from the record itself
 */
record Product(
    Concept concept, @Nullable Strength strength, @Nullable String trouble, @Nullable String how) {

  /** The medicine of a `medication[x]`: a concept, or a resource contained or in the record. */
  static Product of(@Nullable Type recorded, Place place) {
    if (recorded instanceof CodeableConcept concept) {
      Concept named = Concepts.of(concept);
      return new Product(named, null, named.isEmpty() ? "it names no medicine" : null, null);
    }
    if (!(recorded instanceof Reference reference)) {
      return new Product(Concept.NONE, null, "it names no medicine", null);
    }
    Medication medication = find(reference, place);
    if (medication == null) {
      return new Product(
          new Concept(List.of(), reference.getDisplay()),
          null,
          "its Medication is not in the bundle or cannot be read",
          null);
    }
    return of(medication, reference, place);
  }

  /** Lists that nobody can tell what it is. Of a use that has ended, it is merely a gap. */
  void listTrouble(Place place, boolean ended) {
    if (trouble != null) {
      Cause cause = ended ? Cause.UNUSABLE : Cause.UNRECOGNISED;
      place.list("medication", concept, cause, trouble);
    }
  }

  private static Product of(Medication medication, Reference reference, Place place) {
    Concept named = Concepts.of(medication.getCode());
    if (named.isEmpty()) {
      named = new Concept(List.of(), reference.getDisplay());
    }
    List<Coding> ingredients = new ArrayList<>();
    List<Strength> strengths = new ArrayList<>();
    for (MedicationIngredientComponent part : medication.getIngredient()) {
      if (part.hasIsActive() && !part.getIsActive()) {
        continue;
      }
      ingredients.addAll(ingredient(part.getItem(), place).codings());
      Strength strength = Strength.of(part.getStrength());
      if (strength != null) {
        strengths.add(strength);
      }
    }
    Concept concept = Concepts.with(named, ingredients);
    return new Product(
        concept,
        strengths.size() == 1 ? strengths.get(0) : null,
        concept.isEmpty() ? "its Medication names no medicine" : null,
        "medicine from " + target(reference, place));
  }

  private static @Nullable Medication find(Reference reference, Place place) {
    if (reference.getResource() instanceof Medication contained) {
      return contained;
    }
    return place.record().resolve(reference.getReference(), Medication.class);
  }

  private static String target(Reference reference, Place place) {
    Entry entry = place.record().resolve(reference.getReference());
    return entry == null ? place.entry().reference() + reference.getReference() : entry.reference();
  }

  private static Concept ingredient(@Nullable Type item, Place place) {
    if (item instanceof CodeableConcept concept) {
      return Concepts.of(concept);
    }
    if (!(item instanceof Reference reference)) {
      return Concept.NONE;
    }
    if (reference.getResource() instanceof Substance contained) {
      return Concepts.of(contained.getCode());
    }
    if (reference.getResource() instanceof Medication contained) {
      return Concepts.of(contained.getCode());
    }
    Substance substance = place.record().resolve(reference.getReference(), Substance.class);
    if (substance != null) {
      return Concepts.of(substance.getCode());
    }
    Medication medication = place.record().resolve(reference.getReference(), Medication.class);
    return medication == null ? Concept.NONE : Concepts.of(medication.getCode());
  }
}
