package org.kapcds.service.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kapcds.service.TestService;
import org.kapcds.service.card.CardStandard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** Where a card leads, when the service knows its own address. */
@SpringBootTest(
    properties = {"kap-cds.welcome=false", "kap-cds.clients.public-url=https://cds.example.org"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class LinksTest {

  @Autowired MockMvc http;

  @Test
  @Tag("CH-087")
  @Tag("CH-088")
  void aCardLeadsToThePagesOfItsRules() throws Exception {
    List<JsonNode> links = new ArrayList<>();
    for (JsonNode card : cards()) {
      assertThat(card.path("links").size()).isLessThanOrEqualTo(3);
      card.path("links").forEach(links::add);
    }
    assertThat(links).isNotEmpty();
    for (JsonNode link : links) {
      String label = link.path("label").asString("");
      assertThat(label).endsWith(" in the rulebook");
      String rule = label.substring(0, label.indexOf(' '));
      assertThat(link.path("url").asString(""))
          .isEqualTo("https://cds.example.org/rulebook/" + rule);
      assertThat(link.path("type").asString("")).isEqualTo("absolute");
      assertThat(link.has("appContext")).isFalse();
      http.perform(MockMvcRequestBuilders.get("/rulebook/" + rule))
          .andExpect(answer -> assertThat(answer.getResponse().getStatus()).isEqualTo(200));
    }
  }

  private JsonNode cards() throws Exception {
    String answer =
        http.perform(
                MockMvcRequestBuilders.post("/cds-services/kap-order-sign")
                    .contentType("application/json")
                    .content(Calls.signing("lena").toString()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    CardStandard.holds(answer);
    return Calls.JSON.readTree(answer).path("cards");
  }
}
