package org.kapcds.service.command;

import picocli.CommandLine.Option;

/** Who does something with records, and for what; it is recorded. */
final class ActOptions {

  @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who does it.")
  String by = "";

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      required = true,
      description = "For what, such as the number of the request; no names of patients.")
  String why = "";
}
