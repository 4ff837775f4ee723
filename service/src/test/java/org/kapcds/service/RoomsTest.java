package org.kapcds.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.kapcds.service.decide.Releases;

@AnalyzeClasses(
    packages = "org.kapcds.service",
    importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

  @ArchTest
  static final ArchRule theServiceMustNotKnowDrools =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule theServiceNamesNothingInternal =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.kapcds.engine.internal..");

  @ArchTest
  static final ArchRule theServiceLeavesTheModelOfFhirToTheAdapter =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.hl7.fhir..", "ca.uhn.fhir..");

  @ArchTest
  static final ArchRule onlyOnePlaceReadsAClock =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.kapcds.service.decide.Now")
          .should()
          .callMethodWhere(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "reads the present moment",
                  call ->
                      call.getTarget().getName().equals("now") && isOfTime(call.getTargetOwner())));

  @ArchTest
  static final ArchRule cardsAndReportsKnowNothingOfHttp =
      noClasses()
          .that()
          .resideInAnyPackage("..card..", "..report..", "..command..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "jakarta..", "org.kapcds.service.http..");

  @ArchTest
  static final ArchRule theJournalKnowsNothingOfWhatItKeeps =
      noClasses()
          .that()
          .resideInAPackage("..record.journal..")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "belong to Spring or to the rest of the program",
                  one ->
                      one.getPackageName().startsWith("org.springframework")
                          || (one.getPackageName().startsWith("org.kapcds")
                              && !one.getPackageName().endsWith(".record.journal"))));

  @ArchTest
  static final ArchRule onlyTheStoreKnowsADatabase =
      noClasses()
          .that()
          .resideOutsideOfPackage("..record.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "org.springframework.jdbc..", "org.flywaydb..", "com.zaxxer.hikari..");

  @ArchTest
  static final ArchRule onlyPagesKnowPeople =
      noClasses()
          .that()
          .resideOutsideOfPackage("..service.page..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.security..", "org.thymeleaf..");

  @ArchTest
  static final ArchRule onlyPagesReadDocumentsAndScenarios =
      noClasses()
          .that()
          .resideOutsideOfPackage("..service.page..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.commonmark..", "io.cucumber..");

  /**
   * The bean is the shipped release alone; the decider has all that decide, and what is silenced.
   */
  @ArchTest
  static final ArchRule pagesShowTheReleasesThatDecide =
      noConstructors()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("..service.page..")
          .should()
          .haveRawParameterTypes(
              DescribedPredicate.describe(
                  "the releases as they are shipped",
                  types -> types.stream().anyMatch(type -> type.isEquivalentTo(Releases.class))));

  @ArchTest
  static final ArchRule packagesDependOneWay =
      slices().matching("org.kapcds.service.(*)..").should().beFreeOfCycles();

  private static boolean isOfTime(JavaClass owner) {
    return owner.getPackageName().equals("java.time");
  }
}
