package org.kapcds.service.silence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.SignOff;
import org.kapcds.engine.knowledge.SilenceAct;
import org.kapcds.engine.knowledge.Silences;

/**
 * The folder with the acts by which rules are silenced, each a file.
 *
 * @param folder the folder; there need not be one
 * @param signOff the file that says who may sign; {@code null} where a site has none
 */
public record SilenceFolder(Path folder, @Nullable Path signOff) {

  /**
   * What is in force by the acts as they stand there now.
   *
   * @throws UncheckedIOException if the folder cannot be read
   */
  public Silences read() {
    List<String> faults = new ArrayList<>();
    List<SilenceAct> acts = acts(faults);
    Silences found = acts.isEmpty() ? Silences.NONE : checked(acts, faults);
    faults.addAll(found.faults());
    return new Silences(found.byRelease(), faults);
  }

  private Silences checked(List<SilenceAct> acts, List<String> faults) {
    if (signOff == null) {
      faults.add(
          "no rule is silenced: nobody knows whose signatures count; name with `kap-cds.release.sign-off` the file that says who may sign");
      return Silences.NONE;
    }
    try {
      return Silences.of(acts, SignOff.read(signOff.toString(), Files.readString(signOff)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReleaseException e) {
      faults.add(String.valueOf(e.getMessage()));
      return Silences.NONE;
    }
  }

  private List<SilenceAct> acts(List<String> faults) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<SilenceAct> acts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList()) {
        String name = file.getFileName().toString();
        try {
          acts.add(SilenceAct.read(name, Files.readString(file)));
        } catch (CharacterCodingException e) {
          faults.add("%s: is no text in UTF-8".formatted(name));
        } catch (ReleaseException e) {
          faults.add(String.valueOf(e.getMessage()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return acts;
  }
}
