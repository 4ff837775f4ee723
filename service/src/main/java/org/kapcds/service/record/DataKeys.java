package org.kapcds.service.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys of patients, each a file beside the journal: in a folder of its month, closed under a
 * key of the installation. The chain of the journal holds only what they sealed: where a key is
 * destroyed, that is gone, and every hash still holds.
 */
public final class DataKeys {

  private static final String FOLDER = "keys";
  private static final String LOCK = "lock";

  /** For what is about nobody, such as a call that could not be read. */
  static final String NOBODY = "none";

  /** A name comes from a journal, which others may have written to. */
  private static final Pattern NAME =
      Pattern.compile("\\d{4}-\\d{2}/([0-9a-f]{32}|[0-9a-f-]{36}|" + NOBODY + ")-[0-9a-f]{8}");

  /** More patients than any installation sees at one time; one that is forgotten has another. */
  private static final int MOST_AT_HAND = 10_000;

  /** A key of ours that is not here opens it, or none any more. */
  public static final class NotOpened extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean destroyed;

    NotOpened(boolean destroyed) {
      super(destroyed ? "its key was destroyed" : "its key is closed under one that is not here");
      this.destroyed = destroyed;
    }

    /** Whether it can never be opened again. */
    public boolean isDestroyed() {
      return destroyed;
    }
  }

  private final Path folder;
  private final Keys keys;
  private final Cache<String, DataKey> atHand =
      Caffeine.newBuilder().maximumSize(MOST_AT_HAND).build();

  DataKeys(Path folder, Keys keys) {
    this.folder = folder;
    this.keys = keys;
  }

  /** Those of a record. */
  public static DataKeys of(RecordSettings settings, Keys keys) {
    return new DataKeys(settings.directory().resolve(FOLDER), keys);
  }

  /** A key to seal with; the file may have been taken away since it was used last. */
  DataKey current(String month, String subject) {
    String whose = month + "/" + subject;
    DataKey key = atHand.get(whose, DataKeys::made);
    if (key.isKept() && !Files.exists(file(key.name()))) {
      atHand.asMap().remove(whose, key);
      key = atHand.get(whose, DataKeys::made);
    }
    return key;
  }

  private static DataKey made(String whose) {
    byte[] bytes = KeyFiles.random();
    return new DataKey(whose + "-" + Keys.id(bytes), bytes, false);
  }

  /** The file of a key, if it is the name of one. */
  private Path file(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("this is no name of a key");
    }
    return folder.resolve(name);
  }

  private Path month(String name) {
    return folder.resolve(name.substring(0, name.indexOf('/')));
  }

  /** Puts keys on the disk that are not there yet. */
  void keep(List<DataKey> used) throws IOException {
    for (DataKey key : used) {
      if (!key.isKept()) {
        write(key.name(), keys.wrap(key.bytes(), key.name()));
        key.isKeptNow();
      }
    }
  }

  private void write(String name, String wrapped) throws IOException {
    Path file = file(name);
    Path month = month(name);
    boolean begins = !Files.isDirectory(month);
    Files.createDirectories(month);
    Path part = month.resolve(file.getFileName() + ".part");
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(wrapped);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    synchronise(month);
    if (begins) {
      synchronise(folder);
      synchronise(folder.resolve(".."));
    }
  }

  private static void synchronise(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * Opens what was sealed with a key of this name.
   *
   * @throws NotOpened if the key is not there any more, or is closed
   * @throws IllegalStateException if it was changed, or sealed at another place
   */
  public String open(String name, String sealed, String place) throws NotOpened {
    try {
      byte[] bytes =
          keys.unwrap(Files.readString(file(name)), name).orElseThrow(() -> new NotOpened(false));
      return new DataKey(name, bytes, true).open(sealed, place);
    } catch (NoSuchFileException e) {
      throw new NotOpened(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a key is there. */
  public boolean isThere(String name) {
    return isThere(folder, name);
  }

  private static boolean isThere(Path folder, String name) {
    return NAME.matcher(name).matches() && Files.exists(folder.resolve(name));
  }

  /** Whether keys are there; to know it, none is needed. */
  public static Predicate<String> areThere(Path directory) {
    return name -> isThere(directory.resolve(FOLDER), name);
  }

  /** Destroys a key, if it is there. */
  private void destroy(String name) throws IOException {
    Path file = file(name);
    if (Files.deleteIfExists(file)) {
      synchronise(month(name));
    }
  }

  /** Destroys keys. */
  public void destroyAll(List<String> names) throws IOException {
    alone(
        () -> {
          for (String name : names) {
            destroy(name);
          }
          return names;
        });
  }

  /**
   * Whoever destroys keys or closes them anew is alone, of all programs that share the folder: else
   * a key that is being closed anew would be written again after it was destroyed.
   */
  private <T> T alone(Deed<T> deed) throws IOException {
    Files.createDirectories(folder);
    synchronized (DataKeys.class) { // a program has the lock of a file once
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        return deed.done();
      }
    }
  }

  /** What is done alone. */
  private interface Deed<T> {
    T done() throws IOException;
  }

  /** The months before one, of which there are keys. */
  public List<YearMonth> monthsBefore(YearMonth month) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> months = Files.list(folder)) {
      return months
          .map(one -> one.getFileName().toString())
          .filter(one -> one.matches("\\d{4}-\\d{2}"))
          .map(YearMonth::parse)
          .filter(month::isAfter)
          .sorted()
          .toList();
    }
  }

  /** Destroys all keys of a month. */
  public void destroy(YearMonth month) throws IOException {
    alone(() -> destroyed(month));
  }

  /** Another program may have destroyed it before. */
  private YearMonth destroyed(YearMonth month) throws IOException {
    Path gone = folder.resolve(month.toString());
    if (Files.isDirectory(gone)) {
      try (Stream<Path> files = Files.list(gone)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(gone);
      synchronise(folder);
    }
    return month;
  }

  /**
   * Closes every key under the newest of the installation.
   *
   * @return how many were closed under another; and those that no key opens are left as they are
   */
  public Rewrapped rewrap() throws IOException {
    int changed = 0;
    int left = 0;
    for (YearMonth month : monthsBefore(YearMonth.of(9999, 12))) {
      try (Stream<Path> files = Files.list(folder.resolve(month.toString()))) {
        for (Path file : files.toList()) {
          String name = month + "/" + file.getFileName();
          Rewrapped one = alone(() -> rewrap(name));
          changed += one.changed();
          left += one.left();
        }
      }
    }
    return new Rewrapped(changed, left);
  }

  private Rewrapped rewrap(String name) throws IOException {
    String wrapped = isThere(name) ? Files.readString(file(name)) : "";
    if (wrapped.isEmpty() || keys.isNewest(wrapped)) {
      return new Rewrapped(0, 0);
    }
    Optional<byte[]> bytes = keys.unwrap(wrapped, name);
    if (bytes.isEmpty()) {
      return new Rewrapped(0, 1);
    }
    write(name, keys.wrap(bytes.get(), name));
    return new Rewrapped(1, 0);
  }

  /** How many keys were closed anew, and how many could not be opened. */
  public record Rewrapped(int changed, int left) {}
}
