package org.kapcds.service.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.Engine;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.fact.Answer;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.Question;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Term;
import org.kapcds.fhir.FhirFacts;

/** Observations are asked for in several queries, which together ask for all that rules read. */
class PrefetchTest {

  private static final int LONGEST = 4000;

  private static final Set<FactType> OBSERVED =
      Set.of(FactType.MEASUREMENT, FactType.ANSWER, FactType.CODED_RESULT);

  private final Engine engine = ShippedRelease.open();
  private final Release release = engine.release();
  private final Prefetch prefetch = Prefetch.of(release, engine.termsInUse());

  @Test
  @Tag("CH-005")
  void togetherTheQueriesAskForEachCodeThatRulesReadAndForNoneTwice() {
    List<String> asked = codes().toList();
    assertThat(asked).doesNotHaveDuplicates().containsAll(read());
  }

  /** What is asked for beside the terms that are read: items and panels of those that are. */
  @Test
  void nothingElseIsAskedFor() {
    Set<String> others = new TreeSet<>(codes().toList());
    others.removeAll(read());
    Set<String> parts = new TreeSet<>();
    release.scores().values().stream()
        .flatMap(List::stream)
        .forEach(item -> parts.add(item.system() + "|" + item.code()));
    release.terminology().codes().stream()
        .filter(code -> term(code).type() == FactType.PANEL)
        .forEach(code -> parts.add(token(code)));
    parts.addAll(FhirFacts.observationsOfSex());
    assertThat(parts).containsAll(others);
  }

  @Test
  @Tag("CH-017")
  void eachQueryStaysWellBelowWhatServersTake() {
    assertThat(observations())
        .hasSize(4)
        .allSatisfy(
            template ->
                assertThat(template.replace("|", "%7C").replace("/", "%2F"))
                    .hasSizeLessThan(LONGEST));
  }

  @Test
  void theRecordedSexIsAskedForThoughNoReleaseNamesIt() {
    assertThat(prefetch.templates().get("codedResults"))
        .contains("http://loinc.org|46098-0", "http://loinc.org|76689-9");
  }

  /** A resource that could tell of a stop is required, in whatever group it stands. */
  @Test
  @Tag("CH-055")
  void eachGroupIsRequired() {
    assertThat(prefetch.required())
        .containsSubsequence("measurements", "scores", "codedResults", "statements");
  }

  private List<String> observations() {
    return prefetch.templates().values().stream()
        .filter(template -> template.contains("&code="))
        .toList();
  }

  private Stream<String> codes() {
    List<String> all = new ArrayList<>();
    for (String template : observations()) {
      String codes = template.substring(template.indexOf("&code=") + "&code=".length());
      all.addAll(List.of(codes.substring(0, codes.indexOf('&')).split(",")));
    }
    return all.stream();
  }

  private Set<String> read() {
    Set<String> inUse = engine.termsInUse();
    Set<String> asked =
        release.questions().stream().map(Question::term).collect(Collectors.toSet());
    return release.terminology().codes().stream()
        .filter(code -> code.match() == Code.Match.EXACT)
        .filter(code -> !code.system().startsWith(Answer.QUESTIONNAIRES))
        .filter(code -> inUse.contains(code.term()) && !asked.contains(code.term()))
        .filter(code -> OBSERVED.contains(term(code).type()))
        .map(PrefetchTest::token)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Term term(Code code) {
    return Objects.requireNonNull(release.terminology().term(code.term()));
  }

  private static String token(Code code) {
    return code.system() + "|" + code.code();
  }
}
