package org.kapcds.fhir;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this room may know: the facts of the engine, HAPI, JSON and a client for HTTP, no more. */
@AnalyzeClasses(packages = "org.kapcds.fhir", importOptions = DoNotIncludeTests.class)
class RoomsTest {

  @ArchTest
  static final ArchRule knowsFactsHapiJsonAndAClientOnly =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.kapcds.fhir..",
              "org.kapcds.engine.fact",
              "ca.uhn.fhir..",
              "org.hl7.fhir..",
              "tools.jackson..",
              "org.apache.hc..");

  @ArchTest
  static final ArchRule onlyFetchingKnowsTheNetwork =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.kapcds.fhir.fetch")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.hc..");

  @ArchTest
  static final ArchRule fetchingDoesNotKnowReading =
      noClasses()
          .that()
          .resideInAPackage("org.kapcds.fhir.fetch")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kapcds.fhir", "org.kapcds.fhir.read", "org.kapcds.fhir.parse");

  @ArchTest
  static final ArchRule ofTheEngineItKnowsTheFactsOnly =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.kapcds.engine",
              "org.kapcds.engine.internal..",
              "org.kapcds.engine.knowledge..",
              "org.springframework..",
              "org.drools..",
              "org.kie..");

  @ArchTest
  static final ArchRule readersDoNotKnowWhoCallsThem =
      noClasses()
          .that()
          .resideInAnyPackage("org.kapcds.fhir.read", "org.kapcds.fhir.parse")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kapcds.fhir", "org.kapcds.fhir.write");

  @ArchTest
  static final ArchRule parsingDoesNotKnowReading =
      noClasses()
          .that()
          .resideInAPackage("org.kapcds.fhir.parse")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.kapcds.fhir.read");
}
