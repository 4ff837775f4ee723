package org.kapcds.features.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A record that is far too long, too deep or too repetitive; one seed, one such record. */
final class Extreme {

  private static final int MOST_BYTES = 6_000_000;
  private static final int MOST_ENTRIES = 100_000;
  private static final String MARK = "\"here-it-stands\"";

  private final Random random;

  Extreme(long seed) {
    this.random = new Random(seed);
  }

  /** The bytes of an extreme record. */
  byte[] of(JsonNode record) {
    ObjectNode changed = (ObjectNode) record.deepCopy();
    return (switch (random.nextInt(4)) {
          case 0 -> copies(changed);
          case 1 -> inOnePlace(changed, "\"" + "x".repeat(1 + random.nextInt(3_000_000)) + "\"");
          case 2 -> inOnePlace(changed, nested(300 + random.nextInt(400)));
          default -> repeated(changed);
        })
        .getBytes(StandardCharsets.UTF_8);
  }

  /** One entry very often, with one id or with as many. */
  private String copies(ObjectNode record) {
    JsonNode entries = record.path("entry");
    JsonNode entry = entries.get(random.nextInt(entries.size()));
    String id = entry.path("resource").path("id").asString("x");
    String one = entry.toString();
    int most = Math.min(MOST_ENTRIES, MOST_BYTES / (one.length() + 8));
    boolean same = random.nextBoolean();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < most; i++) {
      String other = same ? id : id + "-" + i;
      all.append(one.replace("\"" + id + "\"", "\"" + other + "\"")).append(',');
    }
    return record.toString().replaceFirst("\\[", "[" + all);
  }

  /** Something in the place of one plain value of the record, or of one whole element. */
  private String inOnePlace(ObjectNode record, String what) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(record, objects);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>(object.propertyNames());
    object.put(names.get(random.nextInt(names.size())), MARK.substring(1, MARK.length() - 1));
    return record.toString().replace(MARK, what);
  }

  private String nested(int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> "[".repeat(depth) + "]".repeat(depth);
      case 1 -> "{\"extension\":[".repeat(depth / 2) + "]}".repeat(depth / 2);
      default -> "{\"item\":".repeat(depth) + "1" + "}".repeat(depth);
    };
  }

  /** One list of the record with the same in it very often. */
  private String repeated(ObjectNode record) {
    List<ArrayNode> lists = new ArrayList<>();
    collectLists(record, lists);
    ArrayNode list = lists.get(random.nextInt(lists.size()));
    JsonNode one = list.get(random.nextInt(list.size()));
    String text = one.toString();
    int most = Math.min(MOST_ENTRIES, MOST_BYTES / (text.length() + 1));
    list.add(MARK.substring(1, MARK.length() - 1));
    return record.toString().replace(MARK, (text + ",").repeat(most - 1) + text);
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }

  private static void collectLists(JsonNode node, List<ArrayNode> lists) {
    if (node instanceof ArrayNode list && !list.isEmpty()) {
      lists.add(list);
    }
    node.forEach(child -> collectLists(child, lists));
  }
}
