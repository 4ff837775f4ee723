package org.kapcds.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.service.audit.Replay;
import org.kapcds.service.record.DataKeys;
import org.kapcds.service.record.Keys;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.journal.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes recorded decisions again. */
@Command(
    name = "replay",
    description =
        "Makes the decisions in the journal again, under the shipped release, and names each that"
            + " is not the same to the byte. The service may run.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:each decision of this release is the same",
      "1:one is not",
      "2:the input is wrong",
      "3:it is not proved: the keys do not open every record, or nothing was decided by this release"
    },
    mixinStandardHelpOptions = true,
    footer = RecordOf.KEYS)
final class ReplayRecords implements Callable<Integer> {

  private static final int DIFFERENT = 1;
  private static final int BAD_INPUT = 2;
  private static final int NOT_PROVED = 3;

  @Spec @Nullable CommandSpec spec;

  @Option(names = "--directory", paramLabel = "DIR", description = "The folder of the record.")
  Path directory = Path.of("data");

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      List<Folder> folders = Folder.all(directory.resolve("journal"));
      if (folders.isEmpty()) {
        err.println(directory + ": has no journal; name the folder of the record");
        return BAD_INPUT;
      }
      RecordSettings settings = RecordOf.folder(directory);
      if (!settings.faults().isEmpty()) {
        settings.faults().forEach(err::println);
        return BAD_INPUT;
      }
      Replay replay =
          new Replay(ShippedRelease.open(), DataKeys.of(settings, Keys.of(settings)), err::println);
      replay.of(folders);
      out.printf(
          "%d decisions made again to the byte, %d not; %d of another release or with codes of an"
              + " operator, %d records that were erased, %d that the keys do not open%n",
          replay.same(), replay.different(), replay.others(), replay.erased(), replay.closed());
      return exitCode(replay);
    } catch (IOException e) {
      err.println(directory + ": the journal cannot be read");
      return BAD_INPUT;
    }
  }

  /** That nothing is different proves nothing of records that were not opened. */
  private static int exitCode(Replay replay) {
    if (replay.different() > 0) {
      return DIFFERENT;
    }
    return replay.closed() > 0 || replay.same() == 0 ? NOT_PROVED : 0;
  }
}
