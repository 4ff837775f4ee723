package org.kapcds.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.ReleaseFiles;

class DiffReleasesTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void aReleaseIsNotDifferentFromTheOneThatIsShipped() throws IOException {
    write();
    assertThat(diff("shipped", folder.toString())).isZero();
    assertThat(out.toString()).endsWith(": no difference.\n");
  }

  @Test
  void aChangeIsToldWithItsRulesAndTheirScenarios() throws IOException {
    write();
    Path file = folder.resolve("conditions/session/rules/ecg.yaml");
    Files.writeString(file, Files.readString(file).replace("PRECAUTION", "SOFT_STOP"));
    assertThat(diff("shipped", folder.toString(), "--scenarios", "../features")).isZero();
    assertThat(out.toString())
        .contains("rule changed: SAF-PRE-034/missing is a soft stop now; it was a precaution.")
        .contains("rules: SAF-PRE-034")
        .contains("conditions/session/baseline.feature:");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aReleaseWithFaultsIsRefusedByItsName() throws IOException {
    write();
    Path file = folder.resolve("conditions/session/rules/ecg.yaml");
    Files.writeString(file, Files.readString(file).replace("PRECAUTION", "LOUD"));
    assertThat(diff("shipped", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith(folder + ": the release is refused, 1 fault:");
  }

  @Test
  void whatIsNoReleaseIsRefused() {
    assertThat(diff(folder.toString(), "shipped")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(folder + ": has no `release.yaml`; name the folder of a release, or `shipped`");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertThat(diff("nowhere", "shipped")).isEqualTo(2);
    assertThat(err.toString()).startsWith("nowhere: cannot be read; name a folder that is there");
  }

  @Test
  void bothReleasesMustBeNamed() {
    assertThat(diff("shipped")).isEqualTo(2);
    assertThat(err.toString()).contains("Missing required parameter: 'NOW'");
  }

  private void write() throws IOException {
    ReleaseFiles files = ShippedRelease.open().release().files();
    for (var file : files.content().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private int diff(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "release";
    all[1] = "diff";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Commands.line(Clock.systemUTC(), new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(all);
  }
}
