package org.kapcds.service.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.service.dictionary.DataDictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the data dictionary of the shipped release. */
@Command(
    name = "dictionary",
    description = "Prints which data a patient's record must hold, and how FHIR carries it.",
    mixinStandardHelpOptions = true)
final class PrintDictionary implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    spec.commandLine().getOut().print(DataDictionary.of(ShippedRelease.open().release()));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
