package org.kapcds.fhir.write;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/**
 * The screening questions as a FHIR R4 Questionnaire. Its answers come back as a
 * QuestionnaireResponse and are read by the link ids. The same questions give the same bytes.
 */
public final class QuestionnaireWriter {

  /** The canonical URL of the questionnaire, and so the system of its link ids. */
  public static final String SCREENING = "urn:kap:questionnaire:screening";

  private static final String ANSWERS = "urn:kap:answer";

  private QuestionnaireWriter() {}

  /** The questionnaire as JSON, with the questions in the order given. */
  public static String write(List<ScreeningQuestion> questions) {
    Questionnaire questionnaire = new Questionnaire();
    questionnaire.setUrl(SCREENING);
    questionnaire.setTitle("Screening before ketamine-assisted psychotherapy");
    questionnaire.setStatus(PublicationStatus.DRAFT);
    questionnaire.addSubjectType("Patient");
    questions.forEach(question -> questionnaire.addItem(item(question)));
    return FhirContext.forR4Cached()
        .newJsonParser()
        .setPrettyPrint(true)
        .encodeResourceToString(questionnaire);
  }

  private static QuestionnaireItemComponent item(ScreeningQuestion question) {
    QuestionnaireItemComponent item = new QuestionnaireItemComponent();
    item.setLinkId(question.id());
    item.setText(question.text());
    item.setType(QuestionnaireItemType.CHOICE);
    item.addAnswerOption().setValue(new Coding(ANSWERS, "yes", "Yes"));
    item.addAnswerOption().setValue(new Coding(ANSWERS, "no", "No"));
    item.addAnswerOption().setValue(new Coding(ANSWERS, "unknown", "Not known"));
    return item;
  }
}
