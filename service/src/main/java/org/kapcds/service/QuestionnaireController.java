package org.kapcds.service;

import java.nio.charset.StandardCharsets;
import org.kapcds.fhir.write.QuestionnaireWriter;
import org.kapcds.fhir.write.ScreeningQuestion;
import org.kapcds.service.decide.Decider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The questions that charts do not answer, as a FHIR Questionnaire. */
@RestController
final class QuestionnaireController {

  private final Decider decider;

  QuestionnaireController(Decider decider) {
    this.decider = decider;
  }

  @GetMapping("/questionnaires/screening")
  ResponseEntity<byte[]> screening() {
    String questionnaire =
        QuestionnaireWriter.write(
            decider.release().questions().stream()
                .map(question -> new ScreeningQuestion(question.id(), question.text()))
                .toList());
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("application/fhir+json"))
        .body(questionnaire.getBytes(StandardCharsets.UTF_8));
  }
}
