package org.kapcds.service.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may open which page, and what a browser may do with it. CDS Hooks, the API and what operators
 * ask are no pages: this looks at none of them, and they stay without a session.
 */
@Configuration(proxyBeanMethods = false)
class Security {

  private static final String LOGIN = "/login";

  /**
   * A page loads what comes with the program, sends to nobody else, and stands in no other page.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @Bean
  SecurityFilterChain pages(
      HttpSecurity http,
      PageAddresses addresses,
      LoginSettings settings,
      ObjectProvider<ClientRegistrationRepository> provider,
      Environment environment) {
    boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
    http.securityMatcher(addresses)
        .authorizeHttpRequests(
            who -> {
              who.requestMatchers(PageAddresses.PUBLIC.toArray(String[]::new)).permitAll();
              for (Section section : addresses.sections()) {
                String[] paths = section.patterns().toArray(String[]::new);
                if (demo && section.open()) {
                  who.requestMatchers(paths).permitAll();
                } else {
                  who.requestMatchers(paths).hasAnyRole(section.roles());
                }
              }
              if (demo) {
                who.requestMatchers("/").permitAll();
              }
              who.anyRequest().authenticated();
            })
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .exceptionHandling(
            refused ->
                refused.authenticationEntryPoint(askingForLogin()).accessDeniedPage("/denied"))
        .logout(logout -> logout.logoutSuccessUrl("/login?ended"));
    if (demo) {
      http.formLogin(form -> form.loginPage(LOGIN).defaultSuccessUrl("/"));
    } else if (provider.getIfAvailable() != null) {
      http.oauth2Login(
          login ->
              login
                  .loginPage(LOGIN)
                  .failureUrl("/login?error")
                  .userInfoEndpoint(user -> user.userAuthoritiesMapper(new Claims(settings))));
    }
    return http.build();
  }

  /** Asks for a login; what a page fetches for itself makes the page ask, not a part of it. */
  private static AuthenticationEntryPoint askingForLogin() {
    LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(LOGIN);
    return new AuthenticationEntryPoint() {
      @Override
      public void commence(
          HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
          throws IOException, jakarta.servlet.ServletException {
        if (request.getHeader("HX-Request") == null) {
          page.commence(request, response, e);
        } else {
          response.setHeader("HX-Redirect", LOGIN);
          response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
      }
    };
  }
}
