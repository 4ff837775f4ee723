package org.kapcds.fhir.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesTest {

  private static final Query READ = new Query("k", "Condition/c");
  private static final Query SEARCH = new Query("k", "Condition?patient=p");

  @ParameterizedTest
  @CsvSource({
    "user/Condition.read, true, true",
    "patient/*.*, true, true",
    "system/*.read, true, true",
    "user/Condition.rs, true, true",
    "user/Condition.cruds, true, true",
    "user/Condition.r, true, false",
    "user/Condition.s, false, true",
    "user/Condition.cud, false, false",
    "user/Condition.write, false, false",
    "user/Condition.sr, false, false",
    "user/Condition., false, false",
    "user/Condition.rs?category=x, false, false",
    "user/Procedure.rs, false, false",
    "launch openid user/Procedure.rs  user/Condition.r, true, false",
    "'', false, false"
  })
  void bothVersionsOfScopesAreUnderstood(String scopes, boolean read, boolean search) {
    assertThat(Scopes.of(scopes).cover(READ)).isEqualTo(read);
    assertThat(Scopes.of(scopes).cover(SEARCH)).isEqualTo(search);
  }

  @Test
  void aScopeForOnePatientIsKnownAsSuch() {
    assertThat(Scopes.of("launch patient/*.rs").forOnePatient()).isTrue();
    assertThat(Scopes.of("launch user/*.rs").forOnePatient()).isFalse();
  }
}
