package org.kapcds.engine.internal.drools;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the engine must know of the rules to run them. It is kept beside the compiled rules, so that
 * nothing is parsed when a release is opened.
 *
 * @param rules the rules, by file and line
 * @param declared the types they declare, by their simple names
 */
record RuleIndex(List<RuleText> rules, Map<String, Declared> declared) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A type declared in rules.
   *
   * @param path the file it stands in
   * @param line the line there
   * @param packageName its package
   * @param fields the types of its fields, by their names
   * @param finding whether it is a finding
   */
  record Declared(
      String path, int line, String packageName, Map<String, String> fields, boolean finding) {}

  byte[] bytes() {
    return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
  }

  static RuleIndex of(byte[] bytes) {
    return JSON.readValue(bytes, RuleIndex.class);
  }
}
