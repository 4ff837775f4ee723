package org.kapcds.service.terminology;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.LocalTerminology;
import org.kapcds.fhir.terminology.OperatorsCodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operator's folder of ValueSets and ConceptMaps. It is read once, at the start; what a
 * decision rests on does not change while the program runs.
 */
public final class OperatorsTerminology {

  private static final Logger LOG = LoggerFactory.getLogger(OperatorsTerminology.class);

  private OperatorsTerminology() {}

  /**
   * The engine with what the files of a folder add.
   *
   * @throws TerminologyException if anything is wrong with one of them
   */
  public static Engine beside(Engine engine, Path folder) {
    SortedMap<String, byte[]> files = files(folder);
    OperatorsCodes codes =
        OperatorsCodes.read(files, engine.release().terminology().terms().keySet());
    if (!codes.faults().isEmpty()) {
      throw new TerminologyException(codes.faults());
    }
    LOG.info(
        "{} files of the operator add {} codes and map {}",
        files.size(),
        codes.added().size(),
        codes.mapped().size());
    codes
        .unused()
        .forEach(
            (file, count) ->
                LOG.warn(
                    "{}: {} lines map to a code that is not equal, equivalent or wider; not used",
                    file,
                    count));
    return engine.with(
        new LocalTerminology(
            named(files),
            codes.added().stream()
                .map(one -> new LocalTerminology.Added(one.term(), one.coding(), one.file()))
                .toList(),
            codes.mapped().stream()
                .map(
                    one ->
                        new LocalTerminology.Mapped(one.from(), one.to(), one.wider(), one.file()))
                .toList()));
  }

  /**
   * Asks a terminology server the questions of one folder and writes its answers into another, if
   * all were answered.
   *
   * @return the names of the files written
   * @throws TerminologyException if any question was not answered; nothing is written then
   */
  public static Set<String> fetch(
      Engine engine, URI server, Duration timeout, Path questions, Path into) {
    SortedMap<String, byte[]> answers =
        Questions.ask(
            new TerminologyServer(server, timeout),
            files(questions),
            engine.release().terminology().terms().keySet());
    try {
      Files.createDirectories(into);
      for (Map.Entry<String, byte[]> answer : answers.entrySet()) {
        Path part = into.resolve(answer.getKey() + ".part");
        Files.write(part, answer.getValue());
        Files.move(part, into.resolve(answer.getKey()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new TerminologyException(List.of(into + ": cannot be written"));
    }
    return answers.keySet();
  }

  private static SortedMap<String, byte[]> files(Path folder) {
    SortedMap<String, byte[]> content = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
        content.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new TerminologyException(
          List.of(folder + ": cannot be read; name a folder with ValueSets and ConceptMaps"));
    }
    if (content.isEmpty()) {
      throw new TerminologyException(
          List.of(folder + ": has no file that ends in `.json`; put one there or leave it out"));
    }
    return content;
  }

  private static List<LocalTerminology.File> named(SortedMap<String, byte[]> files) {
    List<LocalTerminology.File> named = new ArrayList<>();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, bytes) ->
              named.add(
                  new LocalTerminology.File(name, HexFormat.of().formatHex(digest.digest(bytes)))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    return named;
  }
}
