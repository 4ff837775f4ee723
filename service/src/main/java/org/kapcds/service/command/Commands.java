package org.kapcds.service.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Function;
import org.kapcds.engine.Engine;
import org.kapcds.engine.knowledge.ReleaseFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the program. */
@Command(
    name = "kap-cds",
    description =
        "Decision support for ketamine-assisted psychotherapy. It advises; the clinician decides.",
    footer = "Without a command the service starts.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Commands implements Runnable {

  @CommandLine.Spec CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  private Commands() {}

  /** Whether these arguments are a command; if not, they are settings of the service. */
  public static boolean isMeant(String... arguments) {
    for (String argument : arguments) {
      boolean setting = argument.startsWith("--") && argument.contains("=");
      if (!setting) {
        return true;
      }
    }
    return false;
  }

  /**
   * Runs a command.
   *
   * @return the exit code: 0 when it did what was asked, 2 when the input is wrong; what others
   *     mean, the help of a command says
   */
  public static int run(String... arguments) {
    return line(Clock.systemDefaultZone(), writer(FileDescriptor.out), writer(FileDescriptor.err))
        .execute(arguments);
  }

  /** The commands with a clock and places to write to. */
  static CommandLine line(Clock clock, PrintWriter out, PrintWriter err) {
    return line(clock, Engine::open, out, err);
  }

  /** The commands with something else that opens a release which is to be checked. */
  static CommandLine line(
      Clock clock, Function<ReleaseFiles, Engine> opens, PrintWriter out, PrintWriter err) {
    boolean terminal = System.console() != null;
    CommandLine release =
        new CommandLine(new ReleaseCommands())
            .addSubcommand(new VerifyRelease(clock, opens))
            .addSubcommand(new DiffReleases(opens, terminal))
            .addSubcommand(new SignRelease(clock))
            .addSubcommand(new SilenceRule(clock))
            .addSubcommand(new PrintDictionary())
            .addSubcommand(new PrintInteractions());
    return new CommandLine(new Commands())
        .addSubcommand(new Evaluate(clock))
        .addSubcommand("release", release)
        .addSubcommand(
            "terminology",
            new CommandLine(new TerminologyCommands()).addSubcommand(new FetchTerminology()))
        .addSubcommand(
            "audit",
            new CommandLine(new AuditCommands())
                .addSubcommand(new VerifyRecords())
                .addSubcommand(new ReplayRecords(opens, terminal))
                .addSubcommand(new ExportRecords(clock))
                .addSubcommand(new EraseRecords(clock))
                .addSubcommand(new RewrapKeys(clock)))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler((e, arguments) -> refuse(e));
  }

  private static int refuse(CommandLine.ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    e.getCommandLine().usage(err);
    return e.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
  }

  /** Always UTF-8: a decision is the same bytes wherever it is written. */
  private static PrintWriter writer(FileDescriptor to) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
  }
}
