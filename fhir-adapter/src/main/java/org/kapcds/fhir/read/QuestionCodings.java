package org.kapcds.fhir.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapcds.engine.fact.Coding;

/**
 * What a question is, by its link id: a code of its questionnaire, and a LOINC code if it has that
 * form. Form libraries write the link id as a path, `/44249-1/44260-8`; the last step counts.
 */
final class QuestionCodings {

  private static final Pattern LOINC = Pattern.compile("(?:.*/)?(\\d{1,7}-\\d)");

  private QuestionCodings() {}

  /** The codings of a question; the questionnaire's version does not count. */
  static List<Coding> of(String questionnaire, String linkId) {
    List<Coding> codings = new ArrayList<>();
    String canonical = questionnaire.split("\\|", 2)[0];
    if (!canonical.isEmpty()) {
      codings.add(Coding.of(canonical, linkId));
    }
    Matcher loinc = LOINC.matcher(linkId);
    if (loinc.matches()) {
      codings.add(Coding.of(Codes.LOINC, loinc.group(1)));
    }
    return codings;
  }
}
