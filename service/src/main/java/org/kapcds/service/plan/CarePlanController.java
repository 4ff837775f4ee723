package org.kapcds.service.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.kapcds.fhir.Chart;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.decide.Asked;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.decide.Now;
import org.kapcds.service.decide.Question;
import org.kapcds.service.http.Body;
import org.kapcds.service.http.Refusal;
import org.kapcds.service.record.Call;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plan of a course as a FHIR resource: what the decision API is asked, answered as a draft. */
@RestController
final class CarePlanController {

  private final Decider decider;
  private final Body body;
  private final Now now;

  CarePlanController(Decider decider, Body body, Now now) {
    this.decider = decider;
    this.body = body;
    this.now = now;
  }

  @PostMapping(
      path = "/api/care-plans",
      consumes = {"application/fhir+json", "application/json"})
  ResponseEntity<byte[]> plan(HttpServletRequest request) throws IOException {
    Asked.requireR4(MediaType.valueOf(request.getContentType()));
    Question question = Asked.question(request.getParameterMap(), now);
    Decider recorded = decider.recordedIn(Call.of(request));
    String plan = body.read(request, bundle -> plan(bundle, question, recorded));
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("application/fhir+json"))
        .body(plan.getBytes(StandardCharsets.UTF_8));
  }

  private static String plan(byte[] bundle, Question question, Decider decider) {
    Chart chart = FhirFacts.read(bundle);
    return new CoursePlans(decider)
        .of(decider.decide(chart, question), chart)
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "business-rule",
                    "Bundle",
                    "there is nothing to plan: no condition may be treated, and nothing that was"
                        + " given or is booked is to be followed up; ask `/api/decisions` why"));
  }
}
