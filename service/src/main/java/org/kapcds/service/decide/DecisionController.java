package org.kapcds.service.decide;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.DecisionJson;
import org.kapcds.engine.Moment;
import org.kapcds.engine.QuestionException;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.service.http.Body;
import org.kapcds.service.http.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The decision API: a FHIR bundle in, a decision out. */
@RestController
final class DecisionController {

  private static final Set<String> ONCE =
      new TreeSet<>(List.of("asOf", "moment", "intervention", "release"));
  private static final Set<String> REPEATED = new TreeSet<>(List.of("condition", "profile"));

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
    requireR4(MediaType.valueOf(request.getContentType()));
    Question question = question(request.getParameterMap());
    String decision =
        body.read(
            request,
            bundle -> DecisionJson.compact(decider.decide(FhirFacts.read(bundle), question)));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(decision.getBytes(StandardCharsets.UTF_8));
  }

  /** FHIR lets a content type name its version; without one it is taken for R4. */
  private static void requireR4(MediaType type) {
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

  private Question question(Map<String, String[]> given) {
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
