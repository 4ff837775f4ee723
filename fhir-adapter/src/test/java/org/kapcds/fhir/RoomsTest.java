package org.kapcds.fhir;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this room may know: the facts of the engine, HAPI and JSON, and nothing else. */
@AnalyzeClasses(packages = "org.kapcds.fhir", importOptions = DoNotIncludeTests.class)
class RoomsTest {

  @ArchTest
  static final ArchRule knowsFactsHapiAndJsonOnly =
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
              "tools.jackson..");

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
