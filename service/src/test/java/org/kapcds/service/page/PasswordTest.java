package org.kapcds.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The password of the demonstration is made anew at each start, and told once. */
@ExtendWith(OutputCaptureExtension.class)
class PasswordTest {

  private static final Pattern TOLD =
      Pattern.compile(
          "the pages of the demonstration ask for a login: as reviewer, compliance, release with the password (\\S{20}), which holds until the program ends");

  private final LoginSettings none = new LoginSettings("", "", "", "", "roles", java.util.Map.of());

  @Test
  void itIsPrintedOnceAndOpensEachAccount(CapturedOutput output) {
    UserDetailsService accounts = new Logins().localAccounts(none);
    List<String> told = told(output);
    assertThat(told).hasSize(1);
    for (Role role : Role.values()) {
      UserDetails one = accounts.loadUserByUsername(role.account());
      assertThat(one.getAuthorities())
          .extracting(Object::toString)
          .containsExactly("ROLE_" + role.name());
      assertThat(
              org.springframework.security.crypto.factory.PasswordEncoderFactories
                  .createDelegatingPasswordEncoder()
                  .matches(told.get(0), one.getPassword()))
          .isTrue();
    }
    new Logins().localAccounts(none);
    assertThat(told(output)).hasSize(2).doesNotHaveDuplicates();
  }

  private static List<String> told(CapturedOutput output) {
    return TOLD.matcher(output).results().map(found -> found.group(1)).toList();
  }
}
