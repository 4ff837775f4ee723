package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.fact.Answer.Reply;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.Safeguards;
import org.kapcds.engine.fact.Site;
import org.kapcds.engine.fact.Unreadable.Cause;
import org.kapcds.engine.fact.When;

/**
 * The site of dosing, where a location tells of it in its extension; what it does not tell is not
 * known. A yes or no that the site fact has no place for becomes an answer with the extension's
 * name as its code.
 */
final class LocationReader {

  private static final Set<String> SETTINGS = Set.of("clinic", "hospital", "home");

  private LocationReader() {}

  static List<Fact> read(Location location, Place place) {
    Extension site = location.getExtensionByUrl(Codes.SITE);
    if (site == null) {
      return List.of();
    }
    String setting = "";
    Boolean remsCertified = null;
    Boolean airwayClinician = null;
    Boolean emergencyPlan = null;
    When certifiedUntil = When.UNKNOWN;
    When lastDrill = When.UNKNOWN;
    Set<String> equipment = new TreeSet<>();
    List<Fact> facts = new ArrayList<>();
    for (Extension part : site.getExtension()) {
      Type value = part.getValue();
      if (value == null || !part.hasUrl()) {
        continue;
      }
      switch (part.getUrl()) {
        case "setting" -> setting = setting(value, place);
        case "equipment" -> equipment(value, place).ifPresent(equipment::add);
        case "rems-certified" -> remsCertified = said(value);
        case "airway-clinician" -> airwayClinician = said(value);
        case "emergency-plan" -> emergencyPlan = said(value);
        case "acls-until" ->
            certifiedUntil = place.time("extension.acls-until", () -> Times.of(value));
        case "last-drill" -> lastDrill = place.time("extension.last-drill", () -> Times.of(value));
        default -> facts.addAll(answer(part, place));
      }
    }
    Head head = place.head(Concept.NONE, When.UNKNOWN, List.of());
    Safeguards safeguards =
        new Safeguards(airwayClinician, certifiedUntil, emergencyPlan, lastDrill);
    facts.add(new Site(head, setting, remsCertified, equipment, safeguards));
    return facts;
  }

  private static @Nullable Boolean said(Type value) {
    return value instanceof BooleanType said ? said.getValue() : null;
  }

  /** What is not among the things a site is asked for is listed. */
  private static Optional<String> equipment(Type value, Place place) {
    String item = String.valueOf(value.primitiveValue());
    if (Site.ITEMS.contains(item)) {
      return Optional.of(item);
    }
    place.list(
        "extension.equipment",
        Concept.NONE,
        Cause.UNUSABLE,
        "not a piece of equipment that is asked for; expected one of "
            + String.join(", ", new TreeSet<>(Site.ITEMS)));
    return Optional.empty();
  }

  /** A kind of place no rule knows is as good as none: it is listed, and the setting is unknown. */
  private static String setting(Type value, Place place) {
    String setting = String.valueOf(value.primitiveValue());
    if (SETTINGS.contains(setting)) {
      return setting;
    }
    place.list(
        "extension.setting",
        Concept.NONE,
        Cause.UNUSABLE,
        "not a kind of site; expected clinic, hospital or home");
    return "";
  }

  private static List<Fact> answer(Extension part, Place place) {
    Concept concept = Concept.of(Codes.SITE, part.getUrl());
    String path = "extension." + part.getUrl();
    if (part.getValue() instanceof BooleanType) {
      Head head = place.head(path, concept, When.UNKNOWN, List.of());
      return List.of(new Answer(head, Flags.isTrue(part.getValue()) ? Reply.YES : Reply.NO));
    }
    return List.of(place.unreadable(path, concept, Cause.UNUSABLE, "no fact of a site holds this"));
  }
}
