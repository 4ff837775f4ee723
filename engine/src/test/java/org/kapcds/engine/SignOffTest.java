package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.ReleaseReader;
import org.kapcds.engine.knowledge.SignOff;
import org.kapcds.engine.knowledge.Signature;

/** Who must have signed a release before it is used. */
class SignOffTest {

  private static final String REVIEWER = "clinician-reviewer";
  private static final String OFFICER = "compliance-officer";
  private static final LocalDate DAY = LocalDate.parse("2026-06-01");

  private KeyPair ann;
  private KeyPair ben;
  private SignOff asked;
  private Garden garden =
      Garden.empty()
          .file(
              "release.yaml",
              """
              version: 1.0.0
              status: released
              in-force-from: 2026-01-01
              in-force-until: 2026-12-31
              """);

  @BeforeEach
  void twoPersons() throws GeneralSecurityException {
    ann = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    ben = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    asked =
        SignOff.read(
            "sign-off.yaml",
            """
            persons: 2
            roles: [clinician-reviewer, compliance-officer]
            signers:
              Ann: { roles: [clinician-reviewer], public-key: %s }
              Ben: { roles: [compliance-officer, clinician-reviewer], public-key: %s }
            """
                .formatted(pub(ann), pub(ben)));
  }

  @Test
  void twoPersonsInTheirRolesSuffice() throws GeneralSecurityException {
    bothSign();
    assertThat(asked.lacking(release(), DAY)).isEmpty();
    assertThat(release().signatures()).extracting(Signature::name).containsExactly("Ann", "Ben");
  }

  @Test
  void onePersonWhereTwoAreAskedIsNotEnough() throws GeneralSecurityException {
    sign("Ben", OFFICER, ben);
    assertThat(asked.lacking(release(), DAY))
        .containsExactly(
            "signatures/: signed by 1 of the 2 persons who are asked for",
            "signatures/: nobody has signed as `clinician-reviewer`");
  }

  @Test
  void onePersonCountsOnceWhateverTheySignAs() throws GeneralSecurityException {
    sign("Ben", OFFICER, ben);
    sign("Ben", REVIEWER, ben, "signatures/ben-again.yaml");
    assertThat(asked.lacking(release(), DAY))
        .contains(
            "signatures/ben.yaml: `Ben` has signed twice; one person counts once",
            "signatures/: signed by 1 of the 2 persons who are asked for");
  }

  @Test
  void aSignatureUnderOtherContentDoesNotFit() throws GeneralSecurityException {
    bothSign();
    garden = garden.file("conditions/garden/words.yaml", "a.word: \"more\"\n");
    assertThat(asked.lacking(release(), DAY))
        .filteredOn(said -> said.contains("does not fit"))
        .hasSize(2)
        .allSatisfy(said -> assertThat(said).contains("it was changed since"));
  }

  @Test
  void aSignatureThatWasChangedDoesNotFit() throws GeneralSecurityException {
    bothSign();
    garden = garden.replacing("signatures/ben.yaml", "day: 2026-06-01", "day: 2026-05-01");
    assertSignedBy(1);
    garden = garden.replacing("signatures/ann.yaml", "ed25519: \"", "ed25519: \"!");
    assertSignedBy(0);
  }

  @Test
  void aSignatureChangesNoHashAndWhatIsNoneDoes() throws GeneralSecurityException {
    String hash = release().sha256();
    sign("Ann", REVIEWER, ann);
    assertThat(release().sha256()).isEqualTo(hash);
    for (String path : java.util.List.of("tables/measures.csv", "hidden.drl", "more/words.yaml")) {
      assertThat(garden.file("signatures/" + path, "").files().sha256()).isNotEqualTo(hash);
    }
  }

  @Test
  void theDaysAndTheVersionAreSignedToo() throws GeneralSecurityException {
    bothSign();
    garden = garden.replacing("release.yaml", "2026-12-31", "2027-12-31");
    assertSignedBy(0);
    garden = garden.replacing("release.yaml", "2027-12-31", "2026-12-31");
    assertThat(asked.lacking(release(), DAY)).isEmpty();
    garden = garden.replacing("release.yaml", "version: 1.0.0", "version: 1.0.1");
    assertSignedBy(0);
  }

  @Test
  void anotherKeyAnotherNameAndAnotherRoleDoNotCount() throws GeneralSecurityException {
    sign("Ann", REVIEWER, ben);
    sign("Cora", REVIEWER, ann);
    assertThat(asked.lacking(release(), DAY))
        .contains(
            "signatures/ann.yaml: the signature does not fit the release as it stands; it was changed since, or signed with another key",
            "signatures/cora.yaml: `Cora` is not among those who may sign");
    sign("Ann", OFFICER, ann);
    assertThat(asked.lacking(release(), DAY))
        .contains(
            "signatures/ann.yaml: `Ann` may not sign as `compliance-officer`; expected one of [clinician-reviewer]");
  }

  @Test
  void aDraftAndAReleaseBeforeOrAfterItsDaysAreNotInOrder() throws GeneralSecurityException {
    bothSign();
    assertThat(asked.lacking(release(), LocalDate.parse("2026-12-31"))).isEmpty();
    assertThat(asked.lacking(release(), LocalDate.parse("2027-01-01")))
        .containsExactly("release.yaml: it was in force until 2026-12-31");
    assertThat(asked.lacking(release(), LocalDate.parse("2025-12-31")))
        .containsExactly("release.yaml: it is in force from 2026-01-01 on");
    garden = garden.replacing("release.yaml", "status: released", "status: draft");
    assertThat(asked.lacking(release(), DAY))
        .contains("release.yaml: it is a draft; set `status: released` when it is finished")
        .filteredOn(said -> said.contains("does not fit"))
        .hasSize(2);
  }

  @Test
  void whatASiteAsksForMustBePossibleAndPlain() {
    assertThatThrownBy(
            () ->
                SignOff.read(
                    "sign-off.yaml",
                    """
                    persons: 2
                    roles: []
                    signers:
                      Ann: { roles: [reviewer], public-key: %s }
                      Ben: { roles: [reviewer], public-key: %s }
                      Cora: { roles: [reviewer], public-key: nonsense }
                    """
                        .formatted(pub(ann), pub(ann))))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("the key of `Ben` is that of somebody else too")
        .hasMessageContaining("not the public key of an Ed25519 pair");
    assertThatThrownBy(() -> SignOff.read("sign-off.yaml", "persons: none\nroles: []\nsigners: {}"))
        .hasMessageContaining("`none` is not a number of persons; expected 1 or more")
        .hasMessageContaining("1 persons must sign, and 0 may");
  }

  private void sign(String name, String role, KeyPair key) throws GeneralSecurityException {
    sign(name, role, key, "signatures/" + name.toLowerCase(java.util.Locale.ROOT) + ".yaml");
  }

  private void sign(String name, String role, KeyPair key, String path)
      throws GeneralSecurityException {
    Signature signature = Signature.of(release(), name, role, DAY, key.getPrivate(), path);
    garden = garden.file(path, signature.text());
  }

  private Release release() {
    Faults faults = new Faults();
    Release release = ReleaseReader.read(garden.files(), faults);
    assertThat(faults.list()).isEmpty();
    return release;
  }

  private static String pub(KeyPair key) {
    return Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
  }

  private void bothSign() throws GeneralSecurityException {
    sign("Ann", REVIEWER, ann);
    sign("Ben", OFFICER, ben);
  }

  private void assertSignedBy(int persons) {
    assertThat(asked.lacking(release(), DAY))
        .contains(
            "signatures/: signed by %d of the 2 persons who are asked for".formatted(persons));
  }
}
