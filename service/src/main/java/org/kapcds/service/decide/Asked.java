package org.kapcds.service.decide;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Moment;
import org.kapcds.engine.QuestionException;
import org.kapcds.service.http.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What a call of the API asks, in its address and its headers. */
public final class Asked {

  private static final Set<String> ONCE =
      new TreeSet<>(List.of("asOf", "moment", "intervention", "release"));
  private static final Set<String> REPEATED = new TreeSet<>(List.of("condition", "profile"));

  private Asked() {}

  /** FHIR lets a content type name its version; without one it is taken for R4. */
  public static void requireR4(MediaType type) {
    String version = type.getParameter("fhirVersion");
    if (version != null && !version.replace("\"", "").equals("4.0")) {
      throw new Refusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "not-supported",
          "Content-Type",
          "`fhirVersion` names another version than FHIR R4; send FHIR R4, with `fhirVersion=4.0` or"
              + " without it");
    }
  }

  /**
   * The question.
   *
   * @param given the parameters
   * @param now the moment of a question that names none
   */
  public static Question question(Map<String, String[]> given, Now now) {
    for (Map.Entry<String, String[]> one : given.entrySet()) {
      boolean once = ONCE.contains(one.getKey());
      if (!once && !REPEATED.contains(one.getKey())) {
        throw new QuestionException(
            one.getKey(),
            "`%s` is not a part of the question; expected some of %s, %s"
                .formatted(one.getKey(), String.join(", ", ONCE), String.join(", ", REPEATED)));
      }
      if (once && one.getValue().length > 1) {
        throw new QuestionException(
            one.getKey(), "`%s` is given more than once; give it once".formatted(one.getKey()));
      }
    }
    String asOf = first(given, "asOf");
    String moment = first(given, "moment");
    return new Question(
        asOf == null ? now.asOf() : Question.asOf(asOf),
        moment == null ? Moment.PLANNING : Question.moment(moment),
        first(given, "intervention"),
        List.of(given.getOrDefault("condition", new String[0])),
        List.of(given.getOrDefault("profile", new String[0])),
        first(given, "release"));
  }

  private static @Nullable String first(Map<String, String[]> given, String name) {
    String[] values = given.get(name);
    return values == null ? null : values[0];
  }
}
