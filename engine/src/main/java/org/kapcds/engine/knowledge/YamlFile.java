package org.kapcds.engine.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML file that remembers its lines, so that every fault can say where it is. */
final class YamlFile {

  private YamlFile() {}

  /** Reads a file as a map; a file that is none gives an empty map and a fault. */
  static Section read(String path, String text, Faults faults) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new java.io.StringReader(text));
      if (root instanceof MappingNode map) {
        return new Section(path, 1, map, faults);
      }
      faults.add(path, 1, "expected keys and values; the file is empty or is a list");
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      faults.add(path, line, "not valid YAML: %s", e.getProblem());
    } catch (YAMLException e) {
      faults.add(
          path,
          1,
          "not valid YAML: %s",
          String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return new Section(
        path, 1, new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK), faults);
  }

  /** One map of a file. Reading a key marks it as known; {@link #close} reports all others. */
  static final class Section {

    private final String path;
    private final int line;
    private final Faults faults;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> known = new java.util.HashSet<>();

    private Section(String path, int line, MappingNode node, Faults faults) {
      this.path = path;
      this.line = line;
      this.faults = faults;
      for (NodeTuple tuple : node.getValue()) {
        String key = ((ScalarNode) tuple.getKeyNode()).getValue();
        int keyLine = tuple.getKeyNode().getStartMark().getLine() + 1;
        if (values.put(key, tuple.getValueNode()) != null) {
          faults.add(path, keyLine, "`%s` stands here twice; keep one of them", key);
        }
        lines.put(key, keyLine);
      }
    }

    String path() {
      return path;
    }

    int line() {
      return line;
    }

    int line(String key) {
      return lines.getOrDefault(key, line);
    }

    boolean has(String key) {
      return values.containsKey(key);
    }

    Set<String> keys() {
      known.addAll(values.keySet());
      return values.keySet();
    }

    /** Reports a fault at a key of this map. */
    void fault(String key, String message, Object... arguments) {
      faults.add(path, line(key), message, arguments);
    }

    /** A text that must be there. */
    String text(String key) {
      String value = optional(key);
      if (value == null) {
        if (!values.containsKey(key)) {
          faults.add(path, line, "`%s` is missing; add it", key);
        }
        return "";
      }
      return value;
    }

    /** A text that may be missing. */
    @Nullable String optional(String key) {
      known.add(key);
      Node node = values.get(key);
      if (node == null) {
        return null;
      }
      if (node instanceof ScalarNode scalar) {
        return scalar.getValue();
      }
      fault(key, "`%s` must be a single value", key);
      return null;
    }

    /** Whether a list stands below a key. */
    boolean isList(String key) {
      return values.get(key) instanceof SequenceNode;
    }

    /** A list of texts, empty when missing. */
    List<String> texts(String key) {
      known.add(key);
      Node node = values.get(key);
      List<String> texts = new ArrayList<>();
      if (node instanceof SequenceNode list) {
        for (Node item : list.getValue()) {
          if (item instanceof ScalarNode scalar) {
            texts.add(scalar.getValue());
          } else {
            fault(key, "`%s` must be a list of single values", key);
          }
        }
      } else if (node != null) {
        fault(key, "`%s` must be a list, such as [a, b]", key);
      }
      return texts;
    }

    /** A map of texts, empty when missing. */
    Map<String, String> map(String key) {
      Map<String, String> texts = new LinkedHashMap<>();
      Section section = section(key);
      for (String name : section.keys()) {
        texts.put(name, section.text(name));
      }
      return texts;
    }

    /** A map below a key, empty when missing. */
    Section section(String key) {
      known.add(key);
      Node node = values.get(key);
      if (node instanceof MappingNode map) {
        return new Section(path, line(key), map, faults);
      }
      if (node != null) {
        fault(key, "`%s` must have keys and values below it", key);
      }
      return new Section(
          path,
          line(key),
          new MappingNode(Tag.MAP, List.of(), DumperOptions.FlowStyle.BLOCK),
          faults);
    }

    /** The maps of a list, empty when missing. */
    List<Section> sections(String key) {
      known.add(key);
      List<Section> sections = new ArrayList<>();
      Node node = values.get(key);
      if (node instanceof SequenceNode list) {
        for (Node item : list.getValue()) {
          int itemLine = item.getStartMark().getLine() + 1;
          if (item instanceof MappingNode map) {
            sections.add(new Section(path, itemLine, map, faults));
          } else {
            faults.add(path, itemLine, "each entry of `%s` must have keys and values", key);
          }
        }
      } else if (node != null) {
        fault(key, "`%s` must be a list", key);
      }
      return sections;
    }

    /** Yes or no, no when missing. */
    boolean yes(String key) {
      return "yes".equals(choice(key, "no", "yes"));
    }

    /** One of some words; the first when missing. */
    String choice(String key, String... words) {
      String word = optional(key);
      if (word == null) {
        return words[0];
      }
      if (!List.of(words).contains(word)) {
        fault(key, "`%s` is `%s`; expected %s", key, word, String.join(" or ", words));
        return words[0];
      }
      return word;
    }

    /** One of an enumeration's words, in capitals as in the files. */
    <E extends Enum<E>> E oneOf(String key, Class<E> type, E otherwise) {
      String word = optional(key);
      if (word == null) {
        return otherwise;
      }
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equalsIgnoreCase(word.replace('-', '_'))) {
          return constant;
        }
      }
      fault(
          key,
          "`%s` is `%s`; expected one of %s",
          key,
          word,
          List.of(type.getEnumConstants()).toString());
      return otherwise;
    }

    /** Reports every key that nobody has asked for. */
    void close() {
      for (String key : values.keySet()) {
        if (!known.contains(key)) {
          fault(key, "`%s` is not a key that belongs here; correct or remove it", key);
        }
      }
    }
  }
}
