package org.kapcds.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapcds.engine.fact.Coding;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Order;
import org.kapcds.engine.fact.Unreadable;
import org.kapcds.fhir.Amina;

class LostOrderTest {

  private static final String KETAMINE =
      "'medicationCodeableConcept': {'coding': [{'system': 'urn:x', 'code': '6130'}]}";

  private static String request(String content) {
    return "{'resourceType': 'MedicationRequest', 'id': 'o', 'intent': 'order', %s, %s}"
        .formatted("'subject': {'reference': 'Patient/amina'}", content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'status': 'draft', 'priority': 'whenever', ",
        "'status': 'draft', 'dosageInstruction': 'as usual', ",
        "'status': 'draft', 'modifierExtension': [{'url': 'urn:x'}], ",
        "'status': 'active', 'priority': 'whenever', "
      })
  void anOpenOrderThatCannotBeReadIsListedAndIsAnOrderAllTheSame(String odd) {
    List<Fact> facts = Amina.facts(request(odd + KETAMINE));

    assertThat(facts).hasSize(2).hasAtLeastOneElementOfType(Unreadable.class);
    assertThat(facts)
        .filteredOn(Order.class::isInstance)
        .singleElement()
        .satisfies(
            order -> {
              assertThat(((Order) order).draft()).isEqualTo(odd.contains("draft"));
              assertThat(((Order) order).dose()).isNull();
              assertThat(order.head().concept().codings())
                  .containsExactly(Coding.of("urn:x", "6130"));
              assertThat(order.head().notes()).containsExactly("the order cannot be read");
            });
  }

  @Test
  void anOrderWhoseMedicineCannotBeReadHasNone() {
    Order order =
        Amina.one(
            Order.class, request("'status': 'draft', 'medicationCodeableConcept': 'ketamine'"));

    assertThat(order.head().concept().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'status': 'completed', 'priority': 'whenever'",
        "'status': 'entered-in-error'",
        "'status': 'active', 'intent': 'plan', 'priority': 'whenever'",
        "'status': 'draft', 'doNotPerform': true, 'priority': 'whenever'",
        "'status': 'draft', 'patient': {'reference': 'Patient/tom'}, 'priority': 'whenever'"
      })
  void whatIsNoOpenOrderOfThePatientIsListedOnly(String content) {
    String request =
        content.contains("intent")
            ? request(content).replace("'intent': 'order', ", "")
            : request(content);

    assertThat(Amina.facts(request)).singleElement().isInstanceOf(Unreadable.class);
  }
}
