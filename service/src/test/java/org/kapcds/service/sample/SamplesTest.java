package org.kapcds.service.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.Decision;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Level;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Question;
import org.kapcds.service.decide.Releases;
import org.kapcds.service.decide.SiteSettings;

/** The stories of the sample patients, which must stay true as the knowledge changes. */
class SamplesTest {

  private static Decider decider;

  @BeforeAll
  static void open() {
    decider = new Decider(Releases.opening(ShippedRelease::open), SiteSettings.of("clinic", true));
  }

  private static Decision decide(String name) {
    Samples.Sample sample = Samples.named(name).orElseThrow();
    return decider.decide(
        FhirFacts.read(sample.bundle()),
        Question.at(Question.asOf(sample.asOf()), Question.moment(sample.moment())));
  }

  private static Decision.Recommendation depression(Decision decision) {
    return decision.recommendations().stream()
        .filter(one -> one.condition().equals("mdd"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> stops(Decision decision, Level level) {
    return decision.conclusions().stream()
        .filter(one -> one.level() == level)
        .map(Decision.Conclusion::ruleId)
        .toList();
  }

  @Test
  void mariaIsEligibleAndNothingIsMissing() {
    Decision decision = decide("maria");
    assertThat(depression(decision).state()).isEqualTo(Decision.State.ELIGIBLE);
    assertThat(decision.trace()).allMatch(one -> one.needs().isEmpty());
    assertThat(decision.notRead()).isEmpty();
  }

  @Test
  void tomIsNotIllEnough() {
    Decision.Recommendation depression = depression(decide("tom"));
    assertThat(depression.state()).isEqualTo(Decision.State.NOT_ELIGIBLE);
    assertThat(depression.reasons()).containsExactly("SEVERITY_BELOW_THRESHOLD");
  }

  @Test
  void forKeikoItCannotBeSaid() {
    assertThat(depression(decide("keiko")).state()).isEqualTo(Decision.State.INSUFFICIENT_DATA);
  }

  @Test
  void aminaHasAStopThatNothingChanges() {
    Decision decision = decide("amina");
    assertThat(depression(decision).reason()).isEqualTo("HARD_STOP");
    assertThat(depression(decision).whatWouldChangeIt()).isEmpty();
    assertThat(stops(decision, Level.HARD_STOP)).containsExactly("SAF-CI-001");
  }

  @Test
  void jonasMustBeSeenToday() {
    assertThat(decide("jonas").urgentActions())
        .extracting(Decision.UrgentAction::ruleId)
        .contains("ASI-URGENT-ACTION");
  }

  @Test
  void lenasOrderAndSessionWait() {
    Decision decision = decide("lena");
    assertThat(decision.doses())
        .extracting(Decision.Dose::result)
        .containsExactly(Decision.DoseResult.ABOVE_SOFT);
    assertThat(decision.session())
        .isNotNull()
        .extracting(Decision.Session::gate)
        .isEqualTo(Decision.Gate.HOLD);
    assertThat(decision.order().hold()).isTrue();
    assertThat(decision.conclusions())
        .extracting(Decision.Conclusion::ruleId)
        .contains("SAF-DI-049", "SAF-PRE-001", "SAF-PRE-002", "SAF-DOSE-011");
  }

  @Test
  void everyStoryNamesAMomentWithItsOffset() {
    assertThat(Samples.all()).hasSize(6).allMatch(sample -> Question.asOf(sample.asOf()) != null);
  }
}
