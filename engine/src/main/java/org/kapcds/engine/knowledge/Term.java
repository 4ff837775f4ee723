package org.kapcds.engine.knowledge;

import java.util.List;

/**
 * A clinical name that rules use for a set of codes.
 *
 * @param id the name in rules, kebab-case
 * @param name the name in sentences
 * @param type what kind of fact it names
 * @param includes terms whose codes belong to this one too
 * @param path the file it stands in
 * @param line the line there
 */
public record Term(
    String id, String name, FactType type, List<String> includes, String path, int line) {

  public Term {
    includes = List.copyOf(includes);
  }
}
