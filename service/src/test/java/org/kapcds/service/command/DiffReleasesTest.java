package org.kapcds.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.service.difference.Situations;
import tools.jackson.databind.json.JsonMapper;

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
  void scenariosThatEndOtherwiseAreNamedBehindTheChange() throws IOException {
    Path asked = folder.resolve("situations.jsonl");
    List<String> lines = new ArrayList<>();
    for (int qtc : new int[] {449, 450, 459, 460}) {
      lines.add(
          new Situations.Asked(
                  "safety/rhythm.feature", qtc, "At the limit", MovedThreshold.withQtc(qtc).json())
              .text());
    }
    Files.write(asked, lines);

    String candidate = MovedThreshold.candidate(folder).toString();
    assertThat(diff("shipped", candidate, "--situations", asked.toString())).isZero();
    assertThat(out.toString())
        .contains("\nscenarios that end otherwise: 2 of 4; 2 more are told in other words\n")
        .contains("    ends otherwise: safety/rhythm.feature:450 At the limit\n")
        .contains("    ends otherwise: safety/rhythm.feature:459 At the limit\n")
        .contains(
            "  safety/rhythm.feature:450 At the limit\n    rule SAF-CI-025: SILENT, was FIRED PRECAUTION\n");
    out.getBuffer().setLength(0);

    diff("shipped", candidate, "--situations", asked.toString(), "--format", "json");
    assertThat(new JsonMapper().readTree(out.toString()).path("outcomes").path("otherwise"))
        .hasSize(2);
  }

  @Test
  void whatIsNotWhatScenariosAskedIsRefused() throws IOException {
    Path asked = folder.resolve("situations.jsonl");
    Files.writeString(asked, "no JSON\n");

    assertThat(diff("shipped", "shipped", "--situations", asked.toString())).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(asked + ": is not what scenarios have asked; run them to write it anew");
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
    return Commands.line(
            Clock.systemUTC(),
            CompiledRules::ofAnother,
            new PrintWriter(out, true),
            new PrintWriter(err, true))
        .execute(all);
  }
}
