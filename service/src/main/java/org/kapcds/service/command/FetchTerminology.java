package org.kapcds.service.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.service.terminology.OperatorsTerminology;
import org.kapcds.service.terminology.TerminologyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a terminology server, and keeps its answers as files of the operator. */
@Command(
    name = "fetch",
    description = {
      "Asks a FHIR R4 terminology server and writes its answers as files for `--terminology`.",
      "A question is a ValueSet whose url is urn:kap:value-set:TERM, to be expanded, or a ConceptMap"
          + " whose codes without a target are to be translated. Code systems and codes leave this"
          + " machine, nothing else."
    },
    mixinStandardHelpOptions = true)
final class FetchTerminology implements Callable<Integer> {

  private static final int BAD_INPUT = 2;

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--server",
      required = true,
      paramLabel = "URL",
      description = "The base of the server, such as https://terminology.example/fhir.")
  @Nullable URI server;

  @Option(names = "--ask", required = true, paramLabel = "FOLDER", description = "The questions.")
  @Nullable Path questions;

  @Option(
      names = "--into",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the answers are written, if all were answered.")
  @Nullable Path into;

  @Option(
      names = "--seconds",
      description = "How long the server is given for each answer; 30.",
      defaultValue = "30")
  int seconds = 30;

  @Override
  public Integer call() {
    if (spec == null || server == null || questions == null || into == null) {
      throw new IllegalStateException("the command was not set up");
    }
    try {
      Set<String> written =
          OperatorsTerminology.fetch(
              ShippedRelease.open(), server, Duration.ofSeconds(seconds), questions, into);
      spec.commandLine().getOut().println("written: " + String.join(", ", written));
      return 0;
    } catch (TerminologyException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return BAD_INPUT;
    } catch (IllegalArgumentException e) {
      spec.commandLine().getErr().println(server + ": is no address; expected https://…");
      return BAD_INPUT;
    }
  }
}
