package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Medication.MedicationIngredientComponent;
import org.hl7.fhir.r4.model.Medication.MedicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Substance;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Unreadable.Cause;
import org.kapcds.engine.fact.When;

/**
 * The medicine a record is about.
 *
 * @param concept its codings and its active ingredients
 * @param strength how much of its ingredient is in one tablet or millilitre, if the record says
 * @param mixed whether it is made up of several things, each with an amount of its own
 * @param trouble why nobody can tell what it is, {@code null} when that is clear; a medicine with
 *     such a trouble is a fact all the same, for it must never look like one not taken
 * @param how where the codings come from, when not from the record itself
 */
record Product(
    Concept concept,
    @Nullable Strength strength,
    boolean mixed,
    @Nullable String trouble,
    @Nullable String how) {

  /** How many kits deep an ingredient is looked for; a kit may hold itself. */
  private static final int DEPTH = 4;

  /** The medicine of a `medication[x]`: a concept, or a resource contained or in the record. */
  static Product of(@Nullable Type recorded, Place place) {
    if (recorded instanceof CodeableConcept concept) {
      Concept named = Concepts.of(concept);
      return new Product(named, null, false, named.isEmpty() ? "it names no medicine" : null, null);
    }
    if (!(recorded instanceof Reference reference)) {
      return new Product(Concept.NONE, null, false, "it names no medicine", null);
    }
    Medication medication = find(reference, place);
    if (medication == null) {
      String trouble =
          reference.hasReference()
              ? "its Medication is not in the bundle or cannot be read"
              : "it names its medicine in words only, if at all";
      return new Product(
          new Concept(List.of(), reference.getDisplay()), null, false, trouble, null);
    }
    return of(medication, reference, place);
  }

  /**
   * Lists that nobody can tell what it is. A use that has ended is merely listed: by its dates the
   * engine tells whether it may still matter.
   *
   * @param since when it came on the list of medicines; a later check of the list settles it
   */
  void listTrouble(Place place, boolean ended, When since) {
    if (trouble != null) {
      Cause cause = ended ? Cause.IGNORED : Cause.UNRECOGNISED;
      place.list("medication", concept, since, cause, trouble);
    }
  }

  private static Product of(Medication medication, Reference reference, Place place) {
    Concept named = Concepts.of(medication.getCode());
    if (named.isEmpty()) {
      named = new Concept(List.of(), reference.getDisplay());
    }
    List<Strength> strengths = new ArrayList<>();
    for (MedicationIngredientComponent part : medication.getIngredient()) {
      Strength strength = isActive(part) ? Strength.of(part.getStrength()) : null;
      if (strength != null) {
        strengths.add(strength);
      }
    }
    Concept concept =
        new Concept(named.codings(), named.text(), ingredients(medication, place, DEPTH));
    return new Product(
        concept,
        strengths.size() == 1 ? strengths.get(0) : null,
        medication.getIngredient().stream().filter(part -> part.hasStrength()).count() > 1,
        trouble(medication, concept),
        "medicine from " + target(reference, place));
  }

  private static @Nullable String trouble(Medication medication, Concept concept) {
    if (concept.isEmpty()) {
      return "its Medication names no medicine";
    }
    return medication.getStatus() == MedicationStatus.ENTEREDINERROR
        ? "its Medication is marked as entered in error"
        : null;
  }

  private static boolean isActive(MedicationIngredientComponent part) {
    return !part.hasIsActive() || part.getIsActive();
  }

  /** The active ingredients; one that the record does not tell is there without a coding. */
  private static List<Concept> ingredients(Medication medication, Place place, int depth) {
    List<Concept> all = new ArrayList<>();
    for (MedicationIngredientComponent part : medication.getIngredient()) {
      if (isActive(part)) {
        all.add(ingredient(part.getItem(), place, depth));
      }
    }
    return all;
  }

  private static @Nullable Medication find(Reference reference, Place place) {
    if (reference.getResource() instanceof Medication contained) {
      return contained;
    }
    return place.resolve(reference.getReference(), Medication.class);
  }

  private static String target(Reference reference, Place place) {
    Entry entry = place.resolve(reference.getReference());
    return entry == null ? place.entry().reference() + reference.getReference() : entry.reference();
  }

  private static Concept ingredient(@Nullable Type item, Place place, int depth) {
    if (item instanceof CodeableConcept concept) {
      return Concepts.of(concept);
    }
    if (!(item instanceof Reference reference)) {
      return Concept.NONE;
    }
    Concept inWords = new Concept(List.of(), reference.getDisplay());
    Substance substance =
        reference.getResource() instanceof Substance contained
            ? contained
            : place.resolve(reference.getReference(), Substance.class);
    if (substance != null) {
      return Concepts.of(substance.getCode());
    }
    Medication medication = find(reference, place);
    if (medication == null || depth == 0) {
      return inWords;
    }
    Concept named = Concepts.of(medication.getCode());
    return new Concept(named.codings(), named.text(), ingredients(medication, place, depth - 1));
  }
}
