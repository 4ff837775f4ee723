package org.kapcds.service.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

  @ParameterizedTest
  @Tag("CH-078")
  @CsvSource(
      delimiterString = " => ",
      value = {
        "<img src=x onerror=alert(1)> => &lt;img src=x onerror=alert(1)&gt;",
        "a & b => a &amp; b",
        "**bold** _soft_ `code` => \\*\\*bold\\*\\* \\_soft\\_ \\`code\\`",
        "[here](http://evil.example) => \\[here\\](http\\://evil.example)",
        "www.evil.example => www\\.evil.example",
        "# heading => \\# heading",
        "- item => \\- item",
        "1. item => 1\\. item",
        "2) item => 2\\) item",
        "0.9 mg/kg (actual weight) => 0.9 mg/kg (actual weight)",
        "a | b ~~c~~ => a \\| b \\~\\~c\\~\\~",
        "PHQ-9 13 on 12 November, needs 15: 2 short => PHQ-9 13 on 12 November, needs 15: 2 short"
      })
  void everyCharacterOfAChartStandsForItself(String recorded, String shown) {
    assertThat(Markdown.escaped(recorded)).isEqualTo(shown);
  }

  @Test
  void aTextOfManyLinesBecomesOneLine() {
    assertThat(Markdown.escaped("one\n\n# two\r\n> three")).isEqualTo("one # two &gt; three");
  }

  @Test
  void charactersThatTurnTheDirectionOfWritingAreLeftOut() {
    assertThat(Markdown.plain("pa\u202Eevil\u202Cin \u0007now")).isEqualTo("paevilin now");
  }

  @Test
  void linesBelongTogetherAndParagraphsStandApart() {
    String text = new Markdown().title("A").say("b").line("c", "d").line("", "e").title("F").text();
    assertThat(text).isEqualTo("**A**\n\nb\n\n- c: d\n- e\n\n**F**");
  }
}
