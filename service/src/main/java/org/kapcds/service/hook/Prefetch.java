package org.kapcds.service.hook;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.fhir.fetch.Query;

/**
 * What the service asks to be sent along: one template for each type of resource in which a term of
 * the release can be found, and several for observations, by what they are of.
 *
 * <p>A resource that could tell of a stop is required, because a rule would be silent without it.
 * Everything else leaves needs unmet when it is missing, and the answer says so.
 *
 * @param templates the templates by their keys
 * @param required the keys without which nothing is decided
 */
record Prefetch(Map<String, String> templates, Set<String> required) {

  private static final String PATIENT = "{{context.patientId}}";
  private static final String ENCOUNTER = "{{context.encounterId}}";

  /** What stands for something else in a URL; only a system and a code hold such. */
  private static final Pattern ENCODED = Pattern.compile("[^A-Za-z0-9._~=&,:-]");

  Prefetch {
    templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
  }

  /**
   * What a release needs.
   *
   * @param release the release
   * @param inUse the terms its rules and needs name
   */
  static Prefetch of(Release release, Set<String> inUse) {
    Set<FactType> types = EnumSet.noneOf(FactType.class);
    release.terminology().terms().values().stream()
        .filter(term -> inUse.contains(term.id()))
        .forEach(term -> types.add(term.type()));
    Map<String, String> templates = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    templates.put("patient", "Patient/" + PATIENT);
    required.add("patient");
    if (types.contains(FactType.DIAGNOSIS)) {
      templates.put("conditions", search("Condition", ""));
      required.add("conditions");
    }
    if (types.contains(FactType.ALLERGY)) {
      templates.put("allergies", search("AllergyIntolerance", ""));
      required.add("allergies");
    }
    if (types.contains(FactType.FAMILY_HISTORY)) {
      templates.put("familyHistory", search("FamilyMemberHistory", ""));
    }
    if (types.contains(FactType.MEDICATION)) {
      templates.put("medicationRequests", search("MedicationRequest", ""));
      templates.put("medicationStatements", search("MedicationStatement", ""));
      templates.put("medicationAdministrations", search("MedicationAdministration", ""));
      templates.put("medicationDispenses", search("MedicationDispense", ""));
      required.addAll(List.of("medicationRequests", "medicationStatements"));
    }
    observations(release, inUse, types, templates, required);
    if (types.contains(FactType.PROCEDURE)) {
      templates.put("procedures", search("Procedure", ""));
      templates.put("adverseEvents", "AdverseEvent?subject=Patient/" + PATIENT);
    }
    if (types.contains(FactType.CONSENT)) {
      templates.put("consents", search("Consent", ""));
    }
    if (types.contains(FactType.ENCOUNTER)) {
      templates.put("encounters", search("Encounter", "&_sort=-date"));
    }
    if (types.contains(FactType.BOOKING)) {
      templates.put("appointments", search("Appointment", "&_sort=-date"));
      templates.put("carePlans", search("CarePlan", "&status=active"));
      templates.put("goals", search("Goal", ""));
    }
    if (types.contains(FactType.QUALIFICATION)) {
      templates.put(
          "careTeams", search("CareTeam", "&status=active&_include=CareTeam:participant"));
    }
    return new Prefetch(templates, required);
  }

  /** The same for one hook: where a visit begins or ends, that visit too. */
  Prefetch of(Hook hook) {
    if (!hook.isOfVisit()) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(templates);
    more.put("encounter", "Encounter/" + ENCOUNTER);
    return new Prefetch(more, required);
  }

  /** A template as a query about the patient and the visit of a call. */
  Query query(String key, HookRequest request) {
    String template =
        templates
            .getOrDefault(key, "")
            .replace(PATIENT, request.patientId())
            .replace(ENCOUNTER, String.valueOf(request.encounterId()));
    int search = template.indexOf('?') + 1;
    String encoded =
        search == 0
            ? template
            : template.substring(0, search)
                + ENCODED
                    .matcher(template.substring(search))
                    .replaceAll(one -> "%%%02X".formatted((int) one.group().charAt(0)));
    return new Query(key, encoded);
  }

  /** Whether a template asks for the visit of a call. */
  boolean asksForEncounter(String key) {
    return templates.getOrDefault(key, "").contains(ENCOUNTER);
  }

  /** The type of resource that a template asks for. */
  String type(String key) {
    return templates.getOrDefault(key, "").split("[/?]", 2)[0];
  }

  private static void observations(
      Release release,
      Set<String> inUse,
      Set<FactType> types,
      Map<String, String> templates,
      Set<String> required) {
    ObservedCodes.of(release, inUse)
        .forEach(
            (group, codes) -> {
              String asked = "&code=" + String.join(",", codes) + "&_sort=-date";
              templates.put(group.key(), search("Observation", asked));
              required.add(group.key());
            });
    if (types.contains(FactType.MEASUREMENT)) {
      templates.put(
          "vitalSigns", search("Observation", "&category=vital-signs&_sort=-date&_count=100"));
    }
    if (types.contains(FactType.ANSWER)) {
      templates.put(
          "questionnaireResponses",
          search("QuestionnaireResponse", "&status=completed&_sort=-authored"));
      templates.put("lists", search("List", "&status=current"));
    }
  }

  private static String search(String type, String rest) {
    return type + "?patient=" + PATIENT + rest;
  }
}
