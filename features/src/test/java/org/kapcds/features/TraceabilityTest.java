package org.kapcds.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.features.trace.Evidence;
import org.kapcds.features.trace.Knowledge;
import org.kapcds.features.trace.TraceTable;
import org.kapcds.features.trace.Traceability;

/**
 * Holds what the scenarios have shown against the catalogue, and writes the table. It reads the
 * evidence of the last run of the scenarios.
 */
class TraceabilityTest {

  @Test
  void everyRuleIsShownFiringSilentAndNotEvaluable() throws IOException {
    Release release = Knowledge.engine().release();
    Traceability traceability = new Traceability(release, Evidence.read());
    new TraceTable(release, traceability).write(Path.of("target"));
    assertThat(traceability.faults()).isEmpty();
  }
}
