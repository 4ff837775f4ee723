package org.kapcds.service.command;

import java.io.IOException;
import java.time.Clock;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.audit.Erasure;
import org.kapcds.service.audit.Subject;
import org.kapcds.service.audit.SubjectRecords;
import org.kapcds.service.decide.Now;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.journal.Folder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes records unreadable. */
@Command(
    name = "erase",
    description =
        "Destroys the keys of what is recorded of a patient, or of all that is older than a period:"
            + " facts, decisions, answers and comments can never be read again. When, by which system"
            + " and by which rules remains, and every hash holds. That it was done is recorded. The"
            + " service may run.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:it is erased", "2:the input is wrong, or it could not be recorded"},
    mixinStandardHelpOptions = true,
    footer = RecordOf.KEYS)
final class EraseRecords implements Callable<Integer> {

  private final Clock clock;

  @Spec @Nullable CommandSpec spec;

  @Mixin RecordFolder record = new RecordFolder();
  @Mixin ActOptions act = new ActOptions();

  @ArgGroup(multiplicity = "1")
  Which which = new Which();

  /** What is erased. */
  static final class Which {

    @ArgGroup(exclusive = false)
    @Nullable SubjectOptions whose;

    @Option(
        names = "--older-than",
        paramLabel = "PERIOD",
        description = "All that is older than this, such as P10Y, by whole months.")
    @Nullable Period olderThan;
  }

  EraseRecords(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    return RecordOf.with(record, clock, spec.commandLine().getErr(), this::erase);
  }

  private int erase(Recorder recorder, List<Folder> folders) throws IOException {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    Erasure erasure = new Erasure(recorder);
    if (which.whose != null) {
      Subject subject = which.whose.subject();
      SubjectRecords records = SubjectRecords.of(folders, subject, recorder.keys());
      int keys = erasure.of(subject, records, act.by, act.why);
      spec.commandLine()
          .getOut()
          .printf(
              "%d calls and %d answers to their cards found; %d keys destroyed%n",
              records.calls().size(), records.feedback().size(), keys);
    } else if (which.olderThan != null) {
      List<YearMonth> gone =
          erasure.olderThan(which.olderThan, new Now(clock).asOf(), act.by, act.why);
      spec.commandLine().getOut().printf("months erased: %s%n", gone.isEmpty() ? "none" : gone);
    }
    return 0;
  }
}
