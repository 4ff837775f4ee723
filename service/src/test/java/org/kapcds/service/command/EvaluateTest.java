package org.kapcds.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.service.sample.Samples;

class EvaluateTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path tom;

  @BeforeEach
  void write() throws IOException {
    tom = folder.resolve("tom.json");
    Files.write(tom, Samples.named("tom").orElseThrow().bundle());
  }

  private int run(String... arguments) {
    return run(Engine::open, arguments);
  }

  private int run(Function<ReleaseFiles, Engine> opens, String... arguments) {
    return Commands.line(
            Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC),
            opens,
            new PrintWriter(out, true),
            new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void aDecisionIsWrittenForReading() {
    assertThat(run("evaluate", tom.toString())).isZero();
    assertThat(out.toString())
        .startsWith("Patient/tom as of 2026-03-02T10:00:00Z: planning, ketamine-iv\n")
        .contains("not eligible", "MDD-SEVERITY", "It advises; the clinician decides.");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void orAsTheContractHasIt() {
    assertThat(run("evaluate", tom.toString(), "--format", "json", "--moment", "order")).isZero();
    assertThat(out.toString())
        .startsWith("{\n  \"decisionId\" : ")
        .contains("\"moment\" : \"order\"");
  }

  @Test
  void codesOfTheOperatorAreUsedAndNamed() throws IOException {
    Path codes = Files.createDirectory(folder.resolve("codes"));
    Files.writeString(
        codes.resolve("house.json"),
        """
        {"resourceType": "ValueSet", "url": "urn:kap:value-set:phenelzine", "expansion":
         {"contains": [{"system": "urn:house", "code": "17"}]}}
        """);
    assertThat(run("evaluate", tom.toString(), "--terminology", codes.toString())).isZero();
    assertThat(out.toString()).contains("beside those of the release: house.json.");

    Files.writeString(codes.resolve("house.json"), "{}");
    assertThat(run("evaluate", tom.toString(), "--terminology", codes.toString())).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "the operator's terminology is refused, 1 fault:\n"
                + "house.json: resourceType: it is ``; expected a ValueSet or a ConceptMap of FHIR"
                + " R4\n");
  }

  @Test
  void aDayBeforeTheReleaseIsToldFirst() {
    assertThat(
            run(
                "evaluate",
                tom.toString(),
                "--as-of",
                "2025-06-01T10:00:00Z",
                "--release",
                "1.0.0"))
        .isZero();
    assertThat(out.toString().lines().skip(2).findFirst().orElse("")).startsWith("  Note: ");
  }

  @Test
  void aSiteThatWasNotDescribedIsNotKnown() {
    String missing = "Not on record: in what kind of place dosing would be.";
    assertThat(run("evaluate", tom.toString())).isZero();
    assertThat(out.toString()).contains(missing);
    out.getBuffer().setLength(0);
    assertThat(run("evaluate", tom.toString(), "--site-setting", "clinic")).isZero();
    assertThat(out.toString()).doesNotContain(missing);
  }

  @Test
  void aKindOfSiteThatIsNoneIsRefused() {
    assertThat(run("evaluate", tom.toString(), "--site-setting", "barn")).isEqualTo(2);
    assertThat(err.toString()).contains("--site-setting", "barn");
  }

  @Test
  void whatOneAnswerTellsStandsWithItsQuestion() throws IOException {
    Path chart =
        Files.writeString(
            folder.resolve("new.json"),
            """
        {"resourceType": "Bundle", "type": "collection", "entry": [
          {"resource": {"resourceType": "Patient", "id": "p", "gender": "male", "birthDate": "1980"}},
          {"resource": {"resourceType": "Condition", "id": "cad",
            "code": {"coding": [{"system": "http://snomed.info/sct", "code": "53741008"}]}}}]}
        """);
    assertThat(run("evaluate", chart.toString())).isZero();
    String page = out.toString().replaceAll("\\s+", " ");

    assertThat(page)
        .contains(
            "[SAF-Q-03] (10 rules wait for it) Open: whether there is or was a rhythm problem;"
                + " whether there is or was heart disease.")
        .contains("A problem list reviewed of late would tell: how ill the patient is; whether")
        .contains("Beyond what is on record, not known: whether there is or was heart disease")
        .doesNotContain("Not on record: whether there is or was")
        .doesNotContain("Not on record: whether there is dementia");
  }

  @Test
  void whatTwoConditionsHaveInCommonStandsOnce() {
    assertThat(run("evaluate", tom.toString(), "--condition", "crps", "--condition", "neu"))
        .isZero();
    String step = "Write a plan against relapse by the end of the series";

    assertThat(out.toString().split(step, -1)).hasSize(2);
    assertThat(out.toString()).contains("What is listed above counts here too: ");
  }

  @Test
  void aFileThatIsNotThereIsSaidInOneLine() {
    assertThat(run("evaluate", "nowhere.json")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("nowhere.json: cannot be read; name a file with a FHIR R4 bundle\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aBundleThatCannotBeReadIsSaidInOneLine() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.json"), "{\"resourceType\": \"Bundle\"}");
    assertThat(run("evaluate", empty.toString())).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(empty + ": Bundle: no Patient is in it; add the Patient\n");
  }

  @Test
  void aQuestionThatCannotBeAnsweredIsSaidInOneLine() {
    assertThat(run("evaluate", tom.toString(), "--as-of", "yesterday")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "asOf: `yesterday` is not a moment with its offset; expected a form such as `2026-03-02T09:30:00+01:00`\n");
  }

  @Test
  void anUnknownCommandShowsWhatThereIs() {
    assertThat(run("evalute", tom.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("evalute", "Usage: kap-cds", "evaluate", "release");
  }

  @Test
  void settingsOfTheServiceAreNoCommand() {
    assertThat(Commands.isMeant()).isFalse();
    assertThat(Commands.isMeant("--server.port=9000")).isFalse();
    assertThat(Commands.isMeant("--help")).isTrue();
    assertThat(Commands.isMeant("evaluate", "x.json")).isTrue();
  }

  @Test
  void aFolderThatIsNoReleaseIsSaidInOneLine() {
    assertThat(run("release", "verify", folder.toString())).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(folder + ": has no `release.yaml`; name the folder of a release\n");
  }

  @Test
  void theEvidenceWhoseReviewIsOverdueOnADayIsReported() {
    String release = Path.of("..", "rulesets").toString();

    assertThat(run(CompiledRules::open, "release", "verify", release, "--on", "2026-12-31"))
        .isZero();
    assertThat(out.toString()).contains(" 0 of them to be reviewed before 2026-12-31");

    out.getBuffer().setLength(0);
    assertThat(run(CompiledRules::open, "release", "verify", release, "--on", "2027-01-01"))
        .isZero();
    assertThat(out.toString())
        .contains("to be reviewed before 2027-01-01", "  MORE-KARE: by 2026-12-31")
        .doesNotContain("ANAND-2023");
  }

  @Test
  void everyFaultOfAReleaseIsNamed() throws IOException {
    Files.writeString(
        folder.resolve("release.yaml"), "version: 1\nstatus: draft\nin-force-from: soon\n");
    assertThat(run("release", "verify", folder.toString())).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("the release is refused, ")
        .contains("release.yaml:3: `soon` is not a day like 2026-01-01");
  }
}
