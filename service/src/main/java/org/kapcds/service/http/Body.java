package org.kapcds.service.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Reads the body of a request, up to a limit, and lets it be worked on. A record takes many times
 * its length in memory, so all that is worked on at once is limited too: other calls wait a little,
 * or are sent away.
 */
@Component
public final class Body {

  /** A record whose every element is a few letters takes nearly this many times its length. */
  private static final int SPREAD = 40;

  private static final int FIRST = 64 * 1024;
  private static final int UNIT = 1024;

  private final DataSize limit;
  private final Duration patience;
  private final Semaphore room;

  /** Bodies of at most this size, and as many at once as the memory holds. */
  @Autowired
  public Body(@Value("${kap-cds.max-body:10MB}") DataSize limit) {
    this(limit, Runtime.getRuntime().maxMemory() / SPREAD, Duration.ofSeconds(2));
  }

  Body(DataSize limit, long room, Duration patience) {
    this.limit = DataSize.ofBytes(Math.min(limit.toBytes(), room));
    this.patience = patience;
    this.room = new Semaphore(units(room), true);
  }

  /** The largest body that is read: as configured, if the memory holds it. */
  public DataSize limit() {
    return limit;
  }

  /**
   * What work on the body gives.
   *
   * @param work what is done with the bytes; others wait for the memory it takes
   * @throws Refusal if there are too many bytes, or none, or if too many others are worked on
   */
  public <T> T read(HttpServletRequest request, Function<byte[], T> work) throws IOException {
    long announced = request.getContentLengthLong();
    if (announced > limit.toBytes()) {
      throw tooLong();
    }
    return work(
        announced < 0 ? limit.toBytes() : announced, () -> work.apply(bytes(request, announced)));
  }

  /** Work that may fail to read. */
  @FunctionalInterface
  public interface Work<T> {

    /** Does it. */
    T done() throws IOException;
  }

  /**
   * What work on so many bytes gives, wherever they came from.
   *
   * @param work what is done; others wait for the memory it takes
   * @throws Refusal if too many others are worked on
   */
  public <T> T work(long bytes, Work<T> work) throws IOException {
    int taken = units(bytes);
    if (!hasRoom(taken)) {
      throw new Refusal(
          HttpStatus.TOO_MANY_REQUESTS,
          "throttled",
          null,
          "too much is being worked on at once; send it again in a few seconds");
    }
    try {
      return work.done();
    } finally {
      room.release(taken);
    }
  }

  private boolean hasRoom(int taken) {
    try {
      return room.tryAcquire(taken, patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int units(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, (bytes + UNIT - 1) / UNIT);
  }

  private byte[] bytes(HttpServletRequest request, long announced) throws IOException {
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream(announced > 0 ? (int) announced : FIRST);
    InputStream body = request.getInputStream();
    byte[] part = new byte[FIRST];
    for (int read = body.read(part); read >= 0; read = body.read(part)) {
      if (bytes.size() + (long) read > limit.toBytes()) {
        throw tooLong();
      }
      bytes.write(part, 0, read);
    }
    if (bytes.size() == 0) {
      throw Refusal.required("body", "the request has no body; send JSON");
    }
    return bytes.toByteArray();
  }

  private Refusal tooLong() {
    return new Refusal(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-long",
        "body",
        "the body is longer than %s; send one patient's record only, or raise `kap-cds.max-body` and the memory of the service"
            .formatted(inWords()));
  }

  private String inWords() {
    long megabytes = limit.toMegabytes();
    return megabytes > 0 ? megabytes + " MB" : limit.toBytes() + " bytes";
  }
}
