package org.kapcds.engine.knowledge.change;

import java.util.SortedMap;

/**
 * One thing that a release says in YAML: a rule of the catalogue, a parameter, a term, a source.
 *
 * @param path the file it stands in
 * @param fields what is said of it, by the names of the fields; `variants.hard.level` for one
 *     inside another; the name is empty where it is a single sentence
 */
record Item(String path, SortedMap<String, String> fields) {

  /** What makes it this one thing and no other. */
  record Key(String kind, String id) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : id.compareTo(other.id);
    }
  }

  /** A field, empty when nothing is said. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The folder it stands in. */
  String folder() {
    return folderOf(path);
  }

  static String folderOf(String path) {
    String[] parts = path.split("/");
    return parts.length == 1 ? "release" : parts[0].equals("conditions") ? parts[1] : parts[0];
  }
}
