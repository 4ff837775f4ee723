package org.kapcds.service.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import picocli.CommandLine;

/** The commands, for tests of what they leave behind. */
public final class TestCommands {

  private TestCommands() {}

  /** The commands at a moment. */
  public static CommandLine line(Clock clock, PrintWriter err) {
    return Commands.line(clock, new PrintWriter(new StringWriter()), err);
  }
}
