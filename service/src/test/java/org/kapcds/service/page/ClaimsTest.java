package org.kapcds.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;

/** What the provider says of somebody, and what that makes them here. */
class ClaimsTest {

  private static List<String> roles(
      String claim, Map<String, String> meanings, Map<String, Object> claims) {
    LoginSettings settings =
        new LoginSettings("", "https://login.example.org", "kap", "secret", claim, meanings);
    return new Claims(settings)
            .mapAuthorities(
                List.of(
                    new SimpleGrantedAuthority("SCOPE_openid"),
                    new OAuth2UserAuthority("OIDC_USER", claims, "sub")))
            .stream()
            .map(GrantedAuthority::getAuthority)
            .sorted()
            .toList();
  }

  @Test
  void theClaimNamesTheRoles() {
    assertThat(
            roles(
                "roles",
                Map.of(),
                Map.of(
                    "sub",
                    "1",
                    "roles",
                    List.of("compliance-officer", "release-manager", "other"))))
        .containsExactly("ROLE_COMPLIANCE_OFFICER", "ROLE_RELEASE_MANAGER");
    assertThat(roles("roles", Map.of(), Map.of("sub", "1", "roles", "clinician-reviewer")))
        .containsExactly("ROLE_CLINICIAN_REVIEWER");
  }

  @Test
  void aClaimMayStandInsideOfAnotherOrHaveDotsInItsName() {
    assertThat(
            roles(
                "realm_access.roles",
                Map.of(),
                Map.of("sub", "1", "realm_access", Map.of("roles", List.of("release-manager")))))
        .containsExactly("ROLE_RELEASE_MANAGER");
    assertThat(
            roles(
                "https://example.org/roles",
                Map.of(),
                Map.of("sub", "1", "https://example.org/roles", List.of("release-manager"))))
        .containsExactly("ROLE_RELEASE_MANAGER");
  }

  @Test
  void groupsOfTheOrganisationMeanWhatTheSettingsSay() {
    assertThat(
            roles(
                "groups",
                Map.of("audit", "compliance-officer"),
                Map.of("sub", "1", "groups", List.of("audit", "nurses"))))
        .containsExactly("ROLE_COMPLIANCE_OFFICER");
  }

  @Test
  void whoeverIsNothingHereIsNothing() {
    assertThat(roles("roles", Map.of(), Map.of("sub", "1"))).isEmpty();
    assertThat(roles("roles", Map.of(), Map.of("sub", "1", "roles", 7))).isEmpty();
  }
}
