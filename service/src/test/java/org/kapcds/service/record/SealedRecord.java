package org.kapcds.service.record;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record with something sealed in it, and its key on the disk. */
public final class SealedRecord {

  private SealedRecord() {}

  /** Of nobody, in March 2026. */
  public static ObjectNode of(DataKeys keys, String id, String place, String text)
      throws IOException {
    DataKey key = keys.current("2026-03", DataKeys.NOBODY);
    keys.keep(List.of(key));
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("key", key.name())
        .put("sealed", key.seal(text, place));
  }
}
