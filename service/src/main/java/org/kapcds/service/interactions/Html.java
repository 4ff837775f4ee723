package org.kapcds.service.interactions;

import java.util.Collection;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A document that prints: one section on a page of its own. All texts are escaped. */
final class Html {

  private static final String STYLE =
      """
      @page { size: A4; margin: 15mm 14mm; }
      * { box-sizing: border-box; }
      body { font: 10pt/1.4 Georgia, "Times New Roman", serif; color: #1a1a1a; margin: 0 auto; max-width: 182mm; }
      h1, h2, h3, th, dt, .level { font-family: "Helvetica Neue", Arial, sans-serif; }
      h1 { font-size: 18pt; font-weight: 600; margin: 0 0 3mm; }
      h2 { font-size: 15pt; font-weight: 600; margin: 0 0 4mm; padding-bottom: 1.5mm; border-bottom: 0.4mm solid #1a1a1a; }
      h3 { font-size: 10.5pt; font-weight: 600; margin: 5mm 0 1.5mm; }
      p { margin: 0 0 2mm; overflow-wrap: anywhere; }
      header p:nth-of-type(1) { color: #444; }
      header ul { columns: 3; column-gap: 6mm; padding-left: 4mm; margin: 4mm 0 0; }
      section { break-before: page; padding-top: 2mm; }
      .rule { break-inside: avoid; border-left: 0.8mm solid #999; padding: 0 0 0 4mm; margin: 0 0 5mm; }
      .rule.hard-stop { border-color: #8c1c13; }
      .rule.soft-stop { border-color: #b3660a; }
      .rule.precaution { border-color: #2f5d8a; }
      .rule h3 { margin: 0 0 1mm; }
      .said { font-size: 11pt; margin: 0 0 1.5mm; }
      dl { display: grid; grid-template-columns: 34mm 1fr; gap: 0.6mm 3mm; margin: 0; }
      dt { font-size: 8.5pt; color: #444; }
      dd { margin: 0; font-size: 9pt; }
      table { border-collapse: collapse; width: 100%; font-size: 8.5pt; }
      th, td { text-align: left; vertical-align: top; padding: 0.7mm 2mm 0.7mm 0; border-bottom: 0.1mm solid #bbb; }
      tr { break-inside: avoid; }
      thead { display: table-header-group; }
      section > p:last-child { margin-top: 8mm; font-size: 9pt; }
      @media screen { body { padding: 10mm 4mm; } section { margin-top: 14mm; } }
      """;

  private final StringBuilder text = new StringBuilder();

  Html(String title) {
    text.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    element("title", title);
    text.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
  }

  void open(String tag) {
    text.append('<').append(tag).append(">\n");
  }

  void open(String tag, String classes) {
    text.append('<').append(tag).append(" class=\"").append(escaped(classes)).append("\">\n");
  }

  void close(String tag) {
    text.append("</").append(tag).append(">\n");
  }

  void element(String tag, String words) {
    text.append('<').append(tag).append('>').append(escaped(words));
    text.append("</").append(tag).append(">\n");
  }

  void element(String tag, String classes, String words) {
    text.append('<').append(tag).append(" class=\"").append(escaped(classes)).append("\">");
    text.append(escaped(words)).append("</").append(tag).append(">\n");
  }

  void list(Collection<String> items) {
    open("ul");
    items.forEach(item -> element("li", item));
    close("ul");
  }

  /** One line of a list of properties; none where there is nothing to say. */
  void property(String name, String words) {
    if (!words.isEmpty()) {
      element("dt", name);
      element("dd", words);
    }
  }

  void row(String cell, List<String> cells) {
    text.append("<tr>");
    for (String words : cells) {
      text.append('<').append(cell).append('>').append(escaped(words));
      text.append("</").append(cell).append('>');
    }
    text.append("</tr>\n");
  }

  String text() {
    return text + "</body>\n</html>\n";
  }

  private static String escaped(String words) {
    return HtmlUtils.htmlEscape(words, "UTF-8");
  }
}
