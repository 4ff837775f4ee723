package org.kapcds.service.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.engine.knowledge.Silences;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.card.Cards;
import org.kapcds.service.command.TestCommands;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Question;
import org.kapcds.service.decide.Releases;
import org.kapcds.service.decide.Rulebook;
import org.kapcds.service.decide.SiteSettings;
import org.kapcds.service.sample.Samples;

class SilenceWatchTest {

  private static final String RELEASE = ShippedRelease.open().release().sha256();

  @TempDir Path folder;

  private final List<Silences> changes = new ArrayList<>();
  private final StringWriter err = new StringWriter();
  private Path signOff;
  private Path key;
  private SilenceWatch watch;

  @BeforeEach
  void oneManager() throws Exception {
    KeyPair ann = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    key = folder.resolve("ann.pem");
    Files.writeString(
        key,
        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
            .formatted(Base64.getEncoder().encodeToString(ann.getPrivate().getEncoded())));
    signOff = folder.resolve("sign-off.yaml");
    Files.writeString(
        signOff,
        """
        persons: 1
        roles: []
        signers:
          Ann: { roles: [release-manager], public-key: %s }
        """
            .formatted(Base64.getEncoder().encodeToString(ann.getPublic().getEncoded())));
    watch =
        new SilenceWatch(
            new SilenceFolder(folder.resolve("silences"), signOff)::read, changes::add);
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("release", "silence"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--key", key.toString(), "--name", "Ann", "--role", "release-manager"));
    all.addAll(List.of("--folder", folder.resolve("silences").toString()));
    return TestCommands.line(
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC),
            new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  private void silence(String rule) {
    assertThat(run("--rule", rule, "--reason", "the limit is wrong")).as(err.toString()).isZero();
  }

  private Path act() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("silences"))) {
      return files.sorted().findFirst().orElseThrow();
    }
  }

  private static Decision decide(Decider decider, Samples.Sample sample) {
    return decider.decide(
        FhirFacts.read(sample.bundle()),
        Question.at(Question.asOf(sample.asOf()), Question.moment(sample.moment())));
  }

  private static RuleState state(Decision decision, String rule) {
    return decision.trace().stream()
        .filter(one -> one.ruleId().equals(rule))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void aHardStopIsSilencedAndLiftedWithoutARestartAndIsNeverANo() throws Exception {
    Decider decider =
        new Decider(
            Releases.opening(ShippedRelease::open).silencing(watch::in),
            SiteSettings.of("clinic", true));
    Samples.Sample sample =
        Samples.all().stream()
            .filter(one -> !hardStops(decide(decider, one)).isEmpty())
            .findFirst()
            .orElseThrow();
    Decision before = decide(decider, sample);
    String rule = hardStops(before).get(0);

    silence(rule);
    assertThat(state(decide(decider, sample), rule)).isEqualTo(RuleState.FIRED);
    watch.look();
    Decision silenced = decide(decider, sample);

    assertThat(state(silenced, rule)).isEqualTo(RuleState.NOT_EVALUABLE);
    assertThat(hardStops(silenced)).doesNotContain(rule);
    assertThat(silenced.recommendations())
        .extracting(Decision.Recommendation::state)
        .doesNotContain(Decision.State.ELIGIBLE, Decision.State.ELIGIBLE_WITH_CAUTIONS);
    assertThat(Cards.of(silenced, Rulebook.of(decider.release()), true))
        .isNotEmpty()
        .allSatisfy(
            card ->
                assertThat(card.detail())
                    .contains("Rule %s is silenced and judges nothing".formatted(rule)))
        .anySatisfy(
            card ->
                assertThat(card.summary()).contains("Not assessed, because the rule is silenced"));

    assertThat(run("--lift", act().toString(), "--reason", "mended")).isZero();
    watch.look();
    assertThat(decide(decider, sample)).isEqualTo(before);
    assertThat(changes).hasSize(2);
    assertThat(changes.get(0).in(RELEASE)).hasSize(1);
    assertThat(changes.get(1)).isEqualTo(Silences.NONE);
  }

  private static List<String> hardStops(Decision decision) {
    return decision.conclusions().stream()
        .filter(one -> one.level() == Level.HARD_STOP && one.override() != null)
        .map(Decision.Conclusion::ruleId)
        .distinct()
        .toList();
  }

  @Test
  void withoutASignOffNothingIsSilenced() {
    silence("SAF-CI-025");
    Silences found = new SilenceFolder(folder.resolve("silences"), null).read();

    assertThat(found.byRelease()).isEmpty();
    assertThat(found.faults())
        .containsExactly(
            "no rule is silenced: nobody knows whose signatures count; name with `kap-cds.release.sign-off` the file that says who may sign");
  }

  @Test
  void whatCannotBeReadChangesNothing() throws Exception {
    silence("SAF-CI-025");
    watch.look();
    Files.delete(signOff);
    watch.look();

    assertThat(watch.in(RELEASE)).hasSize(1);
    assertThat(changes).hasSize(1);
  }

  @Test
  void aFileThatIsNoActIsToldAndTheOthersCount() throws Exception {
    silence("SAF-CI-025");
    Files.writeString(folder.resolve("silences/a.yaml"), "act: shout\n");
    watch.look();

    assertThat(watch.in(RELEASE)).hasSize(1);
    assertThat(watch.inForce().faults()).singleElement().asString().contains("a.yaml:1");
  }

  /** Such as what a file system puts beside a file of its own accord. */
  @Test
  void aFileThatIsNoTextKeepsNoActFromBeingInForce() throws Exception {
    silence("SAF-CI-025");
    Files.write(folder.resolve("silences/._a.yaml"), new byte[] {(byte) 0xff, 0});
    watch.look();

    assertThat(watch.in(RELEASE)).hasSize(1);
    assertThat(watch.inForce().faults()).containsExactly("._a.yaml: is no text in UTF-8");
  }

  @Test
  void aSecondPersonSignsTheSame() throws Exception {
    silence("SAF-CI-025");

    assertThat(run("--with", act().toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is there already");
  }

  @Test
  void aRuleThatTheReleaseDoesNotHaveIsNotSigned() {
    assertThat(run("--rule", "SAF-CI-999", "--reason", "none")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("`SAF-CI-999` is not a rule of release 1.0.0; name one by its id");
  }
}
