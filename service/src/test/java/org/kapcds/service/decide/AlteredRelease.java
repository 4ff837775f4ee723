package org.kapcds.service.decide;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.ReleaseReader;
import org.kapcds.engine.knowledge.Signature;

/** The shipped release with days and signatures of its own. */
public final class AlteredRelease {

  private AlteredRelease() {}

  /** A finished release with a last day. */
  public static String identity(String until) {
    return "version: 1.0.0\nstatus: released\nin-force-from: 2026-01-01\nin-force-until: %s\n"
        .formatted(until);
  }

  /** The same rules under another `release.yaml`, with signatures. */
  public static Release of(String identity, Signature... signatures) {
    Faults faults = new Faults();
    Release release = ReleaseReader.read(files(identity, signatures), faults);
    faults.refuse();
    return release;
  }

  static ReleaseFiles files(String identity, Signature... signatures) {
    SortedMap<String, byte[]> content =
        new TreeMap<>(ShippedRelease.open().release().files().content());
    content.put("release.yaml", identity.getBytes(StandardCharsets.UTF_8));
    for (Signature one : signatures) {
      content.put(one.path(), one.text().getBytes(StandardCharsets.UTF_8));
    }
    return new ReleaseFiles(content);
  }
}
