package org.kapcds.service.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Journal;
import org.kapcds.service.record.store.Drainer;
import org.kapcds.service.record.store.Store;
import org.kapcds.service.record.store.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps records: on the disk at once, in the database as soon as it is there. */
public final class Recorder implements AutoCloseable {

  private static final long FILE_SIZE = 64L << 20;

  /** What waits for a disk that does not write takes about this part of the memory at most. */
  private static final int PART_OF_MEMORY = 16;

  private static final Duration PATIENCE = Duration.ofMillis(100);
  private static final int QUESTIONS_AT_ONCE = 3;
  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

  private final ExecutorService questions =
      new ThreadPoolExecutor(
          QUESTIONS_AT_ONCE,
          QUESTIONS_AT_ONCE,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(100),
          task -> {
            Thread thread = new Thread(task, "record-questions");
            thread.setDaemon(true);
            return thread;
          });
  private final RecordSettings settings;
  private final Path place;
  private final Keys keys;
  private final DataKeys dataKeys;
  private final Clock clock;
  private final Journal journal;
  private volatile @Nullable Drainer drainer;

  /**
   * Opens the journal.
   *
   * @throws RecordRefused if the settings do not do
   */
  public Recorder(RecordSettings settings, Clock clock) {
    List<String> faults = settings.faults();
    if (!faults.isEmpty()) {
      throw new RecordRefused(faults);
    }
    this.settings = settings;
    this.place = settings.directory().resolve("journal");
    this.keys = Keys.of(settings);
    this.dataKeys = DataKeys.of(settings, keys);
    this.clock = clock;
    try {
      this.journal =
          new Journal(
              Folder.free(place),
              FILE_SIZE,
              Runtime.getRuntime().maxMemory() / PART_OF_MEMORY,
              settings.signer(clock));
    } catch (IOException e) {
      throw new RecordRefused(
          List.of(
              "the folder %s cannot be made or written; name another in `kap-cds.record.directory`"
                  .formatted(place)));
    }
  }

  /** Begins to fill the database; the service is answering by then. */
  public void begin() {
    drainer =
        new Drainer(
            journal,
            this::left,
            () ->
                Store.open(
                    settings.url(),
                    settings.database().username(),
                    settings.database().password()));
  }

  private List<Folder> left() {
    try {
      return Folder.left(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Records what is about to be done with what is recorded.
   *
   * @throws IOException if it is not on the disk; then it must not be done
   */
  public void act(Act act) throws IOException {
    if (keep(act.record(clock.instant()), List.of()) != Journal.Kept.ON_DISK) {
      throw new IOException("it could not be recorded that this is done, so it was not done");
    }
  }

  /**
   * Keeps a record.
   *
   * @param used the keys that seal something in it
   */
  public Journal.Kept keep(ObjectNode record, List<DataKey> used) {
    return journal.append(record.toString(), () -> dataKeys.keep(used));
  }

  /**
   * What was set aside before of what was shown about the patient of a call. A database that does
   * not answer at once is not waited for: nothing counts as set aside then, and all is shown.
   */
  public List<SetAside> setAside(Call call) {
    return ask(
            open -> call.setAside(open, keys),
            PATIENCE,
            "what was set aside before is not known now; all is shown")
        .orElse(List.of());
  }

  /**
   * What the database says, if it does so in time: no call waits for it longer.
   *
   * @param patience how long it is waited for
   * @param otherwise what is said in the log where it does not
   */
  public <T> Optional<T> ask(Function<Store, T> question, Duration patience, String otherwise) {
    Store open = store().orElse(null);
    if (open == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          CompletableFuture.supplyAsync(() -> question.apply(open), questions)
              .get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
      LOG.warn(otherwise);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** The name of the visit of a call, if it has one. */
  public Optional<String> visit(Call call) {
    return call.visit(keys);
  }

  /** What names patients. */
  public Keys keys() {
    return keys;
  }

  /** What seals. */
  public DataKeys dataKeys() {
    return dataKeys;
  }

  /**
   * All journals beside this one, and this one; to be read only.
   *
   * @throws IOException if they cannot be read
   */
  public List<Folder> folders() throws IOException {
    return Folder.all(place);
  }

  /** Checks the chain with the public key that stands in the folder. */
  public Verification verification(Store store) throws IOException {
    Path key = settings.directory().resolve(KeyFiles.SIGNING_PUBLIC);
    return new Verification(store, CheckpointKeys.in(List.of(key)), dataKeys::isThere);
  }

  /** The journal. */
  public Journal journal() {
    return journal;
  }

  /** What fills the database, once it has begun. */
  public Optional<Drainer> drainer() {
    return Optional.ofNullable(drainer);
  }

  /** The database, if it answers. */
  public Optional<Store> store() {
    return drainer().flatMap(Drainer::store);
  }

  @Override
  public void close() throws IOException {
    questions.shutdown();
    journal.close();
    Drainer open = drainer;
    if (open != null) {
      open.close();
    }
  }
}
