package org.kapcds.fhir.terminology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kapcds.engine.fact.Coding;
import org.kapcds.fhir.BundleException;
import org.kapcds.fhir.FhirFacts;
import tools.jackson.databind.JsonNode;

/**
 * The codes that an operator's files add. A ValueSet whose `url` or `identifier` is
 * `urn:kap:value-set:TERM` adds its codes to that term; a ConceptMap says which other code a code
 * means. Either is read as a whole or refused, and every fault is named.
 *
 * @param added codes that stand for a term
 * @param mapped codes that mean another code
 * @param unused how many lines of maps say nothing that can be relied on, by file
 * @param faults what is wrong, each with its file and place
 */
public record OperatorsCodes(
    List<Added> added,
    List<Mapped> mapped,
    SortedMap<String, Integer> unused,
    List<String> faults) {

  /** The beginning of the name by which a ValueSet is tied to a term. */
  public static final String TERM = "urn:kap:value-set:";

  /** A code that stands for a term. */
  public record Added(String term, Coding coding, String file) {}

  /** A code that means another; `wider` when the other says less. */
  public record Mapped(Coding from, Coding to, boolean wider, String file) {}

  /**
   * Reads files.
   *
   * @param files the bytes of each file by its name
   * @param terms the terms that a ValueSet may add to
   */
  public static OperatorsCodes read(SortedMap<String, byte[]> files, Set<String> terms) {
    Findings findings = new Findings();
    files.forEach((name, json) -> read(name, json, terms, findings));
    return new OperatorsCodes(
        List.copyOf(findings.added),
        List.copyOf(findings.mapped),
        findings.unused,
        List.copyOf(findings.faults));
  }

  private static void read(String file, byte[] json, Set<String> terms, Findings findings) {
    JsonNode resource;
    try {
      resource = FhirFacts.tree(json);
    } catch (BundleException e) {
      findings.fault(file, "", String.valueOf(e.getMessage()));
      return;
    }
    String type = resource.path("resourceType").asString("");
    switch (type) {
      case "ValueSet" -> ValueSets.read(file, resource, terms, findings);
      case "ConceptMap" -> ConceptMaps.read(file, resource, findings);
      default ->
          findings.fault(
              file,
              "resourceType",
              "it is `%s`; expected a ValueSet or a ConceptMap of FHIR R4".formatted(type));
    }
  }

  /** What was found so far. */
  static final class Findings {

    final List<Added> added = new ArrayList<>();
    final List<Mapped> mapped = new ArrayList<>();
    final SortedMap<String, Integer> unused = new TreeMap<>();
    final List<String> faults = new ArrayList<>();

    void fault(String file, String place, String message) {
      faults.add(place.isEmpty() ? file + ": " + message : file + ": " + place + ": " + message);
    }

    /** A code of a system; {@code null} and a fault when one of them is missing. */
    @org.jspecify.annotations.Nullable
    Coding coding(String file, String place, JsonNode system, JsonNode code, JsonNode display) {
      if (!system.isString() || system.asString().isBlank()) {
        fault(file, place, "the code system is missing; give its URI");
        return null;
      }
      if (!code.isString() || code.asString().isBlank()) {
        fault(file, place, "the code is missing");
        return null;
      }
      return new Coding(
          system.asString(), code.asString(), display.isString() ? display.asString() : null);
    }
  }
}
