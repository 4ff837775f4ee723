package org.kapcds.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** What the engine may know, and which of its packages may know which. */
@AnalyzeClasses(
    packages = "org.kapcds.engine",
    importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

  private static final String ROOT = "org.kapcds.engine";
  private static final String FACT = "org.kapcds.engine.fact..";
  private static final String CONCLUSION = "org.kapcds.engine.conclusion..";
  private static final String KNOWLEDGE = "org.kapcds.engine.knowledge..";
  private static final String INTERNAL = "org.kapcds.engine.internal..";

  @ArchTest
  static final ArchRule theEngineMayDependOnTheJdkDroolsReadersOfFilesAndUnitsAndNothingElse =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.kapcds.engine..",
              "java..",
              "org.drools..",
              "org.kie..",
              "org.yaml.snakeyaml..",
              "org.apache.commons.csv..",
              "org.apache.commons.text..",
              "org.fhir.ucum..",
              "tools.jackson..",
              "com.fasterxml.jackson.annotation..",
              "org.slf4j..",
              "org.jspecify..")
          .because("the engine knows no framework, no record format and no condition");

  @ArchTest
  static final ArchRule onlyOnePackageImportsTheRuleEngine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.kapcds.engine.internal.drools..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..")
          .because("the rule engine is hidden in internal.drools");

  @ArchTest
  static final ArchRule factsKnowNothingElse =
      noClasses()
          .that()
          .resideInAPackage(FACT)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.kapcds..").and(not(resideInAnyPackage(FACT))));

  @ArchTest
  static final ArchRule conclusionsKnowFactsOnly =
      noClasses()
          .that()
          .resideInAPackage(CONCLUSION)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.kapcds..").and(not(resideInAnyPackage(FACT, CONCLUSION))));

  @ArchTest
  static final ArchRule knowledgeKnowsFactsAndConclusionsOnly =
      noClasses()
          .that()
          .resideInAPackage(KNOWLEDGE)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.kapcds..")
                  .and(not(resideInAnyPackage(FACT, CONCLUSION, KNOWLEDGE))));

  @ArchTest
  static final ArchRule onlyTheEngineNamesWhatIsInternal =
      noClasses()
          .that()
          .resideInAPackage(ROOT)
          .and(not(HasName.Predicates.nameMatching("org\\.kapcds\\.engine\\.Engine(\\$.*)?")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(INTERNAL);

  @ArchTest
  static final ArchRule everythingIsNullMarked =
      classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
}
