package org.kapcds.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.store.Store;
import org.kapcds.service.record.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks that nothing recorded was changed, removed, added or moved. */
@Command(
    name = "verify",
    description =
        "Checks the journal and the database of records; names the first record that is not as it"
            + " was recorded. An embedded database can be opened only while the service is"
            + " stopped.",
    mixinStandardHelpOptions = true,
    footer = "A password is taken from the environment: KAPCDS_RECORD_DATABASE_PASSWORD.")
final class VerifyRecords implements Callable<Integer> {

  private static final int BROKEN = 1;
  private static final int BAD_INPUT = 2;

  @Spec @Nullable CommandSpec spec;

  @Option(names = "--directory", paramLabel = "DIR", description = "The folder of the record.")
  Path directory = Path.of("data");

  @Option(names = "--database-url", paramLabel = "URL", description = "The JDBC URL, if not H2.")
  String url = "";

  @Option(names = "--database-user", paramLabel = "NAME", description = "The user of the database.")
  String user = "";

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    String password = System.getenv().getOrDefault("KAPCDS_RECORD_DATABASE_PASSWORD", "");
    RecordSettings settings =
        new RecordSettings(
            directory, new RecordSettings.Database(url, user, password), "", "", false);
    try {
      List<Folder> folders = Folder.all(directory.resolve("journal"));
      if (folders.isEmpty()) {
        err.println(directory + ": has no journal; name the folder of the record");
        return BAD_INPUT;
      }
      try (Store store = Store.open(settings.url(), user, password)) {
        Verification verification = new Verification(store);
        Optional<String> broken = verification.firstBroken(folders);
        broken.ifPresent(err::println);
        out.printf(
            "%d lines checked, %d of them not in the database yet; %s%n",
            verification.lines(),
            verification.behind(),
            broken.isPresent() ? "the first that is broken is named" : "all as they were recorded");
        return broken.isPresent() ? BROKEN : 0;
      }
    } catch (IOException e) {
      err.println(directory + ": the journal cannot be read");
      return BAD_INPUT;
    } catch (RuntimeException e) {
      err.println(
          "the database of records cannot be opened; is the service running, or the URL wrong?");
      return BAD_INPUT;
    }
  }
}
