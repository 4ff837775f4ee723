package org.kapcds.engine.knowledge.change;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Takes the YAML files of a release apart into the things they speak of. */
final class Items {

  private final SortedMap<Item.Key, Item> found = new TreeMap<>();

  private Items() {}

  /** All things by their kinds and ids. */
  static SortedMap<Item.Key, Item> of(ReleaseFiles files) {
    Items items = new Items();
    for (String path : files.ending(".yaml")) {
      if (ReleaseFiles.isSignature(path)) {
        continue;
      }
      Map<List<String>, String> flat = new LinkedHashMap<>();
      flatten(new Yaml().compose(new StringReader(files.text(path))), List.of(), flat);
      flat.forEach((place, value) -> items.add(path, place, value));
    }
    return items.found;
  }

  private static void flatten(
      @Nullable Node node, List<String> place, Map<List<String>, String> to) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        flatten(entry.getValueNode(), and(place, text(entry.getKeyNode())), to);
      }
    } else if (node instanceof SequenceNode list) {
      flattenList(list, place, to);
    } else if (node != null) {
      to.put(place, text(node));
    }
  }

  /** A list of words is one value; what has a first day goes by it, anything else by its number. */
  private static void flattenList(
      SequenceNode list, List<String> place, Map<List<String>, String> to) {
    if (list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
      to.put(place, list.getValue().stream().map(Items::text).collect(Collectors.joining(", ")));
      return;
    }
    for (int i = 0; i < list.getValue().size(); i++) {
      Node one = list.getValue().get(i);
      String from = one instanceof MappingNode mapping ? value(mapping, "from") : "";
      flatten(one, and(place, from.isEmpty() ? String.valueOf(i + 1) : from), to);
    }
  }

  private static String value(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .filter(entry -> text(entry.getKeyNode()).equals(key))
        .map(entry -> text(entry.getValueNode()))
        .findFirst()
        .orElse("");
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static List<String> and(List<String> place, String last) {
    List<String> longer = new ArrayList<>(place);
    longer.add(last);
    return longer;
  }

  private void add(String path, List<String> place, String value) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (path.startsWith("profiles/")) {
      String profile = name.replace(".yaml", "");
      if (place.get(0).equals("parameters")) {
        put(path, "profile-parameters", profile + " " + place.get(1), place, 2, value);
      } else {
        put(path, "profiles", profile, place, 0, value);
      }
      return;
    }
    switch (name) {
      case "parameters.yaml" -> put(path, "parameters", place.get(0), place, 1, value);
      case "value-sets.yaml" -> put(path, "terms", place.get(0), place, 1, value);
      case "evidence.yaml" -> put(path, "evidence", place.get(0), place, 1, value);
      case "words.yaml" -> put(path, "words", place.get(0), place, 1, value);
      case "release.yaml" -> put(path, "release", place.get(0), place, 1, value);
      default -> addOfCatalogue(path, place, value);
    }
  }

  private void addOfCatalogue(String path, List<String> place, String value) {
    String kind = place.get(0);
    if (place.size() == 1) {
      put(path, kind, path, place, 1, value);
    } else if (kind.startsWith("checklist-") && place.size() == 3) {
      put(path, kind, place.get(2), place, 3, value);
    } else {
      put(path, kind, place.get(1), place, 2, value);
    }
  }

  private void put(
      String path, String kind, String id, List<String> place, int from, String value) {
    found
        .computeIfAbsent(new Item.Key(kind, id), key -> new Item(path, new TreeMap<>()))
        .fields()
        .put(String.join(".", place.subList(from, place.size())), value);
  }
}
