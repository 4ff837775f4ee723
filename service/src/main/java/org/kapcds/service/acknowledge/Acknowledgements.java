package org.kapcds.service.acknowledge;

import java.time.OffsetDateTime;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.fhir.Chart;
import org.kapcds.service.record.Call;
import org.kapcds.service.record.Recorder;
import org.springframework.stereotype.Component;

/** Finds what was set aside before, by what was recorded of it. */
@Component
public final class Acknowledgements {

  private final Recorder recorder;

  Acknowledgements(Recorder recorder) {
    this.recorder = recorder;
  }

  /** What was set aside before of what may be shown in a call. */
  public Acknowledged of(Call call, Release release, Chart chart, OffsetDateTime now) {
    return new Acknowledged(
        release, chart.facts(), recorder.setAside(call), recorder.visit(call).orElse(null), now);
  }
}
