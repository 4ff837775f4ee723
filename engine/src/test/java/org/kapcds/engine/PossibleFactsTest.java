package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.Decision.RuleState.SILENT;
import static org.kapcds.engine.Reading.conclusion;
import static org.kapcds.engine.Reading.facts;
import static org.kapcds.engine.Reading.on;
import static org.kapcds.engine.Reading.state;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapcds.engine.Decision.State;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Diagnosis.Verification;
import org.kapcds.engine.fact.Medication;
import org.kapcds.engine.fact.Medication.Origin;
import org.kapcds.engine.fact.Medication.Status;
import org.kapcds.engine.fact.When;
import org.kapcds.engine.knowledge.Level;

/** What rests on something that is only possible weighs one step less. */
class PossibleFactsTest {

  private static final Engine GARDEN =
      Garden.empty()
          .file(
              "conditions/garden/value-sets.yaml",
              "damp-fungus: { name: fungus of the damp, fact: diagnosis, includes: [mildew] }")
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
                RUST-STOPS: { kind: contraindication, level: HARD_STOP, since: 1.0.0, summary: Rust. }
                RUST-SLOWS: { kind: contraindication, level: SOFT_STOP, since: 1.0.0, summary: Rust. }
                RUST-WARNS: { kind: contraindication, level: PRECAUTION, since: 1.0.0, summary: Rust. }
                RUST-TELLS: { kind: contraindication, level: INFO, since: 1.0.0, summary: Rust. }
                FUNGUS-PAIR: { kind: contraindication, level: HARD_STOP, since: 1.0.0, summary: Two kinds of fungus. }
                FUNGUS-FOUND: { kind: contraindication, level: HARD_STOP, since: 1.0.0, summary: Fungus by a finding. }
                FUNGUS-SAID: { kind: contraindication, level: INFO, since: 1.0.0, summary: Fungus. }
                FUNGUS-DAMP: { kind: contraindication, level: INFO, since: 1.0.0, summary: Fungus. }
                TONIC-ACTS: { kind: interaction, level: HARD_STOP, since: 1.0.0, summary: The tonic acts. }
                BLOOM-SHY: { kind: indication, condition: bloom, criterion: required, reason: NOT_SHY, since: 1.0.0, summary: Shy. }
                GROWTH-CLEAN: { kind: indication, condition: growth, criterion: required, met-when: silent, reason: GREENFLY, since: 1.0.0, summary: Greenfly. }
              """)
          .rules(
              """
              declare TonicWindowLimits
                  hours : BigDecimal @key
              end
              declare Fungus extends Finding
                  what : Diagnosis @key
              end
              rule "FUNGUS-FINDING Fungus"
              @finding
              when
                  $what : Diagnosis( kind == "fungus" )
              then
                  insertLogical( new Fungus( $what ) );
              end
              rule "FUNGUS-FOUND Fungus"
              when
                  $fungus : Fungus()
              then
                  insertLogical( new Contraindication( $fungus ) );
              end
              rule "FUNGUS-SAID Any fungus"
              when
                  $fungus : Diagnosis( kind == "fungus" )
              then
                  insertLogical( new Contraindication( $fungus ) );
              end
              rule "FUNGUS-SAID Mildew"
              when
                  $mildew : Diagnosis( kind == "mildew" )
              then
                  insertLogical( new Contraindication( $mildew ) );
              end
              rule "FUNGUS-DAMP Any fungus"
              when
                  $fungus : Diagnosis( kind == "fungus" )
              then
                  insertLogical( new Contraindication( $fungus ) );
              end
              rule "FUNGUS-DAMP Fungus of the damp"
              when
                  $fungus : Diagnosis( kind == "damp-fungus" )
              then
                  insertLogical( new Contraindication( $fungus ) );
              end
              rule "FUNGUS-PAIR Two kinds"
              when
                  $mildew : Diagnosis( kind == "mildew" )
                  $rust : Diagnosis( kind == "rust" )
              then
                  insertLogical( new Contraindication( $mildew ) );
              end
              rule "RUST-STOPS Rust"
              when
                  $what : Diagnosis( kind == "rust" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "RUST-SLOWS Rust"
              when
                  $what : Diagnosis( kind == "rust" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "RUST-WARNS Rust"
              when
                  $what : Diagnosis( kind == "rust" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "RUST-TELLS Rust"
              when
                  $what : Diagnosis( kind == "rust" )
              then
                  insertLogical( new Contraindication( $what ) );
              end
              rule "TONIC-ACTS The tonic acts"
              when
                  TonicWindowLimits( $hours : hours )
                  $tonic : Medication( kind == "tonic", exposedWithinHours( $hours ) )
              then
                  insertLogical( new Interaction( $tonic ) );
              end
              rule "BLOOM-SHY Shy"
              when
                  $what : Diagnosis( kind == "shyness" )
              then
                  insertLogical( new Indication( $what ) );
              end
              rule "GROWTH-CLEAN Greenfly"
              when
                  $what : Diagnosis( kind == "greenfly" )
              then
                  insertLogical( new Indication( $what ) );
              end
              """)
          .open();

  @ParameterizedTest
  @CsvSource({
    "RUST-STOPS, HARD_STOP, SOFT_STOP",
    "RUST-SLOWS, SOFT_STOP, PRECAUTION",
    "RUST-WARNS, PRECAUTION, INFO",
    "RUST-TELLS, INFO, INFO",
  })
  void aPossibleDiagnosisLowersTheLevelByOneStep(String rule, Level certain, Level possible) {
    Decision sure = Chart.empty().diagnosed("rust").under(GARDEN);
    assertThat(conclusion(sure, rule).level()).isEqualTo(certain);
    assertThat(conclusion(sure, rule).notes()).isEmpty();

    Decision unsure = Chart.empty().diagnosed("rust", Verification.PROVISIONAL).under(GARDEN);
    assertThat(conclusion(unsure, rule).level()).isEqualTo(possible);
    assertThat(conclusion(unsure, rule).notes()).containsExactly("only possible");
  }

  @ParameterizedTest
  @EnumSource(
      value = Verification.class,
      names = {"PROVISIONAL", "DIFFERENTIAL", "UNCONFIRMED"})
  void whatIsNotConfirmedIsPossible(Verification verification) {
    Decision decision = Chart.empty().diagnosed("rust", verification).under(GARDEN);

    assertThat(conclusion(decision, "RUST-STOPS").level()).isEqualTo(Level.SOFT_STOP);
  }

  @Test
  void aDiagnosisWithoutAVerificationCountsAsPresent() {
    Decision decision = Chart.empty().diagnosed("rust", Verification.UNKNOWN).under(GARDEN);

    assertThat(conclusion(decision, "RUST-STOPS").level()).isEqualTo(Level.HARD_STOP);
  }

  @Test
  void oneCertainMatchRestoresTheLevel() {
    Decision decision =
        Chart.empty()
            .diagnosed("rust", Verification.PROVISIONAL)
            .diagnosed("rust", Verification.CONFIRMED)
            .under(GARDEN);

    assertThat(conclusion(decision, "RUST-STOPS").level()).isEqualTo(Level.HARD_STOP);
    assertThat(conclusion(decision, "RUST-STOPS").notes()).isEmpty();
  }

  @Test
  void aMatchIsOnlyAsSureAsTheLeastSureOfItsFacts() {
    Decision decision =
        Chart.empty()
            .diagnosed("mildew", Verification.CONFIRMED)
            .diagnosed("rust", Verification.DIFFERENTIAL)
            .under(GARDEN);

    assertThat(conclusion(decision, "FUNGUS-PAIR").level()).isEqualTo(Level.SOFT_STOP);
  }

  @Test
  void aFindingIsAsSureAsTheFactItRestsOn() {
    Decision decision = Chart.empty().diagnosed("mildew", Verification.UNCONFIRMED).under(GARDEN);

    assertThat(conclusion(decision, "FUNGUS-FOUND").level()).isEqualTo(Level.SOFT_STOP);
  }

  @Test
  void anEntryKnownByAClassAndByANarrowerOneIsShownOnce() {
    assertThat(conclusion(Chart.empty().diagnosed("mildew").under(GARDEN), "FUNGUS-SAID").facts())
        .extracting(Decision.ShownFact::text)
        .containsExactly("mildew since 1 May 2026");
    assertThat(conclusion(Chart.empty().diagnosed("rust").under(GARDEN), "FUNGUS-SAID").facts())
        .hasSize(1);
  }

  @Test
  void ofTwoClassesTheOneWithFewerMembersIsShown() {
    assertThat(conclusion(Chart.empty().diagnosed("mildew").under(GARDEN), "FUNGUS-DAMP").facts())
        .extracting(Decision.ShownFact::text)
        .containsExactly("fungus of the damp since 1 May 2026");
  }

  @Test
  void aPossibleFactNeitherFulfilsNorExcludesACriterion() {
    Decision certain =
        Chart.empty()
            .askingAbout("bloom")
            .askingAbout("growth")
            .diagnosed("shyness")
            .diagnosed("greenfly")
            .under(GARDEN);
    assertThat(on(certain, "bloom").state()).isEqualTo(State.ELIGIBLE);
    assertThat(on(certain, "growth").state()).isEqualTo(State.NOT_ELIGIBLE);
    assertThat(on(certain, "growth").reason()).isEqualTo("GREENFLY");

    Decision possible =
        Chart.empty()
            .askingAbout("bloom")
            .askingAbout("growth")
            .diagnosed("shyness", Verification.PROVISIONAL)
            .diagnosed("greenfly", Verification.PROVISIONAL)
            .under(GARDEN);
    assertThat(on(possible, "bloom").state()).isEqualTo(State.INSUFFICIENT_DATA);
    assertThat(on(possible, "growth").state()).isEqualTo(State.INSUFFICIENT_DATA);

    Decision neither = Chart.empty().askingAbout("bloom").askingAbout("growth").under(GARDEN);
    assertThat(on(neither, "bloom").state()).isEqualTo(State.NOT_ELIGIBLE);
    assertThat(on(neither, "bloom").reason()).isEqualTo("NOT_SHY");
    assertThat(on(neither, "growth").state()).isEqualTo(State.ELIGIBLE);
  }

  @Test
  void anActiveOrderWithoutAnIntakeIsAPossibleExposureNearDosing() {
    Chart chart =
        Chart.empty().at(Moment.DOSING_DAY).medicine("tonic", Origin.ORDER, Status.ACTIVE, "", "");

    assertThat(conclusion(chart.under(GARDEN), "TONIC-ACTS").level()).isEqualTo(Level.SOFT_STOP);
    assertThat(conclusion(chart.at(Moment.PLANNING).under(GARDEN), "TONIC-ACTS").level())
        .isEqualTo(Level.HARD_STOP);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-14T12:01:00+02:00, FIRED",
    "2026-06-14T12:00:00+02:00, SILENT",
  })
  void hoursCountFromTheLastIntakeAndEndWithTheWindow(String intake, Decision.RuleState expected) {
    Decision decision = onTonicNearDosing(Origin.STATEMENT, Status.ACTIVE, "", intake);

    assertThat(state(decision, "TONIC-ACTS")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-16, FIRED",
    "2026-05-15, SILENT",
  })
  void somethingMayBeLeftOverForAMonthAfterAnOrderEnded(String end, Decision.RuleState expected) {
    Decision decision = onTonicNearDosing(Origin.ORDER, Status.ENDED, end, "");

    assertThat(state(decision, "TONIC-ACTS")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-13, SILENT",
    "'', FIRED",
    "2026-06-20, FIRED",
  })
  void aMedicineOnHoldIsHistoryFromTheDayItWasHeld(String since, Decision.RuleState expected) {
    Decision decision = onTonicNearDosing(Origin.ORDER, Status.ON_HOLD, since, "");

    assertThat(state(decision, "TONIC-ACTS")).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(names = {"STATEMENT", "ORDER", "DISPENSE", "ADMINISTRATION"})
  void aUseThatEndedNobodyKnowsWhenIsAPossibleExposure(Origin origin) {
    Decision decision =
        Chart.empty()
            .at(Moment.DOSING_DAY)
            .with(undated("tonic", origin, Status.ENDED))
            .under(GARDEN);

    assertThat(conclusion(decision, "TONIC-ACTS").level()).isEqualTo(Level.SOFT_STOP);
  }

  @ParameterizedTest
  @CsvSource({
    "ORDER, ENDED, 'tonic, ended on a day that is not known'",
    "STATEMENT, ENDED, 'tonic, ended on a day that is not known'",
    "ADMINISTRATION, ENDED, tonic",
    "ORDER, ON_HOLD, 'tonic, on hold'",
    "ORDER, CANCELLED, 'tonic, withdrawn before it was given'",
    "ORDER, ACTIVE, tonic"
  })
  void whatHasEndedDoesNotLookAsIfItWentOn(Origin origin, Status status, String words) {
    Decision decision = Chart.empty().with(undated("tonic", origin, status)).under(GARDEN);

    assertThat(conclusion(decision, "TONIC-ACTS").facts().get(0).text()).isEqualTo(words);
  }

  private static Decision onTonicNearDosing(
      Origin origin, Status status, String end, String lastIntake) {
    return Chart.empty()
        .at(Moment.DOSING_DAY)
        .medicine("tonic", origin, status, end, lastIntake)
        .under(GARDEN);
  }

  private static Medication undated(String term, Origin origin, Status status) {
    return Medication.of(
        Chart.empty().head(term, ""),
        origin,
        status,
        When.UNKNOWN,
        When.UNKNOWN,
        Concept.NONE,
        Concept.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-15, HARD_STOP",
    "2026-06-10, SOFT_STOP",
    "2026-05-16, SOFT_STOP",
    "2026-05-15, NONE",
  })
  void aSupplyThatHasRunOutMayNotHaveBeenUsedUp(String end, String expected) {
    Decision decision = onTonicNearDosing(Origin.DISPENSE, Status.ENDED, end, "");

    assertThat(
            decision.conclusions().stream()
                .map(one -> one.level().name())
                .findFirst()
                .orElse("NONE"))
        .isEqualTo(expected);
  }

  @Test
  void aStatementOfTheLastIntakeSettlesTheOrderOfBefore() {
    Chart told =
        Chart.empty()
            .at(Moment.DOSING_DAY)
            .medicine("tonic", Origin.ORDER, Status.ACTIVE, "", "")
            .medicine("tonic", Origin.STATEMENT, Status.ACTIVE, "", "2026-06-14T11:00:00+02:00");

    assertThat(state(told.under(GARDEN), "TONIC-ACTS")).isEqualTo(SILENT);
  }

  @Test
  void anIntakeThatWasGivenDoesNotSettleAnOrderForMoreMayHaveBeenTakenSince() {
    Chart given =
        Chart.empty()
            .at(Moment.DOSING_DAY)
            .medicine("tonic", Origin.ORDER, Status.ACTIVE, "", "")
            .medicine(
                "tonic", Origin.ADMINISTRATION, Status.ENDED, "", "2026-06-14T11:00:00+02:00");

    assertThat(conclusion(given.under(GARDEN), "TONIC-ACTS").level()).isEqualTo(Level.SOFT_STOP);
  }

  @Test
  void anOrderThatStandsAlthoughTheUseWasStoppedIsAPossibleExposure() {
    Chart stopped =
        Chart.empty()
            .medicine("tonic", Origin.ORDER, Status.ACTIVE, "", "")
            .medicine("tonic", Origin.STATEMENT, Status.ENDED, "2026-06-01", "2026-06-01");

    assertThat(conclusion(stopped.under(GARDEN), "TONIC-ACTS").level()).isEqualTo(Level.SOFT_STOP);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01, SILENT",
    "2026-01-10, FIRED",
    "2026-01-01, FIRED",
  })
  void aStopEndsTheSupplyThatWasHandedOutBeforeIt(String stop, Decision.RuleState expected) {
    Decision decision =
        Chart.empty()
            .at(Moment.DOSING_DAY)
            .medicine("tonic", Origin.DISPENSE, Status.ENDED, "2026-07-01", "")
            .medicine("tonic", Origin.STATEMENT, Status.ENDED, stop, stop)
            .under(GARDEN);

    assertThat(state(decision, "TONIC-ACTS")).isEqualTo(expected);
  }

  @Test
  void aPossibleFactIsSeenHoweverManyFindingsLieBetween() {
    StringBuilder rules = new StringBuilder();
    String before = "Diagnosis";
    for (char letter = 'A'; letter < 'M'; letter++) {
      rules.append(
          """
          declare Step%1$s extends Finding
              what : %2$s @key
          end
          rule "STEP-%1$s A step"
          @finding
          when
              $what : %2$s( %3$s )
          then
              insertLogical( new Step%1$s( $what ) );
          end
          """
              .formatted(letter, before, letter == 'A' ? "kind == \"shyness\"" : ""));
      before = "Step" + letter;
    }
    Engine engine =
        Garden.empty()
            .catalogue(
                """
                rules:
                  BLOOM-SHY: { kind: indication, condition: bloom, criterion: required, reason: NOT_SHY, since: 1.0.0, summary: Shy. }
                """)
            .rules(
                rules
                    + """
                    rule "BLOOM-SHY Shy"
                    when
                        $what : %s()
                    then
                        insertLogical( new Indication( $what ) );
                    end
                    """
                        .formatted(before))
            .open();
    Decision decision =
        Chart.empty()
            .askingAbout("bloom")
            .diagnosed("shyness", Verification.PROVISIONAL)
            .under(engine);

    assertThat(on(decision, "bloom").state()).isEqualTo(State.INSUFFICIENT_DATA);
    assertThat(facts(decision, "BLOOM-SHY")).hasSize(1);
  }
}
