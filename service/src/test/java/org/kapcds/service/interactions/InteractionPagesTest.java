package org.kapcds.service.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapcds.engine.Engine;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Entry;
import org.kapcds.engine.knowledge.Kind;

class InteractionPagesTest {

  private static final Engine ENGINE = ShippedRelease.open();
  private static final String PAGES = InteractionPages.of(ENGINE);
  private static final List<String> SECTIONS =
      Arrays.stream(PAGES.split("<section>")).skip(1).toList();

  private static String page(String title) {
    return SECTIONS.stream()
        .filter(section -> section.contains("<h2>" + title + "</h2>"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no page is called " + title));
  }

  private static List<Entry> interactions() {
    return ENGINE.release().entries().values().stream()
        .filter(entry -> entry.active() && entry.kind() == Kind.INTERACTION)
        .toList();
  }

  @Test
  void everyInteractionStandsOnSomePageAsAClinicianIsShownIt() {
    assertThat(interactions()).isNotEmpty();
    for (Entry entry : interactions()) {
      for (Entry.Variant variant : entry.variants().values()) {
        String name = variant.name().isEmpty() ? entry.id() : entry.id() + "/" + variant.name();
        assertThat(SECTIONS).as(name).anyMatch(section -> section.contains("<h3>" + name + " ·"));
      }
      assertThat(entry.evidence().keySet()).allSatisfy(key -> assertThat(PAGES).contains(key));
    }
  }

  @Test
  void noTwoPagesHaveOneName() {
    List<String> names =
        SECTIONS.stream()
            .map(section -> section.substring(section.indexOf("<h2>"), section.indexOf("</h2>")))
            .toList();
    assertThat(names).doesNotHaveDuplicates();
    assertThat(PAGES.split("<li>")).hasSize(names.size() + 1);
  }

  @Test
  void aPageTellsTheClassItsWindowItsWordsAndItsMembersWithTheirCodes() {
    assertThat(page("Xanthine"))
        .contains("SAF-DI-001 · soft stop")
        .contains("it may cause seizures; use an alternative")
        .contains("<dt>48 h (D, chosen)</dt>")
        .contains("not on the skin, in the eye or ear, or inhaled")
        .contains("any way, and esketamine")
        .contains("KETALAR-USPI (V)")
        .contains("Cleared by the named specialist")
        .contains("<td>theophylline</td>")
        .contains("RxNorm 10438");
  }

  @Test
  void aRuleForOralKetamineSaysSo() {
    assertThat(page("Strong CYP3A4 inhibitor"))
        .contains("<dt>ketamine by</dt>\n<dd>oral ketamine</dd>");
  }

  @Test
  void whatNoClassNamesHasAPageOfItsOwn() {
    assertThat(page("What no class names"))
        .contains("SAF-DI-022/today")
        .doesNotContain("What belongs to it");
    assertThat(page("Grapefruit")).contains("SAF-DI-038", "kap-cds grapefruit");
  }

  @Test
  void aTableOfEquivalentsStandsWithItsClass() {
    assertThat(page("Benzodiazepine"))
        .contains("SAF-DI-014/regular · precaution")
        .contains("lorazepam 1 (K)");
  }

  @Test
  void aClassWithinAClassIsNamedAndNotSpeltOut() {
    assertThat(page("Sedating medicine"))
        .contains("all of: benzodiazepine")
        .doesNotContain("<td>lorazepam</td>");
  }

  @Test
  void itAsksForNothingFromOutside() {
    assertThat(PAGES).doesNotContain("src=", "href=", "url(", "@import", "<script");
  }

  @Test
  void itIsTheSameEveryTime() {
    assertThat(InteractionPages.of(ENGINE)).isEqualTo(PAGES);
  }

  @Test
  void whatWordsHoldIsNeverMarkup() {
    Html html = new Html("<b>&");
    html.element("p", "a < b & \"c\"");
    assertThat(html.text())
        .contains("<title>&lt;b&gt;&amp;</title>")
        .contains("<p>a &lt; b &amp; &quot;c&quot;</p>");
  }
}
