package org.kapcds.service.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.Decision;
import org.kapcds.engine.DecisionJson;
import org.kapcds.engine.Engine;
import org.kapcds.engine.Moment;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Question;
import org.kapcds.service.decide.Releases;
import org.kapcds.service.decide.SiteSettings;

class OperatorsTerminologyTest {

  private static final Engine SHIPPED = ShippedRelease.open();

  private static final String SET =
      """
      {"resourceType": "ValueSet", "url": "urn:kap:value-set:tranylcypromine", "status": "active",
       "expansion": {"timestamp": "2026-01-01T00:00:00Z",
        "contains": [{"system": "urn:house", "code": "17", "display": "No. 17"}]}}
      """;

  private static final String MAP =
      """
      {"resourceType": "ConceptMap", "status": "active", "group": [{"source": "urn:house",
       "target": "http://www.nlm.nih.gov/research/umls/rxnorm", "element": [
        {"code": "18", "target": [{"code": "10734", "equivalence": "equivalent"}]},
        {"code": "19", "target": [{"code": "1", "display": "atorvastatin 20 MG Oral Tablet",
          "equivalence": "equivalent"}]},
        {"code": "20", "target": [{"equivalence": "unmatched"}]}]}]}
      """;

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Decision taking(Engine engine, String code) {
    String record =
        """
        {"resourceType": "Bundle", "entry": [
         {"resource": {"resourceType": "Patient", "id": "p", "birthDate": "1980-01-01"}},
         {"resource": {"resourceType": "MedicationStatement", "id": "m", "status": "active",
          "subject": {"reference": "Patient/p"},
          "medicationCodeableConcept": {"coding": [{"system": "urn:house", "code": "%s"}]}}}]}
        """
            .formatted(code);
    return new Decider(Releases.opening(() -> engine), SiteSettings.UNKNOWN)
        .decide(
            FhirFacts.read(record.getBytes(StandardCharsets.UTF_8)),
            Question.at(Question.asOf("2026-03-02T10:00:00Z"), Moment.PLANNING));
  }

  private static Set<String> fired(Decision decision) {
    return decision.conclusions().stream()
        .map(Decision.Conclusion::ruleId)
        .collect(java.util.stream.Collectors.toSet());
  }

  @Test
  void codesOfTheHouseAreRecognisedAndTheDecisionNamesTheFiles() throws IOException {
    write("set.json", SET);
    write("map.json", MAP);
    write("readme.txt", "not read");
    Engine engine = OperatorsTerminology.beside(SHIPPED, folder);

    assertThat(fired(taking(SHIPPED, "17"))).doesNotContain("SAF-DI-002");
    assertThat(fired(taking(engine, "17"))).contains("SAF-DI-002");
    assertThat(fired(taking(engine, "18"))).contains("SAF-DI-002");
    Decision decision = taking(engine, "19");
    assertThat(decision.notRead()).isEmpty();
    assertThat(taking(engine, "20").notRead()).hasSize(1);
    assertThat(decision.release().terminology())
        .extracting(Decision.OperatorsFile::name)
        .containsExactly("map.json", "set.json");
    assertThat(decision.release().terminology())
        .extracting(Decision.OperatorsFile::sha256)
        .allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
    assertThat(decision.release().sha256()).isEqualTo(SHIPPED.release().sha256());
  }

  @Test
  void theSameFilesGiveTheSameBytesAndOthersAnotherDecision() throws IOException {
    write("set.json", SET);
    String first = DecisionJson.compact(taking(OperatorsTerminology.beside(SHIPPED, folder), "17"));
    String again = DecisionJson.compact(taking(OperatorsTerminology.beside(SHIPPED, folder), "17"));
    write("set.json", SET + "\n");
    String changed =
        DecisionJson.compact(taking(OperatorsTerminology.beside(SHIPPED, folder), "17"));

    assertThat(again).isEqualTo(first);
    assertThat(changed).isNotEqualTo(first);
  }

  @Test
  void aBadFileIsRefusedWithEveryFault() throws IOException {
    write("a.json", "{");
    write("b.json", SET.replace("tranylcypromine", "tranylcypromin"));
    write("c.json", MAP);

    assertThatThrownBy(() -> OperatorsTerminology.beside(SHIPPED, folder))
        .isInstanceOf(TerminologyException.class)
        .hasMessage(
            """
            the operator's terminology is refused, 2 faults:
            a.json: it is not JSON (line 1, column 2); send one object
            b.json: url: `tranylcypromin` is not a term of the release; see its value-sets.yaml\
            """);
  }

  @Test
  void aFolderThatIsNotThereOrEmptyIsRefused() {
    assertThatThrownBy(() -> OperatorsTerminology.beside(SHIPPED, folder))
        .hasMessageContaining("has no file that ends in `.json`");
    assertThatThrownBy(() -> OperatorsTerminology.beside(SHIPPED, folder.resolve("gone")))
        .hasMessageContaining("cannot be read; name a folder");
  }
}
