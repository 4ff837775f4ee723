package org.kapcds.features.fuzz;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record changed at random in its values, its structure and its bytes; one seed, one mutant. */
final class Mutant {

  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST_CHANGES = 12;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "\ud83d\ude00",
          "\ud83d",
          "\u202eevil",
          "${jndi:ldap://x}",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "Patient/",
          "#",
          "#m1",
          "urn:uuid:",
          "http://[::1",
          "Medication?identifier=|",
          "2026-02-30",
          "0000-00-00",
          "+999999999-12-31T23:59:59Z",
          "2026-03-02T10:00:00+14:00",
          "24:00",
          "-0",
          "1e999999",
          "NaN",
          "mg/kg/h",
          "[degF]",
          "10*6/{a}",
          "{",
          "%",
          "entered-in-error",
          "unknown",
          "http://loinc.org",
          "http://snomed.info/sct",
          "http://www.nlm.nih.gov/research/umls/rxnorm",
          "x".repeat(70_000));

  private final Random random;

  Mutant(long seed) {
    this.random = new Random(seed);
  }

  /** The bytes of a changed record. */
  byte[] of(JsonNode record) {
    JsonNode changed = record.deepCopy();
    for (int i = 1 + random.nextInt(MOST_CHANGES); i > 0; i--) {
      if (random.nextInt(4) == 0) {
        tangle(changed);
      } else {
        change(changed);
      }
    }
    byte[] bytes = JSON.writeValueAsBytes(changed);
    return random.nextInt(8) == 0 ? damaged(bytes) : bytes;
  }

  private byte[] damaged(byte[] bytes) {
    if (random.nextInt(4) == 0) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return text.replaceFirst("\\{\"", "{\"resourceType\":\"Bundle\",\"")
          .getBytes(StandardCharsets.ISO_8859_1);
    }
    byte[] damaged = bytes.clone();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return random.nextBoolean()
        ? damaged
        : java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length));
  }

  /** Changes who refers to whom, and who bears which name. */
  private void tangle(JsonNode record) {
    List<ObjectNode> resources = new ArrayList<>();
    collectResources(record, resources);
    if (resources.isEmpty()) {
      return;
    }
    ObjectNode one = resources.get(random.nextInt(resources.size()));
    ObjectNode other = resources.get(random.nextInt(resources.size()));
    String name = other.path("resourceType").asString("") + "/" + other.path("id").asString("");
    String reference =
        switch (random.nextInt(8)) {
          case 0 -> name;
          case 1 -> name + "/_history/" + random.nextInt(9);
          case 2 -> "https://ehr.example/fhir/" + name;
          case 3 -> "urn:uuid:" + other.path("id").asString("");
          case 4 -> other.path("resourceType").asString("") + "?identifier=a|b";
          case 5 -> "#" + other.path("id").asString("");
          case 6 -> "#";
          default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    switch (random.nextInt(6)) {
      case 0 -> one.putObject("medicationReference").put("reference", reference);
      case 1 -> one.putObject("subject").put("reference", reference);
      case 2 -> one.putArray("hasMember").addObject().put("reference", reference);
      case 3 -> one.put("id", other.path("id").asString(""));
      case 4 -> {
        ObjectNode inside = other.deepCopy();
        inside.putObject("medicationReference").put("reference", reference);
        inside
            .putArray("ingredient")
            .addObject()
            .putObject("itemReference")
            .put("reference", reference);
        one.putArray("contained").add(inside);
        one.putObject("medicationReference").put("reference", "#" + inside.path("id").asString(""));
      }
      default -> one.putArray("identifier").addObject().put("system", "a").put("value", "b");
    }
  }

  private static void collectResources(JsonNode node, List<ObjectNode> resources) {
    if (node instanceof ObjectNode object && object.has("resourceType")) {
      resources.add(object);
    }
    node.forEach(child -> collectResources(child, resources));
  }

  private void change(JsonNode record) {
    List<JsonNode> parents = new ArrayList<>();
    collect(record, parents);
    JsonNode parent = parents.get(random.nextInt(parents.size()));
    JsonNode other = parents.get(random.nextInt(parents.size()));
    if (parent instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>(object.propertyNames());
      String name = names.get(random.nextInt(names.size()));
      change(object, name, other);
    } else if (parent instanceof ArrayNode array && !array.isEmpty()) {
      int at = random.nextInt(array.size());
      switch (random.nextInt(4)) {
        case 0 -> array.remove(at);
        case 1 -> array.insert(at, array.get(at).deepCopy());
        case 2 -> array.set(at, value());
        default -> array.set(at, other.deepCopy());
      }
    }
  }

  private void change(ObjectNode object, String name, JsonNode other) {
    JsonNode old = object.get(name);
    switch (random.nextInt(7)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name, NODES.arrayNode().add(old));
      case 2 -> object.set(name, other.deepCopy());
      case 3 -> {
        object.remove(name);
        object.set(name + "x", old);
      }
      case 4 -> object.set("_" + name, NODES.objectNode().set("extension", NODES.arrayNode()));
      default -> object.set(name, value());
    }
  }

  private JsonNode value() {
    return switch (random.nextInt(9)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(random.nextInt());
      case 3 -> NODES.numberNode(BigDecimal.valueOf(random.nextDouble(-1e6, 1e6)));
      case 4 -> NODES.numberNode(new BigDecimal(BigInteger.ONE, random.nextInt() / 2));
      case 5 -> NODES.objectNode();
      case 6 -> NODES.arrayNode();
      default -> NODES.stringNode(TEXTS.get(random.nextInt(TEXTS.size())));
    };
  }

  private static void collect(JsonNode node, List<JsonNode> parents) {
    if (node.isContainer()) {
      parents.add(node);
      node.forEach(child -> collect(child, parents));
    }
  }
}
