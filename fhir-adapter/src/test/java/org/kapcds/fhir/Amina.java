package org.kapcds.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Patient;

/** Records of one patient, Amina, born on 17 May 1980, written out in a test. */
public final class Amina {

  public static final String PATIENT =
      """
      {"resourceType": "Patient", "id": "amina", "gender": "female", "birthDate": "1980-05-17"}""";

  private Amina() {}

  /** The facts of these resources, without the patient herself. */
  public static List<Fact> facts(String... resources) {
    return FhirFacts.read(bundle(resources)).facts().stream()
        .filter(fact -> !(fact instanceof Patient))
        .toList();
  }

  /** The one fact of this type among the facts of these resources. */
  public static <F extends Fact> F one(Class<F> type, String... resources) {
    List<F> found = all(type, resources);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** The facts of this type among the facts of these resources. */
  public static <F extends Fact> List<F> all(Class<F> type, String... resources) {
    return facts(resources).stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** A bundle with Amina and these resources; single quotes stand for double ones. */
  public static byte[] bundle(String... resources) {
    StringBuilder entries = new StringBuilder("{\"resource\": " + PATIENT + "}");
    for (String resource : resources) {
      entries.append(", {\"resource\": ").append(resource.replace('\'', '"')).append('}');
    }
    return json(
        "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [" + entries + "]}");
  }

  public static byte[] json(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
