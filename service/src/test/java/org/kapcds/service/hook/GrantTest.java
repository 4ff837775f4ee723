package org.kapcds.service.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.fhir.fetch.FhirServers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class GrantTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final FhirServers SERVERS =
      new FhirServers(
          List.of("https://ehr.example.org/fhir"),
          List.of("https://open.example.org/fhir"),
          false,
          false);

  private static Grant grant(
      @Nullable String server, @Nullable String registered, Consumer<ObjectNode> change) {
    ObjectNode authorization =
        JSON.createObjectNode()
            .put("access_token", "abc.DEF_~+/-12==")
            .put("token_type", "Bearer")
            .put("expires_in", 300)
            .put("scope", "patient/*.rs")
            .put("subject", "kap-cds")
            .put("patient", "p");
    change.accept(authorization);
    HookRequest request =
        new HookRequest(
            "7b1f6a52-6c0e-4c57-9f0e-0a6d1f2c9e11",
            "p",
            server,
            authorization.isEmpty() ? null : authorization,
            null,
            Written.NOTHING,
            JSON.createObjectNode());
    return Grant.of(request, SERVERS, registered);
  }

  private static void unusable(String problem, Consumer<ObjectNode> change) {
    Grant grant = grant("https://ehr.example.org/fhir", null, change);

    assertThat(grant.access()).isNull();
    assertThat(grant.problem()).isEqualTo(problem);
  }

  @Test
  void aTokenForAListedServerGrantsAccess() {
    assertThat(grant("https://ehr.example.org/fhir", "kap-cds", all -> {}).access()).isNotNull();
    assertThat(grant("https://ehr.example.org/fhir", null, all -> {}).access()).isNotNull();
  }

  @Test
  void aLifetimeAsATextAndATypeInLowerCaseWillDo() {
    Grant grant =
        grant(
            "https://ehr.example.org/fhir/",
            null,
            all -> all.put("expires_in", "300").put("token_type", "bearer"));

    assertThat(grant.access()).isNotNull();
  }

  @Test
  void aTokenThatDoesNotSayForWhichPatientWillDo() {
    assertThat(grant("https://ehr.example.org/fhir", null, all -> all.remove("patient")).access())
        .isNotNull();
  }

  @Test
  void aCallThatNamesNoServerOffersNothing() {
    assertThat(grant(null, null, all -> {})).isEqualTo(Grant.NONE);
  }

  @Test
  void anyOtherServerIsNotAsked() {
    Grant grant = grant("https://evil.example.org/fhir", null, all -> {});

    assertThat(grant.access()).isNull();
    assertThat(grant.problem()).isEqualTo("`fhirServer` is none that this service may ask");
  }

  @Test
  void withoutATokenOnlyAnOpenServerIsAsked() {
    unusable("`fhirServer` came without a usable `fhirAuthorization`", ObjectNode::removeAll);
    assertThat(grant("https://open.example.org/fhir", null, ObjectNode::removeAll).access())
        .isNotNull();
  }

  @Test
  void anOpenServerIsNotAskedInPlaceOfATokenThatIsNoGood() {
    Grant grant =
        grant("https://open.example.org/fhir", null, all -> all.put("patient", "somebody-else"));

    assertThat(grant.access()).isNull();
  }

  @ParameterizedTest
  @Tag("CH-028")
  @ValueSource(strings = {"access_token", "token_type", "expires_in", "scope", "subject"})
  void eachPartOfAnAuthorizationIsNeeded(String name) {
    String problem = "`fhirAuthorization` has no usable `%s`".formatted(name);
    unusable(problem, all -> all.remove(name));
    unusable(problem, all -> all.putNull(name));
    unusable(problem, all -> all.put(name, ""));
    unusable(problem, all -> all.putArray(name));
  }

  @ParameterizedTest
  @Tag("CH-028")
  @CsvSource({"-1", "1.5", "soon", "99999999999999999999"})
  void aLifetimeThatIsNoneIsNoLifetime(String lifetime) {
    unusable(
        "`fhirAuthorization` has no usable `expires_in`", all -> all.put("expires_in", lifetime));
  }

  @Test
  void whatWouldBecomeSomethingElseInAHeaderIsNoToken() {
    for (String token : List.of("a b", "a\r\nHost: evil", "\u00e4", "a,b")) {
      unusable("`fhirAuthorization` holds no bearer token", all -> all.put("access_token", token));
    }
    unusable("`fhirAuthorization` holds no bearer token", all -> all.put("token_type", "MAC"));
  }

  @Test
  @Tag("CH-065")
  void aTokenForAnotherServiceOrPatientIsNotUsed() {
    Grant other = grant("https://ehr.example.org/fhir", "another-id", all -> {});

    assertThat(other.problem())
        .isEqualTo("`fhirAuthorization.subject` is another service than this one");
    unusable(
        "`fhirAuthorization.patient` is another patient than `context.patientId`",
        all -> all.put("patient", "q"));
  }
}
