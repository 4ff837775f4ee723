package org.kapcds.service.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapcds.service.record.journal.Folder;
import org.kapcds.service.record.journal.Journal;
import org.kapcds.service.record.store.Drainer;
import org.kapcds.service.record.store.Store;
import tools.jackson.databind.node.ObjectNode;

/** Keeps records: on the disk at once, in the database as soon as it is there. */
public final class Recorder implements AutoCloseable {

  private static final long FILE_SIZE = 64L << 20;
  private static final int ROOM = 1000;

  private final RecordSettings settings;
  private final Path place;
  private final Keys keys;
  private final Journal journal;
  private volatile @Nullable Drainer drainer;

  /**
   * Opens the journal.
   *
   * @throws RecordRefused if the settings do not do
   */
  public Recorder(RecordSettings settings) {
    List<String> faults = settings.faults();
    if (!faults.isEmpty()) {
      throw new RecordRefused(faults);
    }
    this.settings = settings;
    this.place = settings.directory().resolve("journal");
    this.keys = Keys.of(settings);
    try {
      this.journal = new Journal(Folder.free(place), FILE_SIZE, ROOM);
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
   * Keeps a record.
   *
   * @return whether it is on the disk; if not, it may still come there
   */
  public boolean keep(ObjectNode record) {
    return journal.append(record.toString());
  }

  /** What seals and names. */
  public Keys keys() {
    return keys;
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
    journal.close();
    Drainer open = drainer;
    if (open != null) {
      open.close();
    }
  }
}
