package org.kapcds.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.knowledge.Code;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.FactType;
import org.kapcds.engine.knowledge.Need;
import org.kapcds.engine.knowledge.Parameter;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.Scope;
import org.kapcds.engine.knowledge.Term;

class EveryRulesetTest {

  private static final Pattern PATCH = Pattern.compile("(\\d+) hr .* ([0-9.]+) mg/hr transdermal");
  private static final Path HERE = Path.of("").toAbsolutePath();
  private static final Release RELEASE = ShippedRelease.open().release();

  static Stream<String> folders() {
    return RELEASE.entries().values().stream().map(Entry::folder).distinct().sorted();
  }

  private static String text(String folder, String file) {
    Path path = HERE.resolve("conditions").resolve(folder).resolve(file);
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " is missing; every folder has one", e);
    }
  }

  /** The display of a product names its ingredients; none that is a term may be left out. */
  @Test
  void aProductStandsForEachIngredientItsNameHolds() {
    Map<String, Pattern> medicines = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    for (Term term : RELEASE.terminology().terms().values()) {
      if (term.type() == FactType.MEDICATION && term.includes().isEmpty()) {
        names.put(term.id(), term.name().toLowerCase(Locale.ROOT));
        String any =
            Stream.concat(Stream.of(term.name()), substances(term.id()))
                .map(name -> Pattern.quote(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("|"));
        medicines.put(term.id(), Pattern.compile("(?<![a-z])(" + any + ")(?![a-z])"));
      }
    }
    assertThat(RELEASE.terminology().codes())
        .filteredOn(code -> code.system().endsWith("/rxnorm") && code.display().contains(" MG"))
        .hasSizeGreaterThan(500)
        .allSatisfy(
            product -> {
              String display = product.display().toLowerCase(Locale.ROOT);
              Set<String> named = new TreeSet<>();
              medicines.forEach(
                  (id, name) -> {
                    if (name.matcher(display).find()) {
                      named.add(id);
                    }
                  });
              // The longer name goes before one that is a part of it: gabapentin enacarbil.
              named.removeIf(
                  id ->
                      named.stream()
                          .anyMatch(
                              other ->
                                  !other.equals(id)
                                      && names.get(other).startsWith(names.get(id) + " ")));
              assertThat(
                      RELEASE
                          .terminology()
                          .termsOf(
                              Concept.of(product.system(), product.code()), FactType.MEDICATION))
                  .as(product.toString())
                  .containsAll(named)
                  .isNotEmpty();
              assertThat(named).as(product.toString()).isNotEmpty();
              if (product.milligramsPerMl() != null) {
                assertThat(display)
                    .as(product.toString())
                    .contains(" " + product.milligramsPerMl() + " mg/ml ");
              }
              if (product.milligrams() != null) {
                assertThat(display.split(" / "))
                    .as(product.toString())
                    .anyMatch(
                        part ->
                            medicines.get(product.term()).matcher(part).find()
                                && ((part + " ").contains(" " + product.milligrams() + " mg ")
                                    || isGivenByPatch(part, product.milligrams())));
              }
            });
  }

  /** What a patch holds is what it gives in the hours its name tells. */
  private static boolean isGivenByPatch(String name, BigDecimal milligrams) {
    Matcher patch = PATCH.matcher(name);
    return patch.find()
        && new BigDecimal(patch.group(1))
                .multiply(new BigDecimal(patch.group(2)))
                .compareTo(milligrams)
            == 0;
  }

  @ParameterizedTest
  @MethodSource("folders")
  void eachFolderSaysWhatItAdvisesAndIsOpenForSignOff(String folder) {
    assertThat(text(folder, "README.md"))
        .contains("## What it advises", "## For whom", "## What it leaves out", "## Sign-off");
  }

  @ParameterizedTest
  @MethodSource("folders")
  void eachFoldersReadmeNamesEachOfItsRules(String folder) {
    String readme = text(folder, "README.md");
    assertThat(
            RELEASE.entries().values().stream()
                .filter(entry -> entry.folder().equals(folder))
                .map(Entry::id))
        .allSatisfy(id -> assertThat(readme).contains(id));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void eachInterpretationThatARuleNamesIsWrittenDown(String folder) {
    Set<String> headings =
        text(folder, "interpretations.md")
            .lines()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3).trim())
            .collect(Collectors.toSet());
    assertThat(
            RELEASE.entries().values().stream()
                .filter(entry -> entry.folder().equals(folder) && entry.interpretation() != null)
                .map(Entry::interpretation))
        .allSatisfy(heading -> assertThat(headings).contains(heading));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void eachFolderHasAChangelog(String folder) {
    assertThat(text(folder, "CHANGELOG.md")).contains(RELEASE.version());
  }

  @Test
  void whatIsShippedIsWhatStandsInTheFolder() {
    assertThat(RELEASE.sha256()).isEqualTo(ReleaseFiles.in(HERE).sha256());
  }

  @Test
  void everyCitationSupportsARuleOrAParameter() {
    Set<String> cited = new TreeSet<>();
    RELEASE.entries().values().forEach(entry -> cited.addAll(entry.evidence().keySet()));
    RELEASE.parameters().values().stream()
        .flatMap(parameter -> parameter.values().stream())
        .map(Parameter.Dated::reference)
        .forEach(cited::add);
    assertThat(RELEASE.evidence().keySet()).allSatisfy(key -> assertThat(cited).contains(key));
  }

  @Test
  void everyRuleCarriesAMarkOrACitation() {
    assertThat(RELEASE.entries().values())
        .allSatisfy(
            entry ->
                assertThat(entry.evidence().isEmpty() && entry.marks().isEmpty())
                    .as(entry.id())
                    .isFalse());
  }

  /** By which question a need is answered is told by the need itself. */
  @Test
  void whatANeedSaysNamesNoQuestion() {
    assertThat(RELEASE.needs().values())
        .extracting(Need::says)
        .noneMatch(says -> says.contains("SAF-Q-") || says.contains("problem list)"));
  }

  @Test
  void noSummaryIsTooLongForACard() {
    assertThat(RELEASE.entries().values())
        .allSatisfy(
            entry ->
                assertThat(entry.variants().values())
                    .allSatisfy(
                        variant ->
                            assertThat(
                                    entry.kind().name().equals("READING") ? "" : variant.summary())
                                .as(entry.id())
                                .hasSizeLessThan(140)));
  }

  @Test
  void noRulePromisesSafety() {
    List<String> words = List.of(" safe ", " cleared for", " approved to");
    assertThat(RELEASE.entries().values())
        .allSatisfy(
            entry ->
                entry
                    .variants()
                    .values()
                    .forEach(
                        variant ->
                            words.forEach(
                                word ->
                                    assertThat(variant.summary() + variant.rationale())
                                        .as(entry.id())
                                        .doesNotContain(word))));
  }

  /** Alarms belong to the monitor; rules for them need a decision on what the law makes of it. */
  @Test
  void rulesSpeakDuringTheSessionOnlyByAProfile() {
    String setting = "session.live-alerts";
    assertThat(RELEASE.parameters().get(setting).values())
        .extracting(Parameter.Dated::value)
        .allSatisfy(value -> assertThat(value).isZero());
    assertThat(RELEASE.profiles().entrySet())
        .filteredOn(one -> one.getValue().values().containsKey(setting))
        .extracting(Map.Entry::getKey)
        .containsExactly("live-alerts");
    assertThat(RELEASE.entries().values())
        .filteredOn(entry -> entry.scope() == Scope.LIVE)
        .hasSize(13);
  }

  /** Who says that a medicine is not to be held offers no reason by which it was. */
  @Test
  void whatMustNotBeHeldIsNeverOfferedAsHeld() {
    List<String> words = List.of("do not hold", "never hold", "keep giving", "never stop");
    assertThat(RELEASE.entries().values())
        .allSatisfy(
            entry ->
                assertThat(entry.variants().values())
                    .filteredOn(
                        variant ->
                            words.stream()
                                .anyMatch(
                                    word ->
                                        (variant.summary() + variant.rationale())
                                            .toLowerCase(Locale.ROOT)
                                            .contains(word)))
                    .allSatisfy(
                        variant ->
                            assertThat(variant.override())
                                .as(entry.id())
                                .doesNotContain("withheld")));
  }

  @Test
  void snomedCodesStandInTheirOwnFolderOnly() {
    Set<String> files = new TreeSet<>();
    ReleaseFiles.in(HERE).ending("value-sets.csv").stream()
        .filter(path -> ReleaseFiles.in(HERE).text(path).contains("http://snomed.info/sct"))
        .forEach(files::add);
    assertThat(files).containsExactly("snomed-ct/value-sets.csv");
  }

  /** Screening visits, family history and "no information" are no evidence of a disease. */
  @ParameterizedTest
  @ValueSource(strings = {"Z13.31", "Z13.39", "Z13.9", "Z81.8", "Z82.49", "Z80.9"})
  void aScreeningOrAFamilyHistoryCodeNamesNoDiagnosis(String code) {
    Concept concept = Concept.of("http://hl7.org/fhir/sid/icd-10-cm", code);
    for (FactType type : FactType.values()) {
      assertThat(RELEASE.terminology().termsOf(concept, type)).as(code).isEmpty();
    }
  }

  @Test
  void noUnverifiedCodeIsLoaded() {
    assertThat(RELEASE.terminology().codes().stream().map(Code::tier))
        .isSubsetOf("verified", "secondary", "chosen");
  }

  /** The names of the substances that stand for a medicine, such as its salts. */
  private static Stream<String> substances(String term) {
    return RELEASE.terminology().codes().stream()
        .filter(code -> code.term().equals(term) && code.system().endsWith("/rxnorm"))
        .map(Code::display)
        .filter(display -> display.matches("[A-Za-z -]+"));
  }
}
