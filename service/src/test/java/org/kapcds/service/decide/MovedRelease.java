package org.kapcds.service.decide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SortedMap;
import java.util.TreeMap;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.ReleaseFiles;

/** The shipped release with a version and days of its own, and one number moved. */
public final class MovedRelease {

  private MovedRelease() {}

  /** The QTc from which it counts as prolonged in a man is another than 450 ms. */
  public static ReleaseFiles of(String version, String from, String until, String milliseconds) {
    SortedMap<String, byte[]> content =
        new TreeMap<>(ShippedRelease.open().release().files().content());
    content.put(
        "release.yaml",
        "version: %s\nstatus: released\nin-force-from: %s\nin-force-until: %s\n"
            .formatted(version, from, until)
            .getBytes(UTF_8));
    String path = "conditions/safety/parameters.yaml";
    String text = new String(content.getOrDefault(path, new byte[0]), UTF_8);
    String moved =
        text.replaceFirst("(qtc\\.prolonged-men-from:[^}]*value: )450", "$1" + milliseconds);
    if (moved.equals(text)) {
      throw new IllegalStateException("the shipped release has another number there");
    }
    content.put(path, moved.getBytes(UTF_8));
    return new ReleaseFiles(content);
  }
}
