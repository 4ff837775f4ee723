package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Patient.Sex;
import tools.jackson.databind.JsonNode;

/**
 * What a record tells of the sex: the administrative gender, the extensions of the US, and
 * observations, most often of the sex at birth.
 *
 * <p>Where they tell two, which of them a dose or a pregnancy test goes by cannot be told, and it
 * counts as unknown. Where no gender is recorded, what else is told stands for it.
 *
 * @param sex the one sex that is told for certain, else unknown
 * @param contradicted whether two are told
 */
record RecordedSex(Sex sex, boolean contradicted) {

  /** What the record of this patient tells. */
  static RecordedSex of(String gender, Place place) {
    Set<Sex> sure = EnumSet.noneOf(Sex.class);
    add(Sex.of(gender), sure);
    for (JsonNode extension : place.entry().json().path("extension")) {
      if (Codes.SEX_EXTENSIONS.contains(extension.path("url").asString(""))) {
        add(sexOf(extension.path("valueCode").asString("")), sure);
        add(sexOf(extension.path("valueCoding")), sure);
      }
    }
    Set<Sex> told = EnumSet.noneOf(Sex.class);
    told.addAll(sure);
    for (Entry entry : place.record().entries()) {
      Set<Sex> observed = observed(entry, place);
      told.addAll(observed);
      if (Codes.FINAL.contains(entry.json().path("status").asString(""))) {
        sure.addAll(observed);
      }
    }
    boolean one = told.size() == 1 && sure.size() == 1 && !gender.equals("other");
    return new RecordedSex(one ? sure.iterator().next() : Sex.UNKNOWN, told.size() > 1);
  }

  private static Set<Sex> observed(Entry entry, Place place) {
    JsonNode json = entry.json();
    Set<Sex> observed = EnumSet.noneOf(Sex.class);
    boolean meant =
        entry.type().equals("Observation")
            && !Codes.MISTAKEN.contains(json.path("status").asString(""))
            && !json.has("focus")
            && place.record().isPatient(json.path("subject"), entry)
            && codings(json.path("code")).stream().anyMatch(RecordedSex::asksForSex);
    if (meant) {
      json.path("valueCodeableConcept").path("coding").forEach(one -> add(sexOf(one), observed));
    }
    return observed;
  }

  private static boolean asksForSex(Coding coding) {
    Coding normal = coding.normal();
    return normal.system().equals(Codes.LOINC) && Codes.SEX_QUESTIONS.contains(normal.code());
  }

  private static List<Coding> codings(JsonNode concept) {
    List<Coding> all = new ArrayList<>();
    concept
        .path("coding")
        .forEach(
            one ->
                all.add(
                    new Coding(
                        one.path("system").asString(""), one.path("code").asString(""), null)));
    return all;
  }

  private static Sex sexOf(JsonNode coding) {
    return sexOf(coding.path("code").asString(""));
  }

  private static Sex sexOf(String code) {
    if (Codes.FEMALE.contains(code)) {
      return Sex.FEMALE;
    }
    return Codes.MALE.contains(code) ? Sex.MALE : Sex.UNKNOWN;
  }

  private static void add(Sex sex, Set<Sex> to) {
    if (sex != Sex.UNKNOWN) {
      to.add(sex);
    }
  }
}
