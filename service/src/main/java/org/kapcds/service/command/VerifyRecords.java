package org.kapcds.service.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.record.CheckpointKeys;
import org.kapcds.service.record.DataKeys;
import org.kapcds.service.record.RecordSettings;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.store.Store;
import org.kapcds.service.record.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all is as it was recorded",
      "1:something is not",
      "2:the input is wrong",
      "3:all is as it was recorded, but the database has refused some of it"
    },
    mixinStandardHelpOptions = true,
    footer = "A password is taken from the environment: KAPCDS_RECORD_DATABASE_PASSWORD.")
final class VerifyRecords implements Callable<Integer> {

  private static final int BROKEN = 1;
  private static final int BAD_INPUT = 2;
  private static final int SET_ASIDE = 3;

  @Spec @Nullable CommandSpec spec;

  @Mixin RecordFolder record = new RecordFolder();

  @Option(names = "--database-url", paramLabel = "URL", description = "The JDBC URL, if not H2.")
  String url = "";

  @Option(names = "--database-user", paramLabel = "NAME", description = "The user of the database.")
  String user = "";

  @Option(
      names = "--public-key",
      paramLabel = "FILE",
      description =
          "A public key of those who signed the journal; repeatable. Left out: `signing.pub` in the"
              + " folder, which whoever can change the journal can change too.")
  List<Path> publicKeys = List.of();

  @Option(
      names = "--heads",
      paramLabel = "FILE",
      description =
          "Where the journals ended when they were checked before: they must go on from there. If"
              + " all is in order, it is written anew. Keep it where the record is not.")
  @Nullable Path headsFile;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    PrintWriter err = spec.commandLine().getErr();
    List<Folder> journals;
    try {
      journals = record.journals();
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return BAD_INPUT;
    }
    try {
      CheckpointKeys keys =
          CheckpointKeys.in(
              publicKeys.isEmpty() ? List.of(record.directory.resolve("signing.pub")) : publicKeys);
      return check(journals, keys);
    } catch (IOException e) {
      err.println("cannot be read: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      err.println("a public key, or the file of heads, is not what it must be");
    } catch (RuntimeException e) {
      err.println(
          "the database of records cannot be opened; is the service running, or the URL wrong?");
    }
    return BAD_INPUT;
  }

  private int check(List<Folder> folders, CheckpointKeys keys) throws IOException {
    if (spec == null) {
      throw new IllegalStateException("the command was not set up");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    String password = System.getenv().getOrDefault("KAPCDS_RECORD_DATABASE_PASSWORD", "");
    String database = url.isBlank() ? RecordSettings.in(record.directory).url() : url;
    try (Store store = Store.open(database, user, password)) {
      Verification verification =
          new Verification(store, keys, DataKeys.areThere(record.directory));
      if (headsFile != null && Files.exists(headsFile)) {
        verification.compareWith(
            Files.readAllLines(headsFile).stream().map(Verification.Head::of).toList());
      }
      Optional<String> broken = verification.firstBroken(folders);
      verification
          .setAside()
          .forEach(one -> err.println(one + ": is not in the database, which refuses it"));
      broken.ifPresent(err::println);
      List<String> gone = broken.isPresent() ? List.of() : verification.keysGone();
      gone.forEach(
          one -> err.println(one + ": its key is gone, and no erasure of it is on record"));
      out.printf(
          "%d lines checked, %d of them not in the database yet, %d not signed yet, %d signed only"
              + " at the next start; %s%n",
          verification.lines(),
          verification.behind(),
          verification.unsigned(),
          verification.signedLate(),
          broken.isPresent()
              ? "the first that is broken is named"
              : gone.isEmpty()
                  ? "all as they were recorded"
                  : "all as they were recorded, but not all can be read");
      if (broken.isPresent() || !gone.isEmpty()) {
        return BROKEN;
      }
      if (headsFile != null) {
        Files.write(
            headsFile, verification.heads().stream().map(Verification.Head::toString).toList());
      }
      return verification.setAside().isEmpty() ? 0 : SET_ASIDE;
    }
  }
}
