package org.kapcds.service.record.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps records, each as a line that names the hash of the line before. Whoever appends at one time
 * shares one synchronisation of the disk. At each start and end, at the end of each file and
 * between them it is signed how far the journal has come. With a disk that does not write, records
 * wait in memory until it does; nobody waits for it longer than a moment.
 */
public final class Journal implements AutoCloseable {

  /** How long an answer waits for the disk before it leaves without. */
  static final long PATIENCE_MILLIS = 500;

  private static final long AGAIN_MILLIS = 1000;
  private static final long LOOK_MILLIS = 200;
  private static final int MUCH_AT_ONCE = 4 << 20;

  /** After this time what was written is signed, if it is not before. */
  private static final long MOST_NANOS_UNSIGNED = TimeUnit.MINUTES.toNanos(1);

  private static final long NOT_KNOWN_YET = -1;
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  private final Folder folder;
  private final long fileSize;
  private final long room;
  private final Signer signer;
  private final AtomicLong taken = new AtomicLong();
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Thread writer = new Thread(this::write, "journal");
  private final Object news = new Object();

  private @Nullable FileChannel file;
  private @Nullable String lastHash;
  private int unsigned;
  private boolean startSigned;
  private long signedAt = System.nanoTime();
  private volatile long onDisk = NOT_KNOWN_YET;
  private volatile @Nullable String trouble;
  private volatile boolean closed;
  private volatile boolean another;

  private record Waiting(String record, Beforehand before, CountDownLatch kept) {}

  /** What must be on the disk before a record is. */
  @FunctionalInterface
  public interface Beforehand {

    /** Puts it there; it may be there already. */
    void run() throws IOException;
  }

  /** What has become of a record when nobody waits for it any longer. */
  public enum Kept {
    ON_DISK,
    /** It waits for the disk, and comes there unless the program ends before. */
    WAITING,
    LOST
  }

  /**
   * Goes on where the lines in the folder end.
   *
   * @param fileSize from how many bytes on a file is followed by another
   * @param room from what length on, all together, those that wait for the disk let no other in
   * @param signer signs how far it has come
   */
  public Journal(Folder folder, long fileSize, long room, Signer signer) {
    this.folder = folder;
    this.fileSize = fileSize;
    this.room = room;
    this.signer = signer;
    writer.setDaemon(true);
    writer.start();
  }

  /**
   * Keeps a record.
   *
   * @param record a JSON object on one line
   */
  public Kept append(String record) {
    return append(record, () -> {});
  }

  /**
   * Keeps a record, and something else before it.
   *
   * @param record a JSON object on one line
   * @param before where it fails, the record waits too
   */
  public Kept append(String record, Beforehand before) {
    Waiting one = new Waiting(record, before, new CountDownLatch(1));
    if (closed || !hasRoom(record.length())) {
      LOG.error("a record is lost: {}", closed ? "the service ends" : "too many wait for the disk");
      return Kept.LOST;
    }
    queue.add(one);
    if (trouble != null) {
      return Kept.WAITING;
    }
    try {
      boolean kept = one.kept().await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      if (!kept) {
        LOG.error(
            "an answer left before its record was on the disk, which is slow or does not write");
      }
      return kept ? Kept.ON_DISK : Kept.WAITING;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Kept.WAITING;
    }
  }

  private boolean hasRoom(int length) {
    if (taken.getAndAdd(length) < room) {
      return true;
    }
    taken.addAndGet(-length);
    return false;
  }

  /** Why nothing is written at present, if so. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** How many records wait for the disk. */
  public int waiting() {
    return queue.size();
  }

  /**
   * The number of the last line that is on the disk; below zero until the lines of an earlier start
   * were looked at.
   */
  public long onDisk() {
    return onDisk;
  }

  /** Where it is kept. */
  public Folder folder() {
    return folder;
  }

  /** Writes the next record into another file, so that the present one can be taken away. */
  public void beginAnotherFile() {
    another = true;
  }

