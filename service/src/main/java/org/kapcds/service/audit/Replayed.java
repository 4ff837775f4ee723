package org.kapcds.service.audit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a replay has come and what it found. It can be kept in a file and gone on from.
 *
 * @param program the version of the program that decided again
 * @param candidate the hash of the release under which it was decided too; empty for none
 * @param lines the last line of each journal that was looked at, by the name of the journal
 * @param same how many decisions were made again to the byte
 * @param different how many were not, or cannot be read although the key is theirs
 * @param others how many were made by a release that is not here, or with codes of an operator
 * @param erased how many records were erased
 * @param closed how many records are sealed with a key that is not here
 * @param faults where the different ones stand
 * @param cases the decisions that would be others under the candidate
 */
public record Replayed(
    String program,
    String candidate,
    SortedMap<String, Long> lines,
    long same,
    long different,
    long others,
    long erased,
    long closed,
    List<String> faults,
    List<Case> cases) {

  private static final JsonMapper JSON = new JsonMapper();

  public Replayed {
    requireNonNull(program);
    requireNonNull(candidate);
    lines = new TreeMap<>(lines);
    faults = List.copyOf(faults);
    cases = List.copyOf(cases);
  }

  /** Nothing so far. */
  public static Replayed nothing(String program, String candidate) {
    return new Replayed(program, candidate, new TreeMap<>(), 0, 0, 0, 0, 0, List.of(), List.of());
  }

  /**
   * What was kept in a file; empty if there is none.
   *
   * @throws IllegalArgumentException if it is no such file
   */
  public static Optional<Replayed> in(Path file) throws IOException {
    try {
      Replayed kept = JSON.readValue(Files.readAllBytes(file), Replayed.class);
      if (kept == null) { // the file says `null`
        throw isNone(file, null);
      }
      return Optional.of(kept);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JacksonException e) {
      throw isNone(file, e);
    }
  }

  private static IllegalArgumentException isNone(Path file, @Nullable JacksonException why) {
    return new IllegalArgumentException(
        file + ": is no state of a replay; remove it, or name another file", why);
  }

  /**
   * What was kept in a file; nothing so far, if there is none.
   *
   * @throws IllegalArgumentException if it is of another program or candidate, or no such file
   */
  public static Replayed kept(Path file, String program, String candidate) throws IOException {
    Replayed kept = in(file).orElseGet(() -> nothing(program, candidate));
    if (!kept.program.equals(program) || !kept.candidate.equals(candidate)) {
      throw new IllegalArgumentException(
          file
              + ": was written by another version of the program, or for another candidate; remove"
              + " it to begin anew");
    }
    return kept;
  }

  /** Keeps it in a file, whole or not at all. */
  public void keep(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, JSON.writeValueAsBytes(this));
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** How many lines were looked at. */
  public long done() {
    return lines.values().stream().mapToLong(Long::longValue).sum();
  }
}
