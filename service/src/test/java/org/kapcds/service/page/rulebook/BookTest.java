package org.kapcds.service.page.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.Engine;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Entry;

/** The book of the shipped release. */
class BookTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Engine SHIPPED = ShippedRelease.open();
  private static final Book BOOK = new Book(SHIPPED);

  private static final Map<String, RulePage> PAGES =
      SHIPPED.release().entries().keySet().stream()
          .map(id -> BOOK.rule(id, TODAY).orElseThrow())
          .collect(Collectors.toMap(RulePage::id, page -> page));

  private static RulePage rule(String id) {
    return Objects.requireNonNull(PAGES.get(id), id);
  }

  private static List<String> found(Book.Filter filter) {
    return BOOK.find(filter).stream()
        .flatMap(shelf -> shelf.rules().stream())
        .map(Book.Line::id)
        .toList();
  }

  @Test
  void eachRuleStandsInItOnce() {
    assertThat(found(new Book.Filter("", "", "", "", "")))
        .containsExactlyInAnyOrderElementsOf(SHIPPED.release().entries().keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "saf-ci-001, '', '', '', '', SAF-CI-001, MDD-DX",
    "aneurysm repaired, '', '', '', '', SAF-CI-002, SAF-CI-003",
    "'', depression, '', '', '', MDD-DX, SAF-CI-001",
    "'', '', interaction, '', '', SAF-DI-034, SAF-CI-001",
    "'', '', '', hard stop, '', SAF-CI-001, SAF-DI-034",
    "'', safety, '', soft stop, '', SAF-CI-002, SAF-CI-001",
    "'', '', '', '', on a dosing day, SAF-PRE-030, SAF-CI-001"
  })
  void itIsSearchedByIdWordsKindLevelAndScope(
      String words,
      String folder,
      String kind,
      String level,
      String scope,
      String there,
      String notThere) {
    assertThat(found(new Book.Filter(words, folder, kind, level, scope)))
        .contains(there)
        .doesNotContain(notThere);
  }

  @Test
  void eachFilterIsOneOfTheCatalogue() {
    assertThat(BOOK.levels())
        .containsExactly(
            "hard stop",
            "soft stop",
            "precaution",
            "criterion",
            "criterion, met when silent",
            "information");
  }

  @Test
  void aNumberStandsWithItsDaysItsReferenceItsMarkAndItsProfiles() {
    RulePage.Number trials =
        rule("MDD-FAILED-TRIALS").parameters().stream()
            .filter(one -> one.values().size() > 1)
            .findFirst()
            .orElseThrow();
    assertThat(trials.values()).extracting(RulePage.Value::profile).contains("", "va");
    assertThat(trials.values().get(0).from()).isEqualTo("1 January 2026");
    assertThat(trials.values().get(0).until()).isEqualTo("no end");
    assertThat(trials.values().get(0).reference()).isNotBlank();
    assertThat(trials.values().get(0).checked()).isNotBlank();
  }

  @Test
  void aNeedStandsWithItsWindowInWords() {
    assertThat(rule("MDD-SEVERITY").needs())
        .extracting(RulePage.NeedLine::metBy)
        .containsExactly(
            "PHQ-9 or MADRS or HAM-D 17 or QIDS-SR16; counts fully for 14 days, with a precaution up"
                + " to 28");
    assertThat(rule("SAF-CI-001").needs().get(0).metBy())
        .contains("bulging or malformed blood vessel", "answered no, at most 90 days old");
  }

  @Test
  void whatSpeaksAgainstComesBeforeWhatSpeaksForAndBothAreCounted() {
    for (Entry entry : SHIPPED.release().entries().values()) {
      RulePage.Evidence evidence = rule(entry.id()).evidence();
      List<String> positions = evidence.sources().stream().map(RulePage.Source::position).toList();
      if (positions.contains("against") && positions.contains("for")) {
        assertThat(positions.lastIndexOf("against"))
            .as(entry.id())
            .isLessThan(positions.indexOf("for"));
      }
      assertThat(evidence.sources()).hasSize(entry.evidence().size());
    }
  }

  @Test
  void evidenceThatNobodyLookedAtInTimeIsOverdue() {
    RulePage late = BOOK.rule("SAF-CI-001", LocalDate.of(2027, 1, 2)).orElseThrow();
    assertThat(late.evidence().sources()).allMatch(RulePage.Source::overdue);
    RulePage intime = BOOK.rule("SAF-CI-001", LocalDate.of(2027, 1, 1)).orElseThrow();
    assertThat(intime.evidence().sources()).noneMatch(RulePage.Source::overdue);
  }

  @Test
  void notesAndChangesThatNameARuleStandWithIt() {
    assertThat(rule("ASI-SEVERITY").notes())
        .extracting(RulePage.Note::heading)
        .contains("severity-by-any-scale");
    assertThat(rule("SAF-DI-053").notes())
        .as("named as SAF-DI-052 to 054")
        .extracting(RulePage.Note::heading)
        .contains("quiet-medicines");
    assertThat(rule("SAF-CI-088").changes()).isNotEmpty();
    assertThat(rule("MDD-DX").notes())
        .extracting(RulePage.Note::heading)
        .contains("which-diagnosis-counts");
  }

  @Test
  void theLogicStandsAsItIsWritten() {
    assertThat(rule("MDD-SEVERITY").logic())
        .extracting(Logic.Part::file)
        .containsOnly("depression/rules/severity.drl", "shared/rules/depression-severity.drl");
    assertThat(rule("MDD-SEVERITY").logic().get(0).text())
        .startsWith("rule \"MDD-SEVERITY/met")
        .endsWith("end");
    assertThat(rule("SAF-DI-034").logic().get(0).text())
        .contains("Medicine: noradrenergic", "Taken: systemic");
  }

  @Test
  void eachNumberOfTheReleaseStandsWithARuleOrInTheListOfTheOthers() {
    List<String> ofRules =
        SHIPPED.release().entries().keySet().stream()
            .flatMap(id -> rule(id).parameters().stream())
            .map(RulePage.Number::key)
            .distinct()
            .toList();
    List<String> others =
        BOOK.looseNumbers().stream().map(LooseNumber::number).map(RulePage.Number::key).toList();
    assertThat(others).isNotEmpty().doesNotContainAnyElementsOf(ofRules);
    assertThat(Stream.concat(ofRules.stream(), others.stream()))
        .containsExactlyInAnyOrderElementsOf(SHIPPED.release().parameters().keySet());
    assertThat(ofRules.size()).isGreaterThan(SHIPPED.release().parameters().size() * 9 / 10);
  }

  @Test
  void aNumberOfNoSingleRuleTellsWhatReadsIt() {
    BOOK.looseNumbers()
        .forEach(one -> System.out.println(one.number().key() + " " + one.readers()));
    assertThat(BOOK.looseNumbers())
        .filteredOn(one -> one.number().key().equals("card-review.least-cards"))
        .singleElement()
        .satisfies(one -> assertThat(one.readers()).containsExactly(LooseNumber.PROGRAM));
    assertThat(BOOK.looseNumbers())
        .filteredOn(one -> one.number().key().equals("ecg.age-from-years"))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.readers())
                    .containsExactly(new LooseNumber.Reader("SAF-PRE-034", "From an age on")));
  }

  @Test
  void eachLinkOfADocumentLeadsToAPage() {
    for (String folder : BOOK.titles().keySet()) {
      for (String file : BOOK.files(folder)) {
        String html = BOOK.document(folder, file).orElseThrow().html();
        Pattern.compile("href=\"/rulebook/([^\"#]+)")
            .matcher(html)
            .results()
            .map(link -> link.group(1))
            .forEach(
                target ->
                    assertThat(isThere(target))
                        .as("%s/%s leads to %s", folder, file, target)
                        .isTrue());
      }
    }
  }

  private static boolean isThere(String target) {
    String[] path = target.split("/", 3);
    return switch (path.length) {
      case 1 -> PAGES.containsKey(path[0]);
      case 2 -> BOOK.titles().containsKey(path[1]);
      default -> BOOK.document(path[1], path[2]).isPresent();
    };
  }
}
