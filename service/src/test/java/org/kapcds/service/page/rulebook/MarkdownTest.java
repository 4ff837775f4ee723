package org.kapcds.service.page.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

  private static final Markdown MARKDOWN =
      new Markdown(
          link -> link.equals("notes.md") ? "/rulebook/folders/a/notes.md" : "",
          name -> name.equals("MDD-DX") ? "/rulebook/MDD-DX" : "");

  @Test
  void whatIsHtmlInADocumentIsShownAsText() {
    String html = MARKDOWN.html("a <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>", 0);
    assertThat(html).contains("&lt;script&gt;", "&lt;img").doesNotContain("<script", "<img");
  }

  @Test
  void aLinkLeadsToAPageOrNowhere() {
    assertThat(MARKDOWN.line("see [the notes](notes.md)"))
        .contains("<a", "href=\"/rulebook/folders/a/notes.md\"", ">the notes</a>");
    assertThat(MARKDOWN.line("see [the **guide**](../../docs/guide.md)"))
        .isEqualTo("see the <strong>guide</strong>");
    assertThat(MARKDOWN.line("[x](javascript:alert(1)) ![picture](http://example.org/a.png)"))
        .isEqualTo("x picture");
  }

  @Test
  void theIdOfARuleLeadsToItsPage() {
    assertThat(MARKDOWN.line("`MDD-DX` and `other`"))
        .contains("href=\"/rulebook/MDD-DX\"", "<code>MDD-DX</code></a>", "<code>other</code>");
  }

  @Test
  void tablesHaveHeads() {
    assertThat(MARKDOWN.html("| a | b |\n| --- | --- |\n| 1 | 2 |\n", 0))
        .contains("<table", "<th scope=\"col\">a</th>", "<td>1</td>");
  }

  @Test
  void headingsAreLoweredBelowThoseOfThePage() {
    assertThat(MARKDOWN.html("## Doses", 1)).contains("<h3 id=\"doses\">Doses</h3>");
  }
}
