package org.kapcds.service.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How somebody logs in to the pages.
 *
 * @param password the password of the local accounts of the demonstration; left out, one is made
 * @param issuer the OpenID Connect provider that is asked who somebody is
 * @param clientId under which name the provider knows this service
 * @param clientSecret what shows the provider that it is this service
 * @param rolesClaim the claim that holds what somebody is; a dot leads into what is inside
 * @param roles what the values of that claim mean, where they are not the roles themselves
 */
@ConfigurationProperties("kap-cds.login")
public record LoginSettings(
    @DefaultValue("") String password,
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("roles") String rolesClaim,
    @DefaultValue Map<String, String> roles) {

  public LoginSettings {
    roles = Map.copyOf(roles);
  }

  /** Whether a provider is named. */
  boolean hasIssuer() {
    return !issuer.isBlank();
  }

  /** What a login by OpenID Connect lacks, each in a sentence. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (!issuer.startsWith("https://")) {
      faults.add(
          "`kap-cds.login.issuer` is `%s`; name the OpenID Connect provider that says who may open the pages, such as `https://login.example.org`"
              .formatted(issuer));
    }
    if (clientId.isBlank()) {
      faults.add(
          "`kap-cds.login.client-id` is missing; give the name under which the provider knows this service");
    }
    if (clientSecret.isBlank()) {
      faults.add("`kap-cds.login.client-secret` is missing; give what the provider handed out");
    }
    roles.forEach(
        (value, role) -> {
          if (Role.of(role).isEmpty()) {
            faults.add(
                "`kap-cds.login.roles` takes `%s` for `%s`; expected one of %s"
                    .formatted(
                        value,
                        role,
                        Stream.of(Role.values())
                            .map(Role::code)
                            .collect(Collectors.joining(", "))));
          }
        });
    if (!password.isBlank()) {
      faults.add(
          "`kap-cds.login.password` is given; local accounts are for the demonstration only");
    }
    return faults;
  }
}
