package org.kapcds.service.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.service.interactions.InteractionPages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the interactions of the shipped release, a page for each class of medicines. */
@Command(
    name = "interactions",
    description = "Prints a document (HTML) with a page for each class of medicines that interact.",
    mixinStandardHelpOptions = true)
final class PrintInteractions implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    spec.commandLine().getOut().print(InteractionPages.of(ShippedRelease.open()));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
