package org.kapcds.engine.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.fact.Coding;

/**
 * What an operator adds to the codes of a release: codes of a term, and codes of other systems that
 * mean a code known elsewhere. It adds recognition and takes none away; what a decision rests on
 * names its files.
 *
 * @param files the files it was read from, sorted by name
 * @param added codes that stand for a term
 * @param mapped codes that mean another code
 */
public record LocalTerminology(List<File> files, List<Added> added, List<Mapped> mapped) {

  /** Nothing added. */
  public static final LocalTerminology NONE = new LocalTerminology(List.of(), List.of(), List.of());

  public LocalTerminology {
    files = List.copyOf(files);
    added = List.copyOf(added);
    mapped = List.copyOf(mapped);
  }

  /** A file by its name and the SHA-256 of its bytes. */
  public record File(String name, String sha256) {}

  /** A code that stands for a term, and the file that says so. */
  public record Added(String term, Coding coding, String file) {}

  /**
   * A code that means another.
   *
   * @param from the code of the record
   * @param to the code it means
   * @param wider whether the other says less; then it counts like a name, which clears nothing
   * @param file the file that says so
   */
  public record Mapped(Coding from, Coding to, boolean wider, String file) {}

  /**
   * A coding that a recorded one means.
   *
   * @param coding the coding in its normal form
   * @param wider whether a map on the way there says less than the coding it maps
   * @param file the file of the last map on the way; {@code null} for the recorded coding itself
   */
  public record Meaning(Coding coding, boolean wider, @Nullable String file) {}

  /** The maps by the coding they map, as codings are compared. */
  Map<Coding, List<Mapped>> bySource() {
    Map<Coding, List<Mapped>> all = new HashMap<>();
    for (Mapped map : mapped) {
      all.computeIfAbsent(key(map.from()), key -> new ArrayList<>()).add(map);
    }
    return all;
  }

  /** Everything a coding means: itself first, then what the maps make of it, each once. */
  static List<Meaning> meanings(Coding recorded, Map<Coding, List<Mapped>> maps) {
    Coding start = recorded.normal();
    if (maps.isEmpty() || !maps.containsKey(key(start))) {
      return List.of(new Meaning(start, false, null));
    }
    Map<Coding, Meaning> found = new LinkedHashMap<>();
    found.put(key(start), new Meaning(start, false, null));
    List<Meaning> open = new ArrayList<>(found.values());
    while (!open.isEmpty()) {
      Meaning next = open.remove(0);
      for (Mapped map : maps.getOrDefault(key(next.coding()), List.of())) {
        Meaning meaning = new Meaning(map.to().normal(), next.wider() || map.wider(), map.file());
        Meaning known = found.get(key(meaning.coding()));
        if (known == null || (known.wider() && !meaning.wider())) {
          found.put(key(meaning.coding()), meaning);
          open.add(meaning);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static Coding key(Coding coding) {
    Coding normal = coding.normal();
    return Coding.of(normal.system(), normal.code());
  }
}
