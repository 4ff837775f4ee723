package org.kapcds.service.client;

/**
 * A token that is not believed. The caller is not told why; the operator is. The message quotes
 * nothing of the token.
 */
final class TokenRefused extends Exception {

  private static final long serialVersionUID = 1L;

  TokenRefused(String reason) {
    super(reason);
  }
}
