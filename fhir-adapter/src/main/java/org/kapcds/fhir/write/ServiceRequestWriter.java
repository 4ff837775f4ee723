package org.kapcds.fhir.write;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/**
 * Something to be measured as a FHIR R4 ServiceRequest: the draft of an order, which a clinician
 * signs or not.
 */
public final class ServiceRequestWriter {

  private ServiceRequestWriter() {}

  /**
   * The order as JSON.
   *
   * @param patient whom it is for, as a reference
   * @param system the system of the code
   * @param code what is measured
   * @param display the text of the code in its system
   * @param text the same in the words of the release
   */
  public static String write(
      String patient, String system, String code, String display, String text) {
    ServiceRequest order = new ServiceRequest();
    order.setStatus(ServiceRequestStatus.DRAFT);
    order.setIntent(ServiceRequestIntent.ORDER);
    order.setCode(new CodeableConcept().setText(text).addCoding(new Coding(system, code, display)));
    order.setSubject(new Reference(patient));
    return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(order);
  }
}
