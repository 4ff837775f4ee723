package org.kapcds.service.decide;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.kapcds.engine.DecisionJson;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.http.Body;
import org.kapcds.service.record.Call;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The decision API: a FHIR bundle in, a decision out. */
@RestController
final class DecisionController {

  private final Decider decider;
  private final Body body;
  private final Now now;

  DecisionController(Decider decider, Body body, Now now) {
    this.decider = decider;
    this.body = body;
    this.now = now;
  }

  @PostMapping(
      path = "/api/decisions",
      consumes = {"application/fhir+json", "application/json"})
  ResponseEntity<byte[]> decide(HttpServletRequest request) throws IOException {
    Asked.requireR4(MediaType.valueOf(request.getContentType()));
    Question question = Asked.question(request.getParameterMap(), now);
    Decider recorded = decider.recordedIn(Call.of(request));
    String decision =
        body.read(
            request,
            bundle -> DecisionJson.compact(recorded.decide(FhirFacts.read(bundle), question)));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(decision.getBytes(StandardCharsets.UTF_8));
  }
}
