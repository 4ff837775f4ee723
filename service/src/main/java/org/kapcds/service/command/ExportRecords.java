package org.kapcds.service.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.audit.Export;
import org.kapcds.service.audit.Subject;
import org.kapcds.service.audit.SubjectRecords;
import org.kapcds.service.record.Act;
import org.kapcds.service.record.Recorder;
import org.kapcds.service.record.journal.Folder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives out all that is recorded of a patient. */
@Command(
    name = "export",
    description =
        "Writes all that is recorded of a patient as JSON: the calls with their facts, decisions and"
            + " cards, the feedback, who has looked, and the same as AuditEvent and Provenance of FHIR"
            + " R4. That it was done is recorded. The service may run.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all of it was written",
      "2:the input is wrong, or it could not be recorded",
      "3:it was written, but some of it could not be opened"
    },
    mixinStandardHelpOptions = true,
    footer = RecordOf.KEYS)
final class ExportRecords implements Callable<Integer> {

  private static final int BAD_INPUT = 2;
  private static final int NOT_ALL = 3;

  private final Clock clock;

  @Spec @Nullable CommandSpec spec;
  @Mixin RecordFolder record = new RecordFolder();
  @Mixin SubjectOptions whose = new SubjectOptions();
  @Mixin ActOptions act = new ActOptions();

  @Option(
      names = "--to",
      paramLabel = "FILE",
      required = true,
      description = "The file to write; it must not be there yet.")
  Path file = Path.of("");

  ExportRecords(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    if (Files.exists(file)) {
      spec.commandLine().getErr().println(file + ": is there already; name another");
      return BAD_INPUT;
    }
    return RecordOf.with(record, clock, spec.commandLine().getErr(), this::write);
  }

  private int write(Recorder recorder, List<Folder> folders) throws IOException {
    Subject subject = whose.subject();
    recorder.act(
        Act.looks(Act.What.EXPORT, act.by, act.why, subject.name(recorder.keys()), List.of()));
    SubjectRecords records = SubjectRecords.of(folders, subject, recorder.keys());
    Export export = new Export(recorder.dataKeys());
    Files.writeString(
        file, export.json(subject, records, clock.instant()), StandardOpenOption.CREATE_NEW);
    if (spec != null) {
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %d calls, %d answers to their cards; %d opened, %d erased before, %d not opened%n",
              file,
              records.calls().size(),
              records.feedback().size(),
              export.opened(),
              export.erased(),
              export.closed());
    }
    return export.closed() > 0 ? NOT_ALL : 0;
  }
}
