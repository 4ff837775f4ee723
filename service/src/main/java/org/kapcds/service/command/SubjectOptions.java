package org.kapcds.service.command;

import org.kapcds.service.audit.Subject;
import picocli.CommandLine.Option;

/** Of whom records are meant. */
final class SubjectOptions {

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

  Subject subject() {
    return new Subject(patient, issuer, tenant);
  }
}
