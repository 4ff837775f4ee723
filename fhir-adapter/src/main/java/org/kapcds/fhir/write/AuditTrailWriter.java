package org.kapcds.fhir.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What was recorded about a patient, as FHIR R4: an AuditEvent for each call and for each time
 * somebody looked, and a Provenance for each decision, with the release and the data it rests on.
 * The same gives the same bytes.
 */
public final class AuditTrailWriter {

  private static final Coding CALLED =
      new Coding(
          "http://terminology.hl7.org/CodeSystem/audit-event-type", "rest", "RESTful Operation");

  private static final Coding LOOKED_AT =
      new Coding("http://dicom.nema.org/resources/ontology/DCM", "110101", "Audit Log Used");

  private static final Coding PERSON =
      new Coding("http://terminology.hl7.org/CodeSystem/audit-entity-type", "1", "Person");

  private static final Coding PATIENT =
      new Coding("http://terminology.hl7.org/CodeSystem/object-role", "1", "Patient");

  private static final Coding ASSEMBLER =
      new Coding(
          "http://terminology.hl7.org/CodeSystem/provenance-participant-type",
          "assembler",
          "Assembler");

  private static final String URI = "urn:ietf:rfc:3986";
  private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}");
  private static final int REFUSED = 400;
  private static final int FAILED = 500;

  private final RecordedCalls recorded;
  private final Bundle bundle = new Bundle();

  private AuditTrailWriter(RecordedCalls recorded) {
    this.recorded = recorded;
  }

  /** A Bundle as JSON. */
  public static String write(RecordedCalls recorded) {
    AuditTrailWriter writer = new AuditTrailWriter(recorded);
    writer.bundle.setType(BundleType.COLLECTION);
    recorded.calls().forEach(writer::add);
    recorded.acts().forEach(writer::add);
    return FhirContext.forR4Cached()
        .newJsonParser()
        .setPrettyPrint(true)
        .encodeResourceToString(writer.bundle);
  }

  private void add(RecordedCalls.Call call) {
    AuditEvent event = event(call.at(), CALLED, call.address());
    event.setAction(AuditEventAction.E);
    event.setOutcome(
        call.status() < REFUSED
            ? AuditEventOutcome._0
            : call.status() < FAILED ? AuditEventOutcome._4 : AuditEventOutcome._8);
    Reference who = new Reference();
    if (call.issuer() == null) {
      who.setDisplay("not asked");
    } else {
      who.setIdentifier(new Identifier().setSystem(URI).setValue(call.issuer()));
      who.setDisplay(call.issuer());
    }
    event.addAgent().setRequestor(true).setWho(who);
    add(call.id(), event);
    for (int i = 0; i < call.decisions().size(); i++) {
      add(
          UUID.nameUUIDFromBytes((call.id() + "/" + i).getBytes(UTF_8)).toString(),
          provenance(call, call.decisions().get(i)));
    }
  }

  private void add(RecordedCalls.Act act) {
    AuditEvent event = event(act.at(), LOOKED_AT, act.what());
    event.setAction(act.destroys() ? AuditEventAction.D : AuditEventAction.R);
    event.setOutcome(AuditEventOutcome._0);
    event.addPurposeOfEvent(new CodeableConcept().setText(act.why()));
    event.addAgent().setRequestor(true).setWho(new Reference().setDisplay(act.by()));
    add(act.id(), event);
  }

  private AuditEvent event(String at, Coding type, String what) {
    AuditEvent event = new AuditEvent();
    event.setType(type);
    event.addSubtype(new Coding().setDisplay(what));
    event.setRecordedElement(new InstantType(at));
    event.setSource(
        new AuditEvent.AuditEventSourceComponent()
            .setObserver(new Reference().setDisplay(recorded.software())));
    event.addEntity().setWhat(reference(recorded.patient())).setType(PERSON).setRole(PATIENT);
    return event;
  }

  private Provenance provenance(RecordedCalls.Call call, RecordedCalls.Decision decision) {
    Provenance provenance = new Provenance();
    provenance.addTarget(identified("urn:kap:decision", decision.id()));
    provenance.setRecordedElement(new InstantType(call.at()));
    provenance
        .addAgent()
        .setType(new CodeableConcept(ASSEMBLER))
        .setWho(new Reference().setDisplay(recorded.software()));
    provenance
        .addEntity()
        .setRole(ProvenanceEntityRole.SOURCE)
        .setWhat(identified("urn:kap:release", decision.release()));
    decision
        .sources()
        .forEach(
            source ->
                provenance
                    .addEntity()
                    .setRole(ProvenanceEntityRole.SOURCE)
                    .setWhat(reference(source)));
    return provenance;
  }

  private static Reference identified(String system, String value) {
    return new Reference()
        .setIdentifier(new Identifier().setSystem(system).setValue(value))
        .setDisplay(value);
  }

  /** What stood in a bundle without an id is a place there, and no reference. */
  private static Reference reference(String to) {
    return REFERENCE.matcher(to).matches() ? new Reference(to) : new Reference().setDisplay(to);
  }

  private void add(String id, Resource resource) {
    resource.setId(id);
    bundle.addEntry().setFullUrl("urn:uuid:" + id).setResource(resource);
  }
}
