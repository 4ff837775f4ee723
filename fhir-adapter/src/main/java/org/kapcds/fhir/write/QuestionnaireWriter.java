package org.kapcds.fhir.write;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.kapcds.engine.fact.Answer;

/**
 * The screening questions and the checklists as FHIR R4 Questionnaires. Their answers come back as
 * QuestionnaireResponses and are read by the link ids. The same questions give the same bytes.
 */
public final class QuestionnaireWriter {

  /** The canonical URL of the questionnaire, and so the system of its link ids. */
  private static final String SCREENING = Answer.QUESTIONNAIRES + "screening";

  private static final String ANSWERS = "urn:kap:answer";

  private QuestionnaireWriter() {}

  /** The screening questions as JSON, in the order given. */
  public static String write(List<ScreeningQuestion> questions) {
    Questionnaire questionnaire =
        questionnaire(SCREENING, "Screening before ketamine-assisted psychotherapy", "Patient");
    questions.forEach(question -> questionnaire.addItem(item(question)));
    return json(questionnaire);
  }

  /**
   * A checklist as JSON. An item without an answer is not known; yes means that it is in order.
   *
   * @param url its canonical URL, and so the system of its link ids
   * @param title what it is called
   * @param subjects the types of resources it may be about
   * @param items its items; what belongs to one follows it
   */
  public static String write(
      String url, String title, List<String> subjects, List<ChecklistItem> items) {
    Questionnaire questionnaire = questionnaire(url, title, subjects.toArray(String[]::new));
    Map<String, QuestionnaireItemComponent> whole = new HashMap<>();
    for (ChecklistItem one : items) {
      QuestionnaireItemComponent item = new QuestionnaireItemComponent();
      item.setLinkId(one.id());
      item.setText(one.text());
      item.setType(one.time() ? QuestionnaireItemType.DATETIME : QuestionnaireItemType.BOOLEAN);
      int slash = one.id().indexOf('/');
      QuestionnaireItemComponent above = slash < 0 ? null : whole.get(one.id().substring(0, slash));
      if (above == null) {
        questionnaire.addItem(item);
      } else {
        above.addItem(item);
      }
      whole.put(one.id(), item);
    }
    return json(questionnaire);
  }

  private static Questionnaire questionnaire(String url, String title, String... subjects) {
    Questionnaire questionnaire = new Questionnaire();
    questionnaire.setUrl(url);
    questionnaire.setTitle(title);
    questionnaire.setStatus(PublicationStatus.DRAFT);
    for (String subject : subjects) {
      questionnaire.addSubjectType(subject);
    }
    return questionnaire;
  }

  private static String json(Questionnaire questionnaire) {
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
