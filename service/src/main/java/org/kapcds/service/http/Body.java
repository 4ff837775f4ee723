package org.kapcds.service.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Reads the body of a request, up to a limit; what is longer is never held in memory. */
@Component
public final class Body {

  private static final int FIRST = 64 * 1024;

  private final DataSize limit;

  /** Bodies of at most this size. */
  public Body(@Value("${kap-cds.max-body:10MB}") DataSize limit) {
    this.limit = limit;
  }

  /**
   * The bytes of the body.
   *
   * @throws Refusal if there are too many, or none
   */
  public byte[] of(HttpServletRequest request) throws IOException {
    long announced = request.getContentLengthLong();
    if (announced > limit.toBytes()) {
      throw tooLong();
    }
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
        "the body is longer than %s; send one patient's record only, or raise `kap-cds.max-body`"
            .formatted(inWords()));
  }

  private String inWords() {
    long megabytes = limit.toMegabytes();
    return megabytes > 0 ? megabytes + " MB" : limit.toBytes() + " bytes";
  }
}
