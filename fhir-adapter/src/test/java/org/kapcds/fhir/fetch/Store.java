package org.kapcds.fhir.fetch;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.annotation.IncludeParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.provider.HashMapResourceProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The resources of one type on the server of the tests. */
final class Store<R extends Resource> extends HashMapResourceProvider<R> {

  Store(FhirContext context, Class<R> type) {
    super(context, type);
  }

  /** All of a patient; codes and categories narrow nothing here. */
  @Search
  public IBundleProvider ofPatient(
      @RequiredParam(name = "patient") ReferenceParam patient,
      @OptionalParam(name = "code") @Nullable TokenOrListParam code,
      @OptionalParam(name = "category") @Nullable TokenOrListParam category,
      @OptionalParam(name = "status") @Nullable TokenOrListParam status,
      @IncludeParam @Nullable Set<Include> includes) {
    return ofSubject(patient);
  }

  /** For the types of which R4 defines no search by `patient`. */
  @Search
  public IBundleProvider ofSubject(@RequiredParam(name = "subject") ReferenceParam subject) {
    List<IBaseResource> found = new ArrayList<>();
    String wanted = "Patient/" + subject.getIdPart();
    for (R resource : getStoredResources()) {
      if (subjectOf(resource).equals(wanted)) {
        found.add(resource);
      }
    }
    return new SimpleBundleProvider(found);
  }

  private static String subjectOf(Resource resource) {
    for (String element : List.of("subject", "patient")) {
      Property property = resource.getNamedProperty(element);
      if (property != null && property.hasValues()) {
        return ((Reference) property.getValues().get(0)).getReference();
      }
    }
    return "";
  }
}
