package org.kapcds.service.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.record.DataKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Puts the keys of patients under the present encryption key. */
@Command(
    name = "rewrap",
    description =
        "Closes every key in the folder under the present encryption key, so that the former ones can"
            + " be thrown away. The service may run.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all are under the present key",
      "2:the input is wrong",
      "3:some are closed under a key that is not here"
    },
    mixinStandardHelpOptions = true,
    footer = RecordOf.KEYS)
final class RewrapKeys implements Callable<Integer> {

  private static final int NOT_ALL = 3;

  private final Clock clock;

  @Spec @Nullable CommandSpec spec;

  @Mixin RecordFolder record = new RecordFolder();

  RewrapKeys(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    CommandSpec set = spec;
    return RecordOf.with(
        record,
        clock,
        set.commandLine().getErr(),
        (recorder, folders) -> {
          DataKeys.Rewrapped done = recorder.dataKeys().rewrap();
          set.commandLine()
              .getOut()
              .printf(
                  "%d keys closed anew, %d closed under a key that is not here%n",
                  done.changed(), done.left());
          return done.left() > 0 ? NOT_ALL : 0;
        });
  }
}
