package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.SignOff;
import org.kapcds.engine.knowledge.Silence;
import org.kapcds.engine.knowledge.SilenceAct;
import org.kapcds.engine.knowledge.SilenceAct.About;
import org.kapcds.engine.knowledge.SilenceAct.Kind;
import org.kapcds.engine.knowledge.Silences;

/** Which acts of silencing count. */
class SilencesTest {

  private static final String MANAGER = "release-manager";
  private static final String REVIEWER = "clinician-reviewer";
  private static final About FIRST = new About(Kind.SILENCE, "A-1", "aaa", "2026-06-09T10:00:00Z");
  private static final About AGAIN = new About(Kind.SILENCE, "A-1", "aaa", "2026-06-12T10:00:00Z");

  private final List<SilenceAct> acts = new ArrayList<>();
  private KeyPair ann;
  private KeyPair ben;

  @BeforeEach
  void twoPersons() throws GeneralSecurityException {
    ann = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    ben = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  private SignOff asking(int persons) {
    return SignOff.read(
        "sign-off.yaml",
        """
        persons: 1
        roles: []
        silencing-persons: %d
        signers:
          Ann: { roles: [release-manager], public-key: %s }
          Ben: { roles: [clinician-reviewer, release-manager], public-key: %s }
        """
            .formatted(persons, pub(ann), pub(ben)));
  }

  private static String pub(KeyPair key) {
    return Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
  }

  private SilenceAct sign(About about, String name, String role, KeyPair key)
      throws GeneralSecurityException {
    SilenceAct act =
        SilenceAct.of(
            about,
            "it is wrong",
            name,
            role,
            key.getPrivate(),
            "file-%d.yaml".formatted(acts.size()));
    acts.add(SilenceAct.read(act.path(), act.text()));
    return act;
  }

  @Test
  void oneReleaseManagerSilencesWhereNoMoreAreAskedFor() throws GeneralSecurityException {
    sign(FIRST, "Ann", MANAGER, ann);
    Silences found = Silences.of(acts, asking(1));

    assertThat(found.faults()).isEmpty();
    assertThat(found.in("aaa"))
        .containsExactly(
            new Silence(
                "A-1", "2026-06-09T10:00:00Z", "it is wrong", List.of("Ann as release-manager")));
    assertThat(found.in("bbb")).isEmpty();
  }

  @Test
  void whereTwoAreAskedForOneDoesNotSuffice() throws GeneralSecurityException {
    sign(FIRST, "Ann", MANAGER, ann);
    sign(FIRST, "Ann", MANAGER, ann);
    assertThat(Silences.of(acts, asking(2)).in("aaa")).isEmpty();
    assertThat(Silences.of(acts, asking(2)).faults())
        .containsExactly(
            "file-1.yaml: `Ann` has signed twice; one person counts once",
            "silencing of `A-1`: signed by 1 of the 2 persons who are asked for");

    sign(FIRST, "Ben", REVIEWER, ben);
    assertThat(Silences.of(acts, asking(2)).in("aaa")).hasSize(1);
  }

  @Test
  void aReleaseManagerMustBeAmongThem() throws GeneralSecurityException {
    sign(FIRST, "Ben", REVIEWER, ben);

    assertThat(Silences.of(acts, asking(1)).in("aaa")).isEmpty();
    assertThat(Silences.of(acts, asking(1)).faults())
        .containsExactly("silencing of `A-1`: nobody has signed as `release-manager`");
  }

  @Test
  void liftingAsksForAsMany() throws GeneralSecurityException {
    sign(FIRST, "Ann", MANAGER, ann);
    sign(FIRST, "Ben", REVIEWER, ben);
    sign(FIRST.lifted(), "Ann", MANAGER, ann);
    assertThat(Silences.of(acts, asking(2)).in("aaa")).hasSize(1);
    assertThat(Silences.of(acts, asking(2)).faults())
        .containsExactly("lifting of `A-1`: signed by 1 of the 2 persons who are asked for");

    sign(FIRST.lifted(), "Ben", REVIEWER, ben);
    assertThat(Silences.of(acts, asking(2)).in("aaa")).isEmpty();
    assertThat(Silences.of(acts, asking(2)).faults()).isEmpty();
  }

  @Test
  void anotherSilenceIsNotLiftedWithTheFirst() throws GeneralSecurityException {
    sign(FIRST, "Ann", MANAGER, ann);
    sign(FIRST.lifted(), "Ann", MANAGER, ann);
    sign(AGAIN, "Ann", MANAGER, ann);

    assertThat(Silences.of(acts, asking(1)).in("aaa"))
        .extracting(Silence::since)
        .containsExactly("2026-06-12T10:00:00Z");
  }

  @Test
  void whatIsNotSignedByThemDoesNothing() throws GeneralSecurityException {
    sign(FIRST, "Ann", MANAGER, ben);
    sign(FIRST, "Eve", MANAGER, ann);
    sign(FIRST, "Ann", REVIEWER, ann);
    SilenceAct act = sign(AGAIN, "Ann", MANAGER, ann);
    acts.remove(acts.size() - 1);
    acts.add(SilenceAct.read("changed.yaml", act.text().replace("A-1", "A-2")));

    assertThat(Silences.of(acts, asking(1)).byRelease()).isEmpty();
    assertThat(Silences.of(acts, asking(1)).faults())
        .contains(
            "changed.yaml: the signature does not fit the act as it stands; it was changed since, or signed with another key",
            "file-0.yaml: the signature does not fit the act as it stands; it was changed since, or signed with another key",
            "file-1.yaml: `Eve` is not among those who may sign",
            "file-2.yaml: `Ann` may not sign as `clinician-reviewer`; expected one of [release-manager]");
  }

  @Test
  void aBadOneBesideThemTakesNothingFromThem() throws GeneralSecurityException {
    sign(FIRST, "Eve", MANAGER, ben);
    sign(FIRST, "Ann", MANAGER, ann);

    assertThat(Silences.of(acts, asking(1)).in("aaa")).hasSize(1);
  }

  @Test
  void aFileThatIsNoActIsRefused() {
    assertThatThrownBy(() -> SilenceAct.read("no.yaml", "act: shout\n"))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("no.yaml:1: ");
  }
}
