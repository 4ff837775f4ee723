package org.kapcds.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayRecordsTest {

  @TempDir Path folder;

  @Test
  void aFolderWithoutAJournalIsNotTakenForOneThatIsInOrder() throws Exception {
    for (String key : new String[] {"encryption.key", "patient.key"}) {
      Files.writeString(folder.resolve(key), Base64.getEncoder().encodeToString(new byte[32]));
    }
    StringWriter err = new StringWriter();

    int exit =
        Commands.line(
                Clock.systemUTC(),
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(err, true))
            .execute("audit", "replay", "--directory", folder.toString());

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(folder + ": has no journal; name the folder of the record");
  }
}
