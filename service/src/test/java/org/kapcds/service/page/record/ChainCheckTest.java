package org.kapcds.service.page.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.service.http.Refusal;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.Recorder;

class ChainCheckTest {

  @TempDir Path place;

  @Test
  void whoAsksForACheckIsToldThatTheDatabaseDoesNotAnswer() throws Exception {
    try (Recorder recorder = new Recorder(RecordSettings.in(place), Clock.systemUTC())) {
      ChainCheck check = new ChainCheck(recorder, Clock.systemUTC());

      assertThatThrownBy(check::begin).isInstanceOf(Refusal.class);
      assertThat(check.isRunning()).isFalse();
    }
  }
}
