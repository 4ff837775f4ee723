package org.kapcds.service.terminology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kapcds.fhir.BundleException;
import org.kapcds.fhir.FhirFacts;
import org.kapcds.fhir.terminology.OperatorsCodes;
import org.kapcds.service.terminology.TerminologyServer.ServerException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts an operator's questions to a terminology server: ValueSets to be expanded, ConceptMaps whose
 * codes are to be translated. The answers are files of the same names, of the kind that {@link
 * OperatorsTerminology} reads. All are had, or none.
 */
final class Questions {

  private static final int PAGE = 1000;
  private static final int MOST_PAGES = 500;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TerminologyServer server;
  private final List<String> faults = new ArrayList<>();

  private Questions(TerminologyServer server) {
    this.server = server;
  }

  /**
   * The answers to questions.
   *
   * @param questions the bytes of each question by the name of its file
   * @param terms the terms of the release
   * @throws TerminologyException if any question was not answered, or not in a form that can be
   *     used
   */
  static SortedMap<String, byte[]> ask(
      TerminologyServer server, SortedMap<String, byte[]> questions, Set<String> terms) {
    return new Questions(server).ask(questions, terms);
  }

  private SortedMap<String, byte[]> ask(SortedMap<String, byte[]> questions, Set<String> terms) {
    SortedMap<String, byte[]> answers = new TreeMap<>();
    questions.forEach(
        (name, json) -> {
          try {
            answers.put(
                name,
                (answer(FhirFacts.tree(json)).toPrettyString() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
          } catch (BundleException | ServerException e) {
            faults.add(name + ": " + e.getMessage());
          }
        });
    if (faults.isEmpty()) {
      faults.addAll(OperatorsCodes.read(answers, terms).faults());
    }
    if (!faults.isEmpty()) {
      throw new TerminologyException(faults);
    }
    return answers;
  }

  private ObjectNode answer(JsonNode question) throws ServerException {
    String type = question.path("resourceType").asString("");
    if (question instanceof ObjectNode object && type.equals("ValueSet")) {
      return expand(object.deepCopy());
    }
    if (question instanceof ObjectNode object && type.equals("ConceptMap")) {
      return translate(object.deepCopy());
    }
    throw new ServerException(
        "it is `%s`; expected a ValueSet to expand or a ConceptMap to translate".formatted(type));
  }

  private ObjectNode expand(ObjectNode set) throws ServerException {
    Set<String> systems = new HashSet<>();
    set.path("compose")
        .path("include")
        .forEach(one -> systems.add(one.path("system").asString("")));
    ArrayNode contains = JSON.createArrayNode();
    Set<String> seen = new HashSet<>();
    JsonNode expansion = JSON.createObjectNode();
    int total = -1;
    for (int page = 0; page == 0 || contains.size() < total; page++) {
      expansion = page(set, contains.size()).path("expansion");
      int before = contains.size();
      for (JsonNode one : expansion.path("contains")) {
        if (!systems.contains("") && !systems.contains(one.path("system").asString(""))) {
          throw new ServerException(
              "it gave a code of `%s`, which was not asked for"
                  .formatted(one.path("system").asString("")));
        }
        if (seen.add(one.path("system").asString("") + "|" + one.path("code").asString(""))) {
          contains.add(one);
        }
      }
      total = Math.max(total, expansion.path("total").asInt(contains.size()));
      if (contains.size() < total && (contains.size() == before || page == MOST_PAGES)) {
        throw new ServerException(
            "it says there are %d codes and gave %d".formatted(total, contains.size()));
      }
    }
    ObjectNode whole = JSON.createObjectNode();
    for (String kept : List.of("identifier", "timestamp", "parameter")) {
      if (expansion.has(kept)) {
        whole.set(kept, expansion.get(kept));
      }
    }
    whole.put("total", contains.size());
    whole.set("contains", contains);
    set.set("expansion", whole);
    set.set("meta", JSON.createObjectNode().put("source", server.base()));
    return set;
  }

  private JsonNode page(ObjectNode set, int offset) throws ServerException {
    ArrayNode parameters = JSON.createArrayNode();
    parameters.add(JSON.createObjectNode().put("name", "offset").put("valueInteger", offset));
    parameters.add(JSON.createObjectNode().put("name", "count").put("valueInteger", PAGE));
    ObjectNode asked = JSON.createObjectNode().put("name", "valueSet");
    asked.set("resource", set);
    parameters.add(asked);
    return server.ask("ValueSet/$expand", parameters(parameters), "ValueSet");
  }

  private ObjectNode translate(ObjectNode map) throws ServerException {
    for (JsonNode group : map.path("group")) {
      for (JsonNode element : group.path("element")) {
        if (element instanceof ObjectNode one && !one.has("target")) {
          one.set("target", targets(group, one.path("code").asString("")));
        }
      }
    }
    map.set("meta", JSON.createObjectNode().put("source", server.base()));
    return map;
  }

  private ArrayNode targets(JsonNode group, String code) throws ServerException {
    String target = group.path("target").asString("");
    ArrayNode parameters = JSON.createArrayNode();
    parameters.add(
        JSON.createObjectNode()
            .put("name", "system")
            .put("valueUri", group.path("source").asString("")));
    parameters.add(JSON.createObjectNode().put("name", "code").put("valueCode", code));
    parameters.add(JSON.createObjectNode().put("name", "targetsystem").put("valueUri", target));
    ArrayNode targets = JSON.createArrayNode();
    JsonNode answer = server.ask("ConceptMap/$translate", parameters(parameters), "Parameters");
    for (JsonNode match : answer.path("parameter")) {
      JsonNode concept = part(match, "concept").path("valueCoding");
      if (!match.path("name").asString("").equals("match") || concept.isMissingNode()) {
        continue;
      }
      if (!concept.path("system").asString("").equals(target)) {
        throw new ServerException(
            "it gave a code of `%s`, which was not asked for"
                .formatted(concept.path("system").asString("")));
      }
      ObjectNode one = JSON.createObjectNode().put("code", concept.path("code").asString(""));
      if (concept.path("display").isString()) {
        one.put("display", concept.path("display").asString());
      }
      one.put("equivalence", part(match, "equivalence").path("valueCode").asString(""));
      targets.add(one);
    }
    if (targets.isEmpty()) {
      targets.add(JSON.createObjectNode().put("equivalence", "unmatched"));
    }
    return targets;
  }

  private static JsonNode part(JsonNode match, String name) {
    for (JsonNode part : match.path("part")) {
      if (part.path("name").asString("").equals(name)) {
        return part;
      }
    }
    return JSON.createObjectNode();
  }

  private static ObjectNode parameters(ArrayNode parameters) {
    ObjectNode resource = JSON.createObjectNode().put("resourceType", "Parameters");
    resource.set("parameter", parameters);
    return resource;
  }
}
