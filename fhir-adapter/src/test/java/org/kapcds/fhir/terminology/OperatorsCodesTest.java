package org.kapcds.fhir.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapcds.engine.fact.Coding;
import org.kapcds.fhir.terminology.OperatorsCodes.Added;
import org.kapcds.fhir.terminology.OperatorsCodes.Mapped;

class OperatorsCodesTest {

  private static final Set<String> TERMS = Set.of("sertraline", "ssri");

  private static OperatorsCodes read(String... namesAndTexts) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(
          namesAndTexts[i],
          namesAndTexts[i + 1].replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
    return OperatorsCodes.read(files, TERMS);
  }

  private static OperatorsCodes set(String content) {
    return read(
        "set.json",
        "{'resourceType': 'ValueSet', 'url': 'urn:kap:value-set:sertraline', " + content + "}");
  }

  private static OperatorsCodes map(String targets) {
    return read(
        "map.json",
        "{'resourceType': 'ConceptMap', 'group': [{'source': 'urn:shop', 'target': 'urn:rx',"
            + " 'element': [{'code': '17', 'target': ["
            + targets
            + "]}]}]}");
  }

  @Test
  void anExpansionAddsItsCodesToTheTermThatTheUrlNames() {
    OperatorsCodes codes =
        set(
            "'expansion': {'total': 3, 'contains': [{'abstract': true, 'system': 'urn:shop',"
                + " 'code': 'all', 'contains': [{'system': 'urn:shop', 'code': '1', 'display':"
                + " 'One'}]}, {'system': 'urn:shop', 'code': '2', 'inactive': true}]}");

    assertThat(codes.faults()).isEmpty();
    assertThat(codes.added())
        .containsExactly(
            new Added("sertraline", new Coding("urn:shop", "1", "One"), "set.json"),
            new Added("sertraline", Coding.of("urn:shop", "2"), "set.json"));
  }

  @Test
  void aTermMayBeNamedByAnIdentifierAndCodesBeListedOneByOne() {
    OperatorsCodes codes =
        read(
            "set.json",
            "{'resourceType': 'ValueSet', 'url': 'https://ehr.example/ValueSet/5', 'identifier':"
                + " [{'value': 'urn:kap:value-set:ssri'}], 'compose': {'include': [{'system':"
                + " 'urn:shop', 'concept': [{'code': '7'}]}]}}");

    assertThat(codes.faults()).isEmpty();
    assertThat(codes.added())
        .containsExactly(new Added("ssri", Coding.of("urn:shop", "7"), "set.json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'expansion': {}                                                           | set.json: it has no codes; expand it, or leave the file out
          'status': 'active'                                                        | set.json: it has no codes; expand it, or leave the file out
          'expansion': {'total': 9, 'contains': [{'system': 'urn:s', 'code': '1'}]} | set.json: expansion: it holds 1 of 9 codes; supply all of them
          'expansion': {'offset': 1, 'contains': [{'system': 'u', 'code': '1'}]}    | set.json: expansion: it holds 1 of 1 codes; supply all of them
          'expansion': {'contains': [{'code': '1'}]}                                | set.json: expansion.contains[0]: the code system is missing; give its URI
          'expansion': {'contains': [{'system': 'urn:s', 'code': 5}]}               | set.json: expansion.contains[0]: the code is missing
          'compose': {'include': [{'system': 'urn:s'}]}                             | set.json: compose.include[0]: it does not list its codes; supply the expansion
          'compose': {'include': [{'system': 'urn:s', 'filter': [{}]}]}             | set.json: compose.include[0]: it does not list its codes; supply the expansion
          'compose': {'exclude': [{}]}                                              | set.json: compose.exclude: nothing can be taken out of a term; remove it
          """)
  void aValueSetThatIsNotWholeIsRefused(String content, String fault) {
    assertThat(set(content).faults()).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'resourceType': 'ValueSet', 'url': 'urn:kap:value-set:sertralin', 'expansion': {'contains': [{'system': 'u', 'code': '1'}]}} | a.json: url: `sertralin` is not a term of the release; see its value-sets.yaml
          {'resourceType': 'ValueSet', 'url': 'https://x', 'expansion': {'contains': [{'system': 'u', 'code': '1'}]}} | a.json: url: neither it nor an identifier is `urn:kap:value-set:TERM`; name the term that the codes belong to
          {'resourceType': 'ValueSet', 'url': 'urn:kap:value-set:ssri', 'identifier': [{'value': 'urn:kap:value-set:sertraline'}], 'expansion': {'contains': [{'system': 'u', 'code': '1'}]}} | a.json: url: it names several terms, sertraline, ssri; give each a file
          {'resourceType': 'Patient'} | a.json: resourceType: it is `Patient`; expected a ValueSet or a ConceptMap of FHIR R4
          {'resourceType':            | a.json: it is not JSON (line 1, column 17); send one object
          {'resourceType': 'ConceptMap'} | a.json: it maps no code to one that is equal, equivalent or wider
          """)
  void aFileThatCannotBeMeantIsRefused(String json, String fault) {
    assertThat(read("a.json", json).faults()).containsExactly(fault);
  }

  @Test
  void everyFaultOfEveryFileIsTold() {
    assertThat(
            read(
                    "a.json", "{'resourceType': 'ConceptMap'}",
                    "b.json", "{'resourceType': 'ValueSet'}",
                    "c.json", "[]")
                .faults())
        .hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"equal, false", "equivalent, false", "wider, true", "subsumes, true"})
  void aMapSaysWhatACodeMeans(String equivalence, boolean wider) {
    OperatorsCodes codes =
        map("{'code': '9', 'display': 'Nine', 'equivalence': '" + equivalence + "'}");

    assertThat(codes.faults()).isEmpty();
    assertThat(codes.mapped())
        .containsExactly(
            new Mapped(
                Coding.of("urn:shop", "17"), new Coding("urn:rx", "9", "Nine"), wider, "map.json"));
    assertThat(codes.unused()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"relatedto", "narrower", "specializes", "inexact", "unmatched", "disjoint"})
  void whatIsNotTheSameIsCountedAndNotUsed(String equivalence) {
    OperatorsCodes codes =
        map(
            "{'code': '9', 'equivalence': '"
                + equivalence
                + "'}, {'code': '8', 'equivalence': 'equal'}");

    assertThat(codes.faults()).isEmpty();
    assertThat(codes.mapped()).hasSize(1);
    assertThat(codes.unused()).containsEntry("map.json", 1);
  }

  @Test
  void aMapThatDependsOnSomethingElseIsNotUsed() {
    OperatorsCodes codes =
        map(
            "{'code': '9', 'equivalence': 'equal', 'dependsOn': [{}]},"
                + " {'code': '8', 'equivalence': 'equal'}");
    assertThat(codes.mapped()).extracting(one -> one.to().code()).containsExactly("8");
  }

  @Test
  void anEquivalenceOfAnotherVersionOfFhirIsRefused() {
    assertThat(map("{'code': '9', 'relationship': 'equivalent'}").faults())
        .containsExactly(
            "map.json: group[0].element[0].target[0]: `equivalence` is ``; expected a code of FHIR"
                + " R4, such as `equivalent`");
  }
}
