package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.fact.Measurement;
import org.kapcds.engine.fact.Quantity;
import org.kapcds.fhir.Amina;

class ReferenceRangesTest {

  @Test
  void theHighEndIsTheUpperLimit() {
    assertThat(upper("{'low': {'value': 7, 'code': 'U/L'}, 'high': {'value': 40, 'code': 'U/L'}}"))
        .hasToString("40 U/L");
    assertThat(upper("{'high': {'value': 40}}")).hasToString("40");
  }

  @Test
  void ofSeveralTheLowestCounts() {
    assertThat(
            upper("{'high': {'value': 45, 'code': 'U/L'}}, {'high': {'value': 35, 'code': 'U/L'}}"))
        .hasToString("35 U/L");
  }

  @Test
  void aTypeThatSaysNormalIsOne() {
    assertThat(
            upper(
                "{'high': {'value': 40, 'code': 'U/L'}, 'type': {'coding': [{'code': 'normal'}]}}"))
        .hasToString("40 U/L");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'low': {'value': 7, 'code': 'U/L'}}",
        "{'high': {'value': 0.7, 'code': 'ukat/L'}}",
        "{'high': {'code': 'U/L'}}",
        "{'high': {'value': 40, 'comparator': '<', 'code': 'U/L'}}",
        "{'high': {'value': 40, 'code': 'U/L'}, 'type': {'coding': [{'code': 'therapeutic'}]}}",
        "{'high': {'value': 40, 'code': 'U/L'}, 'appliesTo': [{'text': 'men'}]}",
        "{'high': {'value': 40, 'code': 'U/L'}, 'age': {'high': {'value': 1, 'code': 'a'}}}",
        "{'text': 'up to 40'}",
      })
  void whatMayNotBeThePatientsLimitIsNone(String range) {
    assertThat(upper(range)).isNull();
  }

  @Test
  void aComponentHasItsOwn() {
    Measurement part =
        Amina.one(
            Measurement.class,
            result(
                "'component': [{'code': {'coding': [{'system': 'urn:x', 'code': 'y'}]},"
                    + "'valueQuantity': {'value': 5, 'code': 'U/L'},"
                    + "'referenceRange': [{'high': {'value': 4, 'code': 'U/L'}}]}]"));
    assertThat(part.upper()).hasToString("4 U/L");
  }

  private static @Nullable Quantity upper(String ranges) {
    return Amina.one(
            Measurement.class,
            result(
                "'valueQuantity': {'value': 22, 'code': 'U/L'}, 'referenceRange': ["
                    + ranges
                    + "]"))
        .upper();
  }

  private static String result(String content) {
    return """
        {'resourceType': 'Observation', 'id': 'o', 'status': 'final',
         'code': {'coding': [{'system': 'urn:x', 'code': 'x'}]},
         'subject': {'reference': 'Patient/amina'}, 'effectiveDateTime': '2026-03-02', %s}"""
        .formatted(content);
  }
}
