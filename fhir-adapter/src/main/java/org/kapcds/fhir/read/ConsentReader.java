package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.kapcds.engine.fact.Consent;
import org.kapcds.engine.fact.Fact;

/** Consents in force. A form in which the patient refuses is none. */
final class ConsentReader {

  private ConsentReader() {}

  static List<Fact> read(org.hl7.fhir.r4.model.Consent consent, Place place) {
    if (consent.getStatus() != ConsentState.ACTIVE) {
      throw UnusableException.ignored("a consent that is not in force");
    }
    if (consent.getProvision().getType() == ConsentProvisionType.DENY) {
      throw UnusableException.ignored("a refusal");
    }
    List<String> notes = new ArrayList<>();
    if (consent.getPolicyRule().hasText()) {
      notes.add("form " + consent.getPolicyRule().getText());
    }
    if (consent.getProvision().getPeriod().hasEnd()) {
      notes.add("until " + consent.getProvision().getPeriod().getEndElement().getValueAsString());
    }
    return List.of(
        new Consent(
            place.head(
                Concepts.together(consent.getCategory()),
                place.time("dateTime", () -> Times.of(consent.getDateTimeElement())),
                notes)));
  }
}
