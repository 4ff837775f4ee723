package org.kapcds.service.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The calling systems, and what is asked of their tokens.
 *
 * @param required whether a call of a service or of the API needs a token
 * @param discovery whether the list of services needs one too
 * @param publicUrl the URL under which calling systems know this service, without a slash at its
 *     end; a token must name it with the path that is called
 * @param algorithms the signature algorithms that are accepted, by their names in JSON Web
 *     Algorithms
 * @param origins the origins of web pages that may call, `*` for any; those of registered clients
 *     may call anyhow
 * @param sharedTokens whether a token counts once for all instances that have one database
 * @param callsPerMinute how many calls one caller may make in a minute
 * @param registered the calling systems
 */
@ConfigurationProperties("kap-cds.clients")
public record ClientSettings(
    @DefaultValue("true") boolean required,
    @DefaultValue("false") boolean discovery,
    @DefaultValue("") String publicUrl,
    @DefaultValue({"ES384", "RS384"}) List<String> algorithms,
    @DefaultValue List<String> origins,
    @DefaultValue("false") boolean sharedTokens,
    @DefaultValue("6000") int callsPerMinute,
    @DefaultValue List<Registered> registered) {

  /**
   * A calling system.
   *
   * @param issuer the `iss` of its tokens
   * @param jku the URL of its key set; {@code null} when the keys were handed over
   * @param keys the file of its key set, when the keys were handed over
   * @param tenants the organisations it may call for; empty for any
   * @param services what it may call: ids of services, {@code decisions}, {@code care-plans},
   *     {@code measures}; empty for all
   * @param origins the origins of its web pages
   * @param fhirServers base URLs of its FHIR servers, which may be asked for what its calls do not
   *     send; empty for none
   */
  public record Registered(
      @DefaultValue("") String issuer,
      @Nullable String jku,
      @Nullable String keys,
      @DefaultValue List<String> tenants,
      @DefaultValue List<String> services,
      @DefaultValue List<String> origins,
      @DefaultValue List<String> fhirServers) {

    public Registered {
      tenants = List.copyOf(tenants);
      services = List.copyOf(services);
      origins = List.copyOf(origins);
      fhirServers = List.copyOf(fhirServers);
    }
  }

  public ClientSettings {
    algorithms = List.copyOf(algorithms);
    origins = List.copyOf(origins);
    registered = List.copyOf(registered);
  }

  /** The origins of all web pages that may call. */
  public List<String> allOrigins() {
    List<String> all = new ArrayList<>(origins);
    registered.forEach(client -> all.addAll(client.origins()));
    return all.stream().distinct().toList();
  }

  /** The FHIR servers of all calling systems. */
  public List<String> fhirServers() {
    return registered.stream().flatMap(client -> client.fhirServers().stream()).toList();
  }
}
