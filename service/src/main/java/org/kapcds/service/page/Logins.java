package org.kapcds.service.page;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;
import org.kapcds.service.client.ClientSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Who may log in: local accounts in the demonstration, people whom a provider knows elsewhere. */
@Configuration(proxyBeanMethods = false)
class Logins {

  /** The name of the provider in the addresses of the login. */
  static final String PROVIDER = "site";

  private static final Logger LOG = LoggerFactory.getLogger(Logins.class);
  private static final int RANDOM_BYTES = 15;

  /** An account for each role, all with one password, which is told once. */
  @Bean
  @Profile("demo")
  UserDetailsService localAccounts(LoginSettings settings) {
    String password = settings.password();
    if (password.isBlank()) {
      password = random();
      LOG.warn(
          "the pages of the demonstration ask for a login: as {} with the password {}, which holds until the program ends",
          String.join(", ", Stream.of(Role.values()).map(Role::account).toList()),
          password);
    }
    String hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password);
    return new InMemoryUserDetailsManager(
        Stream.of(Role.values())
            .map(role -> User.withUsername(role.account()).password(hash).roles(role.name()))
            .map(User.UserBuilder::build)
            .toArray(UserDetails[]::new));
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The provider, which is asked for its addresses at the first login and not before. */
  @Bean
  @Profile("!demo")
  @ConditionalOnExpression("!'${kap-cds.login.issuer:}'.isBlank()")
  ClientRegistrationRepository provider(LoginSettings settings, ClientSettings clients) {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration(settings, clients)));
  }

  private static ClientRegistration registration(LoginSettings settings, ClientSettings clients) {
    String base = clients.publicUrl().isBlank() ? "{baseUrl}" : clients.publicUrl();
    return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
        .registrationId(PROVIDER)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .scope("openid", "profile")
        .redirectUri(base + "/login/oauth2/code/{registrationId}")
        .build();
  }
}