  /** Waits a little for lines beyond this one. */
  public void awaitAfter(long number, long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    synchronized (news) {
      for (long left = millis; onDisk <= number && !closed && left > 0; ) {
        news.wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
    }
  }

  private void write() {
    List<Waiting> batch = new ArrayList<>();
    while (!closed || !queue.isEmpty() || !batch.isEmpty() || unsigned > 0) {
      try {
        if (lastHash == null) {
          goOn();
        }
        if (batch.isEmpty() && !take(batch) && startSigned && !isToBeSigned()) {
          continue;
        }
        keep(batch);
        batch.forEach(this::isKept);
        batch.clear();
        well();
      } catch (IOException
          | RuntimeException
          | Error e) { // whatever it is, it is told and tried again
        unwell(e);
        if (closed) {
          LOG.error(
              "the service ends; {} records are lost, and its end is not signed",
              batch.size() + queue.size());
          return;
        }
        pause();
      }
    }
  }

  private void isKept(Waiting one) {
    taken.addAndGet(-one.record().length());
    one.kept().countDown();
  }

  private boolean take(List<Waiting> batch) {
    try {
      int length = 0;
      for (Waiting next = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
          next != null;
          next = length < MUCH_AT_ONCE ? queue.poll() : null) {
        batch.add(next);
        length += next.record().length();
      }
      return !batch.isEmpty();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the writer", e);
    }
  }

  private boolean isToBeSigned() {
    return unsigned > 0
        && (closed && queue.isEmpty() || System.nanoTime() - signedAt > MOST_NANOS_UNSIGNED);
  }

  /** After a start, and after trouble, the last whole line on the disk tells where to go on. */
  private void goOn() throws IOException {
    folder.synchroniseLast();
    Optional<Line> last = Lines.last(folder);
    lastHash = last.map(Line::sha256).orElse(Line.NOTHING_BEFORE);
    reached(last.map(Line::number).orElse(0L));
  }

  private void keep(List<Waiting> batch) throws IOException {
    if (another) {
      another = false;
      endFile();
    }
    FileChannel open = file == null ? folder.begin(onDisk + 1) : file;
    file = open;
    for (Waiting one : batch) {
      one.before().run();
    }
    Batch lines = new Batch(folder.instance(), signer, onDisk, String.valueOf(lastHash), unsigned);
    if (!startSigned) {
      lines.sign(Signer.Why.START);
    }
    batch.forEach(one -> lines.add(one.record()));
    boolean full = open.size() + lines.size() >= fileSize;
    if (lines.unsigned() > 0 && (full || isToBeSigned())) {
      lines.sign(closed && queue.isEmpty() ? Signer.Why.END : Signer.Why.INTERVAL);
    }
    ByteBuffer bytes = lines.bytes();
    while (bytes.hasRemaining()) {
      open.write(bytes);
    }
    open.force(false);
    lastHash = lines.hash();
    startSigned = true;
    signedAt = lines.unsigned() == 0 ? System.nanoTime() : signedAt;
    unsigned = lines.unsigned();
    reached(lines.number());
    if (full) {
      endFile();
    }
  }

  private void endFile() throws IOException {
    FileChannel ended = file;
    file = null;
    if (ended != null) {
      ended.close();
    }
  }

  private void reached(long number) {
    synchronized (news) {
      onDisk = number;
      news.notifyAll();
    }
  }

  private void well() {
    if (trouble != null) {
      trouble = null;
      LOG.warn("the journal is written again");
    }
  }

  /** What a file system says of its trouble names a file and no patient. */
  private void unwell(Throwable e) {
    String what = e.getClass().getSimpleName() + ": " + e.getMessage();
    if (trouble == null) {
      LOG.error(
          "the journal in {} cannot be written: {}; answers go on, their records wait in memory",
          folder,
          what);
    }
    trouble = what;
    unsigned = Signer.MOST_UNSIGNED; // what came to the disk all the same is signed soon
    FileChannel broken = file;
    file = null;
    lastHash = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (IOException alreadyKnown) {
        // It is not used any more.
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(AGAIN_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the writer", e);
    }
  }

  /** Writes what waits, and ends. */
  @Override
  public void close() throws IOException {
    closed = true;
    reached(onDisk);
    try {
      writer.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (file != null) {
      file.close();
    }
    folder.close();
  }
}
