package org.kapcds.engine.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of a release, wherever they come from: a folder or an archive.
 *
 * @param content the bytes of each file by its path, with `/` between folders
 */
public record ReleaseFiles(SortedMap<String, byte[]> content) {

  private static final List<String> ENDINGS = List.of(".drl", ".csv", ".yaml", ".md", ".txt");

  public ReleaseFiles {
    content = Collections.unmodifiableSortedMap(new TreeMap<>(content));
  }

  /** Reads the knowledge files below a folder; others, such as program code, are not part of it. */
  public static ReleaseFiles in(Path folder) {
    SortedMap<String, byte[]> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (isKnowledge(path)) {
          content.put(path, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the release at " + folder + " cannot be read", e);
    }
    return new ReleaseFiles(content);
  }

  /** Reads a release at a place: a folder, or an archive with the same files. */
  public static ReleaseFiles at(Path place) {
    if (Files.isDirectory(place)) {
      return in(place);
    }
    try (InputStream archive = Files.newInputStream(place)) {
      return of(archive);
    } catch (IOException e) {
      throw new UncheckedIOException("the release at " + place + " cannot be read", e);
    }
  }

  /** Reads the knowledge files of an archive, such as {@link #archive} writes. */
  public static ReleaseFiles of(InputStream archive) {
    SortedMap<String, byte[]> content = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(archive)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (isKnowledge(entry.getName())) {
          content.put(entry.getName(), zip.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the archive of the release cannot be read", e);
    }
    return new ReleaseFiles(content);
  }

  /** All files in one archive; the same files give the same bytes. */
  public byte[] archive() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : content.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The hash that names the release: SHA-256 over the sorted paths and bytes of its rules, tables,
   * YAML files and value sets; without `release.yaml`, signatures and Markdown. A file beside the
   * signatures that is none is hashed.
   */
  public String sha256() {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    content.forEach(
        (path, bytes) -> {
          if (isHashed(path)) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(bytes);
          }
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A file's text, empty when there is no such file. */
  public String text(String path) {
    return new String(content.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  /** The paths of all files with the given ending, sorted. */
  public List<String> ending(String ending) {
    return content.keySet().stream().filter(path -> path.endsWith(ending)).toList();
  }

  private static boolean isKnowledge(String path) {
    boolean inFolder =
        path.startsWith("conditions/")
            || path.startsWith("profiles/")
            || path.startsWith("snomed-ct/")
            || path.startsWith("signatures/");
    return (inFolder || path.equals("release.yaml") || path.equals("not-computable.csv"))
        && ENDINGS.stream().anyMatch(path::endsWith);
  }

  /** Whether a file can be nothing but a signature. */
  public static boolean isSignature(String path) {
    return path.matches("signatures/[^/]+\\.yaml");
  }

  private static boolean isHashed(String path) {
    return !path.equals("release.yaml") && !isSignature(path) && !path.endsWith(".md");
  }
}
