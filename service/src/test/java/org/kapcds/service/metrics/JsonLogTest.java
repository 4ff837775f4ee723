package org.kapcds.service.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapcds.service.TestService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines of the log for a collector, each with the call it is about. */
@SpringBootTest(
    properties = {
      "kap-cds.welcome=false",
      "logging.config=classpath:logback-json.xml",
      "logging.structured.format.console=logstash"
    })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestService.class)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class JsonLogTest {

  private static final String INSTANCE = "7b1f6a52-6c0e-4c57-9f0e-0a6d1f2c9e11";

  /** The log of this program is set up once; here it is set up anew, and afterwards again. */
  private static final LoggingSystem LOGGING = anew();

  @Autowired MockMvc http;

  private static LoggingSystem anew() {
    LoggingSystem logging = LoggingSystem.get(JsonLogTest.class.getClassLoader());
    logging.cleanUp();
    return logging;
  }

  @AfterAll
  static void asBefore() {
    LOGGING.cleanUp();
    LOGGING.initialize(
        new LoggingInitializationContext(new MockEnvironment()), "classpath:logback.xml", null);
  }

  @Test
  void aLineNamesTheCallItIsAbout(CapturedOutput log) throws Exception {
    http.perform(
        post("/cds-services/kap-patient-view")
            .contentType("application/json")
            .content(
                """
                {"hook": "patient-view", "hookInstance": "%s",
                 "fhirServer": "https://nobody.example.org/fhir",
                 "context": {"userId": "Practitioner/1", "patientId": "p"}}"""
                    .formatted(INSTANCE)));

    String line =
        log.getErr().lines().filter(one -> one.contains("neither sent")).findFirst().orElseThrow();
    JsonNode entry = new JsonMapper().readTree(line);
    assertThat(entry.path("level").asString("")).isEqualTo("WARN");
    assertThat(entry.path("hookInstance").asString("")).isEqualTo(INSTANCE);
  }
}
