package org.kapcds.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.BeforeAll;
import io.cucumber.java.Scenario;
import org.kapcds.engine.Decision;
import org.kapcds.features.cards.EveryCard;
import org.kapcds.features.trace.AskedFile;
import org.kapcds.features.trace.Evidence;
import org.kapcds.features.trace.Knowledge;

/** Writes down what each scenario showed. */
public final class Recording {

  private final Ward ward;

  /** The recording of one scenario. */
  public Recording(Ward ward) {
    this.ward = ward;
  }

  @BeforeAll
  public static void begin() {
    Evidence.begin();
    AskedFile.begin();
  }

  /** Whatever a scenario is about, the cards of its answers are such as every card must be. */
  @After
  public void cards() {
    for (Decision decision : ward.decisions()) {
      assertThat(EveryCard.faults(decision, Knowledge.engine().release())).isEmpty();
    }
  }

  @After
  public void write(Scenario scenario) {
    Evidence.record(
        scenario.getSourceTagNames(),
        scenario.getUri().toString(),
        scenario.getLine(),
        scenario.getName(),
        !scenario.isFailed(),
        ward.decisions());
    AskedFile.record(
        scenario.getUri().toString(), scenario.getLine(), scenario.getName(), ward.asked());
  }
}
