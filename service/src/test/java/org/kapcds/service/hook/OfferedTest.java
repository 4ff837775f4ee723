package org.kapcds.service.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kapcds.service.TestService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An installation that offers no service, and lets one call a minute through. */
@SpringBootTest(
    properties = {
      "kap-cds.welcome=false",
      "kap-cds.services=",
      "kap-cds.clients.calls-per-minute=1"
    })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
class OfferedTest {

  private static final Duration TIME = Duration.ofSeconds(1);

  @Autowired MockMvc http;

  @Test
  @Tag("CH-009")
  void withoutServicesTheListIsEmpty() throws Exception {
    MockHttpServletResponse answer = answer(get("/cds-services"));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString()).isEqualTo("{\"services\":[]}");
  }

  @Test
  @Tag("CH-009")
  @Tag("CH-047")
  void whatIsNotOfferedIsNotThereAndTooManyCallsAreSentAway() throws Exception {
    String service = "/cds-services/kap-patient-view";

    assertThat(answer(post(service).contentType("application/json").content("{}")).getStatus())
        .isEqualTo(404);
    MockHttpServletResponse again =
        answer(post(service).contentType("application/json").content("{}"));
    assertThat(again.getStatus()).isEqualTo(429);
    assertThat(again.getHeader("Retry-After")).isNotBlank();
  }

  @Test
  void someMayBeOfferedAndNoneThatThereIsNot() {
    HookSettings some = new HookSettings(TIME, List.of("kap-order-sign"));

    assertThat(some.offers(Hook.ORDER_SIGN)).isTrue();
    assertThat(some.offers(Hook.PATIENT_VIEW)).isFalse();
    assertThat(new HookSettings(TIME, null).offers(Hook.PATIENT_VIEW)).isTrue();
    assertThatThrownBy(() -> new HookSettings(TIME, List.of("order-sign")))
        .hasMessageStartingWith(
            "`kap-cds.services` names `order-sign`; expected some of [kap-patient-view, ");
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(request).andReturn().getResponse();
  }
}
