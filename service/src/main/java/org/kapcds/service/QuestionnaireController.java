package org.kapcds.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kapcds.engine.knowledge.Checklist;
import org.kapcds.fhir.write.ChecklistItem;
import org.kapcds.fhir.write.QuestionnaireWriter;
import org.kapcds.fhir.write.ScreeningQuestion;
import org.kapcds.service.decide.Decider;
import org.kapcds.service.http.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The questions that charts do not answer, and the checklists, as FHIR Questionnaires. */
@RestController
final class QuestionnaireController {

  private final Decider decider;

  QuestionnaireController(Decider decider) {
    this.decider = decider;
  }

  @GetMapping("/questionnaires/screening")
  ResponseEntity<byte[]> screening() {
    return answer(
        QuestionnaireWriter.write(
            decider.release().questions().stream()
                .map(question -> new ScreeningQuestion(question.id(), question.text()))
                .toList()));
  }

  /** A checklist of the release, by its id. */
  @GetMapping("/questionnaires/{id}")
  ResponseEntity<byte[]> checklist(@PathVariable String id) {
    Checklist checklist = decider.release().checklists().get(id);
    if (checklist == null) {
      throw new Refusal(
          HttpStatus.NOT_FOUND,
          "not-found",
          null,
          "there is no such questionnaire; expected one of screening, "
              + String.join(", ", decider.release().checklists().keySet()));
    }
    return answer(written(checklist));
  }

  private static String written(Checklist checklist) {
    List<String> subjects =
        switch (checklist.about()) {
          case PATIENT -> List.of("Patient");
          case SITE -> List.of("Location", "Organization", "Patient");
        };
    return QuestionnaireWriter.write(
        checklist.system(),
        checklist.title(),
        subjects,
        checklist.items().stream()
            .map(item -> new ChecklistItem(item.id(), item.text(), item.time()))
            .toList());
  }

  private static ResponseEntity<byte[]> answer(String questionnaire) {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("application/fhir+json"))
        .body(questionnaire.getBytes(StandardCharsets.UTF_8));
  }
}
