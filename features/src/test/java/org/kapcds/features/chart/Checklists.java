package org.kapcds.features.chart;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;

/** Answered checklists, and what changes them. */
public final class Checklists {

  private static final List<String> SITE =
      List.of(
          "SAF-PRE-050",
          "SAF-PRE-051",
          "SAF-PRE-052",
          "SAF-PRE-053/oximeter",
          "SAF-PRE-053/blood-pressure",
          "SAF-PRE-053/oxygen",
          "SAF-PRE-053/suction",
          "SAF-PRE-053/bag-mask",
          "SAF-PRE-053/defibrillator",
          "SAF-PRE-053/emergency-drugs",
          "SAF-PRE-054",
          "SAF-PRE-055",
          "SAF-PRE-056",
          "SAF-PRE-057");

  private Checklists() {}

  /** A checklist that nobody has answered yet. */
  static QuestionnaireResponse of(String questionnaire, Reference about, String when) {
    QuestionnaireResponse response = new QuestionnaireResponse();
    response.setStatus(QuestionnaireResponseStatus.COMPLETED);
    response.setQuestionnaire("urn:kap:questionnaire:" + questionnaire).setSubject(about);
    response.setAuthoredElement(new DateTimeType(when));
    return response;
  }

  /** The checklist of the site, everything in order. */
  public static QuestionnaireResponse site(OffsetDateTime when) {
    QuestionnaireResponse response = of("site-day", new Reference("Location/room"), time(when));
    SITE.forEach(item -> say(response, item, true));
    return response;
  }

  /** Answers an item with yes or no, in place of what was answered before. */
  public static void say(QuestionnaireResponse response, String item, boolean inOrder) {
    leaveOut(response, item);
    response.addItem().setLinkId(item).addAnswer().setValue(new BooleanType(inOrder));
  }

  /** Answers an item with a time, in place of what was answered before. */
  public static void say(QuestionnaireResponse response, String item, String time) {
    leaveOut(response, item);
    response.addItem().setLinkId(item).addAnswer().setValue(new DateTimeType(time));
  }

  /** Leaves an item out, as if it had not been asked. */
  public static void leaveOut(QuestionnaireResponse response, String item) {
    response
        .getItem()
        .removeIf((QuestionnaireResponseItemComponent one) -> one.getLinkId().equals(item));
  }

  static String time(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }
}
