package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapcds.engine.Decision.RuleState.FIRED;
import static org.kapcds.engine.Decision.RuleState.SILENT;
import static org.kapcds.engine.Reading.conclusion;
import static org.kapcds.engine.Reading.state;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.ReleaseFiles;

/** Releases as things: their hash, their archive, their compiled rules, two side by side. */
class ReleasesTest {

  private static final Garden TEN = limit("10");
  private static final Garden TWENTY = limit("20");

  private static Garden limit(String value) {
    return Garden.empty()
        .parameters(
            """
            leaf-limit.above:
              says: Above this score the leaves are damaged.
              unit: "{score}"
              values:
                - { from: 2026-01-01, value: %s, reference: made up, mark: V }
            """
                .formatted(value))
        .catalogue(
            """
            rules:
              LEAF-DAMAGE: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: "Above {limit}." }
            """)
        .rules(
            """
            declare LeafLimitLimits
                above : BigDecimal @key
            end
            rule "LEAF-DAMAGE Damaged leaves"
            when
                LeafLimitLimits( $limit : above )
                $score : Measurement( kind == "leaf-score", decides, value > $limit )
            then
                insertLogical( new Contraindication( $score ) );
            end
            """);
  }

  @Test
  void aPartOfTheCatalogueMayStandBesideItsRules() {
    Garden beside =
        TEN.without(Garden.CATALOGUE)
            .file("conditions/garden/rules/leaves.yaml", TEN.text(Garden.CATALOGUE));
    Decision decision = Chart.empty().scored("leaf-score", "11", "2026-06-10").under(beside.open());

    assertThat(conclusion(decision, "LEAF-DAMAGE").summary()).isEqualTo("Above 10.");
    assertThat(beside.open().release().entries().values())
        .extracting(Entry::folder)
        .containsOnly("garden");
  }

  @Test
  void twoReleasesOfOneVersionDecideEachByItsOwn() {
    Engine ten = TEN.open();
    Engine twenty = TWENTY.open();
    Chart chart = Chart.empty().scored("leaf-score", "15", "2026-06-10");

    assertThat(state(chart.under(ten), "LEAF-DAMAGE")).isEqualTo(FIRED);
    assertThat(state(chart.under(twenty), "LEAF-DAMAGE")).isEqualTo(SILENT);
    assertThat(state(chart.under(ten), "LEAF-DAMAGE")).isEqualTo(FIRED);
    assertThat(ten.release().version()).isEqualTo(twenty.release().version());
    assertThat(chart.under(ten).release().sha256())
        .isNotEqualTo(chart.under(twenty).release().sha256());
  }

  @Test
  void twoReleasesMayDifferInTheirRulesAlone() {
    Engine above = TEN.open();
    Engine below = TEN.replacing(Garden.RULES, "value > $limit", "value < $limit").open();
    Chart chart = Chart.empty().scored("leaf-score", "15", "2026-06-10");

    assertThat(state(chart.under(above), "LEAF-DAMAGE")).isEqualTo(FIRED);
    assertThat(state(chart.under(below), "LEAF-DAMAGE")).isEqualTo(SILENT);
  }

  @Test
  void rulesThatWereCompiledBeforeDecideTheSame() {
    byte[] compiled = Engine.compile(TEN.files());
    Engine opened = Engine.open(TEN.files(), compiled);
    Chart chart = Chart.empty().scored("leaf-score", "15", "2026-06-10");

    assertThat(conclusion(chart.under(opened), "LEAF-DAMAGE").summary()).isEqualTo("Above 10.");
    assertThat(DecisionJson.compact(chart.under(opened)))
        .isEqualTo(DecisionJson.compact(chart.under(TEN.open())));
  }

