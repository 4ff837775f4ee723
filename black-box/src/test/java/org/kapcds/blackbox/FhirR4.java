package org.kapcds.blackbox;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/** What FHIR R4 itself has to say against a resource. */
final class FhirR4 {

  private static final class Once {
    static final FhirValidator VALIDATOR = make();

    private static FhirValidator make() {
      FhirContext r4 = FhirContext.forR4Cached();
      return r4.newValidator()
          .registerValidatorModule(
              new FhirInstanceValidator(
                  new ValidationSupportChain(
                      new DefaultProfileValidationSupport(r4),
                      new CommonCodeSystemsTerminologyService(r4),
                      new InMemoryTerminologyServerValidationSupport(r4))));
    }
  }

  private FhirR4() {}

  /** The errors. */
  static List<String> errors(String resource) {
    return Once.VALIDATOR.validateWithResult(resource).getMessages().stream()
        .filter(one -> one.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .map(one -> one.getLocationString() + ": " + one.getMessage())
        .toList();
  }
}
