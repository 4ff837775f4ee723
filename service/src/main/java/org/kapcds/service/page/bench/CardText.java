package org.kapcds.service.page.bench;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The text of a card as a health record shows it: Markdown made HTML, in which nothing acts. */
final class CardText {

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  private CardText() {}

  static String html(String markdown) {
    return HTML.render(PARSER.parse(markdown));
  }
}
