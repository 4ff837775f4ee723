package org.kapcds.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapcds.engine.SoundGarden.SOUND;
import static org.kapcds.engine.SoundGarden.broken;
import static org.kapcds.engine.SoundGarden.faults;
import static org.kapcds.engine.SoundGarden.premise;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that do not fit their entries, or could speak where nothing is known. */
class UnsoundRulesTest {

  static Stream<Arguments> releases() {
    return Stream.of(
        broken(
            "a misspelt field",
            SOUND.replacing(Garden.RULES, "value >", "valeu >"),
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE` reads `valeu`, which"
                + " `Measurement` does not have; did you mean `value`?"),
        broken(
            "a misspelt field of a declared type",
            SOUND.replacing(Garden.RULES, "$limit : above", "$limit : abuv"),
            "conditions/garden/parameters.yaml:1: `leaf-limit.above` is read by no rule; remove it"
                + " or use it",
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE` reads `abuv`, which"
                + " `LeafLimitLimits` does not have; did you mean `above`?"),
        broken(
            "an unknown term in a rule",
            SOUND.replacing(Garden.RULES, "\"leaf-score\"", "\"leef-score\""),
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE` names `leef-score`, which is"
                + " not a term; did you mean `leaf-score`?"),
        broken(
            "a term nothing is like",
            SOUND.replacing(Garden.RULES, "\"leaf-score\"", "\"lightning\""),
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE` names `lightning`, which is"
                + " not a term"),
        broken(
            "a rule without an entry",
            SOUND.rules(
                "more",
                """
                rule "LEAF-COLOUR Yellow leaves"
                when
                    $what : Diagnosis( kind == "rust" )
                then
                    insertLogical( new Contraindication( $what ) );
                end
                """),
            "conditions/garden/rules/more.drl:2: rule `LEAF-COLOUR` has no entry in the catalogue;"
                + " add one, or mark it @finding"),
        broken(
            "an entry without a rule",
            SOUND.replacing(
                Garden.CATALOGUE,
                "rules:\n",
                "rules:\n  LEAF-COLOUR: { kind: contraindication, level: INFO, since: 1.0.0,"
                    + " summary: x }\n"),
            "conditions/garden/ruleset.yaml:5: `LEAF-COLOUR` is active, but no rule concludes it;"
                + " write the rule or retire the entry"),
        broken(
            "a rule of a variant its entry does not have",
            SOUND.replacing(Garden.RULES, "LEAF-DAMAGE Damaged", "LEAF-DAMAGE/bad Damaged"),
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE/bad` is not one of the"
                + " variants of its entry: []"),
        broken(
            "a conclusion of another kind",
            SOUND.replacing(Garden.RULES, "new Contraindication", "new Interaction"),
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE` concludes `Interaction`, but"
                + " its entry is of the kind CONTRAINDICATION"),
        broken(
            "a rule that concludes nothing",
            SOUND.replacing(Garden.RULES, "insertLogical(", "System.out.println("),
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE Damaged leaves` concludes"
                + " nothing; use insertLogical",
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE Damaged leaves` must conclude"
                + " one thing, in one line: insertLogical( … );"),
        broken(
            "two rules of one name",
            SOUND.rules(
                "more",
                """
                rule "LEAF-DAMAGE Damaged leaves"
                when
                    $score : Measurement( kind == "leaf-score" )
                then
                    insertLogical( new Contraindication( $score ) );
                end
                """),
            "conditions/garden/rules/more.drl:2: two rules are named `LEAF-DAMAGE Damaged leaves`"),
        broken(
            "a field without a parameter",
            SOUND.replacing(
                Garden.RULES,
                "above : BigDecimal @key",
                "above : BigDecimal @key\n    below : BigDecimal @key"),
            "conditions/garden/rules/garden.drl:2: `LeafLimitLimits` has the field `below`, but no"
                + " parameter fills it"),
        broken(
            "a name of a parameter without a topic",
            SOUND.replacing("conditions/garden/parameters.yaml", "leaf-limit.above:", "leafLimit:"),
            "conditions/garden/parameters.yaml:1: `leafLimit` is read by nothing: no rule declares"
                + " `Limits` and no need names it",
            "conditions/garden/parameters.yaml:1: `leafLimit` must have the form topic.name, in"
                + " kebab-case",
            "conditions/garden/rules/garden.drl:2: `LeafLimitLimits` has the field `above`, but no"
                + " parameter fills it"),
        broken(
            "a conclusion marked as a finding",
            SOUND.rules(
                "more",
                """
                rule "LEAF-DAMAGE Worse leaves"
                @finding
                when
                    $score : Measurement( kind == "leaf-score" )
                then
                    insertLogical( new Contraindication( $score ) );
                end
                """),
            "conditions/garden/rules/more.drl:2: rule `LEAF-DAMAGE` is marked @finding and"
                + " concludes `Contraindication`; remove one of the two"),
        broken(
            "a rule that waits for a conclusion",
            SOUND.rules(
                "more",
                """
                rule "LEAF-DAMAGE-KNOWN Damaged leaves are known"
                @finding
                when
                    Contraindication( $about : about )
                then
                    insertLogical( Unsettled.of( "leaves", "DAMAGED", $about ) );
                end
                """),
            "conditions/garden/rules/more.drl:2: rule `LEAF-DAMAGE-KNOWN` waits for"
                + " `Contraindication`, which is no finding; let a rule marked @finding find what"
                + " both go by"),
        broken(
            "a finding of the type of another",
            SOUND.rules(
                "more",
                """
                declare Damage extends Finding
                    score : Measurement @key
                end
                declare GreatDamage extends Damage
                end
                """),
            "conditions/garden/rules/more.drl:5: the type `GreatDamage` extends `Damage`; expected"
                + " `Finding`, so that it is seen which rules wait for it"),
        broken(
            "a rule that does more than conclude",
            SOUND.replacing(
                Garden.RULES,
                "insertLogical( new Contraindication( $score ) );",
                "insertLogical( new Contraindication( $score ) ); insert( $limit );"),
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE Damaged leaves` must conclude"
                + " one thing, in one line: insertLogical( … );"),
        broken(
            "a package that is not the folder's",
            SOUND.replacing(
                Garden.RULES, "package conditions.garden;", "package conditions.elsewhere;"),
            "conditions/garden/rules/garden.drl:1: the package is `conditions.elsewhere`; expected"
                + " `conditions.garden`, the name of its folder"),
        broken(
            "a rule that fires on an empty chart",
            SOUND
                .rules(
                    "more",
                    """
                    rule "LEAF-ALWAYS Always"
                    when
                        $request : Request( product == "water" )
                    then
                        insertLogical( new Contraindication( $request ) );
                    end
                    """)
                .replacing(
                    Garden.CATALOGUE,
                    "rules:\n",
                    "rules:\n  LEAF-ALWAYS: { kind: contraindication, level: SOFT_STOP, since:"
                        + " 1.0.0, summary: x }\n"),
            "conditions/garden/ruleset.yaml:5: `LEAF-ALWAYS` fires on an empty chart; write its"
                + " rule in the positive form"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("releases")
  void isRefusedWithItsFaults(String what, Garden garden, List<String> expected) {
    assertThat(faults(garden)).as(what).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "Answer | new Answer( $score.head(), Answer.Reply.YES )",
        "Today | Today.of( java.time.OffsetDateTime.MIN )",
        "LeafLimitLimits | new LeafLimitLimits( $score.value() )",
        "made | made( $score )",
        "Leaf | new Leaf( $score )",
      })
  void whatRulesCannotFindIsNotConcluded(String type, String made) {
    Garden garden =
        SOUND.rules(
            "more",
            """
            function Object made( Object of ) {
                return of;
            }
            declare Leaf
                score : Measurement @key
            end
            rule "LEAF-SAID Said"
            @finding
            when
                $score : Measurement( kind == "leaf-score" )
            then
                insertLogical( %s );
            end
            """
                .formatted(made));

    assertThat(faults(garden))
        .containsExactly(
            ("conditions/garden/rules/more.drl:8: rule `LEAF-SAID` concludes `%s`, which no rule"
                    + " can find: facts are told by the record alone, limits by the release; declare"
                    + " a type that extends `Finding` and conclude that")
                .formatted(type));
  }

  @Test
  void aRuleThatIsNotInTheRuleLanguageIsRefusedWithItsPlace() {
    assertThat(
            faults(
                SOUND.rules("more", "rule \"LEAF-X Y\"\nwhen\n  Diagnosis( kind == \nthen\nend\n")))
        .anySatisfy(
            fault -> assertThat(fault).matches("conditions/garden/rules/more\\.drl:\\d+: .+"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "( not Diagnosis( kind == \"rust\" ) or Diagnosis( kind == \"mildew\" ) )",
        "( Diagnosis( kind == \"rust\" )"
            + " or not Diagnosis( kind == \"rust\", daysAgo < $score.daysAgo ) )",
      })
  void aNotInABranchOfAnOrIsForbidden(String premise) {
    assertThat(faults(premise(premise)))
        .containsExactly(
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE Damaged leaves` has a `not` in"
                + " a branch of an `or`, where nothing on record need stand beside it; write two"
                + " rules");
  }

  @Test
  void countingToNothingIsForbiddenToo() {
    assertThat(
            faults(premise("accumulate( Diagnosis( kind == \"rust\" ); $n : count(); $n == 0 )")))
        .containsExactly(
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE Damaged leaves` uses"
                + " `accumulate`, which finds nothing on an empty chart too; let a rule marked"
                + " @finding count, and compare its result");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not Diagnosis( kind == \"rust\" )",
        "not Diagnosis( kind == \"rust\", daysAgo < $score.daysAgo )",
        "not( Diagnosis( kind == \"rust\" ) )",
        "not( Diagnosis( kind == \"rust\" ) and Diagnosis( kind == \"mildew\" ) )",
        "not( exists Diagnosis( kind == \"rust\" ) )",
        "Diagnosis( kind == \"mildew\" ) not Diagnosis( kind == \"rust\", this != $score )",
      })
  void aNotOverWhatIsOnRecordIsForbidden(String premise) {
    Garden garden = SOUND.replacing(Garden.RULES, "then\n", "    " + premise + "\nthen\n");

    assertThat(faults(garden)).containsExactly(forbidden("Diagnosis"));
  }

  @Test
  void aNotOverAContradictionOfAnotherNeedIsForbidden() {
    Garden garden =
        SOUND.replacing(Garden.RULES, "then\n", "    not Unsettled( need == \"other\" )\nthen\n");

    assertThat(faults(garden)).containsExactly(forbidden("Unsettled"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "Diagnosis | kind != \"rust\"",
        "Diagnosis | kind not in (\"rust\", \"mildew\")",
        "Diagnosis | !( kind == \"rust\" )",
        "Diagnosis | kind matches \"r.*\"",
        "Diagnosis | this.kind != \"rust\"",
        "Diagnosis | kind != $score.kind",
        "Diagnosis | kind == \"rust\" && kind != \"mildew\"",
        "Fact | kind != \"rust\"",
        "Comparison | topic != \"rust\"",
        "Unsettled | need != \"rust\"",
        "Considered | condition != \"bloom\"",
      })
  void aKindIsAskedForByItsName(String type, String constraint) {
    String field = constraint.replaceAll(".*\\b(kind|topic|need|condition)\\b.*", "$1");
    assertThat(faults(premise("%s( %s )".formatted(type, constraint))))
        .containsExactly(
            ("conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE` says `%s`, which may match"
                    + " what nobody thought of; expected `%s == \"…\"` or `%s in (\"…\", \"…\")`."
                    + " Name what is meant")
                .formatted(constraint, field, field));
  }

