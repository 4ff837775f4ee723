package org.kapcds.features.mutants;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A way in which a resource says less, or nothing at all. */
enum Loss {
  UNKNOWN_CODE(
      resource ->
          concepts(resource)
              .forEach(
                  concept ->
                      concept
                          .path("coding")
                          .forEach(
                              coding ->
                                  ((ObjectNode) coding)
                                      .put("system", "urn:unknown")
                                      .put("code", "zz9")))),
  WORDS_ONLY(
      resource ->
          concepts(resource)
              .forEach(
                  concept -> {
                    String words = concept.path("coding").path(0).path("display").asString("it");
                    concept.removeAll().put("text", words);
                  })),
  NO_UNIT(
      resource ->
          objects(resource).stream()
              .filter(object -> object.has("value") && object.has("unit"))
              .forEach(object -> object.remove(List.of("unit", "code", "system")))),
  OLD(
      resource ->
          dates(resource, day -> Integer.parseInt(day.substring(0, 4)) - 3 + day.substring(4))),
  NO_DATE(resource -> dates(resource, day -> "")),
  NO_ANSWER(
      resource -> {
        resource.remove("valueBoolean");
        resource.path("item").forEach(item -> ((ObjectNode) item).remove("answer"));
      }),
  SOMEBODY_ELSE(
      resource ->
          List.of("subject", "patient")
              .forEach(
                  name -> {
                    if (resource.path(name) instanceof ObjectNode subject) {
                      subject.put("reference", "Patient/somebody-else");
                    }
                  })),
  MISTAKEN(
      resource -> {
        if (resource.path("resourceType").asString("").equals("Condition")) {
          ((ObjectNode) resource.path("verificationStatus").path("coding").path(0))
              .put("code", "entered-in-error");
        } else if (resource.has("status")) {
          resource.put("status", "entered-in-error");
        }
      }),
  GONE(ObjectNode::removeAll);

  private static final Pattern DATE = Pattern.compile("(19|20)\\d\\d(-\\d\\d(-\\d\\d(T.*)?)?)?");

  private final Consumer<ObjectNode> change;

  Loss(Consumer<ObjectNode> change) {
    this.change = change;
  }

  /** Takes it from a resource. */
  void takeFrom(ObjectNode resource) {
    change.accept(resource);
  }

  /**
   * The same result an hour earlier, or a day where only the day is told, under an id of its own.
   */
  static ObjectNode earlier(JsonNode resource) {
    ObjectNode earlier = (ObjectNode) resource.deepCopy();
    earlier.put("id", resource.path("id").asString("") + "-earlier");
    dates(
        earlier,
        time ->
            time.contains("T")
                ? OffsetDateTime.parse(time).minusHours(1).toString()
                : LocalDate.parse(time).minusDays(1).toString());
    return earlier;
  }

  private static List<ObjectNode> concepts(ObjectNode resource) {
    List<ObjectNode> concepts = new ArrayList<>();
    for (String name : List.of("code", "medicationCodeableConcept")) {
      if (resource.path(name) instanceof ObjectNode concept) {
        concepts.add(concept);
      }
    }
    return concepts;
  }

  private static List<ObjectNode> objects(JsonNode node) {
    List<ObjectNode> objects = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> objects.addAll(objects(child)));
    return objects;
  }

  private static void dates(ObjectNode resource, UnaryOperator<String> change) {
    for (ObjectNode object : objects(resource)) {
      for (String name : List.copyOf(object.propertyNames())) {
        String text = object.path(name).asString("");
        Matcher date = DATE.matcher(text);
        if (object.path(name).isString() && date.matches()) {
          String changed = change.apply(text);
          if (changed.isEmpty()) {
            object.remove(name);
          } else {
            object.put(name, changed);
          }
        }
      }
    }
  }
}
