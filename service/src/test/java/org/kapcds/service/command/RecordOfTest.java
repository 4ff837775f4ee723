package org.kapcds.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.Recorder;

class RecordOfTest {

  @TempDir Path place;

  @Test
  void someKeysMayStandInTheFolderAndOthersInTheEnvironment() throws Exception {
    new Recorder(RecordSettings.in(place), Clock.systemUTC()).close();
    assertThat(RecordOf.folder(place, Map.of()).faults()).isEmpty();
    Path file = place.resolve("encryption.key");
    String key = Files.readString(file);
    Files.delete(file);

    assertThat(RecordOf.folder(place, Map.of("KAPCDS_RECORD_ENCRYPTIONKEY", key)).faults())
        .isEmpty();
    assertThat(RecordOf.folder(place, Map.of()).faults())
        .contains(
            "`kap-cds.record.encryption-key` is missing; give 32 random bytes in Base64, as"
                + " `openssl rand -base64 32` prints them");
  }
}
