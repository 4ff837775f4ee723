package org.kapcds.features.steps;

import io.cucumber.java.After;
import io.cucumber.java.BeforeAll;
import io.cucumber.java.Scenario;
import org.kapcds.features.trace.Evidence;

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
  }
}