  @Test
  void oneOfTwoKindsOnlyIfNothingElseWillDo() {
    assertThat(faults(premise("Diagnosis( kind == \"rust\" || present )"))).hasSize(1);
    assertThat(
            Engine.compile(premise("Diagnosis( kind == \"rust\" || kind == \"mildew\" )").files()))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forall( Diagnosis( kind == \"rust\" ) )",
        "eval( true )",
        "List( size == 0 ) from collect( Diagnosis( kind == \"rust\" ) )",
      })
  void whatHoldsOnAnEmptyChartIsForbidden(String premise) {
    Garden garden = SOUND.replacing(Garden.RULES, "then\n", "    " + premise + "\nthen\n");

    assertThat(faults(garden))
        .containsExactly(
            "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE Damaged leaves` uses `forall`,"
                + " `eval` or `collect`, which hold on an empty chart; write the criterion in its"
                + " positive form");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not Measurement( kind == \"leaf-score\", daysAgo < $score.daysAgo )",
        "not Unsettled( need == \"leaf-score\" )",
        "not Healed( what == $score )",
      })
  void threeFormsOfNotAreSound(String premise) {
    Garden garden =
        SOUND
            .replacing(Garden.RULES, "then\n", "    " + premise + "\nthen\n")
            .replacing(
                Garden.RULES,
                "declare LeafLimitLimits",
                "declare Healed extends Finding what : Measurement @key end\n"
                    + "declare LeafLimitLimits");

    assertThat(Engine.compile(garden.files())).isNotEmpty();
  }

  @Test
  void aNotOverAFindingIsForbiddenWhereSilenceIsTheCautiousAnswer() {
    Garden garden =
        SOUND
            .replacing(Garden.RULES, "then\n", "    not Healed( what == $score )\nthen\n")
            .replacing(
                Garden.RULES,
                "declare LeafLimitLimits",
                "declare Healed extends Finding what : Measurement @key end declare"
                    + " LeafLimitLimits")
            .replacing(Garden.RULES, "new Contraindication", "new Indication")
            .replacing(Garden.CATALOGUE, "kind: contraindication", "kind: indication")
            .replacing(
                Garden.CATALOGUE, "level: SOFT_STOP", "criterion: required\n    reason: DAMAGED");

    assertThat(faults(garden)).containsExactly(forbidden("Healed"));
  }

  private static String forbidden(String type) {
    return "conditions/garden/rules/garden.drl:5: rule `LEAF-DAMAGE` says `not %s( … )`, which may"
            .formatted(type)
        + " hold on an empty chart; only `no later one of the same kind`, `not Unsettled( need =="
        + " … )` of a need of its own, and, where firing is the cautious answer, a finding about a"
        + " fact that is present are sound";
  }
}
