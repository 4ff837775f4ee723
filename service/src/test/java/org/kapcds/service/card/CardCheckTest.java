package org.kapcds.service.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapcds.service.card.Suggestion.Action;
import org.kapcds.service.record.ShownCard;
import tools.jackson.databind.json.JsonMapper;

class CardCheckTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String NAME = "0d6f2f3e-5f0c-4a0e-8a3b-2f6f6c1f9a10";
  private static final Card.Source SOURCE = new Card.Source("kap-cds", Slot.PLAN.topic());
  private static final Action REMOVAL = Action.delete("Removes it", "MedicationRequest/x");

  private static Card card(String uuid, String summary, String detail, Card.Source source) {
    return card(uuid, summary, detail, source, List.of(), "", List.of());
  }

  private static Card card(
      String uuid,
      String summary,
      String detail,
      Card.Source source,
      List<Card.Coding> reasons,
      String behaviour,
      List<Suggestion> suggestions) {
    return new Card(
        uuid,
        summary,
        detail,
        Card.Indicator.INFO,
        source,
        reasons,
        behaviour,
        suggestions,
        List.of(),
        List.of());
  }

  private static Card leading(String rulebook) {
    Card card = card(NAME, "Said", "Said", SOURCE);
    return new Card(
            card.uuid(),
            card.summary(),
            card.detail(),
            card.indicator(),
            card.source(),
            List.of(),
            "",
            List.of(),
            List.of(),
            List.of(new ShownCard.Rule("A-1", "", "INFO", "")))
        .leadingTo(rulebook);
  }

  @Test
  void aLinkThatLeadsNowhereIsLeftOut() {
    CardCheck.Checked checked = CardCheck.of(List.of(leading("no address")));

    assertThat(checked.defects()).containsExactly("a link is not whole, and was left out");
    assertThat(checked.cards().get(0).links()).isEmpty();
    assertThat(CardCheck.of(List.of(leading("https://cds.example.org/rulebook"))).defects())
        .isEmpty();
  }

  private static Card reasons(Card.Coding... reasons) {
    return card(NAME, "Said", "Said", SOURCE, List.of(reasons), "", List.of());
  }

  private static Card offering(String behaviour, Suggestion... suggestions) {
    return card(NAME, "Said", "Said", SOURCE, List.of(), behaviour, List.of(suggestions));
  }

  private static Suggestion offer(String label, Action... actions) {
    return new Suggestion(label, UUID.randomUUID().toString(), List.of(actions));
  }

  private static Action create(String json) {
    return Action.create("Writes it", JSON.readTree(json.replace('\'', '"')));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of(card("1", "Said", "Said", SOURCE), "`uuid` is none, or that of another card"),
        Arguments.of(card(NAME, " ", "Said", SOURCE), "`summary` is empty"),
        Arguments.of(
            card(NAME, "x".repeat(140), "Said", SOURCE), "`summary` has 140 characters or more"),
        Arguments.of(
            card(NAME, "One\nTwo", "Said", SOURCE), "`summary` is more than one line of text"),
        Arguments.of(card(NAME, "Said", "a <b>c</b>", SOURCE), "`detail` holds markup"),
        Arguments.of(
            card(NAME, "Said", "Said", new Card.Source(" ", Slot.PLAN.topic())),
            "`source.label` is empty"),
        Arguments.of(
            card(NAME, "Said", "Said", new Card.Source("x", new Card.Coding("", "y", "z"))),
            "`source.topic` is not whole"),
        Arguments.of(
            reasons(new Card.Coding("a", "b", "")),
            "an override reason is not whole, or offered twice"),
        Arguments.of(
            reasons(new Card.Coding("a", "b", "c"), new Card.Coding("a", "b", "d")),
            "an override reason is not whole, or offered twice"),
        Arguments.of(offering("all", offer("Do", REMOVAL)), "`selectionBehavior` is unknown"),
        Arguments.of(
            offering("any", offer("", REMOVAL)), "a suggestion is not whole, and was left out"),
        Arguments.of(offering("any", offer("Do")), "a suggestion is not whole, and was left out"),
        Arguments.of(
            offering("any", new Suggestion("Do", "1", List.of(REMOVAL))),
            "a suggestion is not whole, and was left out"),
        Arguments.of(
            offering("any", new Suggestion("Do", NAME, List.of(REMOVAL))),
            "a suggestion has the `uuid` of another, and was left out"),
        Arguments.of(
            offering("any", offer("Do", Action.delete("Removes it", "x"))),
            "a suggestion is not whole, and was left out"),
        Arguments.of(
            offering("any", offer("Do", Action.delete("", "MedicationRequest/x"))),
            "a suggestion is not whole, and was left out"),
        Arguments.of(
            offering("any", offer("Do", create("{'id': 'x'}"))),
            "a suggestion is not whole, and was left out"),
        Arguments.of(
            offering("any", offer("Do", create("{'resourceType': 'Task', 'note': []}"))),
            "a suggestion is not whole, and was left out"),
        Arguments.of(
            offering("any", offer("Do", create("{'resourceType': 'Task', 'note': null}"))),
            "a suggestion is not whole, and was left out"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenCardIsMendedAndKeepsWhatItSays(Card broken, String defect) {
    CardCheck.Checked checked = CardCheck.of(List.of(broken));

    assertThat(checked.defects()).containsExactly(defect);
    CardStandard.holds(JSON.writeValueAsString(Map.of("cards", checked.cards())));
    Card mended = checked.cards().get(0);
    assertThat(mended.indicator()).isEqualTo(broken.indicator());
    assertThat(mended.summary() + mended.detail()).containsAnyOf("Said", "xxx", "One Two", "c&lt;");
  }

  @Test
  void aWholeCardLeavesAsItIs() {
    Card whole =
        card(
            NAME,
            "BP < 90 & more: " + "x".repeat(123),
            "**BP** &lt; 90, 4 < 5",
            SOURCE,
            List.of(new Card.Coding("a", "b", "c")),
            "any",
            List.of(offer("Remove", REMOVAL), offer("Write", create("{'resourceType': 'Task'}"))));

    assertThat(CardCheck.of(List.of(whole)))
        .isEqualTo(new CardCheck.Checked(List.of(whole), List.of()));
  }

  @Test
  void twoCardsOfOneNameGetTwo() {
    Card one = card(NAME, "Said", "Said", SOURCE);

    CardCheck.Checked checked = CardCheck.of(List.of(one, one));

    assertThat(checked.cards()).extracting(Card::uuid).doesNotHaveDuplicates().contains(NAME);
    assertThat(checked.defects()).hasSize(1);
  }
}
