package org.kapcds.service.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Engine;
import org.kapcds.engine.Moment;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.Situation;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.audit.Case;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Question;
import org.kapcds.service.decide.Releases;
import org.kapcds.service.decide.SiteSettings;
import org.kapcds.service.record.Call;
import org.kapcds.service.sample.Samples;
import org.springframework.mock.web.MockHttpServletRequest;

class ShadowRunTest {

  private static final Engine SHIPPED = ShippedRelease.open();

  /** The same rules, but nobody is old enough. */
  private static final Engine STRICTER =
      SHIPPED.withParameter("adult-gate.min-years", BigDecimal.valueOf(120));

  private final Map<ShadowRun.Came, Integer> counts = new ConcurrentHashMap<>();
  private final BlockingQueue<ShadowRun.Difference> kept = new LinkedBlockingQueue<>();
  private final Decider decider =
      new Decider(Releases.opening(() -> SHIPPED), SiteSettings.of("clinic", true));

  private void count(ShadowRun.Came came) {
    counts.merge(came, 1, Integer::sum);
  }

  private static Decision decide(Decider decider) {
    Samples.Sample sample = Samples.named("tom").orElseThrow();
    return decider
        .recordedIn(Call.of(new MockHttpServletRequest()))
        .decide(
            FhirFacts.read(sample.bundle()),
            Question.at(Question.asOf(sample.asOf()), Question.moment(sample.moment())));
  }

  @Test
  void onlyWhatIsDifferentIsKeptAndTheLiveAnswerIsWhatItWas() throws Exception {
    try (ShadowRun run = new ShadowRun(() -> STRICTER, this::count, kept::add)) {
      assertThat(decide(decider.watchedBy(run))).isEqualTo(decide(decider));
      ShadowRun.Difference difference = kept.poll(30, TimeUnit.SECONDS);

      assertThat(difference).isNotNull();
      assertThat(difference.live()).isEqualTo(decide(decider));
      assertThat(difference.changes()).extracting(Case.Change::name).contains("mdd");
      assertThat(counts).isEqualTo(Map.of(ShadowRun.Came.DIFFERENT, 1));
    }
  }

  @Test
  void whatIsTheSameIsCountedOnly() throws Exception {
    try (ShadowRun run = new ShadowRun(() -> SHIPPED, this::count, kept::add)) {
      decide(decider.watchedBy(run));
      while (counts.isEmpty()) {
        Thread.sleep(10);
      }
      assertThat(counts).isEqualTo(Map.of(ShadowRun.Came.SAME, 1));
      assertThat(kept).isEmpty();
    }
  }

  @Test
  void aCandidateThatIsSlowHoldsUpNothingAndWhatIsTooMuchIsDropped() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (ShadowRun run = new ShadowRun(() -> waiting(never), this::count, kept::add)) {
      Decision live = decide(decider);
      Samples.Sample sample = Samples.named("tom").orElseThrow();
      var situation =
          new Situation(
              Question.asOf(sample.asOf()),
              Question.moment(sample.moment()),
              null,
              List.of(),
              FhirFacts.read(sample.bundle()).facts());
      long begun = System.nanoTime();
      for (int i = 0; i < ShadowRun.WAITING + 50; i++) {
        run.decided(situation, List.of(), live);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
      assertThat(counts).isEqualTo(Map.of(ShadowRun.Came.DROPPED, 50));
    }
  }

  private static Engine waiting(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return SHIPPED;
  }

  @Test
  void aQuestionThatNamesItsReleaseIsNotCompared() {
    try (ShadowRun run = new ShadowRun(() -> STRICTER, this::count, kept::add)) {
      Samples.Sample sample = Samples.named("tom").orElseThrow();
      decider
          .watchedBy(run)
          .recordedIn(Call.of(new MockHttpServletRequest()))
          .decide(
              FhirFacts.read(sample.bundle()),
              new Question(
                  Question.asOf(sample.asOf()),
                  Question.moment(sample.moment()),
                  null,
                  List.of(),
                  List.of(),
                  "1.0.0"));
      assertThat(counts).isEmpty();
    }
  }

  @Test
  void aCandidateThatIsRefusedSaysWhy() throws Exception {
    try (ShadowRun run =
        new ShadowRun(
            () -> {
              throw new IllegalArgumentException("no release");
            },
            this::count,
            kept::add)) {
      for (int i = 0; i < 500 && run.fault().isEmpty(); i++) {
        Thread.sleep(10);
      }
      assertThat(run.fault()).isEqualTo("no release");
      assertThat(run.release()).isEmpty();
    }
  }

  @Test
  void nothingWaitsForACandidateThatIsRefused() throws Exception {
    try (ShadowRun run =
        new ShadowRun(
            () -> {
              throw new NoClassDefFoundError("of a rule");
            },
            this::count,
            kept::add)) {
      for (int i = 0; i < 500 && run.fault().isEmpty(); i++) {
        Thread.sleep(10);
      }
      Decision live = decide(decider);
      Situation situation =
          new Situation(
              Question.asOf("2026-06-15T12:00:00Z"), Moment.PLANNING, null, List.of(), List.of());
      for (int i = 0; i < ShadowRun.WAITING + 1; i++) {
        run.decided(situation, List.of(), live);
      }
      assertThat(counts).isEmpty();
    }
  }
}
