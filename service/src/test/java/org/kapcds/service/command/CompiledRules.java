package org.kapcds.service.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.kapcds.engine.Engine;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseFiles;

/** The rules of the shipped release, as the build has compiled them: that takes a minute. */
public final class CompiledRules {

  /** Opening a release takes seconds; most tests that need another one need the same. */
  private static final Map<ByteBuffer, Engine> OPENED = new ConcurrentHashMap<>();

  private CompiledRules() {}

  /** Opens a release as it is; one that has other rules than the shipped is refused. */
  static Engine open(ReleaseFiles files) {
    return Engine.open(files, compiled());
  }

  /** A release that has the rules of the shipped one, and other parameters or words. */
  public static Engine ofAnother(ReleaseFiles files) {
    return OPENED.computeIfAbsent(ByteBuffer.wrap(files.archive()), same -> openAnother(files));
  }

  private static Engine openAnother(ReleaseFiles files) {
    Release shipped = ShippedRelease.open().release();
    String version = files.text("release.yaml").replaceAll("(?s).*?version: *(\\S+).*", "$1") + "-";
    ByteArrayOutputStream renamed = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(compiled()));
        ZipOutputStream out = new ZipOutputStream(renamed)) {
      out.setLevel(Deflater.NO_COMPRESSION);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        boolean names = entry.getName().matches(".*(pom\\.(xml|properties)|kapcds-release\\.txt)");
        out.write(
            names
                ? new String(content, UTF_8)
                    .replace(shipped.version() + "-" + shipped.sha256(), version + shipped.sha256())
                    .replace(shipped.sha256(), files.sha256())
                    .getBytes(UTF_8)
                : content);
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Engine.open(files, renamed.toByteArray());
  }

  private static byte[] compiled() {
    try (InputStream compiled =
        Engine.class.getResourceAsStream("/org/kapcds/release/compiled.jar")) {
      return Objects.requireNonNull(compiled).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
