package org.kapcds.fhir.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirServersTest {

  private final FhirServers some =
      new FhirServers(
          List.of("https://ehr.example.org/fhir/", "https://10.1.2.3/r4"),
          List.of("https://sandbox.example.org/r4"),
          false,
          false);
  private final FhirServers demo = new FhirServers(List.of(), List.of(), true, false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ehr.example.org/fhir",
        "https://ehr.example.org/fhir/",
        "https://EHR.example.org:443/fhir",
        "https://sandbox.example.org/r4"
      })
  void aListedServerMayBeAskedWithAToken(String base) {
    assertThat(some.refusal(base, true)).isEmpty();
  }

  @Test
  void withoutATokenOnlyAnOpenOneMayBeAsked() {
    assertThat(some.refusal("https://sandbox.example.org/r4", false)).isEmpty();
    assertThat(some.refusal("https://ehr.example.org/fhir", false))
        .contains("`fhirServer` came without a usable `fhirAuthorization`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example.org/fhir",
        "http://ehr.example.org/fhir",
        "https://ehr.example.org/",
        "https://ehr.example.org/fhir/other",
        "https://ehr.example.org:8443/fhir",
        "https://ehr.example.org/x/../fhir",
        "https://ehr.example.org/fhir?x",
        "https://ehr.example.org/fhir#x",
        "https://ehr.example.org@evil.example.org/fhir",
        "https://x@ehr.example.org/fhir",
        "https://ehr.example.org./fhir",
        "http://127.0.0.1/fhir",
        "http://localhost:8080/fhir",
        "file:///etc/passwd",
        "",
        "%"
      })
  void anyOtherMayNot(String base) {
    assertThat(some.refusal(base, true)).contains("`fhirServer` is none that this service may ask");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080/fhir, true",
    "http://localhost:8080/fhir, true",
    "http://[::1]:8080/fhir, true",
    "http://127.0.0.1.evil.example/fhir, false",
    "http://169.254.169.254/latest, false",
    "https://ehr.example.org/fhir, false"
  })
  void theDemonstrationAsksThisMachineOnly(String base, boolean allowed) {
    assertThat(demo.refusal(base, false).isEmpty()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "https://own.example.org/fhir, true",
    "https://ehr.example.org/fhir, false",
    "https://sandbox.example.org/r4, false",
    "http://localhost:8080/fhir, false",
    "'', false"
  })
  void whoHasServersOfTheirOwnMayAskNoOthers(String base, boolean allowed) {
    FhirServers own =
        some.only(List.of("https://own.example.org/fhir/", "http://localhost:8080/fhir"));

    assertThat(own.refusal(base, true).isEmpty()).isEqualTo(allowed);
  }

  @Test
  void anOwnServerIsAskedWithoutATokenOnlyIfItIsOpen() {
    FhirServers own =
        some.only(List.of("https://own.example.org/fhir", "https://sandbox.example.org/r4"));

    assertThat(own.refusal("https://own.example.org/fhir", false)).isPresent();
    assertThat(own.refusal("https://sandbox.example.org/r4", false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"http://localhost:8080/fhir, true", "http://localhost:9090/fhir, false"})
  void anOwnServerOnThisMachineMayBeAskedWhereThatIsAllowed(String base, boolean allowed) {
    FhirServers own = demo.only(List.of("http://localhost:8080/fhir"));

    assertThat(own.refusal(base, true).isEmpty()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://ehr.example.org/fhir", "ehr.example.org", "https://a/b?c", "https://a b"})
  void aBaseThatIsNoneIsRefusedAtTheStart(String base) {
    assertThatThrownBy(() -> new FhirServers(List.of(base), List.of(), false, false))
        .hasMessage(
            "`%s` is no base of a FHIR server; expected a form such as `https://ehr.example.org/fhir`",
            base);
  }

  @ParameterizedTest
  @CsvSource({
    "93.184.216.34, true, true",
    "2606:2800:220:1::1, true, true",
    "10.0.0.1, false, true",
    "172.16.0.1, false, true",
    "192.168.1.1, false, true",
    "100.64.0.1, false, true",
    "fc00::1, false, true",
    "127.0.0.1, false, false",
    "::1, false, false",
    "0.0.0.0, false, false",
    "0.1.2.3, false, false",
    "::, false, false",
    "169.254.169.254, false, false",
    "fe80::1, false, false",
    "fd00:ec2::254, false, false",
    "100.100.100.200, false, false",
    "168.63.129.16, false, false",
    "224.0.0.1, false, false",
    "255.255.255.255, false, false",
    "::ffff:127.0.0.1, false, false",
    "::127.0.0.1, false, false",
    "64:ff9b::7f00:1, false, false",
    "2002:7f00:1::, false, false"
  })
  void aNameStandsForNoAddressInsideUnlessThatIsSaid(
      String address, boolean usual, boolean privately) throws UnknownHostException {
    FhirServers inside =
        new FhirServers(List.of("https://ehr.example.org/fhir"), List.of(), false, true);
    InetAddress one = InetAddress.getByName(address);

    assertThat(some.mayConnect("ehr.example.org", one)).isEqualTo(usual);
    assertThat(inside.mayConnect("ehr.example.org", one)).isEqualTo(privately);
  }

  @Test
  void aPrivateAddressThatIsListedItselfMayBeAsked() throws UnknownHostException {
    assertThat(some.mayConnect("10.1.2.3", InetAddress.getByName("10.1.2.3"))).isTrue();
    assertThat(some.mayConnect("10.1.2.4", InetAddress.getByName("10.1.2.4"))).isFalse();
  }

  @Test
  void thisMachineIsReachedByItsOwnNamesOnly() throws UnknownHostException {
    InetAddress here = InetAddress.getByName("127.0.0.1");

    assertThat(demo.mayConnect("localhost", here)).isTrue();
    assertThat(demo.mayConnect("::1", InetAddress.getByName("::1"))).isTrue();
    assertThat(demo.mayConnect("rebound.example.org", here)).isFalse();
  }
}
