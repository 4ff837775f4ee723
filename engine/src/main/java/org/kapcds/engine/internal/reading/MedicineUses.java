package org.kapcds.engine.internal.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kapcds.engine.fact.Exposure;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.MedicineCourse;
import org.kapcds.engine.internal.reading.Medicines.Made;
import org.kapcds.engine.knowledge.Terminology;

/**
 * The medicines of one record, gathered one by one and then read together: what one says of the
 * last intake holds for the others, and all of one medicine are joined into courses.
 */
final class MedicineUses {

  private final Terminology terms;
  private final Map<String, List<Named>> byIngredient = new TreeMap<>();
  private final Map<Map<String, Made>, Map<String, Map<String, Made>>> ingredients =
      new IdentityHashMap<>();

  /**
   * A record and the terms it stands for by one of its ingredients, each with how that is known.
   */
  private record Named(Medication medication, Map<String, Made> terms) {}

  MedicineUses(Terminology terms) {
    this.terms = terms;
  }

  /**
   * Adds a record that stands for these terms. Many records of one medicine share them, and what
   * its ingredients are is looked up once.
   */
  void add(Medication medication, Map<String, Made> found) {
    ingredients
        .computeIfAbsent(found, this::ingredientsOf)
        .forEach(
            (ingredient, named) ->
                byIngredient
                    .computeIfAbsent(ingredient, key -> new ArrayList<>())
                    .add(new Named(dosed(medication, ingredient), named)));
  }

  /** The terms that include none of the others, each with those that it stands for. */
  private Map<String, Map<String, Made>> ingredientsOf(Map<String, Made> found) {
    Map<String, Map<String, Made>> ingredients = new TreeMap<>();
    for (String ingredient : found.keySet()) {
      boolean broad =
          found.keySet().stream()
              .anyMatch(
                  other -> !other.equals(ingredient) && terms.broader(other).contains(ingredient));
      if (!broad) {
        Map<String, Made> named = new TreeMap<>(found);
        named.keySet().retainAll(terms.broader(ingredient));
        ingredients.put(ingredient, named);
      }
    }
    return ingredients;
  }

  /** Each record once for each of its terms, with what is known of the last intake. */
  List<Fact> uses(Exposures exposures, Clock clock) {
    List<Fact> facts = new ArrayList<>();
    for (Map.Entry<String, List<Named>> ingredient : byIngredient.entrySet()) {
      List<Named> same = ingredient.getValue();
      Exposures.Told told = exposures.told(same.stream().map(Named::medication).toList());
      for (Named one : same) {
        Medication medication = one.medication();
        Head.Age age = clock.howOld(medication.when());
        for (Exposure exposure : exposures.of(medication, told)) {
          Medication read =
              medication.withReading(medication.reading().of(ingredient.getKey(), exposure));
          one.terms()
              .forEach(
                  (term, how) ->
                      facts.add(read.withHead(read.head().read(term, age).made(how.how()))));
        }
      }
    }
    return facts;
  }

  /** The courses of each medicine, once for each term it stands for. */
  List<Fact> courses(Courses courses, Clock clock) {
    List<Fact> facts = new ArrayList<>();
    for (List<Named> same : byIngredient.values()) {
      Set<String> named = new TreeSet<>();
      same.forEach(one -> named.addAll(one.terms().keySet()));
      for (MedicineCourse course : courses.of(same.stream().map(Named::medication).toList())) {
        Head.Age age = clock.howOld(course.when());
        for (String term : named) {
          facts.add(course.withHead(course.head().read(term, age)));
        }
      }
    }
    return facts;
  }

  /** A dose in pieces becomes one in mg by the strength of the product, if the release knows it. */
  private Medication dosed(Medication medication, String ingredient) {
    boolean inPieces =
        medication.doses().stream()
            .anyMatch(dose -> dose.milligrams() == null && dose.pieces() != null);
    BigDecimal each =
        inPieces ? terms.milligramsInOne(medication.head().concept(), ingredient) : null;
    if (each == null) {
      return medication;
    }
    return medication
        .withHead(medication.head().noting("%s mg in each".formatted(each.toPlainString())))
        .withDoses(medication.doses().stream().map(dose -> dose.inMilligrams(each)).toList());
  }
}
