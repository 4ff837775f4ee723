package org.kapcds.service.page.record;

import org.springframework.http.HttpStatus;

/** Who called, in words: where no token has shown it, why not. */
final class CallerWords {

  private CallerWords() {}

  /**
   * Who called.
   *
   * @param issuer the calling system that a token has shown; empty for none
   * @param tenant the organisation that the token names; empty for none
   * @param status the status of the answer
   */
  static String of(String issuer, String tenant, int status) {
    if (!issuer.isEmpty()) {
      return tenant.isEmpty() ? issuer : issuer + ", " + tenant;
    }
    return status == HttpStatus.UNAUTHORIZED.value()
        ? "not known: no token that was believed"
        : "not known: no token was asked for";
  }
}
