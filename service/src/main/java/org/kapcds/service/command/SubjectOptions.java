package org.kapcds.service.command;

import java.nio.file.Path;
import org.kapcds.service.audit.Subject;
import picocli.CommandLine.Option;

/** Of whom records are meant, and who asks for them. */
final class SubjectOptions {

  @Option(names = "--directory", paramLabel = "DIR", description = "The folder of the record.")
  Path directory = Path.of("data");

  @Option(
      names = "--patient",
      paramLabel = "REFERENCE",
      required = true,
      description = "The patient as the calling system knows them, such as Patient/7.")
  String patient = "";

  @Option(
      names = "--issuer",
      paramLabel = "URL",
      description = "The calling system; left out where no token was asked for.")
  String issuer = "";

  @Option(
      names = "--tenant",
      paramLabel = "NAME",
      description = "The organisation that its tokens name, if they do.")
  String tenant = "";

  @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who does it.")
  String by = "";

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      required = true,
      description = "For what, such as the number of the request; no names of patients.")
  String why = "";

  Subject subject() {
    return new Subject(patient, issuer, tenant);
  }
}
