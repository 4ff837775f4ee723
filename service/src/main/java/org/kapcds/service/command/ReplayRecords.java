package org.kapcds.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.service.audit.Impact;
import org.kapcds.service.audit.Replay;
import org.kapcds.service.audit.Replayed;
import org.kapcds.service.record.DataKeys;
import org.kapcds.service.record.Keys;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Lines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes recorded decisions again. */
@Command(
    name = "replay",
    description =
        "Makes the decisions in the journal again, each under the release that made it, and names"
            + " each that is not the same to the byte; with a candidate it also tells what that"
            + " would have changed. The service may run.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:each decision that could be made again is the same",
      "1:one is not",
      "2:the input is wrong",
      "3:it is not proved: the keys do not open every record, or nothing could be made again"
    },
    mixinStandardHelpOptions = true,
    footer = RecordOf.KEYS)
final class ReplayRecords implements Callable<Integer> {

  private static final int DIFFERENT = 1;
  private static final int BAD_INPUT = 2;
  private static final int NOT_PROVED = 3;

  /** How what was found is written. */
  enum Format {
    TEXT,
    JSON
  }

  private final Function<ReleaseFiles, Engine> opens;
  private final boolean terminal;

  @Spec @Nullable CommandSpec spec;

  @Mixin RecordFolder record = new RecordFolder();

  @Option(
      names = "--releases",
      paramLabel = "DIR",
      description =
          "A folder with the releases that decided beside the shipped one, each a folder or a ZIP"
              + " archive.")
  @Nullable Path releases;

  @Option(
      names = "--candidate",
      paramLabel = "RELEASE",
      description = "Also decides under this release, a folder or a ZIP archive.")
  @Nullable String candidate;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "Keeps in this file how far it came, and goes on from there if the file is there.")
  @Nullable Path state;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  Format format = Format.TEXT;

  /**
   * The command.
   *
   * @param opens opens a release
   * @param terminal whether somebody looks on
   */
  ReplayRecords(Function<ReleaseFiles, Engine> opens, boolean terminal) {
    this.opens = opens;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    PrintWriter err = spec.commandLine().getErr();
    try {
      List<Folder> journals = record.journals();
      RecordSettings settings = RecordOf.folder(record.directory);
      if (!settings.faults().isEmpty()) {
        settings.faults().forEach(err::println);
        return BAD_INPUT;
      }
      Replayed found = replay(journals, DataKeys.of(settings, Keys.of(settings)), err);
      found.faults().forEach(err::println);
      Impact impact = new Impact(found);
      spec.commandLine().getOut().print(format == Format.JSON ? impact.json() : impact.text());
      spec.commandLine().getOut().flush();
      return exitCode(found);
    } catch (ReleaseException e) {
      err.println("a release that was named is refused: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
    } catch (UncheckedIOException e) {
      err.println(
          "a release that was named cannot be read; name folders or archives that are there");
    } catch (IOException e) {
      err.println("the journal cannot be read, or `--state` cannot be read or written");
    }
    return BAD_INPUT;
  }

  private Replayed replay(List<Folder> journals, DataKeys keys, PrintWriter err)
      throws IOException {
    OwnReleases own = OwnReleases.of(releases, opens);
    Engine also = candidate == null ? null : opens.apply(ReleaseFolder.named(candidate));
    String program = Optional.ofNullable(version()).orElse("development");
    String hash = also == null ? "" : also.release().sha256();
    Path file = state;
    Replayed before =
        file == null ? Replayed.nothing(program, hash) : Replayed.kept(file, program, hash);
    ReplayProgress progress =
        new ReplayProgress(before, total(journals), file, terminal ? err : null);
    Replayed found = new Replay(own::named, also, keys, before, progress::wentOn).of(journals);
    progress.end(found);
    own.refused().forEach(err::println);
    return found;
  }

  private static @Nullable String version() {
    return ReplayRecords.class.getPackage().getImplementationVersion();
  }

  private static long total(List<Folder> journals) throws IOException {
    long total = 0;
    for (Folder one : journals) {
      total += Lines.count(one);
    }
    return total;
  }

  /** That nothing is different proves nothing of records that were not opened. */
  private static int exitCode(Replayed found) {
    if (found.different() > 0) {
      return DIFFERENT;
    }
    return found.closed() > 0 || found.same() == 0 ? NOT_PROVED : 0;
  }
}
