package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Consent;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.When;

/**
 * Consents to treatment, and refusals, which end what was consented to before. A form that consents
 * with exceptions cannot be judged.
 */
final class ConsentReader {

  private ConsentReader() {}

  static List<Fact> read(org.hl7.fhir.r4.model.Consent consent, Place place) {
    boolean refused = isRefused(consent.getStatus());
    if (consent.getScope().hasCoding() && !Concepts.has(consent.getScope(), Codes.TREATMENT)) {
      throw UnusableException.ignored("a consent to something else than treatment");
    }
    ProvisionComponent provision = consent.getProvision();
    refused |= provision.getType() == ConsentProvisionType.DENY;
    if (!refused && hasExceptions(provision)) {
      throw UnusableException.unusable("a consent with exceptions, which are not understood");
    }
    List<String> notes = new ArrayList<>();
    if (consent.getPolicyRule().hasText()) {
      notes.add("form " + consent.getPolicyRule().getText());
    }
    When until = Times.end(provision.getPeriod());
    if (until.isKnown()) {
      notes.add("until " + provision.getPeriod().getEndElement().getValueAsString());
    }
    return List.of(
        new Consent(
            place.head(
                Concepts.together(consent.getCategory()),
                place.time("dateTime", () -> Times.of(consent.getDateTimeElement())),
                notes),
            Times.start(provision.getPeriod()),
            until,
            refused));
  }

  private static boolean isRefused(@Nullable ConsentState status) {
    if (status == ConsentState.ENTEREDINERROR) {
      throw UnusableException.ignored("entered in error");
    }
    if (status != ConsentState.ACTIVE && status != ConsentState.REJECTED) {
      throw UnusableException.ignored("a consent that is not in force");
    }
    return status == ConsentState.REJECTED;
  }

  private static boolean hasExceptions(ProvisionComponent provision) {
    return provision.getProvision().stream()
        .anyMatch(part -> part.getType() == ConsentProvisionType.DENY || hasExceptions(part));
  }
}
