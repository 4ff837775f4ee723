package org.kapcds.service.hook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapcds.fhir.fetch.FhirServers;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From where data may be fetched that a calling system did not send.
 *
 * @param allowedBases base URLs of FHIR servers that may be asked with the token of the call, where
 *     callers are not known; a registered client has its own
 * @param openBases base URLs of FHIR servers that may be asked without a token as well
 * @param thisMachine whether servers on this machine may be asked, without a token too
 * @param privateAddresses whether the name of a server may stand for an address of a private
 *     network
 * @param subject the id under which this service is registered with the calling systems; a token
 *     for another is not used; {@code null} where any will do
 */
@ConfigurationProperties("kap-cds.fhir")
public record FhirSettings(
    @DefaultValue List<String> allowedBases,
    @DefaultValue List<String> openBases,
    @DefaultValue("false") boolean thisMachine,
    @DefaultValue("false") boolean privateAddresses,
    @Nullable String subject) {

  public FhirSettings {
    allowedBases = List.copyOf(allowedBases);
    openBases = List.copyOf(openBases);
  }

  /** The servers that a call may ask whose caller is not known. */
  public FhirServers servers() {
    return servers(List.of());
  }

  /** The servers that may be asked at all: these, and those of registered clients. */
  public FhirServers servers(List<String> ofClients) {
    List<String> all = new ArrayList<>(allowedBases);
    ofClients.stream().filter(base -> base.startsWith("https:")).forEach(all::add);
    return new FhirServers(all, openBases, thisMachine, privateAddresses);
  }
}
