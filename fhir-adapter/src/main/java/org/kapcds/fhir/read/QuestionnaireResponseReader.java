package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.kapcds.engine.fact.Concept;
import org.kapcds.engine.fact.Fact;
import org.kapcds.engine.fact.Head;
import org.kapcds.engine.fact.When;

/** Answered questionnaires: one fact for each answer, whatever depth it stands at. */
final class QuestionnaireResponseReader {

  private final Place place;
  private final When when;
  private final String questionnaire;
  private final List<Fact> facts = new ArrayList<>();

  private QuestionnaireResponseReader(QuestionnaireResponse response, Place place) {
    this.place = place;
    this.when = Times.of(response.getAuthoredElement());
    this.questionnaire =
        response.getQuestionnaireElement().hasValue() ? response.getQuestionnaire() : "";
  }

  static List<Fact> read(QuestionnaireResponse response, Place place) {
    QuestionnaireResponseStatus status = response.getStatus();
    if (status != QuestionnaireResponseStatus.COMPLETED
        && status != QuestionnaireResponseStatus.AMENDED) {
      throw status == QuestionnaireResponseStatus.ENTEREDINERROR
          ? UnusableException.ignored("entered in error")
          : UnusableException.unusable("a questionnaire that is not completed");
    }
    QuestionnaireResponseReader reader = new QuestionnaireResponseReader(response, place);
    reader.readAll("", response.getItem());
    return reader.facts;
  }

  private void readAll(String path, List<QuestionnaireResponseItemComponent> items) {
    for (int i = 0; i < items.size(); i++) {
      QuestionnaireResponseItemComponent item = items.get(i);
      String at = path + "item[" + i + "]";
      readAll(at + ".", item.getItem());
      for (int j = 0; j < item.getAnswer().size(); j++) {
        String answerAt = at + ".answer[" + j + "]";
        add(answerAt, item, item.getAnswer().get(j));
        readAll(answerAt + ".", item.getAnswer().get(j).getItem());
      }
    }
  }

  private void add(
      String path,
      QuestionnaireResponseItemComponent item,
      QuestionnaireResponseItemAnswerComponent answer) {
    if (!answer.hasValue()) {
      return;
    }
    String linkId = item.getLinkIdElement().hasValue() ? item.getLinkId() : "";
    Concept question = new Concept(QuestionCodings.of(questionnaire, linkId), item.getText());
    Head head = place.head(path, question, when, List.of());
    try {
      facts.addAll(Values.read(answer.getValue(), head, false, place.entry().reference()));
    } catch (UnusableException e) {
      facts.add(place.unreadable(head, e.why(), e.reason()));
    }
  }
}