  @Test
  void compiledRulesOfAnotherReleaseAreRefused() {
    byte[] compiled = Engine.compile(TEN.files());

    assertThatThrownBy(() -> Engine.open(TWENTY.files(), compiled))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the compiled rules are those of the release %s, not of %s; delete them and compile"
                    .formatted(TEN.files().sha256(), TWENTY.files().sha256())
                + " anew");
  }

  @Test
  void anArchiveHoldsTheSameRelease() {
    byte[] archive = TEN.files().archive();
    ReleaseFiles unpacked = ReleaseFiles.of(new ByteArrayInputStream(archive));

    assertThat(unpacked.sha256()).isEqualTo(TEN.files().sha256());
    assertThat(unpacked.content().keySet()).isEqualTo(TEN.files().content().keySet());
    assertThat(unpacked.archive()).isEqualTo(archive);
  }

  @Test
  void aFolderHoldsTheSameReleaseAndWhatIsNoKnowledgeIsNoPartOfIt(@TempDir Path folder)
      throws IOException {
    for (Map.Entry<String, byte[]> file : TEN.files().content().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    Files.writeString(folder.resolve("conditions/garden/Notes.java"), "class Notes {}");
    Files.writeString(folder.resolve("pom.xml"), "<project/>");

    assertThat(ReleaseFiles.in(folder).content().keySet())
        .isEqualTo(TEN.files().content().keySet());
    assertThat(ReleaseFiles.in(folder).sha256()).isEqualTo(TEN.files().sha256());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "release.yaml",
        "conditions/garden/README.md",
        "conditions/garden/interpretations.md",
        "signatures/gardener.yaml",
      })
  void theHashLeavesOutWhatIsNotContent(String path) {
    Garden changed = TEN.file(path, "something else\n");

    assertThat(changed.files().sha256()).isEqualTo(TEN.files().sha256());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conditions/garden/rules/garden.drl",
        "conditions/garden/ruleset.yaml",
        "conditions/garden/parameters.yaml",
        "conditions/shared/value-sets.csv",
        "conditions/shared/tables/measures.csv",
        "conditions/shared/words.yaml",
      })
  void theHashChangesWithEveryByteOfTheContent(String path) {
    Garden changed = TEN.file(path, TEN.text(path) + " ");

    assertThat(changed.files().sha256()).isNotEqualTo(TEN.files().sha256());
  }

  @Test
  void theHashChangesWithTheNameOfAFile() {
    String text = TEN.text(Garden.RULES);
    Garden renamed = TEN.without(Garden.RULES).file("conditions/garden/rules/other.drl", text);

    assertThat(renamed.files().sha256()).isNotEqualTo(TEN.files().sha256());
  }

  @Test
  void whatMovesFromOneFileToTheNextChangesTheHash() {
    Garden one = TEN.file("conditions/a.csv", "xy").file("conditions/b.csv", "z");
    Garden other = TEN.file("conditions/a.csv", "x").file("conditions/b.csv", "yz");

    assertThat(one.files().sha256()).isNotEqualTo(other.files().sha256());
  }

  @Test
  void aReleaseThatNamesItsHashIsOpenedWhileTheContentIsThatOne() {
    String hash = TEN.files().sha256();
    Garden signed =
        TEN.replacing("release.yaml", "status: draft", "status: released\nsha256: " + hash);

    assertThat(signed.open().release().sha256()).isEqualTo(hash);
    assertThat(signed.open().release().draft()).isFalse();
    assertThat(TEN.open().release().draft()).isTrue();
  }

  @Test
  void twoRuleFilesWhoseNamesDifferByAHyphenAreBothCompiled() {
    Engine engine =
        TEN.catalogue(
                """
                rules:
                  LEAF-DAMAGE: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: x }
                  ONE-RUST: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: x }
                  TWO-RUST: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: x }
                """)
            .rules("rose-bush", rust("ONE-RUST"))
            .rules("rosebush", rust("TWO-RUST"))
            .open();

    assertThat(Reading.fired(Chart.empty().diagnosed("rust").under(engine)))
        .isEqualTo(List.of("ONE-RUST", "TWO-RUST"));
  }

  private static String rust(String id) {
    return """
        rule "%s Rust"
        when
            $what : Diagnosis( kind == "rust" )
        then
            insertLogical( new Contraindication( $what ) );
        end
        """
        .formatted(id);
  }

  @Test
  void interactionsOfPlainShapeMayStandInADecisionTable() {
    Engine engine =
        Garden.empty()
            .parameters(
                """
                tonic-window.hours:
                  says: The tonic acts for this many hours.
                  unit: h
                  values:
                    - { from: 2026-01-01, value: 24, reference: made up, mark: D }
                """)
            .catalogue(
                """
                rules:
                  TONIC-ACTS: { kind: interaction, level: SOFT_STOP, since: 1.0.0, summary: "{medicine}" }
                """)
            .rules(
                """
                declare TonicWindowLimits
                    hours : BigDecimal @key
                end
                """)
            .file(
                "conditions/garden/rules/windows.csv",
                """
                RuleSet,conditions.garden,,
                Import,"org.kapcds.engine.conclusion.Interaction,org.kapcds.engine.fact.Medication",,
                ,,,
                RuleTable Acting,,,
                NAME,CONDITION,CONDITION,ACTION
                ,,,
                ,TonicWindowLimits( $hours : $param ),"$medicine : Medication( kind == ""$param"", exposedWithinHours( $hours ) )",insertLogical( new Interaction( $medicine ) ); // $param
                Rule,Window,Medicine,Concludes
                TONIC-ACTS The tonic acts,hours,tonic,interaction
                """)
            .open();

    assertThat(conclusion(Chart.empty().takes("tonic").under(engine), "TONIC-ACTS").summary())
        .isEqualTo("Tonic from 10 January 2026");
    assertThat(state(Chart.empty().under(engine), "TONIC-ACTS")).isEqualTo(SILENT);
  }
}
